import SOPDiagnostics
import SOPModel
import SOPText

/// `opd: PATH` leads to no file that can be read.
enum DeclaredOfficeUnreadable: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP110", name: "opd-tidak-terbaca", family: .names, severity: .error)

  static let summary = Wording(
    id: "Berkas kantor yang ditunjuk kunci 'opd' tidak dapat dibaca.",
    en: "The office file that the key 'opd' leads to cannot be read.")

  static let why = Wording(
    id: "Identitas, pejabat, dan komponen standar pelayanan yang ditulis sekali di opd.yaml tidak ikut terbaca.",
    en: "Identity, officials and components that the office says once in opd.yaml are not read.")

  /// A text alone cannot show it; a test of its own does.
  static let examples: [RuleExample] = []

  static func check(_ subject: Subject, into report: inout Report) {
    guard subject.declaredOfficeIsUnreadable, let procedure = subject.procedure else { return }
    let path = procedure.value(of: .opd)
    report.add(finding(at: procedure.place(path), unreadable(procedure.text(path)), advice: advice))
  }

  // MARK: Wording

  private static func unreadable(_ path: String) -> Wording {
    Wording(id: "berkas kantor '\(path)' tidak dapat dibaca", en: "the office file '\(path)' cannot be read")
  }

  private static let advice = Wording(
    id: "tulis letak opd.yaml dihitung dari folder SOP ini, atau hapus baris 'opd' agar opd.yaml terdekat yang dipakai",
    en: "write where opd.yaml is, seen from the folder of this SOP, or remove 'opd' so that the nearest one is used")
}
