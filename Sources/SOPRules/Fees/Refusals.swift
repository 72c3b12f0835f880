import SOPModel
import SOPSyntax

extension Procedure {
  /// The application is refused: its name or its product says so ('ditolak', 'Surat penolakan').
  func isRefusal(_ end: EndID) -> Bool {
    let end = ends[Int(end.index)]
    return saysRefusal(end.name) || saysRefusal(end.product)
  }

  /// Some end is a refusal, and some is not.
  var endsWithRefusal: Bool {
    let refusals = ends.indices.filter { isRefusal(EndID($0)) }
    return !refusals.isEmpty && refusals.count < ends.count
  }

  private func saysRefusal(_ written: TextRef) -> Bool {
    var matched = 0
    for byte in textBytes(of: written) {
      let letter = byte.inLowerCase
      matched = letter == Self.refuse[matched] ? matched + 1 : letter == Self.refuse[0] ? 1 : 0
      if matched == Self.refuse.count { return true }
    }
    return false
  }

  /// What 'tolak', 'ditolak', 'menolak' and 'penolakan' have in common.
  private static let refuse = Array("tola".utf8)

  /// Decisions one of whose outcomes can only end in a refusal, while another can still end well.
  func decisionsThatRefuse() -> [StepID] {
    guard endsWithRefusal, !graph.isIncomplete else { return [] }
    let (well, refused) = (nodesLeading { !$0 }, nodesLeading { $0 })
    return stepIDs { $0.isDecision }.filter { step in
      let targets = graph.outgoing(graph.node(of: step)).filter { $0.kind == .outcome }.map { Int($0.target.index) }
      return targets.contains { refused[$0] && !well[$0] } && targets.contains { well[$0] }
    }
  }

  /// By node, whether a way leads from it to an end that is a refusal, or to one that is none.
  private func nodesLeading(to holds: (Bool) -> Bool) -> [Bool] {
    var leads = graph.nodes.map { node in
      if case .end(let end) = node.kind { holds(isRefusal(end)) } else { false }
    }
    var open = leads.indices.filter { leads[$0] }
    while let node = open.popLast() {
      for edge in graph.incoming(GraphNodeID(node)) where !leads[Int(edge.source.index)] {
        leads[Int(edge.source.index)] = true
        open.append(Int(edge.source.index))
      }
    }
    return leads
  }

  /// Who decides: the lane of the diamond, else those of the row that belong to the office.
  func deciders(of step: StepID) -> [ActorID] {
    let row = steps[Int(step.index)]
    if !row.decider.isNone { return [row.decider] }
    return officers(actorUses[row.actors.indices])
  }

  /// Persons of the office among some actors.
  func officers(_ uses: ArraySlice<ActorUse>) -> [ActorID] {
    uses.compactMap { use in
      guard !use.actor.isNone else { return nil }
      let actor = actors[Int(use.actor.index)]
      return actor.kind == .person && !actor.isOutside ? use.actor : nil
    }
  }
}
