import SOPDiagnostics
import SOPSyntax
import SOPText

/// A list item without the space after its dash.
enum DashWithoutSpace: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP023", name: "tanda-hubung-rapat", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Spasi setelah tanda '-' butir daftar belum ditulis.",
    en: "The space after the '-' of a list item is missing.")

  static let why = Wording(
    id: "Tanpa spasi, tanda '-' adalah bagian dari teks dan barisnya bukan butir daftar.",
    en: "Without the space the '-' belongs to the text and the line is no list item.")

  static let examples: [RuleExample] = [
    .bad(
      """
      persyaratan:
        - KTP
        -KK
      # ^ SOP023
      """),
    .fixed(
      """
      persyaratan:
        - KTP
        - KK
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .dashWithoutSpace {
      let end = problem.span.end
      let fix = text.fix(.safe, [TextEdit(span: Span(end, end), replacement: " ")], in: subject.sourceID)
      report.add(finding(at: Place(subject.sourceID, problem.span), noSpace, advice: fix.title, fixes: [fix]))
    }
  }

  // MARK: Wording

  private static let noSpace = Wording(
    id: "spasi setelah tanda '-' belum ditulis", en: "there is no space after the '-'")
}
