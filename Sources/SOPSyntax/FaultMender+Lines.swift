import SOPText

/// Faults of whole lines in block style: indentation, lists beside maps, colons and dashes left out.
extension FaultMender {
  /// A line without a colon where YAML insists on a key.
  func keyWithoutColon(at start: Int) -> YAMLProblem {
    let line = TextLine(bytes, at: start)
    let first = byte(at: start)
    if isQuote(first), TextScan.endOfQuote(bytes, from: start, before: line.end) == nil {
      return quoteNeverClosed(at: start)
    }
    if first == UInt8(ascii: "-") { return dashWithoutSpace(line, at: start) }
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "&") || first == UInt8(ascii: "!") {
      text.blankBlock(line, deeperThan: line.indent)
      return YAMLProblem(.reservedStart(first), character(at: start))
    }
    if let colon = colonWithoutSpace(line, from: start) { return colonWithoutSpace(at: colon, line) }
    let isItem = stop.levels.last { $0.column <= line.indent }.map { !$0.isMapping && $0.column == line.indent }
    let span = textOfLine(from: start)
    text.blankBlock(line, deeperThan: line.indent)
    return YAMLProblem(isItem == true ? .listAndMapMixed : .colonMissing, span)
  }

  private func colonWithoutSpace(at colon: Int, _ line: TextLine) -> YAMLProblem {
    if !text.moveColonLeft(at: colon), !text.separateColon(at: colon, before: line.end) {
      text.blankBlock(line, deeperThan: line.indent)
    }
    return YAMLProblem(.colonMissing, Span(start: colon, end: colon + 1))
  }

  /// The colon of `kunci:nilai`, not that of an address.
  private func colonWithoutSpace(_ line: TextLine, from start: Int) -> Int? {
    let end = line.textEnd(bytes, from: start)
    guard let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), byte(at: colon + 1) != UInt8(ascii: "/")
    else { return nil }
    return colon
  }

  /// A line that begins with a dash and that YAML takes for text: `-KK`, or an item indented like the rest of the text
  /// above it. Nil where it is reported already.
  static func mend(dash: Int, of text: RepairedText) -> YAMLProblem? {
    guard !text.isReported(dash) else { return nil }
    let complaint = LibYAMLComplaint(problem: "", place: dash, context: "", contextPlace: dash)
    let mender = FaultMender(text: text, stop: ReadingStop(complaint: complaint, levels: [], lastLeaf: nil))
    let line = TextLine(text.bytes, at: dash)
    return line.hasDash(text.bytes) ? mender.itemInText(line) : mender.dashWithoutSpace(line, at: dash)
  }

  private func itemInText(_ line: TextLine) -> YAMLProblem {
    var above = line.previous(bytes)
    while let candidate = above, candidate.isBlank(bytes) || candidate.indent >= line.indent {
      above = candidate.previous(bytes)
    }
    let problem = YAMLProblem(
      .indentation, indentation(of: line), context: above.map { textOfLine(from: $0.content) })
    if let above, above.hasDash(bytes), above.keyColon(bytes) == nil { shiftLeft(line, by: line.indent - above.indent) }
    return problem
  }

  private func dashWithoutSpace(_ line: TextLine, at dash: Int) -> YAMLProblem {
    if text.separateDash(at: dash, before: line.end) {
      let below = text.block(below: line, deeperThan: line.indent)
      for key in below where !key.isBlank(bytes) && key.indent == line.indent + 1 { _ = text.shiftRight(key, by: 1) }
    } else {
      text.blankBlock(line, deeperThan: line.indent)
    }
    return YAMLProblem(.dashWithoutSpace, Span(start: dash, end: dash + 1))
  }

  /// A key below a text that was complete, or that should have been a key.
  func keyBelowText(_ line: TextLine) -> YAMLProblem {
    var bare: TextLine?
    var current = line.previous(bytes)
    while let above = current {
      current = above.previous(bytes)
      if above.isBlank(bytes) { continue }
      let isText = above.keyColon(bytes) == nil && !above.hasDash(bytes)
      if isText {
        bare = above
        continue
      }
      let start = above.valueStart(bytes)
      guard start < above.end else { break }
      return tooDeepLine(line, below: above, textAt: start)
    }
    guard let bare else { return other() }
    return keyWithoutColon(at: bare.content)
  }

  /// A line below a finished text, indented as if it belonged to it.
  private func tooDeepLine(_ line: TextLine, below above: TextLine, textAt start: Int) -> YAMLProblem {
    if above.keyColon(bytes) == nil, let colon = colonWithoutSpace(above, from: start) {
      return colonWithoutSpace(at: colon, above)
    }
    let problem = YAMLProblem(.indentation, indentation(of: line), context: textOfLine(from: start))
    let column = above.afterDashes(bytes) - above.start
    if above.keyColon(bytes) != nil, !line.hasDash(bytes), line.indent > column {
      shiftLeft(line, by: line.indent - column)
    } else {
      text.blankBlock(line, deeperThan: line.indent)
    }
    return problem
  }

  /// Something between the pairs of a map in block style.
  func betweenKeys() -> YAMLProblem {
    let line = TextLine(bytes, at: place)
    guard place == line.content else { return afterValue(line) }
    let column = column(ofLevelAt: contextPlace)
    guard line.indent == column else { return misfit(line, levelColumn: column) }
    return byte(at: place) == UInt8(ascii: "-") ? unexpectedItems(line) : other()
  }

  private func unexpectedItems(_ line: TextLine) -> YAMLProblem {
    let problem = YAMLProblem(.listAndMapMixed, character(at: place), context: textOfLine(from: contextPlace))
    for item in run(of: line) where item.hasDash(bytes) { text.blankBlock(item, deeperThan: item.indent) }
    return problem
  }

  /// Something between the items of a list in block style.
  func betweenItems() -> YAMLProblem {
    let line = TextLine(bytes, at: place)
    guard place == line.content else { return afterValue(line) }
    if byte(at: place) == UInt8(ascii: "-") { return dashWithoutSpace(line, at: place) }
    let column = column(ofLevelAt: contextPlace)
    guard line.indent == column else { return misfit(line, levelColumn: column) }
    let end = line.keyColon(bytes) ?? line.textEnd(bytes, from: place)
    let span = Span(start: place, end: end)
    moveIntoItemAbove(line)
    return YAMLProblem(.listAndMapMixed, span, context: textOfLine(from: contextPlace))
  }

  /// Keys under the dash of an item belong to the item if it is a map.
  private func moveIntoItemAbove(_ line: TextLine) {
    var above = line.previous(bytes)
    while let candidate = above, candidate.isBlank(bytes) || candidate.indent > line.indent {
      above = candidate.previous(bytes)
    }
    let lines = run(of: line)
    guard let above, above.hasDash(bytes), above.keyColon(bytes) != nil else {
      for key in lines { text.blankBlock(key, deeperThan: key.indent) }
      return
    }
    let column = above.afterDashes(bytes) - above.start
    for key in lines where !text.shiftRight(key, by: column - line.indent) {
      text.blankBlock(key, deeperThan: key.indent)
    }
  }

  /// Something after a value that was complete, on the same line.
  private func afterValue(_ line: TextLine) -> YAMLProblem {
    if let last = stop.lastLeaf, last.style == .doubleQuoted || last.style == .singleQuoted, !last.isAlias,
      Int(last.span.end) <= place, Int(last.span.end) > line.start
    {
      if Int(last.span.start) < line.start { return textAfterLongQuote(last) }
      if TextScan.endOfBlank(bytes, from: Int(last.span.end)) >= place {
        return textAfterQuote(from: Int(last.span.start), to: Int(last.span.end))
      }
    }
    let start = line.valueStart(bytes)
    if isCloser(byte(at: place)), start < place {
      text.putSpace(at: place)
      return YAMLProblem(.other(stop.complaint.problem), character(at: place))
    }
    if start < place, isReservedStart(byte(at: start)) { return reserved(at: start) }
    return other()
  }
}

