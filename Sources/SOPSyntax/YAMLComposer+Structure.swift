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
    let span = Span(start: start, end: start)
    let depth = UInt8(truncatingIfNeeded: open.count)
    guard open.count < depthLimit else {
      report(.tooDeep(limit: limits.depth), start, min(start + 1, feed.count))
      skippedLevels = 1
      skippedNode = add(YAMLNode(kind: .missing, style: .plain, span: span, depth: depth))
      if anchorIndex >= 0 { anchors.close(anchorIndex, node: .none) }
      return
    }
    let isKey = awaitsKey
    let id = add(YAMLNode(kind: kind, style: isFlow ? .flow : .plain, span: span, depth: depth))
    open.append(
      OpenCollection(node: id, isMapping: kind == .mapping, isKey: isKey, anchor: anchorIndex, end: start))
  }

  /// Ends the innermost collection: after its bracket, or with its last child.
  mutating func closeCollection(bracketEnd: Int?) {
    if skippedLevels > 0 {
      skippedLevels -= 1
      if skippedLevels == 0 { closeSkipped(at: bracketEnd) }
      return
    }
    guard let collection = open.popLast() else { return }
    let index = Int(collection.node.index)
    let end = bracketEnd ?? collection.end
    nodes[index].span.end = UInt32(truncatingIfNeeded: end)
    if collection.anchor >= 0 {
      anchors.close(collection.anchor, node: collection.node, content: collection.content)
    }
    if collection.isKey { problems.append(YAMLProblem(.complexKey, nodes[index].span)) }
    guard !open.isEmpty else { return }
    open[open.count - 1].end = end
    open[open.count - 1].content.add(levelOf: collection.content)
  }

  private mutating func closeSkipped(at end: Int?) {
    guard let end else { return }
    let index = Int(skippedNode.index)
    nodes[index].span.end = max(
      nodes[index].span.start,
      UInt32(
        truncatingIfNeeded: trimmedEnd(
          from: Int(nodes[index].span.start), to: end)))
    if !open.isEmpty { open[open.count - 1].end = Int(nodes[index].span.end) }
  }

  /// Ends everything that is open, where the reading stopped.
  mutating func closeEverything() {
    skippedLevels = 0
    while let innermost = open.last {
      if innermost.awaitsValue {
        let span = Span(start: innermost.end, end: innermost.end)
        add(YAMLNode(kind: .missing, style: .plain, span: span, depth: UInt8(truncatingIfNeeded: open.count)))
      }
      closeCollection(bracketEnd: nil)
    }
  }
}

// MARK: - Linking

extension YAMLComposer {
  /// The next node is a key.
  var awaitsKey: Bool {
    guard let innermost = open.last else { return false }
    return innermost.isMapping && !innermost.awaitsValue
  }

  /// Puts a node into the arena and at the end of the innermost collection; a key that is no text is left out of it,
  /// and so is its value.
  @discardableResult
  mutating func add(_ node: YAMLNode) -> NodeID {
    let id = NodeID(nodes.count)
    nodes.append(node)
    let top = open.count - 1
    guard top >= 0 else {
      root = id
      return id
    }
    open[top].end = Int(node.span.end)
    open[top].content.addNode()
    if open[top].isMapping {
      let isValue = open[top].awaitsValue
      open[top].awaitsValue = !isValue
      if isValue, open[top].dropsValue {
        open[top].dropsValue = false
        return id
      }
      if !isValue, !isReadableKey(node) {
        open[top].dropsValue = true
        return id
      }
    }
    let last = open[top].lastChild
    if last.isNone {
      let parent = Int(open[top].node.index)
      nodes[parent].firstChild = id
      // An empty key after a tag, or one that repairs had shortened.
      nodes[parent].span.start = min(nodes[parent].span.start, node.span.start)
    } else {
      nodes[Int(last.index)].next = id
    }
    open[top].lastChild = id
    return id
  }

  private mutating func isReadableKey(_ node: YAMLNode) -> Bool {
    switch node.kind {
    case .scalar:
      guard node.style == .plain, node.textEnd &- node.textStart == 2,
        bytes[Int(node.textStart)] == UInt8(ascii: "<"), bytes[Int(node.textStart) + 1] == UInt8(ascii: "<")
      else { return true }
      problems.append(YAMLProblem(.mergeKey, node.span))
    case .sequence, .mapping:
      // One that is written here is reported when its end is known.
      if node.isAlias { problems.append(YAMLProblem(.complexKey, node.span)) }
    case .missing: break
    }
    return false
  }
}
