import SOPDiagnostics
import SOPModel
import SOPText

/// A bound without a word on what happens once it is used up: `maks` or `batas` without `lewat`.
enum WayAfterLimitUnsettled: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP215", name: "lanjutan-belum-diatur", family: .flow, severity: .advice)

  static let summary = Wording(
    id: "'maks' atau 'batas' ditulis tanpa 'lewat', sehingga lanjutannya setelah batas itu habis belum diatur.",
    en: "'maks' or 'batas' stands without 'lewat', so that what follows once the limit is used up is not settled.")

  static let why = Wording(
    id: "Begitu batasnya habis, petugas harus tahu ke mana permohonan dibawa; di sini hal itu belum diatur.",
    en: "Once the bound is used up the officer must know where the case goes; here that is not settled.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai, kurang: {ke: mulai, maks: 2 kali}}
      #                                  ^^^^^^^^^^^^^^^^^^^^^^^^^ SOP215
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai, kurang: {ke: mulai, maks: 2 kali, lewat: selesai}}
      """, in: .steps),
    .bad(
      """
      - kegiatan: Menyerahkan bukti bayar
        pelaksana: pemohon
        batas: 7 hari kalender
      #        ^^^^^^^^^^^^^^^ SOP215
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Menyerahkan bukti bayar
        pelaksana: pemohon
        batas: {waktu: 7 hari kalender, lewat: belum diatur}
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for target in procedure.targets where target.limit != nil && target.overflow.isNone {
      let times = Int(target.limit ?? 0)
      report.add(finding(at: procedure.place(target.node), afterTimes(times), advice: advice))
    }
    for limit in procedure.limits where limit.expiry.isNone {
      report.add(finding(at: procedure.place(limit.node), afterTime, advice: advice))
    }
  }

  // MARK: Wording

  private static func afterTimes(_ times: Int) -> Wording {
    Wording(id: "sesudah \(times) kali: belum diatur", en: "after \(times) times: not settled")
  }

  private static let afterTime = Wording(
    id: "sesudah batas waktu: belum diatur", en: "after the time limit: not settled")

  private static let advice = Wording(
    id:
      "tambahkan 'lewat: ID' (langkah yang dituju), 'lewat: selesai', atau 'lewat: belum diatur' bila memang belum ada aturannya",
    en: "add 'lewat: ID' (the step to go to), 'lewat: selesai', or 'lewat: belum diatur' if there is no rule yet")
}
