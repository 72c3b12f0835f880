public import SOPModel

/// The working time of one person in a year.
public struct WorkingYear: Sendable, Hashable {
  /// *Waktu kerja efektif*: what `kalender: {waktu_efektif: ...}` says, else that of PermenPAN-RB 1/2020.
  public let minutes: Int
  public let isDeclared: Bool
  /// Working days; a step of `1 hari kerja` is one of them.
  public let days: Int

  /// 1,250 hours (PermenPAN-RB 1/2020).
  public static let standardMinutes = 75_000

  /// What can be the work of a year: from 500 to 2,500 hours.
  private static let possible = 30_000...150_000

  /// Minutes of a declared year; `nil` for what cannot be one.
  public static func minutes(_ declared: Duration) -> Int? {
    guard declared.isMeasured, declared.per == nil, let time = declared.upper, declared.lower == time,
      time == TimeAmount(minutes: time.minutes), possible.contains(time.minutes)
    else { return nil }
    return time.minutes
  }

  init(_ procedure: Procedure) {
    let calendar = procedure.calendar
    let declared = calendar?.effectiveTime.value.flatMap(Self.minutes)
    isDeclared = declared != nil
    minutes = declared ?? Self.standardMinutes
    days = calendar?.workingDays.value == 6 ? 300 : 250
  }

  /// By PermenPAN-RB 1/2020 a volume of a month counts twelve times, of a week fifty, of a day as often as is worked.
  func periods(_ period: Volume.Period) -> Int {
    switch period {
    case .day: days
    case .week: 50
    case .month: 12
    case .quarter: 4
    case .semester: 2
    case .year: 1
    }
  }

  /// Minutes of work; `nil` for what is not work but time on the calendar.
  func minutes(of amount: TimeAmount, _ plainDay: Office.PlainDay?) -> Double? {
    let isPlainOnCalendar = amount.plainDays != 0 && plainDay == .calendar
    guard amount.calendarDays == 0, amount.months == 0, amount.elapsedMinutes == 0, !isPlainOnCalendar else {
      return nil
    }
    let days = Double(amount.workingDays) + Double(amount.plainDays)
    return Double(amount.minutes) + days / 1000 * Double(minutes) / Double(self.days)
  }
}
