import SOPDiagnostics
import SOPModel
import SOPText

/// No case ever comes to an end: every way leads back.
enum NoEndReachable: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP202", name: "tanpa-akhir", family: .flow, severity: .error,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (simbol terminator: mulai dan berakhir)",
      en: "PermenPAN-RB 35/2012 (terminator symbol: start and end)"))

  static let summary = Wording(
    id: "Alur SOP tidak pernah sampai ke akhir.",
    en: "The flow of the SOP never comes to an end.")

  static let why = Wording(
    id: "Prosedur harus mempunyai akhir; tanpa itu permohonan tidak pernah selesai.",
    en: "A procedure must have an end; without one no application is ever finished.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - id: terima
        kegiatan: Menerima berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
      - kegiatan: Memeriksa berkas
      #           ^^^^^^^^^^^^^^^^ SOP202
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        lanjut: {ke: terima, maks: 2 kali, lewat: terima}
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menerima berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.steps.isEmpty, !procedure.graph.isIncomplete else { return }
    if procedure.graph.everyNodeLeadsOn, !procedure.channels.isEmpty { return }
    let reached = procedure.graph.reachableFromStarts()
    guard !procedure.graph.hasReachableEnd(reached) else { return }
    let last = procedure.steps.indices.last { reached[Int(procedure.graph.node(of: StepID($0)).index)] }
    report.add(finding(at: procedure.place(ofRow: StepID(last ?? 0)), headline, advice: advice))
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "alur ini tidak pernah berakhir: semua jalan kembali ke langkah sebelumnya",
    en: "this flow never ends: every way leads back to an earlier step")

  private static let advice = Wording(
    id: "tulis 'selesai: ya' pada langkah terakhir, atau beri keputusan satu pilihan yang menuju 'selesai'",
    en: "write 'selesai: ya' on the last step, or give a decision an outcome that leads to 'selesai'")
}
