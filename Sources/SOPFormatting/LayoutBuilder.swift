import SOPSyntax
import SOPText

/// Puts the comments of a file to the entries they belong to.
///
/// At the end of a line a comment belongs to the innermost entry that ends there. Alone in its line it belongs to the
/// next entry, but to the one before where it stands right below that and a blank line follows; and where it is indented
/// deeper than the next entry, and as deep as a list or map that has just ended, to the end of that one. A suppression
/// always belongs to the next entry. Linear; recursion is bounded by the composer's depth.
struct LayoutBuilder {
  let bytes: [UInt8]
  let tree: YAMLTree
  let marks: SourceMarks
  /// The first comment that belongs to nothing yet.
  private var next = 0

  init(bytes: [UInt8], tree: YAMLTree, marks: SourceMarks) {
    self.bytes = bytes
    self.tree = tree
    self.marks = marks
  }

  mutating func layout() throws(FormattingObstacle) -> Layout {
    guard !tree.root.isNone, tree[tree.root].kind == .mapping, !tree[tree.root].firstChild.isNone else {
      throw FormattingObstacle(.notKeysWithValues, tree.root.isNone ? Span(0, 0) : tree.span(of: tree.root))
    }
    var root = try node(tree.root, before: bytes.count)
    var deepest = Int.max
    while let comment = takeComment(before: bytes.count) {
      let line = CommentLine(comment)
      if !root.isFlow, root.takeFoot(line, column: min(comment.column, deepest), deepest: &deepest) { continue }
      root.foot.append(line)
    }
    return Layout(root: root)
  }

  // MARK: Nodes

  /// - Parameters:
  ///   - limit: where the innermost bracket around the node closes.
  ///   - above: comments between a key and its value, which belong to the value's first entry.
  private mutating func node(
    _ id: NodeID, before limit: Int, above: [CommentLine] = []
  ) throws(FormattingObstacle) -> LayoutNode {
    let node = tree[id]
    let form: LayoutNode.Form =
      switch node.kind {
      case _ where node.isAlias: .alias
      case .scalar, .missing: .scalar
      case .sequence: .sequence
      case .mapping: .mapping
      }
    var result = LayoutNode(
      id: id, form: form, isFlow: node.style == .flow, column: 0, anchor: marks.anchors[id])
    guard form == .sequence || form == .mapping else { return result }
    if result.isBlock, !node.firstChild.isNone {
      // The anchor of a map's first key stands before the map.
      let first = form == .mapping ? start(of: node.firstChild) : Int(node.span.start)
      result.column = first - bytes.startOfLine(before: first)
    }
    try fill(&result, before: limit, above: above)
    return result
  }

  private mutating func fill(
    _ collection: inout LayoutNode, before limit: Int, above: [CommentLine]
  ) throws(FormattingObstacle) {
    let span = tree.span(of: collection.id)
    // A pair in a list, `[a: b]`, is a map in flow style without brackets.
    let isBracketed = collection.isFlow && bytes[Int(span.start)].isFlowSign
    let limit = isBracketed ? Int(span.end) - 1 : limit
    var above = above
    var end = Int(span.start)
    var child = tree[collection.id].firstChild
    while !child.isNone {
      var leading = above
      above = []
      let start = collection.isBlock && collection.form == .sequence ? dash(from: end) : start(of: child)
      takeComments(before: start, in: &collection, leading: &leading)
      let isAfterBlankLine = !collection.isFlow && bytes.isAfterBlankLine(start)
      var entry: LayoutEntry
      if collection.form == .mapping {
        let value = tree[child].next
        guard !value.isNone else { break }
        entry = try pair(child, value, before: limit, leading)
        child = tree[value].next
      } else {
        entry = try item(child, before: limit, leading)
        child = tree[child].next
      }
      end = max(end, Int(tree.span(of: entry.value.id).end))
      entry.isAfterBlankLine = isAfterBlankLine
      // The blank line behind a comment below an entry belongs to that.
      if collection.entries.last?.below.isEmpty == false { entry.isSetApart = false }
      takeTrailing(of: &entry, before: limit)
      if marks.hasSuppressions, entry.isSpokenOf { entry.suppress() }
      collection.entries.append(entry)
    }
    guard isBracketed else { return }
    while let comment = takeComment(before: limit) { collection.foot.append(CommentLine(comment)) }
  }

  /// The dash of an item, the first that stands in no comment.
  private func dash(from start: Int) -> Int {
    var position = next == 0 ? start : max(start, Int(marks.comments[next - 1].span.end))
    var comment = next
    while position < bytes.count, bytes[position] != UInt8(ascii: "-") {
      if comment < marks.comments.count, Int(marks.comments[comment].span.start) == position {
        position = Int(marks.comments[comment].span.end)
        comment += 1
      } else {
        position += 1
      }
    }
    return position
  }

  /// Comments behind the dash of an item speak of it; those below a bare dash of its first key.
  private mutating func item(
    _ id: NodeID, before limit: Int, _ leading: [CommentLine]
  ) throws(FormattingObstacle) -> LayoutEntry {
    var leading = leading
    var others: [CommentLine] = []
    let above = takeComments(before: id, inLine: &leading, others: &others)
    return LayoutEntry(value: try node(id, before: limit, above: above), leading: leading + others)
  }

