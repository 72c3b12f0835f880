/// A place in the text of one value, and what was found wrong or odd on the way.
///
/// Functions named `take...` move on when they find what they look for and leave the place alone when they do not.
/// Reading past the end gives NUL, so that no text can trap. The cursor must not outlive the text it was made from.
struct ValueCursor {
  private let text: UnsafeBufferPointer<UInt8>
  /// Byte offset behind the last byte that is not blank space.
  let end: Int
  var position: Int
  private(set) var fault: ValueFault?
  private(set) var remark: ValueRemark?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    var end = text.count
    while end > 0 {
      let length = Self.blankLength(before: end, in: text)
      guard length > 0 else { break }
      end -= length
    }
    self.end = end
    position = 0
    skipBlanks()
  }

  /// The byte at an offset; 0 from the end of the text on.
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < end ? text[offset] : 0
  }

  var current: UInt8 { self[position] }
  var isAtEnd: Bool { position >= end }
  /// From here to the end of the text.
  var rest: Range<Int> { min(position, end)..<end }

  // MARK: What was found

  /// Notes why the text cannot be read. The first fault stands.
  mutating func fail<Value>(_ kind: ValueFault.Kind, _ range: Range<Int>) -> Value? {
    if fault == nil { fault = ValueFault(kind: kind, range: range) }
    return nil
  }

  /// Notes why the text cannot be read, for functions that say whether they went on.
  mutating func fail(_ kind: ValueFault.Kind, _ range: Range<Int>) -> Bool {
    if fault == nil { fault = ValueFault(kind: kind, range: range) }
    return false
  }

  /// Notes something to mention. The first remark stands.
  mutating func note(_ kind: ValueRemark.Kind, _ range: Range<Int>) {
    if remark == nil { remark = ValueRemark(kind: kind, range: range) }
  }

  // MARK: Blank space

  mutating func skipBlanks() {
    while position < end {
      let length = blankLength(at: position)
      guard length > 0 else { return }
      position += length
    }
  }

  /// Length of the blank character at an offset, 0 if there is none: ASCII blanks and Unicode's fixed, no-break, thin
  /// and ideographic spaces.
  func blankLength(at offset: Int) -> Int {
    switch self[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2: self[offset + 1] == 0xA0 ? 2 : 0
    case 0xE2: Self.isThreeByteBlank(0xE2, self[offset + 1], self[offset + 2]) ? 3 : 0
    case 0xE3: Self.isThreeByteBlank(0xE3, self[offset + 1], self[offset + 2]) ? 3 : 0
    default: 0
    }
  }

  private static func blankLength(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[end - 1] {
    case 0x20, 0x09, 0x0A, 0x0D: return 1
    case 0x80...0xBF:
      if end >= 2, text[end - 2] == 0xC2, text[end - 1] == 0xA0 { return 2 }
      if end >= 3, isThreeByteBlank(text[end - 3], text[end - 2], text[end - 1]) { return 3 }
      return 0
    default: return 0
    }
  }

  private static func isThreeByteBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): true
    default: false
    }
  }

  // MARK: Bytes and words

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < end, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// Takes a symbol such as `±`, byte for byte.
  mutating func takeSymbol(_ symbol: StaticString) -> Bool {
    guard matches(symbol, at: position) == position + symbol.utf8CodeUnitCount else { return false }
    position += symbol.utf8CodeUnitCount
    return true
  }

  /// Takes words written in lower case here and in any case in the text; one blank here is any blank space there. The
  /// last word must end where the phrase ends.
  mutating func takePhrase(_ phrase: StaticString) -> Bool {
    guard let end = matches(phrase, at: position), !isLetter(self[end]) else { return false }
    position = end
    return true
  }

  /// Takes a phrase behind blank space.
  mutating func takeNextPhrase(_ phrase: StaticString) -> Bool {
    let behind = position
    skipBlanks()
    if position > behind, takePhrase(phrase) { return true }
    position = behind
    return false
  }

  func startsWith(_ phrase: StaticString) -> Bool {
    guard let end = matches(phrase, at: position) else { return false }
    return !isLetter(self[end])
  }

  /// The offset behind a phrase that stands at an offset.
  func matches(_ phrase: StaticString, at start: Int) -> Int? {
    let wanted = UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount)
    var offset = start
    for byte in wanted {
      if byte == 0x20 {
        let first = offset
        while true {
          let length = blankLength(at: offset)
          guard length > 0 else { break }
          offset += length
        }
        guard offset > first else { return nil }
      } else {
        guard offset < end, lowercased(text[offset]) == byte else { return nil }
        offset += 1
      }
    }
    return offset
  }

  /// The run of non-blank bytes at the current place.
  var chunk: Range<Int> {
    var offset = position
    while offset < end, blankLength(at: offset) == 0 { offset += 1 }
    return min(position, end)..<offset
  }

  /// The run of letters at the current place.
  var word: Range<Int> {
    var offset = position
    while offset < end, isLetter(text[offset]) || (text[offset] >= 0x80 && blankLength(at: offset) == 0) { offset += 1 }
    return min(position, end)..<offset
  }

  /// The run of digits at the current place.
  var digits: Range<Int> {
    var offset = position
    while offset < end, isDigit(text[offset]) { offset += 1 }
    return min(position, end)..<offset
  }

  /// An offset moved back over blank space, not before `limit`.
  func trimmedEnd(_ offset: Int, notBefore limit: Int) -> Int {
    var offset = offset
    while offset > limit {
      let length = Self.blankLength(before: offset, in: text)
      guard length > 0, offset - length >= limit else { break }
      offset -= length
    }
    return offset
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

extension ValueReading {
  /// Reads a whole text: what the reader leaves over is a fault.
  static func reading(
    _ text: Swift.Span<UInt8>, _ reader: (inout ValueCursor) -> Value?
  ) -> ValueReading {
    text.withUnsafeBufferPointer { bytes in
      var cursor = ValueCursor(bytes)
      guard !cursor.isAtEnd else { return .unreadable(ValueFault(kind: .empty, range: 0..<bytes.count)) }
      let value = reader(&cursor)
      if let fault = cursor.fault { return .unreadable(fault) }
      guard let value else { return .unreadable(ValueFault(kind: .notUnderstood, range: cursor.rest)) }
      cursor.skipBlanks()
      guard cursor.isAtEnd else { return .unreadable(ValueFault(kind: .unexpectedText, range: cursor.rest)) }
      return .value(value, remark: cursor.remark)
    }
  }
}
