/// Finds a keyword by its bytes: a hash over the first eight bytes and the length, then one comparison of words.
///
/// Built once and never changed, hence safe to share; the tables live as long as the process.
struct KeywordTable: @unchecked Sendable {
  static let shared = KeywordTable()

  private static let slotBits = 10
  private static let slotCount = 1 << slotBits
  private static let longest = 24

  /// The spelling of a keyword as three zero-padded words.
  private struct Words: Equatable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
  }

  private let slots: UnsafePointer<Keyword?>
  private let words: UnsafePointer<Words>

  private init() {
    let slots = UnsafeMutablePointer<Keyword?>.allocate(capacity: Self.slotCount)
    slots.initialize(repeating: nil, count: Self.slotCount)
    let words = UnsafeMutablePointer<Words>.allocate(capacity: Keyword.allCases.count)
    for keyword in Keyword.allCases {
      let bytes = Array(keyword.spelling.utf8)
      precondition(bytes.count <= Self.longest, "a keyword longer than three words")
      let spelled = bytes.withUnsafeBufferPointer { Self.words($0, 0..<bytes.count) }
      (words + Int(keyword.rawValue)).initialize(to: spelled)
      var slot = Self.slot(spelled.first, bytes.count)
      while slots[slot] != nil { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[slot] = keyword
    }
    self.slots = UnsafePointer(slots)
    self.words = UnsafePointer(words)
  }

  /// The keyword spelled by these bytes, or `nil`. Constant time. `range` must lie in `bytes`.
  @inline(never)
  func keyword(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Keyword? {
    guard range.count <= Self.longest, !range.isEmpty else { return nil }
    let wanted = Self.words(bytes, range)
    var slot = Self.slot(wanted.first, range.count)
    while let candidate = slots[slot] {
      if words[Int(candidate.rawValue)] == wanted { return candidate }
      slot = (slot &+ 1) & (Self.slotCount &- 1)
    }
    return nil
  }

  @inline(__always)
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Words {
    let (start, end) = (range.lowerBound, range.upperBound)
    var words = Words()
    words.first = bytes.word(from: start, to: end)
    if end &- start > 8 { words.second = bytes.word(from: start &+ 8, to: end) }
    if end &- start > 16 { words.third = bytes.word(from: start &+ 16, to: end) }
    return words
  }

  @inline(__always)
  private static func slot(_ word: UInt64, _ length: Int) -> Int {
    let mixed = (word ^ (UInt64(truncatingIfNeeded: length) &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed &>> UInt64(64 - slotBits))
  }
}
