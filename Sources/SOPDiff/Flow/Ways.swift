import SOPModel

/// One way on from a node that both SOPs have to the next such node.
struct Way: Hashable {
  /// How it is taken: the order of the file, an outcome, a limit that ran out, ...
  enum Choice: Hashable {
    case onward
    /// The number of the outcome's link, or one that only its side has.
    case outcome(Int)
    case expiry
    case bypass
    case start

    var number: (Int, Int) {
      switch self {
      case .onward: (0, 0)
      case .outcome(let link): (1, link)
      case .expiry: (2, 0)
      case .bypass: (3, 0)
      case .start: (4, 0)
      }
    }
  }

  var choice: Choice
  /// It is taken once the way before it may not be taken again.
  var isExhausted = false
  /// The next node, as `NodeNumbers` has it.
  var target: Int
  var limit: Int32?
  /// The number of its text; -1 for none.
  var condition = -1
  var probability: Int32?
  /// The target waits for others as well.
  var waits = false
}

/// A way and where it stands.
struct TracedWay {
  var way: Way
  /// The first edge of it.
  let edge: Int32
  /// It leads over something that only this SOP has, or that moved.
  let leadsOverOthers: Bool
}

/// Numbers for the nodes of both graphs: the same for what is paired. Only steps, ends, starts and blocks with a condition
/// are nodes; forks, joins and stages are passed in silence.
struct NodeNumbers {
  private let graph: ProcessGraph
  private let procedure: Procedure
  private let side: Side
  private let pairing: Pairing
  /// By step: it is passed in silence, for it has no partner or has moved.
  private let isPassed: [Bool]

  init(_ procedure: Procedure, _ side: Side, _ pairing: Pairing, passing passed: Set<StepID>) {
    self.procedure = procedure
    self.side = side
    self.pairing = pairing
    graph = procedure.graph
    isPassed = procedure.steps.indices.map {
      pairing[.step].linkNumber(of: $0, on: side) == nil || passed.contains(StepID($0))
    }
  }

  enum Meaning: Equatable {
    case node(Int)
    /// Passed without a trace.
    case silent
    /// Passed, though it is something: a step or block that only this side has.
    case other
  }

  func meaning(of node: GraphNodeID) -> Meaning {
    switch graph[node].kind {
    case .step(let step):
      guard !isPassed[Int(step.index)] else { return .other }
      return number(.step, Int(step.index), 0)
    case .end(let end): return number(.end, Int(end.index), 1)
    case .start(let channel): return number(.channel, Int(channel), 2)
    case .enter(let block):
      guard procedure.blocks[Int(block.index)].condition.canSkip else { return .silent }
      return number(.block, Int(block.index), 3)
    case .fork(let block):
      guard procedure.blocks[Int(block.index)].condition.canSkip else { return .silent }
      return number(.block, Int(block.index), 4)
    case .join, .leave: return .silent
    case .restart: return .node(5)
    case .unsettled: return .node(6)
    }
  }

  private func number(_ kind: ElementKind, _ element: Int, _ tag: Int) -> Meaning {
    guard let link = pairing[kind].linkNumber(of: element, on: side) else { return .other }
    return .node(link * 8 + tag)
  }
}

/// The ways between the nodes of one SOP, in terms of what both have in common.
struct WayTracer {
  let procedure: Procedure
  let side: Side
  private let graph: ProcessGraph
  private let numbers: NodeNumbers
  private let pairing: Pairing

  /// Ways followed from one node at the most; what has more is not proved to be the same.
  static let limit = 4_000

  /// - Parameter passed: steps that are passed in silence although they have a partner.
  init(_ procedure: Procedure, _ side: Side, _ pairing: Pairing, passing passed: Set<StepID> = []) {
    self.procedure = procedure
    self.side = side
    self.pairing = pairing
    graph = procedure.graph
    numbers = NodeNumbers(procedure, side, pairing, passing: passed)
  }

  func meaning(of node: GraphNodeID) -> NodeNumbers.Meaning { numbers.meaning(of: node) }

  /// Every way on from a node, each once. `isComplete` is false where there are more than the bound.
  func ways(from node: GraphNodeID, _ texts: inout TextNumbers) -> (ways: [TracedWay], isComplete: Bool) {
    var ways: [TracedWay] = []
    var seen: Set<Way> = []
    var visited: Set<State> = []
    for index in graph[node].outgoing.indices {
      let edge = graph.edges[index]
      let first = way(over: edge, &texts)
      var open = [State(way: first, node: edge.target, isOther: false)]
      while let state = open.popLast() {
        guard visited.insert(state).inserted else { continue }
        guard visited.count <= Self.limit else { return (ways, false) }
        switch numbers.meaning(of: state.node) {
        case .node(let number):
          var way = state.way
          way.target = number
          guard seen.insert(way).inserted else { continue }
          ways.append(TracedWay(way: way, edge: Int32(truncatingIfNeeded: index), leadsOverOthers: state.isOther))
        case .silent: pass(state, isOther: state.isOther, &open)
        case .other: pass(state, isOther: true, &open)
        }
      }
    }
    return (ways, true)
  }

