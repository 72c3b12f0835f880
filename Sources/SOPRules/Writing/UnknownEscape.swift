import SOPDiagnostics
import SOPSyntax
import SOPText

/// A backslash in double quotes that begins no escape.
enum UnknownEscape: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP024", name: "escape-tak-dikenal", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Garis miring terbalik di dalam tanda kutip ganda tidak mengawali karakter khusus mana pun.",
    en: "A backslash in double quotes begins no special character.")

  static let why = Wording(
    id: "Di dalam tanda kutip ganda, garis miring terbalik mengawali karakter khusus; yang ini tidak punya arti.",
    en: "In double quotes a backslash begins a special character; this one means nothing.")

  static let examples: [RuleExample] = [
    .bad(
      """
      logo: "D:\\gambar\\logo.svg"
      #        ^^ SOP024
      """),
    .fixed(
      """
      logo: 'D:\\gambar\\logo.svg'
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .unknownEscape {
      let written = subject.source.shortString(problem.span)
      let fix =
        inSingleQuotes(problem, text, subject.sourceID)
        ?? text.fix(.safe, doubled(from: Int(problem.span.start), text), in: subject.sourceID)
      report.add(
        finding(
          at: Place(subject.sourceID, problem.span), unknown(written), advice: double(fix.title), fixes: [fix]))
    }
  }

  /// In single quotes a backslash is a backslash. So are those that do begin an escape, which is to be looked at.
  private static func inSingleQuotes(
    _ problem: YAMLProblem, _ text: YAMLSurroundings, _ source: SourceID
  ) -> Fix? {
    guard let quote = problem.context?.start else { return nil }
    let bytes = text.source.bytes
    let end = text.line(at: Int(quote)).span.upperBound
    var index = Int(quote) + 1
    var hasEscapes = false
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "'") { return nil }
      if bytes[index] == UInt8(ascii: "\\"), isEscape(bytes, index, end) {
        hasEscapes = true
        index += 1
      }
      index += 1
    }
    guard index < end, Int(problem.span.start) < index else { return nil }
    let edits = [
      TextEdit(span: Span(quote, quote + 1), replacement: "'"),
      TextEdit(span: Span(start: index, end: index + 1), replacement: "'"),
    ]
    return text.fix(hasEscapes ? .review : .safe, edits, in: source)
  }

  /// A second backslash for each up to the closing quote that begins no escape; such a backslash stands for itself.
  private static func doubled(from first: Int, _ text: YAMLSurroundings) -> [TextEdit] {
    let bytes = text.source.bytes
    let end = text.line(at: first).span.upperBound
    var edits: [TextEdit] = []
    var index = first
    while index < end, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if index != first, isEscape(bytes, index, end) {
        index += 2
      } else {
        edits.append(TextEdit(span: Span(start: index, end: index), replacement: "\\"))
        index += 1
      }
    }
    return edits
  }

  private static func isEscape(_ bytes: [UInt8], _ backslash: Int, _ end: Int) -> Bool {
    guard backslash + 1 < end else { return false }
    let digits: Int
    switch bytes[backslash + 1] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case let byte: return "0abtnvfe \"/\\N_LP\t".utf8.contains(byte)
    }
    let hexadecimal = bytes[(backslash + 2)..<min(backslash + 2 + digits, end)]
    return hexadecimal.count == digits
      && hexadecimal.allSatisfy { "0123456789abcdefABCDEF".utf8.contains($0) }
  }

  // MARK: Wording

  private static func unknown(_ escape: String) -> Wording {
    Wording(
      id: "'\(escape)' di dalam tanda kutip ganda tidak punya arti", en: "'\(escape)' means nothing in double quotes")
  }

  private static func double(_ line: Wording) -> Wording {
    Wording(
      id: "pakai tanda kutip tunggal, atau tulis garis miring terbalik dua kali; \(words: line.id)",
      en: "use single quotes, or write the backslash twice; \(words: line.en)")
  }
}
