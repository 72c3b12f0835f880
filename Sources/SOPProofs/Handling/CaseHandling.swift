import SOPModel

/// How a case passes from hand to hand: what its applicant and the office notice beside time and money.
///
/// A *visit* is when the applicant acts after somebody else did, or at the start: several steps of the applicant in a row
/// are one. A *hand-over* is when another actor acts than the one before; the applicant's are among them. Both are counted
/// along one way: of branches at the same time the one with most. A loop counts as often as it may be taken.
public struct CaseHandling: Sendable, Hashable {
  public let visits: Occurrences
  public let handOvers: Occurrences

  /// On the way with the fewest, nothing done twice, and on the one with the most.
  public struct Occurrences: Sendable, Hashable {
    public let least: Int
    /// `nil` where a loop has no limit.
    public let most: Int?

    public init(least: Int, most: Int?) {
      self.least = least
      self.most = most
    }
  }
}

extension TimedView {
  /// `nil` if no end can be reached. Linear for a flow without loops, times the actors a step can come from.
  public func handling() -> CaseHandling? {
    let visits = HandlingNet(self, isVisit: true)
    let handOvers = HandlingNet(self, isVisit: false)
    guard let visits = visits.occurrences(), let handOvers = handOvers.occurrences() else { return nil }
    return CaseHandling(visits: visits, handOvers: handOvers)
  }
}

/// The ways of a case, each node once for each actor who may have acted last. A step that is done has a node of its own
/// behind them, so that what goes back from it is one loop.
private struct HandlingNet {
  private let timed: TimedView
  private let isVisit: Bool
  /// By step: for visits 1 where the applicant acts and 0 where others do; else the one who leads.
  private let actors: [Int32]
  /// Edges in the order they were found, to be grouped by source.
  private var edges: [(edge: WalkNet.Edge, cost: Int)] = []
  private var loops: [WalkNet.Loop] = []
  private var nodes: [Place: Int32] = [:]
  private var order: [Place] = []
  private var sinks: [WalkProblem.Sink] = []

  private struct Place: Hashable {
    let node: Int32
    /// Who acted last; `done` for the step itself when it is done.
    let last: Int32
  }

  private static let nobody: Int32 = -1
  private static let done: Int32 = -2

  init(_ timed: TimedView, isVisit: Bool) {
    self.timed = timed
    self.isVisit = isVisit
    actors = Self.actors(timed.procedure, isVisit: isVisit)
    _ = number(of: Place(node: timed.view.start.index, last: Self.nobody))
    var next = 0
    while next < order.count {
      expand(order[next], Int32(truncatingIfNeeded: next))
      next += 1
    }
  }

  func occurrences() -> CaseHandling.Occurrences? {
    let sorted = edges.indices.sorted { (edges[$0].edge.source, $0) < (edges[$1].edge.source, $1) }
    let net = WalkNet(nodeCount: order.count, edges: sorted.map { edges[$0].edge }, loops: loops)
    var problem = WalkProblem(
      net: net,
      isOpen: net.edges.map { edge in
        guard edge.loop >= 0, let limit = net.loops[Int(edge.loop)].limit else { return true }
        return limit > 0
      },
      costs: sorted.map { edges[$0].cost }, seeds: [WalkProblem.Seed(node: 0)], sinks: sinks)
    guard let most = LongestWalkSearch.solve(problem) else { return nil }
    let all = problem
    for edge in net.edges.indices where net.edges[edge].loop >= 0 || net.edges[edge].exhausts >= 0 {
      problem.isOpen[edge] = false
    }
    // An end that is reached by going round only has no way without.
    guard let least = ShortestWalk.solve(problem) ?? ShortestWalk.solve(all) else { return nil }
    return CaseHandling.Occurrences(least: least.worth, most: most.endlessLoops.isEmpty ? most.upper : nil)
  }

  private mutating func number(of place: Place) -> Int32 {
    if let known = nodes[place] { return known }
    let number = Int32(truncatingIfNeeded: order.count)
    nodes[place] = number
    order.append(place)
    return number
  }

  private mutating func expand(_ place: Place, _ source: Int32) {
    let node = Int(place.node)
    if case .end = timed.view.graph.nodes[node].kind { sinks.append(WalkProblem.Sink(node: source)) }
    let actor = actor(at: node)
    let isDone = place.last == Self.done
    var loopNumbers: [Int32: Int32] = [:]
    if let actor, !isDone, hasOutgoing(node, doing: true) {
      let behind = number(of: Place(node: place.node, last: Self.done))
      edges.append((WalkNet.Edge(source: source, target: behind), cost(of: actor, after: place.last)))
    }
    for edge in timed.net.outgoing(node) where timed.isOpen[edge] && !timed.isVirtual[edge] {
      let original = timed.edge(Int32(truncatingIfNeeded: edge))
      // A step is left by being done or by being passed.
      if actor != nil, (original.kind == .bypass) == isDone { continue }
      let last = isDone ? actor ?? Self.nobody : place.last
      var added = WalkNet.Edge(
        source: source, target: number(of: Place(node: timed.net.edges[edge].target, last: last)))
      added.exhausts = loopNumbers[timed.net.edges[edge].exhausts] ?? -1
      let loop = timed.net.edges[edge].loop
      if loop >= 0 {
        if loopNumbers[loop] == nil {
          loopNumbers[loop] = Int32(truncatingIfNeeded: loops.count)
          loops.append(WalkNet.Loop(source: source, limit: timed.net.loops[Int(loop)].limit))
        }
        added.loop = loopNumbers[loop] ?? -1
      }
      edges.append((added, 0))
    }
  }

  private func hasOutgoing(_ node: Int, doing: Bool) -> Bool {
    timed.net.outgoing(node).contains { edge in
      timed.isOpen[edge] && !timed.isVirtual[edge]
        && (timed.edge(Int32(truncatingIfNeeded: edge)).kind != .bypass) == doing
    }
  }

  /// Who does what stands at a node; `nil` for what nobody does.
  private func actor(at node: Int) -> Int32? {
    guard case .step(let step) = timed.view.graph.nodes[node].kind else { return nil }
    return actors[Int(step.index)]
  }

  private static func actors(_ procedure: Procedure, isVisit: Bool) -> [Int32] {
    procedure.steps.map { step in
      var leading = nobody
      for use in procedure.actorUses[step.actors.indices] where !use.actor.isNone {
        if isVisit, procedure.actors[Int(use.actor.index)].kind == .applicant { return 1 }
        if leading == nobody { leading = use.actor.index }
      }
      return isVisit ? 0 : leading
    }
  }

  private func cost(of actor: Int32, after last: Int32) -> Int {
    if isVisit { return actor == 1 && last != 1 ? 1 : 0 }
    return actor >= 0 && last >= 0 && actor != last ? 1 : 0
  }
}
