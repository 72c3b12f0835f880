/// A number as it is written, to three decimals.
struct WrittenNumber {
  /// From 0 to `limit` thousandths.
  let thousandths: Int
  let range: Range<Int>

  /// Numbers must stay below this; every unit of time times every number then fits in `Int`.
  static let limit = 1_000_000_000

  /// Nil for a number with decimals.
  var whole: Int? { thousandths % 1000 == 0 ? thousandths / 1000 : nil }
}

extension ValueCursor {
  var startsNumber: Bool { isDigit(current) || (current == 0xC2 && self[position + 1] == 0xBD) }

  /// Takes `3`, `1.000`, `0,5`, `½`, `1½`, `3 (tiga)`, `tiga`. Nil without a fault if there is none.
  mutating func takeNumber() -> WrittenNumber? {
    let number: WrittenNumber?
    if startsNumber {
      number = takeFigures()
    } else if isLetter(current) {
      return takeNumberInWords()
    } else {
      if (current == UInt8(ascii: "-") || current == UInt8(ascii: "+")), isDigit(self[position + 1]) {
        return fail(.negativeNumber, chunk)
      }
      return nil
    }
    guard let number, takeSameNumberInBrackets(number) else { return nil }
    return number
  }

  private mutating func takeFigures() -> WrittenNumber? {
    let start = position
    guard let whole = takeWholePart() else { return nil }
    var thousandths = whole * 1000
    if current == UInt8(ascii: ","), isDigit(self[position + 1]) {
      position += 1
      let decimals = digits
      position = decimals.upperBound
      guard let part = fraction(decimals, places: 3) else { return fail(.tooManyDecimals, decimals) }
      thousandths += part
    } else if current == UInt8(ascii: "."), isDigit(self[position + 1]) {
      position += 1
      let decimals = digits
      position = decimals.upperBound
      guard decimals.count == 1 else { return fail(.ambiguousNumber, start..<position) }
      note(.decimalPoint, start..<position)
      thousandths += Int(self[decimals.lowerBound] &- 0x30) * 100
    } else if takeSymbol("½") {
      thousandths += 500
    }
    return WrittenNumber(thousandths: thousandths, range: start..<position)
  }

  /// Digits, with points between groups of three.
  private mutating func takeWholePart() -> Int? {
    let start = position
    var value = 0
    var run = digits
    let mayGroup = (1...3).contains(run.count) && self[start] != UInt8(ascii: "0")
    while true {
      for offset in run where value < WrittenNumber.limit { value = value * 10 + Int(self[offset] &- 0x30) }
      position = run.upperBound
      guard mayGroup, current == UInt8(ascii: "."), isDigit(self[position + 1]) else { break }
      position += 1
      run = digits
      guard run.count == 3 else {
        position = run.lowerBound - 1
        break
      }
    }
    guard value < WrittenNumber.limit else { return fail(.numberTooLarge, start..<position) }
    return value
  }

  /// Decimals as a whole number of the given places; nil if a digit behind them is not 0.
  func fraction(_ decimals: Range<Int>, places: Int) -> Int? {
    var value = 0
    for place in 0..<places {
      let offset = decimals.lowerBound + place
      value = value * 10 + (offset < decimals.upperBound ? Int(self[offset] &- 0x30) : 0)
    }
    for offset in decimals.dropFirst(places) where self[offset] != UInt8(ascii: "0") { return nil }
    return value
  }

  /// The words in `3 (tiga)`. False, with a fault, if they say another number; brackets with anything else stay.
  private mutating func takeSameNumberInBrackets(_ number: WrittenNumber) -> Bool {
    let start = position
    skipBlanks()
    guard take(UInt8(ascii: "(")) else {
      position = start
      return true
    }
    skipBlanks()
    let words = position
    guard let said = takeNumberWords() else {
      position = start
      return true
    }
    let range = words..<position
    skipBlanks()
    guard take(UInt8(ascii: ")")) else {
      position = start
      return true
    }
    if number.thousandths == said.multipliedSaturated(by: 1000) { return true }
    return fail(.wordsDisagree(words: said), range)
  }

  private mutating func takeNumberInWords() -> WrittenNumber? {
    let start = position
    if takePhrase("setengah") { return WrittenNumber(thousandths: 500, range: start..<position) }
    guard let words = takeNumberWords() else { return nil }
    guard words < WrittenNumber.limit else { return fail(.numberTooLarge, start..<position) }
    return WrittenNumber(thousandths: words * 1000, range: start..<position)
  }

  /// Takes what stands between the ends of a range: a dash, `s.d.`, `s/d`, `sampai (dengan)`, `hingga`; blank space
  /// around it included.
  mutating func takeRangeSign() -> Bool {
    if isAtEnd { return false }
    let start = position
    skipBlanks()
    let found = takeDash() || takeUntilWord()
    if found { skipBlanks() } else { position = start }
    return found
  }

  mutating func takeDash() -> Bool {
    switch current {
    case UInt8(ascii: "-"): take(UInt8(ascii: "-"))
    case 0xE2: takeSymbol("–") || takeSymbol("—") || takeSymbol("−") || takeSymbol("‐") || takeSymbol("‑")
    default: false
    }
  }

  /// `s.d.`, `s/d`, `sampai dengan` and their like.
  mutating func takeUntilWord() -> Bool {
    switch lowercased(current) {
    case UInt8(ascii: "s"):
      if takePhrase("s.d") || takePhrase("s/d") || takePhrase("sd") {
        _ = take(UInt8(ascii: "."))
        return true
      }
      return takePhrase("sampai dengan") || takePhrase("sampai")
    case UInt8(ascii: "h"): return takePhrase("hingga")
    default: return false
    }
  }
}
