/// Where the lines of a text start. Built only when something is printed.
public struct LineTable: Sendable {
  /// Byte offset of the start of each line; the first is 0.
  private let starts: [UInt32]
  private let bytes: [UInt8]

  /// Linear in the size of the text. LF, CR LF and a lone CR end a line, as in YAML.
  public init(_ source: SourceText) {
    bytes = source.bytes
    var starts: [UInt32] = [0]
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        starts.append(UInt32(index + 1))
      case UInt8(ascii: "\r") where index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"):
        starts.append(UInt32(index + 1))
      default: break
      }
      index += 1
    }
    self.starts = starts
  }

  public var lineCount: Int { starts.count }

  /// Line and column of a byte offset, both counted from 1; the column counts Unicode scalars.
  public func position(of offset: UInt32) -> Position {
    let line = lineIndex(of: offset)
    let start = Int(starts[line])
    let end = min(Int(offset), bytes.count)
    var column = 1
    for byte in bytes[start..<max(start, end)] where byte & 0xC0 != 0x80 {
      column += 1
    }
    if line == 0, bytes.starts(with: SourceText.byteOrderMark), end >= 3 { column -= 1 }
    return Position(line: line + 1, column: column)
  }

  /// The bytes of a line counted from 1, without its line break.
  public func span(ofLine line: Int) -> Span {
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Span(start: start, end: end)
  }

  /// Index from 0 of the line that holds a byte offset.
  private func lineIndex(of offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// A place for people and editors: both counted from 1, the column in Unicode scalars.
public struct Position: Hashable, Sendable {
  public let line: Int
  public let column: Int
}

extension SourceText {
  /// The three bytes some editors put in front of UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
