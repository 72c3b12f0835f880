/// Where the lines of a text start. Built only when something is printed.
public struct LineTable: Sendable {
  /// Byte offset of the start of each line; the first is 0.
  private let starts: [UInt32]
  private let bytes: [UInt8]
  /// Scalars that start before each block of `blockSize` bytes, so that a column costs the same in a file of one line;
  /// empty where no line is that long.
  private let scalarsBeforeBlock: [UInt32]

  private static let blockSize = 1024

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
    let hasLongLine = zip(starts, starts.dropFirst() + [UInt32(clamping: bytes.count)]).contains {
      $1 - $0 > Self.blockSize
    }
    scalarsBeforeBlock = hasLongLine ? Self.countScalars(bytes) : []
  }

  private static func countScalars(_ bytes: [UInt8]) -> [UInt32] {
    var counts: [UInt32] = [0]
    counts.reserveCapacity(bytes.count / blockSize + 1)
    var count: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { count += 1 }
      if index % blockSize == blockSize - 1 { counts.append(count) }
    }
    return counts
  }

  public var lineCount: Int { starts.count }

  /// Line and column of a byte offset, both counted from 1; the column counts Unicode scalars.
  public func position(of offset: UInt32) -> Position {
    let line = lineIndex(of: offset)
    let end = min(Int(offset), bytes.count)
    var column = 1 + scalarCount(in: min(Int(starts[line]), end)..<end)
    if line == 0, bytes.starts(with: SourceText.byteOrderMark), end >= 3 { column -= 1 }
    return Position(line: line + 1, column: column)
  }

  /// Line of a byte offset, counted from 1.
  public func lineNumber(of offset: UInt32) -> Int { lineIndex(of: offset) + 1 }

  /// The bytes of a line counted from 1, without its line break.
  public func span(ofLine line: Int) -> Span {
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return Span(start: start, end: end)
  }

  private func scalarCount(in range: Range<Int>) -> Int {
    guard !scalarsBeforeBlock.isEmpty, range.count > Self.blockSize else { return countedScalars(in: range) }
    return scalarCount(before: range.upperBound) - scalarCount(before: range.lowerBound)
  }

  private func scalarCount(before offset: Int) -> Int {
    let block = offset / Self.blockSize
    return Int(scalarsBeforeBlock[block]) + countedScalars(in: (block * Self.blockSize)..<offset)
  }

  private func countedScalars(in range: Range<Int>) -> Int {
    var count = 0
    for byte in bytes[range] where byte & 0xC0 != 0x80 { count += 1 }
    return count
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
