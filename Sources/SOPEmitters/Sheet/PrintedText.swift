import SOPText

/// Text from a file brought into the columns of a page: measured and broken by display width, never by byte.
enum PrintedText {
  /// On one line, blank space collapsed, control characters visible.
  static func printable(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    return text.split(whereSeparator: \.isWhitespace).map { PrintableText.of($0) }.joined(separator: " ")
  }

  /// The lines of a text in a column of some width, broken between words; a word that is wider than the column is
  /// broken after a sign such as `/`, between syllables, or else where the column ends. At least one line; none wider
  /// than the column, save for a single character that is.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let size = DisplayWidth.of(word)
      if used > 0, used + 1 + size <= width {
        line += " " + word
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

  /// Columns of the widest word.
  static func widestWord(_ text: String) -> Int {
    text.split(separator: " ").reduce(0) { max($0, DisplayWidth.of($1)) }
  }
}
