import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A text cut into lines at its blank space, for labels: lines of about equal length, none longer than the limit unless
/// a word is. Control characters are made visible, so that the lines may be escaped and printed.
struct WrappedText {
  private let bytes: [UInt8]
  /// Into `bytes`, none empty.
  private(set) var lines: [Range<Int>] = []

  /// - Parameter width: columns of the longest line.
  init(_ text: ArraySlice<UInt8>, width: Int) {
    let isPlain = text.allSatisfy { 0x20 <= $0 && $0 < 0x7F }
    bytes = isPlain ? Array(text) : Self.printable(text)
    let words = Self.words(of: bytes, width: width)
    let total = words.reduce(-1) { $0 + $1.width + 1 }
    guard total > 0 else { return }
    // Lines of equal length look better than a full line and a short rest.
    let count = (total + width - 1) / width
    let limit = count == 1 ? width : min(width, total / count + 4)
    fill(words, limit: limit)
  }

  subscript(line: Range<Int>) -> ArraySlice<UInt8> { bytes[line] }

  private struct Word {
    var range: Range<Int>
    var width: Int
  }

  private mutating func fill(_ words: [Word], limit: Int) {
    var width = 0
    for word in words {
      if let line = lines.last, width + 1 + word.width <= limit {
        lines[lines.count - 1] = line.lowerBound..<word.range.upperBound
        width += 1 + word.width
      } else {
        lines.append(word.range)
        width = word.width
      }
    }
  }

  private static func words(of bytes: [UInt8], width: Int) -> [Word] {
    var words: [Word] = []
    var start = 0
    while start < bytes.count {
      if bytes[start] == UInt8(ascii: " ") {
        start += 1
        continue
      }
      var end = start
      var columns = 0
      // A word of twice the width is no word: it is cut, between characters.
      while end < bytes.count, bytes[end] != UInt8(ascii: " ") {
        let isStart = bytes[end] & 0xC0 != 0x80
        if isStart, columns >= 2 * width { break }
        if isStart { columns += 1 }
        end += 1
      }
      words.append(Word(range: start..<end, width: columns))
      start = end
    }
    return words
  }

  /// Line breaks and tabs become spaces; XML has no place for the two noncharacters at the end of the first plane.
  private static func printable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let spaced = text.map { (0x09...0x0D).contains($0) ? UInt8(ascii: " ") : $0 }
    let string = PrintableText.of(String(decoding: spaced, as: UTF8.self))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(string.utf8.count)
    for scalar in string.unicodeScalars {
      let isAllowed = scalar.value & 0xFFFE != 0xFFFE
      bytes.append(contentsOf: UTF8.encode(isAllowed ? scalar : "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }
    return bytes
  }
}

extension Procedure {
  /// A written text cut into lines; none for what is not written.
  func wrapped(_ written: TextRef, width: Int) -> WrappedText {
    let tree = written.source == .office ? office?.keyed.tree : tree
    guard written.isWritten, let tree else { return WrappedText([], width: width) }
    return WrappedText(tree.bytes[tree.textRange(of: written.node)], width: width)
  }
}
