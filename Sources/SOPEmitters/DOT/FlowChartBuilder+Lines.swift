import SOPModel

/// Lines for the edges of the graph.
extension FlowChartBuilder {
  mutating func addLines() {
    let meetings = addMeetings()
    for index in graph.nodes.indices where exits[index] >= 0 {
      let edges = edgesByChoice(of: graph.nodes[index])
      var start = 0
      while start < edges.count {
        let choice = graph.edges[edges[start]].choice
        let end = edges[start...].firstIndex { graph.edges[$0].choice != choice } ?? edges.count
        addWays(edges[start..<end], from: index, meetings)
        start = end
      }
    }
    addLandings()
  }

  /// Positions of a node's edges, those of one choice together.
  private func edgesByChoice(of node: ProcessGraph.Node) -> [Int] {
    let edges = Array(node.outgoing.indices)
    let areInOrder = zip(edges, edges.dropFirst()).allSatisfy { graph.edges[$0].choice <= graph.edges[$1].choice }
    if areInOrder { return edges }
    return edges.sorted { (graph.edges[$0].choice, $0) < (graph.edges[$1].choice, $1) }
  }

  /// A bar before every step that waits for several (`setelah`); -1 for the other nodes.
  private mutating func addMeetings() -> [Int32] {
    var counts = [Int32](repeating: 0, count: graph.nodes.count)
    for edge in graph.edges where edge.kind == .after { counts[Int(edge.target.index)] += 1 }
    var bars = [Int32](repeating: -1, count: graph.nodes.count)
    for index in bars.indices where counts[index] > 1 && entries[index] >= 0 {
      let entry = entries[index]
      bars[index] = add(.bar, lane: chart.symbols[Int(entry)].lane, at: step(near: index), .meeting)
      link(bars[index], entry, .flow)
    }
    return bars
  }

  /// Edges of one choice: taken together, hence parted by a bar if there are several.
  private mutating func addWays(_ edges: ArraySlice<Int>, from node: Int, _ meetings: [Int32]) {
    guard let first = edges.first else { return }
    var source = graph.edges[first].kind == .bypass && gates[node] >= 0 ? gates[node] : exits[node]
    let (kind, isFork) = kind(of: first, from: node)
    let isParted = edges.count > 1 && !isFork
    if isParted {
      let bar = add(.bar, lane: chart.symbols[Int(source)].lane, at: step(near: node), .parting)
      draw(FlowChart.Line(source: source, target: bar, kind: kind, edge: Int32(truncatingIfNeeded: first)))
      source = bar
    }
    for edge in edges {
      var line = FlowChart.Line(source: source, target: source, kind: isParted ? .flow : kind)
      if !isParted { line.edge = Int32(truncatingIfNeeded: edge) }
      lead(&line, along: edge, from: node, meetings)
      draw(line)
    }
  }

  private func step(near node: Int) -> Int32 {
    switch graph.nodes[node].kind {
    case .step(let step): step.index
    case .fork(let block), .enter(let block): max(0, blockSpans[Int(block.index)].first)
    case .join(let block), .leave(let block): max(0, blockSpans[Int(block.index)].last)
    case .start, .restart, .end, .unsettled: 0
    }
  }

  private func kind(of edge: Int, from node: Int) -> (FlowChart.Line.Kind, isFork: Bool) {
    let kind = graph.nodes[node].kind
    switch graph.edges[edge].kind {
    case .fork: return (.flow, true)
    case .bypass: return (condition(of: kind).map(FlowChart.Line.Kind.bypass) ?? .flow, false)
    case .timeout:
      if case .step(let step) = kind { return (.timeout(step), false) }
      return (.flow, false)
    case .exhausted: return (.exhausted(limit(before: edge)), false)
    case .sequence:
      // The entry of a block: going in is the other choice beside passing by.
      if case .enter(let block) = kind, gates[node] >= 0 {
        return (.entry(procedure.blocks[Int(block.index)].condition), false)
      }
      return (.flow, false)
    case .start, .outcome, .after, .join, .restart: return (.flow, false)
    }
  }

  private func condition(of kind: ProcessGraph.Kind) -> StepCondition? {
    switch kind {
    case .step(let step): procedure.steps[Int(step.index)].condition
    case .fork(let block), .enter(let block): procedure.blocks[Int(block.index)].condition
    case .start, .join, .leave, .restart, .end, .unsettled: nil
    }
  }

  /// How often the way before an overflow might be taken; the builder of the graph puts it just before.
  private func limit(before edge: Int) -> Int32 {
    let overflow = graph.edges[edge]
    var index = edge - 1
    while index >= 0, graph.edges[index].source == overflow.source, graph.edges[index].choice >= overflow.choice - 1 {
      if graph.edges[index].choice < overflow.choice { return graph.edges[index].limit ?? 0 }
      index -= 1
    }
    return 0
  }

  // MARK: Where an edge leads

  /// Sets the symbol a line leads to, through nodes that are not drawn, and whether it goes back on the way.
  private mutating func lead(
    _ line: inout FlowChart.Line, along edge: Int, from source: Int, _ meetings: [Int32]
  ) {
    var edge = graph.edges[edge]
    let kind = edge.kind
    line.isRework = edge.isRework
    while entries[Int(edge.target.index)] < 0 {
      let node = graph[edge.target]
      guard isPassedThrough(node) else {
        line.target = add(.open, lane: lane(ofExit: source), at: step(near: source), .end)
        return
      }
      edge = graph.edges[Int(node.outgoing.start)]
      line.isRework = line.isRework || edge.isRework
    }
    let target = Int(edge.target.index)
    if case .restart = graph.nodes[target].kind { line.isRework = true }
    let waits = meetings[target] >= 0 && (kind == .after || kind == .bypass)
    line.target = waits ? meetings[target] : entries[target]
    shorten(&line, from: source, to: target)
  }

  private func lane(ofExit node: Int) -> Int32 { chart.symbols[Int(exits[node])].lane }

  /// Lines over more steps than this are cut: they would only hide others.
  private static let longestLine: Int32 = 20

  /// A line to an end far away gets an end of its own; one to another row far away is cut into a jump and a landing.
  private mutating func shorten(_ line: inout FlowChart.Line, from source: Int, to target: Int) {
    let from = step(near: source)
    if case .end(let end) = graph.nodes[target].kind {
      let isNear = stepOfEnd[Int(end.index)] - from <= Self.longestLine
      if !isNear { line.target = add(.end(end), lane: lane(ofExit: source), at: from, .end) }
      return
    }
    let to = step(near: target)
    guard abs(to - from) > Self.longestLine else { return }
    jumps.append((line.target, to, StepID(Int(from))))
    line.target = add(.jump(to: StepID(Int(to))), lane: lane(ofExit: source), at: from, .end)
  }

  private mutating func addLandings() {
    let sorted = jumps.indices.sorted { (jumps[$0].target, $0) < (jumps[$1].target, $1) }
    var start = 0
    while start < sorted.count {
      let first = jumps[sorted[start]]
      let end = sorted[start...].firstIndex { jumps[$0].target != first.target } ?? sorted.count
      chart.jumps += sorted[start..<end].map { jumps[$0].source }
      let range = Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: end)
      let lane = chart.symbols[Int(first.target)].lane
      link(add(.landing(jumps: range), lane: lane, at: first.step, .landing), first.target, .flow)
      start = end
    }
  }
}
