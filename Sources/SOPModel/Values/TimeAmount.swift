/// A length of time on the clocks of an office, which never mix silently: each has its own component, and only the
/// office's calendar turns one into another. Whole numbers throughout; sums and products stop at the ends of `Int`.
public struct TimeAmount: Hashable, Sendable {
  /// Working minutes, from `menit` and `jam`.
  public var minutes: Int
  /// Thousandths of a working day, from `hari kerja`: `0,5 hari kerja` is 500, exactly.
  public var workingDays: Int
  /// Thousandths of a calendar day, from `hari kalender` and `minggu` (seven days).
  public var calendarDays: Int
  /// Months of date arithmetic, from `bulan` and `tahun` (twelve months).
  public var months: Int
  /// Minutes that run day and night, from `2x24 jam`.
  public var elapsedMinutes: Int
  /// Thousandths of a bare `hari`; the office's calendar says of which kind.
  public var plainDays: Int

  public init(
    minutes: Int = 0, workingDays: Int = 0, calendarDays: Int = 0, months: Int = 0, elapsedMinutes: Int = 0,
    plainDays: Int = 0
  ) {
    self.minutes = minutes
    self.workingDays = workingDays
    self.calendarDays = calendarDays
    self.months = months
    self.elapsedMinutes = elapsedMinutes
    self.plainDays = plainDays
  }

  public static let zero = TimeAmount()

  /// One day in the unit of the day components.
  public static let thousandthsPerDay = 1000

  public var isZero: Bool { self == .zero }

  /// All time in one component, or none at all: such amounts compare without a calendar.
  public var isOnOneClock: Bool {
    [minutes, workingDays, calendarDays, months, elapsedMinutes, plainDays].count { $0 != 0 } <= 1
  }

  public static func + (left: TimeAmount, right: TimeAmount) -> TimeAmount {
    left.combined(with: right) { $0.addingSaturated($1) }
  }

  public static func += (left: inout TimeAmount, right: TimeAmount) {
    left = left + right
  }

  public static func * (amount: TimeAmount, factor: Int) -> TimeAmount {
    TimeAmount(
      minutes: amount.minutes.multipliedSaturated(by: factor),
      workingDays: amount.workingDays.multipliedSaturated(by: factor),
      calendarDays: amount.calendarDays.multipliedSaturated(by: factor),
      months: amount.months.multipliedSaturated(by: factor),
      elapsedMinutes: amount.elapsedMinutes.multipliedSaturated(by: factor),
      plainDays: amount.plainDays.multipliedSaturated(by: factor))
  }

  /// The longer one clock by clock: an upper limit of the longer of two ways when no calendar is known.
  public func componentwiseMaximum(_ other: TimeAmount) -> TimeAmount {
    combined(with: other, Swift.max)
  }

  /// The shorter one clock by clock.
  public func componentwiseMinimum(_ other: TimeAmount) -> TimeAmount {
    combined(with: other, Swift.min)
  }

  /// No clock shows more than in `other`: the comparison that needs no calendar. Neither may hold of two amounts.
  public func isAtMost(_ other: TimeAmount) -> Bool {
    componentwiseMaximum(other) == other
  }

  private func combined(with other: TimeAmount, _ combine: (Int, Int) -> Int) -> TimeAmount {
    TimeAmount(
      minutes: combine(minutes, other.minutes),
      workingDays: combine(workingDays, other.workingDays),
      calendarDays: combine(calendarDays, other.calendarDays),
      months: combine(months, other.months),
      elapsedMinutes: combine(elapsedMinutes, other.elapsedMinutes),
      plainDays: combine(plainDays, other.plainDays))
  }
}
