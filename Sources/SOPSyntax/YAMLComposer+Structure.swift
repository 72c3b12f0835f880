import SOPText

/// Collections, and how nodes are put into them.
extension YAMLComposer {
  mutating func report(_ kind: YAMLProblem.Kind, _ start: Int, _ end: Int) {
    problems.append(YAMLProblem(kind, Span(start: start, end: end)))
  }

  /// `anchor` and `tag` are libyaml's, and freed here; `mark` is where the first of them or the content begins.
  mutating func openCollection(
    _ kind: YAMLNode.Kind, isFlow: Bool, _ anchor: UnsafeMutablePointer<UInt8>?, _ tag: UnsafeMutablePointer<UInt8>?,
    _ mark: Int
  ) {
    let hasProperties = anchor != nil || tag != nil
    if skippedLevels > 0 {
      skippedLevels += 1
      if hasProperties { skipProperties(anchor, tag) }
      return
    }
    var start = mark
    var anchorIndex = -1
    if hasProperties || startsWithProperties(mark) {
      start = readProperties(anchor, tag, at: mark, anchor: &anchorIndex)
    }
    let span = Span(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: start))
    let depth = UInt8(truncatingIfNeeded: outer.count)
    guard outer.count < depthLimit else {
      report(.tooDeep(limit: limits.depth), start, min(start + 1, feed.count))
      skippedLevels = 1
      skippedNode = add(YAMLNode(kind: .missing, style: .plain, span: span, depth: depth))
      if anchorIndex >= 0 { anchors.close(anchorIndex, node: .none) }
      return
    }
    let isKey = innermost.awaitsKey
    let id = add(YAMLNode(kind: kind, style: isFlow ? .flow : .plain, span: span, depth: depth))
    outer.append(innermost)
    innermost = OpenCollection(
      node: id, isMapping: kind == .mapping, isFlow: isFlow, isKey: isKey, anchor: anchorIndex, end: span.end)
  }

  /// Ends the innermost collection: after its bracket, or with its last child.
  mutating func closeCollection(bracketEnd: Int?) {
    if skippedLevels > 0 {
      skippedLevels -= 1
      if skippedLevels == 0 { closeSkipped(at: bracketEnd) }
      return
    }
    guard let parent = outer.popLast() else { return }
    let collection = innermost
    innermost = parent
    let end = bracketEnd.map { UInt32(truncatingIfNeeded: $0) } ?? collection.end
    nodes[collection.node].span.end = end
    innermost.end = end
    innermost.content.add(below: collection.content)
    if collection.anchor >= 0 {
      anchors.close(collection.anchor, node: collection.node, content: collection.content)
    }
    if collection.isKey { problems.append(YAMLProblem(.complexKey, nodes[collection.node].span)) }
  }

  private mutating func closeSkipped(at end: Int?) {
    guard let end else { return }
    let start = Int(nodes[skippedNode].span.start)
    let span = Span(start: start, end: trimmedEnd(from: start, to: end))
    nodes[skippedNode].span = span
    innermost.end = span.end
  }

  /// Ends everything that is open, where the reading stopped.
  mutating func closeEverything() {
    skippedLevels = 0
    while !innermost.isDocument {
      if innermost.awaitsValue {
        let depth = UInt8(truncatingIfNeeded: outer.count)
        let span = Span(innermost.end, innermost.end)
        add(YAMLNode(kind: .missing, style: .plain, span: span, depth: depth))
      }
      closeCollection(bracketEnd: nil)
    }
  }
}

// MARK: - Linking

extension YAMLComposer {
  /// Puts a node into the arena and at the end of the innermost collection; a key that is no text is left out of it,
  /// and so is its value.
  @discardableResult
  @inline(__always)
  mutating func add(_ node: YAMLNode) -> NodeID {
    let id = nodes.append(node)
    innermost.end = node.span.end
    innermost.content.addChild()
    if innermost.isMapping {
      if innermost.awaitsValue {
        innermost.awaitsValue = false
        if innermost.dropsValue {
          innermost.dropsValue = false
          return id
        }
      } else {
        innermost.awaitsValue = true
        let isUsual = node.kind == .scalar && node.textEnd &- node.textStart != 2
        if !isUsual, !isReadableKey(node) {
          innermost.dropsValue = true
          return id
        }
      }
    }
    if innermost.lastChild.isNone {
      addFirst(id)
    } else {
      nodes[innermost.lastChild].next = id
    }
    innermost.lastChild = id
    return id
  }

  private mutating func addFirst(_ id: NodeID) {
    guard !innermost.isDocument else {
      root = id
      return
    }
    nodes[innermost.node].firstChild = id
    if nodes[id].span.start < nodes[innermost.node].span.start { widenCollections(to: nodes[id].span.start) }
  }

  /// An empty key after a tag, or one that repairs had shortened, begins before its map.
  private mutating func widenCollections(to start: UInt32) {
    nodes[innermost.node].span.start = start
    for collection in outer.dropFirst().reversed() where nodes[collection.node].span.start > start {
      nodes[collection.node].span.start = start
    }
  }

  private mutating func isReadableKey(_ node: YAMLNode) -> Bool {
    switch node.kind {
    case .scalar:
      let text = bytes[Int(node.textStart)..<Int(node.textEnd)]
      guard node.style == .plain, text.elementsEqual("<<".utf8) else { return true }
      problems.append(YAMLProblem(.mergeKey, node.span))
    case .sequence, .mapping:
      // One that is written here is reported when its end is known.
      if node.isAlias { problems.append(YAMLProblem(.complexKey, node.span)) }
    case .missing: break
    }
    return false
  }
}
