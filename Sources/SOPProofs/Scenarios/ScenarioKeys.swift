import SOPModel

/// By which word of `pilih` what happens at a node can be chosen.
struct ScenarioKeys {
  private let procedure: Procedure
  /// Folded texts of all conditions.
  private let conditions: [String: Int]
  private let ids: Set<String>

  init(_ procedure: Procedure) {
    self.procedure = procedure
    conditions = Dictionary(
      procedure.conditions.enumerated().map { (procedure.foldedText($1.text), $0) },
      uniquingKeysWith: { first, _ in first })
    ids = Set((procedure.steps.map(\.id) + procedure.blocks.map(\.id)).filter(\.isWritten).map { procedure.text($0) })
  }

  /// The id, else the words of a condition that nothing else depends on; `nil` if there is none, or it can mean two
  /// things.
  func key(of node: GraphNodeID) -> TextRef? {
    guard let (id, condition) = naming(node) else { return nil }
    if id.isWritten { return conditions[procedure.foldedText(id)] == nil ? id : nil }
    guard condition.text.isWritten, condition.isChosen, !ids.contains(procedure.text(condition.text)),
      let index = conditions[procedure.foldedText(condition.text)]
    else { return nil }
    let nodes = procedure.conditions[index].uses.filter { procedure.graph.node(of: $0) != nil }
    return nodes.count == 1 ? condition.text : nil
  }

  /// What to answer so that this happens; `nil` if no word of `pilih` says it.
  func answer(for kind: CaseNet.Way.Kind, at node: GraphNodeID) -> ScenarioChoice.Answer? {
    guard let (_, condition) = naming(node) else { return nil }
    var hasLimit = false
    if case .step(let step) = procedure.graph[node].kind { hasLimit = procedure.steps[Int(step.index)].limit >= 0 }
    // The words of the language mean themselves where they can be said.
    switch kind {
    case .passed: return condition.isChosen ? .passed : nil
    case .expired: return .expired
    case .done: return condition.isChosen || hasLimit ? .taken : nil
    case .outcome(let outcome):
      let label = procedure.foldedText(procedure.outcomes[Int(outcome)].label)
      let isWord = condition.isChosen && (label == "ya" || label == "tidak") || hasLimit && label == "lewat"
      return isWord ? nil : .outcome(outcome)
    }
  }

  private func naming(_ node: GraphNodeID) -> (id: TextRef, condition: StepCondition)? {
    switch procedure.graph[node].kind {
    case .step(let step): (procedure.steps[Int(step.index)].id, procedure.steps[Int(step.index)].condition)
    case .fork(let block), .enter(let block):
      (procedure.blocks[Int(block.index)].id, procedure.blocks[Int(block.index)].condition)
    case .start, .join, .leave, .restart, .end, .unsettled: nil
    }
  }
}
