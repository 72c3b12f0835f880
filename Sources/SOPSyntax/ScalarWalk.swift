/// Steps through the source of a scalar and its decoded content at once. Where the two do not agree the walk ends.
struct ScalarWalk {
  /// A piece of the source and what it became.
  struct Step {
    let source: Range<Int>
    let decoded: Range<Int>

    /// One byte that stands for itself.
    var isVerbatim: Bool { source.count == 1 && decoded.count == 1 }
  }

  private let source: TextScan.Bytes
  private let decoded: TextScan.Bytes
  private let style: YAMLNode.Style
  /// Spaces in front of every line of a block scalar.
  private var indent = 0
  /// Where the scalar's own text ends in the source.
  private let end: Int
  private var place: Int
  private var index = 0

  /// `start` and `end` are the scalar's span in `source`, quotes included.
  init(source: TextScan.Bytes, start: Int, end: Int, style: YAMLNode.Style, decoded: TextScan.Bytes) {
    self.source = source
    self.decoded = decoded
    self.style = style
    let isQuoted = style == .singleQuoted || style == .doubleQuoted
    self.end = min(isQuoted ? max(end - 1, start + 1) : end, source.count)
    place = isQuoted ? start + 1 : start
    if style == .literal || style == .folded { enterBlock() }
  }

  /// The whole content was found in the source.
  var isComplete: Bool { index == decoded.count }

  mutating func next() -> Step? {
    guard index < decoded.count else { return nil }
    let step: Step?
    switch style {
    case .literal, .folded: step = nextInBlock()
    case .plain, .flow, .singleQuoted, .doubleQuoted: step = nextInFlow()
    }
    guard let step else { return nil }
    place = step.source.upperBound
    index = step.decoded.upperBound
    return step
  }

  private func step(_ sourceCount: Int, _ decodedCount: Int) -> Step? {
    guard place + sourceCount <= end, index + decodedCount <= decoded.count else { return nil }
    return Step(source: place..<place + sourceCount, decoded: index..<index + decodedCount)
  }

  private func verbatim() -> Step? {
    guard place < end, source[place] == decoded[index] else { return nil }
    return step(1, 1)
  }
}

// MARK: - Plain and quoted

extension ScalarWalk {
  private func nextInFlow() -> Step? {
    guard place < end else { return nil }
    let byte = source[place]
    if TextScan.blankLength(source, at: place) > 0 {
      return fold(from: place, keepsFirstBreak: false) ?? verbatim()
    }
    if style == .singleQuoted, byte == UInt8(ascii: "'") {
      return decoded[index] == byte ? step(2, 1) : nil
    }
    if style == .doubleQuoted, byte == UInt8(ascii: "\\") { return escape() }
    return verbatim()
  }

  /// Blank space with line breaks in it: one break becomes a space, of more all but the first stay. Nil for blank
  /// space on one line.
  private func fold(from start: Int, keepsFirstBreak: Bool) -> Step? {
    var breaks = 0
    var after = start
    while after < end {
      let length = TextScan.blankLength(source, at: after)
      if length == 0 { break }
      if !TextScan.isBlank(source[after]) {
        breaks += 1
        if source[after] == 0x0D, after + 1 < end, source[after + 1] == 0x0A { after += 1 }
      }
      after += length
    }
    guard breaks > 0 || keepsFirstBreak else { return nil }
    let kept = keepsFirstBreak ? breaks : breaks - 1
    if kept == 0, !keepsFirstBreak {
      return decoded[index] == 0x20 ? step(after - place, 1) : nil
    }
    guard index + kept <= decoded.count, decoded[index..<index + kept].allSatisfy({ $0 == 0x0A }) else { return nil }
    return step(after - place, kept)
  }

  private func escape() -> Step? {
    guard place + 1 < end else { return nil }
    let code = source[place + 1]
    let breakLength = TextScan.breakLength(source, at: place + 1)
    if breakLength > 0 {
      let isPair = code == 0x0D && place + 2 < end && source[place + 2] == 0x0A
      return fold(from: place + 1 + (isPair ? 2 : breakLength), keepsFirstBreak: true)
    }
    let digits: Int
    switch code {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: digits = 0
    }
    return step(2 + digits, characterLength(at: index))
  }

  /// Bytes of the character that begins in the content.
  private func characterLength(at index: Int) -> Int {
    switch decoded[index] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}

// MARK: - Block scalars

extension ScalarWalk {
  /// Steps over the header line, and finds the indentation by comparing the first line that is not blank.
  private mutating func enterBlock() {
    while place < end, TextScan.breakLength(source, at: place) == 0 { place += 1 }
    var first = place
    var lineStart = place
    while first < end {
      let length = TextScan.breakLength(source, at: first)
      if length == 0, source[first] != 0x20 { break }
      first += max(length, 1)
      if length > 0 { lineStart = first }
    }
    var content = 0
    while content < decoded.count, decoded[content] == 0x0A { content += 1 }
    var spaces = 0
    while content + spaces < decoded.count, decoded[content + spaces] == 0x20 { spaces += 1 }
    indent = max(first - lineStart - spaces, 0)
    // Blank lines before the first are content, the break after the header is not.
    place = lineStart
    index = content
  }

  private func nextInBlock() -> Step? {
    guard place < end else {
      // Line breaks at the end, which are not in the span.
      return decoded[index...].allSatisfy { $0 == 0x0A } ? Step(source: end..<end, decoded: index..<decoded.count) : nil
    }
    if TextScan.breakLength(source, at: place) > 0 { return blockBreaks() }
    let isLineStart = TextScan.trimmedBreak(source, before: place) < place
    var start = place
    if isLineStart {
      while start < end, start - place < indent, source[start] == 0x20 { start += 1 }
    }
    guard start < end, source[start] == decoded[index] else { return nil }
    return Step(source: start..<start + 1, decoded: index..<index + 1)
  }

  /// The breaks between two lines, with blank lines and the next line's indentation left to the next step.
  private func blockBreaks() -> Step? {
    var after = place
    var lineStart = place
    while after < end {
      let length = TextScan.breakLength(source, at: after)
      if length == 0, source[after] != 0x20 || after - lineStart >= indent { break }
      after += max(length, 1)
      if length > 0 { lineStart = after }
    }
    if decoded[index] == 0x20 { return Step(source: place..<lineStart, decoded: index..<index + 1) }
    var kept = 0
    while index + kept < decoded.count, decoded[index + kept] == 0x0A { kept += 1 }
    return kept > 0 ? Step(source: place..<lineStart, decoded: index..<index + kept) : nil
  }
}
