import SOPModel

/// The least and the most that is paid on the ways through a net, each place counted once: shortest and longest paths
/// over the net with its loops drawn together. Linear, beside the heap of the shortest path.
///
/// What a limit allows (`maks`) is not counted here. Each answer therefore comes twice: a bound that no case passes, and
/// what some case reaches for certain. Where the two are equal nothing is left to decide.
struct FeeWalks {
  private let net: WalkNet
  /// By edge of the walk: the place that is paid at, or -1.
  private let payments: [Int32]
  /// By edge: open only once a limit is used up.
  private let waits: [Bool]
  private let start: Int
  let isSequential: Bool
  let hasLimits: Bool
  private let components: NetComponents

  init(_ fees: FeeNet) {
    isSequential = fees.isSequential
    hasLimits = !fees.limits.isEmpty
    start = fees.flow.start
    var edges: [WalkNet.Edge] = []
    var payments: [Int32] = []
    var waits: [Bool] = []
    for (node, info) in fees.flow.nodes.enumerated() {
      for group in info.choices where fees.canBeTaken(group) {
        for edge in isSequential ? fees.edgesInTurn(node, group) : fees.flow.groups[group].edges {
          let target = isSequential ? fees.targetInTurn(fees.flow.edges[edge]) : fees.flow.edges[edge].target
          edges.append(WalkNet.Edge(source: Int32(node), target: Int32(target)))
          payments.append(fees.rules[group].isDeed ? fees.points[node] : -1)
          waits.append(fees.mustWait(group))
        }
      }
    }
    net = WalkNet(nodeCount: fees.flow.nodes.count, edges: edges, loops: [])
    self.payments = payments
    self.waits = waits
    let isOpen = [Bool](repeating: true, count: edges.count)
    components = NetComponents(net, isOpen: isOpen, from: [Int32(start)])
  }

  func reaches(_ node: Int) -> Bool { components.part[node] >= 0 }

  // MARK: Least

  /// By node, the least that is paid before it.
  func least(_ weights: [Int64]) -> (bound: [Int64], reached: [Int64]) {
    let bound = shortest(weights, overWaiting: true)
    if !isSequential { return (bound, [Int64](repeating: MoneyRange.unlimited, count: net.nodeCount)) }
    return (bound, hasLimits ? shortest(weights, overWaiting: false) : bound)
  }

  /// Dijkstra (1959); `unlimited` where no way leads.
  private func shortest(_ weights: [Int64], overWaiting: Bool) -> [Int64] {
    var best = [Int64](repeating: MoneyRange.unlimited, count: net.nodeCount)
    var isDone = [Bool](repeating: false, count: net.nodeCount)
    var heap = Heap()
    best[start] = 0
    heap.push(0, start)
    while let node = heap.pop() {
      if isDone[node] { continue }
      isDone[node] = true
      for edge in net.outgoing(node) where overWaiting || !waits[edge] {
        let target = Int(net.edges[edge].target)
        let sum = best[node].plusMoney(weight(edge, weights))
        if sum < best[target] {
          best[target] = sum
          heap.push(Int(sum), target)
        }
      }
    }
    return best
  }

  private func weight(_ edge: Int, _ weights: [Int64]) -> Int64 {
    payments[edge] < 0 ? 0 : weights[Int(payments[edge])]
  }

  // MARK: Most

  /// By node, the most that is paid before it; -1 where no way leads.
  func most(_ weights: [Int64]) -> (bound: [Int64], reached: [Int64]) {
    guard isSequential else {
      let everything = pointsReached().reduce(Int64(0)) { $0.plusMoney(weights[$1]) }
      let none = [Int64](repeating: -1, count: net.nodeCount)
      return ((0..<net.nodeCount).map { reaches($0) ? everything : -1 }, none)
    }
    let bound = longestOverLoops(weights)
    return (bound, hasLimits ? longestForward(weights) : bound)
  }

  /// The places that some way leads to.
  private func pointsReached() -> Set<Int> {
    var points: Set<Int> = []
    for (edge, payment) in payments.enumerated() where payment >= 0 && reaches(Int(net.edges[edge].source)) {
      points.insert(Int(payment))
    }
    return points
  }

  /// In a loop a case can come by every place, as often as it likes.
  private func longestOverLoops(_ weights: [Int64]) -> [Int64] {
    var best = [Int64](repeating: -1, count: net.nodeCount)
    best[start] = 0
    for part in 0..<components.count {
      let nodes = components.nodes[components.range(part)].map { Int($0) }
      let isLoop = nodes.count > 1 || net.outgoing(nodes[0]).contains { Int(net.edges[$0].target) == nodes[0] }
      if isLoop { gather(nodes, part, weights, &best) }
      for node in nodes where best[node] >= 0 {
        let isPaid = isLoop && place(paidIn: part, at: node) != nil
        for edge in net.outgoing(node) {
          let target = Int(net.edges[edge].target)
          guard Int(components.part[target]) != part else { continue }
          best[target] = max(best[target], isPaid ? best[node] : best[node].plusMoney(weight(edge, weights)))
        }
      }
    }
    return best
  }

  private func gather(_ nodes: [Int], _ part: Int, _ weights: [Int64], _ best: inout [Int64]) {
    var sum = nodes.reduce(Int64(-1)) { max($0, best[$1]) }
    guard sum >= 0 else { return }
    for node in nodes {
      if let place = place(paidIn: part, at: node) { sum = sum.plusMoney(weights[place]) }
    }
    for node in nodes { best[node] = sum }
  }

  /// The place of a node that is paid at by going on inside a loop.
  private func place(paidIn part: Int, at node: Int) -> Int? {
    for edge in net.outgoing(node) where payments[edge] >= 0 {
      if Int(components.part[Int(net.edges[edge].target)]) == part { return Int(payments[edge]) }
    }
    return nil
  }

  /// Ways without circles, that wait for nothing.
  private func longestForward(_ weights: [Int64]) -> [Int64] {
    var best = [Int64](repeating: -1, count: net.nodeCount)
    best[start] = 0
    for node in net.order where best[Int(node)] >= 0 {
      for edge in net.outgoing(Int(node)) where !waits[edge] {
        let target = Int(net.edges[edge].target)
        guard net.rank[target] > net.rank[Int(node)] else { continue }
        best[target] = max(best[target], best[Int(node)].plusMoney(weight(edge, weights)))
      }
    }
    return best
  }

  // MARK: Places on the way

  /// The places that may be paid at before a node is reached, in order.
  func points(before end: Int) -> [Int] {
    guard isSequential else { return pointsReached().sorted() }
    var leads = [Bool](repeating: false, count: net.nodeCount)
    var open = [end]
    var points: Set<Int> = []
    leads[end] = true
    while let node = open.popLast() {
      for edge in net.incoming(node) {
        let source = Int(net.edges[Int(edge)].source)
        guard reaches(source) else { continue }
        if payments[Int(edge)] >= 0 { points.insert(Int(payments[Int(edge)])) }
        if !leads[source] {
          leads[source] = true
          open.append(source)
        }
      }
    }
    return points.sorted()
  }
}
