public import SOPModel

/// Working minutes and working days. `nil` where the calendar ends before the answer: nothing more is worked, or not
/// until 9999-12-31.
extension WorkingCalendar {
  // MARK: Minutes

  /// Minutes worked from one moment to another; negative if the second is the earlier one.
  public func workingMinutes(from start: Moment, to end: Moment) -> Int {
    minutes(before: end) - minutes(before: start)
  }

  /// The first moment by which so many minutes have been worked since another; that moment itself for none.
  public func adding(workingMinutes count: Int, to start: Moment) -> Moment? {
    guard count > 0 else { return start }
    return endOfMinute(minutes(before: start).addingSaturated(count))
  }

  /// The last moment from which so many minutes can still be worked until another; that moment itself for none.
  public func latestStart(forWorkingMinutes count: Int, until end: Moment) -> Moment? {
    guard count > 0 else { return end }
    let before = minutes(before: end)
    guard count <= before else { return nil }
    // The beginning of the first minute of those; it lies before `end`, so it is there.
    return endOfMinute(before - count + 1).map { Moment(clamping: $0.minutes - 1) }
  }

  /// Minutes worked from the first day of all on.
  private func minutes(before moment: Moment) -> Int {
    let stretch = stretch(holding: moment.day)
    let ofDays = stretch.week.minutes(beforeDay: moment.day) - stretch.week.minutes(beforeDay: stretch.firstDay)
    return stretch.minutesBefore + ofDays + stretch.week.hours[moment.day % 7].worked(before: moment.minuteOfDay)
  }

  /// The end of the minute of this number (from 1 on), counted from the first day of all.
  private func endOfMinute(_ number: Int) -> Moment? {
    guard number <= total.minutes else { return nil }
    let stretch = stretches[lastStretch { $0.minutesBefore < number }]
    let week = stretch.week
    let inWeek = number - stretch.minutesBefore + week.minutes(beforeDay: stretch.firstDay)
    let day = week.day(ofMinute: inWeek)
    let inDay = inWeek - week.minutes(beforeDay: day)
    return Moment(clamping: day * DayNumber.minutes + week.hours[day % 7].minute(afterWorking: inDay))
  }

  // MARK: Days

  /// How many days of a stretch are `hari kerja`.
  public func workingDays(in days: ClosedRange<CivilDate>) -> Int {
    workingDays(beforeDay: DayNumber.of(days.upperBound) + 1) - workingDays(beforeDay: DayNumber.of(days.lowerBound))
  }

  /// The `hari kerja` of this number after a day, which is not counted itself; that day for none.
  public func workingDay(_ number: Int, after date: CivilDate) -> CivilDate? {
    guard number > 0 else { return date }
    return workingDay(number: workingDays(beforeDay: DayNumber.of(date) + 1).addingSaturated(number))
  }

  /// The `hari kerja` of this number before a day, counted backwards; that day for none.
  public func workingDay(_ number: Int, before date: CivilDate) -> CivilDate? {
    guard number > 0 else { return date }
    let before = workingDays(beforeDay: DayNumber.of(date))
    return number <= before ? workingDay(number: before - number + 1) : nil
  }

  /// Days counted from the first day of all on, this one left out.
  private func workingDays(beforeDay day: Int) -> Int {
    guard day < DayNumber.count else { return total.workingDays }
    let stretch = stretch(holding: day)
    return stretch.workingDaysBefore + stretch.week.workingDays(beforeDay: day)
      - stretch.week.workingDays(beforeDay: stretch.firstDay)
  }

  private func workingDay(number: Int) -> CivilDate? {
    guard number <= total.workingDays else { return nil }
    let stretch = stretches[lastStretch { $0.workingDaysBefore < number }]
    let inWeek = number - stretch.workingDaysBefore + stretch.week.workingDays(beforeDay: stretch.firstDay)
    return DayNumber.date(stretch.week.day(ofWorkingDay: inWeek))
  }
}
