import SOPModel
import SOPProofs

/// How often each way of a case comes, with its time and its end: what averages are held to.
///
/// Every way is followed; where nobody says how often, one is taken by lot, the same whenever the case comes there in the
/// same way. Branches of `paralel` are combined with each other.
struct CaseDistribution {
  /// What is compared: the least and the most that a promise counts, and the most with all branches added up.
  static let sums = 3

  struct Outcome: Hashable {
    var time = [Int](repeating: 0, count: CaseDistribution.sums)
    var end: Int32 = -1
  }

  typealias Distribution = [Outcome: Double]

  private(set) var steps = 0
  /// Some choice was made by lot.
  private(set) var hasFreeChoice = false
  private(set) var all: Distribution?

  static let bound = 4_000

  var isComplete: Bool { steps < Self.bound }

  private let procedure: Procedure
  private let graph: ProcessGraph
  private let made: RandomProcedure
  private let lot: UInt64
  /// Outcomes without a number are equally frequent, and nothing is skipped.
  private let isEven: Bool

  /// By node and choice of the edge: how often it was taken.
  private typealias Taken = [Int64: Int32]

  init(_ procedure: Procedure, _ view: ProcedureView, _ made: RandomProcedure, lot: UInt64, isEven: Bool = false) {
    self.procedure = procedure
    self.made = made
    self.lot = lot
    self.isEven = isEven
    graph = view.graph
    all = walk(view.start, [:], until: nil)
  }

  /// What comes behind a node; `nil` if the case cannot go on there.
  private mutating func walk(_ node: GraphNodeID, _ taken: Taken, until join: GraphNodeID?) -> Distribution? {
    steps += 1
    guard isComplete else { return nil }
    if node == join { return [Outcome(): 1] }
    switch graph[node].kind {
    case .end(let end): return [Outcome(end: end.index): 1]
    case .unsettled: return nil
    case .fork(let block): return fork(node, graph.exit(of: block), taken, until: join)
    case .start, .step, .join, .enter, .leave, .restart: return ways(of: node, taken, until: join)
    }
  }

  private mutating func ways(of node: GraphNodeID, _ taken: Taken, until join: GraphNodeID?) -> Distribution? {
    var stated: [(Double, Distribution)] = []
    var unstated: [Distribution] = []
    var others: [Distribution] = []
    var left = 1.0
    for edge in graph.outgoing(node) where edge.kind == .outcome { left -= Double(edge.probability ?? 0) / 10_000 }
    for edge in graph.outgoing(node) {
      guard let next = taking(edge, taken), let behind = walk(edge.target, next, until: join) else { continue }
      let way = Self.shifted(behind, by: cost(of: edge))
      if let share = share(of: edge) {
        stated.append((share, way))
      } else if edge.kind == .outcome || edge.kind == .exhausted {
        unstated.append(way)
      } else if edge.kind == .bypass || edge.kind == .timeout {
        others.append(way)
      } else {
        others.insert(way, at: 0)
      }
    }
    if !unstated.isEmpty { stated.append((max(0, left), one(of: unstated, at: node, taken, isOutcome: true))) }
    if !stated.isEmpty { others.insert(mixed(stated, at: node, taken), at: 0) }
    return others.isEmpty ? nil : one(of: others, at: node, taken, isOutcome: false)
  }

  private mutating func one(
    of ways: [Distribution], at node: GraphNodeID, _ taken: Taken, isOutcome: Bool
  ) -> Distribution {
    guard ways.count > 1 else { return ways[0] }
    hasFreeChoice = true
    if isEven {
      guard isOutcome else { return ways[0] }
      return mixed(ways.map { (1 / Double(ways.count), $0) }, at: node, taken)
    }
    let visits = taken.reduce(UInt64(0)) { $0 &+ UInt64(bitPattern: $1.key &* 31 &+ Int64($1.value)) }
    var random = RandomNumbers(seed: lot &+ UInt64(bitPattern: Int64(node.index)) &* 977 &+ visits)
    return ways[Int.random(in: 0..<ways.count, using: &random)]
  }

  private mutating func mixed(_ ways: [(Double, Distribution)], at node: GraphNodeID, _ taken: Taken) -> Distribution {
    let total = ways.reduce(0) { $0 + $1.0 }
    guard total > 1e-12 else { return one(of: ways.map(\.1), at: node, taken, isOutcome: true) }
    var mixed: Distribution = [:]
    for (share, way) in ways where share > 0 {
      for (outcome, chance) in way { mixed[outcome, default: 0] += chance * share / total }
    }
    return mixed
  }

