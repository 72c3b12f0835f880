import SOPDiagnostics
import SOPSyntax
import SOPText

/// More faults of YAML than are reported.
enum TooManyProblems: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP010", name: "kesalahan-terlalu-banyak", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Kesalahan penulisan di satu berkas lebih banyak daripada yang ditampilkan.",
    en: "One file has more faults of writing than are shown.")

  static let why = Wording(
    id: "Setelah begitu banyak kesalahan, temuan berikutnya hanya akibat dari yang sebelumnya.",
    en: "After so many faults, further findings would only follow from those before.")

  static var canBeSuppressed: Bool { false }

  static let examples: [RuleExample] = []

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems {
      guard case .tooManyProblems(let limit) = problem.kind else { continue }
      report.add(finding(at: Place(subject.sourceID, problem.span), tooMany(limit), label: notRead, advice: advice))
    }
  }

  // MARK: Wording

  private static func tooMany(_ limit: Int) -> Wording {
    Wording(
      id: "kesalahan penulisan di berkas ini lebih dari \(limit)",
      en: "the file has more than \(limit) faults of writing")
  }

  private static let notRead = Wording(id: "mulai dari sini tidak dibaca", en: "not read from here on")

  private static let advice = Wording(
    id: "betulkan temuan yang pertama lebih dahulu, lalu periksa lagi",
    en: "repair the first findings, then check again")
}
