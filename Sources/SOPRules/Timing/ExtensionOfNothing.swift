import SOPDiagnostics
import SOPModel
import SOPText

/// `perpanjangan` at a step that has no time, wait, limit or deadline to extend.
enum ExtensionOfNothing: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP419", name: "perpanjangan-tanpa-waktu", family: .timing, severity: .warning)

  static let summary = Wording(
    id: "'perpanjangan' ditulis pada langkah yang tidak mempunyai waktu untuk diperpanjang.",
    en: "'perpanjangan' stands at a step without a time to extend.")

  static let why = Wording(
    id: "Tambahan waktu tidak berarti apa-apa selama waktu pokoknya tidak disebut.",
    en: "More time means nothing as long as the time itself is not said.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - tahap: Pemeriksaan
        waktu: 1 jam
        langkah:
          - kegiatan: Memeriksa berkas
            pelaksana: [loket, pemohon]
            perpanjangan: {maks: 2 jam, bila: berkas banyak}
            #                    ^^^^^ SOP419
            keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: [loket, pemohon]
        waktu: 1 jam
        perpanjangan: {maks: 2 jam, bila: berkas banyak}
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.extensions.isEmpty else { return }
    for step in procedure.steps where step.extension >= 0 && !step.hasTimeField {
      report.add(
        finding(at: procedure.place(procedure.extensions[Int(step.extension)].text), headline, advice: advice))
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "tidak ada waktu yang diperpanjang di sini", en: "there is no time to extend here")

  private static let advice = Wording(
    id: "tulis 'waktu', 'tunggu' atau 'batas' pada langkah ini, atau hapus 'perpanjangan'",
    en: "write 'waktu', 'tunggu' or 'batas' at this step, or remove 'perpanjangan'")
}