  private mutating func pair(
    _ key: NodeID, _ value: NodeID, before limit: Int, _ leading: [CommentLine]
  ) throws(FormattingObstacle) -> LayoutEntry {
    let written = tree[key]
    guard written.isAlias || (written.kind == .scalar && !written.isEmptyPlain && fitsAsKey(key)) else {
      throw FormattingObstacle(.unusualYAML, written.span)
    }
    let keyNode = try node(key, before: limit)
    var leading = leading
    var trailing: [CommentLine] = []
    let above = takeComments(before: value, inLine: &trailing, others: &leading)
    let valueNode = try node(value, before: limit, above: above)
    return LayoutEntry(key: keyNode, value: valueNode, leading: leading, trailing: trailing)
  }

  /// Comments between the key or dash of a value and the value: those in the line of that, and the others.
  /// - Returns: the others, if the value has entries for them.
  private mutating func takeComments(
    before value: NodeID, inLine: inout [CommentLine], others: inout [CommentLine]
  ) -> [CommentLine] {
    let isBlock = tree[value].kind != .scalar && tree[value].style != .flow && !tree[value].isAlias
    var above: [CommentLine] = []
    while let comment = takeComment(before: Int(tree[value].span.start)) {
      if !comment.isAlone {
        inLine.append(CommentLine(comment))
      } else if isBlock {
        above.append(CommentLine(comment))
      } else {
        others.append(CommentLine(comment))
      }
    }
    return above
  }

  /// YAML allows a key 1024 characters in its line, escapes counted.
  private func fitsAsKey(_ key: NodeID) -> Bool {
    let text = tree.textRange(of: key)
    guard text.count > 250 else { return true }
    let escaped = tree.bytes[text].count { $0 < 0x20 || $0 >= 0x7F || $0 == UInt8(ascii: "\"") || $0 == 0x5C }
    return text.count + 3 * escaped <= 1000
  }

  /// Where a node begins, its anchor included.
  private func start(of id: NodeID) -> Int { Int(marks.anchors[id]?.start ?? tree.span(of: id).start) }

  // MARK: Comments

  private mutating func takeComment(before limit: Int) -> SourceMarks.Comment? {
    guard next < marks.comments.count, marks.comments[next].span.start < limit else { return nil }
    next += 1
    return marks.comments[next - 1]
  }

  /// Comments between two entries of a list or map, or before the first.
  private mutating func takeComments(
    before start: Int, in collection: inout LayoutNode, leading: inout [CommentLine]
  ) {
    var deepest = Int.max
    let last = collection.isFlow ? nil : collection.entries.indices.last
    while let comment = takeComment(before: start) {
      let line = CommentLine(comment)
      let mayEndPrevious = leading.isEmpty && comment.isAlone && !comment.isSuppression
      if mayEndPrevious, let last {
        let column = min(comment.column, deepest)
        if collection.entries[last].below.isEmpty, column > collection.column,
          collection.entries[last].value.takeFoot(line, column: column, deepest: &deepest)
        {
          continue
        }
        if standsBelow(comment, upTo: start, isFirst: collection.entries[last].below.isEmpty) {
          collection.entries[last].below.append(line)
          continue
        }
      }
      leading.append(line)
    }
  }

  /// Whether a comment, just taken, and those right below it have no blank line above them but one behind them.
  private func standsBelow(_ comment: SourceMarks.Comment, upTo start: Int, isFirst: Bool) -> Bool {
    if comment.isAfterBlankLine { return false }
    if !isFirst { return true }
    var index = next
    while index < marks.comments.count, marks.comments[index].span.start < start {
      if marks.comments[index].isAfterBlankLine { return true }
      if marks.comments[index].isSuppression { return false }
      index += 1
    }
    return bytes.isAfterBlankLine(start)
  }

  /// Comments behind an entry in the line where it ends.
  private mutating func takeTrailing(of entry: inout LayoutEntry, before limit: Int) {
    let end = max(Int(tree.span(of: entry.value.id).end), entry.key.map { Int(tree.span(of: $0.id).end) } ?? 0)
    while next < marks.comments.count {
      let comment = marks.comments[next]
      let start = Int(comment.span.start)
      if start >= limit || comment.isAlone { return }
      // The header of a text in block style lies before its end.
      if start > end, bytes[end..<start].contains(where: \.isLineBreak) { return }
      entry.trailing.append(CommentLine(comment))
      next += 1
    }
  }
}

extension LayoutEntry {
  /// Whether a suppression speaks of a line that belongs to the entry alone, among its brackets too.
  fileprivate var isSpokenOf: Bool {
    (leading + trailing).contains(where: \.isSuppression) || (value.isFlow && value.holdsSuppression)
  }
}

extension LayoutNode {
  fileprivate var holdsSuppression: Bool {
    foot.contains(where: \.isSuppression) || entries.contains { $0.isSpokenOf || $0.value.holdsSuppression }
  }

  /// Gives a comment to the end of the innermost list or map in block style, at the right edge of this one, that is not
  /// indented deeper than the comment.
  fileprivate mutating func takeFoot(_ comment: CommentLine, column: Int, deepest: inout Int) -> Bool {
    guard isBlock, !entries.isEmpty else { return false }
    if entries[entries.count - 1].value.takeFoot(comment, column: column, deepest: &deepest) { return true }
    guard self.column <= column else { return false }
    deepest = self.column
    foot.append(comment)
    return true
  }
}

extension CommentLine {
  fileprivate init(_ comment: SourceMarks.Comment) {
    self.init(span: comment.span, isAfterBlankLine: comment.isAfterBlankLine, isSuppression: comment.isSuppression)
  }
}
