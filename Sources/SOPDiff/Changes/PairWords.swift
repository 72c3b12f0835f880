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

  /// What a step adds to the slowest way of a case, or to the quickest, more than before; of all kinds of cases in the one
  /// for which it is worst.
  func timeEffect(old: Int?, new: Int?) -> Int {
    kinds.worst { row, before, after in
      let (first, second) = (row.old ?? 0, row.new ?? 0)
      let slowest = share(
        old.map { measurement(.old).onSlowestWay[first][$0] }, new.map { measurement(.new).onSlowestWay[second][$0] },
        of: TotalEffect.slowest(before.time, after.time))
      guard slowest == 0 else { return slowest }
      return share(
        old.map { measurement(.old).onQuickestWay[first][$0] }, new.map { measurement(.new).onQuickestWay[second][$0] },
        of: after.time.bestWorth - before.time.bestWorth)
    }
  }

  /// A step that lies on the way in one of the SOPs alone added or took no more than the whole did.
  private func share(_ old: Int?, _ new: Int?, of total: Int) -> Int {
    let difference = (new ?? 0) - (old ?? 0)
    let isOnBoth = (old ?? 1) > 0 && (new ?? 1) > 0
    return isOnBoth ? difference : limited(difference, to: total)
  }

  /// A difference that shows in the whole, in the same direction and no further.
  func limited(_ difference: Int, to total: Int) -> Int {
    if difference > 0 { return max(0, min(difference, total)) }
    return min(0, max(difference, total))
  }

  /// The applicant does the step, or acts right before or after it, so that a visit may come or go with it.
  func touchesApplicant(_ step: Int, _ side: Side) -> Bool {
    if isApplicants(step, side) { return true }
    let graph = procedure(side).graph
    let node = graph.node(of: StepID(step))
    let beside = graph.outgoing(node).map(\.target) + graph.incoming(node).map(\.source)
    return beside.contains { other in
      if case .step(let next) = graph[other].kind { isApplicants(Int(next.index), side) } else { false }
    }
  }

  func isApplicants(_ step: Int, _ side: Side) -> Bool {
    let procedure = procedure(side)
    return procedure.actorUses[procedure.steps[step].actors.indices].contains { use in
      !use.actor.isNone && procedure.actors[Int(use.actor.index)].kind == .applicant
    }
  }
}
