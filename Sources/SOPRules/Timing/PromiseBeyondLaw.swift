import SOPDiagnostics
import SOPModel
import SOPText

/// A promise is longer than the law allows for what the SOP says it carries out.
enum PromiseBeyondLaw: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP427", name: "janji-melampaui-undang-undang", family: .timing, severity: .error,
    basis: Wording(
      id: "UU 14/2008 Pasal 22 dan 36; UU 25/2009 Pasal 44 dan 50",
      en: "UU 14/2008 articles 22 and 36; UU 25/2009 articles 44 and 50"))

  static let summary = Wording(
    id: "Janji lebih lama daripada batas waktu pada pasal yang dilaksanakan SOP.",
    en: "A promise is longer than the time limit in the article the SOP carries out.")

  static let why = Wording(
    id:
      "Batas waktu undang-undang berlaku bagi setiap kantor. SOP yang menjanjikan lebih lama menyuruh petugasnya melanggar "
      + "undang-undang.",
    en:
      "Time limits of the law hold for every office. An SOP that promises more tells its officers to break the law.")

  static let examples: [RuleExample] = [
    .bad(
      """
      dasar_hukum: [UU 14/2008 Pasal 22]
      jangka_waktu: {maks: 20 hari kerja, sejak: permohonan}
      #                    ^^^^^^^^^^^^^ SOP427
      langkah:
        - {kegiatan: Mengajukan permohonan, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Mencari dokumen, pelaksana: loket, waktu: 2-10 hari kerja, keluaran: kutipan}
      """),
    .fixed(
      """
      dasar_hukum: [UU 14/2008 Pasal 22]
      jangka_waktu: {maks: 10 hari kerja, sejak: permohonan, perpanjangan: {maks: 7 hari kerja, bila: dokumen belum dikuasai}}
      langkah:
        - {kegiatan: Mengajukan permohonan, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Mencari dokumen, pelaksana: loket, waktu: 2-10 hari kerja, keluaran: kutipan}
      """),
    .good(
      """
      dasar_hukum: [UU 25/2009 Pasal 44, UU 25/2009 Pasal 50]
      jangka_waktu: {maks: 60 hari kerja, sejak: periksa, sampai: putus}
      langkah:
        - {kegiatan: Menyampaikan pengaduan, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: periksa, kegiatan: Memeriksa kelengkapan, pelaksana: loket, waktu: 1-14 hari kerja, keluaran: berkas terverifikasi}
        - {id: putus, kegiatan: Memutus pengaduan, pelaksana: loket, waktu: 5-60 hari kerja, keluaran: kutipan}
      """),
  ]

  private static let clocks = StatutoryClock.all.filter { !$0.yieldsToOthers }

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for late in procedure.promises(beyond: clocks) {
      let words = PathWords(procedure: procedure)
      report.add(
        finding(
          at: procedure.place(late.promise.text), headline(words.time(of: late.promise), late.clock),
          related: [RelatedPlace(procedure.place(late.citation), carriedOut)], advice: advice(late.clock),
          discriminator: procedure.text(late.promise.name)))
    }
  }

  // MARK: Wording

  private static func headline(_ time: Wording, _ clock: StatutoryClock) -> Wording {
    Wording(
      id:
        "jangka waktu \(words: time.id) melampaui \(words: clock.length.id) menurut \(words: clock.basis.id) untuk \(words: clock.act.id)",
      en:
        "the time limit of \(words: time.en) is beyond the \(words: clock.length.en) of \(words: clock.basis.en) for \(words: clock.act.en)"
    )
  }

  static let carriedOut = Wording(id: "pasal yang dilaksanakan SOP ini", en: "the article this SOP carries out")

  private static func advice(_ clock: StatutoryClock) -> Wording {
    guard let more = clock.extensionLength else {
      return Wording(
        id: "turunkan janji menjadi paling lama \(words: clock.length.id)",
        en: "lower the promise to at most \(words: clock.length.en)")
    }
    return Wording(
      id:
        "turunkan janji menjadi paling lama \(words: clock.length.id); perpanjangan dengan alasan tertulis paling lama \(words: more.id) ditulis pada 'perpanjangan'",
      en:
        "lower the promise to at most \(words: clock.length.en); an extension with a written reason, at most \(words: more.en), goes under 'perpanjangan'"
    )
  }
}
