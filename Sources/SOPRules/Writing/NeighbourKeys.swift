import SOPDiagnostics
import SOPModel
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

  /// The fix of a fault that a key is written twice: the second goes, where both say the same.
  ///
  /// - Parameter neighbours: made where it is needed first.
  static func repetition(
    _ fault: ModelFault, _ subject: Subject, _ neighbours: inout NeighbourKeys?
  ) -> Fix? {
    guard let first = fault.related, first.source == fault.place.source, let tree = subject.tree else { return nil }
    let known = neighbours ?? NeighbourKeys(tree)
    neighbours = known
    return known.removal(of: fault.place.span, sameAs: first.span, subject.source).map {
      Fix(.safe, removeIt, source: subject.sourceID, edits: [$0])
    }
  }

  private static let removeIt = Wording(
    id: "hapus yang kedua, karena isinya sama", en: "remove the second, since it says the same")

  /// How a key is taken out with its value, where that is the same text as behind another key of its mapping.
  func removal(of key: Span, sameAs other: Span, _ source: SourceText) -> TextEdit? {
    guard let mapping = mappings[key.start], mappings[other.start] == mapping else { return nil }
    guard let own = node(key, in: mapping), let first = node(other, in: mapping),
      source.string(tree.span(of: tree[own].next)) == source.string(tree.span(of: tree[first].next))
    else { return nil }
    return EntryRemoval(tree, source).edit(removing: own, from: mapping)
  }

  private func node(_ key: Span, in mapping: NodeID) -> NodeID? {
    var other = tree[mapping].firstChild
    while !other.isNone, !tree[other].next.isNone {
      if tree[other].span == key { return other }
      other = tree[tree[other].next].next
    }
    return nil
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
