/// When something is open on one day: `08.00-15.00`, `08.00-12.00 dan 13.00-15.00`, `24 jam`, `tutup`.
public struct DayHours: Hashable, Sendable {
  /// In order, without overlap; empty for a day on which it is closed.
  public let ranges: [ClockRange]
  /// `WIB`, `WITA` or `WIT` written behind the hours.
  public let zone: ClockZone?

  public init(ranges: [ClockRange], zone: ClockZone? = nil) {
    self.ranges = ranges
    self.zone = zone
  }

  public static let closed = DayHours(ranges: [])
  public static let wholeDay = DayHours(ranges: [ClockRange(start: 0, end: ClockRange.minutesPerDay)])

  /// Minutes open in all.
  public var minutes: Int { ranges.reduce(0) { $0 + $1.minutes } }

  /// Reads a whole text.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<DayHours> {
    .reading(text) { $0.takeDayHours() }
  }

  /// The one spelling the formatter writes.
  public var canonical: String {
    if ranges.isEmpty { return "tutup" }
    let hours = self == .wholeDay ? "24 jam" : ranges.map(\.canonical).joined(separator: " dan ")
    return zone.map { hours + " " + $0.rawValue } ?? hours
  }
}

/// From one time of a day to another; half open.
public struct ClockRange: Hashable, Sendable {
  /// Minutes after midnight, `start` below `end`, which is at most 1,440.
  public let start: Int
  public let end: Int

  public static let minutesPerDay = 1440

  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  public var minutes: Int { end - start }

  public func overlaps(_ other: ClockRange) -> Bool { start < other.end && other.start < end }

  /// `08.00-15.00`
  public var canonical: String { "\(Self.clock(start))-\(Self.clock(end))" }

  /// `07.30`
  public static func clock(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ".0\(minute)" : ".\(minute)")
  }
}

/// A time zone of Indonesia.
public enum ClockZone: String, Hashable, Sendable, CaseIterable {
  case western = "WIB"
  case central = "WITA"
  case eastern = "WIT"

  /// Hours ahead of UTC.
  public var offset: Int {
    switch self {
    case .western: 7
    case .central: 8
    case .eastern: 9
    }
  }
}

extension ValueCursor {
  fileprivate mutating func takeDayHours() -> DayHours? {
    for word in Self.closedWords where takePhrase(word) {
      if isAtEnd { return .closed }
      return nil
    }
    if let wholeDay = takeWholeDay() { return DayHours(ranges: wholeDay.ranges, zone: takeZone()) }
    var ranges: [ClockRange] = []
    repeat {
      let start = position
      guard let range = takeClockRange() else { return nil }
      if let last = ranges.last, range.start < last.end { return fail(.hoursOverlap, start..<position) }
      ranges.append(range)
    } while takeAnd()
    return DayHours(ranges: ranges, zone: takeZone())
  }

  private static let closedWords: [StaticString] = ["tutup", "libur", "tidak buka", "tidak melayani"]

  private mutating func takeWholeDay() -> DayHours? {
    let start = position
    _ = takePhrase("buka")
    skipBlanks()
    if takePhrase("24 jam") { return .wholeDay }
    position = start
    return nil
  }

  /// `08.00-15.00`, `pukul 8 s.d. 15`.
  private mutating func takeClockRange() -> ClockRange? {
    if takePhrase("pukul") || takePhrase("jam") {
      _ = take(UInt8(ascii: "."))
      skipBlanks()
    }
    let start = position
    guard let opening = takeClock() else { return nil }
    guard takeRangeSign() else { return fail(.closingTimeMissing, start..<position) }
    _ = takePhrase("pukul")
    skipBlanks()
    guard isDigit(current) else { return fail(.closingTimeMissing, start..<position) }
    guard let closing = takeClock() else { return nil }
    guard opening < closing else { return fail(.hoursBackwards, start..<position) }
    return ClockRange(start: opening, end: closing)
  }

  /// `08.00`, `8:30`, `8`, `24.00`, as minutes after midnight.
  private mutating func takeClock() -> Int? {
    let start = position
    let hour = digits
    guard (1...2).contains(hour.count) else { return hour.isEmpty ? nil : fail(.impossibleClock, hour) }
    position = hour.upperBound
    var minutes = number(hour) * 60
    if current == UInt8(ascii: ".") || current == UInt8(ascii: ":"), isDigit(self[position + 1]) {
      position += 1
      let minute = digits
      position = minute.upperBound
      guard minute.count == 2, number(minute) < 60 else { return fail(.impossibleClock, start..<position) }
      minutes += number(minute)
    }
    guard minutes <= ClockRange.minutesPerDay else { return fail(.impossibleClock, start..<position) }
    return minutes
  }

  /// A number of at most two digits.
  private func number(_ digits: Range<Int>) -> Int {
    digits.prefix(2).reduce(0) { $0 * 10 + Int(self[$1] &- 0x30) }
  }

  private mutating func takeZone() -> ClockZone? {
    let behind = position
    skipBlanks()
    if takePhrase("wib") { return .western }
    if takePhrase("wita") { return .central }
    if takePhrase("wit") { return .eastern }
    position = behind
    return nil
  }

  /// What stands between two parts of a list in a text: `dan`, a comma, `&`, `;`.
  mutating func takeAnd() -> Bool {
    let behind = position
    skipBlanks()
    let comma = take(UInt8(ascii: ",")) || take(UInt8(ascii: ";")) || take(UInt8(ascii: "&"))
    skipBlanks()
    if takePhrase("dan") || takePhrase("serta") || comma {
      skipBlanks()
      return true
    }
    position = behind
    return false
  }
}
