/// One line of a text that could not be read as YAML, looked at on its own. Offsets are bytes of the text.
struct TextLine {
  let start: Int
  /// Before the line break.
  let end: Int
  /// Where the next line starts; the end of the text for the last.
  let next: Int
  /// First byte that is no space.
  let content: Int

  /// The line that holds a place.
  init(_ bytes: TextScan.Bytes, at place: Int) {
    var start = min(place, bytes.count)
    while start > 0, !Self.isLineStart(bytes, start) { start -= 1 }
    if start == 0 { start = TextScan.endOfByteOrderMarks(bytes) }
    var end = max(start, min(place, bytes.count))
    while end < bytes.count, TextScan.breakLength(bytes, at: end) == 0 { end += 1 }
    self.init(bytes, start: start, end: end)
  }

  private init(_ bytes: TextScan.Bytes, start: Int, end: Int) {
    self.start = start
    self.end = end
    next = end < bytes.count ? Self.endOfBreak(bytes, at: end) : end
    var content = start
    while content < end, bytes[content] == 0x20 { content += 1 }
    self.content = content
  }

  /// The line before; nil for the first.
  func previous(_ bytes: TextScan.Bytes) -> TextLine? {
    let end = TextScan.trimmedBreak(bytes, before: start)
    return end < start ? TextLine(bytes, at: end) : nil
  }

  /// The line after; nil for the last.
  func following(_ bytes: TextScan.Bytes) -> TextLine? {
    next > end && next < bytes.count ? TextLine(bytes, at: next) : nil
  }

  /// Number of spaces in front.
  var indent: Int { content - start }

  /// Nothing but blank space and perhaps a comment.
  func isBlank(_ bytes: TextScan.Bytes) -> Bool {
    var index = content
    while index < end, TextScan.isBlank(bytes[index]) { index += 1 }
    return index == end || bytes[index] == UInt8(ascii: "#")
  }

  private static func isLineStart(_ bytes: TextScan.Bytes, _ place: Int) -> Bool {
    switch bytes[place - 1] {
    case 0x0A: true
    // Between CR and LF no line starts.
    case 0x0D: place == bytes.count || bytes[place] != 0x0A
    // The last bytes of NEL, LS and PS.
    case 0x85, 0xA8, 0xA9: TextScan.trimmedBreak(bytes, before: place) < place
    default: false
    }
  }

  private static func endOfBreak(_ bytes: TextScan.Bytes, at place: Int) -> Int {
    let length = TextScan.breakLength(bytes, at: place)
    let isPair = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
    return place + (isPair ? 2 : length)
  }
}

// MARK: - What is on the line

extension TextLine {
  /// After the dashes of list items in front.
  func afterDashes(_ bytes: TextScan.Bytes) -> Int {
    var index = content
    while index < end, bytes[index] == UInt8(ascii: "-"), index + 1 == end || TextScan.isBlank(bytes[index + 1]) {
      index += 1
      while index < end, TextScan.isBlank(bytes[index]) { index += 1 }
    }
    return index
  }

  var isEmpty: Bool { content == end }

  /// A list item begins the line.
  func hasDash(_ bytes: TextScan.Bytes) -> Bool { afterDashes(bytes) > content }

  /// The colon after the first key of the line.
  func keyColon(_ bytes: TextScan.Bytes) -> Int? {
    var index = afterDashes(bytes)
    guard index < end else { return nil }
    let first = bytes[index]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      guard let quoteEnd = TextScan.endOfQuote(bytes, from: index, before: end) else { return nil }
      index = quoteEnd
      while index < end, TextScan.isBlank(bytes[index]) { index += 1 }
      return index < end && isColon(bytes, index) ? index : nil
    }
    guard !TextScan.isFlowIndicator(first), first != UInt8(ascii: "#") else { return nil }
    while index < end {
      if isColon(bytes, index) { return index }
      if bytes[index] == UInt8(ascii: "#"), TextScan.isBlank(bytes[index - 1]) { return nil }
      index += 1
    }
    return nil
  }

  /// Where the value begins that is written on the line after its dashes and its first key; the end of the line if
  /// there is none.
  func valueStart(_ bytes: TextScan.Bytes) -> Int {
    var index = keyColon(bytes).map { $0 + 1 } ?? afterDashes(bytes)
    while index < end, TextScan.isBlank(bytes[index]) { index += 1 }
    return index < end && bytes[index] == UInt8(ascii: "#") ? end : index
  }

  /// Where a text ends that begins at a place of the line: before its comment and the blank space there.
  func textEnd(_ bytes: TextScan.Bytes, from place: Int) -> Int {
    var index = place
    while index < end, !(bytes[index] == UInt8(ascii: "#") && index > place && TextScan.isBlank(bytes[index - 1])) {
      index += 1
    }
    return TextScan.trimmedEnd(bytes, from: place, to: index)
  }

  /// A colon that YAML reads as one: before blank space or the end of the line.
  func isColon(_ bytes: TextScan.Bytes, _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ":") && (index + 1 >= end || TextScan.isBlank(bytes[index + 1]))
  }
}

extension TextScan {
  /// End of the byte order marks at the start of a text.
  static func endOfByteOrderMarks(_ bytes: Bytes) -> Int {
    var index = 0
    while index + 3 <= bytes.count, bytes[index] == 0xEF, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
      index += 3
    }
    return index
  }

  /// Before the line break that ends at a place; the place itself where none does.
  static func trimmedBreak(_ bytes: Bytes, before place: Int) -> Int {
    if place >= 2, bytes[place - 2] == 0x0D, bytes[place - 1] == 0x0A { return place - 2 }
    for length in 1...3 where place >= length && breakLength(bytes, at: place - length) == length {
      return place - length
    }
    return place
  }

  /// After the quote that closes the one at `start`; nil if none does before `end`.
  static func endOfQuote(_ bytes: Bytes, from start: Int, before end: Int) -> Int? {
    let quote = bytes[start]
    var index = start + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
      } else if bytes[index] != quote {
        index += 1
      } else if quote == UInt8(ascii: "'"), index + 1 < end, bytes[index + 1] == quote {
        index += 2
      } else {
        return index + 1
      }
    }
    return nil
  }
}
