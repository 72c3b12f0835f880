import SOPDiagnostics
import SOPModel
import SOPText

/// A suppression that takes nothing out any more.
enum SuppressionStale: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP902", name: "abaikan-usang", family: .housekeeping, severity: .warning)

  static let summary = Wording(
    id: "Komentar 'abaikan' menyebut temuan yang tidak ada lagi di baris itu.",
    en: "A comment 'abaikan' names a finding that its line no longer has.")

  static let why = Wording(
    id: "Pengecualian yang tertinggal dapat menyembunyikan kesalahan baru yang kelak muncul di baris ini.",
    en: "An exception left behind may hide a new mistake that appears on this line later.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket   # sop: abaikan SOP301, alasan: belum dipakai
      #                                       ^^^^^^ SOP902
      """),
    .fixed(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.suppressionFaults {
      guard case .stale(let profile) = fault.kind else { continue }
      report.add(finding(at: fault.place, stale(profile.code, profile.name), advice: advice(profile.code)))
    }
  }

  // MARK: Wording

  private static func stale(_ code: String, _ name: String) -> Wording {
    Wording(
      id: "baris ini tidak lagi mempunyai temuan \(code) (\(name)) yang diabaikan",
      en: "this line has no finding \(code) (\(name)) to ignore any more")
  }

  private static func advice(_ code: String) -> Wording {
    Wording(
      id: "hapus \(code) dari komentar ini, atau pindahkan komentarnya ke baris yang dimaksud",
      en: "remove \(code) from this comment, or move the comment to the line it is meant for")
  }
}
