public import SOPCalendar
public import SOPModel

/// How long the days of an office are: what days are worth in minutes, at least and at most.
public struct OfficeDay: Sendable, Hashable {
  /// Minutes of its shortest and of its longest working day.
  public let shortest: Int
  public let longest: Int
  /// Minutes that a step of `1 hari kerja` takes.
  public let mean: Int
  /// Working days of a week.
  public let daysOfWeek: Int
  /// The office says its hours, so that nothing is taken from the state's.
  public let isDeclared: Bool

  /// - Parameter calendar: with or without days off; only its week counts.
  public init(_ calendar: WorkingCalendar, _ said: OfficeCalendar?) {
    let week = calendar.week
    let lengths = CivilDate.Weekday.allCases.filter(week.counts).map { week.hours(on: $0).minutes }
    mean = max(1, calendar.minutesPerWorkingDay)
    shortest = max(1, min(lengths.min() ?? mean, mean))
    longest = max(lengths.max() ?? mean, mean)
    daysOfWeek = max(1, week.workingDays)
    isDeclared = said?.hours != nil || said?.workingTime.value != nil
  }

  /// As the office's own days are compared: one figure for a day of each clock.
  public func rates(plainDay: Office.PlainDay) -> ClockRates {
    let calendarDay = mean * daysOfWeek / 7
    return ClockRates(
      workingDay: mean, calendarDay: calendarDay, plainDay: plainDay == .working ? mean : calendarDay)
  }
}
