import SOPModel

/// Every run of one kind of case through the graph of an SOP, move by move in every order, with the steps that were done
/// and how often each limited way was taken. Steps with `setelah` wait for all they name: for SOPs in which all come.
struct PlayedFees {
  private struct State: Hashable {
    /// Nodes with a token, and for those that gather tokens how many have come.
    var tokens: [Int: Int] = [:]
    var taken: [Int: Int32] = [:]
    var done: Set<Int32> = []
  }

  static let bound = 60_000

  /// For each end, the sets of steps that were done when it is reached, of those that are asked for.
  private(set) var doneAtEnds: [EndID: Set<Set<Int32>>] = [:]
  private(set) var isTooLarge = false
  private let procedure: Procedure
  private let graph: ProcessGraph
  private let asked: Set<Int32>

  init(_ procedure: Procedure, _ kind: CaseKind, steps asked: Set<Int32>) {
    self.procedure = procedure
    self.asked = asked
    let view = procedure.view(of: kind)
    graph = view.graph
    var known: Set<State> = []
    var open = [State(tokens: [Int(view.start.index): 1])]
    known.insert(open[0])
    while let state = open.popLast() {
      if known.count > Self.bound {
        isTooLarge = true
        return
      }
      for (node, count) in state.tokens where count >= needed(node) {
        for next in fired(node, state) where known.insert(next).inserted { open.append(next) }
      }
    }
  }

  private func needed(_ node: Int) -> Int {
    switch graph.nodes[node].kind {
    case .join(let block): Int(procedure.blocks[Int(block.index)].branches.count)
    case .step(let step): max(1, Int(procedure.steps[Int(step.index)].after.count))
    case .start, .fork, .enter, .leave, .restart, .end, .unsettled: 1
    }
  }

  private mutating func fired(_ node: Int, _ state: State) -> [State] {
    var rest = state
    rest.tokens[node] = nil
    if case .end(let end) = graph.nodes[node].kind {
      if rest.tokens.isEmpty { doneAtEnds[end, default: []].insert(state.done) }
      return []
    }
    let edges = graph.nodes[node].outgoing.indices
    var next: [State] = []
    for choice in Set(edges.map { graph.edges[$0].choice }) {
      let group = edges.filter { graph.edges[$0].choice == choice }
      if let state = taken(group, edges, node, rest) { next.append(state) }
    }
    return next
  }

  /// The state after a choice; `nil` if it is not open.
  private func taken(_ group: [Int], _ edges: Range<Int>, _ node: Int, _ rest: State) -> State? {
    var next = rest
    let first = graph.edges[group[0]]
    var kind = first.kind
    if kind == .exhausted {
      guard let limited = edges.first(where: { graph.edges[$0].choice == first.choice - 1 }),
        let limit = graph.edges[limited].limit, rest.taken[limited, default: 0] == limit
      else { return nil }
      kind = graph.edges[limited].kind
    }
    if let limit = first.limit {
      guard rest.taken[group[0], default: 0] < limit else { return nil }
      next.taken[group[0], default: 0] += 1
    }
    if case .step(let step) = graph.nodes[node].kind, asked.contains(step.index), kind != .bypass, kind != .timeout {
      next.done.insert(step.index)
    }
    for edge in group { next.tokens[Int(graph.edges[edge].target.index), default: 0] += 1 }
    return next
  }
}
