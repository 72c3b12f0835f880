import SOPDiagnostics
import SOPSyntax
import SOPText

/// A file in UTF-16 or UTF-32.
enum OtherEncoding: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP002", name: "enkode-lain", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Berkas disimpan dengan enkode UTF-16 atau UTF-32, bukan UTF-8.",
    en: "The file is saved as UTF-16 or UTF-32 instead of UTF-8.")

  static let why = Wording(
    id: "Berkas dibaca sebagai UTF-8; dengan enkode lain tidak satu huruf pun terbaca.",
    en: "Files are read as UTF-8; in another encoding not a single letter can be read.")

  static var canBeSuppressed: Bool { false }

  static let examples: [RuleExample] = [
    .bad(
      """
      n\u{0}a\u{0}m\u{0}a\u{0}:\u{0}
      #^^^ SOP002
      """, in: .file)
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems where problem.kind == .wideEncoding {
      report.add(finding(at: Place(subject.sourceID, problem.span), wide, advice: advice))
    }
  }

  // MARK: Wording

  private static let wide = Wording(
    id: "berkas disimpan dengan enkode UTF-16 atau UTF-32, bukan UTF-8",
    en: "the file is saved as UTF-16 or UTF-32, not as UTF-8")

  private static let advice = Wording(
    id: "pilih Simpan Sebagai di editor, lalu ganti enkode 'Unicode' atau 'UTF-16' dengan 'UTF-8'",
    en: "choose Save As in the editor and replace the encoding 'Unicode' or 'UTF-16' by 'UTF-8'")
}
