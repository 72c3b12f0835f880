/// A strongly connected part of a net: the loops in it, and what going round in them can cost.
///
/// In a *structured* region every loop goes back to a node that no walk from outside to the loop's end can avoid (the
/// region is reducible). Then each walk is a way without circles and rounds of single loops, so that nothing costs more
/// than the longest way plus, for each loop, its longest round as often as it may be taken; and that much is reached
/// where one walk touches all of the rounds.
struct LoopRegion {
  /// Loops with a number, that have a round in the region.
  private(set) var loops: [RegionLoop] = []
  /// Loops without a number.
  private(set) var endlessLoops: [Int32] = []
  private(set) var isStructured = false
  /// By loop: a round that every walk through the region can take.
  private(set) var isAlwaysTouched: [Bool] = []
  /// Places of the region's nodes.
  let range: Range<Int>

  struct RegionLoop {
    var id: Int32
    var limit: Int
    /// Its edges inside the region.
    var edges: [Int32]
    /// The longest round, from the edge that goes back to the node it leaves from; empty if there is none.
    var round: [Int32] = []
    var worth = 0
  }

  /// - Parameter entries: places of the nodes at which walks come in.
  init(_ problem: WalkProblem, _ parts: NetComponents, range: Range<Int>, entries: [Int]) {
    self.range = range
    collectLoops(problem, parts)
    let tree = Dominators(problem, parts, range: range, entries: entries)
    isStructured = loops.allSatisfy { loop in
      !leadsOut(loop, problem, parts)
        && loop.edges.allSatisfy { edge in
          let edge = problem.net.edges[Int(edge)]
          return tree.dominates(Int(parts.position[Int(edge.target)]), Int(parts.position[Int(edge.source)]))
        }
    }
    guard isStructured else { return }
    for index in loops.indices { findRound(of: index, problem, parts) }
    isStructured = loops.allSatisfy { !$0.round.isEmpty }
    // What is strongly connected and structured has a single entry.
    isAlwaysTouched = touched(from: entries.count == 1 ? entries : [], problem.net, parts)
  }

  /// All rounds together, each as often as it may be taken.
  var worthOfAllRounds: Int { loops.reduce(0) { $0.plusWorth($1.worth.timesWorth($1.limit)) } }

  var worthOfSureRounds: Int {
    zip(loops, isAlwaysTouched).reduce(0) { $1.1 ? $0.plusWorth($1.0.worth.timesWorth($1.0.limit)) : $0 }
  }

  /// Which rounds can be hung on a walk through some nodes, directly or on other rounds.
  func touched(from places: [Int], _ net: WalkNet, _ parts: NetComponents) -> [Bool] {
    var isTouched = [Bool](repeating: false, count: loops.count)
    var isMet = [Bool](repeating: false, count: range.count)
    var loopsAt: [Int: [Int]] = [:]
    for (index, loop) in loops.enumerated() where !loop.round.isEmpty {
      loopsAt[Int(parts.position[Int(net.edges[Int(loop.round[0])].target)]), default: []].append(index)
    }
    var open = places.filter(range.contains)
    for place in open { isMet[place - range.lowerBound] = true }
    while let place = open.popLast() {
      for index in loopsAt[place] ?? [] where !isTouched[index] {
        isTouched[index] = true
        for edge in loops[index].round {
          let met = Int(parts.position[Int(net.edges[Int(edge)].target)])
          if !isMet[met - range.lowerBound] {
            isMet[met - range.lowerBound] = true
            open.append(met)
          }
        }
      }
    }
    return isTouched
  }

  private mutating func collectLoops(_ problem: WalkProblem, _ parts: NetComponents) {
    let net = problem.net
    var indexOfLoop: [Int32: Int] = [:]
    for place in range {
      for edge in net.outgoing(Int(parts.nodes[place])) where problem.isOpen[edge] && net.edges[edge].loop >= 0 {
        guard range.contains(Int(parts.position[Int(net.edges[edge].target)])) else { continue }
        let id = net.edges[edge].loop
        guard let limit = net.loops[Int(id)].limit else {
          if endlessLoops.last != id { endlessLoops.append(id) }
          continue
        }
        if let index = indexOfLoop[id] {
          loops[index].edges.append(Int32(edge))
        } else {
          indexOfLoop[id] = loops.count
          loops.append(RegionLoop(id: id, limit: Int(limit), edges: [Int32(edge)]))
        }
      }
    }
  }

