import SOPDiagnostics
import SOPSyntax
import SOPText

/// More levels inside each other than are read.
enum NestedTooDeep: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP007", name: "terlalu-dalam", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Isian bertingkat lebih dalam daripada yang dibaca.",
    en: "Entries stand inside each other at more levels than are read.")

  static let why = Wording(
    id: "SOP yang wajar tidak sedalam ini; batas ini menjaga agar setiap berkas dapat diperiksa dengan cepat.",
    en: "No real SOP goes that deep; the bound keeps every file quick to check.")

  static let examples: [RuleExample] = [
    .bad(
      "komponen_lain: " + String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        + "\n# " + String(repeating: " ", count: 76) + "^ SOP007")
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems {
      guard case .tooDeep(let limit) = problem.kind else { continue }
      report.add(finding(at: Place(subject.sourceID, problem.span), tooDeep(limit), label: notRead, advice: advice))
    }
  }

  // MARK: Wording

  private static func tooDeep(_ limit: Int) -> Wording {
    Wording(
      id: "isian di sini bertingkat lebih dari \(limit) tingkat",
      en: "more than \(limit) levels stand inside each other here")
  }

  private static let notRead = Wording(id: "isinya tidak dibaca", en: "what is inside is not read")

  private static let advice = Wording(
    id: "kurangi tingkatannya: pindahkan langkah di dalam ke daftar langkah utama dan tuju dengan 'id'",
    en: "use fewer levels: move inner steps to the main list and lead to them by their 'id'")
}
