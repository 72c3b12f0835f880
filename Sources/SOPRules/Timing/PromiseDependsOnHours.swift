import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Hours of work and working days meet in a promise and its steps: whether it is kept depends on the hours of the office.
enum PromiseDependsOnHours: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP426", name: "janji-bergantung-jam-kerja", family: .timing, severity: .advice)

  static let summary = Wording(
    id: "Janji hanya dapat ditepati bila hari kerja kantor cukup panjang.",
    en: "A promise can be kept only if the working days of the office are long enough.")

  static let why = Wording(
    id:
      "Satu hari kerja tidak sama panjang di setiap kantor dan pada setiap hari: Jumat lebih pendek, Ramadan juga. Janji baru "
      + "pasti bila cukup juga pada hari yang terpendek.",
    en:
      "A working day is not as long in every office and on every day: Fridays are shorter, so are days of Ramadan. A promise "
      + "is certain only if the shortest day is enough.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}
      #                    ^^^^^^^^^^^^ SOP426
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: maks 10 jam, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 2 hari kerja, sejak: permohonan}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: maks 10 jam, keluaran: kutipan}
      """),
    .good(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}
      kalender: {hari: kerja, jam: {senin s.d. sabtu: 08.00-20.00}}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: maks 10 jam, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var reported: Set<Int> = []
    for judgement in subject.promises {
      guard case .undecided(.dates(let walk, let view)) = judgement.verdict else { continue }
      let promise = procedure.promises[judgement.promise]
      let accounts: Accounts = promise.countsEverything ? .everything : .promised
      let longest = walk.time.total(accounts)
      guard promise.dependsOnHours(longest), reported.insert(judgement.promise).inserted else { continue }
      let words = PathWords(procedure: procedure)
      let stop = view.stops(on: walk, of: accounts).max { $0.worth < $1.worth }
      let related = stop.flatMap { stop in
        words.place(of: stop.node, for: view.view.kind).map { RelatedPlace($0, takes(stop.time.wording)) }
      }
      report.add(
        finding(
          at: procedure.place(promise.text), headline(words.time(of: promise), longest.wording),
          related: related.map { [$0] } ?? [], advice: advice, discriminator: procedure.text(promise.name)))
    }
  }

  // MARK: Wording

  private static func headline(_ promised: Wording, _ longest: Wording) -> Wording {
    Wording(
      id: "jangka waktu \(words: promised.id) bergantung pada jam kerja kantor: jalur terpanjang \(words: longest.id)",
      en:
        "the time limit of \(words: promised.en) depends on the hours of the office: the longest way takes \(words: longest.en)"
    )
  }

  private static func takes(_ time: Wording) -> Wording {
    Wording(id: "paling lama \(words: time.id)", en: "takes up to \(words: time.en)")
  }

  private static let advice = Wording(
    id:
      "naikkan janji, atau tulis jam kerja kantor bila memang lebih panjang, misalnya 'kalender: {jam: {setiap hari: 24 jam}}'",
    en:
      "raise the promise, or write the hours of the office if they are longer, for example 'kalender: {jam: {setiap hari: 24 jam}}'"
  )
}

extension Promise {
  /// Neither the promise nor a way of this length counts anything on the calendar.
  func dependsOnHours(_ longest: TimeAmount) -> Bool {
    let both = longest + (duration?.upper ?? .zero)
    return both.calendarDays == 0 && both.months == 0 && both.elapsedMinutes == 0 && both.plainDays == 0
  }
}
