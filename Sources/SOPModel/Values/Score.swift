import SOPText

/// A satisfaction score as surveys print it: `85,4`, `85,40 (Baik)`.
public struct Score: Hashable, Sendable {
  /// From 0; a scale to 100 is not held to here.
  public let thousandths: Int
  /// The bytes of the grade in `85,40 (Baik)`, without brackets and blanks around it.
  public let grade: Range<Int>?

  public init(thousandths: Int, grade: Range<Int>? = nil) {
    self.thousandths = thousandths
    self.grade = grade
  }

  /// Reads a whole text; three decimals.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<Score> {
    .reading(text) { $0.takeScore() }
  }

  /// `85,4`
  public var number: String {
    TimeWords(.indonesian).decimal(thousandths, places: 3)
  }

  /// `85,4 (Baik)`. Takes the text it was read from, whose grade it repeats.
  public func canonical(in text: Swift.Span<UInt8>) -> String {
    grade.map { "\(number) (\(text.string($0)))" } ?? number
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
    return Score(thousandths: number.thousandths, grade: takeGrade())
  }

  private mutating func takeGrade() -> Range<Int>? {
    let behind = position
    skipBlanks()
    guard take(UInt8(ascii: "(")), self[end - 1] == UInt8(ascii: ")") else {
      position = behind
      return nil
    }
    skipBlanks()
    var last = end - 1
    while last > position, self[last - 1] == UInt8(ascii: " ") { last -= 1 }
    guard last > position else {
      position = behind
      return nil
    }
    defer { position = end }
    return position..<last
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
