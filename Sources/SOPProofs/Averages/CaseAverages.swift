import SOPModel

/// Averages over the ways of one kind of case: one state for each node and each way in which loops can have been used,
/// looked at from the last to the first (backward induction on a finite Markov decision process).
struct CaseAverages {
  private let timed: TimedView
  private let strides: [Int]
  private let counts: Int
  /// Nodes before which all is settled stand last.
  private let order: [Int32]

  /// States that are looked at, at the most.
  static let bound = 200_000

  /// `nil` where a loop has no number, where steps wait for others outside of `paralel`, where loops inside and outside
  /// of branches count together, or where there are too many states.
  init?(_ timed: TimedView) {
    guard !Self.startsSeveral(timed.view.graph), !Self.mixesLoops(timed),
      !timed.net.loops.contains(where: { $0.limit == nil })
    else { return nil }
    var counts = 1
    var strides: [Int] = []
    for loop in timed.net.loops {
      strides.append(counts)
      let (product, overflow) = counts.multipliedReportingOverflow(by: Int(max(loop.limit ?? 0, 0)) + 1)
      guard !overflow, product <= Self.bound, product * timed.net.nodeCount <= Self.bound else { return nil }
      counts = product
    }
    self.timed = timed
    self.strides = strides
    self.counts = counts
    order = timed.net.order.reversed()
  }

  private static func startsSeveral(_ graph: ProcessGraph) -> Bool {
    graph.nodes.contains { node in
      if case .fork = node.kind { return false }
      let edges = node.outgoing.indices
      return zip(edges, edges.dropFirst()).contains { graph.edges[$0].choice == graph.edges[$1].choice }
    }
  }

  /// What a branch has used up of its loops is forgotten behind the join: nothing may lead back into it.
  private static func mixesLoops(_ timed: TimedView) -> Bool {
    let blocks = timed.net.loops.map { loop -> BlockID? in
      guard case .step(let step) = timed.view.graph.nodes[Int(loop.source)].kind else { return nil }
      let branch = timed.procedure.steps[Int(step.index)].branch
      return branch < 0 ? nil : timed.procedure.branches[Int(branch)].block
    }
    let inBranches = blocks.compactMap { $0 }
    guard !inBranches.isEmpty, blocks.count > 1 else { return false }
    return inBranches.count < blocks.count
      || inBranches.contains { timed.procedure.blocks[Int($0.index)].branch >= 0 }
  }

  /// From the application to an end, or to any.
  ///
  /// - Parameter costs: by edge of the net.
  func prospect(until end: EndID?, _ costs: [Expense], _ meeting: Meeting) -> Prospect? {
    let nodeCount = timed.net.nodeCount
    var search = Search(averages: self, end: end, costs: costs, meeting: meeting)
    search.prospects = Array(repeating: nil, count: counts * nodeCount)
    for count in (0..<counts).reversed() {
      for node in order { search.prospects[count * nodeCount + Int(node)] = search.prospect(at: Int(node), count) }
    }
    return search.prospects[Int(timed.view.start.index)]
  }

  private struct Search {
    let averages: CaseAverages
    let end: EndID?
    let costs: [Expense]
    let meeting: Meeting
    /// By state, to the end of the innermost branch or of the case; `nil` where a case cannot go on.
    var prospects: [Prospect?] = []

    private var timed: TimedView { averages.timed }

    func prospect(at node: Int, _ count: Int) -> Prospect? {
      switch timed.view.graph.nodes[node].kind {
      case .end(let end): return self.end == nil || self.end == end ? .arrived : .elsewhere
      case .unsettled: return nil
      case .fork(let block): return branches(of: node, timed.view.graph.exit(of: block), count)
      case .start, .step, .join, .enter, .leave, .restart: return ways(of: node, count)
      }
    }

    private func ways(of node: Int, _ count: Int) -> Prospect? {
      var stated: [(share: Double, prospect: Prospect)] = []
      var unstated: [Prospect] = []
      var others: [Prospect] = []
      for edge in timed.net.outgoing(node) where isOpen(edge, count) {
        guard let prospect = prospect(over: edge, count) else { continue }
        let kind = timed.edge(Int32(edge)).kind
        if let share = share(of: edge) {
          stated.append((Double(share) / 10_000, prospect))
        } else if kind == .outcome || kind == .exhausted {
          unstated.append(prospect)
        } else if kind == .bypass || kind == .timeout {
          others.append(prospect)
        } else {
          others.insert(prospect, at: 0)
        }
      }
      if let rest = Prospect.anyEvenly(of: unstated) { stated.append((shareLeft(at: node), rest)) }
      let decided = stated.isEmpty ? [] : [Prospect.mixed(stated)].compactMap { $0 }
      return Prospect.any(of: decided + others)
    }

    /// What the outcomes of a decision leave of its hundred per cent.
    private func shareLeft(at node: Int) -> Double {
      var seen: Int16 = -1
      var left = 10_000
      for edge in timed.view.graph.outgoing(GraphNodeID(node)) where edge.kind == .outcome && edge.choice != seen {
        seen = edge.choice
        left -= Int(edge.probability ?? 0)
      }
      return Double(max(0, left)) / 10_000
    }

    /// `peluang` of an outcome holds for its `lewat`, too.
    private func share(of edge: Int) -> Int32? {
      let graph = timed.view.graph
      var origin = timed.edge(Int32(edge))
      while origin.probability == nil, origin.kind == .exhausted {
        guard let before = graph.outgoing(origin.source).first(where: { $0.choice == origin.choice - 1 }) else {
          return nil
        }
        origin = before
      }
      return origin.probability
    }

    private func isOpen(_ edge: Int, _ count: Int) -> Bool {
      let net = timed.net
      guard timed.isOpen[edge], !timed.isVirtual[edge] else { return false }
      let (loop, exhausts) = (net.edges[edge].loop, net.edges[edge].exhausts)
      if exhausts >= 0, taken(exhausts, count) != net.loops[Int(exhausts)].limit ?? 0 { return false }
      return loop < 0 || taken(loop, count) < net.loops[Int(loop)].limit ?? 0
    }

    private func taken(_ loop: Int32, _ count: Int) -> Int32 {
      Int32(count / averages.strides[Int(loop)] % (Int(max(timed.net.loops[Int(loop)].limit ?? 0, 0)) + 1))
    }

    /// What a way costs and what comes behind it; nothing behind the end of a branch.
    private func prospect(over edge: Int, _ count: Int) -> Prospect? {
      let net = timed.net
      let target = Int(net.edges[edge].target)
      if net.isJoin[target] { return Prospect.arrived.after(costs[edge]) }
      let count = net.edges[edge].loop < 0 ? count : count + averages.strides[Int(net.edges[edge].loop)]
      return prospects[count * net.nodeCount + target]?.after(costs[edge])
    }

    private func branches(of node: Int, _ exit: GraphNodeID, _ count: Int) -> Prospect? {
      var branches: [Prospect] = []
      var past: [Prospect] = []
      for edge in timed.net.outgoing(node) where timed.isOpen[edge] && !timed.isVirtual[edge] {
        guard let prospect = prospect(over: edge, count) else { return nil }
        if timed.edge(Int32(edge)).kind == .bypass { past.append(prospect) } else { branches.append(prospect) }
      }
      guard let behind = prospects[count * timed.net.nodeCount + Int(exit.index)] else { return nil }
      let together = branches.isEmpty ? [] : [Prospect.together(branches, meeting).followed(by: behind)]
      return Prospect.any(of: together + past)
    }
  }
}
