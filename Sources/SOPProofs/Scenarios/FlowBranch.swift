public import SOPModel

/// Something that goes one way in some cases and another way in others.
public enum FlowBranch: Sendable, Hashable {
  case channel(Int32)
  case variant(VariantID)
  /// A way out of a decision, into `Procedure.outcomes`.
  case outcome(GraphNodeID, Int32)
  /// A step or block that need not be done is done, or skipped.
  case done(GraphNodeID)
  case skipped(GraphNodeID)
  /// A time limit runs out.
  case expired(GraphNodeID)
  /// A way may not be taken again, and the case goes on by its `lewat`: the way with this choice number.
  case exhausted(GraphNodeID, choice: Int16)
}

extension FlowBranch {
  /// All of an SOP, in the order of the file. Channels and variants count where there are several.
  static func all(of procedure: Procedure) -> [FlowBranch] {
    var branches: [FlowBranch] = []
    if procedure.channels.count > 1 { branches += procedure.channels.indices.map { .channel(Int32($0)) } }
    branches += procedure.caseKinds().axes.filter { $0.count > 1 }.joined().map { .variant($0) }
    for index in procedure.graph.nodes.indices {
      let node = GraphNodeID(index)
      guard let condition = procedure.condition(of: node) else { continue }
      if condition.isChosen { branches += [.done(node), .skipped(node)] }
      if case .step(let step) = procedure.graph[node].kind, procedure.steps[Int(step.index)].isDecision {
        branches += procedure.steps[Int(step.index)].outcomes.indices.map { .outcome(node, Int32($0)) }
      }
      var last: Int16 = -1
      for edge in procedure.graph.outgoing(node) where edge.choice != last {
        last = edge.choice
        if edge.kind == .timeout { branches.append(.expired(node)) }
        if edge.kind == .exhausted { branches.append(.exhausted(node, choice: edge.choice)) }
      }
    }
    return branches
  }

  /// What a case that takes a move goes through.
  static func taken(by move: CaseSpace.Move, in space: CaseSpace, _ procedure: Procedure) -> [FlowBranch] {
    guard let way = space.way(of: move) else { return [] }
    let node = GraphNodeID(Int(move.node))
    var branches: [FlowBranch] = []
    if let condition = procedure.condition(of: node), condition.isChosen {
      let isOff = way.kind == .passed && !space.net.isOn(node)
      if !isOff { branches.append(way.kind == .passed ? .skipped(node) : .done(node)) }
    }
    switch way.kind {
    case .outcome(let outcome): branches.append(.outcome(node, outcome))
    case .expired: branches.append(.expired(node))
    case .done, .passed: break
    }
    let group = way.groups.first { $0.edges == move.edges && $0.isExhaustion }
    if let group { branches.append(.exhausted(node, choice: group.choice)) }
    return branches
  }

  /// What a kind of case is by itself.
  static func known(of kind: CaseKind) -> [FlowBranch] {
    [.channel(kind.channel)] + kind.variants.filter { !$0.isNone }.map { .variant($0) }
  }
}

extension CaseNet {
  func isOn(_ node: GraphNodeID) -> Bool {
    switch view.graph[node].kind {
    case .step(let step): view.steps[Int(step.index)]
    case .fork(let block), .enter(let block): view.blocks[Int(block.index)]
    case .start, .join, .leave, .restart, .end, .unsettled: true
    }
  }
}

extension Procedure {
  /// Of a step, or of a block at its entry.
  func condition(of node: GraphNodeID) -> StepCondition? {
    switch graph[node].kind {
    case .step(let step): steps[Int(step.index)].condition
    case .fork(let block), .enter(let block): blocks[Int(block.index)].condition
    case .start, .join, .leave, .restart, .end, .unsettled: nil
    }
  }
}
