import SOPDiagnostics
import SOPModel
import SOPText

/// A promise is longer than the time limit that holds where no other regulation sets one.
enum PromiseBeyondDefault: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP428", name: "janji-di-atas-batas-umum", family: .timing, severity: .warning,
    basis: Wording(
      id: "UU 30/2014 Pasal 39 ayat (6) dan Pasal 53 ayat (2), diubah dengan UU 11/2020 Pasal 175",
      en: "UU 30/2014 article 39 (6) and article 53 (2), as amended by UU 11/2020 article 175"))

  static let summary = Wording(
    id: "Janji lebih lama daripada batas waktu umum pada pasal yang disebut SOP.",
    en: "A promise is longer than the general time limit in the article the SOP names.")

  static let why = Wording(
    id:
      "Bila tidak ada peraturan yang menentukan lain, batas umum itu mengikat: permohonan keputusan yang lewat waktu dianggap "
      + "dikabulkan. Keputusan kepala kantor saja belum tentu peraturan yang menentukan lain.",
    en:
      "Where no regulation says otherwise the general limit binds: an application for a decision that is not answered in time "
      + "counts as granted. A decree of the office alone may not be such a regulation.")

  static let examples: [RuleExample] = [
    .bad(
      """
      dasar_hukum: [UU 30/2014 Pasal 39]
      jangka_waktu: {maks: 14 hari kerja, sejak: permohonan}
      #                    ^^^^^^^^^^^^^ SOP428
      langkah:
        - {kegiatan: Mengajukan permohonan, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Menerbitkan izin, pelaksana: loket, waktu: 5-14 hari kerja, keluaran: kutipan}
      """),
    .fixed(
      """
      dasar_hukum: [UU 30/2014 Pasal 39]
      jangka_waktu: {maks: 10 hari kerja, sejak: permohonan}
      langkah:
        - {kegiatan: Mengajukan permohonan, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Menerbitkan izin, pelaksana: loket, waktu: 5-10 hari kerja, keluaran: kutipan}
      """),
    .good(
      """
      dasar_hukum: [UU 30/2014 tentang Administrasi Pemerintahan]
      jangka_waktu: {maks: 14 hari kerja, sejak: permohonan}
      langkah:
        - {kegiatan: Mengajukan permohonan, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Menerbitkan izin, pelaksana: loket, waktu: 5-14 hari kerja, keluaran: kutipan}
      """),
  ]

  private static let clocks = StatutoryClock.all.filter(\.yieldsToOthers)

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for late in procedure.promises(beyond: clocks) {
      let words = PathWords(procedure: procedure)
      report.add(
        finding(
          at: procedure.place(late.promise.text), headline(words.time(of: late.promise), late.clock),
          related: [RelatedPlace(procedure.place(late.citation), PromiseBeyondLaw.carriedOut)],
          advice: advice(late.clock), discriminator: procedure.text(late.promise.name)))
    }
  }

  // MARK: Wording

  private static func headline(_ time: Wording, _ clock: StatutoryClock) -> Wording {
    Wording(
      id:
        "jangka waktu \(words: time.id) melebihi batas umum \(words: clock.length.id) menurut \(words: clock.basis.id) untuk \(words: clock.act.id)",
      en:
        "the time limit of \(words: time.en) is beyond the general \(words: clock.length.en) of \(words: clock.basis.en) for \(words: clock.act.en)"
    )
  }

  private static func advice(_ clock: StatutoryClock) -> Wording {
    Wording(
      id:
        "turunkan janji menjadi paling lama \(words: clock.length.id), atau bila peraturan lain menentukan lebih lama, sebut peraturan itu dan tulis '# sop: abaikan SOP428, alasan: ...'",
      en:
        "lower the promise to at most \(words: clock.length.en), or if another regulation allows more, name it and write '# sop: abaikan SOP428, alasan: ...'"
    )
  }
}
