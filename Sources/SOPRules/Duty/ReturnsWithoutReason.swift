import SOPDiagnostics
import SOPModel
import SOPText

/// A decision sends a case back to the applicant and says that no paper comes of it.
enum ReturnsWithoutReason: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP314", name: "kembali-tanpa-catatan", family: .actors, severity: .advice)

  static let summary = Wording(
    id: "Berkas dikembalikan kepada pemohon tanpa catatan apa pun.",
    en: "Papers go back to the applicant without any note.")

  static let why = Wording(
    id: "Pemohon yang tidak menerima catatan kekurangan harus menebak apa yang diperbaiki, lalu kembali lagi.",
    en: "Applicants who get no note of what is lacking must guess what to mend, and come back again.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: kutipan}
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: tidak ada
        #         ^^^^^^^^^ SOP314
        jika: {lengkap: selesai, kurang: {ke: mulai, maks: 1 kali, lewat: selesai}}
      """, in: .steps),
    .fixed(
      """
      - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: kutipan}
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: catatan pemeriksaan
        jika: {lengkap: selesai, kurang: {ke: mulai, maks: 1 kali, lewat: selesai}}
      """, in: .steps),
    .good(
      """
      - {id: susun, kegiatan: Menyusun kutipan, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: kutipan}
      - kegiatan: Memeriksa kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tidak ada
        jika: {sesuai: selesai, salah cetak: {ke: susun, maks: 1 kali, lewat: selesai}}
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.graph.isIncomplete else { return }
    // A step that says nothing of its output is reported as that.
    guard procedure.steps.contains(where: isMute) else { return }
    for (step, edge) in procedure.returnsToApplicant() where isMute(procedure.steps[Int(step.index)]) {
      let output = procedure.value(of: .keluaran, in: procedure.steps[Int(step.index)])
      guard procedure.isNoneOnPurpose(output) else { continue }
      report.add(
        finding(
          at: procedure.place(output), headline(procedure.text(edge.label).shortened),
          related: [RelatedPlace(procedure.place(edge.written), goesBack)], advice: advice))
    }
  }

  private static func isMute(_ step: Step) -> Bool {
    step.isDecision && step.hasOutputField && step.outputs.isEmpty
  }

  // MARK: Wording

  private static func headline(_ outcome: String) -> Wording {
    Wording(
      id: "pilihan '\(outcome)' mengembalikan berkas kepada pemohon tanpa catatan",
      en: "the outcome '\(outcome)' sends the papers back to the applicant without a note")
  }

  private static let goesBack = Wording(id: "kembali kepada pemohon", en: "back to the applicant")
  private static let advice = Wording(
    id: "tulis apa yang diterima pemohon, misalnya 'keluaran: catatan kekurangan berkas'",
    en: "write what the applicant receives, such as 'keluaran: catatan kekurangan berkas'")
}
