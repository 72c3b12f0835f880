import SOPDiagnostics
import SOPModel
import SOPText

/// How sentences call what the two SOPs are made of, and where it stands.
extension ProcedurePair {
  /// The words of a text, fit for one line.
  func words(_ written: TextRef, _ side: Side) -> String {
    PrintableText.of(ValueWords.line(procedure(side).text(written)))
  }

  /// `'Memeriksa berkas'`: by the new wording where there is one.
  func title(ofStep old: Int?, _ new: Int?) -> String {
    if let new { return "'\(title(ofStep: new, .new))'" }
    return old.map { "'\(title(ofStep: $0, .old))'" } ?? "''"
  }

  func title(ofStep step: Int, _ side: Side) -> String {
    PrintableText.of(ValueWords.line(procedure(side).title(of: StepID(step))))
  }

  func title(ofActor actor: Int, _ side: Side) -> String { words(procedure(side).actors[actor].name, side) }

  /// A named end by its name, the unnamed one by its product.
  func title(ofEnd end: Int, _ side: Side) -> String {
    let end = procedure(side).ends[end]
    return words(end.name.isWritten ? end.name : end.product, side)
  }

  /// A fee by its name, else by what it is for.
  func title(ofFee fee: Int, _ side: Side) -> String {
    let procedure = procedure(side)
    let fee = procedure.fees[fee]
    if fee.name.isWritten { return words(fee.name, side) }
    let only = procedure.names[fee.only.indices].map { words($0.text, side) }
    if !only.isEmpty { return only.joined(separator: ", ") }
    if fee.condition.isWritten { return words(fee.condition, side) }
    return fee.paidAtStep.isNone ? "" : title(ofStep: Int(fee.paidAtStep.index), side)
  }

  // MARK: Places

  func place(ofStep step: Int, _ side: Side) -> Place { procedure(side).place(ofRow: StepID(step)) }

  func place(_ written: TextRef, _ side: Side) -> Place? {
    written.isWritten ? procedure(side).place(written) : nil
  }

  /// Where a key stands at the top of the file, or in the office's.
  func keyPlace(_ keyword: Keyword, _ side: Side) -> Place? {
    let procedure = procedure(side)
    let key = procedure.key(keyword)
    if key.isWritten { return procedure.place(key) }
    return procedure.office?.keyPlace(keyword)
  }

  /// What stands, on the other side, before an element that only `side` has: the partner of the nearest one before it.
  func neighbour(of element: Int, _ kind: ElementKind, _ side: Side) -> Int? {
    var before = element - 1
    while before >= 0 {
      if let link = pairing[kind].link(of: before, on: side) { return link.number(on: side.other) }
      before -= 1
    }
    return nil
  }

  /// The place on the other side at which a step would stand that only `side` has.
  func placeBeside(step: Int, _ side: Side) -> Place? {
    neighbour(of: step, .step, side).map { place(ofStep: $0, side.other) } ?? keyPlace(.langkah, side.other)
  }

  // MARK: Drafts

  /// A change of a step that both have.
  func draft(step difference: Difference, _ kind: Change.Kind = .altered) -> ChangeList.Draft {
    var draft = ChangeList.Draft(
      kind, Change.Subject(.step, old: difference.old, new: difference.new),
      name: title(ofStep: difference.old, .old))
    draft.oldPlace = place(ofStep: difference.old, .old)
    draft.newPlace = place(ofStep: difference.new, .new)
    return draft
  }

  // MARK: Numbers

  /// What a step that both have adds to the slowest way more than before.
  func timeEffect(old: Int, new: Int) -> Int {
    let (before, after) = (measurement(.old).timeOnSlowestWay[old], measurement(.new).timeOnSlowestWay[new])
    let difference = after - before
    if before > 0, after > 0 { return difference }
    return limited(difference, to: totals.time)
  }

  /// What a step adds that only one side has.
  func timeEffect(of step: Int, _ side: Side) -> Int {
    let time = measurement(side).timeOnSlowestWay[step]
    return side == .new ? time : -time
  }

  /// A difference that shows in the whole, in the same direction and no further.
  func limited(_ difference: Int, to total: Int) -> Int {
    if difference > 0 { return max(0, min(difference, total)) }
    return min(0, max(difference, total))
  }

  func isApplicants(_ step: Int, _ side: Side) -> Bool {
    let procedure = procedure(side)
    return procedure.actorUses[procedure.steps[step].actors.indices].contains { use in
      !use.actor.isNone && procedure.actors[Int(use.actor.index)].kind == .applicant
    }
  }
}
