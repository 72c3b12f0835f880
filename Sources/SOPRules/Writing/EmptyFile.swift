import SOPDiagnostics
import SOPSyntax
import SOPText

/// A file with nothing but blank lines and comments.
enum EmptyFile: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP005", name: "berkas-kosong", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Berkas kosong, atau hanya berisi baris kosong dan komentar.",
    en: "The file is empty, or holds only blank lines and comments.")

  static let why = Wording(
    id: "Tidak ada yang dapat diperiksa atau dicetak.",
    en: "There is nothing to check or to print.")

  static var canBeSuppressed: Bool { false }

  static let examples: [RuleExample] = [
    .bad(
      """
      # SOP belum ditulis
      #^ SOP005
      """, in: .file)
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems where problem.kind == .emptyFile {
      report.add(finding(at: Place(subject.sourceID, problem.span), empty, advice: advice))
    }
  }

  // MARK: Wording

  private static let empty = Wording(id: "berkas ini kosong", en: "the file is empty")

  private static let advice = Wording(
    id: "tulis isinya, dimulai dengan 'nama: ...' lalu 'langkah:', atau hapus berkas ini",
    en: "write what belongs here, beginning with 'nama: ...' and 'langkah:', or remove the file")
}
