/// The walk that costs most and takes each loop at most as often as it may be taken.
///
/// The critical path method on the acyclic condensation of the net: parts in order, longest way to each node. A part with
/// loops adds the rounds that can be taken in it (`LoopRegion`); where loops exclude each other it is looked at state by
/// state (`RegionStates`), and where that is too much the answer is an interval. Linear for nets without loops and for
/// structured ones, beside the search for each loop's round between its two ends.
struct LongestWalkSearch {
  private let problem: WalkProblem
  private let parts: NetComponents
  /// By node: the most that has been spent there, or -1.
  private var best: [Int]
  /// By node: the edge it was reached by, or -1.
  private var via: [Int32]
  /// By node: the state in which the region before was left.
  private var exitState: [Int]
  /// By part.
  private var regions: [Int: Region] = [:]

  private struct Region {
    var loops: LoopRegion
    var treatment: Treatment
    var states: RegionStates?
    /// Where the walk that costs most comes in; for a bounded region.
    var entry: Int32 = -1
  }

  private enum Treatment {
    /// One walk touches all rounds.
    case allRounds
    /// It may, or may not: to be looked at again with the walk that was found.
    case allRoundsIfTouched
    /// State by state.
    case explored
    /// Too many states: bounds only.
    case bounded
  }

  private enum Bound { case upper, lower }

  private init(_ problem: WalkProblem) {
    self.problem = problem
    parts = NetComponents(problem.net, isOpen: problem.isOpen, from: problem.seeds.map(\.node))
    best = []
    via = []
    exitState = []
  }

  /// `nil` if no walk leads from a seed to a sink.
  static func solve(_ problem: WalkProblem) -> LongestWalk? {
    guard problem.hasOpenLoop else { return StraightWalks.longest(problem) }
    var search = LongestWalkSearch(problem)
    return search.solve()
  }

  private mutating func solve() -> LongestWalk? {
    while true {
      walk(.upper)
      guard let end = dearestSink() else { return nil }
      let (edges, places, isBounded) = trace(end.sink)
      if settle(places) { continue }
      var result = LongestWalk(upper: end.worth, lower: end.worth, witness: finished(edges, places, end.sink, .upper))
      if isBounded {
        walk(.lower)
        guard let end = dearestSink() else { return nil }
        let (edges, places, _) = trace(end.sink)
        result.lower = end.worth
        result.witness = finished(edges, places, end.sink, .lower)
      }
      result.endlessLoops = endlessLoopsOnWays()
      return result
    }
  }

  // MARK: Forward

  private mutating func walk(_ bound: Bound) {
    best = [Int](repeating: -1, count: problem.net.nodeCount)
    via = [Int32](repeating: -1, count: problem.net.nodeCount)
    exitState = [Int](repeating: -1, count: problem.net.nodeCount)
    for seed in problem.seeds { best[Int(seed.node)] = max(best[Int(seed.node)], seed.worth) }
    for part in 0..<parts.count {
      let range = parts.range(part)
      let node = Int(parts.nodes[range.lowerBound])
      if range.count > 1 || hasOpenSelfLoop(node) {
        walk(throughRegion: part, range, bound)
      } else if best[node] >= 0 {
        for edge in problem.net.outgoing(node) where problem.isOpen[edge] { relax(edge, best[node], state: -1) }
      }
    }
  }

  private func hasOpenSelfLoop(_ node: Int) -> Bool {
    problem.net.outgoing(node).contains { problem.isOpen[$0] && Int(problem.net.edges[$0].target) == node }
  }

  private mutating func relax(_ edge: Int, _ worth: Int, state: Int) {
    take(edge, worth.plusWorth(problem.costs[edge]), state)
  }

  private mutating func take(_ edge: Int, _ worth: Int, _ state: Int) {
    let target = Int(problem.net.edges[edge].target)
    guard worth > best[target] else { return }
    best[target] = worth
    via[target] = Int32(edge)
    exitState[target] = state
  }

  private mutating func walk(throughRegion part: Int, _ range: Range<Int>, _ bound: Bound) {
    let entries = range.filter { best[Int(parts.nodes[$0])] >= 0 }
    guard !entries.isEmpty else { return }
    if regions[part] == nil { regions[part] = region(range, entries) }
    guard let region = regions[part] else { return }
    switch region.treatment {
    case .allRounds: walk(range, entries, adding: region.loops.worthOfAllRounds)
    case .allRoundsIfTouched:
      let rounds = bound == .upper ? region.loops.worthOfAllRounds : region.loops.worthOfSureRounds
      walk(range, entries, adding: rounds)
    case .explored: explore(part, range, entries)
    case .bounded:
      if bound == .lower {
        walk(range, entries, adding: region.loops.isStructured ? region.loops.worthOfSureRounds : 0)
      } else if region.loops.isStructured {
        walk(range, entries, adding: region.loops.worthOfAllRounds)
        regions[part]?.entry = parts.nodes[entries[0]]
      } else {
        walkBounded(part, range, entries)
      }
    }
  }

