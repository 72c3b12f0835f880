import SOPDiagnostics
import SOPModel
import SOPText

/// `diputus` at a step without `jika`.
enum DeciderWithoutDecision: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP305", name: "diputus-tanpa-keputusan", family: .actors, severity: .warning)

  static let summary = Wording(
    id: "'diputus' ditulis pada langkah yang tidak mempunyai pilihan hasil.",
    en: "'diputus' stands at a step without outcomes.")

  static let why = Wording(
    id: "'diputus' menempatkan belah ketupat di kolom pelaksana itu; tanpa 'jika' tidak ada belah ketupatnya.",
    en: "'diputus' puts the diamond into the lane of that actor; without 'jika' there is no diamond.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: pemohon
        diputus: loket
        #        ^^^^^ SOP305
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: pemohon
        diputus: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: lanjut, kurang: {ke: mulai, maks: 1 kali, lewat: selesai}}
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for step in procedure.steps where !step.decider.isNone && !step.isDecision {
      report.add(finding(at: procedure.place(step.deciderName), headline, advice: advice))
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "langkah ini tidak memutuskan apa pun", en: "this step decides nothing")

  private static let advice = Wording(
    id: "tulis pilihan hasilnya pada 'jika', atau ganti 'diputus' dengan 'pelaksana' atau 'tanda_tangan'",
    en: "write the outcomes in 'jika', or replace 'diputus' by 'pelaksana' or 'tanda_tangan'")
}
