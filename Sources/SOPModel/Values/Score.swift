import SOPText

/// A satisfaction score as surveys print it: `85,4`, `85,40 (Baik)`.
public struct Score: Hashable, Sendable {
  /// From 0; a scale to 100 is not held to here.
  public let thousandths: Int

  public init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// Reads a whole text; three decimals.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<Score> {
    .reading(text) { $0.takeScore() }
  }

  /// `85,4`
  public var canonical: String {
    TimeWords(.indonesian).decimal(thousandths, places: 3)
  }
}

/// A year of the calendar: `2025`.
public struct CalendarYear: Hashable, Sendable {
  public let number: Int

  public init(_ number: Int) { self.number = number }

  /// Reads a whole text of four digits.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<CalendarYear> {
    .reading(text) { $0.takeCalendarYear() }
  }
}

extension ValueCursor {
  fileprivate mutating func takeScore() -> Score? {
    guard let number = takeNumber() else { return nil }
    skipGrade()
    return Score(thousandths: number.thousandths)
  }

  /// The grade in `85,40 (Baik)`.
  private mutating func skipGrade() {
    let behind = position
    skipBlanks()
    if take(UInt8(ascii: "(")), self[end - 1] == UInt8(ascii: ")") { position = end } else { position = behind }
  }

  fileprivate mutating func takeCalendarYear() -> CalendarYear? {
    _ = takePhrase("tahun")
    skipBlanks()
    let year = digits
    guard !year.isEmpty else { return nil }
    position = year.upperBound
    guard year.count == 4 else { return fail(.yearNotFourDigits, year) }
    return CalendarYear(year.reduce(0) { $0 * 10 + Int(self[$1] &- 0x30) })
  }
}
