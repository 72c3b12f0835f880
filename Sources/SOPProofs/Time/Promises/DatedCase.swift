public import SOPCalendar
public import SOPModel

/// A case with dates, to show what a promise means in the office's calendar.
public struct DatedCase: Sendable {
  /// When the promise begins to count.
  public let event: Moment
  public let due: DueDate
  /// When it is done.
  public let end: Moment
  /// Decreed days off between the two that would have been worked, each occasion once, in order.
  public let holidays: [Holiday]

  /// Time between the event and the end, in minutes of the calendar.
  private var length: Int { event.minutesUntil(end) }

  /// Of the days of the last year whose days off are known, the one on which a case takes longest by the calendar, coming
  /// in at closing time. `nil` if on no day the promise is broken, or nothing can be told without unknown years.
  ///
  /// One look at each day of the year.
  public static func worst(
    of breach: PromiseBreach, promise: TimeAmount, in calendar: WorkingCalendar
  ) -> DatedCase? {
    let pieces = breach.pieces()
    let year = calendar.listedYears?.max() ?? 2026
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
    var worst: DatedCase?
    for day in 0..<366 {
      let date = first.adding(days: day)
      guard date.year == year, calendar.isWorkingDay(date), let closing = calendar.hours(on: date).closing else {
        continue
      }
      let event = Moment(date, minute: closing)
      guard let end = calendar.arrivals(after: pieces, plainDay: breach.plainDay, from: event)?.last,
        let due = calendar.dueDate(of: promise, plainDay: breach.plainDay, from: event),
        end.unlistedYears.isEmpty, due.unlistedYears.isEmpty, end.moment > due.moment
      else { continue }
      if worst.map({ event.minutesUntil(end.moment) > $0.length }) ?? true {
        worst = DatedCase(event: event, due: due, end: end.moment, holidays: [])
      }
    }
    return worst?.withHolidays(of: calendar)
  }

  private func withHolidays(of calendar: WorkingCalendar) -> DatedCase {
    var found: [Holiday] = []
    var date = event.date
    while date < end.date {
      date = date.adding(days: 1)
      guard calendar.week.counts(date.weekday) else { continue }
      if case .holiday(let holiday)? = calendar.dayOff(date),
        !found.contains(where: { $0.occasion == holiday.occasion })
      {
        found.append(holiday)
      }
    }
    return DatedCase(event: event, due: due, end: end, holidays: found)
  }
}

extension Moment {
  fileprivate func minutesUntil(_ other: Moment) -> Int {
    (other.date.daysSinceEpoch - date.daysSinceEpoch) * 1440 + other.minuteOfDay - minuteOfDay
  }
}

extension PromiseBreach {
  /// What the promise counts, piece by piece; pieces on the clocks of the office are taken together.
  func pieces() -> [TimeAmount] {
    var pieces: [TimeAmount] = []
    var seen: Set<Int32> = []
    for edge in walk.edges where seen.insert(edge).inserted {
      let amount = view.cost(ofEdge: edge).sure.total(accounts) * (walk.counts[edge] ?? 1)
      guard !amount.isZero else { continue }
      if let last = pieces.last, last.isWork, amount.isWork {
        pieces[pieces.count - 1] = last + amount
      } else {
        pieces.append(amount)
      }
    }
    return pieces
  }
}

extension TimeAmount {
  /// Nothing of it runs on the calendar.
  fileprivate var isWork: Bool { calendarDays == 0 && months == 0 && elapsedMinutes == 0 && plainDays == 0 }
}
