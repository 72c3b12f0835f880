import SOPModel
import SOPSyntax
import SOPText

/// A list or map of one text, cut into its entries: put behind each other they are its text, byte for byte.
struct Cut {
  let kind: YAMLNode.Kind
  let isFlow: Bool
  /// In block style: bytes before an entry in its line.
  let column: Int
  /// In block style: the first entry stands behind the dash of the entry the collection is in.
  let isInLine: Bool
  /// In flow style: from the bracket to the first entry, and from the last to the bracket.
  let opening: [UInt8]
  let closing: [UInt8]
  let entries: [CutEntry]
}

/// One entry of a collection, with the comments that go with it.
struct CutEntry {
  /// `.none` in a list.
  let key: NodeID
  let value: NodeID
  /// In block style: the whole lines above it. In flow style: what separates it from the entry before.
  let lead: [UInt8]
  /// In block style: from its key or dash to the end of its last line. In flow style: its key and value.
  let body: [UInt8]
  /// In the body: the value where it stands in the lines of its key; `nil` where it is a collection in block style, or
  /// nothing.
  let valueRange: Range<Int>?
  /// Where the entries of a value in block style begin in the text, and where the body does.
  let valueStart: Int
  let start: Int
}

/// A place whose text is not cut: YAML that no SOP needs, or nothing that could be told apart.
struct UncutPlace: Error {
  let span: Span
}

extension MergeSide {
  // MARK: Block style

  /// - Parameter start: where the first line of the collection begins, or its first entry where that stands behind a
  ///   dash.
  func blockCut(of node: NodeID, from start: Int) throws(UncutPlace) -> Cut {
    let isMap = tree[node].kind == .mapping
    let children = tree.children(of: node)
    let first = try firstEntry(of: node, children)
    let column = first - lineStart(of: first)
    let isInLine = start == first && column > 0
    var entries: [CutEntry] = []
    var position = start
    for index in stride(from: 0, to: children.count, by: isMap ? 2 : 1) {
      let isFirst = index == 0
      let place = isFirst && isInLine ? first : try nextEntry(from: position, isFirst: isFirst, column: column)
      let key = isMap ? children[index] : .none
      let value = isMap ? children[index + 1] : children[index]
      let entry = try blockEntry(key, value, from: position, at: place)
      position = place + entry.body.count
      entries.append(entry)
    }
    return Cut(
      kind: tree[node].kind, isFlow: false, column: column, isInLine: isInLine, opening: [], closing: [],
      entries: entries)
  }

  /// Where the first key or dash of a collection in block style stands.
  private func firstEntry(of node: NodeID, _ children: [NodeID]) throws(UncutPlace) -> Int {
    guard let first = children.first, tree[node].kind != .mapping || children.count.isMultiple(of: 2) else {
      throw UncutPlace(span: tree.span(of: node))
    }
    return Int(tree[node].kind == .mapping ? tree.span(of: first).start : tree.span(of: node).start)
  }

  /// Passes blank lines and comments, above the first entry of a file also the marks of a document.
  private func nextEntry(from start: Int, isFirst: Bool, column: Int) throws(UncutPlace) -> Int {
    var line = start
    while line < bytes.count {
      guard let place = bytes[line...].firstIndex(where: { $0 != UInt8(ascii: " ") }) else { break }
      let isComment = bytes[place] == UInt8(ascii: "#") || bytes[place] == UInt8(ascii: "\n")
      let isMark =
        isFirst && place == line && (bytes[line...].starts(with: "---\n".utf8) || bytes[line] == UInt8(ascii: "%"))
      let isBlank = bytes[line..<lineEnd(of: line)].allSatisfy { $0.isSpace }
      if !isComment, !isMark, !isBlank {
        let isWhole = place - lineStart(of: place) == column
        guard isWhole else { throw UncutPlace(span: Span(start: line, end: place)) }
        return place
      }
      line = lineEnd(of: line)
    }
    throw UncutPlace(span: Span(start: start, end: start))
  }

