import SOPSyntax
import SOPText

/// How one scalar is written.
enum ScalarText {
  /// In one line, quotes included.
  case line([UInt8])
  /// In the lines of its author, to be indented anew.
  case lines([ArraySlice<UInt8>])
  /// In block style: what follows the key, the lines without their indentation, and the empty lines behind them that
  /// belong to the text.
  case block(header: [UInt8], lines: [ArraySlice<UInt8>], emptyLines: Int)

  /// - Parameter isInFlow: among brackets, where a text takes one line.
  init(_ node: LayoutNode, isInFlow: Bool, tree: YAMLTree, bytes: [UInt8]) {
    let written = tree[node.id]
    let source = bytes[written.span.range]
    if written.isAlias {
      self = .line(Array(source))
    } else if node.spelling != nil || node.quoting != .asNeeded {
      self = .line(Self.typed(node, tree.bytes[tree.textRange(of: node.id)], written.style))
    } else if written.style == .plain, !source.contains(where: \.isLineBreak) {
      self = .line(Self.beginsLikeItem(source) ? Self.quoted(source) : Array(source))
    } else {
      self = Self.ownLines(written, source, isInFlow, tree)
    }
  }

  /// A text that takes several lines in the source, or is quoted.
  private static func ownLines(
    _ written: YAMLNode, _ source: ArraySlice<UInt8>, _ isInFlow: Bool, _ tree: YAMLTree
  ) -> ScalarText {
    let content = tree.bytes[Int(written.textStart)..<Int(written.textEnd)]
    let isOneLine = isInFlow || source.firstUnusualLineBreak != nil
    switch written.style {
    case .literal, .folded:
      return isOneLine ? .line(quoted(content)) : block(written.style, source, content)
    case _ where !isOneLine && source.contains(where: \.isLineBreak):
      return .lines(source.sourceLines.map { written.style == .doubleQuoted ? $0.withoutIndentation : $0.trimmed })
    case .plain: return .line(isPlain(content) ? Array(content) : quoted(content))
    case .singleQuoted, .doubleQuoted, .flow:
      return .line(isPlain(content) && !isAskedAbout(content) ? Array(content) : quoted(content))
    }
  }

  private static func typed(_ node: LayoutNode, _ content: ArraySlice<UInt8>, _ style: YAMLNode.Style) -> [UInt8] {
    let text = node.spelling.map { $0[...] } ?? content
    switch node.quoting {
    case .never: return Array(text)
    case .always: return quoted(text)
    case .asNeeded, .typed:
      if isPlain(text) { return Array(text) }
      // What was plain in this place stays plain, if nothing but a sign for brackets is in it.
      let isPlainHere = style == .plain && node.spelling == nil
      return isPlainHere ? Array(text) : quoted(text)
    }
  }

  /// A text among brackets, `[-]` or `{-KK: 1}`, that would begin a list or a key outside of them.
  private static func beginsLikeItem(_ source: ArraySlice<UInt8>) -> Bool {
    source.first == UInt8(ascii: "-") || source.count == 1 && source.first == UInt8(ascii: "?")
  }

  // MARK: Plain or quoted

