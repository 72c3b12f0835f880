import SOPDiagnostics
import SOPModel
import SOPText

/// The same outcome twice in one decision.
enum OutcomeRepeated: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP206", name: "hasil-keputusan-ganda", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Satu keputusan mempunyai dua pilihan hasil dengan nama yang sama.",
    en: "One decision has two outcomes of the same name.")

  static let why = Wording(
    id: "Dua pilihan dengan nama sama menuju dua tempat: petugas tidak tahu mana yang berlaku.",
    en: "Two outcomes of one name lead to two places: nobody knows which one holds.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          lengkap: selesai
          kurang: {ke: mulai, maks: 1 kali, lewat: selesai}
          lengkap: mulai
      #   ^^^^^^^ SOP206
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          lengkap: selesai
          kurang: {ke: mulai, maks: 1 kali, lewat: selesai}
      """, in: .steps),
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai, kurang: {ke: mulai, maks: 1 kali, lewat: selesai}, lengkap: selesai}
        #                                                                           ^^^^^^^ SOP206
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    var neighbours: NeighbourKeys?
    for fault in subject.faults {
      guard case .duplicateName(.outcome, let name) = fault.kind else { continue }
      let related = fault.related.map { [RelatedPlace($0, first)] } ?? []
      let fix = NeighbourKeys.repetition(fault, subject, &neighbours)
      report.add(
        finding(
          at: fault.place, repeated(name), related: related, advice: fix?.title ?? advice,
          fixes: fix.map { [$0] } ?? []))
    }
  }

  // MARK: Wording

  private static func repeated(_ name: String) -> Wording {
    Wording(
      id: "pilihan hasil '\(name)' sudah ada pada keputusan ini", en: "this decision already has the outcome '\(name)'")
  }

  private static let first = Wording(id: "pertama ditulis di sini", en: "first written here")

  private static let advice = Wording(
    id: "hapus salah satu, atau beri nama yang membedakan keduanya",
    en: "remove one of them, or give them names that tell them apart")
}
