import SOPModel

/// A length of time, clock by clock in the order in which the clocks run: months first, then calendar days and day and
/// night, then the office's time. So `1 bulan 2 hari kerja` ends on a working day whatever the month. Working days and
/// minutes of work run on one clock: among them the order does not matter.
struct ClockOrder {
  let months: Int
  /// Thousandths.
  let calendarDays: Int
  let elapsedMinutes: Int
  /// Thousandths.
  let workingDays: Int
  let minutes: Int

  /// A bare `hari` is read as the kind of day that is said; what is below zero counts as nothing.
  init(_ amount: TimeAmount, plainDay: Office.PlainDay) {
    let (working, calendar) = plainDay == .working ? (amount.plainDays, 0) : (0, amount.plainDays)
    months = max(0, amount.months)
    calendarDays = max(0, amount.calendarDays.addingSaturated(calendar))
    elapsedMinutes = max(0, amount.elapsedMinutes)
    workingDays = max(0, amount.workingDays.addingSaturated(working))
    minutes = max(0, amount.minutes)
  }

  private static let thousandths = TimeAmount.thousandthsPerDay

  var wholeCalendarDays: Int { calendarDays / Self.thousandths }
  var wholeWorkingDays: Int { workingDays / Self.thousandths }

  /// Minutes day and night of the calendar days, all or only the part of a day, and of `2x24 jam`.
  func running(withWholeDays: Bool) -> Int {
    let days = withWholeDays ? calendarDays : calendarDays % Self.thousandths
    return days.multipliedSaturated(by: DayNumber.minutes).dividedRoundingUp(by: Self.thousandths)
      .addingSaturated(elapsedMinutes)
  }

  /// Minutes of work of the working days, all or only the part of a day, and of hours and minutes; nil if days are
  /// wanted where none counts.
  func working(withWholeDays: Bool, minutesPerDay: Int) -> Int? {
    let days = withWholeDays ? workingDays : workingDays % Self.thousandths
    guard days > 0 else { return minutes }
    guard minutesPerDay > 0 else { return nil }
    return days.multipliedSaturated(by: minutesPerDay).dividedRoundingUp(by: Self.thousandths)
      .addingSaturated(minutes)
  }
}