  /// Taking the loop can also lead out of the region, for good.
  private func leadsOut(_ loop: RegionLoop, _ problem: WalkProblem, _ parts: NetComponents) -> Bool {
    problem.net.outgoing(Int(problem.net.loops[Int(loop.id)].source)).contains { edge in
      problem.isOpen[edge] && problem.net.edges[edge].loop == loop.id && !loop.edges.contains(Int32(edge))
    }
  }

  /// The longest way from the target of an edge of the loop back to its source, other loops left out.
  private mutating func findRound(of index: Int, _ problem: WalkProblem, _ parts: NetComponents) {
    for edge in loops[index].edges {
      let target = Int(parts.position[Int(problem.net.edges[Int(edge)].target)])
      let source = Int(parts.position[Int(problem.net.edges[Int(edge)].source)])
      guard target <= source else { continue }
      let way = InnerWays(problem, parts, from: target, through: target...source, region: range)
      guard let worth = way.worth(at: source) else { continue }
      let round = worth.plusWorth(problem.costs[Int(edge)])
      if loops[index].round.isEmpty || round > loops[index].worth {
        loops[index].worth = round
        loops[index].round = [edge] + way.edges(to: source, problem.net, parts)
      }
    }
  }
}

/// Longest ways inside a region that take no loop, from one node.
struct InnerWays {
  private let places: ClosedRange<Int>
  private var best: [Int]
  private var via: [Int32]

  /// - Parameter places: the nodes to look at, by place; ways through others are not found.
  init(
    _ problem: WalkProblem, _ parts: NetComponents, from start: Int, through places: ClosedRange<Int>,
    region: Range<Int>
  ) {
    self.places = places
    best = [Int](repeating: -1, count: places.count)
    via = [Int32](repeating: -1, count: places.count)
    best[start - places.lowerBound] = 0
    for place in places where best[place - places.lowerBound] >= 0 {
      let worth = best[place - places.lowerBound]
      for edge in problem.net.outgoing(Int(parts.nodes[place])) where problem.isOpen[edge] {
        guard problem.net.edges[edge].loop < 0 else { continue }
        let target = Int(parts.position[Int(problem.net.edges[edge].target)])
        guard places.contains(target) else { continue }
        let sum = worth.plusWorth(problem.costs[edge])
        if sum > best[target - places.lowerBound] {
          best[target - places.lowerBound] = sum
          via[target - places.lowerBound] = Int32(edge)
        }
      }
    }
  }

  /// The longest of all, wherever it ends.
  var longest: Int { best.max() ?? 0 }

  /// `nil` if no way leads there.
  func worth(at place: Int) -> Int? {
    let worth = best[place - places.lowerBound]
    return worth < 0 ? nil : worth
  }

  func edges(to place: Int, _ net: WalkNet, _ parts: NetComponents) -> [Int32] {
    var reversed: [Int32] = []
    var place = place
    while via[place - places.lowerBound] >= 0 {
      let edge = via[place - places.lowerBound]
      reversed.append(edge)
      place = Int(parts.position[Int(net.edges[Int(edge)].source)])
    }
    return reversed.reversed()
  }
}

/// Which nodes of a region no walk to a node can avoid, loops left out: Cooper, Harvey and Kennedy (2001), in one pass
/// because there is no circle.
private struct Dominators {
  private let range: Range<Int>
  /// By place: the nearest that cannot be avoided; -1 for the world outside, -2 for what no way leads to.
  private var parent: [Int]

  init(_ problem: WalkProblem, _ parts: NetComponents, range: Range<Int>, entries: [Int]) {
    self.range = range
    parent = [Int](repeating: -2, count: range.count)
    for entry in entries { parent[entry - range.lowerBound] = -1 }
    for place in range where parent[place - range.lowerBound] != -2 {
      for edge in problem.net.outgoing(Int(parts.nodes[place])) where problem.isOpen[edge] {
        let target = Int(parts.position[Int(problem.net.edges[edge].target)])
        guard problem.net.edges[edge].loop < 0, range.contains(target) else { continue }
        let (local, new) = (target - range.lowerBound, place - range.lowerBound)
        parent[local] = parent[local] == -2 ? new : meeting(parent[local], new)
      }
    }
  }

  /// No way from an entry leads to the second without the first.
  func dominates(_ first: Int, _ second: Int) -> Bool {
    let first = first - range.lowerBound
    var node = second - range.lowerBound
    guard parent[node] != -2, parent[first] != -2 else { return false }
    while node > first { node = parent[node] }
    return node == first
  }

  private func meeting(_ first: Int, _ second: Int) -> Int {
    var (first, second) = (first, second)
    while first != second {
      if first > second { first = parent[first] } else { second = parent[second] }
    }
    return first
  }
}
