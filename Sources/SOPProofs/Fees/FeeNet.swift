import SOPModel

/// The flow of one kind of case, with the places where it pays.
struct FeeNet {
  /// What taking a group of edges means.
  struct GroupRule: Sendable {
    /// The step was done: not passed over, and not left because its `batas` ran out.
    var isDeed = true
    /// The way is never open: it would follow a limit that cannot be used up.
    var isClosed = false
    /// Into `limits`, or -1: the way may be taken only so often.
    var limit: Int32 = -1
    /// Into `limits`, or -1: open once this one is used up.
    var opensAfter: Int32 = -1
  }

  let flow: FlowNet
  /// By group of `flow`.
  let rules: [GroupRule]
  /// How often ways may be taken in the life of a case.
  let limits: [Int32]
  /// By node of `flow`: the place where a case pays (into `FeePlan.points`), or -1.
  let points: [Int32]
  /// Nodes of the ends of the SOP.
  let ends: [(node: Int, end: EndID)]
  /// By node: where a parallel block begins, the number of its branches.
  private let branchCounts: [Int: Int]
  private let forks: [Int: Int]

  init(_ procedure: Procedure, for kind: CaseKind, _ plan: FeePlan) {
    let graph = procedure.graph
    flow = FlowNet(procedure, without: procedure.edgesClosed(to: kind), channel: kind.channel)
    (rules, limits) = Self.rules(of: flow, graph)
    var points = [Int32](repeating: -1, count: flow.nodes.count)
    for (index, point) in plan.points.enumerated() { points[Int(graph.node(of: point.step).index)] = Int32(index) }
    self.points = points
    var ends: [(node: Int, end: EndID)] = []
    var branchCounts: [Int: Int] = [:]
    var forks: [Int: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      switch node.kind {
      case .end(let end): ends.append((index, end))
      case .fork(let block):
        branchCounts[index] = Int(procedure.blocks[Int(block.index)].branches.count)
        forks[Int(graph.exit(of: block).index)] = index
      case .start, .step, .join, .enter, .leave, .restart, .unsettled: break
      }
    }
    self.ends = ends
    self.branchCounts = branchCounts
    self.forks = forks
  }

  private static func rules(of flow: FlowNet, _ graph: ProcessGraph) -> ([GroupRule], [Int32]) {
    var rules = [GroupRule](repeating: GroupRule(), count: flow.groups.count)
    var limits: [Int32] = []
    for node in flow.nodes {
      for group in node.choices {
        let first = flow.edges[flow.groups[group].edges.lowerBound]
        guard first.origin >= 0 else { continue }
        let edge = graph.edges[first.origin]
        if let limit = edge.limit {
          rules[group].limit = Int32(limits.count)
          limits.append(max(limit, 0))
        }
        switch edge.kind {
        case .bypass, .timeout: rules[group].isDeed = false
        case .exhausted:
          let before = group > node.choices.lowerBound ? group - 1 : group
          let isBehind = before < group && flow.edges[flow.groups[before].edges.lowerBound].choice == first.choice - 1
          rules[group].isDeed = isBehind ? rules[before].isDeed : true
          rules[group].opensAfter = isBehind ? rules[before].limit : -1
          rules[group].isClosed = rules[group].opensAfter < 0
        case .start, .sequence, .outcome, .after, .fork, .join, .restart: break
        }
      }
    }
    return (rules, limits)
  }

  /// Whether a way is open to a case that never used up a limit, or may be after it did.
  func canBeTaken(_ group: Int) -> Bool {
    let rule = rules[group]
    return !rule.isClosed && (rule.limit < 0 || limits[Int(rule.limit)] > 0)
  }

  /// Whether a way is open only once a limit of one time or more is used up.
  func mustWait(_ group: Int) -> Bool {
    let limit = rules[group].opensAfter
    return limit >= 0 && limits[Int(limit)] > 0
  }

  /// Nothing runs beside anything but the branches of closed parallel blocks.
  var isSequential: Bool {
    for (node, info) in flow.nodes.enumerated() {
      for group in info.choices {
        let edges = flow.groups[group].edges
        if let branches = branchCounts[node], group == info.choices.lowerBound {
          if edges.count != branches { return false }
        } else if edges.count > 1 {
          return false
        }
      }
    }
    return true
  }

  /// Where an edge leads if the branches of a block are gone through one after the other: out of one branch into the
  /// next. What a case pays does not depend on which of them works first.
  func targetInTurn(_ edge: FlowNet.Edge) -> Int {
    var (target, port) = (edge.target, edge.port)
    while port >= 0, let fork = forks[target] {
      let choices = flow.nodes[fork].choices
      guard let group = choices.first else { return target }
      let next = flow.groups[group].edges.lowerBound + port + 1
      guard next < flow.groups[group].edges.upperBound else { return target }
      (target, port) = (flow.edges[next].target, flow.edges[next].port)
    }
    return target
  }

  /// The edges of a group to follow when branches are gone through in turn.
  func edgesInTurn(_ node: Int, _ group: Int) -> Range<Int> {
    let edges = flow.groups[group].edges
    return branchCounts[node] == nil ? edges : edges.lowerBound..<min(edges.lowerBound + 1, edges.upperBound)
  }
}
