import SOPDiagnostics
import SOPSyntax
import SOPText

/// A second document after `---`.
enum SecondDocument: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP006", name: "dokumen-kedua", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Berkas memuat dokumen kedua sesudah baris '---'.",
    en: "The file holds a second document after a line '---'.")

  static let why = Wording(
    id: "Hanya dokumen pertama yang dibaca; semua yang ditulis setelah garis ini hilang.",
    en: "Only the first document is read; all that stands below the line is lost.")

  static let examples: [RuleExample] = [
    .bad(
      """
      ---
      #^^ SOP006
      catatan: SOP kedua
      """)
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems where problem.kind == .secondDocument {
      report.add(finding(at: Place(subject.sourceID, problem.span), second, label: notRead, advice: advice))
    }
  }

  // MARK: Wording

  private static let second = Wording(
    id: "dokumen kedua dimulai di sini", en: "a second document begins here")
  private static let notRead = Wording(id: "mulai dari sini tidak dibaca", en: "not read from here on")

  private static let advice = Wording(
    id: "satu berkas memuat satu SOP: pindahkan yang kedua ke berkas lain, atau hapus baris '---'",
    en: "one file holds one SOP: move the second to a file of its own, or remove the line '---'")
}