  private func blockEntry(
    _ key: NodeID, _ value: NodeID, from start: Int, at place: Int
  ) throws(UncutPlace) -> CutEntry {
    let name = key.isNone ? nil : tree.span(of: key)
    guard begins(at: place, name) else { throw UncutPlace(span: Span(start: place, end: place + 1)) }
    let firstEnd = name.map { Int($0.end) } ?? place + 1
    let end = lineEnd(of: max(firstEnd, contentEnd(of: value) ?? 0))
    let written = tree[value]
    let isBlock = isBlockCollection(value)
    var range: Range<Int>?
    var valueStart = end
    if isBlock {
      valueStart = try self.valueStart(of: value, behind: place)
    } else if !written.span.isEmpty || written.isAlias, let valueEnd = contentEnd(of: value) {
      range = (Int(written.span.start) - place)..<(valueEnd - place)
    }
    if let range, range.lowerBound < 0 || range.upperBound > end - place {
      throw UncutPlace(span: written.span)
    }
    return CutEntry(
      key: key, value: value, lead: lead(from: start, to: place), body: Array(bytes[place..<end]), valueRange: range,
      valueStart: valueStart, start: place)
  }

  /// The whole lines before an entry.
  private func lead(from start: Int, to place: Int) -> [UInt8] {
    let line = lineStart(of: place)
    return start < line ? Array(bytes[start..<line]) : []
  }

  private func begins(at place: Int, _ key: Span?) -> Bool {
    if let key { return Int(key.start) == place }
    return bytes[place] == UInt8(ascii: "-") && place + 1 < bytes.count && bytes[place + 1].isSpace
  }

  func isBlockCollection(_ node: NodeID) -> Bool {
    let written = tree[node]
    return (written.kind == .mapping || written.kind == .sequence) && written.style != .flow && !written.isAlias
  }

  /// Behind the line of a key; behind a dash, in its line or below.
  private func valueStart(of value: NodeID, behind place: Int) throws(UncutPlace) -> Int {
    let first = try firstEntry(of: value, tree.children(of: value))
    guard first > place else { throw UncutPlace(span: tree.span(of: value)) }
    if lineEnd(of: place) <= first { return lineEnd(of: place) }
    let isAfterDash = bytes[place] == UInt8(ascii: "-") && bytes[(place + 1)..<first].allSatisfy { $0.isSpace }
    guard isAfterDash else { throw UncutPlace(span: tree.span(of: value)) }
    return first
  }

  // MARK: Texts as lists

  /// A text where a list may stand, as the list of this one text; `nil` where that is not certain. `tidak ada` is a list of
  /// nothing where others put something in its place.
  /// - Parameter column: for block style; `nil` for flow style.
  func cut(ofText node: NodeID, column: Int?, mayBeNothing: Bool) -> Cut? {
    let written = tree[node]
    guard written.kind == .scalar, !written.isAlias, !written.isEmptyPlain, !written.span.isEmpty else { return nil }
    let text = Array(bytes[written.span.range])
    let isQuoted = written.style == .singleQuoted || written.style == .doubleQuoted
    let isSafe = isQuoted || written.style == .plain && !text.contains { $0.isFlowSign }
    guard isSafe, !text.contains(UInt8(ascii: "\n")) else { return nil }
    let isNothing = text.elementsEqual("tidak ada".utf8) || text.elementsEqual("belum diatur".utf8)
    guard !isNothing || mayBeNothing else { return nil }
    let start = Int(written.span.start)
    let head = column == nil ? [] : Array("- ".utf8)
    let entry = CutEntry(
      key: .none, value: node, lead: column == nil ? [UInt8(ascii: "[")] : [],
      body: head + text + (column == nil ? [] : [UInt8(ascii: "\n")]),
      valueRange: head.count..<(head.count + text.count), valueStart: start + text.count, start: start)
    return Cut(
      kind: .sequence, isFlow: column == nil, column: column ?? 0, isInLine: false,
      opening: column == nil ? [UInt8(ascii: "[")] : [], closing: column == nil ? [UInt8(ascii: "]")] : [],
      entries: isNothing ? [] : [entry])
  }

  // MARK: Flow style

