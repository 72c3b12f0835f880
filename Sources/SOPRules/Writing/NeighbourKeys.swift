import SOPSyntax
import SOPText

/// The keys that stand beside a key. Made once for a file, in one pass over its nodes.
struct NeighbourKeys {
  private let tree: YAMLTree
  /// The mapping of each key, by the offset at which the key starts.
  private var mappings: [UInt32: NodeID] = [:]

  init(_ tree: YAMLTree) {
    self.tree = tree
    for index in tree.nodes.indices where tree.nodes[index].kind == .mapping && !tree.nodes[index].isAlias {
      var key = tree.nodes[index].firstChild
      while !key.isNone {
        mappings[tree[key].span.start] = NodeID(index)
        let value = tree[key].next
        key = value.isNone ? .none : tree[value].next
      }
    }
  }

  /// A key of the same mapping with this text.
  func key(_ text: String, beside key: Span) -> Span? {
    guard let mapping = mappings[key.start] else { return nil }
    var other = tree[mapping].firstChild
    while !other.isNone {
      let node = tree[other]
      if node.kind == .scalar, tree.bytes[tree.textRange(of: other)].elementsEqual(text.utf8) { return node.span }
      other = node.next.isNone ? .none : tree[node.next].next
    }
    return nil
  }
}
