public import SOPModel

/// What the clocks of an office are worth against each other, so that lengths of time on different clocks can be
/// compared. Worth is counted in thousandths of a working minute.
public struct ClockRates: Sendable, Hashable {
  /// Working minutes of one office day.
  public var workingDay: Int
  /// Working minutes that fall into one calendar day.
  public var calendarDay: Int
  /// Working minutes of a bare `hari`.
  public var plainDay: Int
  /// What is worth anything at all.
  var counted = ClocksUsed.all

  public init(workingDay: Int, calendarDay: Int, plainDay: Int) {
    self.workingDay = workingDay
    self.calendarDay = calendarDay
    self.plainDay = plainDay
  }

  /// Longer lengths count as this one, so that sums stay far from the ends of `Int`.
  static let most = 1 << 56

  /// Worth of a length of time; never negative, never above `most`.
  public func worth(_ amount: TimeAmount) -> Int {
    let amount = counted == .all ? amount : amount.part(on: counted)
    var sum = Self.product(amount.minutes, 1000)
    if amount.workingDays != 0 { sum += Self.product(amount.workingDays, workingDay) }
    if amount.plainDays != 0 { sum += Self.product(amount.plainDays, plainDay) }
    if amount.calendarDays != 0 { sum += Self.product(amount.calendarDays, calendarDay) }
    if amount.elapsedMinutes != 0 {
      let (whole, part) = Self.product(amount.elapsedMinutes, calendarDay).quotientAndRemainder(dividingBy: 1440)
      sum += Self.product(whole, 1000) + (part * 1000 + 1439) / 1440
    }
    if amount.months != 0 { sum += Self.product(amount.months, calendarDay * 30_437) }
    return min(sum, Self.most)
  }

  private static func product(_ count: Int, _ factor: Int) -> Int {
    let (product, overflow) = count.multipliedReportingOverflow(by: factor)
    return overflow ? most : min(max(product, 0), most)
  }
}

/// Arithmetic on worths, which stops at `ClockRates.most`.
extension Int {
  func plusWorth(_ other: Int) -> Int { Swift.min(self &+ other, ClockRates.most) }

  func timesWorth(_ factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? ClockRates.most : Swift.min(product, ClockRates.most)
  }
}
