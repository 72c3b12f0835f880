import SOPDiagnostics
import SOPModel
import SOPText

/// Two promises about the same stretch of the same case, none of which says when it holds.
enum PromisesOverlap: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP408", name: "janji-bertumpuk", family: .timing, severity: .warning)

  static let summary = Wording(
    id: "Dua janji waktu berlaku bagi perkara yang sama, sejak dan sampai peristiwa yang sama.",
    en: "Two promised times hold for the same case, from and to the same events.")

  static let why = Wording(
    id: "Pemohon membaca dua angka untuk hal yang sama dan tidak tahu mana yang dijanjikan kepadanya.",
    en: "The applicant reads two figures for one thing and cannot know which of them is promised.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu:
        - {nama: Biasa, maks: 3 hari kerja, sejak: permohonan}
        - {nama: Dengan peninjauan, maks: 4 hari kerja, sejak: permohonan}
        #        ^^^^^^^^^^^^^^^^^ SOP408
      """),
    .fixed(
      """
      jangka_waktu:
        - {nama: Biasa, maks: 3 hari kerja, sejak: permohonan, selain_itu: ya}
        - {nama: Dengan peninjauan, maks: 4 hari kerja, sejak: permohonan, bila: lokasi perlu ditinjau}
      """),
    .good(
      """
      varian: {biasa: Biasa, kilat: Kilat}
      jangka_waktu:
        - {nama: Kilat, maks: 1 hari kerja, sejak: permohonan, untuk: kilat}
        - {nama: Biasa, maks: 3 hari kerja, sejak: permohonan, kecuali: kilat}
        - {nama: Jumlah pada lembar, maks: 3 hari kerja, hitung: semua}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.promises.count > 1 else { return }
    let kinds = procedure.caseKinds().kinds
    let promises = procedure.promises.filter { !$0.isRest && $0.condition.isNone && $0.duration != nil }
    for (promise, other) in PromiseStretch.firstClashes(among: promises, procedure, kinds) {
      let related = [RelatedPlace(place(of: other, procedure), otherPromise)]
      report.add(finding(at: place(of: promise, procedure), headline, related: related, advice: advice))
    }
  }

  private static func place(of promise: Promise, _ procedure: Procedure) -> Place {
    procedure.place(promise.name.isWritten ? promise.name : promise.text)
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "janji ini berlaku bagi perkara yang sama dengan janji lain",
    en: "this promise holds for the same cases as another one")

  private static let otherPromise = Wording(id: "janji yang lain", en: "the other promise")

  private static let advice = Wording(
    id:
      "bedakan dengan 'untuk' (varian) atau 'bila' (keadaan), dan tulis 'selain_itu: ya' pada yang berlaku selebihnya; atau hapus salah satunya",
    en:
      "tell them apart with 'untuk' (a variant) or 'bila' (a condition) and write 'selain_itu: ya' at the rest; or remove one of them"
  )
}

/// What a promise is about: from which event to which, and what of the time counts.
struct PromiseStretch: Hashable {
  private let since: Event
  private let until: Event?
  private let countsEverything: Bool

  /// `nil` where an event is not certain.
  init?(_ promise: Promise, _ procedure: Procedure) {
    if let since = procedure.eventUse(promise.since) {
      guard let event = since.event else { return nil }
      self.since = event
    } else {
      since = .application
    }
    if let until = procedure.eventUse(promise.until) {
      guard let event = until.event else { return nil }
      self.until = event
    } else {
      until = nil
    }
    countsEverything = promise.countsEverything
  }

  /// The promises that share their stretch and a kind of case with an earlier one, with the first of those. No more than
  /// a fixed number of comparisons is made.
  static func firstClashes(
    among promises: [Promise], _ procedure: Procedure, _ kinds: [CaseKind]
  ) -> [(promise: Promise, other: Promise)] {
    var known: [PromiseStretch: [Promise]] = [:]
    var clashes: [(promise: Promise, other: Promise)] = []
    var budget = mostComparisons
    for promise in promises {
      guard let stretch = PromiseStretch(promise, procedure) else { continue }
      let earlier = known[stretch] ?? []
      budget -= earlier.count * kinds.count
      guard budget >= 0 else { break }
      let other = earlier.first { other in
        kinds.contains { procedure.isOn(promise, for: $0) && procedure.isOn(other, for: $0) }
      }
      if let other { clashes.append((promise, other)) }
      known[stretch, default: []].append(promise)
    }
    return clashes
  }

  private static let mostComparisons = 200_000
}
