/// Finds a keyword by its bytes: a perfect-enough hash over the first eight bytes and the length, then one comparison.
struct KeywordTable: Sendable {
  static let shared = KeywordTable()

  private static let slotCount = 1024
  private static let longest = 24
  /// Keyword number plus one; 0 is an empty slot.
  private var slots = [UInt8](repeating: 0, count: slotCount)
  /// The spelling of each keyword as three zero-padded words.
  private var words: [(UInt64, UInt64, UInt64)] = []

  private init() {
    for keyword in Keyword.allCases {
      let bytes = Array(keyword.spelling.utf8)
      precondition(bytes.count <= Self.longest, "a keyword longer than three words")
      let spelled = Self.words(of: bytes, in: 0..<bytes.count)
      words.append(spelled)
      var slot = Self.slot(spelled.0, bytes.count)
      while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[slot] = keyword.rawValue + 1
    }
  }

  /// The keyword spelled by these bytes, or `nil`. Constant time.
  func keyword(_ bytes: [UInt8], in range: Range<Int>) -> Keyword? {
    guard range.count <= Self.longest, !range.isEmpty else { return nil }
    let wanted = Self.words(of: bytes, in: range)
    var slot = Self.slot(wanted.0, range.count)
    while slots[slot] != 0 {
      let candidate = Int(slots[slot] - 1)
      if words[candidate] == wanted { return Keyword(rawValue: UInt8(candidate)) }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  private static func words(of bytes: [UInt8], in range: Range<Int>) -> (UInt64, UInt64, UInt64) {
    let first = word(of: bytes, from: range.lowerBound, to: range.upperBound)
    guard range.count > 8 else { return (first, 0, 0) }
    let second = word(of: bytes, from: range.lowerBound + 8, to: range.upperBound)
    guard range.count > 16 else { return (first, second, 0) }
    return (first, second, word(of: bytes, from: range.lowerBound + 16, to: range.upperBound))
  }

  /// Up to eight bytes, zero-padded.
  private static func word(of bytes: [UInt8], from start: Int, to end: Int) -> UInt64 {
    if start + 8 <= bytes.count {
      let whole = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start, as: UInt64.self) }
      let length = min(8, end - start)
      return length == 8 ? whole : whole.littleEndian & ((1 << UInt64(length * 8)) - 1)
    }
    var word: UInt64 = 0
    for (shift, byte) in bytes[start..<min(end, start + 8)].enumerated() { word |= UInt64(byte) << UInt64(shift * 8) }
    return word
  }

  private static func slot(_ word: UInt64, _ length: Int) -> Int {
    let mixed = (word ^ (UInt64(length) &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(mixed >> 54)
  }
}
