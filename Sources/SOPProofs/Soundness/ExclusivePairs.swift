import SOPModel

/// Names of one `setelah` that never come together, over all kinds of cases: in no kind both come, and in some kind each
/// comes without the other.
struct ExclusivePairs {
  private let isOfSeveralKinds: Bool
  private var apart: [FlowVerdict.Pair] = []
  /// For each kind of case, what it never brings together, and the nodes it can come to.
  private var seen: [(apart: Set<FlowVerdict.Pair>, awaited: Set<Port>)] = []

  private struct Port: Hashable {
    var node: Int
    var port: Int
  }

  init(kinds: Int) { isOfSeveralKinds = kinds > 1 }

  /// One kind of case.
  mutating func add(_ verdict: FlowVerdict, _ net: FlowNet) {
    for pair in verdict.neverTogether where !apart.contains(pair) { apart.append(pair) }
    if isOfSeveralKinds { seen.append((Set(verdict.neverTogether), awaited(net))) }
  }

  /// Ports a way of the net leads to.
  private func awaited(_ net: FlowNet) -> Set<Port> {
    let isReached = net.reachableNodes()
    return Set(
      net.edges.filter { $0.port >= 0 && isReached[$0.source] }.map { Port(node: $0.target, port: $0.port) })
  }

  func found(in procedure: Procedure) -> [FlowProof.ExclusivePair] {
    apart.filter(isApartInEveryKind).compactMap { pair in
      let after: PoolRange
      switch procedure.graph.nodes[pair.node].kind {
      case .step(let step): after = procedure.steps[Int(step.index)].after
      case .enter(let block), .fork(let block): after = procedure.blocks[Int(block.index)].after
      case .start, .join, .leave, .restart, .end, .unsettled: return nil
      }
      let first = after.indices.lowerBound
      return FlowProof.ExclusivePair(
        node: GraphNodeID(pair.node), first: first + pair.first, second: first + pair.second)
    }
  }

  private func isApartInEveryKind(_ pair: FlowVerdict.Pair) -> Bool {
    let ports = [pair.first, pair.second].map { Port(node: pair.node, port: $0) }
    return seen.allSatisfy { $0.apart.contains(pair) || !$0.awaited.isSuperset(of: ports) }
  }
}
