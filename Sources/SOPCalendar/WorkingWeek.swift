public import SOPModel

/// The hours of each day of a week, and which of them count as `hari kerja`.
public struct WorkingWeek: Hashable, Sendable {
  /// Seven, from Monday on.
  let hours: [WorkingHours]
  /// Whether a day counts; seven. Never true where nothing is worked.
  let counts: [Bool]
  /// Minutes worked before each day of the week; eight, the last is the whole week.
  let minutesBefore: [Int]
  /// Days that count before each day of the week; eight.
  let daysBefore: [Int]

  /// - Parameter counts: whether the day is a `hari kerja`, asked only where something is worked.
  public init(
    hours: (CivilDate.Weekday) -> WorkingHours, counts: (CivilDate.Weekday) -> Bool = { _ in true }
  ) {
    let days = CivilDate.Weekday.allCases
    self.hours = days.map(hours)
    self.counts = zip(days, self.hours).map { day, hours in !hours.isClosed && counts(day) }
    minutesBefore = self.hours.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.minutes) }
    daysBefore = self.counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 1 : 0)) }
  }

  /// The same hours every day.
  init(everyDay hours: WorkingHours, counts: Bool) {
    self.init(hours: { _ in hours }, counts: { _ in counts })
  }

  public static let closed = WorkingWeek(everyDay: .closed, counts: false)

  public func hours(on day: CivilDate.Weekday) -> WorkingHours { hours[day.rawValue - 1] }

  public func counts(_ day: CivilDate.Weekday) -> Bool { counts[day.rawValue - 1] }

  /// Minutes worked in a whole week.
  public var minutes: Int { minutesBefore[7] }

  /// Days of a week that count.
  public var workingDays: Int { daysBefore[7] }

  /// The mean length of a day that counts, in whole minutes, rounded up; 0 if none does.
  public var minutesPerWorkingDay: Int {
    guard workingDays > 0 else { return 0 }
    let minutes = zip(hours, counts).reduce(0) { $1.1 ? $0 + $1.0.minutes : $0 }
    return minutes.dividedRoundingUp(by: workingDays)
  }

  // MARK: From the first day of all, as if every week were like this one

  /// Minutes worked on all days before this one.
  func minutes(beforeDay day: Int) -> Int { day / 7 * minutes + minutesBefore[day % 7] }

  /// Days that count before this one.
  func workingDays(beforeDay day: Int) -> Int { day / 7 * workingDays + daysBefore[day % 7] }

  /// The day on which the minute of this number (from 1 on) is worked. Something must be worked in a week.
  func day(ofMinute number: Int) -> Int {
    Self.day(of: number, perWeek: minutes, before: minutesBefore)
  }

  /// The day that is the counted one of this number (from 1 on). Some day must count.
  func day(ofWorkingDay number: Int) -> Int {
    Self.day(of: number, perWeek: workingDays, before: daysBefore)
  }

  private static func day(of number: Int, perWeek: Int, before: [Int]) -> Int {
    let week = (number - 1) / perWeek
    let rest = number - week * perWeek
    return week * 7 + ((0..<7).first { before[$0 + 1] >= rest } ?? 6)
  }
}
