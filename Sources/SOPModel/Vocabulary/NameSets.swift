import SOPSyntax

/// The keys of one map met so far. What is out of order among them is kept apart: most maps have nothing of it.
struct SeenKeys {
  /// How many unknown keys are compared with what is missing.
  private static let unknownLimit = 16

  var keywords = KeywordSet()
  private var odd: OddKeys?

  private struct OddKeys {
    var unknown: [NodeID] = []
    var repeated: [Keyword: NodeID] = [:]
  }

  /// The first of those the language does not have here.
  var unknown: [NodeID] { odd?.unknown ?? [] }

  mutating func noteUnknown(_ key: NodeID) {
    if odd == nil { odd = OddKeys() }
    if unknown.count < Self.unknownLimit { odd?.unknown.append(key) }
  }

  /// Where a key that is repeated was first: looked for once for each keyword, however often it is repeated.
  mutating func first(_ keyword: Keyword, search: () -> NodeID) -> NodeID {
    if let known = odd?.repeated[keyword] { return known }
    if odd == nil { odd = OddKeys() }
    let first = search()
    odd?.repeated[keyword] = first
    return first
  }
}

/// A set of keywords, a bit for each.
struct KeywordSet {
  private var words: InlineArray<3, UInt64> = [0, 0, 0]

  init() {}

  init(_ keywords: [Keyword]) {
    for keyword in keywords { _ = insert(keyword) }
  }

  /// Whether the keyword was not in the set before.
  @inline(__always)
  mutating func insert(_ keyword: Keyword) -> Bool {
    let (word, bit) = Self.place(of: keyword)
    defer { words[word] |= bit }
    return words[word] & bit == 0
  }

  @inline(__always)
  func contains(_ keyword: Keyword) -> Bool {
    let (word, bit) = Self.place(of: keyword)
    return words[word] & bit != 0
  }

  @inline(__always)
  private static func place(of keyword: Keyword) -> (word: Int, bit: UInt64) {
    (Int(keyword.rawValue >> 6), 1 &<< UInt64(keyword.rawValue & 63))
  }

  func isSuperset(of other: KeywordSet) -> Bool {
    words.indices.allSatisfy { other.words[$0] & ~words[$0] == 0 }
  }
}

/// The names of one map, which are its keys: compared one by one while they are few, by hash beyond that.
struct NameSet {
  private static let fewest = 24

  private let first: NodeID
  private var count = 0
  private var many: [ArraySlice<UInt8>: NodeID]?

  /// The names of a map, to be inserted in their order.
  init(of map: NodeID, in tree: YAMLTree) {
    first = tree[map].firstChild
  }

  /// The node of the same name that was there before, if any.
  mutating func insert(_ name: NodeID, in tree: YAMLTree) -> NodeID? {
    count += 1
    if count <= Self.fewest { return firstLike(name, before: name, in: tree) }
    if many == nil { many = namesByText(before: name, in: tree) }
    let text = tree.bytes[tree.textRange(of: name)]
    if let other = many?[text] { return other }
    many?[text] = name
    return nil
  }

  private func firstLike(_ name: NodeID, before end: NodeID, in tree: YAMLTree) -> NodeID? {
    var other = first
    while other != end {
      if tree.text(of: other, equalsTextOf: name) { return other }
      other = tree[tree[other].next].next
    }
    return nil
  }

  private func namesByText(before end: NodeID, in tree: YAMLTree) -> [ArraySlice<UInt8>: NodeID] {
    var names: [ArraySlice<UInt8>: NodeID] = [:]
    var name = first
    while name != end {
      let text = tree.bytes[tree.textRange(of: name)]
      if names[text] == nil { names[text] = name }
      name = tree[tree[name].next].next
    }
    return names
  }
}
