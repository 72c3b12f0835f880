/// A collection whose end has not been read, or the document around its root.
struct OpenCollection {
  /// `.none` for the document.
  let node: NodeID
  let isMapping: Bool
  let isFlow: Bool
  /// It stands where a key should: it is left out when it ends, and the value after it.
  let isKey: Bool
  /// Index of its anchor, or -1.
  let anchor: Int
  var lastChild = NodeID.none
  /// Byte offset where the last child written ends, left out or not.
  var end: UInt32
  /// A key was read, its value was not.
  var awaitsValue = false
  /// The key was left out; so will its value.
  var dropsValue = false
  /// What is below it once aliases are expanded.
  var content = ExpandedContent()

  static let document = OpenCollection(
    node: .none, isMapping: false, isFlow: false, isKey: false, anchor: -1, end: 0)

  var isDocument: Bool { node.isNone }

  /// The next node is a key.
  var awaitsKey: Bool { isMapping && !awaitsValue }
}

/// What is below a node once aliases are expanded.
struct ExpandedContent {
  private(set) var nodes = 0
  /// Levels below the children.
  private var deeperLevels = 0

  /// Levels of nodes below.
  var levels: Int { nodes == 0 ? 0 : deeperLevels &+ 1 }

  @inline(__always)
  mutating func addChild() { nodes &+= 1 }

  /// Adds what is below a child that was itself added.
  @inline(__always)
  mutating func add(below child: ExpandedContent) {
    nodes &+= child.nodes
    deeperLevels = max(deeperLevels, child.levels)
  }
}
