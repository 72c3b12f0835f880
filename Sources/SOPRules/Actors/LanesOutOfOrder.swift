import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Actors are declared in another order than the steps use them.
enum LanesOutOfOrder: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP304", name: "urutan-pelaksana", family: .actors, severity: .advice)

  static let summary = Wording(
    id: "Urutan daftar pelaksana lain dari urutan pemakaiannya pada langkah.",
    en: "The actors are declared in another order than the steps use them.")

  static let why = Wording(
    id: "Kolom pelaksana pada lembar digambar menurut urutan pemakaian; "
      + "daftar yang urutannya sama lebih mudah dicocokkan dengan lembarnya.",
    en: "The sheet draws its lanes in the order of use; a list in the same order is easier to compare with the sheet.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana:
        loket: Petugas Loket
        pemohon: Pemohon   # masyarakat
      # ^^^^^^^ SOP304
      """),
    .fixed(
      """
      pelaksana:
        pemohon: Pemohon   # masyarakat
        loket: Petugas Loket
      """),
    .bad(
      """
      pelaksana: {loket: Petugas Loket, pemohon: {nama: Pemohon, jenis: pemohon}}
      #                                 ^^^^^^^ SOP304
      """),
    .good(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let first = firstOutOfOrder(procedure.actors) else { return }
    // A step whose actor is misspelt or lost may use one before the others.
    guard !procedure.hasLostSteps, !subject.faults.contains(where: \.isUnknownActor) else { return }
    let used = procedure.actors.filter { $0.isDeclaredHere && !$0.firstUse.isNone }
    let names = used.sorted { $0.firstUse < $1.firstUse }.map { procedure.text($0.id) }
    let name = procedure.text(first.late.id)
    let advice = order(names.joined(separator: ", ").shortened)
    report.add(
      finding(
        at: procedure.place(first.late.id), usedBefore(name, procedure.text(first.early.id)),
        related: [RelatedPlace(procedure.place(ofRow: first.late.firstUse), firstUse(name))], advice: advice,
        fixes: fix(procedure, subject, advice).map { [$0] } ?? []))
  }

  /// The first that an earlier one should follow, and that one. One pass without a string.
  private static func firstOutOfOrder(_ actors: [Actor]) -> (early: Actor, late: Actor)? {
    var last: Actor?
    for actor in actors where actor.isDeclaredHere && !actor.firstUse.isNone {
      if let last, actor.firstUse < last.firstUse { return (last, actor) }
      last = actor
    }
    return nil
  }

  /// The declarations in their new order; those that are not used stay where they are.
  private static func fix(_ procedure: Procedure, _ subject: Subject, _ title: Wording) -> Fix? {
    let declared = procedure.value(of: .pelaksana)
    guard declared.isWritten, declared.source == subject.sourceID,
      let entries = MapEntries(of: declared.node, in: procedure.tree, source: subject.source.bytes)
    else { return nil }
    var uses: [NodeID: StepID] = [:]
    for actor in procedure.actors where actor.isDeclaredHere { uses[actor.id.node] = actor.firstUse }
    let slots = entries.keys.indices.filter { uses[entries.keys[$0]].map { !$0.isNone } ?? false }
    let sorted = slots.sorted { left, right in
      let (leftUse, rightUse) = (uses[entries.keys[left]] ?? .none, uses[entries.keys[right]] ?? .none)
      return (leftUse, left) < (rightUse, right)
    }
    let edits = zip(slots, sorted).filter { $0 != $1 }.map { slot, entry in
      TextEdit(span: entries.spans[slot], replacement: subject.source.string(entries.spans[entry]))
    }
    return Fix(.safe, title, source: subject.sourceID, edits: edits)
  }

  // MARK: Wording

  private static func usedBefore(_ late: String, _ early: String) -> Wording {
    Wording(
      id: "pelaksana '\(late)' dipakai lebih dahulu daripada '\(early)', tetapi didaftarkan di bawahnya",
      en: "actor '\(late)' is used before '\(early)' but declared below it")
  }

  private static func firstUse(_ name: String) -> Wording {
    Wording(id: "langkah pertama '\(name)'", en: "the first step of '\(name)'")
  }

  private static func order(_ names: String) -> Wording {
    Wording(id: "urutkan daftarnya: \(names)", en: "put the list in this order: \(names)")
  }
}
