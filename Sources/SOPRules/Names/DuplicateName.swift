import SOPDiagnostics
import SOPModel
import SOPText

/// An actor, end, variant, channel, branch or official that is declared twice.
enum DuplicateName: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP106", name: "nama-ganda", family: .names, severity: .error)

  static let summary = Wording(
    id:
      "Satu nama didaftarkan dua kali sebagai pelaksana, hasil, varian, kanal, cabang paralel, pejabat, atau peristiwa.",
    en: "One name is declared twice as an actor, result, variant, channel, parallel branch, official or event.")

  static let why = Wording(
    id: "Hanya satu dari keduanya yang dapat dipakai; isi yang lain hilang tanpa terlihat.",
    en: "Only one of the two can be used; what the other says is lost without a trace.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
        loket: Kepala Seksi
        #^^^^ SOP106
      """),
    .fixed(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
      """),
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
        loket: Petugas Loket
        #^^^^ SOP106
      """),
    .bad(
      """
      varian: {umum: Umum, terlambat: Terlambat, umum: Biasa}
      #                                          ^^^^ SOP106
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    var neighbours: NeighbourKeys?
    for fault in subject.faults {
      guard case .duplicateName(let kind, let name) = fault.kind, let words = words(kind) else { continue }
      let related = fault.related.map { [RelatedPlace($0, declaredFirst)] } ?? []
      let fix = NeighbourKeys.repetition(fault, subject, &neighbours)
      report.add(
        finding(
          at: fault.place, twice(words, name.shortened), label: again, related: related,
          advice: fix?.title ?? advice(words), fixes: fix.map { [$0] } ?? []))
    }
  }

  /// What to call such a name; nil for those that have rules of their own.
  private static func words(_ kind: ModelFault.NameKind) -> Wording? {
    switch kind {
    case .actor: Wording(id: "pelaksana", en: "actor")
    case .end: Wording(id: "hasil", en: "result")
    case .variant: Wording(id: "varian", en: "variant")
    case .channel: Wording(id: "kanal", en: "channel")
    case .branch: Wording(id: "cabang paralel", en: "parallel branch")
    case .official: Wording(id: "pejabat", en: "official")
    case .event: Wording(id: "peristiwa", en: "event")
    case .step, .outcome: nil
    }
  }

  // MARK: Wording

  private static func twice(_ kind: Wording, _ name: String) -> Wording {
    Wording(
      id: "\(words: kind.id) '\(name)' didaftarkan dua kali", en: "the \(words: kind.en) '\(name)' is declared twice")
  }

  private static let again = Wording(id: "didaftarkan lagi di sini", en: "declared again here")
  private static let declaredFirst = Wording(id: "pertama kali didaftarkan di sini", en: "first declared here")

  private static func advice(_ kind: Wording) -> Wording {
    Wording(
      id: "hapus salah satunya, atau beri \(words: kind.id) yang kedua nama lain",
      en: "remove one of them, or give the second \(words: kind.en) another name")
  }
}
