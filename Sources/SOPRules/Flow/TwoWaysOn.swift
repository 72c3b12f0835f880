import SOPDiagnostics
import SOPModel
import SOPText

/// More than one of `jika`, `lanjut`, `selesai` in one step.
enum TwoWaysOn: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP208", name: "dua-kelanjutan", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Satu langkah mempunyai lebih dari satu di antara 'jika', 'lanjut', dan 'selesai'.",
    en: "One step has more than one of 'jika', 'lanjut' and 'selesai'.")

  static let why = Wording(
    id: "Satu langkah hanya boleh mempunyai satu cara berlanjut; bila tertulis dua, tidak jelas mana yang berlaku.",
    en: "A step goes on in one way only; where two are written it is not clear which one holds.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai, kurang: {ke: mulai, maks: 1 kali, lewat: selesai}}
        selesai: ya
      # ^^^^^^^ SOP208
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai, kurang: {ke: mulai, maks: 1 kali, lewat: selesai}}
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .twoWays(let first, let second) = fault.kind else { continue }
      let related = fault.related.map { [RelatedPlace($0, alsoHere)] } ?? []
      report.add(
        finding(
          at: fault.place, both(first.spelling, second.spelling), related: related,
          advice: advice(first.spelling, second.spelling)))
    }
  }

  // MARK: Wording

  private static func both(_ first: String, _ second: String) -> Wording {
    Wording(
      id: "langkah ini mempunyai '\(first)' dan '\(second)' sekaligus",
      en: "this step has both '\(first)' and '\(second)'")
  }

  private static let alsoHere = Wording(id: "kelanjutan yang lain", en: "the other way on")

  private static func advice(_ first: String, _ second: String) -> Wording {
    Wording(
      id: "pilih salah satu: hapus '\(first)' atau '\(second)'; akhir dan tujuan lain dapat ditulis di dalam 'jika'",
      en: "keep one: remove '\(first)' or '\(second)'; ends and other destinations can be written inside 'jika'")
  }
}
