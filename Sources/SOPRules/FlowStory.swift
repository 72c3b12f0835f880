import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// How a case comes to a fault of the flow, told in steps of the SOP.
struct FlowStory {
  private let procedure: Procedure

  init(_ procedure: Procedure) { self.procedure = procedure }

  /// Steps told before and after those that are left out of a long story.
  private static let (head, tail) = (4, 8)

  /// The steps in order, with the choices that were made, and the kind of case if not every kind comes there.
  func note(_ fault: FlowProof.Fault) -> [Note] { note(fault.story, fault.kinds) }

  func note(_ story: [FlowProof.Moment], _ kinds: [CaseKind]) -> [Note] {
    let told = (kinds.first.map { [beginning(of: $0)] } ?? []) + story.compactMap(sentence)
    guard !told.isEmpty else { return [] }
    let isLong = told.count > Self.head + Self.tail + 1
    let left = told.count - Self.head - Self.tail
    let between = Wording(id: "(\(left) langkah lagi)", en: "(\(left) more steps)")
    let sentences = isLong ? told.prefix(Self.head) + [between] + told.suffix(Self.tail) : told[...]
    return [Note(.path, Self.joined(Array(sentences)))]
  }

  private static func joined(_ sentences: [Wording]) -> Wording {
    Wording(
      id: "\(words: sentences.map(\.id).joined(separator: " -> "))",
      en: "\(words: sentences.map(\.en).joined(separator: " -> "))")
  }

  private func beginning(of kind: CaseKind) -> Wording {
    let variants = KindNames(procedure: procedure).variants(of: kind)
    let channels = procedure.channels
    let channel = channels.count > 1 ? procedure.text(channels[Int(kind.channel)].name).shortened : ""
    switch (variants.isEmpty, channel.isEmpty) {
    case (true, true): return Wording(id: "perkara masuk", en: "a case comes in")
    case (false, true): return Wording(id: "varian \(variants)", en: "variant \(variants)")
    case (true, false): return Wording(id: "kanal '\(channel)'", en: "channel '\(channel)'")
    case (false, false):
      return Wording(
        id: "varian \(variants), kanal '\(channel)'", en: "variant \(variants), channel '\(channel)'")
    }
  }

  /// What a row does on its way; `nil` for what is no row.
  private func sentence(_ moment: FlowProof.Moment) -> Wording? {
    guard case .step(let step) = procedure.graph[moment.node].kind else { return nil }
    let title = procedure.title(of: step).shortened
    let edges = moment.edges.map { procedure.graph.edges[$0] }
    guard let first = edges.first else { return Wording(same: "'\(title)'") }
    var (id, en): (Phrase, Phrase) = ("'\(title)'", "'\(title)'")
    if first.label.isWritten, first.kind == .outcome || first.kind == .exhausted {
      let outcome = procedure.text(first.label).shortened
      (id, en) = (id + " (pilihan '\(outcome)')", en + " (outcome '\(outcome)')")
    }
    switch first.kind {
    case .bypass: (id, en) = (id + " (dilewati)", en + " (skipped)")
    case .timeout: (id, en) = (id + " (batas waktu lewat)", en + " (time limit over)")
    case .start, .sequence, .outcome, .exhausted, .after, .fork, .join, .restart: break
    }
    let started = edges.compactMap { name(of: $0.target) }
    guard started.count > 1 else { return Wording(id: id, en: en) }
    return Wording(
      id: id + " memulai \(words: Self.list(started, and: "dan"))",
      en: en + " starts \(words: Self.list(started, and: "and"))")
  }

  private static func list(_ names: [String], and: String) -> String {
    let shown = names.count > 4 ? names.prefix(3) + ["…"] : names[...]
    let quoted = shown.map { $0 == "…" ? $0 : "'\($0)'" }
    return quoted.dropLast().joined(separator: ", ") + " \(and) " + (quoted.last ?? "")
  }
}

// MARK: Names and places

extension FlowStory {
  /// What a node is called in a sentence: the row, or the first row of a block.
  func name(of node: GraphNodeID) -> String? {
    switch procedure.graph[node].kind {
    case .step(let step): return procedure.title(of: step).shortened
    case .fork(let block), .enter(let block):
      let id = procedure.blocks[Int(block.index)].id
      return id.isWritten ? procedure.text(id).shortened : firstRow(in: block).map { procedure.title(of: $0).shortened }
    case .start, .join, .leave, .restart, .end, .unsettled: return nil
    }
  }

  private func firstRow(in block: BlockID) -> StepID? {
    procedure.graph.outgoing(entry(of: block)).lazy.compactMap { edge in
      if case .step(let step) = procedure.graph[edge.target].kind { step } else { nil }
    }.first
  }

  private func entry(of block: BlockID) -> GraphNodeID {
    let index = procedure.graph.nodes.firstIndex { $0.kind == .fork(block) || $0.kind == .enter(block) }
    return GraphNodeID(index ?? 0)
  }

  /// What to point at for a node: its row, or the head of its block.
  func place(of node: GraphNodeID) -> Place? {
    switch procedure.graph[node].kind {
    case .step(let step): procedure.place(ofRow: step)
    case .fork(let block), .enter(let block), .join(let block), .leave(let block):
      procedure.place(procedure.head(of: block))
    case .start, .restart, .end, .unsettled: nil
    }
  }

  /// What to point at for an edge: the value that makes it, else the row or block it leaves.
  func place(of edge: ProcessGraph.Edge) -> Place? {
    edge.written.isWritten ? procedure.place(edge.written) : place(of: edge.source)
  }
}
