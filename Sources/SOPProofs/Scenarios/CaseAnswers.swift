import SOPModel

/// What is chosen at each step and block, visit by visit; what is not said is open.
struct CaseAnswers {
  typealias Answer = ScenarioChoice.Answer

  /// By node, one for each visit; the last holds for all later ones.
  private(set) var byNode: [Int32: [Answer]] = [:]
  /// By condition, for fees.
  private(set) var byCondition: [Int32: [Answer]] = [:]
  /// Nodes whose answers differ from visit to visit, in order.
  private(set) var lists: [Int32] = []
  /// Time limits may run out though nobody says so: to look at everything a case can do.
  var opensTimers = false

  /// Nothing is said.
  init() {}

  /// What a scenario says. The id of a step says more than the words of its condition.
  init(_ scenario: Scenario, _ procedure: Procedure) {
    for choice in scenario.choices {
      let answers = choice.visits.map(\.answer).filter { $0 != .unknown && $0 != .ambiguous }
      guard !answers.isEmpty else { continue }
      switch choice.subject {
      case .step(let step): byNode[procedure.graph.node(of: step).index] = answers
      case .block(let block): byNode[procedure.graph.entry(of: block).index] = answers
      case .condition(let condition): byCondition[condition] = answers
      case .ambiguous, .unknown: break
      }
    }
    for (condition, answers) in byCondition {
      for use in procedure.conditions[Int(condition)].uses {
        guard let node = procedure.graph.node(of: use), byNode[node.index] == nil else { continue }
        byNode[node.index] = answers
      }
    }
    lists = byNode.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// What is chosen at given nodes.
  init(_ byNode: [Int32: [Answer]]) {
    self.byNode = byNode
    lists = byNode.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// Which of its ways a case may take at a node.
  func ways(_ ways: [CaseNet.Way], at node: Int32, _ state: CaseState) -> [Int] {
    // What is off is passed whatever is said.
    if ways.allSatisfy({ $0.kind == .passed }) { return Array(ways.indices) }
    guard let answer = answer(at: node, state) else {
      let open = ways.indices.filter { ways[$0].kind != .expired || opensTimers }
      // First the case in which nothing special happens.
      return open.filter { ways[$0].kind == .passed } + open.filter { ways[$0].kind != .passed }
    }
    return ways.indices.filter { way in
      switch (answer, ways[way].kind) {
      case (.outcome(let wanted), .outcome(let outcome)): wanted == outcome
      case (.taken, .done), (.taken, .outcome): true
      case (.passed, .passed), (.expired, .expired): true
      default: false
      }
    }
  }

  private func answer(at node: Int32, _ state: CaseState) -> Answer? {
    guard let answers = byNode[node] else { return nil }
    guard answers.count > 1, let list = lists.firstIndex(of: node) else { return answers.first }
    return answers[min(Int(state.visits[list]), answers.count - 1)]
  }

  /// A visit is over.
  func note(visitOf node: Int32, in state: inout CaseState) {
    guard let list = lists.firstIndex(of: node), let count = byNode[node]?.count else { return }
    state.visits[list] = min(state.visits[list] + 1, Int32(truncatingIfNeeded: count) - 1)
  }
}

extension ProcessGraph {
  /// The step or block that depends on a condition.
  func node(of use: WrittenCondition.Use) -> GraphNodeID? {
    switch use {
    case .step(let step): node(of: step)
    case .block(let block): entry(of: block)
    case .requirement, .fee, .promise, .document, .extended: nil
    }
  }
}
