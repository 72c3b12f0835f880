extension Money {
  /// Reads a whole text as a sum of money. About a hundred nanoseconds for the common spellings.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<Money> {
    .reading(text) { $0.takeMoney() }
  }

  /// Sums must stay below this: a thousand million million rupiah.
  static let limit: Int64 = 1_000_000_000_000_000

  fileprivate static let freeWords: [(words: StaticString, correction: KnownWord?)] = [
    ("gratis", nil), ("tidak dipungut biaya", nil), ("nihil", nil), ("tanpa biaya", nil), ("bebas biaya", nil),
    ("tidak dikenakan biaya", nil), ("tidak ada biaya", nil), ("tanpa dipungut biaya", nil), ("cuma-cuma", nil),
    ("tidak dipungut bayaran", nil), ("tidak berbayar", nil), ("free", "gratis"), ("geratis", "gratis"),
    ("tidak dipungut", "gratis"), ("tidak bayar", "gratis"), ("nol rupiah", "gratis"),
  ]

  fileprivate enum Bound { case atMost, atLeast }

  fileprivate static let bounds: [(words: StaticString, bound: Bound)] = [
    ("maks", .atMost), ("maksimal", .atMost), ("paling banyak", .atMost), ("paling tinggi", .atMost),
    ("maksimum", .atMost), ("sampai dengan", .atMost), ("s.d.", .atMost), ("hingga", .atMost),
    ("min", .atLeast), ("minimal", .atLeast), ("paling sedikit", .atLeast), ("paling rendah", .atLeast),
    ("minimum", .atLeast), ("mulai", .atLeast), ("mulai dari", .atLeast),
  ]
}

extension ValueCursor {
  fileprivate mutating func takeMoney() -> Money? {
    if isDigit(current), let share = takeShare() { return share }
    if fault != nil { return nil }
    if isLetter(current), let words = takeMoneyInWords() { return words }
    let bound = takeMoneyBound()
    let start = position
    guard let first = takeRupiah() else {
      return bound == nil ? nil : fail(.numberMissing, rest)
    }
    var second: Int64?
    let behind = position
    if takeRangeSign() {
      if isDigit(current) || startsCurrency {
        guard let upper = takeRupiah() else { return nil }
        guard first <= upper else { return fail(.rangeBackwards, start..<position) }
        second = upper
      } else {
        position = behind
      }
    }
    let range = start..<position
    let per = takeUnitName(beforeClauses: false)
    return money(first, second, bound, range, per)
  }

  private mutating func money(
    _ first: Int64, _ second: Int64?, _ bound: Money.Bound?, _ range: Range<Int>, _ per: Range<Int>?
  ) -> Money {
    let last = second ?? first
    switch bound {
    case .atMost:
      if second != nil { note(.rangeUnderMaximum, range) }
      return Money(kind: .amount, lower: 0, upper: last, per: per)
    case .atLeast:
      if second != nil { note(.rangeUnderMinimum, range) }
      return Money(kind: .amount, lower: first, per: per)
    case nil:
      if last == 0 { return .free }
      return Money(kind: .amount, lower: first, upper: last, per: per)
    }
  }

  private mutating func takeMoneyInWords() -> Money? {
    let start = position
    for free in Money.freeWords where takePhrase(free.words) {
      if let correction = free.correction { note(.misspelt(readAs: correction), start..<position) }
      takeSecondFreePhrase()
      return .free
    }
    if takePhrase("dihitung") { return Money(kind: .computed, per: takeUnitName(beforeClauses: false)) }
    if takePhrase("belum diatur") { return Money(kind: .unsettled) }
    if startsWith("sesuai") || startsWith("berdasarkan") || startsWith("mengikuti") {
      position = end
      return Money(kind: .accordingTo(start..<end))
    }
    return nil
  }

  /// The second half of `gratis (tidak dipungut biaya)`, `nihil / gratis`.
  private mutating func takeSecondFreePhrase() {
    let behind = position
    skipBlanks()
    let bracket = take(UInt8(ascii: "("))
    if !bracket { _ = take(UInt8(ascii: "/")) || take(UInt8(ascii: ",")) }
    skipBlanks()
    let found = Money.freeWords.contains { takePhrase($0.words) } || (bracket && takeRupiah() == 0)
    skipBlanks()
    if !found || (bracket && !take(UInt8(ascii: ")"))) { position = behind }
  }

  /// `2% dari nilai transaksi`, `2,5 persen x NJOP`. Nil without a fault, and the place unchanged, if no per cent sign
  /// follows the number.
  private mutating func takeShare() -> Money? {
    guard let sign = firstPercentSign else { return nil }
    let start = position
    guard let number = takeNumber(), takePercentSign() else {
      return fault == nil ? fail(.unexpectedText, position..<sign) : nil
    }
    guard number.thousandths % 10 == 0 else { return fail(.tooManyDecimals, number.range) }
    let share = start..<position
    skipBlanks()
    guard takePhrase("dari") || takePhrase("x") || takeSymbol("×") || takePhrase("kali") || takeSymbol("*") else {
      return fail(.percentOfWhat, share)
    }
    skipBlanks()
    guard !isAtEnd else { return fail(.percentOfWhat, share) }
    let base = position..<end
    position = end
    return Money(kind: .percent(basisPoints: number.thousandths / 10, of: base))
  }

  /// Where `%` or `persen` stands behind the number here.
  private var firstPercentSign: Int? {
    var probe = self
    while isDigit(probe.current) || probe.current == UInt8(ascii: ",") || probe.current == UInt8(ascii: ".") {
      probe.position += 1
    }
    return probe.takePercentSign() ? probe.position : nil
  }

  private mutating func takeMoneyBound() -> Money.Bound? {
    guard !isDigit(current), !startsCurrency else { return nil }
    if takeSymbol("<=") || takeSymbol("≤") {
      skipBlanks()
      return .atMost
    }
    if takeSymbol(">=") || takeSymbol("≥") {
      skipBlanks()
      return .atLeast
    }
    for spelling in Money.bounds where takePhrase(spelling.words) {
      _ = take(UInt8(ascii: "."))
      skipBlanks()
      return spelling.bound
    }
    return nil
  }
}
