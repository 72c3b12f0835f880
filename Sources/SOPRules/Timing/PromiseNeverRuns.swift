import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// In some kind of case the events of a promise never follow each other: nothing is promised there. Steps that no case
/// comes to, or that never lead to an end, are others' findings.
enum PromiseNeverRuns: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP422", name: "janji-tak-pernah-berjalan", family: .timing, severity: .warning)

  static let summary = Wording(
    id: "Peristiwa awal dan akhir sebuah janji tidak pernah terjadi berurutan.",
    en: "The events a promise counts from and to never follow each other.")

  static let why = Wording(
    id:
      "Janji yang tidak pernah berjalan tidak menjanjikan apa pun kepada pemohon, walaupun tercetak di standar pelayanan.",
    en: "A promise that never runs promises the applicant nothing, though it is printed in the service standard.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: serah, sampai: periksa}
      #                    ^^^^^^^^^^^^ SOP422
      langkah:
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: [pemohon, loket], waktu: 5 menit, keluaran: berkas}
        - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: periksa, sampai: serah}
      langkah:
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: [pemohon, loket], waktu: 5 menit, keluaran: berkas}
        - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .bad(
      """
      varian: {umum: Umum, khusus: Khusus}
      jangka_waktu: {maks: 1 hari kerja, sejak: tinjau, sampai: serah}
      #                    ^^^^^^^^^^^^ SOP422
      langkah:
        - {id: tinjau, kegiatan: Meninjau berkas, pelaksana: [pemohon, loket], untuk: khusus, waktu: 5 menit, keluaran: berkas}
        - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .good(
      """
      varian: {umum: Umum, khusus: Khusus}
      jangka_waktu:
        - {nama: Khusus, maks: 1 hari kerja, sejak: tinjau, sampai: serah, untuk: khusus}
        - {nama: Umum, maks: 1 jam, sejak: permohonan, untuk: umum}
      langkah:
        - {id: tinjau, kegiatan: Meninjau berkas, pelaksana: [pemohon, loket], untuk: khusus, waktu: 5 menit, keluaran: berkas}
        - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for (index, promise) in procedure.promises.enumerated() {
      let judgements = subject.promises.filter { $0.promise == index }
      let never = judgements.filter { if case .undecided(.neverHappens) = $0.verdict { true } else { false } }
      guard !never.isEmpty else { continue }
      let isForAll = never.count == judgements.count
      let (since, until) = (procedure.eventUse(promise.since), procedure.eventUse(promise.until))
      let events = [since, until].compactMap { $0?.event }
      guard !isForAll || until != nil, events.allSatisfy(procedure.canHappen) else {
        continue
      }
      report.add(finding(promise, never.flatMap(\.kinds), isForAll: isForAll, procedure))
    }
  }

  private static func finding(
    _ promise: Promise, _ kinds: [CaseKind], isForAll: Bool, _ procedure: Procedure
  ) -> Diagnostic {
    let words = PathWords(procedure: procedure)
    let named = isForAll ? [] : kinds.compactMap(words.kind)
    return finding(
      at: procedure.place(promise.text), headline(words.time(of: promise), named), related: events(promise, procedure),
      advice: advice(isForAll), discriminator: procedure.text(promise.name))
  }

  private static func events(_ promise: Promise, _ procedure: Procedure) -> [RelatedPlace] {
    let since = procedure.eventUse(promise.since).map { RelatedPlace($0.place, begins) }
    let until = procedure.eventUse(promise.until).map { RelatedPlace($0.place, ends) }
    return [since, until].compactMap { $0 }
  }

  // MARK: Wording

  private static func headline(_ time: Wording, _ kinds: [Wording]) -> Wording {
    guard !kinds.isEmpty else {
      return Wording(
        id: "jangka waktu \(words: time.id) tidak pernah berjalan",
        en: "the time limit of \(words: time.en) never runs")
    }
    let id = kinds.prefix(3).map(\.id).joined(separator: "; ") + (kinds.count > 3 ? "; ..." : "")
    let en = kinds.prefix(3).map(\.en).joined(separator: "; ") + (kinds.count > 3 ? "; ..." : "")
    return Wording(
      id: "jangka waktu \(words: time.id) tidak pernah berjalan untuk \(words: id)",
      en: "the time limit of \(words: time.en) never runs for \(words: en)")
  }

  private static let begins = Wording(id: "mulai dihitung di sini", en: "counted from here")
  private static let ends = Wording(id: "berakhir di sini", en: "ends here")

  private static func advice(_ isForAll: Bool) -> Wording {
    isForAll
      ? Wording(
        id: "pilih 'sejak' dan 'sampai' yang terjadi berurutan pada perkara yang sama",
        en: "choose 'sejak' and 'sampai' that follow each other in one case")
      : Wording(
        id:
          "batasi janji ini dengan 'untuk' dan beri janji tersendiri bagi yang lain, atau pilih peristiwa yang selalu terjadi",
        en:
          "limit this promise by 'untuk' and promise the others something of their own, or choose events that always happen"
      )
  }
}

extension Procedure {
  /// Some case comes to where it happens.
  fileprivate func canHappen(_ event: Event) -> Bool {
    let reached = graph.reachableFromStarts()
    return switch event {
    case .finished(let step), .started(let step), .outcome(let step, _): reached[Int(graph.node(of: step).index)]
    case .blockStarted(let block), .blockFinished(let block): reached[Int(graph.entry(of: block).index)]
    case .end(let end): graph.nodes.indices.contains { graph.nodes[$0].kind == .end(end) && reached[$0] }
    case .application, .declared: true
    }
  }
}
