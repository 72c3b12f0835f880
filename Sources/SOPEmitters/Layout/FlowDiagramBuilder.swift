import SOPModel

/// Makes the diagram of a procedure: lanes in order of first use, rows with their symbols, then the links. Linear in
/// steps and edges.
struct FlowDiagramBuilder {
  let procedure: Procedure
  var diagram = FlowDiagram()
  var landings: GraphLandings
  /// Column of each actor, -1 for one that is not drawn.
  var laneOfActor: [Int]
  /// Column of the steps whose actor is not known, once there is one.
  var unknownLane: Int?
  /// Symbols where a case enters and leaves each step.
  var entries: [[Int]]
  var exits: [[Int]]
  var groupCount = 0

  static func diagram(of procedure: Procedure) -> FlowDiagram {
    var builder = FlowDiagramBuilder(procedure)
    builder.placeRows()
    builder.link()
    return builder.diagram
  }

  private init(_ procedure: Procedure) {
    self.procedure = procedure
    landings = GraphLandings(procedure.graph)
    laneOfActor = Array(repeating: -1, count: procedure.actors.count)
    entries = Array(repeating: [], count: procedure.steps.count)
    exits = entries
    diagram.rowOfStep = Array(repeating: 0, count: procedure.steps.count)
    let parts = procedure.steps.indices.map { StepParts(of: StepID($0), in: procedure) }
    noteLanes(parts)
    makeRows()
    self.parts = parts
  }

  private var parts: [StepParts] = []

  // MARK: Lanes and rows

  /// In order of first use; within a step in the order of its flow, so that the first symbol stands leftmost. A call
  /// without an actor stands in the lane of the step before it, since it is that actor who calls.
  private mutating func noteLanes(_ parts: [StepParts]) {
    for part in parts {
      for actor in part.actors where laneOfActor[Int(actor.index)] < 0 {
        laneOfActor[Int(actor.index)] = diagram.lanes.count
        diagram.lanes.append(actor)
      }
    }
    let hasUnknown = parts.indices.contains { parts[$0].actors.isEmpty && !procedure.steps[$0].isCall }
    let hasOnlyCalls = diagram.lanes.isEmpty && !parts.isEmpty
    if hasUnknown || hasOnlyCalls {
      unknownLane = diagram.lanes.count
      diagram.lanes.append(.none)
    }
  }

  /// Steps in the order of the file; one with the `no` of an earlier step joins its row.
  private mutating func makeRows() {
    let rows = RowNumbers(procedure)
    diagram.rowOfStep = rows.rowOfStep
    diagram.rows = rows.numbers.map { FlowDiagram.Row(number: $0, steps: []) }
    for (step, row) in rows.rowOfStep.enumerated() { diagram.rows[row].steps.append(StepID(step)) }
  }

  // MARK: Symbols

  /// Bands of each row from the top: terminators that lead into it, its steps, terminators that it leads to.
  private mutating func placeRows() {
    let starts = startsByStep()
    var previousLane = 0
    for row in diagram.rows.indices {
      let first = diagram.bandCount
      var strip = BandStrip(top: first)
      for step in diagram.rows[row].steps {
        for start in starts[step] ?? [] { addStart(start, beside: step, lanes(of: step, after: previousLane), &strip) }
      }
      strip = BandStrip(top: strip.bottom)
      for step in diagram.rows[row].steps {
        let lanes = lanes(of: step, after: previousLane)
        addSymbols(of: step, lanes: lanes, band: strip.place(lanes))
        previousLane = exits[Int(step.index)].first.map { diagram.symbols[$0].lane } ?? previousLane
      }
      strip = BandStrip(top: strip.bottom)
      for step in diagram.rows[row].steps { addEnds(of: step, &strip) }
      diagram.bandCount = strip.bottom
      diagram.rows[row].bands = first..<diagram.bandCount
    }
  }

  /// Bands below each other, filled from the top: what stands in lanes of its own shares a band.
  private struct BandStrip {
    let top: Int
    private var taken: [Set<Int>] = []

