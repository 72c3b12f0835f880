import SOPDiagnostics
import SOPModel
import SOPText

/// `# sop: abaikan KODE` without a reason.
enum SuppressionWithoutReason: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP901", name: "abaikan-tanpa-alasan", family: .housekeeping, severity: .warning)

  static let summary = Wording(
    id: "Komentar 'abaikan' tidak menyebut alasannya.",
    en: "A comment 'abaikan' gives no reason.")

  static let why = Wording(
    id:
      "Temuan yang diabaikan tanpa alasan tidak dapat ditinjau kembali oleh orang lain; karena itu temuannya tetap ditampilkan.",
    en: "A finding ignored without a reason cannot be reviewed by anyone else; so it is still shown.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
        kasir: Kasir   # sop: abaikan SOP301
      # ^^^^^ SOP301
      #                ^^^^^^^^^^^^^^^^^^^^^ SOP901
      """),
    .fixed(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
        kasir: Kasir   # sop: abaikan SOP301, alasan: disebut di naskah asli
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.suppressionFaults {
      guard case .reasonMissing = fault.kind else { continue }
      report.add(finding(at: fault.place, headline, advice: advice))
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "'abaikan' tanpa alasan tidak berlaku", en: "an 'abaikan' without a reason has no effect")

  private static let advice = Wording(
    id: "tambahkan ', alasan: ...' di belakang kodenya", en: "add ', alasan: ...' after the code")
}
