public import SOPModel

/// Until when a promise must be kept.
public struct DueDate: Hashable, Sendable {
  /// The last day.
  public let day: CivilDate
  /// Minutes after midnight of that day: the office's closing time, 1440 for the end of a calendar day.
  public let minute: Int
  public let unlistedYears: UnlistedYears

  public var moment: Moment { Moment(day, minute: minute) }
}

/// When work is done.
public struct Arrival: Hashable, Sendable {
  public let moment: Moment
  public let unlistedYears: UnlistedYears
}

extension WorkingCalendar {
  /// Until when what was promised at a moment must be done.
  ///
  /// Whole days are counted from the day after the event, whatever its hour: the promise holds until the closing time of
  /// the last `hari kerja`, or until the end of the last calendar day, holidays counted. Months lead to the same day of a
  /// later month, or to its last. Parts of a day, hours and minutes run from the event, or from the end of the last
  /// whole day. Nil where the calendar ends first.
  /// - Parameter plainDay: what a bare `hari` is; where the office does not say, ask for both.
  public func dueDate(of promise: TimeAmount, plainDay: Office.PlainDay, from event: Moment) -> DueDate? {
    course(ofPromise: ClockOrder(promise, plainDay: plainDay), from: event).map(DueDate.init)
  }

  /// When work that takes so long is done.
  ///
  /// Months keep the time of the day; a calendar day is 24 hours; a `hari kerja` is `minutesPerWorkingDay` minutes of the
  /// office's time. Parts of a minute are rounded up, once for each clock. Nil where the calendar ends first.
  /// - Parameter plainDay: what a bare `hari` is; where the office does not say, ask for both.
  public func arrival(after amount: TimeAmount, plainDay: Office.PlainDay, from start: Moment) -> Arrival? {
    course(ofWork: ClockOrder(amount, plainDay: plainDay), from: start).map {
      Arrival(moment: $0.end, unlistedYears: $0.unlistedYears)
    }
  }

  /// When each of several pieces of work in a row is done. Nil where the calendar ends before the last.
  public func arrivals(after amounts: [TimeAmount], plainDay: Office.PlainDay, from start: Moment) -> [Arrival]? {
    var arrivals: [Arrival] = []
    arrivals.reserveCapacity(amounts.count)
    for amount in amounts {
      let last = arrivals.last
      guard let next = arrival(after: amount, plainDay: plainDay, from: last?.moment ?? start) else { return nil }
      let unlisted = next.unlistedYears.union(last?.unlistedYears ?? .none)
      arrivals.append(Arrival(moment: next.moment, unlistedYears: unlisted))
    }
    return arrivals
  }
}

extension DueDate {
  /// A moment that no clock has moved is what it is; else midnight belongs to the day that it ends.
  init(_ course: Course) {
    day = DayNumber.date(course.end.lastDay(since: course.start))
    minute = course.end.minutes - DayNumber.of(day) * DayNumber.minutes
    unlistedYears = course.unlistedYears
  }
}
