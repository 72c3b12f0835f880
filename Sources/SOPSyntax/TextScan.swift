import CLibYAML

/// Steps over the bytes of a YAML text.
enum TextScan {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  @inline(__always)
  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  @inline(__always)
  static func isFlowIndicator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: "}")
  }

  /// End of an anchor, an alias or a tag that begins at `start`: before blank space, a line break or an indicator of
  /// flow style.
  static func endOfWord(_ bytes: Bytes, from start: Int) -> Int {
    var index = start + 1
    if index < bytes.count, bytes[start] == UInt8(ascii: "!"), bytes[index] == UInt8(ascii: "<") {
      while index < bytes.count, bytes[index] != UInt8(ascii: ">"), !isBreak(bytes[index]) { index += 1 }
    }
    while index < bytes.count, !isBlank(bytes[index]), !isBreak(bytes[index]), !isFlowIndicator(bytes[index]) {
      index += 1
    }
    return index
  }

  /// End of blank space, line breaks and comments from a place that is not inside a comment.
  static func endOfBlank(_ bytes: Bytes, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let length = blankLength(bytes, at: index)
      if length > 0 {
        index += length
      } else if bytes[index] == UInt8(ascii: "#"), index > start {
        while index < bytes.count, breakLength(bytes, at: index) == 0 { index += 1 }
      } else {
        return index
      }
    }
    return index
  }

  /// Bytes of the space, tab or line break that begins at a place; 0 for anything else.
  static func blankLength(_ bytes: Bytes, at index: Int) -> Int {
    isBlank(bytes[index]) ? 1 : breakLength(bytes, at: index)
  }

  /// Bytes of the character that ends a line in YAML 1.1 and begins at a place: LF, CR, NEL, LS or PS; 0 for anything
  /// else. CR LF counts as two.
  static func breakLength(_ bytes: Bytes, at index: Int) -> Int {
    let byte = bytes[index]
    if isBreak(byte) { return 1 }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0x85 { return 2 }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return 3 }
    return 0
  }

  /// Places of `%` at the start of a line.
  static func directives(_ bytes: Bytes) -> [Int] {
    guard let base = bytes.baseAddress else { return [] }
    var places: [Int] = []
    var index = 0
    while index < bytes.count, let hit = memchr(base + index, Int32(UInt8(ascii: "%")), bytes.count - index) {
      let place = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if place == 0 || trimmedBreak(bytes, before: place) < place { places.append(place) }
      index = place + 1
    }
    return places
  }

  /// End of a text without the blank space and line breaks at its end.
  static func trimmedEnd(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      if isBlank(bytes[end - 1]) || isBreak(bytes[end - 1]) {
        end -= 1
      } else if end - 2 >= start, breakLength(bytes, at: end - 2) == 2 {
        end -= 2
      } else if end - 3 >= start, breakLength(bytes, at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }
}

extension YAMLComposer {
  func trimmedEnd(from start: Int, to end: Int) -> Int { TextScan.trimmedEnd(feed, from: start, to: end) }

  /// Where a value that is not written would stand: after the colon of its key, or where libyaml puts it.
  func placeOfEmptyValue(mark: Int) -> Int {
    guard innermost.awaitsValue else { return mark }
    let keyEnd = Int(innermost.end)
    let place = TextScan.endOfBlank(feed, from: keyEnd)
    let hasColon = place < feed.count && place <= mark && feed[place] == UInt8(ascii: ":")
    return hasColon ? place + 1 : keyEnd
  }
}