    var bottom: Int { top + taken.count }

    init(top: Int) { self.top = top }

    mutating func place(_ lanes: [Int]) -> Int {
      let band = taken.firstIndex { $0.isDisjoint(with: lanes) } ?? taken.count
      if band == taken.count { taken.append([]) }
      taken[band].formUnion(lanes)
      return top + band
    }
  }

  private func lanes(of step: StepID, after previous: Int) -> [Int] {
    let lanes = parts[Int(step.index)].actors.map { laneOfActor[Int($0.index)] }
    if !lanes.isEmpty { return lanes }
    return [procedure.steps[Int(step.index)].isCall ? previous : unknownLane ?? previous]
  }

  private mutating func addSymbols(of id: StepID, lanes: [Int], band: Int) {
    let step = procedure.steps[Int(id.index)]
    let part = parts[Int(id.index)]
    let first = diagram.symbols.count
    for (index, lane) in lanes.enumerated() {
      let role = part.roles.isEmpty ? (step.isDecision ? .decides : .acts) : part.roles[index]
      diagram.symbols.append(
        FlowDiagram.Symbol(
          kind: role == .decides ? .decision : step.isCall ? .call : .activity, lane: lane, band: band, step: id,
          caption: role.caption, isConditional: part.isConditional))
    }
    let symbols = Array(first..<diagram.symbols.count)
    entries[Int(id.index)] = part.entries.isEmpty ? [first] : part.entries.map { symbols[$0] }
    exits[Int(id.index)] = part.exits.isEmpty ? [first] : part.exits.map { symbols[$0] }
    for joint in part.ties {
      let across = joint.map { symbols[$0] }.sorted { diagram.symbols[$0].lane < diagram.symbols[$1].lane }
      for (left, right) in zip(across, across.dropFirst()) { addLink(left, right, kind: .tie, group: nextGroup()) }
    }
    for arrow in part.arrows { addLink(symbols[arrow.from], symbols[arrow.to], group: nextGroup()) }
  }

  // MARK: Terminators

  /// Channels by the first step they lead to, those with the same way in together.
  private mutating func startsByStep() -> [StepID: [Start]] {
    var starts: [StepID: [Start]] = [:]
    for (index, node) in procedure.graph.nodes.enumerated() {
      guard case .start(let channel) = node.kind else { continue }
      var targets: [StepID] = []
      for edge in procedure.graph.outgoing(GraphNodeID(index)) {
        for landing in landings.landings(of: edge.target) {
          if case .step(let step) = landing.destination { targets.append(step) }
        }
      }
      guard let first = targets.first else { continue }
      let name = procedure.printedKey(procedure.channels[Int(channel)].name)
      if let same = starts[first]?.firstIndex(where: { $0.targets == targets }) {
        starts[first]?[same].channels += ", " + name
      } else {
        starts[first, default: []].append(
          Start(channels: name, targets: targets))
      }
    }
    return starts
  }

  private struct Start {
    /// Names of the channels that begin here, or empty.
    var channels: String
    var targets: [StepID]
  }

  private mutating func addStart(_ start: Start, beside step: StepID, _ lanes: [Int], _ strip: inout BandStrip) {
    let lane = lanes.first ?? 0
    diagram.symbols.append(
      FlowDiagram.Symbol(
        kind: .start, lane: lane, band: strip.place([lane]), step: step, caption: "Mulai", detail: start.channels))
    starts.append((symbol: diagram.symbols.count - 1, targets: start.targets))
  }

  /// Terminators whose links are made once every step has its symbols.
  private var starts: [(symbol: Int, targets: [StepID])] = []
  /// Terminator of each end a step leads to.
  private var endsOfStep: [StepEnd: [Int]] = [:]

  private struct StepEnd: Hashable {
    var step: StepID
    var end: EndID
  }