  /// `nil` where the text is not cut: comments among the brackets, keys without values.
  func flowCut(of node: NodeID) -> Cut? {
    let written = tree[node]
    let isMap = written.kind == .mapping
    let span = written.span.range
    guard isMap || written.kind == .sequence, written.style == .flow, !written.isAlias, span.count >= 2,
      bytes[span.lowerBound] == UInt8(ascii: isMap ? "{" : "[")
    else { return nil }
    let children = tree.children(of: node)
    guard !children.isEmpty else {
      guard !bytes[span].contains(UInt8(ascii: "#")) else { return nil }
      return Cut(
        kind: written.kind, isFlow: true, column: 0, isInLine: false, opening: [bytes[span.lowerBound]],
        closing: Array(bytes[span].dropFirst()), entries: [])
    }
    var entries: [CutEntry] = []
    var position = span.lowerBound
    for index in stride(from: 0, to: children.count, by: isMap ? 2 : 1) {
      guard !isMap || index + 1 < children.count else { return nil }
      let first = children[index]
      let value = isMap ? children[index + 1] : first
      let start = Int(tree.span(of: first).start)
      let valueStart = Int(tree.span(of: value).start)
      guard let end = contentEnd(of: value), !isMap || contentEnd(of: first) != nil, start >= position, end > start,
        valueStart >= start, end <= span.upperBound, !bytes[position..<start].contains(UInt8(ascii: "#"))
      else { return nil }
      entries.append(
        CutEntry(
          key: isMap ? first : .none, value: value, lead: Array(bytes[position..<start]),
          body: Array(bytes[start..<end]), valueRange: (valueStart - start)..<(end - start), valueStart: end,
          start: start))
      position = end
    }
    guard !bytes[position..<span.upperBound].contains(UInt8(ascii: "#")) else { return nil }
    return Cut(
      kind: written.kind, isFlow: true, column: 0, isInLine: false, opening: entries[0].lead,
      closing: Array(bytes[position..<span.upperBound]), entries: entries)
  }

  /// A collection in flow style as it would stand in block style, each entry in a line of its own; `nil` where that is
  /// not certain.
  func brokenUpCut(of node: NodeID, column: Int) -> Cut? {
    guard let flow = flowCut(of: node), !flow.entries.isEmpty else { return nil }
    var entries: [CutEntry] = []
    for entry in flow.entries {
      let value = entry.valueRange.map { Array(entry.body[$0]) } ?? []
      guard !entry.body.contains(UInt8(ascii: "\n")) else { return nil }
      let head = entry.key.isNone ? Array("- ".utf8) : Array(bytes[tree.span(of: entry.key).range]) + Array(": ".utf8)
      entries.append(
        CutEntry(
          key: entry.key, value: entry.value, lead: [], body: head + value + [UInt8(ascii: "\n")],
          valueRange: head.count..<(head.count + value.count), valueStart: entry.valueStart, start: entry.start))
    }
    return Cut(
      kind: flow.kind, isFlow: false, column: column, isInLine: false, opening: [], closing: [], entries: entries)
  }
}

extension UInt8 {
  /// A bracket, brace or comma, or what may begin a comment or a value.
  fileprivate var isFlowSign: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "#"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// A blank, a tab or a line break.
  var isSpace: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
  }
}

extension [UInt8] {
  /// Lines moved to the right, or to the left as far as there is blank space.
  /// - Parameter fromFirst: the first line too; it is whole.
  func shifted(by columns: Int, fromFirst: Bool) -> [UInt8] {
    guard columns != 0 else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(count + count / 8)
    var isWhole = fromFirst
    for line in split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.startIndex > 0 { result.append(UInt8(ascii: "\n")) }
      if isWhole, !line.isEmpty {
        if columns > 0 {
          result += repeatElement(UInt8(ascii: " "), count: columns)
          result += line
        } else {
          let blanks = line.prefix(-columns).prefix { $0 == UInt8(ascii: " ") }.count
          result += line.dropFirst(blanks)
        }
      } else {
        result += line
      }
      isWhole = true
    }
    return result
  }
}
