import SOPModel

/// What the pairing looks at in one of the two SOPs.
struct VersionTraits {
  let procedure: Procedure
  let side: Side
  /// By step.
  private(set) var steps: [StepTraits] = []
  /// By step: steps before and after it in the graph, with nothing but silent nodes between.
  let neighbours: StepNeighbours

  struct StepTraits {
    /// Without the case of its letters.
    var wording = -1
    var id = -1
    /// The id holds a digit: it may be no more than a number, and numbers move.
    var isNumbered = false
    var words: [UInt64] = []
    /// Of the words; tells steps apart whatever order the files are looked at in.
    var order: UInt64 = 0
    /// Without the names of actors and times.
    var outputs: UInt64 = 0
    var inputs: UInt64 = 0
    var time: UInt64 = 0
    /// The actors, by name.
    var actors: UInt64 = 0
    var hasOutputs = false
    var hasInputs = false
    var hasTimes = false
  }

  init(_ side: Side, _ writer: inout FormWriter) {
    self.side = side
    procedure = writer.procedures[Int(side.rawValue)]
    neighbours = StepNeighbours(procedure)
    steps = procedure.steps.map { Self.traits(of: $0, side, procedure, &writer) }
  }

  private static func traits(
    of step: Step, _ side: Side, _ procedure: Procedure, _ writer: inout FormWriter
  ) -> StepTraits {
    var traits = StepTraits()
    let wording = writer.texts.number(of: step.activity.isWritten ? step.activity : step.callee, side)
    traits.wording = writer.texts.folded(wording)
    traits.id = writer.texts.number(of: step.id, side)
    traits.words = WordStems.numbers(of: writer.texts.text(wording))
    traits.isNumbered = writer.texts.text(traits.id).contains { 0x30 <= $0 && $0 <= 0x39 }
    traits.order = traits.words.reduce(0, &+)
    traits.outputs = names(step.outputs, side, procedure, &writer)
    traits.inputs = names(step.inputs, side, procedure, &writer)
    traits.hasOutputs = !step.outputs.isEmpty
    traits.hasInputs = !step.inputs.isEmpty
    traits.hasTimes = !step.times.isEmpty || !step.waits.isEmpty
    var actors = PairingKey()
    for use in procedure.actorUses[step.actors.indices] {
      let name = use.actor.isNone ? use.text : procedure.actors[Int(use.actor.index)].name
      actors.add(writer.texts.folded(name, side))
    }
    traits.actors = actors.value
    var time = PairingKey()
    for entry in procedure.times[step.times.indices] {
      time.add(entry.duration.lower.hashValue)
      time.add(entry.duration.upper.hashValue)
    }
    traits.time = time.value
    return traits
  }

  /// The papers of a range, whatever their order.
  private static func names(
    _ range: PoolRange, _ side: Side, _ procedure: Procedure, _ writer: inout FormWriter
  ) -> UInt64 {
    var sum: UInt64 = 0
    for index in range.indices {
      sum &+= PairingKey(writer.texts.folded(procedure.documentUses[index].name, side)).value
    }
    return sum
  }
}

/// Who stands beside whom in the flow: over silent nodes, not over what goes back.
struct StepNeighbours {
  private var before: [Int32] = []
  private var after: [Int32] = []
  private var firstBefore: [Int32] = []
  private var firstAfter: [Int32] = []

  /// Linear in the graph, but for silent nodes with many ways in and out, of which `limit` steps are followed.
  init(_ procedure: Procedure) {
    let graph = procedure.graph
    for (index, _) in procedure.steps.enumerated() {
      let node = graph.node(of: StepID(index))
      firstBefore.append(Int32(truncatingIfNeeded: before.count))
      Self.walk(from: node, in: graph, into: &before) { graph.incoming($0).filter { !$0.isRework }.map(\.source) }
      firstAfter.append(Int32(truncatingIfNeeded: after.count))
      Self.walk(from: node, in: graph, into: &after) { graph.outgoing($0).filter { !$0.isRework }.map(\.target) }
    }
    firstBefore.append(Int32(truncatingIfNeeded: before.count))
    firstAfter.append(Int32(truncatingIfNeeded: after.count))
  }

  static let limit = 8

  private static func walk(
    from node: GraphNodeID, in graph: ProcessGraph, into steps: inout [Int32], _ next: (GraphNodeID) -> [GraphNodeID]
  ) {
    let start = steps.count
    var open = next(node)
    var looks = 0
    while let other = open.popLast(), steps.count - start < limit, looks < limit * 4 {
      looks += 1
      switch graph[other].kind {
      case .step(let step):
        if !steps[start...].contains(step.index) { steps.append(step.index) }
      case .fork, .join, .enter, .leave: open += next(other)
      case .start, .restart, .end, .unsettled: break
      }
    }
  }

  func before(_ step: Int) -> ArraySlice<Int32> { before[Int(firstBefore[step])..<Int(firstBefore[step + 1])] }
  func after(_ step: Int) -> ArraySlice<Int32> { after[Int(firstAfter[step])..<Int(firstAfter[step + 1])] }
}
