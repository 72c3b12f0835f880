public import SOPModel

/// One kind of case with what every way costs it: what all questions about time are asked of.
public struct TimedView: Sendable {
  public let procedure: Procedure
  public let view: ProcedureView
  /// What days are worth where ways on different clocks are compared.
  public let rates: ClockRates

  let net: WalkNet
  /// By edge of the net: the edge of `view.graph` it stands for.
  let origins: [Int32]
  /// By edge of the net: stands for the moment at which a join learns that something will not come any more.
  let isVirtual: [Bool]
  /// By edge of the net, into `costs`.
  let costOfEdge: [Int32]
  /// The first is nothing.
  let costs: [TimeCost]
  /// By edge: whether the case can take it at all.
  let isOpen: [Bool]
  /// By node: whether the case can come there.
  let isReached: [Bool]
  let stepCosts: StepCosts

  /// Linear in the size of the SOP.
  public init(_ procedure: Procedure, _ view: ProcedureView, rates: ClockRates, calls: CallCosts = .none) {
    self.procedure = procedure
    self.view = view
    self.rates = rates
    stepCosts = StepCosts(procedure, view.kind, rates)
    var builder = TimedViewBuilder(procedure, view, stepCosts, calls)
    builder.build()
    net = builder.net()
    origins = builder.origins
    isVirtual = builder.isVirtual
    costOfEdge = builder.costOfEdge
    costs = builder.costs
    let ways = OpenWays(net, isVirtual, start: view.start.index)
    isOpen = ways.isOpen
    isReached = ways.isReached
  }

  func cost(ofEdge edge: Int32) -> TimeCost { costs[Int(costOfEdge[Int(edge)])] }

  func edge(_ edge: Int32) -> ProcessGraph.Edge { view.graph.edges[Int(origins[Int(edge)])] }
}

/// Which side of the intervals is asked for.
public enum TimeBound: Sendable {
  /// Nothing is quicker.
  case lower
  /// Nothing that is measured is slower.
  case upper
  /// The slowest that surely happens in some case.
  case sure
}

extension TimedView {
  /// By edge, what it is worth.
  func worths(
    _ bound: TimeBound, _ accounts: Accounts, _ rates: ClockRates, with changes: [Int32: Int] = [:]
  ) -> [Int] {
    var worths = costs.map { cost -> Int in
      switch bound {
      case .lower: cost.lower.worth(accounts, rates)
      case .upper: cost.upper.worth(accounts, rates)
      case .sure: cost.sure.worth(accounts, rates)
      }
    }
    for (cost, worth) in changes { worths[Int(cost)] = worth }
    return costOfEdge.map { worths[Int($0)] }
  }
}

/// Closes what no case can take: ways that wait for the end of a loop that never comes back.
private struct OpenWays {
  private(set) var isOpen: [Bool]
  private(set) var isReached: [Bool]

  init(_ net: WalkNet, _ isVirtual: [Bool], start: Int32) {
    isOpen = net.edges.map { edge in
      guard edge.loop >= 0, let limit = net.loops[Int(edge.loop)].limit else { return true }
      return limit > 0
    }
    isReached = [Bool](repeating: false, count: net.nodeCount)
    let waiting = net.edges.indices.filter { net.edges[$0].exhausts >= 0 }
    while !waiting.isEmpty, closeDeadWays(waiting, net, start) {}
    reach(net, isVirtual, start)
  }

  /// `true` if there were some.
  private mutating func closeDeadWays(_ waiting: [Int], _ net: WalkNet, _ start: Int32) -> Bool {
    let parts = NetComponents(net, isOpen: isOpen, from: [start])
    var foundSome = false
    for edge in waiting where isOpen[edge] {
      let loop = net.loops[Int(net.edges[edge].exhausts)]
      let comesBack = net.outgoing(Int(loop.source)).contains { other in
        isOpen[other] && net.edges[other].loop == net.edges[edge].exhausts
          && parts.part[Int(net.edges[other].source)] == parts.part[Int(net.edges[other].target)]
      }
      if comesBack && loop.limit != nil || loop.limit ?? 1 <= 0 { continue }
      isOpen[edge] = false
      foundSome = true
    }
    return foundSome
  }

  private mutating func reach(_ net: WalkNet, _ isVirtual: [Bool], _ start: Int32) {
    isReached[Int(start)] = true
    var open = [Int(start)]
    while let node = open.popLast() {
      for edge in net.outgoing(node) where isOpen[edge] && !isVirtual[edge] {
        let target = Int(net.edges[edge].target)
        if !isReached[target] {
          isReached[target] = true
          open.append(target)
        }
      }
    }
  }
}
