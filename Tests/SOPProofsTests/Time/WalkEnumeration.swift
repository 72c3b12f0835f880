@testable import SOPProofs

/// Every walk through a net, one after the other: what the longest and the shortest walk are held to.
struct WalkEnumeration {
  private let problem: WalkProblem
  private(set) var longest = -1
  private(set) var shortest = Int.max
  private(set) var steps = 0
  private var taken: [Int32]

  /// Walks are counted no further than this.
  static let bound = 1_500

  var isComplete: Bool { steps < Self.bound }

  init(_ problem: WalkProblem) {
    self.problem = problem
    taken = problem.net.loops.map { _ in 0 }
    for seed in problem.seeds { walk(from: seed.node, seed.worth) }
  }

  private mutating func walk(from node: Int32, _ worth: Int) {
    steps += 1
    guard isComplete else { return }
    for sink in problem.sinks where sink.node == node {
      longest = max(longest, worth + sink.worth)
      shortest = min(shortest, worth + sink.worth)
    }
    for index in problem.net.outgoing(Int(node)) where problem.isOpen[index] {
      let edge = problem.net.edges[index]
      if edge.exhausts >= 0 {
        guard taken[Int(edge.exhausts)] == problem.net.loops[Int(edge.exhausts)].limit else { continue }
      }
      if edge.loop >= 0 {
        guard taken[Int(edge.loop)] < problem.net.loops[Int(edge.loop)].limit ?? 0 else { continue }
        taken[Int(edge.loop)] += 1
      }
      walk(from: edge.target, worth + problem.costs[index])
      if edge.loop >= 0 { taken[Int(edge.loop)] -= 1 }
    }
  }
}
