/// The walk that costs least. Where branches join it takes the longest of them, each at its shortest.
struct ShortestWalk: Sendable {
  var worth: Int
  var witness: Walk
  /// Nothing is shorter. Not so only where ways that wait for the end of loops shorten each other's rounds, and the search
  /// met its bound: the witness is then a walk, but maybe not the shortest.
  var isExact = true

  /// `nil` if no walk leads from a seed to a sink.
  static func solve(_ problem: WalkProblem) -> ShortestWalk? {
    var search = ShortestWalkSearch(problem)
    return search.solve()
  }
}

/// One look at each edge in order; again as long as an edge that goes back shortens something, at most once for each
/// loop. A way that may only be taken when a loop is used up pays for the shortest rounds of that loop.
private struct ShortestWalkSearch {
  private var problem: WalkProblem
  private var best: [Int] = []
  private var via: [Int32] = []
  /// By loop: the shortest round, where it was asked for.
  private var rounds: [Int32: Walk.Round] = [:]

  private static let unreached = Int.max

  init(_ problem: WalkProblem) { self.problem = problem }

  mutating func solve() -> ShortestWalk? {
    let waiting = problem.beginsInMidst ? [] : problem.net.edges.indices.filter(waits)
    var isExact = true
    if !waiting.isEmpty {
      isExact = findRounds(of: waiting)
      if !isExact, let states = ShortestStates(problem) { return states.solve(problem) }
      pay(for: waiting)
    }
    walk(from: problem.seeds)
    var found: (sink: WalkProblem.Sink, worth: Int)?
    for sink in problem.sinks where best[Int(sink.node)] != Self.unreached {
      let worth = best[Int(sink.node)].plusWorth(sink.worth)
      if worth < found?.worth ?? Self.unreached { found = (sink, worth) }
    }
    guard let found else { return nil }
    return ShortestWalk(worth: found.worth, witness: witness(to: found.sink), isExact: isExact)
  }

  // MARK: Ways that wait for the end of a loop

  /// A way that is closed until some loop is used up.
  private func waits(_ edge: Int) -> Bool {
    let loop = problem.net.edges[edge].exhausts
    return problem.isOpen[edge] && loop >= 0 && problem.net.loops[Int(loop)].limit ?? 1 > 0
  }

  /// `false` if a round would be shorter over ways that wait themselves.
  private mutating func findRounds(of waiting: [Int]) -> Bool {
    let loops = Set(waiting.map { problem.net.edges[$0].exhausts })
    let free = loops.map { worth(of: shortestRound(of: $0)) }
    for edge in waiting { problem.isOpen[edge] = false }
    for loop in loops { rounds[loop] = shortestRound(of: loop) }
    for edge in waiting { problem.isOpen[edge] = true }
    return zip(loops, free).allSatisfy { worth(of: rounds[$0]) == $1 }
  }

  private func worth(of round: Walk.Round?) -> Int? {
    round.map { $0.edges.reduce(0) { $0.plusWorth(problem.costs[Int($1)]) } }
  }

  /// Adds the rounds to the ways that wait for them, and closes those that wait for ever.
  private mutating func pay(for waiting: [Int]) {
    let costs = waiting.map { edge -> Int? in
      let round = rounds[problem.net.edges[edge].exhausts]
      return worth(of: round).map { $0.timesWorth(round?.times ?? 0) }
    }
    for (edge, cost) in zip(waiting, costs) {
      if let cost {
        problem.costs[edge] = problem.costs[edge].plusWorth(cost)
      } else {
        problem.isOpen[edge] = false
      }
    }
  }

  private mutating func shortestRound(of loop: Int32) -> Walk.Round? {
    guard let limit = problem.net.loops[Int(loop)].limit else { return nil }
    var found: (edges: [Int32], worth: Int)?
    let source = Int(problem.net.loops[Int(loop)].source)
    for edge in problem.net.outgoing(source) where problem.net.edges[edge].loop == loop && problem.isOpen[edge] {
      walk(from: [WalkProblem.Seed(node: problem.net.edges[edge].target)])
      guard best[source] != Self.unreached else { continue }
      let worth = best[source].plusWorth(problem.costs[edge])
      if worth < found?.worth ?? Self.unreached { found = ([Int32(edge)] + edges(to: source), worth) }
    }
    return found.map { Walk.Round(loop: loop, edges: $0.edges, times: Int(limit)) }
  }

  // MARK: Forward

  private mutating func walk(from seeds: [WalkProblem.Seed]) {
    let net = problem.net
    best = [Int](repeating: Self.unreached, count: net.nodeCount)
    via = [Int32](repeating: -1, count: net.nodeCount)
    for seed in seeds { best[Int(seed.node)] = min(best[Int(seed.node)], seed.worth) }
    for _ in 0...net.loops.count {
      for node in net.order {
        if net.isJoin[Int(node)] { join(Int(node)) }
        guard best[Int(node)] != Self.unreached else { continue }
        for edge in net.outgoing(Int(node)) where problem.isOpen[edge] && net.edges[edge].loop < 0 { relax(edge) }
      }
      var isShortened = false
      if net.loops.isEmpty { return }
      for edge in net.edges.indices where net.edges[edge].loop >= 0 && problem.isOpen[edge] {
        if best[Int(net.edges[edge].source)] != Self.unreached, relax(edge) { isShortened = true }
      }
      if !isShortened { return }
    }
  }

  @discardableResult
  private mutating func relax(_ edge: Int) -> Bool {
    let target = Int(problem.net.edges[edge].target)
    guard !problem.net.isJoin[target] else { return false }
    let worth = best[Int(problem.net.edges[edge].source)].plusWorth(problem.costs[edge])
    guard worth < best[target] else { return false }
    best[target] = worth
    via[target] = Int32(edge)
    return true
  }

  /// The longest of the branches that arrive, each by its shortest way.
  private mutating func join(_ node: Int) {
    var shortest: [Int32: (worth: Int, edge: Int32)] = [:]
    for edge in problem.net.incoming(node) where problem.isOpen[Int(edge)] {
      let source = best[Int(problem.net.edges[Int(edge)].source)]
      guard source != Self.unreached else { continue }
      let worth = source.plusWorth(problem.costs[Int(edge)])
      let port = problem.net.edges[Int(edge)].port
      if worth < shortest[port]?.worth ?? Self.unreached { shortest[port] = (worth, edge) }
    }
    guard let longest = shortest.values.max(by: { ($0.worth, $1.edge) < ($1.worth, $0.edge) }) else { return }
    best[node] = longest.worth
    via[node] = longest.edge
  }

  // MARK: Back

  private func edges(to node: Int) -> [Int32] {
    var reversed: [Int32] = []
    var node = node
    while via[node] >= 0, reversed.count <= problem.net.edges.count {
      reversed.append(via[node])
      node = Int(problem.net.edges[Int(via[node])].source)
    }
    return reversed.reversed()
  }

  private func witness(to sink: WalkProblem.Sink) -> Walk {
    var walk = Walk(edges: edges(to: Int(sink.node)))
    let first = walk.edges.first.map { problem.net.edges[Int($0)].source } ?? sink.node
    let start = problem.seeds.filter { $0.node == first }.min { $0.worth < $1.worth }
    for edge in walk.edges + (sink.edge >= 0 ? [sink.edge] : []) {
      if let round = rounds[problem.net.edges[Int(edge)].exhausts] { walk.rounds.append(round) }
    }
    if let start, start.edge >= 0 { walk.edges.insert(start.edge, at: 0) }
    if sink.edge >= 0 { walk.edges.append(sink.edge) }
    return walk
  }
}
