@testable import SOPProofs

/// Small nets with loops of every kind: nested, beside each other, excluding each other, entered from the side.
struct RandomWalkProblem {
  private var random: RandomNumbers
  private var edges: [WalkNet.Edge] = []
  private var loops: [WalkNet.Loop] = []

  static func make(seed: UInt64) -> WalkProblem {
    var maker = RandomWalkProblem(random: RandomNumbers(seed: seed))
    return maker.make()
  }

  private init(random: RandomNumbers) { self.random = random }

  private mutating func make() -> WalkProblem {
    let count = Int32.random(in: 2...7, using: &random)
    for node in 0..<count { addEdges(of: node, count) }
    let net = WalkNet(nodeCount: Int(count), edges: edges, loops: loops)
    let costs = net.edges.map { _ in Int.random(in: 0...9, using: &random) }
    var sinks = [WalkProblem.Sink(node: count - 1)]
    if random.once(in: 3) {
      let node = Int32.random(in: 0..<count - 1, using: &random)
      sinks.append(.init(node: node, worth: Int.random(in: 0...5, using: &random)))
    }
    var isOpen = net.edges.map { _ in true }
    for index in isOpen.indices where net.edges[index].exhausts < 0 && random.once(in: 20) { isOpen[index] = false }
    closeDeadWays(&isOpen)
    return WalkProblem(net: net, isOpen: isOpen, costs: costs, seeds: [.init(node: 0)], sinks: sinks)
  }

  private mutating func addEdges(of node: Int32, _ count: Int32) {
    if node + 1 < count {
      edges.append(.init(source: node, target: node + 1))
      while random.once(in: 2) {
        edges.append(.init(source: node, target: Int32.random(in: node + 1..<count, using: &random)))
      }
    }
    guard loops.count < 4, random.once(in: 2) else { return }
    let loop = Int32(loops.count)
    loops.append(.init(source: node, limit: Int32.random(in: 1...2, using: &random)))
    edges.append(.init(source: node, target: Int32.random(in: 0...node, using: &random), loop: loop))
    if random.once(in: 6) {
      edges.append(.init(source: node, target: Int32.random(in: 0...node, using: &random), loop: loop))
    }
    if node + 1 < count, random.once(in: 3) {
      let target = Int32.random(in: node + 1..<count, using: &random)
      edges.append(.init(source: node, target: target, exhausts: loop))
    }
  }

  /// A loop that never comes back is never used up; a procedure has closed such ways before it is measured.
  private func closeDeadWays(_ isOpen: inout [Bool]) {
    while true {
      let dead = edges.indices.filter { way in
        guard isOpen[way], edges[way].exhausts >= 0 else { return false }
        return !edges.indices.contains {
          isOpen[$0] && edges[$0].loop == edges[way].exhausts
            && leads(from: edges[$0].target, to: edges[way].source, isOpen)
        }
      }
      if dead.isEmpty { return }
      for way in dead { isOpen[way] = false }
    }
  }

  private func leads(from start: Int32, to end: Int32, _ isOpen: [Bool]) -> Bool {
    var met: Set<Int32> = [start]
    var open = [start]
    while let node = open.popLast() {
      for (edge, isOpen) in zip(edges, isOpen) where isOpen && edge.source == node && met.insert(edge.target).inserted {
        open.append(edge.target)
      }
    }
    return met.contains(end)
  }
}
