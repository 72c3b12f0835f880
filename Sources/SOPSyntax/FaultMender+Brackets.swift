import SOPText

/// Faults inside brackets.
extension FaultMender {
  /// Neither a comma nor the closing bracket after an entry.
  func insideBrackets() -> YAMLProblem {
    let first = byte(at: place)
    if isBeyondBrackets { return bracketNeverClosed() }
    if isCloser(first) { return wrongCloser() }
    if let last = stop.lastLeaf, Int(last.span.end) <= place,
      TextScan.endOfBlank(bytes, from: Int(last.span.end)) >= place
    {
      let start = Int(last.span.start)
      if last.isAlias { return reserved(at: start) }
      if last.style == .singleQuoted || last.style == .doubleQuoted {
        let isOnOneLine = TextLine(bytes, at: start).start == TextLine(bytes, at: place).start
        return isOnOneLine ? textAfterQuote(from: start, to: Int(last.span.end)) : textAfterLongQuote(last)
      }
      if first == UInt8(ascii: ":") { return colonInEntry(from: start) }
    }
    return abandonBrackets()
  }

  private func colonInEntry(from start: Int) -> YAMLProblem {
    let context = Span(start: start, end: TextScan.trimmedEnd(bytes, from: start, to: place))
    text.makePlain(from: start, to: max(endOfText(from: start), place + 1), inFlow: true)
    return YAMLProblem(.colonInText, character(at: place), context: context)
  }

  /// Something inside brackets that begins no entry.
  func insteadOfNode() -> YAMLProblem {
    let first = byte(at: place)
    guard isInFlow(at: place) else {
      return TextScan.isFlowIndicator(first) ? reserved(at: place) : other()
    }
    if isBeyondBrackets { return bracketNeverClosed() }
    if isCloser(first) { return wrongCloser() }
    if first == UInt8(ascii: ",") {
      text.putSpace(at: place)
      return YAMLProblem(.other(stop.complaint.problem), character(at: place))
    }
    return first == UInt8(ascii: "-") ? reserved(at: place) : abandonBrackets()
  }

  /// `{kunci:[isi]}` or `[teks:, isi]`.
  func colonBesideBracket() -> YAMLProblem {
    let isKey = innermostBracket(at: place).map { $0 == UInt8(ascii: "{") } ?? stop.levels.last?.isMapping ?? true
    if isKey || isOpener(byte(at: place + 1)), text.moveColonLeft(at: place) {
      return YAMLProblem(.colonMissing, Span(start: place, end: place + 1))
    }
    text.putStandIn(at: place)
    return YAMLProblem(isKey ? .colonMissing : .colonInText, Span(start: place, end: place + 1))
  }

  /// Collections with brackets that are not closed, from the outermost.
  private var openBrackets: [ReadingStop.Level] {
    stop.levels.filter { $0.isFlow && isOpener(byte(at: $0.start)) }
  }

  /// The complaint is about the end of the text, or a line that belongs to what is around the brackets.
  private var isBeyondBrackets: Bool {
    guard let outermost = openBrackets.first else { return false }
    if place >= bytes.count { return true }
    let first = TextLine(bytes, at: outermost.start)
    let line = TextLine(bytes, at: place)
    return line.start > first.start && line.indent <= first.indent
      && !(isCloser(byte(at: place)) && place == line.content)
  }

  /// `[a, b}`: the closing bracket is of the other kind, or one before it was left out.
  private func wrongCloser() -> YAMLProblem {
    let open = openBrackets
    guard let innermost = open.last else { return other() }
    let bracket = byte(at: innermost.start)
    let problem = YAMLProblem(.bracketNeverClosed, character(at: innermost.start))
    let isOuterCloser = open.dropLast().last.map { closes(byte(at: place), byte(at: $0.start)) } ?? false
    if !isOuterCloser, isClosed(bracket, after: place) {
      text.putSpace(at: place)
      return YAMLProblem(.other(stop.complaint.problem), character(at: place))
    }
    guard isOuterCloser else {
      text.putCloser(of: bracket, at: place)
      return problem
    }
    let end = TextScan.trimmedEnd(bytes, from: innermost.start, to: place)
    if end < place {
      text.putCloser(of: bracket, at: end)
    } else if !text.close(bracket, before: end) {
      return abandonBrackets(problem)
    }
    return problem
  }

