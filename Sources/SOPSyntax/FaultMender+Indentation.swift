import SOPText

/// Lines that stand at no column of the lists and maps around them.
extension FaultMender {
  func column(ofLevelAt start: Int) -> Int {
    start - TextLine(bytes, at: start).start
  }

  /// Bytes in front of a line's first key, or of its text, dashes included.
  func keyColumn(of line: TextLine) -> Int { line.afterDashes(bytes) - line.start }

  func nonBlankLine(above line: TextLine) -> TextLine? {
    var above = line.previous(bytes)
    while let blank = above, blank.isBlank(bytes) { above = blank.previous(bytes) }
    return above
  }

  func nonBlankLine(below line: TextLine) -> TextLine? {
    var below = line.following(bytes)
    while let blank = below, blank.isBlank(bytes) { below = blank.following(bytes) }
    return below
  }

  /// A line and those below it at the same indentation, up to the first that is indented less or, unlike it, is a list
  /// item (or is none).
  func run(of line: TextLine) -> [TextLine] {
    let below = text.block(below: line, deeperThan: line.indent - 1)
    let siblings = below.filter { !$0.isBlank(bytes) && $0.indent == line.indent }
    return [line] + siblings.prefix { $0.hasDash(bytes) == line.hasDash(bytes) }
  }

  /// Moves a line to the left, and all below it that are not indented less.
  func shiftLeft(_ line: TextLine, by delta: Int) {
    for below in [line] + text.block(below: line, deeperThan: line.indent - 1) { text.shiftLeft(below, by: delta) }
  }

  /// A line that stands between two levels: it is too far to the left of what it belongs to, or too deep, or the one
  /// line above it is.
  func misfit(_ line: TextLine, levelColumn: Int) -> YAMLProblem {
    let above = linesDeeper(than: line)
    guard let nearest = nonBlankLine(above: line), !above.isEmpty || keyColumn(of: nearest) > line.indent else {
      return tooDeep(line, below: nonBlankLine(above: line) ?? line, levelColumn: levelColumn)
    }
    let outermost = above.map(\.indent).min()
    let others = above.filter { $0.indent == outermost }
    if others.count == 1, let first = others.first, !line.hasDash(bytes), run(of: line).count > 1 {
      shiftLeft(above, to: line.indent)
      return YAMLProblem(.indentation, indentation(of: first), context: textOfLine(from: line.content))
    }
    let problem = YAMLProblem(.indentation, indentation(of: line), context: textOfLine(from: contextPlace))
    if line.hasDash(bytes) { mendItem(line, below: above) } else { mendKey(line, below: above, nearest) }
    return problem
  }

  /// The lines right above that are indented deeper, from the last to the first.
  private func linesDeeper(than line: TextLine) -> [TextLine] {
    var lines: [TextLine] = []
    var current = nonBlankLine(above: line)
    while let above = current, above.indent > line.indent {
      lines.append(above)
      current = nonBlankLine(above: above)
    }
    return lines
  }

  /// A list item to the left of the items above it. If it cannot be moved, all others are.
  private func mendItem(_ line: TextLine, below above: [TextLine]) {
    guard let column = above.filter({ $0.hasDash(bytes) }).map(\.indent).min() else {
      return shiftLeft(above, to: line.indent)
    }
    if text.shiftRight(line, by: column - line.indent) { return }
    let below = text.block(below: line, deeperThan: line.indent)
    for other in above + below where other.indent >= column { text.shiftLeft(other, by: column - line.indent) }
  }

  /// A key to the left of the keys above it, alone or with those below it.
  private func mendKey(_ line: TextLine, below above: [TextLine], _ nearest: TextLine) {
    let holder = ([nearest] + above).first { $0.keyColon(bytes) != nil } ?? nearest
    var column = keyColumn(of: holder)
    if let next = nonBlankLine(below: line), !next.hasDash(bytes), next.indent > line.indent,
      above.contains(where: { keyColumn(of: $0) == next.indent })
    {
      column = next.indent
    }
    let delta = column - line.indent
    let keys = run(of: line)
    let isMovable = keys.allSatisfy { text.canShiftRight($0, by: delta) }
    if !isMovable, above.map(\.indent).min() == column { return shiftLeft(above, to: line.indent) }
    for key in keys where !text.shiftRight(key, by: delta) { text.blankBlock(key, deeperThan: column) }
  }

  /// A line deeper than the level it belongs to; or the list item above it stands too far to the left of its keys and
  /// of the items below.
  func tooDeep(_ line: TextLine, below above: TextLine, levelColumn: Int) -> YAMLProblem {
    let delta = line.indent - keyColumn(of: above)
    let after = text.block(below: line, deeperThan: line.indent - 1).last ?? line
    if above.hasDash(bytes), !line.hasDash(bytes), delta > 0, let next = nonBlankLine(below: after),
      next.hasDash(bytes), next.indent == above.indent + delta
    {
      let problem = YAMLProblem(.indentation, indentation(of: above), context: textOfLine(from: next.content))
      if !text.shiftRight(above, by: delta) {
        for below in text.block(below: above, deeperThan: above.indent) { text.shiftLeft(below, by: delta) }
      }
      return problem
    }
    if isFirst(above), !line.hasDash(bytes), delta > 0, run(of: line).count > 1 {
      let problem = YAMLProblem(.indentation, indentation(of: above), context: textOfLine(from: line.content))
      if !text.shiftRight(above, by: delta) { shiftLeft(line, by: delta) }
      return problem
    }
    let problem = YAMLProblem(.indentation, indentation(of: line), context: textOfLine(from: above.content))
    let isLevelMap = stop.levels.last?.isMapping ?? true
    if line.indent > levelColumn, !line.hasDash(bytes) || !isLevelMap {
      shiftLeft(line, by: line.indent - levelColumn)
    } else {
      text.blankBlock(line, deeperThan: line.indent)
    }
    return problem
  }

  /// A line without a dash is the first of its map.
  private func isFirst(_ line: TextLine) -> Bool {
    !line.hasDash(bytes) && line.indent > 0 && (nonBlankLine(above: line).map { $0.indent < line.indent } ?? true)
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
    guard let above = nonBlankLine(above: line) else { return other() }
    if bytes[above.start..<above.end].starts(with: "...".utf8) {
      let problem = YAMLProblem(.secondDocument, textOfLine(from: place))
      text.blankBlock(line, deeperThan: -1)
      return problem
    }
    let deeper = linesDeeper(than: line)
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
