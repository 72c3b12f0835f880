import SOPDiagnostics
import SOPModel
import SOPText

/// The same officer initials the same paper in two rows of one way.
enum InitialsRepeated: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP312", name: "paraf-berulang", family: .actors, severity: .advice)

  static let summary = Wording(
    id: "Pejabat yang sama memaraf dokumen yang sama di dua langkah.",
    en: "The same officer initials the same paper in two steps.")

  static let why = Wording(
    id: "Paraf kedua dari orang yang sama tidak menambah pemeriksaan, hanya menambah waktu tunggu.",
    en: "Second initials by the same person add no check, only a wait.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana: {loket: Petugas Loket, kasi: Kepala Seksi}
      langkah:
        - {kegiatan: Menyusun kutipan, pelaksana: loket, paraf: kasi, waktu: 5 menit, keluaran: kutipan}
        - {kegiatan: Merapikan kutipan, pelaksana: loket, paraf: kasi, waktu: 5 menit, keluaran: kutipan}
      #                                                          ^^^^ SOP312
      """),
    .fixed(
      """
      pelaksana: {loket: Petugas Loket, kasi: Kepala Seksi}
      langkah:
        - {kegiatan: Menyusun kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
        - {kegiatan: Merapikan kutipan, pelaksana: loket, paraf: kasi, waktu: 5 menit, keluaran: kutipan}
      """),
    .good(
      """
      pelaksana: {loket: Petugas Loket, kasi: Kepala Seksi}
      langkah:
        - {kegiatan: Menyusun draf, pelaksana: loket, paraf: kasi, waktu: 5 menit, keluaran: draf kutipan}
        - {kegiatan: Mencetak kutipan, pelaksana: loket, paraf: kasi, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  /// So many earlier steps are compared with one.
  private static let lookBack = 4

  /// Linear for each step that is initialed again later.
  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var known: [Initials: [StepID]] = [:]
    for index in procedure.steps.indices where !procedure.steps[index].initials.isEmpty {
      let step = procedure.steps[index]
      let papers = Set(procedure.documentUses[step.outputs.indices].map { procedure.text($0.name).lowercased() })
      for use in procedure.actorUses[step.initials.indices] where !use.actor.isNone {
        let before = papers.compactMap { paper in
          (known[Initials(actor: use.actor, paper: paper)] ?? []).suffix(lookBack)
            .first { leads(from: $0, to: StepID(index), procedure) }
        }
        for paper in papers { known[Initials(actor: use.actor, paper: paper), default: []].append(StepID(index)) }
        guard let first = before.min() else { continue }
        report.add(
          finding(
            at: procedure.place(use.text), headline(procedure.text(use.text).shortened),
            related: [RelatedPlace(procedure.place(ofRow: first), initialedHere)], advice: advice))
      }
    }
  }

  private struct Initials: Hashable {
    var actor: ActorID
    var paper: String
  }

  private static func leads(from first: StepID, to second: StepID, _ procedure: Procedure) -> Bool {
    FlowReach(procedure.graph, isForward: true)
      .nodes(after: procedure.graph.node(of: first))[Int(procedure.graph.node(of: second).index)]
  }

  // MARK: Wording

  private static func headline(_ actor: String) -> Wording {
    Wording(
      id: "'\(actor)' sudah memaraf dokumen ini di langkah sebelumnya",
      en: "'\(actor)' has initialed this paper in an earlier step")
  }

  private static let initialedHere = Wording(id: "sudah diparaf di sini", en: "initialed here already")
  private static let advice = Wording(
    id: "hapus salah satu paraf; bila dokumennya berbeda, beri 'keluaran' nama yang berbeda",
    en: "remove one of the initials; if the papers differ, give their 'keluaran' different names")
}
