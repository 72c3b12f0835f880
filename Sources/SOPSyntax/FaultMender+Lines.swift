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
    if let end = endOfKnownKey(at: start), text.moveColonLeft(at: end) { return YAMLProblem(.colonMissing, span) }
    text.blankBlock(line, deeperThan: line.indent)
    return YAMLProblem(isItem == true ? .listAndMapMixed : .colonMissing, span)
  }

  /// End of the first word of a text, if a colon follows that word elsewhere in the file.
  private func endOfKnownKey(at start: Int) -> Int? {
    var end = start
    while isKeyByte(byte(at: end)) { end += 1 }
    guard end > start, TextScan.isBlank(byte(at: end)) else { return nil }
    let word = bytes[start..<end]
    var place = 0
    while place + word.count < bytes.count {
      let after = place + word.count
      if bytes[after] == UInt8(ascii: ":"), !isKeyByte(byte(at: place - 1)), bytes[place..<after].elementsEqual(word) {
        return end
      }
      place += 1
    }
    return nil
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
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

  /// What YAML takes for text: the dash of `-KK` and of an item indented like the rest of the text above it, or the
  /// colon of `{kunci:nilai}`.
  static func mend(doubtfulPlace place: Int, of text: RepairedText) -> YAMLProblem {
    let complaint = LibYAMLComplaint(problem: "", place: place, context: "", contextPlace: place)
    let mender = FaultMender(text: text, stop: ReadingStop(complaint: complaint, levels: [], lastLeaf: nil))
    let line = TextLine(text.bytes, at: place)
    if mender.byte(at: place) == UInt8(ascii: ":") {
      _ = text.moveColonLeft(at: place)
      return YAMLProblem(.colonMissing, Span(start: place, end: place + 1))
    }
    return line.hasDash(text.bytes) ? mender.itemInText(line) : mender.dashWithoutSpace(line, at: place)
  }

  private func itemInText(_ line: TextLine) -> YAMLProblem {
    var above = nonBlankLine(above: line)
    while let candidate = above, candidate.indent >= line.indent { above = nonBlankLine(above: candidate) }
    let problem = YAMLProblem(
      .indentation, indentation(of: line), context: above.map { textOfLine(from: $0.content) })
    if let above, above.hasDash(bytes), above.keyColon(bytes) == nil {
      shiftLeft(line, by: line.indent - above.indent)
    }
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

  /// A key or an item below a finished text, indented as if it belonged to it.
  private func tooDeepLine(_ line: TextLine, below above: TextLine, textAt start: Int) -> YAMLProblem {
    let column = keyColumn(of: above)
    guard above.keyColon(bytes) == nil else { return tooDeep(line, below: above, levelColumn: column) }
    if let colon = colonWithoutSpace(above, from: start) { return colonWithoutSpace(at: colon, above) }
    guard line.indent == column, !line.hasDash(bytes) else {
      let problem = YAMLProblem(.indentation, indentation(of: line), context: textOfLine(from: start))
      text.blankBlock(line, deeperThan: line.indent)
      return problem
    }
    let problem = YAMLProblem(.colonMissing, textOfLine(from: start))
    if let end = endOfKnownKey(at: start), text.moveColonLeft(at: end) { return problem }
    text.blank(from: start, to: above.end)
    return problem
  }

  /// Something between the pairs of a map in block style.
  func betweenKeys() -> YAMLProblem {
    let line = TextLine(bytes, at: place)
    guard place == line.content else { return afterValue(line) }
    let column = column(ofLevelAt: contextPlace)
    guard line.indent == column else { return misfit(line, levelColumn: column) }
    return line.hasDash(bytes) ? unexpectedItems(line) : other()
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
    if byte(at: place) == UInt8(ascii: "-"), !line.hasDash(bytes) { return dashWithoutSpace(line, at: place) }
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
    let column = keyColumn(of: above)
    for key in lines where !text.shiftRight(key, by: column - line.indent) {
      text.blankBlock(key, deeperThan: key.indent)
    }
  }

  /// Something after a value that was complete, on the same line.
  func afterValue(_ line: TextLine) -> YAMLProblem {
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