  /// Whether a text may stand without quotes anywhere, among brackets too, and no trap of YAML is near.
  static func isPlain(_ text: some Collection<UInt8>) -> Bool {
    let bytes = Array(text)
    guard let first = bytes.first, let last = bytes.last, !first.startsSomethingElse, !last.isBlank,
      last != UInt8(ascii: ":"), bytes[...].firstUnusualLineBreak == nil
    else { return false }
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 || byte == 0x7F || byte.isFlowSign { return false }
      if byte == UInt8(ascii: "#"), bytes[index - 1].isBlank { return false }
      if byte == UInt8(ascii: ":"), bytes[index + 1].isBlank { return false }
    }
    return !bytes.hasUnprintable
  }

  /// Whether a text without its quotes would be something else to other programs: a number, a truth, nothing.
  private static func isAskedAbout(_ text: ArraySlice<UInt8>) -> Bool {
    let isNumber = text.contains { $0.isDigit } && text.allSatisfy { $0.isDigit || $0.mayStandInNumber }
    let word = String(decoding: text, as: UTF8.self).lowercased()
    return isNumber || ["null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf"].contains(word)
  }

  /// In double quotes; in single ones where that saves escapes.
  static func quoted(_ text: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(text)
    let hasSigns = bytes.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    let isSimple = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F } && !bytes.hasUnprintable
    if hasSigns, isSimple, bytes[...].firstUnusualLineBreak == nil {
      let doubled = bytes.flatMap { $0 == UInt8(ascii: "'") ? [$0, $0] : [$0] }
      return [UInt8(ascii: "'")] + doubled + [UInt8(ascii: "'")]
    }
    return [UInt8(ascii: "\"")] + escaped(bytes) + [UInt8(ascii: "\"")]
  }

  private static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\"", "\\": result += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case "\n": result += "\\n".utf8
      case "\t": result += "\\t".utf8
      case "\r": result += "\\r".utf8
      case _ where scalar.isUnprintable:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        result += "\\u\(zeros)\(digits)".utf8
      default: result += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    return result
  }

  // MARK: Block style

  private static func block(
    _ style: YAMLNode.Style, _ source: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>
  ) -> ScalarText {
    var lines = Array(source.sourceLines.dropFirst())
    let said = content.sourceLines.first { !$0.isEmpty }
    guard let first = lines.first(where: { !$0.allSatisfy(\.isBlank) }), let said else { return .line(quoted(content)) }
    // The first line that says something shows how deep the text is indented, and whether it begins with blanks itself.
    let own = said.prefix { $0 == UInt8(ascii: " ") }.count
    let depth = max(0, first.prefix { $0 == UInt8(ascii: " ") }.count - own)
    lines = lines.map { line in line.dropFirst(min(depth, line.prefix { $0 == UInt8(ascii: " ") }.count)) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let breaks = content.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
    var header = [style == .literal ? UInt8(ascii: "|") : UInt8(ascii: ">")]
    if own > 0 { header.append(UInt8(ascii: "2")) }
    if breaks != 1 { header.append(breaks == 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")) }
    return .block(header: header, lines: lines, emptyLines: max(0, breaks - 1))
  }
}

// MARK: Bytes

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  fileprivate var mayStandInNumber: Bool { "._,:+-eExXoO".utf8.contains(self) }

  /// At the start of a text it would be a sign of YAML.
  fileprivate var startsSomethingElse: Bool { isBlank || "-?:,[]{}#&*!|>'\"%@`~=<".utf8.contains(self) }
}

extension [UInt8] {
  /// Characters that YAML allows only as escapes, or that nobody sees.
  fileprivate var hasUnprintable: Bool {
    contains { $0 >= 0x80 } && String(decoding: self, as: UTF8.self).unicodeScalars.contains(where: \.isUnprintable)
  }
}

extension Unicode.Scalar {
  fileprivate var isUnprintable: Bool {
    value < 0x20 || 0x7F...0x9F ~= value || value == 0x2028 || value == 0x2029 || value == 0xFEFF || value == 0xFFFE
      || value == 0xFFFF
  }
}

extension ArraySlice<UInt8> {
  /// Without the line breaks.
  var sourceLines: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      if self[index].isLineBreak {
        lines.append(self[start..<index])
        let isPair = self[index] == UInt8(ascii: "\r") && index + 1 < endIndex && self[index + 1] == UInt8(ascii: "\n")
        index += isPair ? 1 : 0
        start = index + 1
      }
      index += 1
    }
    return lines + [self[start..<endIndex]]
  }

  fileprivate var withoutIndentation: ArraySlice<UInt8> { drop(while: \.isBlank) }

  /// Without blank space on both sides; behind a backslash it may be an escape and stays.
  var trimmed: ArraySlice<UInt8> {
    let text = withoutIndentation
    let end = text.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? text.startIndex
    return end > text.startIndex && text[end - 1] == UInt8(ascii: "\\") ? text : text[..<end]
  }
}
