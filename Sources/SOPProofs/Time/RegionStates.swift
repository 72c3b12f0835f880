/// The longest walks inside a region, exactly, by looking at every node together with how often each loop has been taken.
///
/// For regions in which loops exclude each other or are entered from several sides. There are as many states as nodes
/// times the product of the loops' numbers plus one; a region with more than `bound` states is not looked at.
struct RegionStates {
  /// States that are looked at, at the most.
  static let bound = 200_000

  private let range: Range<Int>
  private let loops: [LoopRegion.RegionLoop]
  /// How far apart two states are that differ by one round of a loop.
  private let strides: [Int]
  private let counts: Int
  private var best: [Int]
  /// The edge a state was reached by; -1 where the walk came into the region.
  private var via: [Int32]

  /// `nil` if there are too many states.
  init?(_ region: LoopRegion) {
    range = region.range
    loops = region.loops
    var strides: [Int] = []
    var counts = 1
    for loop in region.loops {
      strides.append(counts)
      let (product, overflow) = counts.multipliedReportingOverflow(by: loop.limit + 1)
      guard !overflow, product <= Self.bound else { return nil }
      counts = product
    }
    guard counts * region.range.count <= Self.bound else { return nil }
    self.strides = strides
    self.counts = counts
    best = [Int](repeating: -1, count: counts * range.count)
    via = [Int32](repeating: -1, count: counts * range.count)
  }

  /// The longest walk into a place, and its state.
  func longest(at place: Int) -> (worth: Int, state: Int)? {
    var found: (worth: Int, state: Int)?
    for count in 0..<counts {
      let state = count * range.count + place - range.lowerBound
      if best[state] >= 0, best[state] > found?.worth ?? -1 { found = (best[state], state) }
    }
    return found
  }

  /// - Parameter entries: places at which walks come in, with what they have spent.
  /// - Parameter leave: called for each edge that leaves the region, with the state and the worth at its end.
  mutating func explore(
    _ problem: WalkProblem, _ parts: NetComponents, entries: [(place: Int, worth: Int)],
    leave: (_ edge: Int, _ worth: Int, _ state: Int) -> Void
  ) {
    for state in best.indices { (best[state], via[state]) = (-1, -1) }
    for entry in entries { best[entry.place - range.lowerBound] = entry.worth }
    var loopIndex: [Int32: Int] = [:]
    for (index, loop) in loops.enumerated() { loopIndex[loop.id] = index }
    for count in 0..<counts {
      for place in range {
        let state = count * range.count + place - range.lowerBound
        guard best[state] >= 0 else { continue }
        for edge in problem.net.outgoing(Int(parts.nodes[place])) where problem.isOpen[edge] {
          let target = Int(parts.position[Int(problem.net.edges[edge].target)])
          guard mayTake(problem.net.edges[edge], at: count, loopIndex, problem) else { continue }
          let worth = best[state].plusWorth(problem.costs[edge])
          let loop = loopIndex[problem.net.edges[edge].loop]
          if let loop, taken(loop, in: count) == loops[loop].limit { continue }
          guard range.contains(target) else {
            leave(edge, worth, state)
            continue
          }
          // A loop without a number is left out.
          if problem.net.edges[edge].loop >= 0, loop == nil { continue }
          let next = count + (loop.map { strides[$0] } ?? 0)
          relax(next * range.count + target - range.lowerBound, worth, edge)
        }
      }
    }
  }

  private func taken(_ loop: Int, in count: Int) -> Int { count / strides[loop] % (loops[loop].limit + 1) }

  /// An edge in place of a loop waits until that is used up.
  private func mayTake(
    _ edge: WalkNet.Edge, at count: Int, _ loopIndex: [Int32: Int], _ problem: WalkProblem
  ) -> Bool {
    guard edge.exhausts >= 0, !problem.beginsInMidst, let loop = loopIndex[edge.exhausts] else { return true }
    return taken(loop, in: count) == loops[loop].limit
  }

  private mutating func relax(_ state: Int, _ worth: Int, _ edge: Int) {
    guard worth > best[state] else { return }
    best[state] = worth
    via[state] = Int32(edge)
  }

  /// The edges of a walk inside the region up to a state, last first, and the place where it came in.
  func edgesReversed(to state: Int, _ net: WalkNet, _ parts: NetComponents) -> (edges: [Int32], entry: Int) {
    var edges: [Int32] = []
    var state = state
    while via[state] >= 0 {
      let edge = net.edges[Int(via[state])]
      edges.append(via[state])
      var count = state / range.count
      if edge.loop >= 0, let loop = loops.firstIndex(where: { $0.id == edge.loop }) { count -= strides[loop] }
      state = count * range.count + Int(parts.position[Int(edge.source)]) - range.lowerBound
    }
    return (edges, state % range.count + range.lowerBound)
  }
}
