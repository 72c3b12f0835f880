/// Abbreviations in a text: words in capitals, from two to eight letters and digits.
struct AbbreviationScanner {
  private let bytes: [UInt8]
  private var position: Int
  private let start: Int
  private let end: Int

  /// - Parameter range: lies in `bytes`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    (start, end) = (range.lowerBound, range.upperBound)
    position = start
  }

  /// The next word in capitals. Not the code of a form ('SP-1', 'KT-12') and nothing of a text all in capitals.
  mutating func next() -> Range<Int>? {
    while position + 1 < end {
      guard bytes[position].isCapital, bytes[position + 1].isCapitalOrDigit, !isInside(position) else {
        position += 1
        continue
      }
      let first = position
      let capitals = skipCapitals()
      let isLong = position - first > 8 || isStressed(position - first)
      guard capitals > 1, !isLong, !continuesAsWord, !isCode else { continue }
      return isInCapitals ? nil : first..<position
    }
    return nil
  }

  /// Goes on to the end of the word.
  /// - Returns: the number of capitals passed.
  private mutating func skipCapitals() -> Int {
    var capitals = 0
    while position < end, bytes[position].isCapitalOrDigit {
      if bytes[position].isCapital { capitals += 1 }
      position += 1
    }
    return capitals
  }

  /// Another word in capitals follows, and one of the two is long: words that are written large, as in 'PETUGAS LOKET'.
  /// Then goes on behind it.
  private mutating func isStressed(_ length: Int) -> Bool {
    guard position + 2 < end, bytes[position] == UInt8(ascii: " "), bytes[position + 1].isCapital else { return false }
    var ahead = self
    ahead.position += 1
    guard ahead.skipCapitals() > 1, !ahead.continuesAsWord else { return false }
    guard max(length, ahead.position - position - 1) > 5 else { return false }
    position = ahead.position
    return true
  }

  /// A letter, digit or hyphen stands before: not the beginning of a word.
  private func isInside(_ place: Int) -> Bool {
    place > start && (bytes[place - 1].isOfWord || bytes[place - 1] == UInt8(ascii: "."))
  }

  /// Small letters follow, as in 'PermenPAN'; a hyphen may ('KTP-el').
  private var continuesAsWord: Bool {
    position < end && bytes[position].isOfWord && bytes[position] != UInt8(ascii: "-")
  }

  /// A hyphen and a number follow.
  private var isCode: Bool {
    position + 1 < end && bytes[position] == UInt8(ascii: "-") && bytes[position + 1].isDigit
  }

  /// The whole text has no small letter, and more than one word.
  private var isInCapitals: Bool {
    let text = bytes[start..<end]
    return text.contains { $0 == UInt8(ascii: " ") }
      && !text.contains { $0 &- UInt8(ascii: "a") < 26 }
  }
}

extension UInt8 {
  fileprivate var isCapitalOrDigit: Bool { isCapital || isDigit }
}

extension WordScanner {
  /// Abbreviations that a text explains: one in brackets behind its long form, 'Surat Tanda Terima Berkas (STTB)', or one
  /// in front of it, 'STTB (Surat Tanda Terima Berkas)', 'STTB: ...', 'STTB = ...', 'STTB adalah ...', or 'disingkat STTB'.
  mutating func insertExplained(into explained: inout Set<WordKey>) {
    var before: Word?
    while let word = next() {
      if word.isBracketed, word.mark == UInt8(ascii: "(") {
        if before != nil { explained.insert(word.key) }
        if let before { explained.insert(before.key) }
      }
      if let before, word.mark == UInt8(ascii: ":") || word.mark == UInt8(ascii: "=") || word.key == "adalah" {
        explained.insert(before.key)
      }
      if before?.key == "disebut" || before?.key == "disingkat" { explained.insert(word.key) }
      before = word
    }
  }
}