  private struct State: Hashable {
    var way: Way
    var node: GraphNodeID
    var isOther: Bool
  }

  /// On from a node that is no node of both. What goes back or runs out of time at a step without a partner is its own
  /// affair.
  private func pass(_ state: State, isOther: Bool, _ open: inout [State]) {
    for edge in graph.outgoing(state.node).reversed() {
      var next = state
      next.isOther = isOther
      next.node = edge.target
      if case .join = graph[state.node].kind { next.way.waits = true }
      if edge.kind == .after { next.way.waits = true }
      open.append(next)
    }
  }

  private func way(over edge: ProcessGraph.Edge, _ texts: inout TextNumbers) -> Way {
    var way = Way(choice: choice(of: edge), target: 0)
    way.isExhausted = edge.kind == .exhausted
    way.limit = edge.limit
    way.condition = texts.folded(edge.condition, side)
    way.probability = edge.probability
    way.waits = edge.kind == .after
    return way
  }

  private func choice(of edge: ProcessGraph.Edge) -> Way.Choice {
    switch edge.kind {
    case .outcome: .outcome(outcome(of: edge))
    case .exhausted:
      if edge.label.isWritten, isOfDecision(edge.source) { .outcome(outcome(of: edge)) } else { .onward }
    case .timeout: .expiry
    case .bypass: .bypass
    case .start, .restart: .start
    case .sequence, .after, .fork, .join: .onward
    }
  }

  private func isOfDecision(_ node: GraphNodeID) -> Bool {
    if case .step(let step) = graph[node].kind { procedure.steps[Int(step.index)].isDecision } else { false }
  }

  private func outcome(of edge: ProcessGraph.Edge) -> Int {
    guard case .step(let step) = graph[edge.source].kind else { return -1 }
    let outcomes = procedure.steps[Int(step.index)].outcomes.indices
    guard let outcome = outcomes.first(where: { procedure.outcomes[$0].label == edge.label }) else { return -1 }
    if let link = pairing[.outcome].linkNumber(of: outcome, on: side) { return link }
    return -2 - outcome * 2 - Int(side.rawValue)
  }
}

/// The ways of both SOPs, compared node by node.
struct WayComparison {
  /// What is different between the ways on from one node.
  struct Divergence {
    /// The node in each of the graphs.
    let old: GraphNodeID
    let new: GraphNodeID
    /// Ways that only one of them has, ways over what the other does not have left out.
    let onlyOld: [TracedWay]
    let onlyNew: [TracedWay]
  }

  /// Of nodes that both have; in order of the new SOP.
  private(set) var divergences: [Divergence] = []
  /// All ways are the same, those over other nodes included.
  private(set) var isSame = true

  /// - Parameters: steps that have moved, on both sides.
  init(_ writer: inout FormWriter, passingOld: Set<StepID> = [], passingNew: Set<StepID> = []) {
    let pairing = writer.pairing
    let old = WayTracer(writer.procedures[0], .old, pairing, passing: passingOld)
    let new = WayTracer(writer.procedures[1], .new, pairing, passing: passingNew)
    var nodes: [Int: GraphNodeID] = [:]
    for index in old.procedure.graph.nodes.indices {
      let node = GraphNodeID(index)
      if case .node(let number) = old.meaning(of: node) { nodes[number] = node }
    }
    for index in new.procedure.graph.nodes.indices {
      let node = GraphNodeID(index)
      guard case .node(let number) = new.meaning(of: node), let partner = nodes[number] else { continue }
      compare(old, partner, new, node, &writer.texts)
    }
  }

  private mutating func compare(
    _ old: WayTracer, _ oldNode: GraphNodeID, _ new: WayTracer, _ newNode: GraphNodeID, _ texts: inout TextNumbers
  ) {
    let before = old.ways(from: oldNode, &texts)
    let after = new.ways(from: newNode, &texts)
    if !before.isComplete || !after.isComplete { isSame = false }
    let (olds, news) = (Set(before.ways.map(\.way)), Set(after.ways.map(\.way)))
    guard olds != news else { return }
    isSame = false
    let onlyOld = before.ways.filter { !news.contains($0.way) && !$0.leadsOverOthers }
    let onlyNew = after.ways.filter { !olds.contains($0.way) && !$0.leadsOverOthers }
    guard !onlyOld.isEmpty || !onlyNew.isEmpty else { return }
    divergences.append(Divergence(old: oldNode, new: newNode, onlyOld: onlyOld, onlyNew: onlyNew))
  }
}
