import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Working days and calendar days meet in a promise and its steps: whether it is kept depends on days off. Where only
/// hours and working days meet, that is SOP426's.
enum PromiseDependsOnDates: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP424", name: "janji-bergantung-tanggal", family: .timing, severity: .advice)

  static let summary = Wording(
    id: "Janji dan langkahnya memakai macam hari yang berbeda, sehingga tepat tidaknya bergantung pada hari libur.",
    en: "A promise and its steps count different kinds of days, so that keeping it depends on days off.")

  static let why = Wording(
    id:
      "Hari kerja berhenti pada hari libur, hari kalender tidak. Janji yang tepat pada minggu biasa dapat terlampaui pada libur panjang.",
    en:
      "Working days stand still on days off, calendar days do not. What is kept in an ordinary week breaks over long holidays."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 7 hari kalender, sejak: permohonan}
      #                    ^^^^^^^^^^^^^^^ SOP424
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 3 hari kerja, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 3 hari kerja, sejak: permohonan}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 3 hari kerja, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var reported: Set<Int> = []
    for judgement in subject.promises {
      guard case .undecided(.dates(let walk, let view)) = judgement.verdict else { continue }
      let promise = procedure.promises[judgement.promise]
      let accounts: Accounts = promise.countsEverything ? .everything : .promised
      guard !promise.dependsOnHours(walk.time.total(accounts)), reported.insert(judgement.promise).inserted
      else { continue }
      let words = PathWords(procedure: procedure)
      let stops = view.stops(on: walk, of: accounts)
      let longest = stops.max { $0.worth < $1.worth }.flatMap { stop in
        words.place(of: stop.node, for: view.view.kind).map { RelatedPlace($0, takes(stop)) }
      }
      report.add(
        finding(
          at: procedure.place(promise.text), headline(words.time(of: promise), walk.time.total(accounts).wording),
          related: longest.map { [$0] } ?? [], advice: advice, discriminator: procedure.text(promise.name)))
    }
  }

  // MARK: Wording

  private static func headline(_ promised: Wording, _ longest: Wording) -> Wording {
    Wording(
      id:
        "jangka waktu \(words: promised.id) bergantung pada hari libur: jalur terpanjang \(words: longest.id)",
      en: "the time limit of \(words: promised.en) depends on days off: the longest way takes \(words: longest.en)")
  }

  private static func takes(_ stop: PathStop) -> Wording {
    Wording(id: "paling lama \(words: stop.time.wording.id)", en: "takes up to \(words: stop.time.wording.en)")
  }

  private static let advice = Wording(
    id: "pakai macam hari yang sama pada janji dan langkahnya, sebaiknya 'hari kerja'",
    en: "count the same kind of days in the promise and its steps, best 'hari kerja'")
}
