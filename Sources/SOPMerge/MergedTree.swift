import SOPSyntax

/// What a merged text must mean: pieces of the three texts put together. The text that was written is read again and
/// compared with it, so that a mistake of writing never passes for a merge.
indirect enum MergedTree {
  case taken(Side, NodeID)
  case map([(key: (side: Side, node: NodeID), value: MergedTree)])
  case list([MergedTree])

  /// Whether a node that was read says this.
  func matches(_ node: NodeID, of tree: YAMLTree, in sides: Sides<MergeSide>) -> Bool {
    switch self {
    case .taken(let side, let original):
      return Self.same(node, of: tree, original, of: sides[side].tree)
    case .list(let items):
      let children = tree.children(of: node)
      return tree[node].kind == .sequence && children.count == items.count
        && zip(items, children).allSatisfy { $0.matches($1, of: tree, in: sides) }
    case .map(let entries):
      let pairs = tree.pairs(of: node)
      return tree[node].kind == .mapping && pairs.count == entries.count
        && zip(entries, pairs).allSatisfy { entry, pair in
          Self.same(pair.key, of: tree, entry.key.node, of: sides[entry.key.side].tree)
            && entry.value.matches(pair.value, of: tree, in: sides)
        }
    }
  }

  private static func same(_ left: NodeID, of leftTree: YAMLTree, _ right: NodeID, of rightTree: YAMLTree) -> Bool {
    guard leftTree[left].kind == rightTree[right].kind else { return false }
    if leftTree[left].kind == .scalar {
      return leftTree.content(of: left).elementsEqual(rightTree.content(of: right))
        && leftTree[left].isEmptyPlain == rightTree[right].isEmptyPlain
    }
    let leftChildren = leftTree.children(of: left)
    let rightChildren = rightTree.children(of: right)
    return leftChildren.count == rightChildren.count
      && zip(leftChildren, rightChildren).allSatisfy { same($0, of: leftTree, $1, of: rightTree) }
  }
}
