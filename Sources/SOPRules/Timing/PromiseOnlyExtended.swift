import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A promise that is kept only if it is extended.
enum PromiseOnlyExtended: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP425", name: "janji-hanya-dengan-perpanjangan", family: .timing, severity: .advice)

  static let summary = Wording(
    id: "Jalur terpanjang hanya menepati janji bila janjinya diperpanjang.",
    en: "The longest way keeps a promise only if it is extended.")

  static let why = Wording(
    id:
      "Perpanjangan adalah pengecualian yang harus diberitahukan kepada pemohon. Janji yang sejak semula bergantung kepadanya "
      + "bukan janji yang sebenarnya.",
    en:
      "An extension is an exception that the applicant must be told of. A promise that relies on it from the start is not the "
      + "true one.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 10 hari kerja, sejak: permohonan, perpanjangan: {maks: 7 hari kerja, bila: dokumen belum dikuasai}}
      #                    ^^^^^^^^^^^^^ SOP425
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Mencari dokumen, pelaksana: loket, waktu: 1-15 hari kerja, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 10 hari kerja, sejak: permohonan, perpanjangan: {maks: 7 hari kerja, bila: dokumen belum dikuasai}}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Mencari dokumen, pelaksana: loket, waktu: 1-9 hari kerja, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var reported: Set<Int> = []
    for judgement in subject.promises {
      guard case .undecided(.onlyExtended(let walk)) = judgement.verdict,
        reported.insert(judgement.promise).inserted
      else { continue }
      let promise = procedure.promises[judgement.promise]
      let longest = walk.time.total(promise.countsEverything ? .everything : .promised)
      report.add(
        finding(
          at: procedure.place(promise.text),
          headline(PathWords(procedure: procedure).time(of: promise), longest.wording), advice: advice,
          discriminator: procedure.text(promise.name)))
    }
  }

  // MARK: Wording

  private static func headline(_ promised: Wording, _ longest: Wording) -> Wording {
    Wording(
      id:
        "jangka waktu \(words: promised.id) tidak cukup tanpa perpanjangan: jalur terpanjang \(words: longest.id)",
      en:
        "the time limit of \(words: promised.en) is not enough without its extension: the longest way takes \(words: longest.en)"
    )
  }

  private static let advice = Wording(
    id: "percepat langkah-langkahnya, atau naikkan 'maks' dan simpan 'perpanjangan' untuk keadaan yang luar biasa",
    en: "make the steps quicker, or raise 'maks' and keep 'perpanjangan' for what is out of the ordinary")
}