  /// A bracket's own closing one follows on the line.
  private func isClosed(_ bracket: UInt8, after place: Int) -> Bool {
    let line = TextLine(bytes, at: place)
    return bytes[(place + 1)..<line.textEnd(bytes, from: place + 1)].contains { closes($0, bracket) }
  }

  private func closes(_ closer: UInt8, _ opener: UInt8) -> Bool {
    opener == UInt8(ascii: "[") ? closer == UInt8(ascii: "]") : closer == UInt8(ascii: "}")
  }

  /// The brackets are closed at the end of what is indented deeper than the line they were opened on.
  private func bracketNeverClosed() -> YAMLProblem {
    let open = openBrackets
    guard let outermost = open.first, let innermost = open.last else { return other() }
    let problem = YAMLProblem(.bracketNeverClosed, character(at: innermost.start))
    let first = TextLine(bytes, at: outermost.start)
    let last = text.block(below: first, deeperThan: first.indent).last { !$0.isBlank(bytes) } ?? first
    let end = last.textEnd(bytes, from: max(last.content, last.start == first.start ? outermost.start : 0))
    let unclosed = unclosedBrackets(from: outermost.start, to: end)
    if unclosed.isEmpty || !close(unclosed, after: end, on: last) { return abandonBrackets(problem) }
    return problem
  }

  /// Puts closing brackets, the innermost first, where there is room at the end of a line.
  private func close(_ brackets: [UInt8], after end: Int, on line: TextLine) -> Bool {
    var room = end
    while room < line.end, TextScan.isBlank(bytes[room]) { room += 1 }
    var place = byte(at: end - 1) == UInt8(ascii: ",") ? end - 1 : end
    if room - place >= brackets.count {
      for bracket in brackets.reversed() {
        text.putCloser(of: bracket, at: place)
        place += 1
      }
      return true
    }
    return brackets.count == 1 && text.close(brackets[0], before: end)
  }

  /// Opening brackets without their closing ones, quoted texts left out.
  func unclosedBrackets(from start: Int, to end: Int) -> [UInt8] {
    var open: [UInt8] = []
    var index = start
    while index < end {
      let byte = bytes[index]
      if isQuote(byte), !isWithinText(index), let quoteEnd = TextScan.endOfQuote(bytes, from: index, before: end) {
        index = quoteEnd
        continue
      }
      if isOpener(byte) { open.append(byte) }
      if isCloser(byte) { _ = open.popLast() }
      index += 1
    }
    return open
  }

  /// An apostrophe in a word.
  private func isWithinText(_ place: Int) -> Bool {
    let before = byte(at: place - 1)
    return !TextScan.isBlank(before) && !TextScan.isFlowIndicator(before) && before != UInt8(ascii: ":")
  }

  /// Everything in the outermost brackets is given up: a missing value stands for it.
  private func abandonBrackets(_ problem: YAMLProblem? = nil) -> YAMLProblem {
    let problem = problem ?? YAMLProblem(.other(stop.complaint.problem), character(at: place))
    guard let outermost = openBrackets.first else {
      takeLineAway()
      return problem
    }
    let line = TextLine(bytes, at: outermost.start)
    let below = text.block(below: line, deeperThan: line.indent)
    for deeper in below { text.blank(from: deeper.start, to: deeper.end) }
    if let after = (below.last ?? line).following(bytes), isCloser(byte(at: after.content)), after.indent == line.indent
    {
      text.blank(from: after.start, to: after.end)
    }
    text.makeMissing(from: outermost.start, to: line.textEnd(bytes, from: outermost.start))
    return problem
  }
}
