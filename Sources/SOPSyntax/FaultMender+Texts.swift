import SOPText

/// Faults inside one text: tabs, colons, quotes, reserved characters, escapes.
extension FaultMender {
  /// Lines with tabs that are looked at in one round.
  private static let tabLimit = 1_000

  /// The tabs at a place, and those that begin the lines right below.
  func tabs(from place: Int) -> [YAMLProblem] {
    var problems = [tab(at: place)]
    var line = TextLine(bytes, at: place).following(bytes)
    while let below = line, problems.count < Self.tabLimit, below.content < below.end,
      byte(at: below.content) == UInt8(ascii: "\t")
    {
      problems.append(tab(at: below.content))
      line = TextLine(bytes, at: below.content).following(bytes)
    }
    return problems
  }

  private func tab(at place: Int) -> YAMLProblem {
    var end = place
    while byte(at: end) == UInt8(ascii: "\t") { end += 1 }
    text.blank(from: place, to: end)
    alignKey(below: place)
    return YAMLProblem(.tab, Span(start: place, end: end))
  }

  /// A key that was indented by tabs belongs beside the key above it, if that has its value on its own line.
  private func alignKey(below place: Int) {
    let line = TextLine(bytes, at: place)
    guard place < line.content, line.keyColon(bytes) != nil, !line.hasDash(bytes) else { return }
    var current = line.previous(bytes)
    while let blank = current, blank.isBlank(bytes) { current = blank.previous(bytes) }
    guard let above = current, above.keyColon(bytes) != nil, above.valueStart(bytes) < above.end else { return }
    let column = above.afterDashes(bytes) - above.start
    if column > line.indent { _ = text.shiftRight(line, by: column - line.indent) }
  }

  /// A value that starts with a character that YAML keeps for itself becomes a text.
  func reserved(at place: Int) -> YAMLProblem {
    let first = byte(at: place)
    let end = endOfText(from: place)
    text.makePlain(from: place, to: max(end, min(place + 1, bytes.count)), inFlow: isInFlow(at: place))
    return YAMLProblem(.reservedStart(first), character(at: place))
  }

  func undefinedTag(at place: Int) -> YAMLProblem {
    let end = TextScan.endOfWord(bytes, from: place)
    text.blank(from: place, to: end)
    return YAMLProblem(.customTag, Span(start: place, end: end))
  }

  /// A colon in block style where no key can be.
  func secondColon() -> YAMLProblem {
    let line = TextLine(bytes, at: place)
    let start = line.valueStart(bytes)
    guard let colon = line.keyColon(bytes), colon < place, start <= place else {
      if place - line.content >= 1024 { return colonInText(from: line.afterDashes(bytes), line) }
      return keyBelowText(line)
    }
    let first = byte(at: start)
    if isQuote(first), let end = TextScan.endOfQuote(bytes, from: start, before: line.end), end <= place {
      return textAfterQuote(from: start, to: end)
    }
    if isReservedStart(first) { return reserved(at: start) }
    return colonInText(from: start, line)
  }

  private func colonInText(from start: Int, _ line: TextLine) -> YAMLProblem {
    let context = TextScan.trimmedEnd(bytes, from: start, to: place)
    if place + 1 == line.textEnd(bytes, from: start) { takeBlockAway(below: line) }
    text.makePlain(from: start, to: line.textEnd(bytes, from: start), inFlow: false)
    return YAMLProblem(.colonInText, character(at: place), context: Span(start: start, end: context))
  }

  /// What is written below `a: b:` belongs to neither.
  private func takeBlockAway(below line: TextLine) {
    for deeper in text.block(below: line, deeperThan: line.indent) { text.blank(from: deeper.start, to: deeper.end) }
  }

  /// `"Surat" asli`: all of it becomes one text, quotes included.
  func textAfterQuote(from start: Int, to quoteEnd: Int) -> YAMLProblem {
    let end = max(endOfText(from: start), endOfText(from: quoteEnd))
    var after = quoteEnd
    while after < end, TextScan.isBlank(bytes[after]) { after += 1 }
    let span = Span(start: after, end: max(end, after + 1))
    text.makePlain(from: start, to: end, inFlow: isInFlow(at: start))
    return YAMLProblem(.textAfterQuote, span, context: Span(start: start, end: quoteEnd))
  }

  /// A quote was closed on a later line than it was opened, and text follows. It was meant to end on its own line if
  /// the lines in between look like keys or list items.
  func textAfterLongQuote(_ quoted: YAMLNode) -> YAMLProblem {
    let start = Int(quoted.span.start)
    var line = TextLine(bytes, at: start).following(bytes)
    while let below = line, below.start < place {
      if below.hasDash(bytes) || below.keyColon(bytes) != nil { return quoteNeverClosed(at: start) }
      line = below.following(bytes)
    }
    let problem = YAMLProblem(.textAfterQuote, textOfLine(from: place), context: quoted.span)
    text.blank(from: place, to: endOfText(from: place))
    return problem
  }

  /// The quote is forgotten; the text ends with its line.
  func quoteNeverClosed(at quote: Int) -> YAMLProblem {
    let line = TextLine(bytes, at: quote)
    var end = endOfText(from: quote)
    if quote == line.afterDashes(bytes) {
      var index = quote + 1
      while index < end, !line.isColon(bytes, index) { index += 1 }
      end = index
    }
    if end <= quote + 1 {
      text.makeMissing(from: quote, to: quote + 1)
    } else {
      text.makePlain(from: quote + 1, to: end, inFlow: isInFlow(at: quote))
      text.hideQuote(at: quote)
    }
    return YAMLProblem(.quoteNeverClosed, Span(start: quote, end: quote + 1))
  }

  /// A backslash that begins no escape stays one; so do the others of its line.
  func unknownEscape() -> YAMLProblem {
    let quoteLine = TextLine(bytes, at: place)
    var backslash = place
    while backslash > quoteLine.start, byte(at: backslash) != UInt8(ascii: "\\"), backslash > place - 2 {
      backslash -= 1
    }
    guard byte(at: backslash) == UInt8(ascii: "\\") else { return other() }
    let span = Span(start: backslash, end: Int(character(at: backslash + 1).end))
    var index = backslash
    while index < quoteLine.end, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] != UInt8(ascii: "\\") {
        index += 1
      } else if index != backslash, isEscape(at: index) {
        index += 2
      } else {
        text.putStandIn(at: index)
        index += 1
      }
    }
    return YAMLProblem(.unknownEscape, span, context: Span(start: contextPlace, end: contextPlace + 1))
  }

  private func isEscape(at backslash: Int) -> Bool {
    let digits: Int
    switch byte(at: backslash + 1) {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case let byte: return "0abtnvfe \"'/\\N_LP\t\r\n".utf8.contains(byte)
    }
    return (0..<digits).allSatisfy { digit in
      switch byte(at: backslash + 2 + digit) {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
  }
}
