import SOPText

/// Finds out what an author did wrong where libyaml gave up, and repairs the text so that it can be read on.
struct FaultMender {
  let text: RepairedText
  let stop: ReadingStop

  var bytes: TextScan.Bytes { text.bytes }
  var place: Int { stop.complaint.place }
  var contextPlace: Int { stop.complaint.contextPlace }

  /// A place is inside brackets, which libyaml may not have told yet.
  func isInFlow(at place: Int) -> Bool { stop.levels.last?.isFlow ?? false || innermostBracket(at: place) != nil }

  /// The innermost bracket that is open at a place in a value that begins on its line with one.
  func innermostBracket(at place: Int) -> UInt8? {
    let line = TextLine(bytes, at: place)
    let start = line.valueStart(bytes)
    guard start < place, isOpener(byte(at: start)) else { return nil }
    return unclosedBrackets(from: start, to: place).last
  }

  /// The faults found, the first of them at the place libyaml complained about; all are repaired.
  func mend() -> [YAMLProblem] {
    switch stop.complaint.problem {
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      tabs(from: place)
    case "found character that cannot start any token":
      byte(at: place) == UInt8(ascii: "\t") ? tabs(from: place) : [reserved(at: place)]
    case "mapping values are not allowed in this context": [secondColon()]
    case "mapping keys are not allowed in this context", "block sequence entries are not allowed in this context":
      [reserved(at: place)]
    case "could not find expected ':'": [keyWithoutColon(at: contextPlace)]
    case "did not find expected key": [betweenKeys()]
    case "did not find expected '-' indicator": [betweenItems()]
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": [insideBrackets()]
    case "did not find expected node content": [insteadOfNode()]
    case "found unexpected ':'": [colonBesideBracket()]
    case "found unexpected end of stream", "found unexpected document indicator": [quoteNeverClosed(at: contextPlace)]
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      [unknownEscape()]
    case "did not find expected <document start>": [afterDocument()]
    case "found undefined tag handle": [undefinedTag(at: place)]
    default: [byContext()]
    }
  }

  private func byContext() -> YAMLProblem {
    switch stop.complaint.context {
    case "while scanning an alias", "while scanning an anchor", "while scanning a block scalar",
      "while scanning a tag", "while parsing a tag":
      return reserved(at: contextPlace)
    case "while scanning a directive":
      let line = TextLine(bytes, at: contextPlace)
      text.blank(from: line.start, to: line.end)
      return YAMLProblem(.reservedStart(UInt8(ascii: "%")), character(at: contextPlace))
    default:
      return other()
    }
  }

  /// libyaml's own words; the line is taken away.
  func other() -> YAMLProblem {
    let problem = YAMLProblem(.other(stop.complaint.problem), character(at: place))
    takeLineAway()
    return problem
  }

  /// The last resort.
  func takeLineAway() {
    var line = TextLine(bytes, at: place)
    while line.isBlank(bytes), let previous = line.previous(bytes) { line = previous }
    text.blank(from: line.start, to: line.end)
  }
}

// MARK: - Places

extension FaultMender {
  func byte(at place: Int) -> UInt8 { place >= 0 && place < bytes.count ? bytes[place] : 0 }

  /// The character that begins at a place; nothing at the end of the text.
  func character(at place: Int) -> Span {
    var end = min(place + 1, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Span(start: min(place, bytes.count), end: end)
  }

  /// The text of a line from a place on.
  func textOfLine(from place: Int) -> Span {
    let line = TextLine(bytes, at: place)
    return Span(start: place, end: max(line.textEnd(bytes, from: min(place, line.end)), place))
  }

  /// The blank space in front of a line; its first character where there is none.
  func indentation(of line: TextLine) -> Span {
    line.indent > 0 ? Span(start: line.start, end: line.content) : character(at: line.content)
  }

  /// Where the text ends that begins at a place: with its line; in flow style, before a comma or a closing bracket.
  func endOfText(from place: Int) -> Int {
    let line = TextLine(bytes, at: place)
    let end = line.textEnd(bytes, from: place)
    guard isInFlow(at: place) else { return end }
    var index = place
    if isQuote(byte(at: place)) { index = TextScan.endOfQuote(bytes, from: place, before: end) ?? place + 1 }
    var depth = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return TextScan.trimmedEnd(bytes, from: place, to: index) }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return TextScan.trimmedEnd(bytes, from: place, to: index)
      default: break
      }
      index += 1
    }
    return end
  }

  func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  func isCloser(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") }

  func isOpener(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") }

  /// Characters after which YAML expects something other than the rest of a text.
  func isReservedStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") || isOpener(byte)
  }
}
