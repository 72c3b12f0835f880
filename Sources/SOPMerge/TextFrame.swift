import SOPText

/// What belongs to a text as a whole: how its lines end, and the mark at its beginning.
struct TextFrame {
  private let endsWithReturn: Bool
  private let hasMark: Bool

  /// As the side has it that changed it.
  init(_ texts: Sides<[UInt8]>) {
    let returns = texts.map { Self.endsWithReturn($0) }
    endsWithReturn = texts.base.isEmpty ? returns.ours : returns.agreed ?? returns.ours
    let marks = texts.map { $0.starts(with: SourceText.byteOrderMark) }
    hasMark = texts.base.isEmpty ? marks.ours : marks.agreed ?? marks.ours
  }

  /// Most of its lines end with CR LF.
  private static func endsWithReturn(_ text: [UInt8]) -> Bool {
    var breaks = 0
    var returns = 0
    var previous = UInt8(0)
    for byte in text {
      if byte == UInt8(ascii: "\n") {
        breaks += 1
        if previous == UInt8(ascii: "\r") { returns += 1 }
      }
      previous = byte
    }
    return 2 * returns > breaks
  }

  /// Without the mark, and with LF alone at the end of lines.
  static func plain(_ text: [UInt8]) -> [UInt8] {
    let rest = text.starts(with: SourceText.byteOrderMark) ? text.dropFirst(3) : text[...]
    guard rest.contains(UInt8(ascii: "\r")) else { return Array(rest) }
    var plain: [UInt8] = []
    plain.reserveCapacity(rest.count)
    for byte in rest {
      if byte == UInt8(ascii: "\n"), plain.last == UInt8(ascii: "\r") { plain.removeLast() }
      plain.append(byte)
    }
    return plain
  }

  func apply(to text: [UInt8]) -> [UInt8] {
    var result = hasMark ? SourceText.byteOrderMark : []
    guard endsWithReturn else { return result + text }
    for byte in text {
      if byte == UInt8(ascii: "\n") { result.append(UInt8(ascii: "\r")) }
      result.append(byte)
    }
    return result
  }
}
