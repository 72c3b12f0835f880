import SOPModel
import SOPText

/// A decision that can come out in another way than before, or not in one any more.
enum OutcomesChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB202", name: "pilihan-hasil-berubah", family: .flow)
  static let summary = Wording(
    id: "Keputusan mendapat atau kehilangan pilihan hasil, atau langkah menjadi keputusan.",
    en: "A decision has an outcome more or less, or a step became a decision.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    let owners = [pair.old, pair.new].map(StepOfOutcome.init)
    for side in [Side.old, .new] {
      for outcome in pair.unpaired(.outcome, side) {
        let step = owners[Int(side.rawValue)][outcome]
        // The outcomes of a step that is new or gone are told with it.
        guard step >= 0, let link = pair.pairing[.step].link(of: step, on: side) else { continue }
        add(outcome, link, side, pair, &changes)
      }
    }
  }

  private static func add(
    _ outcome: Int, _ link: Matching.Link, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList
  ) {
    let (old, new) = (pair.old.steps[link.old], pair.new.steps[link.new])
    let isNew = side == .new
    let label = pair.words(pair.procedure(side).outcomes[outcome].label, side)
    let title = pair.title(ofStep: link.old, link.new)
    var draft = ChangeList.Draft(
      isNew ? .added : .removed,
      Change.Subject(.outcome, old: isNew ? nil : outcome, new: isNew ? outcome : nil),
      name: pair.title(ofStep: link.old, .old))
    draft.oldPlace = isNew ? pair.old.waysPlace(of: old) ?? pair.place(ofStep: link.old, .old) : nil
    draft.newPlace = isNew ? nil : pair.new.waysPlace(of: new) ?? pair.place(ofStep: link.new, .new)
    let own = pair.procedure(side).place(pair.procedure(side).outcomes[outcome].label)
    if isNew { draft.newPlace = own } else { draft.oldPlace = own }
    if isNew { draft.after = label } else { draft.before = label }
    draft.effect = .procedure
    // The decision itself comes or goes with its first outcome.
    let isFirst = pair.procedure(side).steps[link.number(on: side)].outcomes.indices.first == outcome
    if old.isDecision != new.isDecision, isFirst { draft.effect.controls = new.isDecision ? 1 : -1 }
    draft.effect.time = pair.isOnlyFlow ? pair.totals.time : 0
    changes.add(Self.self, draft, isNew ? added(label, title) : removed(label, title))
  }

  // MARK: Wording

  private static func added(_ label: String, _ title: String) -> Wording {
    Wording(
      id: "keputusan \(title) kini dapat berakhir dengan '\(label)'",
      en: "decision \(title) can now come out as '\(label)'"
    )
  }

  private static func removed(_ label: String, _ title: String) -> Wording {
    Wording(
      id: "keputusan \(title) tidak lagi dapat berakhir dengan '\(label)'",
      en: "decision \(title) cannot come out as '\(label)' any more")
  }
}

/// Whose outcome an outcome is.
struct StepOfOutcome {
  private var steps: [Int]

  init(_ procedure: Procedure) {
    steps = [Int](repeating: -1, count: procedure.outcomes.count)
    for (index, step) in procedure.steps.enumerated() {
      for outcome in step.outcomes.indices where steps.indices.contains(outcome) { steps[outcome] = index }
    }
  }

  subscript(outcome: Int) -> Int { steps[outcome] }
}
