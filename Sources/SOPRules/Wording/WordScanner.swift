import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// The first eight bytes of a word in lower case and its length: words of up to eight bytes are told apart by comparing
/// numbers. Letters outside ASCII are compared as they are.
struct WordKey: Hashable, Comparable, ExpressibleByStringLiteral {
  /// The first byte of the word in the lowest byte; zero beyond the end of the word.
  private(set) var head: UInt64 = 0
  private(set) var count = 0

  init() {}

  /// - Parameter head: in lower case.
  init(head: UInt64, count: Int) {
    self.head = head
    self.count = count
  }

  init(stringLiteral word: StaticString) {
    word.withUTF8Buffer { for byte in $0 { append(byte) } }
  }

  init(_ word: some Sequence<UInt8>) {
    for byte in word { append(byte) }
  }

  mutating func append(_ byte: UInt8) {
    if count < 8 { head |= UInt64(byte.inLowerCase) << UInt64(8 * count) }
    count += 1
  }

  /// The byte at a position below eight; zero beyond the end.
  subscript(position: Int) -> UInt8 { UInt8(truncatingIfNeeded: head >> UInt64(8 * position)) }

  static func < (left: WordKey, right: WordKey) -> Bool {
    left.head == right.head ? left.count < right.count : left.head < right.head
  }
}

/// Some words, looked up by halving.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private let sorted: [WordKey]

  init(arrayLiteral words: WordKey...) { sorted = words.sorted() }

  init(_ words: some Sequence<WordKey>) { sorted = words.sorted() }

  func contains(_ word: WordKey) -> Bool {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] == word { return true }
      if sorted[middle] < word { low = middle + 1 } else { high = middle }
    }
    return false
  }
}

extension UInt8 {
  var inLowerCase: UInt8 { isCapital ? self | 0x20 : self }

  var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }

  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// Part of a word: letters, digits, and the hyphen that joins them. Bytes above ASCII belong to letters.
  var isOfWord: Bool {
    (self | 0x20) &- UInt8(ascii: "a") < 26 || isDigit || self == UInt8(ascii: "-") || self >= 0x80
  }
}

/// One word of a text.
struct Word {
  /// In the bytes of its tree.
  let range: Range<Int>
  let key: WordKey
  /// The last punctuation mark between the word before and this one; zero for blanks only.
  let mark: UInt8
  /// Stands in round brackets.
  let isBracketed: Bool
}

/// The words of a text from first to last, read from its bytes without making strings. Linear in the text.
struct WordScanner {
  let bytes: [UInt8]
  private(set) var position: Int
  let end: Int
  private var openBrackets = 0

  /// - Parameter range: lies in `bytes`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Word? {
    var mark: UInt8 = 0
    while position < end, !bytes[position].isOfWord {
      let byte = bytes[position]
      if byte > 0x20 { mark = byte }
      if byte == UInt8(ascii: "(") { openBrackets += 1 }
      if byte == UInt8(ascii: ")") { openBrackets = max(0, openBrackets - 1) }
      position += 1
    }
    guard position < end else { return nil }
    let start = position
    var key = WordKey()
    while position < end, bytes[position].isOfWord {
      key.append(bytes[position])
      position += 1
    }
    return Word(range: start..<position, key: key, mark: mark, isBracketed: openBrackets > 0)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension Procedure {
  /// The words of a text of the SOP's own file; none for what is no text or not written there.
  func words(of written: TextRef) -> WordScanner {
    guard written.isWritten, written.source == .procedure else { return WordScanner([], 0..<0) }
    return WordScanner(tree.bytes, tree.textRange(of: written.node))
  }

  /// The place of a part of a text: the part itself where the file holds the text letter by letter, else the whole text.
  func place(of range: Range<Int>, in written: TextRef) -> Place {
    let whole = place(written)
    return isLiteral(range, in: whole.span)
      ? Place(whole.source, Span(start: range.lowerBound, end: range.upperBound)) : whole
  }

  /// The edit that replaces a part of a text; `nil` where the file writes the text in another way, with escapes or over
  /// several lines.
  func edit(of range: Range<Int>, in written: TextRef, _ replacement: String) -> TextEdit? {
    guard isLiteral(range, in: place(written).span) else { return nil }
    return TextEdit(span: Span(start: range.lowerBound, end: range.upperBound), replacement: replacement)
  }

  private func isLiteral(_ range: Range<Int>, in whole: Span) -> Bool {
    whole.range.lowerBound <= range.lowerBound && range.upperBound <= whole.range.upperBound
  }
}
