import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// The proof of the flow met its bound.
enum FlowUndecided: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP229", name: "alur-tak-dapat-diputuskan", family: .flow, severity: .error, isUndecided: true)

  static let summary = Wording(
    id: "Alur terlalu kusut untuk dibuktikan dalam batas pemeriksaan.",
    en: "The flow is too tangled to be proved within the bound of the check.")

  static let why = Wording(
    id: "Cabang-cabang bersilangan dengan begitu banyak kemungkinan sehingga tidak dapat dipastikan bahwa setiap "
      + "permohonan selesai. Petugas pun tidak dapat memastikannya.",
    en: "The branches cross in so many possible ways that it cannot be made sure that every application ends. No "
      + "officer can be sure either.")

  static let examples: [RuleExample] = []

  static var canBeSuppressed: Bool { false }

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, subject.flow?.isUndecided == true else { return }
    report.add(finding(at: procedure.place(ofRow: StepID(0)), headline, advice: advice))
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "tidak dapat diputuskan apakah alur ini selalu berakhir",
    en: "it cannot be decided whether this flow "
      + "always ends")

  private static let advice = Wording(
    id: "pisahkan cabang yang bersilangan: pakai blok 'paralel', atau satu 'setelah' untuk semua cabang",
    en: "separate branches that cross: use a 'paralel' block, or one 'setelah' for all branches")
}
