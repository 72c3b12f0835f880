/// Days of the week as the keys of hours name them: `senin`, `senin s.d. kamis`, `senin, rabu dan jumat`, `setiap hari`,
/// `hari kerja`, `hari libur`.
public struct DaySelection: Hashable, Sendable {
  /// One bit for each day of the week, Monday the lowest.
  public let weekdays: UInt8
  /// `hari kerja`: whichever days the calendar works.
  public let isWorkingDays: Bool
  /// `hari libur`: holidays.
  public let isHolidays: Bool

  init(weekdays: UInt8, isWorkingDays: Bool = false, isHolidays: Bool = false) {
    self.weekdays = weekdays
    self.isWorkingDays = isWorkingDays
    self.isHolidays = isHolidays
  }

  public static let everyDay = DaySelection(weekdays: 0b111_1111)
  public static let workingDays = DaySelection(weekdays: 0, isWorkingDays: true)
  public static let holidays = DaySelection(weekdays: 0, isHolidays: true)

  /// Reads a whole text.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<DaySelection> {
    .reading(text) { $0.takeDays() }
  }

  /// Whether the day is named, by its own name or among all.
  public func names(_ day: CivilDate.Weekday) -> Bool { weekdays & Self.bit(day) != 0 }

  /// Some day is meant by both. `hari kerja` stands beside days with a name: those go before it.
  public func overlaps(_ other: DaySelection) -> Bool {
    weekdays & other.weekdays != 0 || (isWorkingDays && other.isWorkingDays) || (isHolidays && other.isHolidays)
  }

  /// The words a key may be made of, for suggestions.
  public static let words = [
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "setiap hari", "hari kerja", "hari libur",
  ]

  fileprivate static func bit(_ day: CivilDate.Weekday) -> UInt8 { 1 << UInt8(day.rawValue - 1) }
}

extension ValueCursor {
  fileprivate mutating func takeDays() -> DaySelection? {
    for (words, days) in Self.phrases where takePhrase(words) { return days }
    var weekdays: UInt8 = 0
    repeat {
      let start = position
      guard let part = takeDayRange() else { return nil }
      if weekdays & part != 0 { return fail(.weekdayRepeated, start..<position) }
      weekdays |= part
    } while takeAnd()
    return DaySelection(weekdays: weekdays)
  }

  private static let phrases: [(StaticString, DaySelection)] = [
    ("setiap hari kerja", .workingDays), ("setiap hari", .everyDay), ("tiap hari", .everyDay),
    ("hari kerja", .workingDays),
    ("hari libur", .holidays), ("libur nasional", .holidays),
  ]

  /// `senin` or `senin s.d. kamis`; a range may run over the end of the week.
  private mutating func takeDayRange() -> UInt8? {
    guard let first = takeDay() else { return nil }
    guard takeRangeSign() else { return DaySelection.bit(first) }
    guard let last = takeDay() else { return nil }
    var days: UInt8 = 0
    var day = first.rawValue
    while true {
      days |= 1 << UInt8(day - 1)
      if day == last.rawValue { return days }
      day = day % 7 + 1
    }
  }

  private mutating func takeDay() -> CivilDate.Weekday? {
    if takePhrase("hari") { skipBlanks() }
    if let day = takeWeekdayName() { return day }
    let written = word
    return written.isEmpty ? fail(.unknownWeekday, rest) : fail(.unknownWeekday, written)
  }
}