  private func share(of edge: ProcessGraph.Edge) -> Double? {
    if edge.kind == .exhausted, edge.probability == nil {
      return graph.outgoing(edge.source).first { $0.choice == edge.choice - 1 }.flatMap(share)
    }
    return edge.probability.map { Double($0) / 10_000 }
  }

  private func taking(_ edge: ProcessGraph.Edge, _ taken: Taken) -> Taken? {
    var taken = taken
    let key = Int64(edge.source.index) << 16 | Int64(edge.choice)
    if let limit = edge.limit {
      guard taken[key, default: 0] < limit else { return nil }
      taken[key, default: 0] += 1
    }
    if edge.kind == .exhausted {
      let before = graph.outgoing(edge.source).first { $0.choice == edge.choice - 1 }
      guard taken[key - 1, default: 0] == before?.limit else { return nil }
    }
    return taken
  }

  private func cost(of edge: ProcessGraph.Edge) -> [Int] {
    var minutes: RandomProcedure.Minutes?
    var most: [Int] = [0, 0, 0]
    var least = most
    switch graph[edge.source].kind {
    case _ where edge.kind == .bypass: break
    case .step(let step):
      let id = procedure.text(procedure.steps[Int(step.index)].id)
      minutes = edge.kind == .timeout ? made.expiries[id] : made.steps[id]
      (least, most) = (minutes?.least ?? least, minutes?.most ?? most)
    case .enter(let block): most = stage(block)?.most ?? most
    case .leave(let block): least = stage(block)?.least ?? least
    case .start, .fork, .join, .restart, .end, .unsettled: break
    }
    return [least[0] + least[1], most[0] + most[1], most.reduce(0, +)]
  }

  private func stage(_ block: BlockID) -> RandomProcedure.Minutes? {
    made.stages[procedure.text(procedure.blocks[Int(block.index)].id)]
  }

  private static func shifted(_ distribution: Distribution, by time: [Int]) -> Distribution {
    guard time.contains(where: { $0 != 0 }) else { return distribution }
    var shifted: Distribution = [:]
    for (outcome, chance) in distribution {
      let sum = Outcome(time: zip(outcome.time, time).map(+), end: outcome.end)
      shifted[sum, default: 0] += chance
    }
    return shifted
  }

  private mutating func fork(
    _ node: GraphNodeID, _ exit: GraphNodeID, _ taken: Taken, until join: GraphNodeID?
  ) -> Distribution? {
    var together: Distribution = [Outcome(): 1]
    var past: [Distribution] = []
    for edge in graph.outgoing(node) {
      if edge.kind == .bypass {
        guard let behind = walk(edge.target, taken, until: join) else { return nil }
        past.append(behind)
        continue
      }
      guard let branch = walk(edge.target, taken, until: exit) else { return nil }
      var combined: Distribution = [:]
      for (first, chance) in together {
        for (second, other) in branch { combined[Self.meeting(first, second), default: 0] += chance * other }
      }
      together = combined
      steps += combined.count
    }
    guard isComplete, let behind = walk(exit, taken, until: join) else { return nil }
    var all: Distribution = [:]
    for (first, chance) in together {
      for (outcome, other) in Self.shifted(behind, by: first.time) { all[outcome, default: 0] += chance * other }
    }
    return one(of: [all] + past, at: node, taken, isOutcome: false)
  }

  private static func meeting(_ first: Outcome, _ second: Outcome) -> Outcome {
    Outcome(time: [
      max(first.time[0], second.time[0]), max(first.time[1], second.time[1]), first.time[2] + second.time[2],
    ])
  }

  // MARK: Averages

  /// The part of the cases that come to an end, and their mean for one of the sums.
  func mean(_ sum: Int, until end: EndID) -> (chance: Double, time: Double)? {
    let there = (all ?? [:]).filter { $0.key.end == end.index }
    let chance = there.values.reduce(0, +)
    guard chance > 1e-12 else { return nil }
    return (chance, there.reduce(0) { $0 + Double($1.key.time[sum]) * $1.value } / chance)
  }

  /// The mean of all cases.
  func mean(_ sum: Int) -> Double? {
    all.map { $0.reduce(0) { $0 + Double($1.key.time[sum]) * $1.value } }
  }
}
