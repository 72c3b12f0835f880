public import SOPModel

/// From when to when time is asked for, and whose time.
public struct TimeQuestion: Sendable, Hashable {
  /// `nil` for the application.
  public var since: Event?
  /// `nil` for every end.
  public var until: Event?
  public var accounts: Accounts

  public init(since: Event? = nil, until: Event? = nil, of accounts: Accounts) {
    self.since = since == .application ? nil : since
    self.until = until
    self.accounts = accounts
  }
}

/// One way of a case from one event to another, and what it costs.
public struct TimedWalk: Sendable {
  /// Edges of the view's net, in order; rounds stand where they are first possible.
  let edges: [Int32]
  /// How often each edge is taken.
  let counts: [Int32: Int]
  /// What is asked for of it, account by account.
  public let time: AccountedTime
  /// The same, one figure (`ClockRates`).
  public let worth: Int
}

/// The answer for the longest time.
public struct LongestTime: Sendable {
  /// A way that takes as long as any, or the longest that was found.
  public let walk: TimedWalk
  /// No way is worth more.
  public let bound: Int
  /// Decisions or timers from which a case can go back without a number.
  public let endlessLoops: [GraphNodeID]

  /// The search did not meet its bound.
  public var isExact: Bool { walk.worth == bound }
}

/// The answer for the shortest time.
public struct ShortestTime: Sendable {
  public let walk: TimedWalk
  public let isExact: Bool
}

extension TimedView {
  /// The longest time from one event to the other, each occurrence of the second measured from the last of the first
  /// before it. `nil` if the second never comes after the first.
  public func longest(_ question: TimeQuestion, _ bound: TimeBound = .upper, rates: ClockRates? = nil) -> LongestTime? {
    longest(question, bound, rates: rates ?? self.rates, with: [:])
  }

  /// - Parameter changes: what some of the costs are worth instead.
  func longest(
    _ question: TimeQuestion, _ bound: TimeBound, rates: ClockRates, with changes: [Int32: Int]
  ) -> LongestTime? {
    let worths = worths(bound, question.accounts, rates, with: changes)
    guard let ask = Asked(self, question, worths, bound, rates) else { return nil }
    var found = LongestWalkSearch.solve(ask.problem)
    if let direct = ask.direct.max(by: { $0.worth < $1.worth }), direct.worth > found?.upper ?? -1 {
      found = LongestWalk(
        upper: direct.worth, lower: direct.worth, witness: Walk(edges: direct.edges),
        endlessLoops: found?.endlessLoops ?? [])
    }
    guard let found else { return nil }
    return LongestTime(
      walk: timed(found.witness, found.lower, bound), bound: found.upper,
      endlessLoops: found.endlessLoops.map { GraphNodeID(Int(net.loops[Int($0)].source)) })
  }

  /// The shortest time from one event to the other.
  public func shortest(_ question: TimeQuestion, rates: ClockRates? = nil) -> ShortestTime? {
    let worths = worths(.lower, question.accounts, rates ?? self.rates)
    guard let ask = Asked(self, question, worths, .lower) else { return nil }
    var found = ShortestWalk.solve(ask.problem)
    if let direct = ask.direct.min(by: { $0.worth < $1.worth }), direct.worth < found?.worth ?? .max {
      found = ShortestWalk(worth: direct.worth, witness: Walk(edges: direct.edges))
    }
    return found.map {
      ShortestTime(walk: timed($0.witness, $0.worth, .lower), isExact: $0.isExact && !ask.isLoose)
    }
  }

  /// Whether the second event can come after the first at all.
  public func canHappen(_ question: TimeQuestion) -> Bool {
    let worths = [Int](repeating: 0, count: net.edges.count)
    guard let ask = Asked(self, question, worths, .sure) else { return false }
    return !ask.direct.isEmpty || LongestWalkSearch.solve(ask.problem) != nil
  }

  /// Steps and stages whose time in those accounts is no measured interval, on some way between the events.
  public func doubts(_ question: TimeQuestion) -> [(edge: ProcessGraph.Edge, doubts: TimeDoubts)] {
    let worths = [Int](repeating: 0, count: net.edges.count)
    guard costs.contains(where: { !$0.doubts(of: question.accounts).isEmpty }),
      let ask = Asked(self, question, worths, .upper)
    else { return [] }
    var found: [(ProcessGraph.Edge, TimeDoubts)] = []
    var seen: Set<Int32> = []
    for edge in ask.edgesOnWays() {
      let doubts = costs[Int(costOfEdge[edge])].doubts(of: question.accounts)
      guard !doubts.isEmpty, seen.insert(costOfEdge[edge]).inserted else { continue }
      found.append((self.edge(Int32(edge)), doubts))
    }
    return found
  }

  private func timed(_ walk: Walk, _ worth: Int, _ bound: TimeBound) -> TimedWalk {
    var counts: [Int32: Int] = [:]
    for edge in walk.edges { counts[edge, default: 0] += 1 }
    for round in walk.rounds {
      for edge in round.edges { counts[edge, default: 0] += round.times }
    }
    var time = AccountedTime()
    for (edge, count) in counts {
      let cost = cost(ofEdge: edge)
      switch bound {
      case .lower: time += cost.lower * count
      case .upper: time += cost.upper * count
      case .sure: time += cost.sure * count
      }
    }
    return TimedWalk(edges: walk.expanded(in: net), counts: counts, time: time, worth: worth)
  }
}

extension Walk {
  /// The walk with its rounds taken once each where they are first possible: how often is told by the counts.
  func expanded(in net: WalkNet) -> [Int32] {
    guard !rounds.isEmpty else { return edges }
    // By the node a round leads back to, in order.
    var open: [Int32: [Round]] = [:]
    for round in rounds {
      guard let first = round.edges.first else { continue }
      open[net.edges[Int(first)].target, default: []].append(round)
    }
    var expanded: [Int32] = []
    // What is still to be walked, last first; a node is looked at before its edge.
    var ahead = Array(edges.reversed())
    while let edge = ahead.popLast() {
      guard let here = open.removeValue(forKey: net.edges[Int(edge)].source) else {
        expanded.append(edge)
        continue
      }
      ahead.append(edge)
      // A round goes from the node it leads back to round to that node.
      for round in here { ahead += (round.edges.dropFirst() + round.edges.prefix(1)).reversed() }
    }
    for (_, rounds) in open.sorted(by: { $0.key < $1.key }) {
      for round in rounds { expanded += round.edges.dropFirst() + round.edges.prefix(1) }
    }
    return expanded
  }
}
