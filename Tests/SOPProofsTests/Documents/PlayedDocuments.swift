import SOPModel

@testable import SOPProofs

/// Plays an SOP in every order and keeps what was made: the documents that are there whenever a case of some kind comes
/// to a step. Without any of the analyser's thoughts; exponential.
struct PlayedDocuments {
  /// A document that some case comes to a place without.
  struct Lack: Hashable, Comparable, CustomStringConvertible {
    /// A step, or -1 for the end.
    var step: Int32
    var name: String

    var description: String { "\(name)@\(step)" }

    static func < (left: Lack, right: Lack) -> Bool { (left.step, left.name) < (right.step, right.name) }
  }

  private struct State: Hashable {
    var places: BitSet
    var made: Set<String>
  }

  private let procedure: Procedure
  private(set) var lacks: Set<Lack> = []
  private(set) var isTooLarge = false

  init(_ procedure: Procedure, _ flow: FlowProof, bound: Int = 1000) {
    self.procedure = procedure
    for kind in procedure.caseKinds().kinds {
      let net = FlowNet(
        procedure, without: procedure.edgesClosed(to: kind).union(flow.unusedEdges), channel: kind.channel)
      play(net, kind, bound)
    }
  }

  private mutating func play(_ net: FlowNet, _ kind: CaseKind, _ bound: Int) {
    let brought = Set(procedure.requirements.filter { procedure.isOn($0, for: kind) }.map { procedure.text($0.name) })
    let on = procedure.itemsOn(for: kind).steps
    var first = BitSet(count: net.placeCount)
    first.insert(net.start)
    var seen: Set<State> = [State(places: first, made: brought)]
    var queue = Array(seen)
    while let state = queue.popLast() {
      if seen.count > bound {
        isTooLarge = true
        return
      }
      for node in net.nodes.indices {
        if state.places.contains(node) { look(at: node, state, kind, on) }
        for next in moves(of: node, state, net, kind) where seen.insert(next).inserted { queue.append(next) }
      }
    }
  }

  private mutating func look(at node: Int, _ state: State, _ kind: CaseKind, _ on: [Bool]) {
    guard node < procedure.graph.nodes.count else { return }
    switch procedure.graph.nodes[node].kind {
    case .step(let step):
      guard on[Int(step.index)] else { return }
      for use in procedure.steps[Int(step.index)].inputs.indices {
        let document = procedure.documentUses[use]
        let name = procedure.text(document.name)
        guard document.condition.isNone, procedure.isOn(document, for: kind), !state.made.contains(name) else {
          continue
        }
        lacks.insert(Lack(step: step.index, name: name))
      }
    case .end(let end):
      for product in procedure.ends[Int(end.index)].products.indices {
        let name = procedure.text(procedure.products[product].name)
        if !state.made.contains(name) { lacks.insert(Lack(step: -1, name: name)) }
      }
    case .start, .fork, .join, .enter, .leave, .restart, .unsettled: return
    }
  }

  private func moves(of node: Int, _ state: State, _ net: FlowNet, _ kind: CaseKind) -> [State] {
    var moves: [State] = []
    if state.places.contains(node) {
      for group in net.nodes[node].choices {
        var next = state
        next.places.remove(node)
        for edge in net.groups[group].edges { next.places.insert(net.place(of: net.edges[edge])) }
        next.made.formUnion(made(by: node, net.edges[net.groups[group].edges.lowerBound].origin, kind))
        moves.append(next)
      }
    }
    let full = net.ports(of: node).filter { state.places.contains($0) }
    if !full.isEmpty, goesOn(node, state, net, full.count) {
      var next = state
      for port in full { next.places.remove(port) }
      next.places.insert(node)
      moves.append(next)
    }
    return moves
  }

  private func made(by node: Int, _ edge: Int, _ kind: CaseKind) -> Set<String> {
    guard node < procedure.graph.nodes.count, edge >= 0, case .step(let step) = procedure.graph.nodes[node].kind,
      procedure.graph.edges[edge].kind != .bypass, procedure.graph.edges[edge].kind != .timeout
    else { return [] }
    let uses = procedure.steps[Int(step.index)].outputs.indices.map { procedure.documentUses[$0] }
    return Set(
      uses.filter { $0.condition.isNone && procedure.isOn($0, for: kind) }.map { procedure.text($0.name) })
  }

  /// A waiting node goes on when nothing can come to its empty ports any more, as the file's flow says it: no token
  /// elsewhere leads there past neither the node nor what comes after it in this round.
  private func goesOn(_ node: Int, _ state: State, _ net: FlowNet, _ full: Int) -> Bool {
    if full == net.nodes[node].ports { return true }
    guard net.nodes[node].kind == .waiting else { return false }
    let after = nodes(after: node, net)
    return net.ports(of: node).allSatisfy { port in
      if state.places.contains(port) { return true }
      return !(0..<net.placeCount).contains { place in
        state.places.contains(place) && !after.contains(net.nodeOfPlace[place])
          && leads(net.nodeOfPlace[place], to: port, net, avoiding: after)
      }
    }
  }

  private func nodes(after waiting: Int, _ net: FlowNet) -> Set<Int> {
    var found: Set<Int> = [waiting]
    var stack = [waiting]
    while let node = stack.popLast() {
      for edge in net.outgoing(node) where !net.edges[edge].isRetreating {
        if found.insert(net.edges[edge].target).inserted { stack.append(net.edges[edge].target) }
      }
    }
    return found
  }

  private func leads(_ source: Int, to port: Int, _ net: FlowNet, avoiding avoided: Set<Int>) -> Bool {
    var seen: Set<Int> = [source]
    var stack = [source]
    while let node = stack.popLast() {
      for edge in net.outgoing(node) {
        if net.place(of: net.edges[edge]) == port { return true }
        let target = net.edges[edge].target
        if !avoided.contains(target), seen.insert(target).inserted { stack.append(target) }
      }
    }
    return false
  }
}
