import SOPDiagnostics
import SOPSyntax
import SOPText

/// An opening quote without its closing one.
enum QuoteNeverClosed: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP015", name: "kutip-tak-ditutup", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Tanda kutip dibuka tetapi tidak ditutup.",
    en: "A quote is opened but never closed.")

  static let why = Wording(
    id: "Tanpa tanda kutip penutup, baris-baris berikutnya ikut terbaca sebagai teks.",
    en: "Without the closing quote the lines below are read as part of the text.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pencatatan: "Register legalisasi
      #           ^ SOP015
      """),
    .fixed(
      """
      pencatatan: "Register legalisasi"
      """),
    .good(
      """
      pencatatan: 'Register "legalisasi"'
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .quoteNeverClosed {
      let place = Place(subject.sourceID, problem.span)
      let quote = subject.source.string(problem.span)
      let line = text.line(at: Int(problem.span.start))
      let end = text.textEnd(line)
      let fix = text.fix(
        .review, [TextEdit(span: Span(start: end, end: end), replacement: quote)], in: subject.sourceID)
      report.add(finding(at: place, neverClosed(quote), label: opened, advice: fix.title, fixes: [fix]))
    }
  }

  // MARK: Wording

  private static func neverClosed(_ quote: String) -> Wording {
    Wording(id: "tanda kutip \(quote) dibuka tetapi tidak ditutup", en: "the quote \(quote) is opened but never closed")
  }

  private static let opened = Wording(id: "dibuka di sini", en: "opened here")
}
