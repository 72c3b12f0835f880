import SOPSyntax
import SOPText

/// How an entry of a map is taken out of the text.
struct EntryRemoval {
  private let tree: YAMLTree
  private let source: [UInt8]

  init(_ tree: YAMLTree, _ source: SourceText) {
    self.tree = tree
    self.source = source.bytes
  }

  /// Whole lines, or a piece between commas. `nil` where a comment would be lost, where the entry shares its lines with
  /// something else, and where it is the only one.
  func edit(removing key: NodeID, from map: NodeID) -> TextEdit? {
    guard tree[map].kind == .mapping, !tree[map].isAlias, Int(tree[map].span.end) <= source.count else { return nil }
    var before: Span?
    var child = tree[map].firstChild
    while !child.isNone, child != key {
      let value = tree[child].next
      guard !value.isNone else { return nil }
      before = entry(child, value)
      child = tree[value].next
    }
    guard !child.isNone, !tree[child].next.isNone else { return nil }
    let own = entry(child, tree[child].next)
    let following = tree[tree[child].next].next
    let after = following.isNone ? nil : tree.span(of: following)
    guard before != nil || after != nil else { return nil }
    let span = tree[map].style == .flow ? piece(own, before, after) : lines(own)
    return span.map { TextEdit(span: $0, replacement: "") }
  }

  private func entry(_ key: NodeID, _ value: NodeID) -> Span {
    Span(tree[key].span.start, max(tree[key].span.end, tree[value].span.end))
  }

  private func piece(_ own: Span, _ before: Span?, _ after: Span?) -> Span? {
    let span = before.map { Span($0.end, own.end) } ?? after.map { Span(own.start, $0.start) } ?? own
    return source[span.range].contains(UInt8(ascii: "#")) ? nil : span
  }

  private func lines(_ own: Span) -> Span? {
    var start = Int(own.start)
    while start > 0, source[start - 1] == UInt8(ascii: " ") { start -= 1 }
    guard start == 0 || isBreak(source[start - 1]) else { return nil }
    var end = Int(own.end)
    while end < source.count, source[end] == UInt8(ascii: " ") || source[end] == 0x09 { end += 1 }
    guard end >= source.count || isBreak(source[end]), !source[own.range].contains(UInt8(ascii: "#")) else {
      return nil
    }
    if end + 1 < source.count, source[end] == 0x0D, source[end + 1] == 0x0A { end += 1 }
    return Span(start: start, end: min(end + 1, source.count))
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