// MARK: - Indentation

extension FaultMender {
  private func column(ofLevelAt start: Int) -> Int {
    start - TextLine(bytes, at: start).start
  }

  /// A line and those below it at the same indentation, up to the first that is indented less or, unlike it, is a list
  /// item (or is none).
  private func run(of line: TextLine) -> [TextLine] {
    let below = text.block(below: line, deeperThan: line.indent - 1)
    let siblings = below.filter { !$0.isBlank(bytes) && $0.indent == line.indent }
    return [line] + siblings.prefix { $0.hasDash(bytes) == line.hasDash(bytes) }
  }

  private func shiftLeft(_ line: TextLine, by delta: Int) {
    for sibling in run(of: line) { text.shiftLeft(sibling, by: delta) }
  }

  /// A line whose indentation lies between those of two levels: the lines above it are too deep, or itself.
  private func misfit(_ line: TextLine, levelColumn: Int) -> YAMLProblem {
    let problem = YAMLProblem(.indentation, indentation(of: line), context: textOfLine(from: contextPlace))
    let above = deeperLines(above: line)
    if let column = above.columnAfterDash {
      for sibling in run(of: line) where !text.shiftRight(sibling, by: column - line.indent) {
        text.blankBlock(sibling, deeperThan: sibling.indent)
      }
    } else if !above.lines.isEmpty {
      shiftLeft(above.lines, to: line.indent)
    } else if line.indent > levelColumn {
      shiftLeft(line, by: line.indent - levelColumn)
    }
    return problem
  }

  /// The lines right above that are indented deeper, from the last to the first; and where the key of a list item
  /// stands, if they belong to one that begins at the line's column or before.
  private func deeperLines(above line: TextLine) -> (lines: [TextLine], columnAfterDash: Int?) {
    var lines: [TextLine] = []
    var current = line.previous(bytes)
    while let above = current {
      current = above.previous(bytes)
      if above.isBlank(bytes) { continue }
      guard above.indent > line.indent else {
        let column = above.afterDashes(bytes) - above.start
        return (lines, above.hasDash(bytes) && column > line.indent ? column : nil)
      }
      lines.append(above)
    }
    return (lines, nil)
  }

  /// Moves lines to the left together, the outermost of them to a column.
  private func shiftLeft(_ lines: [TextLine], to column: Int) {
    guard let outermost = lines.map(\.indent).min() else { return }
    for line in lines { text.shiftLeft(line, by: outermost - column) }
  }

  /// Something after the end of the document's only value.
  func afterDocument() -> YAMLProblem {
    let line = TextLine(bytes, at: place)
    guard place == line.content else { return afterValue(line) }
    var current = line.previous(bytes)
    while let blank = current, blank.isBlank(bytes) { current = blank.previous(bytes) }
    guard let above = current else { return other() }
    if bytes[above.start..<above.end].starts(with: "...".utf8) {
      let problem = YAMLProblem(.secondDocument, textOfLine(from: place))
      text.blankBlock(line, deeperThan: -1)
      return problem
    }
    let deeper = deeperLines(above: line).lines
    if let first = deeper.last {
      let problem = YAMLProblem(.indentation, indentation(of: first), context: textOfLine(from: place))
      shiftLeft(deeper, to: line.indent)
      return problem
    }
    let span = Span(start: above.content, end: above.textEnd(bytes, from: above.content))
    text.blank(from: above.start, to: above.end)
    return YAMLProblem(.colonMissing, span)
  }
}
