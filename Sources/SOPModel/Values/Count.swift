/// How many: `5`, `3 kali`, `maks 5 lembar`, `1-20`, `1200 per tahun`.
public struct Count: Hashable, Sendable {
  public let lower: Int
  /// Nil where nothing limits it: `min 2`.
  public let upper: Int?
  /// The bytes of the word that is counted: `kali`, `lembar`.
  public let unit: Range<Int>?
  /// The bytes of the name in `1200 per tahun`.
  public let per: Range<Int>?

  public init(lower: Int, upper: Int?, unit: Range<Int>? = nil, per: Range<Int>? = nil) {
    self.lower = lower
    self.upper = upper
    self.unit = unit
    self.per = per
  }

  /// Reads a whole text. Any word may follow the number; numbers are whole and below a thousand million.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<Count> {
    .reading(text) { $0.takeCount() }
  }

  /// The one spelling the formatter writes; takes the text it was read from, whose words it repeats.
  public func canonical(in text: Swift.Span<UInt8>) -> String {
    var result: String
    switch upper {
    case nil: result = "min \(lower)"
    case lower: result = "\(lower)"
    case .some(let upper): result = lower == 0 ? "maks \(upper)" : "\(lower)-\(upper)"
    }
    if let unit { result += " " + text.string(unit) }
    if let per { result += " per " + text.string(per) }
    return result
  }

  fileprivate enum Bound { case atMost, atLeast }

  fileprivate static let bounds: [(words: StaticString, bound: Bound)] = [
    ("maks", .atMost), ("maksimal", .atMost), ("maksimum", .atMost), ("paling banyak", .atMost), ("max", .atMost),
    ("paling lama", .atMost), ("sebanyak-banyaknya", .atMost),
    ("min", .atLeast), ("minimal", .atLeast), ("minimum", .atLeast), ("paling sedikit", .atLeast),
    ("paling kurang", .atLeast), ("sekurang-kurangnya", .atLeast),
  ]
}

extension ValueCursor {
  fileprivate mutating func takeCount() -> Count? {
    let start = position
    let bound = takeCountBound()
    let numbers = position
    guard let first = takeWholeNumber() else { return bound == nil ? nil : fail(.numberMissing, start..<end) }
    var second: Int?
    if takeRangeSign() {
      guard let upper = takeWholeNumber() else { return fail(.numberMissing, rest) }
      guard first <= upper else { return fail(.rangeBackwards, numbers..<position) }
      second = upper
    }
    let range = numbers..<position
    let unit = takeCountedWord()
    let per = takeUnitName(beforeClauses: false)
    let lower: Int
    let upper: Int?
    switch bound {
    case nil: (lower, upper) = (first, second ?? first)
    case .atMost:
      if second != nil { note(.rangeUnderMaximum, range) }
      (lower, upper) = (0, second ?? first)
    case .atLeast:
      if second != nil { note(.rangeUnderMinimum, range) }
      (lower, upper) = (first, nil)
    }
    return Count(lower: lower, upper: upper, unit: unit, per: per)
  }

  private mutating func takeCountBound() -> Count.Bound? {
    guard !isDigit(current) else { return nil }
    if takeSymbol("<=") || takeSymbol("≤") {
      skipBlanks()
      return .atMost
    }
    if takeSymbol(">=") || takeSymbol("≥") {
      skipBlanks()
      return .atLeast
    }
    for spelling in Count.bounds where takePhrase(spelling.words) {
      _ = take(UInt8(ascii: "."))
      skipBlanks()
      return spelling.bound
    }
    return nil
  }

  private mutating func takeWholeNumber() -> Int? {
    guard let number = takeNumber() else { return nil }
    guard let whole = number.whole else { return fail(.fractionOfCount, number.range) }
    return whole
  }

  /// The words up to `per`, a slash or the end, if there are any; they begin with a letter, and a digit in them is a fault.
  private mutating func takeCountedWord() -> Range<Int>? {
    let behind = position
    skipBlanks()
    let start = position
    guard isLetter(current) else {
      position = behind
      return nil
    }
    while !isAtEnd, current != UInt8(ascii: "/"), !startsWith("per"), !startsWith("tiap"), !startsWith("setiap") {
      let word = chunk
      let slash = word.first { self[$0] == UInt8(ascii: "/") } ?? word.upperBound
      if let digit = (word.lowerBound..<slash).first(where: { isDigit(self[$0]) }) {
        return fail(.unexpectedText, digit..<end)
      }
      position = slash
      skipBlanks()
    }
    position = trimmedEnd(position, notBefore: start)
    guard position > start else {
      position = behind
      return nil
    }
    return start..<position
  }
}
