import SOPText

/// What is wrong with the bytes of a file before they are looked at as YAML.
struct TextScreening {
  /// Bad UTF-8 and forbidden characters, in order of place.
  private(set) var problems: [YAMLProblem] = []
  /// The bytes with what is bad replaced at the same length; nil where nothing is bad.
  private(set) var repaired: [UInt8]?

  /// One pass over the bytes; it ends with the first bad place beyond `limit`.
  init(_ bytes: [UInt8], problemLimit limit: Int) {
    let mark = SourceText.byteOrderMark.count
    var faults: [Fault] = []
    bytes.withUnsafeBufferPointer { buffer in
      let start = TextScan.endOfByteOrderMarks(buffer)
      for extra in stride(from: mark, to: start, by: mark) {
        let span = Span(start: extra, end: extra + mark)
        problems.append(YAMLProblem(.controlCharacter(Self.byteOrderMark), span))
      }
      Self.scan(buffer, from: start, limit: limit, into: &faults)
    }
    if !faults.isEmpty { repair(bytes, faults) }
  }

  private static let byteOrderMark: UInt32 = 0xFEFF

  /// Bytes that cannot stand in a YAML text; `character` is nil where they are no character at all.
  private struct Fault {
    var range: Range<Int>
    let character: UInt32?
  }

  private static func scan(_ bytes: TextScan.Bytes, from start: Int, limit: Int, into faults: inout [Fault]) {
    var index = start
    while index < bytes.count, faults.count <= limit {
      let byte = bytes[index]
      if byte < 0x80 {
        if isForbidden(ascii: byte) { add(index..<index + 1, UInt32(byte), to: &faults) }
        index += 1
      } else {
        index = scanCharacter(bytes, at: index, into: &faults)
      }
    }
  }

  private static func isForbidden(ascii byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
  }

  /// One character beyond ASCII, or one byte that begins none. Returns where the next begins.
  private static func scanCharacter(
    _ bytes: TextScan.Bytes, at index: Int, into faults: inout [Fault]
  ) -> Int {
    guard let (value, length) = decode(bytes, at: index) else {
      add(index..<index + 1, nil, to: &faults)
      return index + 1
    }
    let isForbidden =
      (value < 0xA0 && value != 0x85) || value == byteOrderMark || value == 0xFFFE || value == 0xFFFF
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
    _ bytes: TextScan.Bytes, at index: Int
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
