import SOPSyntax

/// Names of one file to positions: open addressing over the bytes of the names, no strings. One probe on average.
struct NameTable {
  private struct Entry {
    var name: TextRef
    var hash: UInt32
    var value: Int32
    /// In `spellings`.
    var spelling: Range<Int>
  }

  /// A power of two of them; none before the first name.
  private var slots: [Int32] = []
  private var entries: [Entry] = []
  /// The bytes of all names, one after the other.
  private var spellings: [UInt8] = []

  /// Adds a name that is written in a tree; if it is there already nothing changes and its entry is returned.
  mutating func insert(_ name: TextRef, _ value: Int32, in tree: YAMLTree) -> (name: TextRef, value: Int32)? {
    let (bytes, range) = (tree.bytes, tree.textRange(of: name.node))
    let hash = Self.hash(bytes, range)
    if let found = find(hash, bytes, range) { return (entries[found].name, entries[found].value) }
    if entries.count * 2 >= slots.count { grow() }
    place(Int32(entries.count), hash)
    let start = spellings.count
    spellings += bytes[range]
    entries.append(Entry(name: name, hash: hash, value: value, spelling: start..<spellings.count))
    return nil
  }

  /// The position of the name whose text stands in a range of some bytes.
  func value(spelt range: Range<Int>, in bytes: [UInt8]) -> Int32? {
    if entries.isEmpty { return nil }
    return find(Self.hash(bytes, range), bytes, range).map { entries[$0].value }
  }

  private func find(_ hash: UInt32, _ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, isSpelt(entries[index].spelling, bytes, range) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isSpelt(_ spelling: Range<Int>, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    spelling.count == range.count && spellings[spelling].elementsEqual(bytes[range])
  }

  private mutating func place(_ entry: Int32, _ hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(64, slots.count * 2))
    for (index, entry) in entries.enumerated() { place(Int32(index), entry.hash) }
  }

  /// FNV-1a.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes[range] { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }
}
