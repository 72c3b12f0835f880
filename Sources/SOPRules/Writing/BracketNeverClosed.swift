import SOPDiagnostics
import SOPSyntax
import SOPText

/// A bracket or brace that is never closed.
enum BracketNeverClosed: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP016", name: "kurung-tak-ditutup", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Kurung siku atau kurung kurawal dibuka tetapi tidak ditutup.",
    en: "A bracket or brace is opened but never closed.")

  static let why = Wording(
    id: "Tanpa penutup, kunci-kunci di bawahnya ikut masuk ke dalam kurung.",
    en: "Without the closing bracket the keys below end up inside it.")

  static let examples: [RuleExample] = [
    .bad(
      """
      sarana: [Ruang tunggu, Toilet
      #       ^ SOP016
      """),
    .fixed(
      """
      sarana: [Ruang tunggu, Toilet]
      """),
    .bad(
      """
      peralatan: [Buku register #2, Cap]
      #          ^ SOP016
      """),
    .fixed(
      """
      peralatan: ["Buku register #2", Cap]
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .bracketNeverClosed {
      let place = Place(subject.sourceID, problem.span)
      let bracket = subject.source.string(problem.span)
      let closer = bracket == "[" ? "]" : "}"
      let fixes = fix(problem.span, closer, text, subject.sourceID).map { [$0] } ?? []
      report.add(
        finding(
          at: place, neverClosed(bracket), label: opened, advice: fixes.first?.title ?? close(closer), fixes: fixes))
    }
  }

  /// The closing bracket at the end of the line, if nothing below can belong inside and no other bracket is in the way.
  private static func fix(_ bracket: Span, _ closer: String, _ text: YAMLSurroundings, _ source: SourceID) -> Fix? {
    let line = text.line(at: Int(bracket.start))
    if let item = itemCutByComment(bracket, closer, line, text) {
      let quoted = text.source.string(item).inQuotes
      return text.fix(.review, [TextEdit(span: item, replacement: quoted)], in: source)
    }
    if let below = text.lineBelow(line), below.indent > line.indent { return nil }
    var end = text.textEnd(line)
    let bytes = text.source.bytes
    guard !bytes[Int(bracket.end)..<max(end, Int(bracket.end))].contains(where: { "[]{}".utf8.contains($0) }) else {
      return nil
    }
    var replaced = end
    if end > Int(bracket.end), bytes[end - 1] == UInt8(ascii: ",") { end -= 1 } else { replaced = end }
    return text.fix(.review, [TextEdit(span: Span(start: end, end: replaced), replacement: closer)], in: source)
  }

  /// The item that ends at ` #`, where what looks like a comment holds the rest of the list and its bracket.
  private static func itemCutByComment(
    _ bracket: Span, _ closer: String, _ line: YAMLSurroundings.Line, _ text: YAMLSurroundings
  ) -> Span? {
    let bytes = text.source.bytes
    let end = line.span.upperBound
    let open = Int(bracket.end)
    guard open < end, let hash = bytes[text.textEnd(line)..<end].firstIndex(of: UInt8(ascii: "#")), hash > open,
      hash + 1 < end, bytes[hash + 1] != UInt8(ascii: " "),
      let close = bytes[hash..<end].firstIndex(where: { closer.utf8.contains($0) }),
      !bytes[open..<close].contains(where: { "[]{}\"'".utf8.contains($0) })
    else { return nil }
    func isEdge(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") }
    var start = bytes[open..<hash].lastIndex(where: isEdge).map { $0 + 1 } ?? open
    while start < hash, bytes[start] == UInt8(ascii: " ") { start += 1 }
    var stop = bytes[hash..<close].firstIndex(of: UInt8(ascii: ",")) ?? close
    while stop > start, bytes[stop - 1] == UInt8(ascii: " ") { stop -= 1 }
    return start < hash ? Span(start: start, end: stop) : nil
  }

  // MARK: Wording

  private static func neverClosed(_ bracket: String) -> Wording {
    Wording(
      id: "kurung '\(bracket)' dibuka tetapi tidak ditutup", en: "the bracket '\(bracket)' is opened but never closed")
  }

  private static let opened = Wording(id: "dibuka di sini", en: "opened here")

  private static func close(_ closer: String) -> Wording {
    Wording(
      id: "tulis '\(closer)' setelah isian yang terakhir", en: "write '\(closer)' after the last entry")
  }
}
