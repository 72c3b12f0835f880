public import SOPCalendar
public import SOPModel

/// How long the quickest and the slowest way take by the days and hours of the office: of the working days of one year
/// the one on which a case that comes in at opening time is done soonest, and the one on which a case that comes in at
/// closing time is done latest.
public struct CalendarSpan: Sendable {
  public let quickest: Course
  public let slowest: Course
  public let year: Int

  /// From when to when.
  public struct Course: Sendable {
    public let start: Moment
    public let end: Moment

    /// Minutes of the calendar, day and night.
    public var length: Int {
      (end.date.daysSinceEpoch - start.date.daysSinceEpoch) * 1440 + end.minuteOfDay - start.minuteOfDay
    }
  }
}

extension TimedView {
  /// In the last year whose days off are known. `nil` where the ways lead beyond it. One look at each day of that year.
  public func calendarSpan(
    of span: TimeSpan, in calendar: WorkingCalendar, plainDay: Office.PlainDay
  ) -> CalendarSpan? {
    let year = calendar.listedYears?.max() ?? 2026
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
    let accounts = span.question.accounts
    let least = pieces(of: span.shortest.walk) { $0.lower.total(accounts) }
    let most = pieces(of: span.longest.walk) { $0.upper.total(accounts) }
    var quickest: CalendarSpan.Course?
    var slowest: CalendarSpan.Course?
    for date in (0..<366).map({ first.adding(days: $0) }) where date.year == year && calendar.isWorkingDay(date) {
      let hours = calendar.hours(on: date)
      guard let opening = hours.opening, let closing = hours.closing else { continue }
      if let course = calendar.course(through: least, plainDay, from: Moment(date, minute: opening)),
        course.length < quickest?.length ?? .max
      {
        quickest = course
      }
      if let course = calendar.course(through: most, plainDay, from: Moment(date, minute: closing)),
        course.length > slowest?.length ?? -1
      {
        slowest = course
      }
    }
    guard let quickest, let slowest else { return nil }
    return CalendarSpan(quickest: quickest, slowest: slowest, year: year)
  }

  /// What a way takes, in its order; what is on the clocks of the office alone stands together.
  private func pieces(of walk: TimedWalk, _ time: (TimeCost) -> TimeAmount) -> [TimeAmount] {
    var pieces: [TimeAmount] = []
    var seen: Set<Int32> = []
    for edge in walk.edges where seen.insert(edge).inserted {
      let amount = time(cost(ofEdge: edge)) * (walk.counts[edge] ?? 1)
      guard !amount.isZero else { continue }
      if let last = pieces.last, last.isOfficeTime, amount.isOfficeTime {
        pieces[pieces.count - 1] = last + amount
      } else {
        pieces.append(amount)
      }
    }
    return pieces
  }
}

extension TimeAmount {
  fileprivate var isOfficeTime: Bool { calendarDays == 0 && months == 0 && elapsedMinutes == 0 && plainDays == 0 }
}

extension WorkingCalendar {
  /// `nil` where the answer depends on days off that are not known.
  fileprivate func course(
    through pieces: [TimeAmount], _ plainDay: Office.PlainDay, from start: Moment
  ) -> CalendarSpan.Course? {
    guard !pieces.isEmpty else { return CalendarSpan.Course(start: start, end: start) }
    guard let end = arrivals(after: pieces, plainDay: plainDay, from: start)?.last, end.unlistedYears.isEmpty else {
      return nil
    }
    return CalendarSpan.Course(start: start, end: end.moment)
  }
}
