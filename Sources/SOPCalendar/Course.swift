import SOPModel

/// How a length of time runs off in a calendar: where each clock stops and the next begins. A clock that is not used
/// stops where it began.
struct Course {
  let start: Moment
  let afterMonths: Moment
  /// Whole calendar days of a promise.
  let afterCalendarDays: Moment
  /// Whole working days of a promise.
  let afterWorkingDays: Moment
  /// Time that runs day and night.
  let afterRunning: Moment
  /// The office's time.
  let end: Moment
  let unlistedYears: UnlistedYears
}

extension WorkingCalendar {
  /// A promise: whole days are counted day by day from the day after the event. Nil where the calendar ends first.
  func course(ofPromise clocks: ClockOrder, from start: Moment) -> Course? {
    guard let afterMonths = moved(start, months: clocks.months, to: DayNumber.minutes) else { return nil }
    var afterDays = afterMonths
    if clocks.wholeCalendarDays > 0 {
      let day = afterMonths.lastDay(since: start)
      guard clocks.wholeCalendarDays < DayNumber.count - day else { return nil }
      afterDays = Moment(clamping: (day + clocks.wholeCalendarDays + 1) * DayNumber.minutes)
    }
    var afterWorkingDays = afterDays
    if clocks.wholeWorkingDays > 0 {
      let counted = DayNumber.date(afterDays.lastDay(since: start))
      guard let day = workingDay(clocks.wholeWorkingDays, after: counted) else { return nil }
      afterWorkingDays = Moment(day, minute: hours(on: day).closing ?? DayNumber.minutes)
    }
    return course(
      start, afterMonths, afterDays, afterWorkingDays, running: clocks.running(withWholeDays: false),
      working: clocks.working(withWholeDays: false, minutesPerDay: minutesPerWorkingDay))
  }

  /// Work: every clock runs on from the minute at which the one before stopped. Nil where the calendar ends first.
  func course(ofWork clocks: ClockOrder, from start: Moment) -> Course? {
    guard let afterMonths = moved(start, months: clocks.months, to: start.minuteOfDay) else { return nil }
    return course(
      start, afterMonths, afterMonths, afterMonths, running: clocks.running(withWholeDays: true),
      working: clocks.working(withWholeDays: true, minutesPerDay: minutesPerWorkingDay))
  }

  private func course(
    _ start: Moment, _ afterMonths: Moment, _ afterCalendarDays: Moment, _ afterWorkingDays: Moment, running: Int,
    working: Int?
  ) -> Course? {
    guard running <= Moment.latest.minutes - afterWorkingDays.minutes, let working else { return nil }
    let afterRunning = Moment(clamping: afterWorkingDays.minutes + running)
    guard let end = adding(workingMinutes: working, to: afterRunning) else { return nil }
    var unlisted = UnlistedYears.none
    if afterWorkingDays != afterCalendarDays {
      let first = DayNumber.date(afterCalendarDays.lastDay(since: start) + 1)
      unlisted = unlistedYears(from: first, to: DayNumber.date(afterWorkingDays.lastDay))
    }
    if end != afterRunning {
      unlisted = unlisted.union(unlistedYears(from: afterRunning.date, to: DayNumber.date(end.lastDay)))
    }
    return Course(
      start: start, afterMonths: afterMonths, afterCalendarDays: afterCalendarDays, afterWorkingDays: afterWorkingDays,
      afterRunning: afterRunning, end: end, unlistedYears: unlisted)
  }

  /// The same day of a later month, or its last; that moment itself for no month.
  private func moved(_ start: Moment, months: Int, to minute: Int) -> Moment? {
    guard months > 0 else { return start }
    let month = (start.date.year * 12 + start.date.month - 1).addingSaturated(months)
    return month < 120_000 ? Moment(start.date.adding(months: months), minute: minute) : nil
  }
}

extension Moment {
  /// The day that this moment ends or lies in: midnight belongs to the day before.
  var lastDay: Int { minuteOfDay == 0 ? max(0, day - 1) : day }

  /// The last day of the time since another moment: that moment's own where no time has passed.
  func lastDay(since start: Moment) -> Int { self == start ? day : lastDay }
}
