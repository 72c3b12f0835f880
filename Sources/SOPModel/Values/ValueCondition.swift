/// A condition that compares named values with written ones: `nilai > Rp100.000.000`, `umur >= 17 dan umur < 60 tahun`.
public struct ValueCondition: Hashable, Sendable {
  public enum Relation: UInt8, Hashable, Sendable {
    case less, atMost, equal, notEqual, atLeast, greater
  }

  /// What a number counts.
  public enum Unit: Hashable, Sendable {
    /// A bare number.
    case none
    case rupiah
    case percent
    /// The bytes of `tahun`, `hari kerja`, `lembar`.
    case word(Range<Int>)
  }

  public struct Comparison: Hashable, Sendable {
    /// The bytes of the name.
    public let name: Range<Int>
    public let relation: Relation
    /// The number, in thousandths of its unit, from 0.
    public let thousandths: Int
    public let unit: Unit
  }

  /// It holds if all comparisons of one of these do.
  public let alternatives: [[Comparison]]

  /// Numbers must stay below this many units; thousandths then fit in `Int`.
  static let limit = 1_000_000_000_000_000

  /// Reads a whole text. What is written in other words has a fault, which nobody needs to be told: it is a condition
  /// that people judge.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<ValueCondition> {
    .reading(text) { $0.takeValueCondition() }
  }
}

extension ValueCursor {
  fileprivate mutating func takeValueCondition() -> ValueCondition? {
    var alternatives: [[ValueCondition.Comparison]] = [[]]
    var name: Range<Int>?
    while true {
      guard let comparisons = takeComparisons(after: &name) else { return nil }
      alternatives[alternatives.count - 1] += comparisons
      skipBlanks()
      if isAtEnd { return ValueCondition(alternatives: alternatives) }
      if takePhrase("atau") {
        alternatives.append([])
      } else if !takePhrase("dan") && !takePhrase("serta") {
        return nil
      }
      skipBlanks()
    }
  }

  /// `nilai > Rp50 juta`, `lebih dari Rp50 juta sampai dengan Rp100 juta` of the value named last.
  private mutating func takeComparisons(after name: inout Range<Int>?) -> [ValueCondition.Comparison]? {
    guard let (own, relation) = takeNameAndRelation() else { return nil }
    if !own.isEmpty { name = own }
    skipBlanks()
    guard let name, let first = takeComparedNumber() else { return nil }
    let behind = position
    if relation == .greater || relation == .atLeast, takeUpperSign(), let second = takeComparedNumber() {
      let unit = first.unit == .none ? second.unit : first.unit
      return [
        ValueCondition.Comparison(name: name, relation: relation, thousandths: first.thousandths, unit: unit),
        ValueCondition.Comparison(name: name, relation: .atMost, thousandths: second.thousandths, unit: second.unit),
      ]
    }
    position = behind
    return [
      ValueCondition.Comparison(name: name, relation: relation, thousandths: first.thousandths, unit: first.unit)
    ]
  }

  private mutating func takeUpperSign() -> Bool {
    skipBlanks()
    guard takeUntilWord() else { return false }
    skipBlanks()
    return true
  }

  // MARK: Relations

  /// The text before a relation, and the relation.
  private mutating func takeNameAndRelation() -> (name: Range<Int>, relation: ValueCondition.Relation)? {
    let start = position
    var isWordStart = true
    while !isAtEnd {
      let nameEnd = position
      if let relation = takeRelation(isWordStart) {
        return (start..<trimmedEnd(nameEnd, notBefore: start), relation)
      }
      isWordStart = blankLength(at: position) > 0
      position += max(1, blankLength(at: position))
    }
    return nil
  }

  private mutating func takeRelation(_ isWordStart: Bool) -> ValueCondition.Relation? {
    for (symbol, relation) in relationSymbols where takeSymbol(symbol) { return relation }
    guard isWordStart, isLetter(current) else { return nil }
    for (words, relation) in relationWords where takePhrase(words) { return relation }
    return nil
  }

  // MARK: Numbers

