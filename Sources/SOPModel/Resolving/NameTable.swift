import SOPSyntax

/// Names of one file to positions: open addressing over the bytes of the names, no strings. One probe on average.
struct NameTable {
  /// How a name is spelt: its first eight bytes as they are, the others by reference.
  private struct Spelling {
    let head: UInt64
    let length: Int
    let hash: UInt32

    init(_ bytes: [UInt8], _ range: Range<Int>) {
      length = range.count
      head = range.isEmpty ? 0 : bytes.withUnsafeBufferPointer { $0.word(from: range.lowerBound, to: range.upperBound) }
      var mixed = (head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
      if length > 8 {
        for byte in bytes[range].dropFirst(8) { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      }
      // The high half depends on every byte; the slot is taken from the low bits of what is kept.
      mixed = (mixed ^ (mixed &>> 32)) &* 0xD6E8_FEB8_6659_FD93
      hash = UInt32(truncatingIfNeeded: mixed &>> 32)
    }
  }

  private struct Entry {
    let name: TextRef
    let value: Int32
    let spelling: Spelling
    /// In `tails`, for a name of more than eight bytes.
    let tailStart: Int
  }

  /// A power of two of them; none before the first name.
  private var slots: [Int32] = []
  private var entries: [Entry] = []
  /// The bytes of all names behind their first eight, one name after the other.
  private var tails: [UInt8] = []

  /// Adds a name that is written in a tree; if it is there already nothing changes and its entry is returned.
  mutating func insert(_ name: TextRef, _ value: Int32, in tree: YAMLTree) -> (name: TextRef, value: Int32)? {
    let (bytes, range) = (tree.bytes, tree.textRange(of: name.node))
    let spelling = Spelling(bytes, range)
    if let found = find(spelling, bytes, range) { return (entries[found].name, entries[found].value) }
    if entries.count * 2 >= slots.count { grow() }
    place(Int32(truncatingIfNeeded: entries.count), spelling.hash)
    entries.append(Entry(name: name, value: value, spelling: spelling, tailStart: tails.count))
    if spelling.length > 8 { for byte in bytes[range].dropFirst(8) { tails.append(byte) } }
    return nil
  }

  /// The position of the name whose text stands in a range of some bytes.
  func value(spelt range: Range<Int>, in bytes: [UInt8]) -> Int32? {
    if entries.isEmpty { return nil }
    return find(Spelling(bytes, range), bytes, range).map { entries[$0].value }
  }

  private func find(_ wanted: Spelling, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(wanted.hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      let spelling = entries[index].spelling
      if spelling.head == wanted.head, spelling.hash == wanted.hash, spelling.length == wanted.length,
        wanted.length <= 8 || hasTail(entries[index].tailStart, bytes[range].dropFirst(8))
      {
        return index
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func hasTail(_ start: Int, _ tail: ArraySlice<UInt8>) -> Bool {
    tails[start..<(start + tail.count)].elementsEqual(tail)
  }

  private mutating func place(_ entry: Int32, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(16, slots.count * 4))
    entries.reserveCapacity(slots.count / 2)
    for (index, entry) in entries.enumerated() { place(Int32(truncatingIfNeeded: index), entry.spelling.hash) }
  }
}
