import SOPText

/// Text from a file in Markdown as GitHub and GitLab read it: it stays the text that was written, whatever is in it.
enum MarkdownText {
  /// On one line. Signs of Markdown and HTML are escaped; what would call somebody, name an issue, make a link or a
  /// picture is broken by a space of no width.
  static func of(_ text: some StringProtocol) -> String {
    var escaped = ""
    let scalars = Array(PrintableText.of(folded(text)).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "|", "~", "!", "^", "=":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      // GitHub reads what stands between two of them as a formula.
      case "$": escaped += "<span>$</span>"
      case "@": escaped += "@\(space)"
      case "#": escaped += "\\#\(space)"
      case ":" where isWord(next) || next == "/" || next == "+" || next == "-": escaped += ":\(space)"
      case ".":
        escaped += "."
        // `www.` becomes a link.
        if index >= 3, scalars[(index - 3)..<index].allSatisfy({ $0 == "w" || $0 == "W" }) { escaped += space }
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// In the typewriter face; longer fences than any inside.
  static func code(_ text: some StringProtocol) -> String {
    let line = PrintableText.of(folded(text))
    var longest = 0
    var run = 0
    for scalar in line.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let isTouching = line.hasPrefix("`") || line.hasSuffix("`") || line.isEmpty
    return isTouching ? "\(fence) \(line) \(fence)" : "\(fence)\(line)\(fence)"
  }

  /// The same inside a table, where a stroke ends a cell even here.
  static func cell(_ text: some StringProtocol) -> String {
    text.isEmpty ? " " : of(text)
  }

  private static let space = "&#8203;"

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func folded(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
