import SOPModel

/// Draws the graph of a procedure: every node and edge is looked at a bounded number of times.
struct FlowChartBuilder {
  let procedure: Procedure
  let graph: ProcessGraph
  var chart = FlowChart()
  /// For each graph node the symbol that ways lead into, and the one they leave from; -1 where nothing is drawn.
  var entries: [Int32]
  var exits: [Int32]
  /// For each row or block that may be passed over, the point where that is decided; -1 for others.
  var gates: [Int32]
  /// Where each symbol, or the symbols of one row, stand in the order of the file.
  var places: [ChartPlace] = []
  /// First and last step inside each block, -1 for an empty one.
  let blockSpans: [(first: Int32, last: Int32)]
  /// For each end the step below which it stands.
  var stepOfEnd: [Int32]
  /// Lines that are cut: the symbol they lead to, the step it belongs to, and the step they come from.
  var jumps: [(target: Int32, step: Int32, source: StepID)] = []
  /// Lane of each actor, or -1.
  private var laneOfActor: [Int32]
  private var laneOfNobody: Int32 = -1

  static func chart(of procedure: Procedure) -> FlowChart {
    var builder = FlowChartBuilder(procedure)
    builder.addRows()
    builder.addOtherSymbols()
    builder.addLines()
    builder.stackRows()
    builder.layTrunks()
    return builder.chart
  }

  private init(_ procedure: Procedure) {
    self.procedure = procedure
    graph = procedure.graph
    laneOfActor = [Int32](repeating: -1, count: procedure.actors.count)
    entries = [Int32](repeating: -1, count: graph.nodes.count)
    exits = entries
    gates = entries
    stepOfEnd = [Int32](repeating: 0, count: procedure.ends.count)
    blockSpans = Self.blockSpans(of: procedure)
    chart.stages = [BlockID](repeating: .none, count: procedure.steps.count)
    for (index, block) in procedure.blocks.enumerated() where block.stage.isWritten && blockSpans[index].first >= 0 {
      chart.stages[Int(blockSpans[index].first)] = BlockID(index)
    }
    chart.symbols.reserveCapacity(graph.nodes.count + graph.nodes.count / 4)
    chart.lines.reserveCapacity(graph.edges.count + graph.edges.count / 4)
    places.reserveCapacity(chart.symbols.capacity)
  }

  /// Steps stand in the order of the file, so those of a block are one run.
  private static func blockSpans(of procedure: Procedure) -> [(first: Int32, last: Int32)] {
    var spans = [(first: Int32, last: Int32)](repeating: (-1, -1), count: procedure.blocks.count)
    for (index, step) in procedure.steps.enumerated() {
      var position: ListPosition? = step.position
      while let list = position?.list {
        var around = BlockID.none
        switch procedure.lists[Int(list.index)].owner {
        case .file: position = nil
        case .way(let owner): position = procedure.steps[Int(owner.index)].position
        case .blockWay(let owner): position = procedure.blocks[Int(owner.index)].position
        case .block(let owner): around = owner
        case .branch(let branch): around = procedure.branches[Int(branch)].block
        }
        guard !around.isNone else { continue }
        let block = Int(around.index)
        spans[block].last = Int32(truncatingIfNeeded: index)
        if spans[block].first < 0 { spans[block].first = spans[block].last }
        position = procedure.blocks[block].position
      }
    }
    return spans
  }

  mutating func add(_ kind: FlowChart.Symbol.Kind, lane: Int32) -> Int32 {
    chart.symbols.append(FlowChart.Symbol(kind: kind, lane: lane))
    return Int32(truncatingIfNeeded: chart.symbols.count - 1)
  }

  mutating func add(_ kind: FlowChart.Symbol.Kind, lane: Int32, at step: Int32, _ part: ChartPlace.Part) -> Int32 {
    let symbol = add(kind, lane: lane)
    places.append(ChartPlace(step: step, part: part, symbols: symbol..<symbol + 1))
    return symbol
  }

  /// Adds a line; one that says something leads through a label in the lane it comes from.
  mutating func draw(_ line: FlowChart.Line) {
    guard isLabelled(line) else { return chart.lines.append(line) }
    let index = Int32(truncatingIfNeeded: chart.lines.count)
    let label = add(.label(line: index), lane: chart.symbols[Int(line.source)].lane)
    var opening = line
    opening.target = label
    opening.goesOn = true
    chart.lines.append(opening)
    var rest = FlowChart.Line(source: label, target: line.target, kind: .flow, isRework: line.isRework)
    if case .bypass = line.kind { rest.kind = line.kind }
    chart.lines.append(rest)
  }

  /// A start names its channel itself.
  private func isLabelled(_ line: FlowChart.Line) -> Bool {
    switch line.kind {
    case .entry, .bypass, .timeout, .exhausted: return true
    case .turn, .tie: return false
    case .flow:
      guard line.edge >= 0 else { return false }
      let edge = graph.edges[Int(line.edge)]
      return (edge.label.isWritten && edge.kind != .start) || edge.limit != nil || edge.condition.isWritten
        || edge.probability != nil
    }
  }

