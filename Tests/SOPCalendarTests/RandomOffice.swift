import SOPCalendar
import SOPModel

/// Numbers that are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
}

/// An office invented from a seed, with the answers of its calendar found the slow way: minute by minute, day by day.
/// Nothing here knows how the library finds them.
struct RandomOffice {
  let calendar: WorkingCalendar
  private let week: [WorkingHours]
  private let counts: [Bool]
  private let periods: [(days: ClosedRange<CivilDate>, hours: [WorkingHours], counts: [Bool])]
  private let closures: [CivilDate: WorkingHours]
  private let worked: Set<CivilDate>

  /// The invented days lie around here.
  static let firstDay = CivilDate(year: 2026, month: 2, day: 20) ?? .earliest

  init(_ generator: inout SeededGenerator) {
    let week = Self.week(&generator)
    let counts = (0..<7).map { _ in generator.chance(80) }
    var periods: [(days: ClosedRange<CivilDate>, hours: [WorkingHours], counts: [Bool])] = []
    var next = 0
    while generator.chance(50) {
      let first = next + generator.number(0...25)
      let last = first + generator.number(0...30)
      let days = Self.firstDay.adding(days: first)...Self.firstDay.adding(days: last)
      periods.append((days, Self.week(&generator), (0..<7).map { _ in generator.chance(80) }))
      next = last + 1
    }
    var closures: [CivilDate: WorkingHours] = [:]
    for _ in 0..<generator.number(0...12) {
      closures[Self.date(&generator)] = generator.chance(80) ? .closed : Self.hours(&generator)
    }
    worked = Set((0..<generator.number(0...5)).map { _ in Self.date(&generator) })
    self.week = week
    self.counts = counts
    self.periods = periods
    self.closures = closures
    calendar = WorkingCalendar(
      week: Self.workingWeek(week, counts),
      periods: periods.reversed().map { SpecialPeriod($0.days, week: Self.workingWeek($0.hours, $0.counts)) },
      closures: closures.map { Closure($0.key, .officeHoliday, hours: $0.value) }, workedDates: Array(worked))
  }

  static func date(_ generator: inout SeededGenerator) -> CivilDate {
    firstDay.adding(days: generator.number(-10...70))
  }

  static func moment(_ generator: inout SeededGenerator) -> Moment {
    Moment(date(&generator), minute: generator.chance(10) ? 0 : generator.number(0...1440))
  }

  private static func workingWeek(_ hours: [WorkingHours], _ counts: [Bool]) -> WorkingWeek {
    WorkingWeek(hours: { hours[$0.rawValue - 1] }, counts: { counts[$0.rawValue - 1] })
  }

  private static func week(_ generator: inout SeededGenerator) -> [WorkingHours] {
    (0..<7).map { $0 < 5 || generator.chance(30) ? hours(&generator) : .closed }
  }

  private static func hours(_ generator: inout SeededGenerator) -> WorkingHours {
    if generator.chance(5) { return .dayAndNight }
    if generator.chance(5) { return .closed }
    return WorkingHours(
      (0..<generator.number(1...3)).map { _ in
        let start = generator.number(0...1439)
        return start..<min(start + generator.number(1...500), 1440)
      })
  }

  // MARK: The slow way

  /// What a day is: by the dates that are said first, then the period, then the week.
  func hoursAndCount(_ date: CivilDate) -> (hours: WorkingHours, counts: Bool) {
    let index = date.weekday.rawValue - 1
    let period = periods.first { $0.days.contains(date) }
    let held = period?.hours ?? week
    if worked.contains(date) {
      let open = held[index].isClosed ? held.first { !$0.isClosed } ?? week.first { !$0.isClosed } : held[index]
      if let open { return (open, true) }
    }
    if let hours = closures[date] { return (hours, false) }
    return (held[index], !held[index].isClosed && (period?.counts ?? counts)[index])
  }

  /// Steps from minute to minute until so many were worked; nil after a hundred days.
  func adding(workingMinutes count: Int, to start: Moment) -> Moment? {
    guard count > 0 else { return start }
    var (date, minute, left) = (start.date, start.minuteOfDay, count)
    for _ in 0..<100 {
      let ranges = hoursAndCount(date).hours.ranges
      while minute < 1440 {
        if ranges.contains(where: { $0.contains(minute) }) { left -= 1 }
        minute += 1
        if left == 0 { return Moment(date, minute: minute) }
      }
      (date, minute) = (date.adding(days: 1), 0)
    }
    return nil
  }

  /// Counts every minute between two moments.
  func workingMinutes(from start: Moment, to end: Moment) -> Int {
    var (date, minute, count) = (start.date, start.minuteOfDay, 0)
    while date <= end.date {
      let ranges = hoursAndCount(date).hours.ranges
      let stop = date == end.date ? end.minuteOfDay : 1440
      while minute < stop {
        if ranges.contains(where: { $0.contains(minute) }) { count += 1 }
        minute += 1
      }
      (date, minute) = (date.adding(days: 1), 0)
    }
    return count
  }

  /// Steps from day to day; nil after two hundred.
  func workingDay(_ number: Int, from date: CivilDate, step: Int) -> CivilDate? {
    var (day, left) = (date, number)
    for _ in 0..<200 where left > 0 {
      day = day.adding(days: step)
      if hoursAndCount(day).counts { left -= 1 }
    }
    return left == 0 ? day : nil
  }
}
