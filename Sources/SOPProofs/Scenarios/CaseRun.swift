public import SOPModel

/// One way of a case, step by step.
public struct CaseRun: Sendable {
  /// What happened at a step or block.
  public enum Deed: Sendable, Hashable {
    case done
    /// Into `Procedure.outcomes`.
    case outcome(Int32)
    case passed
    case expired
  }

  public struct Stop: Sendable, Hashable {
    public let node: GraphNodeID
    public let deed: Deed
  }

  public let kind: CaseKind
  /// Steps and blocks in the order in which they can be told; what goes on beside each other stands branch by branch.
  public let stops: [Stop]

  init(_ space: CaseSpace, _ moves: [Int]) {
    kind = space.net.view.kind
    stops = moves.compactMap { number in
      let move = space.moves[number]
      guard let way = space.way(of: move) else { return nil }
      let node = GraphNodeID(Int(move.node))
      switch space.net.view.graph[node].kind {
      case .step, .fork, .enter: return Stop(node: node, deed: Deed(way.kind))
      case .start, .join, .leave, .restart, .end, .unsettled: return nil
      }
    }
  }
}

extension CaseRun.Deed {
  init(_ kind: CaseNet.Way.Kind) {
    switch kind {
    case .done: self = .done
    case .outcome(let outcome): self = .outcome(outcome)
    case .passed: self = .passed
    case .expired: self = .expired
    }
  }
}
