import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

extension String {
  /// Short enough to stand in a sentence.
  var shortened: String {
    let limit = 60
    return count > limit ? String(prefix(limit - 1)) + "…" : self
  }

  /// As it can be written as a value anywhere in a file: as it is if YAML reads it as this text, else in double quotes.
  public var asYAML: String {
    let isPlain = !isEmpty && first != " " && last != " " && unicodeScalars.allSatisfy(Self.isAlwaysText)
    let startsLikeText = first.map { $0.isLetter || $0.isNumber || $0 == "±" || $0 == "(" } ?? false
    return isPlain && startsLikeText ? self : inQuotes
  }

  /// In double quotes, with what YAML reads otherwise there written as escapes.
  var inQuotes: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): quoted += Self.escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }

  private static func isAlwaysText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "[", "]", "{", "}", "#", ":", "\"", "'", "&", "*", "!", "|", ">", "%", "@", "`", "?": false
    default: scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
    }
  }

  /// As an id: the first letters and digits of its words, joined by `_`.
  var asID: String {
    let words = lowercased().unicodeScalars.split { !isIDScalar($0) }
    return words.prefix(3).map { String($0) }.joined(separator: "_")
  }

  private func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x80 && scalar.properties.isAlphabetic) || ("0"..."9").contains(scalar)
  }
}

extension Subject {
  /// A part of a text of the SOP and where it stands, by bytes of the text's content.
  func part(of written: TextRef, _ range: Range<Int>, in procedure: Procedure) -> (text: String, place: Place) {
    let tree = procedure.tree
    let content = tree.textRange(of: written.node)
    let inside = (content.lowerBound + range.lowerBound)..<(content.lowerBound + range.upperBound)
    let span = YAMLPositions.sourceSpan(of: range, in: tree[written.node], tree: tree, source: source.bytes)
    return (String(decoding: tree.bytes[inside.clamped(to: content)], as: UTF8.self), Place(.procedure, span))
  }
}

extension SourceText {
  /// Writes a key of one line above what stands at a span in block style, at the same indentation.
  func line(_ text: String, above span: Span) -> TextEdit {
    let start = min(Int(span.start), bytes.count)
    let lineStart = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let indent = String(repeating: " ", count: start - lineStart)
    return TextEdit(span: Span(start: start, end: start), replacement: text + lineBreak + indent)
  }

  /// As the first line of the file ends.
  private var lineBreak: String {
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), bytes[first] == 0x0D else { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? "\r\n" : "\r"
  }

  /// The text under a span, short enough to stand in a sentence.
  func shortString(_ span: Span) -> String {
    // Four bytes are the longest character.
    string(Span(span.start, min(span.end, span.start &+ 512))).shortened
  }
}
