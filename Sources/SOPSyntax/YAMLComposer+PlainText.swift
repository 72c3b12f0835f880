import SOPText

/// Plain scalars that are not simply a piece of one line of the source.
extension YAMLComposer {
  mutating func setPlainText(of node: inout YAMLNode, _ value: TextScan.Bytes, _ isOnOneLine: Bool) {
    noteDashes(in: node.span.range, isOnOneLine)
    let written = node.span
    if repairs != nil { undoRepairs(&node) }
    if isOnOneLine {
      node.textStart = node.span.start
      node.textEnd = node.span.end
    } else {
      appendFolded(value, written: written, to: &node)
    }
    if let repairs, repairs.missing.contains(Int(node.span.start)) { node.kind = .missing }
  }

  /// Brings back what repairs took from the ends of a plain scalar, or added to it.
  private func undoRepairs(_ node: inout YAMLNode) {
    guard let repairs else { return }
    var place = Int(node.span.start)
    while place > 0, TextScan.isBlank(feed[place - 1]) || repairs.joinsNext.contains(place - 1) {
      place -= 1
      if repairs.joinsNext.contains(place) { node.span.start = UInt32(truncatingIfNeeded: place) }
    }
    while repairs.joinsPrevious.contains(Int(node.span.end)) { node.span.end += 1 }
    if node.span.isEmpty, repairs.joinsNext.contains(Int(node.span.end)) { node.span.end += 1 }
    if repairs.hidden.contains(Int(node.span.start)) { node.span.start += 1 }
  }

  /// A text over several lines; `written` is its span before repairs were undone.
  private mutating func appendFolded(_ value: TextScan.Bytes, written: Span, to node: inout YAMLNode) {
    let hidden = max(0, Int(node.span.start) - Int(written.start))
    let front = bytes[Int(node.span.start)..<max(Int(written.start), Int(node.span.start))]
    let back = bytes[Int(written.end)..<max(Int(node.span.end), Int(written.end))]
    append(front + value.dropFirst(hidden) + back, to: &node)
    if repairs != nil { restoreText(of: node) }
  }

  /// Puts back what repairs replaced in a text that had to be decoded, where it can be found.
  mutating func restoreText(of node: YAMLNode) {
    let start = Int(node.textStart)
    let restored = bytes.withUnsafeBufferPointer { all in
      let decoded = TextScan.Bytes(rebasing: all[start..<Int(node.textEnd)])
      var walk = ScalarWalk(
        source: feed, start: Int(node.span.start), end: Int(node.span.end), style: node.style, decoded: decoded)
      var restored: [(index: Int, byte: UInt8)] = []
      while let step = walk.next() {
        let place = step.source.lowerBound
        if step.isVerbatim, feed[place] != all[place] { restored.append((start + step.decoded.lowerBound, all[place])) }
      }
      return restored
    }
    for (index, byte) in restored { bytes[index] = byte }
  }

  /// Remembers the lines of a text in block style that begin with a dash: `-KK`, and `- KK` below a text.
  private mutating func noteDashes(in range: Range<Int>, _ isOnOneLine: Bool) {
    if innermost.isFlow { return }
    if beginsWord(afterDash: range.lowerBound), TextLine(feed, at: range.lowerBound).content == range.lowerBound {
      doubtfulPlaces.append(range.lowerBound)
    }
    guard !isOnOneLine, doubtfulPlaces.count <= limits.problems else { return }
    var hasItem = false
    var line = TextLine(feed, at: range.lowerBound).following(feed)
    while let below = line, below.content < range.upperBound {
      let place = below.content
      // Of the items in one text the first stands for all.
      let isItem = below.hasDash(feed)
      if isItem ? !hasItem : beginsWord(afterDash: place) { doubtfulPlaces.append(place) }
      hasItem = hasItem || isItem
      line = below.following(feed)
    }
  }

  /// Remembers the colon in `{kunci:nilai}`, which YAML reads as a key without value.
  mutating func noteColon(before place: Int) {
    guard innermost.isFlow, innermost.awaitsValue, !innermost.lastChild.isNone,
      doubtfulPlaces.count <= limits.problems
    else { return }
    let key = nodes[innermost.lastChild]
    guard key.style == .plain, Int(key.span.end) == place else { return }
    let colon = feed[key.span.range].firstIndex(of: UInt8(ascii: ":"))
    if let colon, colon + 1 < place, feed[colon + 1] != UInt8(ascii: "/") { doubtfulPlaces.append(colon) }
  }

  /// A dash at a place, and right after it a letter.
  private func beginsWord(afterDash place: Int) -> Bool {
    guard place + 1 < feed.count, feed[place] == UInt8(ascii: "-") else { return false }
    let next = feed[place + 1]
    return next >= 0x80 || (next | 0x20 >= UInt8(ascii: "a") && next | 0x20 <= UInt8(ascii: "z"))
  }
}
