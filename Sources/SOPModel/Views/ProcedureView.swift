/// An SOP as one kind of case meets it.
public struct ProcedureView: Sendable {
  public let kind: CaseKind
  /// For each step, whether it is on: its own `untuk` and `kecuali` hold, and those of the blocks around it.
  public let steps: [Bool]
  /// The same for each block.
  public let blocks: [Bool]
  /// The graph with the ways of this kind of case alone; its nodes are those of `Procedure.graph`, by number.
  ///
  /// A step or block that is off stays as a silent node with nothing but the ways past it: on to the next of its list and
  /// to those that wait for it; one that leads nowhere then (it is started beside others, which go on without it) is not
  /// started. One that is on has no such way unless it may be skipped (`opsional`, `bila`). Only the start of the case's
  /// own channel leads anywhere, and `ke: mulai` leads to that start.
  public let graph: ProcessGraph
  /// Where the case begins.
  public let start: GraphNodeID
}

extension Procedure {
  /// Linear in the size of the SOP.
  public func view(of kind: CaseKind) -> ProcedureView {
    let (steps, blocks) = itemsOn(for: kind)
    let view = ViewGraph(self, kind, steps: steps, blocks: blocks)
    return ProcedureView(
      kind: kind, steps: steps, blocks: blocks, graph: view.restricted(),
      start: GraphNodeID(Int(kind.channel)))
  }

  /// Which steps and blocks are on for such a case: a view without its graph. Linear.
  public func itemsOn(for kind: CaseKind) -> (steps: [Bool], blocks: [Bool]) {
    let around = blocksAroundLists()
    var blocksOn: [Bool] = []
    blocksOn.reserveCapacity(blocks.count)
    // A block stands behind the blocks around it.
    for block in blocks {
      let outer = around[Int(block.position.list.index)]
      blocksOn.append(isOn(block.condition, for: kind) && (outer < 0 || blocksOn[Int(outer)]))
    }
    let stepsOn = steps.map { step in
      let block = around[Int(step.position.list.index)]
      return isOn(step.condition, for: kind) && (block < 0 || blocksOn[Int(block)])
    }
    return (stepsOn, blocksOn)
  }

  /// For each list of steps the innermost block around it, or -1. A list stands behind the list its owner is in.
  private func blocksAroundLists() -> [Int32] {
    var around: [Int32] = []
    around.reserveCapacity(lists.count)
    for list in lists {
      switch list.owner {
      case .file: around.append(-1)
      case .block(let block): around.append(block.index)
      case .branch(let branch): around.append(branches[Int(branch)].block.index)
      case .way(let step): around.append(around[Int(steps[Int(step.index)].position.list.index)])
      case .blockWay(let block): around.append(around[Int(blocks[Int(block.index)].position.list.index)])
      }
    }
    return around
  }
}

/// Leaves out of a graph what one kind of case cannot do.
struct ViewGraph {
  private let procedure: Procedure
  private let kind: CaseKind
  private let steps: [Bool]
  private let blocks: [Bool]
  /// By node.
  private let hasWayPast: [Bool]

  init(_ procedure: Procedure, _ kind: CaseKind, steps: [Bool], blocks: [Bool]) {
    self.procedure = procedure
    self.kind = kind
    self.steps = steps
    self.blocks = blocks
    var hasWayPast = [Bool](repeating: false, count: procedure.graph.nodes.count)
    for edge in procedure.graph.edges where edge.kind == .bypass { hasWayPast[Int(edge.source.index)] = true }
    self.hasWayPast = hasWayPast
  }

  func restricted() -> ProcessGraph {
    var graph = procedure.graph
    graph.edges.removeAll(keepingCapacity: true)
    for index in graph.nodes.indices {
      let node = procedure.graph.nodes[index]
      let start = graph.edges.count
      for edge in procedure.graph.edges[node.outgoing.indices] where keeps(edge, of: node.kind) {
        graph.edges.append(edge)
      }
      graph.nodes[index].outgoing = PoolRange(start: start, count: graph.edges.count - start)
    }
    graph.indexIncomingEdges()
    return graph
  }

  /// Walks every way of this kind of case and notes the nodes it comes to, and which of them it may have to pass.
  func walk(noting reached: inout [Bool], passed: inout [Bool]) {
    var isMet = [Bool](repeating: false, count: procedure.graph.nodes.count)
    var waiting = [Int(kind.channel)]
    isMet[Int(kind.channel)] = true
    while let index = waiting.popLast() {
      reached[index] = true
      let node = procedure.graph.nodes[index]
      if isPassed(node.kind) { passed[index] = true }
      for edge in procedure.graph.edges[node.outgoing.indices] where keeps(edge, of: node.kind, orIsPassed: true) {
        let target = Int(edge.target.index)
        if !isMet[target] { waiting.append(target) }
        isMet[target] = true
      }
    }
  }

  private func isPassed(_ node: ProcessGraph.Kind) -> Bool {
    switch node {
    case .step(let step):
      let condition = procedure.steps[Int(step.index)].condition
      return !steps[Int(step.index)] || condition.isOptional || condition.isRequiredWhenTrue
    case .fork(let block), .enter(let block):
      let condition = procedure.blocks[Int(block.index)].condition
      return !blocks[Int(block.index)] || condition.isOptional || condition.isRequiredWhenTrue
    case .start, .join, .leave, .restart, .end, .unsettled: return false
    }
  }

  private func keeps(_ edge: ProcessGraph.Edge, of node: ProcessGraph.Kind, orIsPassed: Bool = false) -> Bool {
    guard orIsPassed || leadsOn(edge.target) else { return false }
    return switch node {
    case .start(let channel): channel == kind.channel && startsWith(edge.target)
    case .restart: edge.label == procedure.channels[Int(kind.channel)].name && startsWith(edge.target)
    case .step(let step): keeps(edge, steps[Int(step.index)], procedure.steps[Int(step.index)].condition)
    case .fork(let block), .enter(let block):
      keeps(edge, blocks[Int(block.index)], procedure.blocks[Int(block.index)].condition)
    case .join, .leave, .end, .unsettled: true
    }
  }

  /// What is on does; what is off does if there is a way past it.
  private func leadsOn(_ node: GraphNodeID) -> Bool {
    let isOn: Bool
    switch procedure.graph[node].kind {
    case .step(let step): isOn = steps[Int(step.index)]
    case .fork(let block), .enter(let block): isOn = blocks[Int(block.index)]
    case .start, .join, .leave, .restart, .end, .unsettled: return true
    }
    return isOn || hasWayPast[Int(node.index)]
  }

  private func keeps(_ edge: ProcessGraph.Edge, _ isOn: Bool, _ condition: StepCondition) -> Bool {
    let isBypass = edge.kind == .bypass
    guard isOn else { return isBypass }
    return !isBypass || condition.isOptional || condition.isRequiredWhenTrue
  }

  /// Of several starts of a channel those that are on; the first step of a file without `mulai` is passed if it is off.
  private func startsWith(_ node: GraphNodeID) -> Bool {
    guard !procedure.channels[Int(kind.channel)].starts.isEmpty else { return true }
    return switch procedure.graph[node].kind {
    case .step(let step): steps[Int(step.index)]
    case .fork(let block), .enter(let block): blocks[Int(block.index)]
    case .start, .join, .leave, .restart, .end, .unsettled: true
    }
  }
}