  private mutating func takeComparedNumber() -> (thousandths: Int, unit: ValueCondition.Unit)? {
    let isMoney = takeComparedCurrency()
    guard let number = takeFiguresOfComparison() else { return nil }
    if isMoney {
      if takeSymbol(",-") { return (number, .rupiah) }
      return (number, .rupiah)
    }
    let behind = position
    skipBlanks()
    if take(UInt8(ascii: "%")) || takePhrase("persen") { return (number, .percent) }
    if takePhrase("rupiah") { return (number, .rupiah) }
    if startsConnector || !isLetter(current) {
      position = behind
      return (number, .none)
    }
    return (number, .word(takeComparedUnit()))
  }

  private var startsConnector: Bool {
    startsWith("dan") || startsWith("atau") || startsWith("serta") || startsWith("sampai") || startsWith("s.d")
      || startsWith("hingga") || startsWith("s/d")
  }

  private mutating func takeComparedCurrency() -> Bool {
    guard startsCurrency else { return false }
    if !takePhrase("idr") { position += 2 }
    _ = take(UInt8(ascii: "."))
    skipBlanks()
    return true
  }

  /// A word and its digits (`m2`), and the kind of a day.
  private mutating func takeComparedUnit() -> Range<Int> {
    let start = position
    var end = position
    while end < self.end, blankLength(at: end) == 0 { end += 1 }
    position = end
    _ = takeNextPhrase("kerja") || takeNextPhrase("kalender")
    return start..<position
  }

  /// Figures with points between thousands, up to three decimals, and a scale: thousandths.
  private mutating func takeFiguresOfComparison() -> Int? {
    guard isDigit(current), var whole = takeWholeOfComparison() else { return nil }
    var part = 0
    if current == UInt8(ascii: ","), isDigit(self[position + 1]) {
      position += 1
      let decimals = digits
      position = decimals.upperBound
      guard let fraction = fraction(decimals, places: 3) else { return nil }
      part = fraction
    }
    let exponent = takeScaleOfComparison()
    var factor = 1
    for _ in 0..<exponent { factor *= 10 }
    whole = whole.multipliedSaturated(by: factor)
    guard whole < ValueCondition.limit else { return nil }
    return whole * 1000 + part * factor
  }

  private mutating func takeWholeOfComparison() -> Int? {
    var value = 0
    var run = digits
    let mayGroup = run.count <= 3
    while true {
      for offset in run {
        value = value * 10 + Int(self[offset] &- 0x30)
        if value >= ValueCondition.limit { return nil }
      }
      position = run.upperBound
      guard current == UInt8(ascii: "."), isDigit(self[position + 1]) else { return value }
      position += 1
      run = digits
      guard mayGroup, run.count == 3 else { return nil }
    }
  }

  private mutating func takeScaleOfComparison() -> Int {
    let behind = position
    skipBlanks()
    for (words, exponent) in comparisonScales where takePhrase(words) { return exponent }
    position = behind
    return 0
  }
}

private let comparisonScales: [(StaticString, Int)] = [
  ("ribu", 3), ("rb", 3), ("juta", 6), ("jt", 6), ("miliar", 9), ("milyar", 9), ("triliun", 12),
]

private let relationSymbols: [(StaticString, ValueCondition.Relation)] = [
  (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≤", .atMost), ("<>", .notEqual), ("!=", .notEqual),
  ("≠", .notEqual), (">", .greater), ("<", .less), ("=", .equal),
]

private let relationWords: [(StaticString, ValueCondition.Relation)] = [
  ("tidak lebih dari", .atMost), ("tidak melebihi", .atMost), ("tidak kurang dari", .atLeast),
  ("lebih dari", .greater), ("lebih besar dari", .greater), ("di atas", .greater), ("melebihi", .greater),
  ("kurang dari", .less), ("lebih kecil dari", .less), ("di bawah", .less),
  ("paling banyak", .atMost), ("paling tinggi", .atMost), ("paling lama", .atMost), ("maksimal", .atMost),
  ("maks", .atMost), ("sampai dengan", .atMost), ("s.d.", .atMost),
  ("paling sedikit", .atLeast), ("paling rendah", .atLeast), ("minimal", .atLeast), ("min", .atLeast),
  ("sama dengan", .equal),
]
