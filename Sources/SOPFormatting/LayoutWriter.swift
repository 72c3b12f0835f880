import SOPSyntax
import SOPText

/// Prints a layout. Linear, but for lists and maps in flow style, which are tried at each depth up to one line.
struct LayoutWriter {
  private let bytes: [UInt8]
  private let tree: YAMLTree
  private var output: [UInt8] = []
  /// The last text ends with empty lines that belong to it: one more would change it.
  private var endsInEmptyLines = false

  init(bytes: [UInt8], tree: YAMLTree) {
    self.bytes = bytes
    self.tree = tree
  }

  mutating func text(of layout: Layout) -> [UInt8] {
    output.removeAll()
    output.reserveCapacity(bytes.count + bytes.count / 8)
    write(layout.header, indent: 0, keepsBlankLines: true, isFirst: true)
    if layout.isHeaderSetApart, !layout.header.isEmpty { breakLine() }
    write(entriesOf: layout.root, indent: 0, isInLine: false)
    return output
  }

  // MARK: Lists and maps in block style

  /// - Parameter isInLine: the first entry continues a line, that of a dash.
  private mutating func write(entriesOf node: LayoutNode, indent: Int, isInLine: Bool) {
    for (index, written) in node.entries.enumerated() {
      var (entry, shape) = arranged(written, indent: indent)
      if index > 0, !node.entries[index - 1].below.isEmpty { entry.isSetApart = true }
      if index > 0 || !isInLine {
        write(entry.leading, indent: indent, keepsBlankLines: node.keepsBlankLines, isFirst: index == 0)
        let mayBreak = node.keepsBlankLines && (index > 0 || !entry.leading.isEmpty)
        if entry.isAfterBlankLine, mayBreak { writeBlankLine() }
        self.indent(indent)
      }
      write(entry, shape, indent: indent)
      write(entry.below, indent: indent, keepsBlankLines: node.keepsBlankLines, isFirst: false)
    }
    write(node.foot, indent: indent, keepsBlankLines: node.keepsBlankLines, isFirst: false)
  }

  private mutating func write(_ comments: [CommentLine], indent: Int, keepsBlankLines: Bool, isFirst: Bool) {
    for (index, comment) in comments.enumerated() {
      if comment.isAfterBlankLine, keepsBlankLines, index > 0 || !isFirst { writeBlankLine() }
      self.indent(indent)
      output += bytes[comment.span.range]
      breakLine()
    }
  }

  private mutating func write(_ entry: LayoutEntry, _ shape: Shape, indent: Int) {
    if let key = entry.key { write(key: key) } else { output.append(UInt8(ascii: "-")) }
    let anchor = entry.value.anchor
    if let anchor {
      output.append(UInt8(ascii: " "))
      output += bytes[anchor.range]
    }
    switch shape {
    case .line(let text):
      if !text.isEmpty { output.append(UInt8(ascii: " ")) }
      output += text
      endLine(entry.trailing.last)
    case .scalar(let text): write(text, entry.trailing.last, indent: indent + 2)
    case .entries:
      if entry.key == nil, anchor == nil {
        output.append(UInt8(ascii: " "))
        write(entriesOf: entry.value, indent: indent + 2, isInLine: true)
      } else {
        endLine(entry.trailing.first)
        write(entriesOf: entry.value, indent: indent + 2, isInLine: false)
      }
    }
  }

  private mutating func write(_ text: ScalarText, _ comment: CommentLine?, indent: Int) {
    output.append(UInt8(ascii: " "))
    switch text {
    case .line(let line):
      output += line
      endLine(comment)
    case .lines(let lines):
      for (index, line) in lines.enumerated() {
        if index > 0 { breakLine() }
        if index > 0, !line.isEmpty { self.indent(indent) }
        output += line
      }
      endLine(comment)
    case .block(let header, let lines, let emptyLines):
      output += header
      endLine(comment)
      for line in lines {
        if !line.isEmpty { self.indent(indent) }
        output += line
        breakLine()
      }
      for _ in 0..<emptyLines { breakLine() }
      endsInEmptyLines = emptyLines > 0
    }
  }

  // MARK: Arrangement

  /// How a value is written.
  private enum Shape {
    /// In the line of its key or dash.
    case line([UInt8])
    case scalar(ScalarText)
    /// One entry a line.
    case entries
  }