  /// A terminator below each symbol the step is left from, one for each end.
  private mutating func addEnds(of step: StepID, _ strip: inout BandStrip) {
    var ends: [EndID] = []
    for edge in procedure.graph.outgoing(procedure.graph.node(of: step)) where edge.kind.isDrawn {
      for landing in landings.landings(of: edge.target) {
        if case .end(let end) = landing.destination, !ends.contains(end) { ends.append(end) }
      }
    }
    for end in ends {
      let lanes = exits[Int(step.index)].map { diagram.symbols[$0].lane }
      let band = strip.place(lanes)
      endsOfStep[StepEnd(step: step, end: end)] = Array(diagram.symbols.count..<diagram.symbols.count + lanes.count)
      for lane in lanes {
        diagram.symbols.append(
          FlowDiagram.Symbol(
            kind: .end, lane: lane, band: band, step: step, caption: "Selesai", detail: detail(of: end), end: end))
      }
    }
  }

  private func detail(of id: EndID) -> String {
    guard procedure.ends.indices.contains(Int(id.index)) else { return "" }
    let end = procedure.ends[Int(id.index)]
    let name = procedure.printedKey(end.name)
    // In a symbol the number is enough; the title stands in the remarks.
    let other = procedure.printedName(ofOther: .handOver(id), written: end.handsOverTo)
    let successor = other.number.isEmpty ? other.name : other.number
    guard !successor.isEmpty else { return name }
    return (name.isEmpty ? "" : name + ", ") + "ke SOP " + successor
  }

  // MARK: Links

  private mutating func link() {
    for start in starts {
      let group = nextGroup()
      for target in start.targets {
        for entry in entries[Int(target.index)] { addLink(start.symbol, entry, group: group) }
      }
    }
    for step in procedure.steps.indices { addLinks(of: StepID(step)) }
  }

  private mutating func addLinks(of id: StepID) {
    let ways = StepWays(of: id, in: procedure, landings: &landings)
    diagram.wayNotes += ways.notes
    for way in ways.ways {
      for (index, exit) in exits[Int(id.index)].enumerated() {
        let group = nextGroup()
        for destination in way.destinations { add(destination, from: exit, index, of: id, way.label, group) }
      }
    }
  }

  private mutating func add(
    _ destination: FlowDiagram.Destination, from exit: Int, _ index: Int, of step: StepID, _ label: String, _ group: Int
  ) {
    switch destination {
    case .step(let target):
      for entry in entries(of: target, from: exit, index, of: step) { addLink(exit, entry, label: label, group: group) }
    case .end(let end):
      let lane = diagram.symbols[exit].lane
      let symbols = endsOfStep[StepEnd(step: step, end: end)] ?? []
      guard let symbol = symbols.first(where: { diagram.symbols[$0].lane == lane }) else { return }
      addLink(exit, symbol, label: label, group: group)
    case .restart, .unsettled, .many:
      diagram.stubs.append(FlowDiagram.Stub(source: exit, label: label, destination: destination))
    }
  }

  /// Where the actors of two rows act each for himself, each goes on in his own lane; the first one's way leads to all
  /// who join.
  private func entries(of target: StepID, from exit: Int, _ index: Int, of step: StepID) -> [Int] {
    let (entries, exits) = (entries[Int(target.index)], exits[Int(step.index)])
    guard entries.count > 1, exits.count > 1 else { return entries }
    let own = entries.filter { diagram.symbols[$0].lane == diagram.symbols[exit].lane }
    guard index == 0 else { return own.isEmpty ? Array(entries.prefix(1)) : own }
    let lanes = Set(exits.map { diagram.symbols[$0].lane })
    let joining = entries.filter { !lanes.contains(diagram.symbols[$0].lane) }
    return own.isEmpty && joining.isEmpty ? Array(entries.prefix(1)) : own + joining
  }

  private mutating func addLink(
    _ source: Int, _ target: Int, kind: FlowDiagram.Link.Kind = .arrow, label: String = "", group: Int
  ) {
    diagram.links.append(
      FlowDiagram.Link(kind: kind, source: source, target: target, label: label, group: group))
  }

  private mutating func nextGroup() -> Int {
    groupCount += 1
    return groupCount
  }
}
