import SOPDiagnostics
import SOPSyntax
import SOPText

/// Text after a closing quote.
enum TextAfterQuote: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP017", name: "teks-setelah-kutip", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Ada teks setelah tanda kutip penutup sebuah nilai.",
    en: "Text follows the closing quote of a value.")

  static let why = Wording(
    id: "Tanda kutip di awal nilai mengapit seluruh nilai; teks setelah penutupnya tidak punya tempat.",
    en: "A quote at the start of a value encloses all of it; there is no room for text after the closing one.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pencatatan: "Register" legalisasi
      #                      ^^^^^^^^^^ SOP017
      """),
    .fixed(
      """
      pencatatan: '"Register" legalisasi'
      """),
    .good(
      """
      pencatatan: Register "legalisasi"
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .textAfterQuote {
      let place = Place(subject.sourceID, problem.span)
      let related = problem.context.map { [RelatedPlace(Place(subject.sourceID, $0), quoted)] } ?? []
      let fixes = fix(problem, text, subject.sourceID).map { [$0] } ?? []
      report.add(
        finding(
          at: place, textAfter(subject.source.shortString(problem.span)), related: related,
          advice: fixes.first?.title ?? advice, fixes: fixes))
    }
  }

  /// All of the text in one pair of the other quotes, so that the written ones stay part of it.
  private static func fix(_ problem: YAMLProblem, _ text: YAMLSurroundings, _ source: SourceID) -> Fix? {
    guard let start = problem.context?.start else { return nil }
    let span = Span(start, problem.span.end)
    let written = text.source.string(span)
    guard !written.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let isPlainInside = !written.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    let replacement = isPlainInside ? written.inQuotes : "'" + written.replacing("'", with: "''") + "'"
    return text.fix(.review, [TextEdit(span: span, replacement: replacement)], in: source)
  }

  // MARK: Wording

  private static func textAfter(_ text: String) -> Wording {
    Wording(
      id: "ada teks setelah tanda kutip penutup: \(text)", en: "text follows the closing quote: \(text)")
  }

  private static let quoted = Wording(id: "nilai yang diapit tanda kutip", en: "the quoted value")

  private static let advice = Wording(
    id: "apit seluruh nilai dengan satu pasang tanda kutip, atau hapus tanda kutipnya",
    en: "put the whole value in one pair of quotes, or remove the quotes")
}
