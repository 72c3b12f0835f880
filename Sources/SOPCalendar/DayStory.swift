public import SOPModel

/// What each day adds to a length of time, and why a day adds nothing.
public struct DayStory: Sendable {
  /// In order; a day may stand twice, where one clock stops and the next begins.
  public let days: [StoryDay]
  /// Days left out, each time just before the last day of a clock.
  public let omittedDays: Int
}

public struct StoryDay: Hashable, Sendable {
  public let date: CivilDate
  public let event: Event

  /// Times are minutes after midnight.
  public enum Event: Hashable, Sendable {
    /// The event from whose next day whole days are counted.
    case begins(at: Int)
    /// The working day of this number.
    case workingDay(Int)
    /// The calendar day of this number.
    case calendarDay(Int)
    /// So many minutes of work between two times.
    case works(minutes: Int, from: Int, to: Int)
    /// The clock runs day and night.
    case runs(from: Int, to: Int)
    /// The same day so many months later, or the last of its month.
    case monthsLater(Int)
    /// The hours of this day were over already.
    case afterHours
    case off(DayOff)
  }
}

extension WorkingCalendar {
  /// How a deadline comes about, day by day; nil where the calendar ends first.
  /// - Parameter limit: of each clock at most so many days are told.
  public func story(
    ofPromise promise: TimeAmount, plainDay: Office.PlainDay, from event: Moment, limit: Int = 400
  ) -> DayStory? {
    let clocks = ClockOrder(promise, plainDay: plainDay)
    return course(ofPromise: clocks, from: event).map { course in
      var teller = StoryTeller(calendar: self, limit: limit)
      if course.afterWorkingDays != course.start { teller.add(event.date, .begins(at: event.minuteOfDay)) }
      teller.tell(course, months: clocks.months)
      return teller.story
    }
  }

  /// How work goes on, day by day; nil where the calendar ends first.
  /// - Parameter limit: of each clock at most so many days are told.
  public func story(
    ofWork amount: TimeAmount, plainDay: Office.PlainDay, from start: Moment, limit: Int = 400
  ) -> DayStory? {
    let clocks = ClockOrder(amount, plainDay: plainDay)
    return course(ofWork: clocks, from: start).map { course in
      var teller = StoryTeller(calendar: self, limit: limit)
      teller.tell(course, months: clocks.months)
      return teller.story
    }
  }
}

/// Turns a course into days. What a day says depends on it and the ends of its clock alone.
private struct StoryTeller {
  let calendar: WorkingCalendar
  let limit: Int
  private var days: [StoryDay] = []
  private var omittedDays = 0

  init(calendar: WorkingCalendar, limit: Int) {
    self.calendar = calendar
    self.limit = max(1, limit)
  }

  var story: DayStory { DayStory(days: days, omittedDays: omittedDays) }

  mutating func add(_ date: CivilDate, _ event: StoryDay.Event) {
    days.append(StoryDay(date: date, event: event))
  }

  mutating func tell(_ course: Course, months: Int) {
    if course.afterMonths != course.start { add(course.start.date.adding(months: months), .monthsLater(months)) }
    let months = course.afterMonths.lastDay(since: course.start)
    if course.afterCalendarDays != course.afterMonths {
      tell(months + 1...course.afterCalendarDays.lastDay) { _, day in .calendarDay(day - months) }
    }
    let days = course.afterCalendarDays.lastDay(since: course.start)
    if course.afterWorkingDays != course.afterCalendarDays {
      tell(days + 1...course.afterWorkingDays.lastDay) { calendar, day in calendar.countEvent(day, after: days) }
    }
    tellClock(from: course.afterWorkingDays, to: course.afterRunning) { _, _, minutes in
      .runs(from: minutes.lowerBound, to: minutes.upperBound)
    }
    tellClock(from: course.afterRunning, to: course.end) { calendar, day, minutes in
      calendar.workEvent(day, minutes)
    }
  }

  /// A clock that runs from minute to minute.
  private mutating func tellClock(
    from start: Moment, to end: Moment, _ event: (WorkingCalendar, Int, Range<Int>) -> StoryDay.Event
  ) {
    guard start < end else { return }
    tell(start.day...end.lastDay) { calendar, day in
      let midnight = day * DayNumber.minutes
      let whole = midnight..<midnight + DayNumber.minutes
      let minutes = (start.minutes..<end.minutes).clamped(to: whole)
      return event(calendar, day, minutes.lowerBound - midnight..<minutes.upperBound - midnight)
    }
  }

  private mutating func tell(_ range: ClosedRange<Int>, _ event: (WorkingCalendar, Int) -> StoryDay.Event) {
    let told = min(range.count, limit)
    for day in range.prefix(told - 1) { add(DayNumber.date(day), event(calendar, day)) }
    omittedDays += range.count - told
    add(DayNumber.date(range.upperBound), event(calendar, range.upperBound))
  }
}

extension WorkingCalendar {
  /// What a day is among the working days counted after another.
  fileprivate func countEvent(_ day: Int, after start: Int) -> StoryDay.Event {
    let date = DayNumber.date(day)
    if let reason = dayOff(date) { return .off(reason) }
    return .workingDay(workingDays(in: DayNumber.date(start + 1)...date))
  }

  /// What is worked of a part of a day.
  fileprivate func workEvent(_ day: Int, _ part: Range<Int>) -> StoryDay.Event {
    let hours = hours(onDay: day)
    let worked = hours.ranges.map { $0.clamped(to: part) }.filter { !$0.isEmpty }
    guard let first = worked.first, let last = worked.last else {
      return hours.isClosed ? .off(dayOff(DayNumber.date(day)) ?? .notAWorkingWeekday) : .afterHours
    }
    let minutes = worked.reduce(0) { $0 + $1.count }
    return .works(minutes: minutes, from: first.lowerBound, to: last.upperBound)
  }
}
