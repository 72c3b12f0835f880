import SOPSyntax
import SOPText

/// The key that each value of a file belongs to: the one it stands behind, or that of the list it is an item of. Made
/// once for a file, in one pass over its nodes.
struct OwnerKeys {
  private var keys: [UInt32: NodeID] = [:]
  private var lists: [UInt32: NodeID] = [:]

  init(_ tree: YAMLTree) {
    for index in tree.nodes.indices where !tree.nodes[index].isAlias {
      let node = tree.nodes[index]
      var child = node.firstChild
      switch node.kind {
      case .mapping:
        while !child.isNone {
          let value = tree[child].next
          guard !value.isNone else { break }
          keys[value.index] = child
          child = tree[value].next
        }
      case .sequence:
        while !child.isNone {
          lists[child.index] = NodeID(index)
          child = tree[child].next
        }
      case .scalar, .missing: break
      }
    }
  }

  /// The list that a value is an item of; `.none` for any other.
  func list(of value: NodeID) -> NodeID { lists[value.index] ?? .none }

  /// Where the list stands whose only item has this place.
  func listAround(_ item: Span, in tree: YAMLTree) -> Span? {
    for (child, list) in lists where tree.nodes[Int(child)].span == item {
      let isAlone = tree[list].firstChild.index == child && tree.nodes[Int(child)].next.isNone
      return isAlone && tree.span(of: list) != item ? tree.span(of: list) : nil
    }
    return nil
  }

  /// `.none` for the root and for keys.
  func key(of value: NodeID) -> NodeID {
    var value = value
    while let list = lists[value.index] { value = list }
    return keys[value.index] ?? .none
  }
}
