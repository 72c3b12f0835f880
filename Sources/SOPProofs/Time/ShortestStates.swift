/// The shortest walk, exactly, by looking at every node together with how often each loop has been taken: for nets in
/// which ways that wait for the end of loops shorten each other's rounds. Not for nets with joins.
struct ShortestStates {
  private let strides: [Int]
  private let counts: Int

  /// `nil` if the net has joins or too many states (`RegionStates.bound`).
  init?(_ problem: WalkProblem) {
    guard !problem.net.isJoin.contains(true) else { return nil }
    var counts = 1
    var strides: [Int] = []
    for loop in problem.net.loops {
      strides.append(counts)
      let (product, overflow) = counts.multipliedReportingOverflow(by: Int(max(loop.limit ?? 0, 0)) + 1)
      guard !overflow, product <= RegionStates.bound else { return nil }
      counts = product
    }
    guard counts * problem.net.nodeCount <= RegionStates.bound else { return nil }
    self.strides = strides
    self.counts = counts
  }

  func solve(_ problem: WalkProblem) -> ShortestWalk? {
    let nodes = problem.net.nodeCount
    var best = [Int](repeating: .max, count: counts * nodes)
    var via = [Int32](repeating: -1, count: counts * nodes)
    for seed in problem.seeds { best[Int(seed.node)] = min(best[Int(seed.node)], seed.worth) }
    for count in 0..<counts {
      var isShortened = true
      while isShortened {
        isShortened = false
        for node in problem.net.order where best[count * nodes + Int(node)] != .max {
          let worth = best[count * nodes + Int(node)]
          for edge in problem.net.outgoing(Int(node)) where problem.isOpen[edge] {
            guard let next = state(after: problem.net.edges[edge], at: count, problem.net) else { continue }
            let sum = worth.plusWorth(problem.costs[edge])
            guard sum < best[next] else { continue }
            best[next] = sum
            via[next] = Int32(edge)
            // Only a loop without a number leads back to what has been looked at.
            if next / nodes == count, problem.net.edges[edge].loop >= 0 { isShortened = true }
          }
        }
      }
    }
    return shortest(problem, best, via)
  }

  private func state(after edge: WalkNet.Edge, at count: Int, _ net: WalkNet) -> Int? {
    if edge.exhausts >= 0, taken(edge.exhausts, in: count, net) < net.loops[Int(edge.exhausts)].limit ?? .max {
      return nil
    }
    var count = count
    if edge.loop >= 0, let limit = net.loops[Int(edge.loop)].limit {
      guard taken(edge.loop, in: count, net) < limit else { return nil }
      count += strides[Int(edge.loop)]
    }
    return count * net.nodeCount + Int(edge.target)
  }

  private func taken(_ loop: Int32, in count: Int, _ net: WalkNet) -> Int32 {
    Int32(count / strides[Int(loop)] % (Int(max(net.loops[Int(loop)].limit ?? 0, 0)) + 1))
  }

  private func shortest(_ problem: WalkProblem, _ best: [Int], _ via: [Int32]) -> ShortestWalk? {
    let nodes = problem.net.nodeCount
    var found: (sink: WalkProblem.Sink, state: Int, worth: Int)?
    for sink in problem.sinks {
      for count in 0..<counts where best[count * nodes + Int(sink.node)] != .max {
        let worth = best[count * nodes + Int(sink.node)].plusWorth(sink.worth)
        if worth < found?.worth ?? .max { found = (sink, count * nodes + Int(sink.node), worth) }
      }
    }
    guard let found else { return nil }
    var edges: [Int32] = found.sink.edge >= 0 ? [found.sink.edge] : []
    var state = found.state
    while via[state] >= 0 {
      let edge = problem.net.edges[Int(via[state])]
      edges.append(via[state])
      var count = state / nodes
      if edge.loop >= 0, problem.net.loops[Int(edge.loop)].limit != nil { count -= strides[Int(edge.loop)] }
      state = count * nodes + Int(edge.source)
    }
    let start = problem.seeds.filter { Int($0.node) == state % nodes }.min { $0.worth < $1.worth }
    if let start, start.edge >= 0 { edges.append(start.edge) }
    return ShortestWalk(worth: found.worth, witness: Walk(edges: edges.reversed()))
  }
}
