import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A decision compares so many values that not all combinations can be looked at.
enum OutcomesUndecided: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP244", name: "pilihan-tak-dapat-diputuskan", family: .flow, severity: .error, isUndecided: true)

  static let summary = Wording(
    id: "Sebuah keputusan membandingkan terlalu banyak nilai untuk dibuktikan dalam batas pemeriksaan.",
    en: "A decision compares too many values to be proved within the bound of the check.")

  static let why = Wording(
    id: "Tidak dapat dipastikan bahwa setiap perkara cocok dengan tepat satu pilihan hasil. Petugas pun tidak dapat "
      + "memastikannya.",
    en: "It cannot be made sure that each case fits exactly one outcome. No officer can be sure either.")

  static let examples: [RuleExample] = []

  static var canBeSuppressed: Bool { false }

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for decision in subject.decisions where decision.isUndecided {
      report.add(finding(at: procedure.place(ofRow: decision.step), headline, advice: advice))
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "tidak dapat diputuskan apakah setiap perkara cocok dengan tepat satu pilihan hasil",
    en: "it cannot be decided whether each case fits exactly one outcome")

  private static let advice = Wording(
    id: "bagi keputusan ini menjadi beberapa langkah yang masing-masing membandingkan satu atau dua nilai",
    en: "split the decision into several steps that compare one or two values each")
}
