import SOPModel

/// What a case of one kind can do: its view, with the edges of each node sorted into ways.
struct CaseNet {
  /// One of the ways on from a node.
  struct Way: Sendable {
    enum Kind: Sendable, Hashable {
      /// A step or block is done, or something that is no row goes on.
      case done
      /// Of a decision, into `Procedure.outcomes`.
      case outcome(Int32)
      /// A step or block is off or skipped.
      case passed
      /// The time limit has run out.
      case expired
    }

    var kind: Kind
    /// Tried in this order: the first until its number (`maks`) is used up, then its `lewat`.
    var groups: [Group]
  }

  /// Edges that are taken together.
  struct Group: Sendable {
    /// Into the edges of the view's graph.
    var edges: Range<Int>
    var choice: Int16
    var isExhaustion: Bool
    /// `maks`, and where a case counts it; -1 where nothing is counted.
    var limit: Int32?
    var counter = -1
  }

  let view: ProcedureView
  /// By node.
  let ways: [[Way]]
  /// By node: how many tokens a join waits for; 0 for all other nodes.
  let branchCounts: [Int]
  /// By node: has `setelah`.
  let waits: [Bool]
  /// How many edges are counted.
  let counterCount: Int
  /// Where a case is that the file does not settle.
  let hole: Int
  private let lateNews: LateNews
  /// By waiting node: whether a case can still come there from a node.
  private let leadsTo: [Int: [Bool]]

  /// Linear in the size of the SOP, once more for each `setelah`.
  init(_ procedure: Procedure, _ view: ProcedureView) {
    self.view = view
    var builder = WayBuilder(procedure, view)
    ways = view.graph.nodes.indices.map { builder.ways(of: $0) }
    counterCount = builder.counterCount
    branchCounts = view.graph.nodes.map { node in
      guard case .join(let block) = node.kind else { return 0 }
      return Int(procedure.blocks[Int(block.index)].branches.count)
    }
    var waits = [Bool](repeating: false, count: view.graph.nodes.count)
    for edge in view.graph.edges where Self.isAwaited(edge) { waits[Int(edge.target.index)] = true }
    self.waits = waits
    hole = view.graph.nodes.count - 1
    lateNews = LateNews(view.graph)
    var leadsTo: [Int: [Bool]] = [:]
    for node in waits.indices where waits[node] { leadsTo[node] = Self.nodes(leadingTo: node, view.graph) }
    self.leadsTo = leadsTo
  }

  /// A case at `node` may still come to a waiting node.
  func leads(_ node: Int32, to waiting: Int32) -> Bool {
    node != waiting && leadsTo[Int(waiting)]?[Int(node)] ?? false
  }

  /// How a case stands at the end of an edge: it waits there for others, or goes on.
  func mode(atEndOf edge: ProcessGraph.Edge) -> CaseState.Mode {
    branchCounts[Int(edge.target.index)] > 0 || Self.isAwaited(edge) ? .waiting : .moving
  }

  /// Waiting nodes that learn by these edges that something will not come.
  func news(of edges: Range<Int>, from node: Int) -> [Int32] {
    lateNews.news(from: node).filter { edges.contains(Int($0.edge)) }.map(\.join)
  }

  private static func isAwaited(_ edge: ProcessGraph.Edge) -> Bool {
    edge.kind == .after || edge.kind == .bypass && edge.written.isWritten
  }

  private static func nodes(leadingTo node: Int, _ graph: ProcessGraph) -> [Bool] {
    var leads = [Bool](repeating: false, count: graph.nodes.count)
    var open = [GraphNodeID(node)]
    while let next = open.popLast() {
      for edge in graph.incoming(next) where !leads[Int(edge.source.index)] && Int(edge.source.index) != node {
        leads[Int(edge.source.index)] = true
        open.append(edge.source)
      }
    }
    return leads
  }
}

/// Sorts the edges of nodes into ways and numbers those that are counted.
private struct WayBuilder {
  private let procedure: Procedure
  private let view: ProcedureView
  private(set) var counterCount = 0

  init(_ procedure: Procedure, _ view: ProcedureView) {
    self.procedure = procedure
    self.view = view
  }

  mutating func ways(of node: Int) -> [CaseNet.Way] {
    let range = view.graph.nodes[node].outgoing.indices
    var ways: [CaseNet.Way] = []
    var first = range.lowerBound
    while first < range.upperBound {
      let head = view.graph.edges[first]
      var end = first + 1
      while end < range.upperBound, view.graph.edges[end].choice == head.choice { end += 1 }
      let group = group(first..<end, head)
      if group.isExhaustion, !ways.isEmpty {
        ways[ways.count - 1].groups.append(group)
      } else {
        ways.append(CaseNet.Way(kind: kind(of: head), groups: [group]))
      }
      first = end
    }
    // Started beside others, a step may be skipped and lead nowhere: the others go on without it.
    if mayBeSkipped(node), !ways.contains(where: { $0.kind == .passed }) {
      let nowhere = CaseNet.Group(edges: range.upperBound..<range.upperBound, choice: -1, isExhaustion: false)
      ways.append(CaseNet.Way(kind: .passed, groups: [nowhere]))
    }
    return ways
  }

  private mutating func group(_ edges: Range<Int>, _ head: ProcessGraph.Edge) -> CaseNet.Group {
    var group = CaseNet.Group(
      edges: edges, choice: head.choice, isExhaustion: head.kind == .exhausted, limit: head.limit)
    if head.limit != nil {
      group.counter = counterCount
      counterCount += 1
    }
    return group
  }

  private func kind(of edge: ProcessGraph.Edge) -> CaseNet.Way.Kind {
    switch edge.kind {
    case .bypass: return .passed
    case .timeout: return .expired
    case .start, .sequence, .exhausted, .after, .fork, .join, .restart: return .done
    case .outcome:
      guard case .step(let step) = view.graph[edge.source].kind else { return .done }
      let outcomes = procedure.steps[Int(step.index)].outcomes.indices
      guard let outcome = outcomes.first(where: { procedure.outcomes[$0].label == edge.label }) else { return .done }
      return .outcome(Int32(truncatingIfNeeded: outcome))
    }
  }

  private func mayBeSkipped(_ node: Int) -> Bool {
    switch view.graph.nodes[node].kind {
    case .step(let step):
      view.steps[Int(step.index)] && procedure.steps[Int(step.index)].condition.isChosen
    case .fork(let block), .enter(let block):
      view.blocks[Int(block.index)] && procedure.blocks[Int(block.index)].condition.isChosen
    case .start, .join, .leave, .restart, .end, .unsettled: false
    }
  }
}

extension StepCondition {
  /// Whether it is done is decided case by case, not by the variant alone.
  var isChosen: Bool { isOptional || isRequiredWhenTrue }
}
