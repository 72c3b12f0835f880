import SOPDiagnostics
import SOPSyntax
import SOPText

/// Anything else the YAML parser cannot read.
enum UnreadableYAML: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP025", name: "yaml-tak-terbaca", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Penulisan YAML tidak terbaca karena sebab yang tidak punya kode sendiri.",
    en: "The YAML cannot be read for a reason that has no code of its own.")

  static let why = Wording(
    id: "Baris yang tidak terbaca tidak ikut diperiksa dan tidak tercetak.",
    en: "A line that cannot be read is neither checked nor printed.")

  static let examples: [RuleExample] = [
    .bad(
      """
      peralatan: [Cap legalisasi,, Komputer]
      #                          ^ SOP025
      """),
    .fixed(
      """
      peralatan: [Cap legalisasi, Komputer]
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems {
      guard case .other(let complaint) = problem.kind else { continue }
      report.add(finding(at: Place(subject.sourceID, problem.span), unreadable(complaint), advice: advice))
    }
  }

  // MARK: Wording

  private static func unreadable(_ complaint: String) -> Wording {
    Wording(
      id: "penulisan YAML di sini tidak terbaca (kata pembaca YAML: '\(complaint)')",
      en: "the YAML here cannot be read (the parser says: '\(complaint)')")
  }

  private static let advice = Wording(
    id: "periksa baris ini dan baris di atasnya: tanda kutip, kurung, koma, titik dua dan jorokannya",
    en: "look at this line and the one above: quotes, brackets, commas, colons and indentation")
}