  /// An entry with its comments where they can stand: above it, and at most one at the end of its line.
  private func arranged(_ entry: LayoutEntry, indent: Int) -> (LayoutEntry, Shape) {
    var entry = entry
    let shape = shape(of: entry, indent: indent)
    var above: [CommentLine] = []
    switch shape {
    case .line, .scalar:
      above = entry.trailing.dropLast()
      entry.trailing = entry.trailing.suffix(1)
    case .entries where entry.key == nil:
      above = entry.trailing
      entry.trailing = []
      // Behind a dash the first entry has no line above it.
      if entry.value.anchor == nil, let first = entry.value.entries.first {
        let (inner, _) = arranged(first, indent: indent + 2)
        above += inner.leading
        entry.value.entries[0] = inner
        entry.value.entries[0].leading = []
      }
    case .entries:
      entry.value.foot += entry.trailing.dropFirst()
      entry.trailing = Array(entry.trailing.prefix(1))
    }
    if !above.isEmpty {
      for index in above.indices { above[index].isAfterBlankLine = false }
      above[0].isAfterBlankLine = entry.isAfterBlankLine
      entry.isAfterBlankLine = false
      entry.leading += above
    }
    return (entry, shape)
  }

  private func shape(of entry: LayoutEntry, indent: Int) -> Shape {
    let node = entry.value
    switch node.form {
    case .scalar, .alias:
      if node.form == .scalar, tree[node.id].isEmptyPlain { return .line([]) }
      return .scalar(ScalarText(node, isInFlow: false, tree: tree, bytes: bytes))
    case .sequence, .mapping:
      if node.entries.isEmpty { return .line(Array((node.form == .sequence ? "[]" : "{}").utf8)) }
      guard node.isFlow, node.keepsLines || !node.mustBreak else { return .entries }
      if node.keepsLines, let lines = ownLines(of: node) { return .scalar(lines) }
      let anchor = node.anchor.map { $0.length + 1 } ?? 0
      let start = indent + anchor + (entry.key.map { DisplayWidth.of(string(key: $0)) + 2 } ?? 2)
      var line: [UInt8] = []
      guard writeFlow(node, into: &line, room: node.keepsLines ? .max : CanonicalForm.width - start),
        node.keepsLines || start + DisplayWidth.of(String(decoding: line, as: UTF8.self)) <= CanonicalForm.width
      else { return .entries }
      return .line(line)
    }
  }

  /// The lines of an author that a comment speaks of.
  private func ownLines(of node: LayoutNode) -> ScalarText? {
    let source = bytes[tree.span(of: node.id).range]
    guard source.contains(where: \.isLineBreak) else { return nil }
    return .lines(source.sourceLines.map(\.trimmed))
  }

  // MARK: Flow style

  /// False if the node cannot stand in one line of that many columns; what was written is then of no use.
  private func writeFlow(_ node: LayoutNode, into line: inout [UInt8], room: Int) -> Bool {
    // A letter takes at most four bytes and, but for marks that take no room, at least one column.
    guard node.foot.isEmpty, room == .max || (!node.mustBreak && line.count <= 8 * max(0, room)) else { return false }
    switch node.form {
    case .scalar where tree[node.id].isEmptyPlain: return true
    case .scalar, .alias:
      guard case .line(let text) = ScalarText(node, isInFlow: true, tree: tree, bytes: bytes) else { return false }
      line += text
      return true
    case .sequence, .mapping:
      guard node.isFlow || node.entries.isEmpty else { return false }
      line.append(node.form == .sequence ? UInt8(ascii: "[") : UInt8(ascii: "{"))
      for (index, entry) in node.entries.enumerated() {
        if index > 0 { line += ", ".utf8 }
        guard writeFlow(entry, into: &line, room: room) else { return false }
      }
      line.append(node.form == .sequence ? UInt8(ascii: "]") : UInt8(ascii: "}"))
      return true
    }
  }

  private func writeFlow(_ entry: LayoutEntry, into line: inout [UInt8], room: Int) -> Bool {
    guard entry.leading.isEmpty, entry.trailing.isEmpty else { return false }
    if let key = entry.key { line += text(key: key) + ": ".utf8 }
    if let anchor = entry.value.anchor { line += bytes[anchor.range] + " ".utf8 }
    return writeFlow(entry.value, into: &line, room: room)
  }

  // MARK: Keys, comments and lines

  private mutating func write(key: LayoutNode) {
    output += text(key: key)
    output.append(UInt8(ascii: ":"))
  }

  private func text(key: LayoutNode) -> [UInt8] {
    var text = key.anchor.map { bytes[$0.range] + " ".utf8 } ?? []
    if case .line(let line) = ScalarText(key, isInFlow: true, tree: tree, bytes: bytes) { text += line }
    // `*nama:` would be an alias of another name to some programs.
    if key.form == .alias { text.append(UInt8(ascii: " ")) }
    return Array(text)
  }

  private func string(key: LayoutNode) -> String { String(decoding: text(key: key), as: UTF8.self) }

  private mutating func endLine(_ comment: CommentLine?) {
    if let comment {
      output += "  ".utf8
      output += bytes[comment.span.range]
    }
    breakLine()
  }

  private mutating func indent(_ count: Int) {
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  private mutating func breakLine() {
    output.append(UInt8(ascii: "\n"))
    endsInEmptyLines = false
  }

  private mutating func writeBlankLine() {
    if !endsInEmptyLines { breakLine() }
  }
}