  private func region(_ range: Range<Int>, _ entries: [Int]) -> Region {
    let loops = LoopRegion(problem, parts, range: range, entries: entries)
    let isAlwaysTouched = loops.isStructured && loops.isAlwaysTouched.allSatisfy { $0 }
    var region = Region(loops: loops, treatment: isAlwaysTouched ? .allRounds : .allRoundsIfTouched)
    if !loops.isStructured { Self.lookCloser(&region) }
    return region
  }

  private static func lookCloser(_ region: inout Region) {
    region.states = RegionStates(region.loops)
    region.treatment = region.states == nil ? .bounded : .explored
  }

  /// Longest ways through the region without loops, rounds paid for on entry.
  private mutating func walk(_ range: Range<Int>, _ entries: [Int], adding rounds: Int) {
    for entry in entries {
      let node = Int(parts.nodes[entry])
      best[node] = best[node].plusWorth(rounds)
    }
    for place in range {
      let node = Int(parts.nodes[place])
      guard best[node] >= 0 else { continue }
      for edge in problem.net.outgoing(node) where problem.isOpen[edge] {
        let isInner = range.contains(Int(parts.position[Int(problem.net.edges[edge].target)]))
        if isInner, problem.net.edges[edge].loop >= 0 { continue }
        relax(edge, best[node], state: -1)
      }
    }
  }

  private mutating func explore(_ part: Int, _ range: Range<Int>, _ entries: [Int]) {
    guard var states = regions[part]?.states else { return }
    var left: [(edge: Int, worth: Int, state: Int)] = []
    states.explore(
      problem, parts, entries: entries.map { ($0, best[Int(parts.nodes[$0])]) },
      leave: { left.append(($0, $1, $2)) })
    for place in range {
      if let longest = states.longest(at: place) { best[Int(parts.nodes[place])] = longest.worth }
    }
    for exit in left { take(exit.edge, exit.worth, exit.state) }
    regions[part]?.states = states
  }

  /// No walk in the region costs more than the longest way from an entry and, for each round, the edge that goes back and
  /// the longest way from there, wherever it ends.
  private mutating func walkBounded(_ part: Int, _ range: Range<Int>, _ entries: [Int]) {
    guard let region = regions[part], let last = range.last else { return }
    func longest(from place: Int) -> Int {
      InnerWays(problem, parts, from: place, through: place...last, region: range).longest
    }
    var worth = 0
    for entry in entries {
      let sum = best[Int(parts.nodes[entry])].plusWorth(longest(from: entry))
      if sum >= worth {
        worth = sum
        regions[part]?.entry = parts.nodes[entry]
      }
    }
    for loop in region.loops.loops {
      let round = loop.edges.map { edge in
        let target = Int(parts.position[Int(problem.net.edges[Int(edge)].target)])
        return problem.costs[Int(edge)].plusWorth(longest(from: target))
      }
      worth = worth.plusWorth((round.max() ?? 0).timesWorth(loop.limit))
    }
    for place in range { best[Int(parts.nodes[place])] = worth }
    for place in range {
      for edge in problem.net.outgoing(Int(parts.nodes[place])) where problem.isOpen[edge] {
        let isInner = range.contains(Int(parts.position[Int(problem.net.edges[edge].target)]))
        if !isInner { relax(edge, worth, state: -1) }
      }
    }
  }

  // MARK: Back

  private func dearestSink() -> (sink: WalkProblem.Sink, worth: Int)? {
    var found: (sink: WalkProblem.Sink, worth: Int)?
    for sink in problem.sinks where best[Int(sink.node)] >= 0 {
      let worth = best[Int(sink.node)].plusWorth(sink.worth)
      if worth > found?.worth ?? -1 { found = (sink, worth) }
    }
    return found
  }

  /// The edges of the walk to a sink in order, the places it goes through, and whether it goes through a region that is
  /// only bounded.
  private func trace(_ sink: WalkProblem.Sink) -> (edges: [Int32], places: [Int], isBounded: Bool) {
    var edges: [Int32] = []
    var places: [Int] = []
    var isBounded = false
    var node = Int(sink.node)
    var state = -1
    while true {
      let place = Int(parts.position[node])
      places.append(place)
      if let region = regions[Int(parts.part[node])] {
        switch region.treatment {
        case .allRounds, .allRoundsIfTouched: break
        case .bounded:
          isBounded = true
          if !region.loops.isStructured { node = Int(region.entry) }
        case .explored:
          guard let states = region.states else { break }
          let end = state >= 0 ? state : states.longest(at: place)?.state ?? 0
          let inner = states.edgesReversed(to: end, problem.net, parts)
          edges += inner.edges
          places += inner.edges.map { Int(parts.position[Int(problem.net.edges[Int($0)].source)]) }
          node = Int(parts.nodes[inner.entry])
        }
      }
      state = exitState[node]
      guard via[node] >= 0 else { break }
      edges.append(via[node])
      node = Int(problem.net.edges[Int(via[node])].source)
    }
    return (edges.reversed(), places, isBounded)
  }

