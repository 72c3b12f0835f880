import SOPDiagnostics
import SOPSyntax
import SOPText

/// A file larger than is read.
enum FileTooLarge: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP009", name: "berkas-terlalu-besar", family: .writing, severity: .error)

  static let summary = Wording(id: "Ukuran berkas melebihi batas yang dibaca.", en: "The file is larger than is read.")

  static let why = Wording(
    id: "SOP terpanjang pun jauh lebih kecil; berkas sebesar ini biasanya bukan SOP.",
    en: "The longest SOP is far smaller; a file of this size is usually no SOP.")

  static var canBeSuppressed: Bool { false }

  static let examples: [RuleExample] = []

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems {
      guard case .fileTooLarge(let limit) = problem.kind else { continue }
      report.add(finding(at: Place(subject.sourceID, problem.span), tooLarge(limit >> 20), advice: advice))
    }
  }

  // MARK: Wording

  private static func tooLarge(_ mebibytes: Int) -> Wording {
    Wording(
      id: "berkas ini lebih besar dari \(mebibytes) MiB dan tidak dibaca",
      en: "the file is larger than \(mebibytes) MiB and is not read")
  }

  private static let advice = Wording(
    id: "periksa apakah ini berkas yang dimaksud; bila ya, pecah menjadi beberapa SOP",
    en: "see whether this is the file you mean; if so, split it into several SOPs")
}
