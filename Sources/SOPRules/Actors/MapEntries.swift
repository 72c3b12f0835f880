import SOPSyntax
import SOPText

/// The entries of a map as pieces of text that can change places: behind a bracket from key to value, else whole lines
/// with the comments above and behind them.
struct MapEntries {
  let keys: [NodeID]
  /// Of each entry, in order, without the line break behind it.
  let spans: [Span]

  /// `nil` where pieces cannot be told apart: with anchors or aliases, with comments between brackets, and where two
  /// entries share a line without brackets around them.
  init?(of map: NodeID, in tree: YAMLTree, source: [UInt8]) {
    let node = tree[map]
    guard node.kind == .mapping, !node.isAlias, Int(node.span.end) <= source.count else { return nil }
    let text = source[node.span.range]
    guard !text.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "*") }) else { return nil }
    var keys: [NodeID] = []
    var spans: [Span] = []
    var key = node.firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone, tree[key].kind == .scalar else { return nil }
      keys.append(key)
      spans.append(Span(tree[key].span.start, max(tree[key].span.end, tree[value].span.end)))
      key = tree[value].next
    }
    if node.style == .flow {
      guard !text.contains(UInt8(ascii: "#")) else { return nil }
    } else {
      guard let lines = Self.wholeLines(spans, source) else { return nil }
      spans = lines
    }
    self.keys = keys
    self.spans = spans
  }

  /// Each from the line behind the entry before it, so that comments above it come along; what stands above the first
  /// stays there.
  private static func wholeLines(_ spans: [Span], _ source: [UInt8]) -> [Span]? {
    var lines: [Span] = []
    for span in spans {
      var start = Int(span.start)
      while start > 0, source[start - 1] == UInt8(ascii: " ") { start -= 1 }
      guard start == 0 || isBreak(source[start - 1]) else { return nil }
      var end = Int(span.end)
      while end < source.count, !isBreak(source[end]) { end += 1 }
      if let last = lines.last {
        let next = startOfNextLine(Int(last.end), source)
        guard next <= start else { return nil }
        start = next
      }
      lines.append(Span(start: start, end: end))
    }
    return lines
  }

  private static func startOfNextLine(_ end: Int, _ source: [UInt8]) -> Int {
    guard end < source.count else { return end }
    return end + (source[end] == 0x0D && end + 1 < source.count && source[end + 1] == 0x0A ? 2 : 1)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
