import SOPSyntax

/// The keys of one map met so far.
struct SeenKeys {
  /// How many unknown keys are compared with what is missing.
  static let unknownLimit = 16

  var keywords = KeywordSet()
  /// The first of those the language does not have here.
  var unknown: [NodeID] = []
  /// Where a key that is repeated was first.
  var repeated: [Keyword: NodeID] = [:]
}

/// A set of keywords in three words.
struct KeywordSet {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  /// Whether the keyword was not in the set before.
  mutating func insert(_ keyword: Keyword) -> Bool {
    let bit: UInt64 = 1 << UInt64(keyword.rawValue & 63)
    switch keyword.rawValue >> 6 {
    case 0:
      defer { low |= bit }
      return low & bit == 0
    case 1:
      defer { middle |= bit }
      return middle & bit == 0
    default:
      defer { high |= bit }
      return high & bit == 0
    }
  }

  func contains(_ keyword: Keyword) -> Bool {
    let bit: UInt64 = 1 << UInt64(keyword.rawValue & 63)
    return switch keyword.rawValue >> 6 {
    case 0: low & bit != 0
    case 1: middle & bit != 0
    default: high & bit != 0
    }
  }
}

/// The names of one map: compared one by one while they are few, by hash beyond that.
struct NameSet {
  private var few: [NodeID] = []
  private var many: [ArraySlice<UInt8>: NodeID] = [:]

  /// The node of the same name that was there before, if any.
  mutating func insert(_ name: NodeID, in tree: YAMLTree) -> NodeID? {
    if few.count < 24 {
      for other in few where tree.text(of: other, equalsTextOf: name) { return other }
      few.append(name)
      return nil
    }
    if many.isEmpty { for other in few { many[tree.bytes[tree.textRange(of: other)]] = other } }
    let text = tree.bytes[tree.textRange(of: name)]
    if let other = many[text] { return other }
    many[text] = name
    return nil
  }
}
