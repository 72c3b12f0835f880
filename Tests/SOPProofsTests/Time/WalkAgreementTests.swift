import Testing

@testable import SOPProofs

/// The search for the longest and the shortest walk against all walks, one by one.
@Suite struct WalkAgreementTests {
  @Test func `longest and shortest walks are those of brute force`() {
    var compared = 0
    var withLoops = 0
    for seed in 0..<20_000 as Range<UInt64> {
      let problem = RandomWalkProblem.make(seed: seed)
      let all = WalkEnumeration(problem)
      guard all.isComplete else { continue }
      compared += 1
      if !problem.net.loops.isEmpty { withLoops += 1 }
      let longest = LongestWalkSearch.solve(problem)
      #expect(longest?.upper ?? -1 == all.longest, "seed \(seed)")
      #expect(longest?.lower ?? -1 == all.longest, "seed \(seed)")
      if let longest { #expect(problem.cost(of: longest.witness) == longest.lower, "seed \(seed): witness") }
      let shortest = ShortestWalk.solve(problem)
      #expect(shortest?.worth ?? Int.max == all.shortest, "seed \(seed)")
      #expect(shortest?.isExact ?? true, "seed \(seed)")
      if let shortest { #expect(problem.cost(of: shortest.witness) == shortest.worth, "seed \(seed): witness") }
    }
    #expect(compared > 12_000)
    #expect(withLoops > 10_000)
  }
}

extension WalkProblem {
  func cost(of walk: Walk) -> Int {
    let rounds = walk.rounds.reduce(0) { $0 + $1.times * $1.edges.reduce(0) { $0 + costs[Int($1)] } }
    return walk.edges.reduce(rounds) { $0 + costs[Int($1)] } + sinkWorth(walk)
  }

  /// What is spent beyond the last node, where the walk ends at a sink that costs something without an edge.
  private func sinkWorth(_ walk: Walk) -> Int {
    let last = walk.edges.last.map { net.edges[Int($0)].target } ?? seeds[0].node
    return sinks.filter { $0.node == last }.map(\.worth).max() ?? 0
  }
}
