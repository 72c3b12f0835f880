import SOPDiagnostics
import SOPModel
import SOPText

/// How sentences speak of ways and their ends.
extension ProcedurePair {
  /// The same way with another number of times or chance is told as such, and one whose outcome one side alone has is
  /// told with the outcome.
  func isAccountedFor(_ way: TracedWay, _ others: [TracedWay]) -> Bool {
    // Whether a step may be passed over is told with its condition.
    if way.way.choice == .bypass { return true }
    if case .outcome(let link) = way.way.choice, link < 0 { return true }
    return others.contains { other in
      var plain = other.way
      plain.limit = way.way.limit
      plain.probability = way.way.probability
      plain.condition = way.way.condition
      // Who waits for whom is told with the order where that changed.
      if order?.moves.isEmpty == false { plain.waits = way.way.waits }
      return plain == way.way
    }
  }

  func name(ofNode node: GraphNodeID, _ side: Side) -> String {
    let procedure = procedure(side)
    switch procedure.graph[node].kind {
    case .step(let step): return "'\(title(ofStep: Int(step.index), side))'"
    case .start(let channel):
      let name = procedure.channels[Int(channel)].name
      return name.isWritten ? "awal kanal '\(words(name, side))'" : "awal"
    case .end(let end):
      let title = title(ofEnd: Int(end.index), side)
      return title.isEmpty ? "selesai" : "selesai '\(title)'"
    case .fork(let block), .join(let block), .enter(let block), .leave(let block):
      let condition = value(procedure.blocks[Int(block.index)].condition, side)
      return "blok langkah" + (condition.map { " (\($0))" } ?? "")
    case .restart: return "awal"
    case .unsettled: return "belum diatur"
    }
  }

  func subject(ofNode old: GraphNodeID, _ new: GraphNodeID) -> Change.Subject {
    switch (self.old.graph[old].kind, self.new.graph[new].kind) {
    case (.step(let first), .step(let second)):
      Change.Subject(.step, old: Int(first.index), new: Int(second.index))
    case (.start(let first), .start(let second)): Change.Subject(.channel, old: Int(first), new: Int(second))
    case (.enter(let first), .enter(let second)), (.fork(let first), .fork(let second)):
      Change.Subject(.block, old: Int(first.index), new: Int(second.index))
    default: Change.Subject(.procedure)
    }
  }

  /// The value that makes the way, else the row it begins in.
  func place(ofWays ways: [TracedWay], from node: GraphNodeID, _ side: Side) -> Place? {
    let procedure = procedure(side)
    if let edge = ways.first.map({ procedure.graph.edges[Int($0.edge)] }) {
      if edge.written.isWritten { return procedure.place(edge.written) }
      if edge.label.isWritten { return procedure.place(edge.label) }
    }
    switch procedure.graph[node].kind {
    case .step(let step): return place(ofStep: Int(step.index), side)
    case .fork(let block), .join(let block), .enter(let block), .leave(let block):
      return procedure.place(procedure.head(of: block))
    case .start, .restart, .end, .unsettled: return keyPlace(.mulai, side) ?? keyPlace(.langkah, side)
    }
  }

  /// `bila 'lengkap' ke 'Mencatat'`.
  func words(for way: TracedWay, _ side: Side) -> String {
    var text = ""
    let edge = procedure(side).graph.edges[Int(way.edge)]
    switch way.way.choice {
    case .outcome: text = "bila '\(words(edge.label, side))' "
    case .expiry: text = "bila batas waktu lewat "
    case .bypass: text = "bila dilewati "
    case .onward, .start: break
    }
    if way.way.isExhausted { text += "sesudah batas ulang habis " }
    return text + "ke " + name(ofTarget: way.way.target, side) + (way.way.waits ? " sesudah menunggu yang lain" : "")
  }

  /// The node of a number of `NodeNumbers`.
  private func name(ofTarget number: Int, _ side: Side) -> String {
    let procedure = procedure(side)
    if number == 5 || number == 6 {
      if let node = node(numbered: number, procedure) { return name(ofNode: node, side) }
    }
    let (link, tag) = (number >> 3, number & 7)
    func element(_ kind: ElementKind) -> Int? {
      let links = pairing[kind].links
      return links.indices.contains(link) ? links[link].number(on: side) : nil
    }
    switch tag {
    case 0: return element(.step).map { "'\(title(ofStep: $0, side))'" } ?? ""
    case 1:
      guard let end = element(.end) else { return "selesai" }
      let title = title(ofEnd: end, side)
      return title.isEmpty ? "selesai" : "selesai '\(title)'"
    case 3, 4:
      let condition = element(.block).flatMap { value(procedure.blocks[$0].condition, side) }
      return "blok langkah" + (condition.map { " (\($0))" } ?? "")
    default: return "awal"
    }
  }

  private func node(numbered number: Int, _ procedure: Procedure) -> GraphNodeID? {
    procedure.graph.nodes.firstIndex { $0.kind == (number == 5 ? .restart : .unsettled) }.map { GraphNodeID($0) }
  }
}