  mutating func link(_ source: Int32, _ target: Int32, _ kind: FlowChart.Line.Kind) {
    chart.lines.append(FlowChart.Line(source: source, target: target, kind: kind))
  }

  private mutating func lane(of actor: ActorID) -> Int32 {
    let known = actor.isNone ? laneOfNobody : laneOfActor[Int(actor.index)]
    guard known < 0 else { return known }
    let lane = Int32(truncatingIfNeeded: chart.lanes.count)
    chart.lanes.append(FlowChart.Lane(actor: actor))
    if actor.isNone { laneOfNobody = lane } else { laneOfActor[Int(actor.index)] = lane }
    return lane
  }

  // MARK: Rows

  private mutating func addRows() {
    for index in procedure.steps.indices { addRow(StepID(index)) }
    for (index, step) in procedure.steps.enumerated() where step.condition.canSkip {
      let node = Int(graph.node(of: StepID(index)).index)
      addGate(
        to: node, lane: chart.symbols[Int(entries[node])].lane, step.condition, at: Int32(truncatingIfNeeded: index),
        .gate)
    }
  }

  /// The symbols of one step: initials, then its actors, then who decides. Those who act jointly stand side by side,
  /// each in a lane of its own; those who act one after the other below each other.
  private mutating func addRow(_ id: StepID) {
    let step = procedure.steps[Int(id.index)]
    let actors = lanes(of: step)
    let decider = step.isDecision && !step.decider.isNone ? lane(of: step.decider) : -1
    let initials = addInitials(of: step, id, besides: actors.map(\.lane) + [decider])
    let lead = add(.step(id), lane: actors[0].lane)
    if let last = initials?.upperBound { link(last - 1, lead, .turn) }
    var exit = lead
    var verdict: Int32 = decider == actors[0].lane ? lead : -1
    for actor in actors.dropFirst() {
      let symbol = add(.share(id, actor.position), lane: actor.lane)
      link(symbol - 1, symbol, step.sharing == .inTurn ? .turn : .tie)
      if step.sharing == .inTurn { exit = symbol }
      if actor.lane == decider { verdict = symbol }
    }
    let acting = lead..<Int32(truncatingIfNeeded: chart.symbols.count)
    if step.sharing == .inTurn { placeEach(acting, at: id) } else { place(acting, at: id) }
    if decider >= 0, verdict < 0 {
      verdict = add(.verdict(id), lane: decider, at: id.index, .row)
      link(exit, verdict, .turn)
    }
    if verdict >= 0 { exit = verdict }
    chart.symbols[Int(exit)].isDecision = step.isDecision
    let node = Int(graph.node(of: id).index)
    (entries[node], exits[node]) = (initials?.lowerBound ?? lead, exit)
  }

  /// Initials, in order; who takes part in the row otherwise needs none.
  private mutating func addInitials(of step: Step, _ id: StepID, besides taken: [Int32]) -> Range<Int32>? {
    let first = Int32(truncatingIfNeeded: chart.symbols.count)
    var taken = taken
    for use in procedure.actorUses[step.initials.indices] where !use.actor.isNone {
      let lane = lane(of: use.actor)
      if taken.contains(lane) { continue }
      taken.append(lane)
      let symbol = add(.initials(id), lane: lane)
      if symbol > first { link(symbol - 1, symbol, .turn) }
    }
    let initials = first..<Int32(truncatingIfNeeded: chart.symbols.count)
    placeEach(initials, at: id)
    return initials.isEmpty ? nil : initials
  }

  private mutating func place(_ symbols: Range<Int32>, at id: StepID) {
    places.append(ChartPlace(step: id.index, part: .row, symbols: symbols))
  }

  private mutating func placeEach(_ symbols: Range<Int32>, at id: StepID) {
    for symbol in symbols { place(symbol..<symbol + 1, at: id) }
  }

  /// Lanes of the step's actors, each once. A call without an actor stands where the step before it stands.
  private mutating func lanes(of step: Step) -> [(position: Int32, lane: Int32)] {
    var lanes: [(position: Int32, lane: Int32)] = []
    for (offset, use) in procedure.actorUses[step.actors.indices].enumerated() where !use.actor.isNone {
      let lane = lane(of: use.actor)
      if !lanes.contains(where: { $0.lane == lane }) { lanes.append((Int32(truncatingIfNeeded: offset), lane)) }
    }
    if lanes.isEmpty {
      let before = step.isCall ? chart.symbols.last?.lane : nil
      lanes.append((0, before ?? lane(of: .none)))
    }
    return lanes
  }

  /// Puts a point before a symbol where a case goes in or passes by.
  mutating func addGate(
    to node: Int, lane: Int32, _ condition: StepCondition, at step: Int32, _ part: ChartPlace.Part
  ) {
    let gate = add(.point, lane: lane, at: step, part)
    draw(FlowChart.Line(source: gate, target: entries[node], kind: .entry(condition)))
    gates[node] = gate
    entries[node] = gate
  }
}
