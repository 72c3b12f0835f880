import SOPCalendar
import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// The steps can take longer than what is promised to the applicant.
enum PromiseBroken: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP402", name: "janji-terlampaui", family: .timing, severity: .error,
    basis: Wording(
      id: "UU 25/2009 Pasal 21 huruf d; PermenPAN-RB 15/2014", en: "UU 25/2009 article 21 d; PermenPAN-RB 15/2014"))

  static let summary = Wording(
    id: "Langkah-langkahnya dapat memakan waktu lebih lama daripada yang dijanjikan.",
    en: "The steps can take longer than what is promised.")

  static let why = Wording(
    id:
      "Janji waktu berlaku untuk setiap pemohon. Bila satu jalur saja melampauinya, kantor ingkar janji walaupun setiap petugas bekerja tepat waktu.",
    en:
      "The promise holds for every applicant. If a single way exceeds it, the office breaks its word though every officer is on time."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}
      #                    ^^^^^^^^^^^^ SOP402
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 1-2 hari kerja, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 2 hari kerja, sejak: permohonan}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Melegalisasi kutipan, pelaksana: loket, waktu: 1-2 hari kerja, keluaran: kutipan}
      """),
    .bad(
      """
      jangka_waktu: {maks: 1 jam, sejak: permohonan}
      #                    ^^^^^ SOP402
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - id: periksa
          kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 25 menit
          keluaran: kutipan
          jika: {sesuai: lanjut, perlu diulang: {ke: periksa, maks: 2 kali, lewat: lanjut}}
      """),
    .good(
      """
      jangka_waktu: {maks: 1 jam, sejak: permohonan}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - id: periksa
          kegiatan: Memeriksa berkas
          pelaksana: loket
          waktu: 25 menit
          keluaran: kutipan
          jika: {sesuai: selesai, kurang: {ke: lengkapi, maks: 1 kali, lewat: selesai}}
        - {id: lengkapi, kegiatan: Melengkapi berkas, pelaksana: pemohon, waktu: 3 hari kerja, keluaran: berkas, lanjut: periksa}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for judgement in subject.promises {
      guard case .broken(let breach) = judgement.verdict else { continue }
      let isForAll = subject.promises.count { $0.promise == judgement.promise } == 1
      let finding = finding(judgement, breach, procedure, subject.repair(of: judgement), isForAll: isForAll)
      report.add(finding)
    }
  }

  private static func finding(
    _ judgement: PromiseJudgement, _ breach: PromiseBreach, _ procedure: Procedure, _ repair: PromiseRepair,
    isForAll: Bool
  ) -> Diagnostic {
    let promise = procedure.promises[judgement.promise]
    let words = PathWords(procedure: procedure)
    let stops = breach.stops
    let kind = words.kind(breach.view.view.kind)
    var notes = [Note(.path, path(words.path(stops), kind))]
    if let limit = promise.duration?.upper,
      let dated = DatedCase.worst(of: breach, promise: limit, in: WorkingCalendar(procedure.calendar))
    {
      notes.append(Note(.example, example(dated, words.start(of: promise))))
    }
    return finding(
      at: procedure.place(promise.text), headline(promise, breach, words, isForAll ? nil : kind), label: promised,
      related: longestStops(stops, words, breach.view.view.kind), notes: notes, advice: advice(repair, words),
      discriminator: procedure.text(promise.name))
  }

  /// The stops that take most of the way: together more than half, three at most.
  private static func longestStops(
    _ stops: [PathStop], _ words: PathWords, _ kind: CaseKind
  ) -> [RelatedPlace] {
    let all = stops.reduce(0) { $0 + $1.worth }
    var sum = 0
    var found: [RelatedPlace] = []
    for stop in stops.sorted(by: { $0.worth > $1.worth }).prefix(3) where sum * 2 <= all {
      sum += stop.worth
      if let place = words.place(of: stop.node, for: kind) { found.append(RelatedPlace(place, takes(stop))) }
    }
    return found.sorted { $0.place < $1.place }
  }

  // MARK: Wording

  private static func headline(
    _ promise: Promise, _ breach: PromiseBreach, _ words: PathWords, _ kind: Wording?
  ) -> Wording {
    let promised = words.time(of: promise)
    let kind = kind.map { Wording(id: " (\(words: $0.id))", en: " (\(words: $0.en))") } ?? Wording(same: "")
    let length = breach.walk.time.total(breach.accounts).wording
    let longest =
      breach.isLongest ? length : Wording(id: "sedikitnya \(words: length.id)", en: "at least \(words: length.en)")
    guard let shortest = breach.shortest?.time.total(breach.accounts).wording else {
      return Wording(
        id:
          "jangka waktu \(words: promised.id)\(words: kind.id) tidak selalu dapat ditepati: jalur terpanjang \(words: longest.id)",
        en:
          "the time limit of \(words: promised.en)\(words: kind.en) cannot always be kept: the longest way takes \(words: longest.en)"
      )
    }
    return Wording(
      id:
        "jangka waktu \(words: promised.id)\(words: kind.id) tidak mungkin ditepati: jalur terpendek \(words: shortest.id), terpanjang \(words: longest.id)",
      en:
        "the time limit of \(words: promised.en)\(words: kind.en) cannot be kept: the shortest way takes \(words: shortest.en), the longest \(words: longest.en)"
    )
  }

  private static let promised = Wording(id: "yang dijanjikan", en: "what is promised")

  private static func takes(_ stop: PathStop) -> Wording {
    let time = stop.time.wording
    return stop.times == 1
      ? Wording(id: "paling lama \(words: time.id)", en: "takes up to \(words: time.en)")
      : Wording(
        id: "dikerjakan sampai \(stop.times) kali, seluruhnya \(words: time.id)",
        en: "done up to \(stop.times) times, \(words: time.en) in all")
  }

  private static func path(_ path: Wording, _ kind: Wording?) -> Wording {
    guard let kind else { return path }
    return Wording(id: "\(words: path.id) (\(words: kind.id))", en: "\(words: path.en) (\(words: kind.en))")
  }

  private static func example(_ dated: DatedCase, _ start: Wording) -> Wording {
    let days = dated.holidays.map { $0.occasion }
    let names =
      days.isEmpty
      ? nil
      : (
        id: days.map { $0.name(.indonesian) }.joined(separator: ", "),
        en: days.map { $0.name(.english) }.joined(separator: ", ")
      )
    let off =
      names.map { names in
        Wording(id: " (\(words: names.id))", en: " (\(words: names.en))")
      } ?? Wording(same: "")
    let (event, end, due) = (dated.event, dated.end, dated.due.moment)
    return Wording(
      id:
        "\(words: start.id) \(words: long(event, .indonesian)), selesai \(words: long(end, .indonesian))\(words: off.id); janji berakhir \(words: long(due, .indonesian))",
      en:
        "\(words: start.en) \(words: long(event, .english)), done \(words: long(end, .english))\(words: off.en); the promise ends \(words: long(due, .english))"
    )
  }

  private static func long(_ moment: Moment, _ language: Language) -> String {
    let isMidnight = moment.minuteOfDay == 0
    let date = isMidnight ? moment.date.adding(days: -1) : moment.date
    return
      "\(date.weekday.name(language)) \(date.long(language)) \(ClockFace.text(isMidnight ? 1440 : moment.minuteOfDay))"
  }

  private static func advice(_ repair: PromiseRepair, _ words: PathWords) -> Wording {
    let raised = repair.raised?.wording
    let shortened = repair.shortened.map { step, time in
      (name: words.name(of: words.procedure.graph.node(of: step)), time: time.wording)
    }
    switch (raised, shortened) {
    case (let raised?, let step?):
      return Wording(
        id:
          "naikkan janji menjadi \(words: raised.id), atau percepat \(step.name) menjadi paling lama \(words: step.time.id)",
        en:
          "raise the promise to \(words: raised.en), or bring \(step.name) down to at most \(words: step.time.en)")
    case (let raised?, nil):
      return Wording(
        id: "naikkan janji menjadi \(words: raised.id), atau percepat langkah-langkah pada jalur itu",
        en: "raise the promise to \(words: raised.en), or make the steps on that way quicker")
    case (nil, let step?):
      return Wording(
        id: "percepat \(step.name) menjadi paling lama \(words: step.time.id), atau naikkan janji",
        en: "bring \(step.name) down to at most \(words: step.time.en), or raise the promise")
    case (nil, nil):
      return Wording(
        id: "naikkan janji, atau percepat langkah-langkah pada jalur itu",
        en: "raise the promise, or make the steps on that way quicker")
    }
  }
}
