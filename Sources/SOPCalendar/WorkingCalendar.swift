public import SOPModel

/// When an office works: turns lengths of time on its clocks into moments and back, exactly.
///
/// The days from 0001-01-01 to 9999-12-31 are cut where another week begins to hold or a day is unlike its week; each
/// stretch knows what was worked before it. A question is a binary search among the stretches and a division by the
/// week: O(log n) for n days that are unlike the others, however far the answer lies away.
public struct WorkingCalendar: Sendable {
  /// The week that holds where nothing else does.
  public let week: WorkingWeek
  /// What a step of `1 hari kerja` takes; 0 if no day counts.
  public let minutesPerWorkingDay: Int
  /// Years whose days off are known; nil for an office that works through them.
  public let listedYears: Set<Int>?

  let stretches: [Stretch]
  /// Minutes and counted days of the whole calendar.
  let total: (minutes: Int, workingDays: Int)
  private let reasons: [Int: DayOff]

  /// Days in a row on which one week holds.
  struct Stretch: Sendable {
    let firstDay: Int
    let week: WorkingWeek
    /// Worked, and counted, before `firstDay`.
    let minutesBefore: Int
    let workingDaysBefore: Int
  }

  /// - Parameters:
  ///   - periods: where two share days, the earlier one holds on them.
  ///   - closures: of two on one day the first holds.
  ///   - workedDates: days on which the office works all the same, whatever the lists say; on a day without hours those
  ///     of the first day that has some.
  ///   - minutesPerWorkingDay: what the office says; else the mean of the week.
  ///   - listedYears: years whose closures are all there; nil if it does not matter.
  public init(
    week: WorkingWeek, periods: [SpecialPeriod] = [], closures: [Closure] = [], workedDates: [CivilDate] = [],
    minutesPerWorkingDay: Int? = nil, listedYears: Set<Int>? = nil
  ) {
    self.week = week
    self.minutesPerWorkingDay = max(0, minutesPerWorkingDay ?? week.minutesPerWorkingDay)
    self.listedYears = listedYears
    let layout = CalendarLayout(week: week, periods: periods, closures: closures, workedDates: workedDates)
    stretches = layout.stretches
    total = layout.total
    reasons = layout.reasons
  }

  // MARK: One day

  /// What is worked on a day.
  public func hours(on date: CivilDate) -> WorkingHours { hours(onDay: DayNumber.of(date)) }

  /// Whether the day is a `hari kerja`.
  public func isWorkingDay(_ date: CivilDate) -> Bool { counts(day: DayNumber.of(date)) }

  /// Why the day is no `hari kerja`; nil if it is one.
  public func dayOff(_ date: CivilDate) -> DayOff? {
    let day = DayNumber.of(date)
    return counts(day: day) ? nil : reasons[day] ?? .notAWorkingWeekday
  }

  func hours(onDay day: Int) -> WorkingHours { stretch(holding: day).week.hours[day % 7] }

  func counts(day: Int) -> Bool { stretch(holding: day).week.counts[day % 7] }

  func stretch(holding day: Int) -> Stretch {
    stretches[lastStretch { $0.firstDay <= day }]
  }

  /// The position of the last stretch for which a claim holds that holds of the first and, once false, stays false.
  func lastStretch(where holds: (Stretch) -> Bool) -> Int {
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(stretches[middle]) { low = middle } else { high = middle }
    }
    return low
  }
}

/// Cuts the days of the calendar into stretches.
private struct CalendarLayout {
  private(set) var stretches: [WorkingCalendar.Stretch] = []
  private(set) var total = (minutes: 0, workingDays: 0)
  private(set) var reasons: [Int: DayOff] = [:]

  private typealias Piece = (days: Range<Int>, week: WorkingWeek)

  init(week: WorkingWeek, periods: [SpecialPeriod], closures: [Closure], workedDates: [CivilDate]) {
    let pieces = Self.pieces(of: periods, around: week)
    var unlike: [Int: WorkingWeek] = [:]
    for closure in closures {
      let day = DayNumber.of(closure.date)
      guard unlike[day] == nil else { continue }
      unlike[day] = WorkingWeek(everyDay: closure.hours, counts: false)
      reasons[day] = closure.reason
    }
    for date in workedDates {
      let day = DayNumber.of(date)
      guard let hours = Self.hours(whenWorked: day, pieces, week) else { continue }
      unlike[day] = WorkingWeek(everyDay: hours, counts: true)
      reasons[day] = nil
    }
    lay(pieces, unlike.sorted { $0.key < $1.key })
  }

  /// The periods and what is between them, in order and without a gap.
  private static func pieces(of periods: [SpecialPeriod], around week: WorkingWeek) -> [Piece] {
    var pieces: [Piece] = []
    var next = 0
    for period in periods.sorted(by: { $0.days.lowerBound < $1.days.lowerBound }) {
      let first = max(next, DayNumber.of(period.days.lowerBound))
      let end = DayNumber.of(period.days.upperBound) + 1
      guard first < end else { continue }
      if next < first { pieces.append((next..<first, week)) }
      pieces.append((first..<end, period.week))
      next = end
    }
    if next < DayNumber.count { pieces.append((next..<DayNumber.count, week)) }
    return pieces
  }

  private static func hours(whenWorked day: Int, _ pieces: [Piece], _ week: WorkingWeek) -> WorkingHours? {
    let held = pieces.first { $0.days.contains(day) }?.week ?? week
    let own = held.hours[day % 7]
    return own.isClosed ? held.hours.first { !$0.isClosed } ?? week.hours.first { !$0.isClosed } : own
  }

  private mutating func lay(_ pieces: [Piece], _ unlike: [(key: Int, value: WorkingWeek)]) {
    var rest = unlike[...]
    for piece in pieces {
      var next = piece.days.lowerBound
      while let (day, week) = rest.first, day < piece.days.upperBound {
        append(next..<day, piece.week)
        append(day..<day + 1, week)
        next = day + 1
        rest.removeFirst()
      }
      append(next..<piece.days.upperBound, piece.week)
    }
  }

  private mutating func append(_ days: Range<Int>, _ week: WorkingWeek) {
    guard !days.isEmpty else { return }
    stretches.append(
      WorkingCalendar.Stretch(
        firstDay: days.lowerBound, week: week, minutesBefore: total.minutes, workingDaysBefore: total.workingDays))
    total.minutes += week.minutes(beforeDay: days.upperBound) - week.minutes(beforeDay: days.lowerBound)
    total.workingDays += week.workingDays(beforeDay: days.upperBound) - week.workingDays(beforeDay: days.lowerBound)
  }
}