  /// Looks closer at the regions on the walk whose rounds it does not all touch. `true` if there were some.
  private mutating func settle(_ places: [Int]) -> Bool {
    var foundSome = false
    for part in Set(places.map { Int(parts.part[Int(parts.nodes[$0])]) }) {
      guard let region = regions[part], case .allRoundsIfTouched = region.treatment else { continue }
      guard !region.loops.touched(from: places, problem.net, parts).allSatisfy({ $0 }) else { continue }
      Self.lookCloser(&regions[part, default: region])
      foundSome = true
    }
    return foundSome
  }

  /// The walk with its rounds and with what its seed and its sink spend.
  private func finished(
    _ edges: [Int32], _ places: [Int], _ sink: WalkProblem.Sink, _ bound: Bound
  ) -> Walk {
    var walk = Walk(edges: edges)
    for part in Set(places.map { Int(parts.part[Int(parts.nodes[$0])]) }).sorted() {
      guard let region = regions[part] else { continue }
      if case .explored = region.treatment { continue }
      guard region.loops.isStructured else { continue }
      let isTouched: [Bool] =
        switch (region.treatment, bound) {
        case (.allRounds, _), (.allRoundsIfTouched, .upper): region.loops.loops.map { _ in true }
        case (_, _): region.loops.isAlwaysTouched
        }
      for (loop, isTouched) in zip(region.loops.loops, isTouched) where isTouched && loop.limit > 0 {
        walk.rounds.append(Walk.Round(loop: loop.id, edges: loop.round, times: loop.limit))
      }
    }
    let first = places.last.map { Int(parts.nodes[$0]) } ?? 0
    let start = problem.seeds.filter { Int($0.node) == first }.max { $0.worth < $1.worth }
    if let start, start.edge >= 0 { walk.edges.insert(start.edge, at: 0) }
    if sink.edge >= 0 { walk.edges.append(sink.edge) }
    return walk
  }

  /// Loops without a number in parts from which a walk can go on to a sink.
  private func endlessLoopsOnWays() -> [Int32] {
    let endless = regions.values.filter { !$0.loops.endlessLoops.isEmpty }
    guard !endless.isEmpty else { return [] }
    let leadsOn = problem.nodesLeadingToSinks()
    return endless.filter { leadsOn[Int(parts.nodes[$0.loops.range.lowerBound])] }
      .flatMap(\.loops.endlessLoops).sorted()
  }
}

extension WalkProblem {
  /// By node: whether a walk leads from it to a sink.
  func nodesLeadingToSinks() -> [Bool] {
    var leads = [Bool](repeating: false, count: net.nodeCount)
    var open = sinks.map { Int($0.node) }
    for node in open { leads[node] = true }
    while let node = open.popLast() {
      for edge in net.incoming(node) where isOpen[Int(edge)] && !leads[Int(net.edges[Int(edge)].source)] {
        leads[Int(net.edges[Int(edge)].source)] = true
        open.append(Int(net.edges[Int(edge)].source))
      }
    }
    return leads
  }
}

/// Nets without loops: one look at each edge.
private enum StraightWalks {
  static func longest(_ problem: WalkProblem) -> LongestWalk? {
    let net = problem.net
    var best = [Int](repeating: -1, count: net.nodeCount)
    var via = [Int32](repeating: -1, count: net.nodeCount)
    for seed in problem.seeds { best[Int(seed.node)] = max(best[Int(seed.node)], seed.worth) }
    for node in net.order where best[Int(node)] >= 0 {
      for edge in net.outgoing(Int(node)) where problem.isOpen[edge] {
        let worth = best[Int(node)].plusWorth(problem.costs[edge])
        let target = Int(net.edges[edge].target)
        if worth > best[target] {
          best[target] = worth
          via[target] = Int32(edge)
        }
      }
    }
    var found: (sink: WalkProblem.Sink, worth: Int)?
    for sink in problem.sinks where best[Int(sink.node)] >= 0 {
      let worth = best[Int(sink.node)].plusWorth(sink.worth)
      if worth > found?.worth ?? -1 { found = (sink, worth) }
    }
    guard let found else { return nil }
    var edges: [Int32] = found.sink.edge >= 0 ? [found.sink.edge] : []
    var node = Int(found.sink.node)
    while via[node] >= 0 {
      edges.append(via[node])
      node = Int(net.edges[Int(via[node])].source)
    }
    let start = problem.seeds.filter { Int($0.node) == node }.max { $0.worth < $1.worth }
    if let start, start.edge >= 0 { edges.append(start.edge) }
    return LongestWalk(upper: found.worth, lower: found.worth, witness: Walk(edges: edges.reversed()))
  }
}
