import SOPText

/// What the bytes of a file are before they are looked at as YAML.
struct TextScreening {
  /// Every byte is an ASCII character, so that counting characters is counting bytes.
  var isASCII = true
  /// Length of the byte order marks in front of the text.
  var contentStart = 0
  /// Bad UTF-8 and forbidden characters, in order of place.
  var problems: [YAMLProblem] = []
  /// The bytes with what is bad replaced at the same length; nil where nothing is bad.
  var repaired: [UInt8]?

  /// One pass over the bytes, sixteen at a time as long as they are plain ASCII. Ends
  /// with the first bad place beyond `limit`.
  init(_ bytes: [UInt8], problemLimit limit: Int) {
    while contentStart + 3 <= bytes.count, bytes[contentStart] == 0xEF, bytes[contentStart + 1] == 0xBB,
      bytes[contentStart + 2] == 0xBF
    {
      if contentStart > 0 {
        problems.append(YAMLProblem(.controlCharacter(0xFEFF), Span(start: contentStart, end: contentStart + 3)))
      }
      contentStart += 3
    }
    var faults: [Fault] = []
    bytes.withUnsafeBufferPointer { buffer in
      isASCII = Self.scan(buffer, from: contentStart, limit: limit, into: &faults)
    }
    if !faults.isEmpty { repair(bytes, faults) }
  }

  /// Bytes that cannot stand in a YAML text; `character` is nil where they are no character at all.
  private struct Fault {
    var range: Range<Int>
    let character: UInt32?
  }

  /// Returns whether everything is ASCII.
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int, into faults: inout [Fault])
    -> Bool
  {
    var isASCII = true
    var index = start
    let count = bytes.count
    guard let base = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(base)
    while index < count, faults.count <= limit {
      while index + 16 <= count, isPlain(raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)) {
        index += 16
      }
      let blockEnd = min(index + 16, count)
      while index < blockEnd {
        let byte = bytes[index]
        if byte < 0x80 {
          if isForbidden(ascii: byte) { add(index..<index + 1, UInt32(byte), to: &faults) }
          index += 1
        } else {
          isASCII = false
          index = scanCharacter(bytes, at: index, into: &faults)
        }
      }
    }
    return isASCII
  }

  /// Sixteen bytes from space to tilde, or line feeds.
  @inline(__always)
  private static func isPlain(_ block: SIMD16<UInt8>) -> Bool {
    let unusual = (block &- 0x20) .>= 0x5F
    return !any(unusual .& (block .!= 0x0A))
  }

  @inline(__always)
  private static func isForbidden(ascii byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
  }

  /// One character beyond ASCII, or one byte that begins none. Returns where the next begins.
  private static func scanCharacter(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, into faults: inout [Fault]
  ) -> Int {
    guard let (value, length) = decode(bytes, at: index) else {
      add(index..<index + 1, nil, to: &faults)
      return index + 1
    }
    let isForbidden =
      (value < 0xA0 && value != 0x85) || value == 0xFEFF || value == 0xFFFE || value == 0xFFFF
    if isForbidden { add(index..<index + length, value, to: &faults) }
    return index + length
  }

  /// Adds a fault; a run of the same is one.
  private static func add(_ range: Range<Int>, _ character: UInt32?, to faults: inout [Fault]) {
    if let last = faults.last, last.character == character, last.range.upperBound == range.lowerBound {
      faults[faults.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      faults.append(Fault(range: range, character: character))
    }
  }

  /// Strict UTF-8: no surrogates, no overlong forms, nothing above U+10FFFF.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, length: Int)? {
    let first = bytes[index]
    let length: Int
    var value: UInt32
    switch first {
    case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    switch length {
    case 3 where value < 0x800 || (0xD800...0xDFFF).contains(value): return nil
    case 4 where value < 0x10000 || value > 0x10FFFF: return nil
    default: return (value, length)
    }
  }

  private mutating func repair(_ bytes: [UInt8], _ faults: [Fault]) {
    var copy = bytes
    for fault in faults {
      let replacement = fault.character == nil ? UInt8(ascii: "?") : UInt8(ascii: " ")
      for index in fault.range { copy[index] = replacement }
      let kind = fault.character.map { YAMLProblem.Kind.controlCharacter($0) } ?? .invalidUTF8
      problems.append(YAMLProblem(kind, Span(start: fault.range.lowerBound, end: fault.range.upperBound)))
    }
    repaired = copy
  }
}

extension TextScreening {
  /// The place that shows that a text is UTF-16 or UTF-32: its byte order mark, or its first characters, of which
  /// every other byte is zero. Nil for what may be UTF-8.
  static func wideEncodingMark(_ bytes: [UInt8]) -> Span? {
    let first = Array(bytes.prefix(4))
    if first.starts(with: [0, 0, 0xFE, 0xFF]) || first == [0xFF, 0xFE, 0, 0] { return Span(0, 4) }
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) { return Span(0, 2) }
    guard first.count == 4 else { return nil }
    switch (first[0] == 0, first[1] == 0, first[2] == 0, first[3] == 0) {
    case (true, true, true, false), (false, true, true, true), (true, false, true, false), (false, true, false, true):
      return Span(0, 4)
    default: return nil
    }
  }
}
