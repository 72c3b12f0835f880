import SOPSyntax

/// Names of one file to positions: open addressing over the bytes of the names, no strings. One probe on average.
struct NameTable {
  private struct Entry {
    var name: TextRef
    var hash: UInt32
    var value: Int32
  }

  /// A power of two of them; none before the first name.
  private var slots: [Int32] = []
  private var entries: [Entry] = []

  /// Adds a name; if it is there already nothing changes and its entry is returned.
  mutating func insert(_ name: TextRef, _ value: Int32, in procedure: Procedure) -> (name: TextRef, value: Int32)? {
    let tree = procedure.tree(of: name)
    let range = tree.textRange(of: name.node)
    let hash = Self.hash(tree.bytes, range)
    if let found = find(hash, tree, range, in: procedure) { return (found.name, found.value) }
    if entries.count * 2 >= slots.count { grow() }
    place(Int32(entries.count), hash)
    entries.append(Entry(name: name, hash: hash, value: value))
    return nil
  }

  /// The position of the name with these bytes.
  func value(of range: Range<Int>, of tree: YAMLTree, in procedure: Procedure) -> Int32? {
    if entries.isEmpty { return nil }
    return find(Self.hash(tree.bytes, range), tree, range, in: procedure)?.value
  }

  private func find(
    _ hash: UInt32, _ tree: YAMLTree, _ range: Range<Int>, in procedure: Procedure
  ) -> Entry? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash {
        let other = procedure.tree(of: entry.name)
        if other.bytes[other.textRange(of: entry.name.node)].elementsEqual(tree.bytes[range]) { return entry }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
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
    for index in range { hash = (hash ^ UInt32(bytes[index])) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }
}
