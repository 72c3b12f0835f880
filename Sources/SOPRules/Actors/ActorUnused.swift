import SOPDiagnostics
import SOPModel
import SOPText

/// An actor that the SOP declares and no step names.
enum ActorUnused: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP301", name: "pelaksana-tak-dipakai", family: .actors, severity: .warning,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (kolom pelaksana)", en: "PermenPAN-RB 35/2012 (actor columns)"))

  static let summary = Wording(
    id: "Pelaksana yang didaftarkan di SOP tidak dipakai pada satu langkah pun.",
    en: "An actor that the SOP declares is used in no step.")

  static let why = Wording(
    id: "Kolom pelaksana tanpa kegiatan membingungkan pembaca: perannya disebut, tugasnya tidak ada.",
    en: "A lane without an activity confuses the reader: the role is named, its task is missing.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
        kasir: Kasir
      # ^^^^^ SOP301
      """),
    .fixed(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.steps.isEmpty else { return }
    // A step whose actor is misspelt or lost may be the one that uses it.
    guard !procedure.hasLostSteps, !subject.faults.contains(where: \.isUnknownActor) else { return }
    for actor in procedure.actors where actor.firstUse.isNone && actor.isDeclaredHere {
      let name = procedure.text(actor.id)
      let removal = EntryRemoval(procedure.tree, subject.source)
        .edit(removing: actor.id.node, from: procedure.value(of: .pelaksana).node)
      let fix = removal.map { Fix(.review, remove(name), source: subject.sourceID, edits: [$0]) }
      report.add(
        finding(at: procedure.place(actor.id), unused(name), advice: advice(name), fixes: fix.map { [$0] } ?? []))
    }
  }

  // MARK: Wording

  private static func unused(_ name: String) -> Wording {
    Wording(
      id: "pelaksana '\(name)' tidak dipakai pada satu langkah pun", en: "actor '\(name)' is used in no step")
  }

  private static func remove(_ name: String) -> Wording {
    Wording(id: "hapus '\(name)' dari daftar pelaksana", en: "remove '\(name)' from the actors")
  }

  private static func advice(_ name: String) -> Wording {
    Wording(
      id: "hapus '\(name)' dari daftar pelaksana, atau tulis 'pelaksana: \(name)' pada langkah yang dikerjakannya",
      en: "remove '\(name)' from the actors, or write 'pelaksana: \(name)' in the step it carries out")
  }
}

extension ModelFault {
  var isUnknownActor: Bool {
    if case .unknownName(.actor, _) = kind { return true }
    return false
  }
}
