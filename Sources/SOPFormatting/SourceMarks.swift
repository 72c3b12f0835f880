import SOPSyntax
import SOPText

/// What a text holds beside its scalars and the signs of its structure: comments, and the names of anchors.
struct SourceMarks {
  /// In order.
  private(set) var comments: [Comment] = []
  /// The name of an anchor with its `&`, by the node it stands before.
  private(set) var anchors: [NodeID: Span] = [:]
  private(set) var hasSuppressions = false

  struct Comment {
    /// From its `#` to the end of its line, blank space at the end excluded.
    let span: Span
    /// Nothing but blank space stands before it in its line.
    let isAlone: Bool
    /// Bytes before it in its line.
    let column: Int
    /// The line above is blank.
    let isAfterBlankLine: Bool
    /// `# sop: ...`: speaks of the line it stands in, or of the next.
    let isSuppression: Bool
  }

  private let bytes: [UInt8]
  private var anchorSpans: [Span] = []

  /// Throws at what is neither.
  init(_ bytes: [UInt8], _ tree: YAMLTree) throws(FormattingObstacle) {
    self.bytes = bytes
    var leaves: [YAMLNode] = []
    for node in tree.nodes where (node.kind == .scalar || node.isAlias) && !node.span.isEmpty { leaves.append(node) }
    leaves.sort { $0.span < $1.span }
    var position = bytes.starts(with: SourceText.byteOrderMark) ? 3 : 0
    for leaf in leaves {
      try scan(position..<max(position, Int(leaf.span.start)))
      if leaf.style == .literal || leaf.style == .folded, !leaf.isAlias { scanHeader(leaf.span) }
      position = max(position, Int(leaf.span.end))
    }
    try scan(position..<bytes.count)
    attachAnchors(tree)
  }

  // MARK: Between scalars

  private mutating func scan(_ gap: Range<Int>) throws(FormattingObstacle) {
    var position = gap.lowerBound
    while position < gap.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "#"):
        let end = bytes.endOfLine(from: position)
        try addComment(position..<end)
        position = end
      case UInt8(ascii: "&"):
        let start = position
        while position < gap.upperBound, !bytes[position].isBlankOrBreak, !bytes[position].isFlowSign { position += 1 }
        anchorSpans.append(Span(start: start, end: position))
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "-"),
        UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "."):
        position += 1
      case let byte where byte.isFlowSign: position += 1
      default: throw FormattingObstacle(.unusualYAML, Span(start: position, end: position + 1))
      }
    }
  }

  private mutating func addComment(_ range: Range<Int>) throws(FormattingObstacle) {
    if let offset = bytes[range].firstUnusualLineBreak {
      throw FormattingObstacle(.unusualYAML, Span(start: offset, end: offset + 1))
    }
    comments.append(comment(range))
    if comments[comments.count - 1].isSuppression { hasSuppressions = true }
  }

  private func comment(_ range: Range<Int>) -> Comment {
    let start = range.lowerBound
    let line = bytes.startOfLine(before: start)
    let isAlone = bytes[line..<start].allSatisfy(\.isBlank)
    var end = range.upperBound
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return Comment(
      span: Span(start: start, end: end), isAlone: isAlone, column: start - line,
      isAfterBlankLine: isAlone && bytes.isAfterBlankLine(start), isSuppression: isSuppression(start + 1..<end))
  }

  /// Spelt wrong or without a reason it still speaks of a line.
  private func isSuppression(_ text: Range<Int>) -> Bool {
    bytes[text].drop(while: \.isBlank).starts(with: "sop:".utf8)
  }

  /// A comment behind the `|` or `>` of a text in block style.
  private mutating func scanHeader(_ span: Span) {
    let end = bytes.endOfLine(from: Int(span.start))
    guard let hash = bytes[Int(span.start)..<end].firstIndex(of: UInt8(ascii: "#")) else { return }
    comments.append(comment(hash..<end))
  }

  // MARK: Anchors

  /// An anchor belongs to the node behind it: on a line of its own to the whole list or map, else to the key or text.
  private mutating func attachAnchors(_ tree: YAMLTree) {
    guard !anchorSpans.isEmpty else { return }
    let order = tree.nodes.indices.filter { !tree.nodes[$0].isAlias }
      .sorted { tree.nodes[$0].span < tree.nodes[$1].span }
    var next = 0
    for anchor in anchorSpans {
      while next < order.count, tree.nodes[order[next]].span.start < anchor.end { next += 1 }
      guard next < order.count else { break }
      let start = tree.nodes[order[next]].span.start
      var last = next
      while last + 1 < order.count, tree.nodes[order[last + 1]].span.start == start { last += 1 }
      let isForWhole = bytes[Int(anchor.end)..<Int(start)].contains(where: \.isLineBreak)
      // The shortest of those that begin here is a key or text, the longest a list or map.
      let node = NodeID(order[isForWhole ? last : next])
      if anchors[node] == nil || !isForWhole { anchors[node] = anchor }
    }
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isLineBreak: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  var isBlankOrBreak: Bool { isBlank || isLineBreak }

  /// A bracket, brace or comma.
  var isFlowSign: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","): true
    default: false
    }
  }
}

extension [UInt8] {
  func startOfLine(before offset: Int) -> Int {
    var start = offset
    while start > 0, !self[start - 1].isLineBreak { start -= 1 }
    return start == 0 && starts(with: SourceText.byteOrderMark) && offset >= 3 ? 3 : start
  }

  func endOfLine(from offset: Int) -> Int { self[offset...].firstIndex(where: \.isLineBreak) ?? count }

  /// Whether there is a line above the one of this offset, and it is blank.
  func isAfterBlankLine(_ offset: Int) -> Bool {
    var end = startOfLine(before: offset)
    guard end > 0, self[end - 1].isLineBreak else { return false }
    end -= self[end - 1] == UInt8(ascii: "\n") && end > 1 && self[end - 2] == UInt8(ascii: "\r") ? 2 : 1
    return self[startOfLine(before: end)..<end].allSatisfy(\.isBlank)
  }
}

extension ArraySlice<UInt8> {
  /// Where the first of the line breaks is that YAML knows beside LF and CR: U+0085, U+2028, U+2029.
  var firstUnusualLineBreak: Int? {
    var index = startIndex
    while index < endIndex {
      if self[index] == 0xC2, index + 1 < endIndex, self[index + 1] == 0x85 { return index }
      if self[index] == 0xE2, index + 2 < endIndex, self[index + 1] == 0x80, self[index + 2] & 0xFE == 0xA8 {
        return index
      }
      index += 1
    }
    return nil
  }
}
