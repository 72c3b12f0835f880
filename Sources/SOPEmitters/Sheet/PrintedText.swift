import SOPText

/// Text from a file brought into the columns of a page: measured and broken by display width, never by byte.
enum PrintedText {
  /// On one line, blank space collapsed, control characters visible.
  static func printable(_ text: String) -> String {
    if isPlain(text) { return text }
    return text.split(whereSeparator: \.isWhitespace).map { PrintableText.of($0) }.joined(separator: " ")
  }

  /// ASCII with single spaces between words.
  private static func isPlain(_ text: String) -> Bool {
    var isAfterSpace = true
    for byte in text.utf8 {
      guard byte > 0x20 || (byte == 0x20 && !isAfterSpace), byte < 0x7F else { return false }
      isAfterSpace = byte == 0x20
    }
    return !isAfterSpace || text.isEmpty
  }

  /// The lines of a text in a column of some width, broken between words; a word that is wider than the column is
  /// broken after a sign such as `/`, between syllables, or else where the column ends. At least one line; none wider
  /// than the column, save for a single character that is.
  static func lines(_ text: String, width: Int) -> [String] {
    if DisplayWidth.of(text) <= width { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in words(text) {
      let size = DisplayWidth.of(word)
      if used > 0, used + 1 + size <= width {
        line.append(" ")
        line.append(contentsOf: word)
        used += 1 + size
        continue
      }
      if used > 0 {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if size <= width {
        (line, used) = (String(word), size)
      } else {
        var pieces = WordBreaking.pieces(of: word, width: width)
        line = pieces.removeLast()
        used = DisplayWidth.of(line)
        lines += pieces
      }
    }
    lines.append(line)
    return lines
  }

  private static func words(_ text: String) -> [Substring] {
    text.utf8.split(separator: 0x20).map { Substring($0) }
  }

  /// Columns of the widest word.
  static func widestWord(_ text: String) -> Int {
    words(text).reduce(0) { max($0, DisplayWidth.of($1)) }
  }
}
