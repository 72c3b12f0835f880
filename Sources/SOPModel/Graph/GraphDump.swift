import SOPText

extension Procedure {
  /// The graph as text, one node a line with its edges below it: the form that golden files compare.
  ///
  ///     n2 langkah periksa 'Memeriksa kelengkapan berkas' [loket]
  ///       hasil 'lengkap' -> n3
  ///       hasil 'tidak lengkap' -> n0 kembali maks 2
  public func graphDump() -> String {
    var text = ""
    for (index, node) in graph.nodes.enumerated() {
      text += "n\(index) \(line(of: node.kind))\n"
      for edge in graph.edges[node.outgoing.indices] { text += "  \(line(of: edge))\n" }
    }
    return text
  }

  private func line(of kind: ProcessGraph.Kind) -> String {
    switch kind {
    case .start(let channel): "mulai" + named(channels[Int(channel)].name)
    case .step(let step): line(of: steps[Int(step.index)])
    case .fork(let block): "cabang" + named(blocks[Int(block.index)].id)
    case .join(let block): "gabung" + named(blocks[Int(block.index)].id)
    case .enter(let block): "masuk blok" + line(of: blocks[Int(block.index)])
    case .leave(let block): "keluar blok" + named(blocks[Int(block.index)].id)
    case .restart: "ke mulai"
    case .end(let end): "selesai" + named(ends[Int(end.index)].name)
    case .unsettled: "belum diatur"
    }
  }

  private func line(of step: Step) -> String {
    var title = step.isCall ? "panggil \(quoted(step.callee))" : "langkah"
    title += named(step.id)
    if step.activity.isWritten { title += " \(quoted(step.activity))" }
    let actors = actorUses[step.actors.indices].map { text($0.text) }
    if !actors.isEmpty { title += " [\(actors.joined(separator: separator(of: step.sharing)))]" }
    if !step.decider.isNone { title += " diputus \(text(self.actors[Int(step.decider.index)].id))" }
    return title + line(of: step.condition)
  }

  private func line(of block: Block) -> String {
    var title = named(block.id)
    if block.stage.isWritten { title += " tahap \(quoted(block.stage))" }
    return title + line(of: block.condition)
  }

  private func line(of condition: StepCondition) -> String {
    var title = ""
    if condition.isOptional { title += " opsional" }
    if condition.isRequiredWhenTrue { title += " bila" }
    if condition.text.isWritten { title += " \(quoted(condition.text))" }
    if !condition.only.isEmpty { title += " untuk \(list(condition.only))" }
    if !condition.except.isEmpty { title += " kecuali \(list(condition.except))" }
    return title
  }

  private func line(of edge: ProcessGraph.Edge) -> String {
    var title: String =
      switch edge.kind {
      case .start: "mulai"
      case .sequence: "lalu"
      case .outcome: "hasil"
      case .bypass: "lewati"
      case .timeout: "lewat batas"
      case .exhausted: "habis"
      case .after: "ditunggu"
      case .fork: "cabang"
      case .join: "gabung"
      case .restart: "ulang"
      }
    if edge.label.isWritten { title += " \(quoted(edge.label))" }
    if edge.choice > 0, edge.kind != .outcome { title += " pilihan \(edge.choice)" }
    title += " -> n\(edge.target.index)"
    if edge.isRework { title += " kembali" }
    if let limit = edge.limit { title += " maks \(limit)" }
    if edge.condition.isWritten { title += " bila \(quoted(edge.condition))" }
    if let probability = edge.probability { title += " peluang \(probability)/10000" }
    return title
  }

  private func separator(of sharing: ActorSharing) -> String {
    switch sharing {
    case .alone, .together: " + "
    case .inTurn: " lalu "
    case .anyOf: " atau "
    case .each: " masing-masing "
    }
  }

  private func list(_ names: PoolRange) -> String {
    "[\(self.names[names.indices].map { text($0.text) }.joined(separator: ", "))]"
  }

  private func named(_ name: TextRef) -> String { name.isWritten ? " \(text(name))" : "" }

  /// Line breaks in a name would break the form of the dump.
  private func quoted(_ name: TextRef) -> String {
    "'" + text(name).split(whereSeparator: \.isNewline).joined(separator: " ") + "'"
  }
}
