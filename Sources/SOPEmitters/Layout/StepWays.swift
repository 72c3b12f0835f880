import SOPModel

/// The ways out of one step: what is drawn as an arrow, and what is said beside it.
struct StepWays {
  struct Way {
    /// Outcome of a decision, or empty.
    var label: String
    var destinations: [FlowDiagram.Destination]
  }

  var ways: [Way] = []
  private(set) var notes: [FlowDiagram.WayNote] = []

  init(of id: StepID, in procedure: Procedure, landings: inout GraphLandings) {
    let edges = procedure.graph.outgoing(procedure.graph.node(of: id))
    /// Edges taken together are one way.
    var wayOfChoice: [Int16: Int] = [:]
    for edge in edges where edge.kind.isDrawn && edge.kind != .bypass {
      let label = PrintedText.printable(procedure.text(edge.label))
      let way = wayOfChoice[edge.choice] ?? ways.count
      if way == ways.count {
        wayOfChoice[edge.choice] = way
        ways.append(Way(label: label, destinations: []))
        noteConditions(of: edge, label, of: id, in: edges, &landings)
      }
      for landing in landings.landings(of: edge.target) where !ways[way].destinations.contains(landing.destination) {
        ways[way].destinations.append(landing.destination)
      }
    }
    for edge in edges where edge.kind == .timeout {
      notes.append(
        FlowDiagram.WayNote(
          step: id, label: "", cause: .timeout(landings.landings(of: edge.target).map(\.destination))))
    }
    addBypass(edges, &landings)
  }

  /// Passing over a step that goes on like its neighbours needs no arrow: its broken line says so. Where the step
  /// itself goes elsewhere, passing over it is a way of its own.
  private mutating func addBypass(_ edges: ArraySlice<ProcessGraph.Edge>, _ landings: inout GraphLandings) {
    var bypassed: [FlowDiagram.Destination] = []
    for edge in edges where edge.kind == .bypass {
      for landing in landings.landings(of: edge.target)
      where !bypassed.contains(landing.destination) && !ways.contains(where: { $0.leads(to: landing.destination) }) {
        bypassed.append(landing.destination)
      }
    }
    if !bypassed.isEmpty { ways.append(Way(label: "dilewati", destinations: bypassed)) }
  }

  private mutating func noteConditions(
    of edge: ProcessGraph.Edge, _ label: String, of step: StepID, in edges: ArraySlice<ProcessGraph.Edge>,
    _ landings: inout GraphLandings
  ) {
    if edge.condition.isWritten {
      notes.append(FlowDiagram.WayNote(step: step, label: label, cause: .condition(edge.condition)))
    }
    guard let limit = edge.limit else { return }
    var afterwards: [FlowDiagram.Destination] = []
    for other in edges where other.kind == .exhausted && other.choice == edge.choice + 1 {
      afterwards += landings.landings(of: other.target).map(\.destination)
    }
    notes.append(FlowDiagram.WayNote(step: step, label: label, cause: .limit(limit, then: afterwards)))
  }
}

extension StepWays.Way {
  func leads(to destination: FlowDiagram.Destination) -> Bool { destinations.contains(destination) }
}

extension ProcessGraph.EdgeKind {
  /// Timers and used-up limits are said in words.
  var isDrawn: Bool {
    switch self {
    case .start, .sequence, .outcome, .bypass, .after, .fork, .join, .restart: true
    case .timeout, .exhausted: false
    }
  }
}
