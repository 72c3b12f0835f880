/// Digits of a sum and what follows the comma, before it is known whether a scale (`juta`) comes after them.
private struct RupiahFigures {
  var whole: Int64 = 0
  /// Digits behind the comma, or behind a point that cannot group thousands.
  var decimals: Range<Int>?
  var hasDecimalPoint = false
  var range: Range<Int>
}

extension ValueCursor {
  /// `Rp`, `IDR` or a digit behind them is what a sum begins with.
  var startsCurrency: Bool {
    (lowercased(current) == UInt8(ascii: "r") && lowercased(self[position + 1]) == UInt8(ascii: "p"))
      || startsWith("idr")
  }

  /// Takes one sum: `Rp25.000`, `Rp 25.000,00`, `Rp. 25.000,-`, `25000`, `Rp1,5 juta`, `IDR 25.000`, `25.000 rupiah`.
  mutating func takeRupiah() -> Int64? {
    takeCurrency()
    if current == UInt8(ascii: "-"), isDigit(self[position + 1]) { return fail(.negativeNumber, chunk) }
    guard isDigit(current) else { return nil }
    guard let figures = takeRupiahFigures(), let amount = scaled(figures) else { return nil }
    takeEmptyCents()
    let behind = position
    skipBlanks()
    if !takePhrase("rupiah") { position = behind }
    return takeSameSumInBrackets(amount) ? amount : nil
  }

  private mutating func takeCurrency() {
    guard startsCurrency else { return }
    if !takePhrase("idr") { position += 2 }
    _ = take(UInt8(ascii: "."))
    skipBlanks()
  }

  private mutating func takeRupiahFigures() -> RupiahFigures? {
    let start = position
    var figures = RupiahFigures(range: start..<start)
    var run = digits
    guard append(run, to: &figures) else { return nil }
    let mayGroup = run.count <= 3 && self[start] != UInt8(ascii: "0")
    while current == UInt8(ascii: "."), isDigit(self[position + 1]) {
      position += 1
      run = digits
      guard mayGroup, run.count == 3 else { return decimalPoint(run, figures, start) }
      guard append(run, to: &figures) else { return nil }
    }
    if current == UInt8(ascii: ","), isDigit(self[position + 1]) {
      position += 1
      figures.decimals = digits
      position = digits.upperBound
    }
    figures.range = start..<position
    return figures
  }

  private mutating func append(_ run: Range<Int>, to figures: inout RupiahFigures) -> Bool {
    position = run.upperBound
    for offset in run where figures.whole < Money.limit {
      figures.whole = figures.whole * 10 + Int64(self[offset] &- 0x30)
    }
    return figures.whole < Money.limit || fail(.numberTooLarge, figures.range.lowerBound..<run.upperBound)
  }

  /// A point before other than three digits: a decimal sign only if a scale follows (`Rp1.5 juta`).
  private mutating func decimalPoint(_ run: Range<Int>, _ figures: RupiahFigures, _ start: Int) -> RupiahFigures? {
    position = run.upperBound
    var figures = figures
    figures.decimals = run
    figures.hasDecimalPoint = true
    figures.range = start..<position
    return figures
  }

  /// The sum in rupiah, with the scale that may follow the figures.
  private mutating func scaled(_ figures: RupiahFigures) -> Int64? {
    guard let exponent = takeScale() else {
      guard let decimals = figures.decimals else { return figures.whole }
      if figures.hasDecimalPoint || decimals.count == 3 { return fail(.wrongGrouping, wholeChunk(figures.range)) }
      guard fraction(decimals, places: 0) == 0 else {
        return fail(.fractionOfRupiah, decimals.lowerBound - 1..<decimals.upperBound)
      }
      return figures.whole
    }
    var amount = figures.whole
    for _ in 0..<exponent where amount < Money.limit { amount *= 10 }
    if let decimals = figures.decimals {
      if figures.hasDecimalPoint {
        guard decimals.count < 3, figures.whole < 1000 else { return fail(.wrongGrouping, figures.range) }
        note(.decimalPoint, figures.range)
      }
      guard let part = fraction(decimals, places: exponent) else { return fail(.fractionOfRupiah, figures.range) }
      amount += Int64(part)
    }
    return amount < Money.limit ? amount : fail(.numberTooLarge, figures.range.lowerBound..<position)
  }

  /// Figures together with the figures, points and commas behind them: `25.00` of `25.00.000`.
  private func wholeChunk(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while isDigit(self[end]) || ([UInt8(ascii: "."), UInt8(ascii: ",")].contains(self[end]) && isDigit(self[end + 1])) {
      end += 1
    }
    return range.lowerBound..<end
  }

  private mutating func takeScale() -> Int? {
    let behind = position
    skipBlanks()
    let start = position
    for scale in moneyScales where takePhrase(scale.words) {
      if let correction = scale.correction { note(.misspelt(readAs: correction), start..<position) }
      return scale.exponent
    }
    position = behind
    return nil
  }

  /// The dash of `Rp25.000,-`, in its several shapes.
  private mutating func takeEmptyCents() {
    let behind = position
    guard take(UInt8(ascii: ",")) || take(UInt8(ascii: ".")) else { return }
    var dashes = 0
    while takeDash() || take(UInt8(ascii: "=")) { dashes += 1 }
    if dashes == 0 { position = behind }
  }

  /// The words in `Rp25.000 (dua puluh lima ribu rupiah)`. False, with a fault, if they say another sum.
  private mutating func takeSameSumInBrackets(_ amount: Int64) -> Bool {
    let behind = position
    skipBlanks()
    if take(UInt8(ascii: "(")) {
      skipBlanks()
      let start = position
      if let words = takeNumberWords() {
        let range = start..<position
        skipBlanks()
        if takePhrase("rupiah") { skipBlanks() }
        if take(UInt8(ascii: ")")) {
          return Int64(words) == amount || fail(.wordsDisagree(words: words), range)
        }
      }
    }
    position = behind
    return true
  }
}

private let moneyScales: [(words: StaticString, exponent: Int, correction: KnownWord?)] = [
  ("ribu", 3, nil), ("rb", 3, "ribu"), ("juta", 6, nil), ("jt", 6, "juta"), ("miliar", 9, nil),
  ("milyar", 9, "miliar"), ("triliun", 12, nil), ("trilyun", 12, "triliun"),
]
