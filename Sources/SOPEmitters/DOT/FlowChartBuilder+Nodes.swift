import SOPModel

/// Symbols of everything in the graph that is not a row.
extension FlowChartBuilder {
  /// Draws only what is connected: an end that nothing leads to is no part of the flow.
  mutating func addOtherSymbols() {
    for index in graph.nodes.indices {
      let node = graph.nodes[index]
      switch node.kind {
      case .step, .unsettled: break
      case .start(let channel) where !node.outgoing.isEmpty:
        let step = nearestStep(index, .forward)
        set(index, add(.start(channel: channel), lane: lane(at: step, .forward), at: step, .start))
      case .end(let end) where !node.incoming.isEmpty:
        let step = lastStep(before: node)
        stepOfEnd[Int(end.index)] = step
        set(index, add(.end(end), lane: lane(at: step, .backward), at: step, .end))
        addEnds(beside: index, end, of: node)
      case .restart where !node.incoming.isEmpty:
        let step = lastStep(before: node)
        set(index, add(.point, lane: lane(at: step, .backward), at: step, .parting))
      case .fork(let block) where !node.outgoing.isEmpty: addFork(block, at: index)
      case .enter(let block) where !node.outgoing.isEmpty: addEntry(of: block, at: index)
      case .join(let block), .leave(let block):
        guard !node.incoming.isEmpty, !isPassedThrough(node) else { continue }
        addExit(of: block, at: index, isBar: node.kind == .join(block))
      case .start, .end, .restart, .fork, .enter: break
      }
    }
  }

  private mutating func set(_ node: Int, _ symbol: Int32) {
    entries[node] = symbol
    exits[node] = symbol
  }

  /// A last row of several, each for itself (`masing_masing`), ends in the lane of each.
  private mutating func addEnds(beside node: Int, _ end: EndID, of target: ProcessGraph.Node) {
    guard target.incoming.count == 1 else { return }
    let source = graph.edges[Int(graph.incomingEdges[Int(target.incoming.start)])].source
    guard case .step(let step) = graph[source].kind, procedure.steps[Int(step.index)].sharing == .each else { return }
    // The symbols of those who share a row come right after the row's own.
    var symbol = exits[Int(source.index)] + 1
    while symbol < chart.symbols.count, case .share(step, _) = chart.symbols[Int(symbol)].kind {
      link(symbol, add(.end(end), lane: chart.symbols[Int(symbol)].lane, at: step.index, .end), .flow)
      symbol += 1
    }
  }

  private mutating func addFork(_ block: BlockID, at node: Int) {
    let step = nearestStep(node, .forward)
    let before = nearestStep(node, .backward)
    let lane = lane(at: before == step ? step : before, .backward)
    set(node, add(.bar, lane: lane, at: step, .entry(block: block.index, order: 1)))
    let condition = procedure.blocks[Int(block.index)].condition
    guard condition.canSkip else { return }
    addGate(to: node, lane: lane, condition, at: step, .entry(block: block.index, order: 0))
  }

  /// A block that may be passed over shows where that is decided; any other entry is passed through.
  private mutating func addEntry(of block: BlockID, at node: Int) {
    let canSkip = procedure.blocks[Int(block.index)].condition.canSkip
    guard canSkip || !isPassedThrough(graph.nodes[node]) else { return }
    let step = nearestStep(node, .forward)
    let point = add(.point, lane: lane(at: step, .forward), at: step, .entry(block: block.index, order: 0))
    set(node, point)
    if canSkip { gates[node] = point }
  }

  private mutating func addExit(of block: BlockID, at node: Int, isBar: Bool) {
    let last = blockSpans[Int(block.index)].last
    let step = last >= 0 ? last : nearestStep(node, .backward)
    let lane = isBar ? lane(at: nearestStep(node, .forward), .forward) : lane(at: step, .backward)
    set(node, add(isBar ? .bar : .point, lane: lane, at: step, .exit(negatedBlock: -block.index)))
  }

  /// A silent node with one plain way on: the way goes straight through it. One on a way back is drawn, so that no two
  /// of them pass a way round in a circle.
  func isPassedThrough(_ node: ProcessGraph.Node) -> Bool {
    switch node.kind {
    case .leave: break
    case .enter(let block): if procedure.blocks[Int(block.index)].condition.canSkip { return false }
    case .start, .step, .fork, .join, .restart, .end, .unsettled: return false
    }
    guard node.outgoing.count == 1 else { return false }
    let edge = graph.edges[Int(node.outgoing.start)]
    return edge.kind == .sequence && edge.limit == nil && edge.condition.isNone && edge.probability == nil
      && !edge.isRework
  }

  // MARK: Near which step

  enum Direction { case forward, backward }

  /// The lane a step is entered in (looking forward), or left from.
  private func lane(at step: Int32, _ direction: Direction) -> Int32 {
    guard procedure.steps.indices.contains(Int(step)) else { return 0 }
    let node = Int(graph.node(of: StepID(Int(step))).index)
    return chart.symbols[Int(direction == .forward ? entries[node] : exits[node])].lane
  }

  /// The nearest step in one direction, else in the other, else the first.
  private func nearestStep(_ node: Int, _ direction: Direction) -> Int32 {
    walk(from: node, direction) ?? walk(from: node, direction == .forward ? .backward : .forward) ?? 0
  }

  private func walk(from start: Int, _ direction: Direction) -> Int32? {
    var index = start
    for _ in 0..<32 {
      let node = graph.nodes[index]
      if case .step(let step) = node.kind { return step.index }
      switch direction {
      case .forward:
        guard !node.outgoing.isEmpty else { return nil }
        index = Int(graph.edges[Int(node.outgoing.start)].target.index)
      case .backward:
        guard !node.incoming.isEmpty else { return nil }
        index = Int(graph.edges[Int(graph.incomingEdges[Int(node.incoming.start)])].source.index)
      }
    }
    return nil
  }

  /// The last step of the file that leads to a node.
  private func lastStep(before node: ProcessGraph.Node) -> Int32 {
    var last: Int32 = 0
    for edge in node.incoming.indices {
      let source = Int(graph.edges[Int(graph.incomingEdges[edge])].source.index)
      switch graph.nodes[source].kind {
      case .step(let step): last = max(last, step.index)
      case .join(let block), .leave(let block): last = max(last, blockSpans[Int(block.index)].last)
      case .start, .fork, .enter, .restart, .end, .unsettled: last = max(last, nearestStep(source, .forward))
      }
    }
    return last
  }
}
