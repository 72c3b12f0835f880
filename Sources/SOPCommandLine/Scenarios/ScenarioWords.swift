import SOPModel
import SOPProofs
import SOPText

/// Names of branches, ways and figures of one SOP, in both languages, safe to print.
struct ScenarioWords {
  let procedure: Procedure

  /// So many steps of a way are named.
  private static let longestWay = 40

  func name(of node: GraphNodeID) -> String {
    switch procedure.graph[node].kind {
    case .step(let step):
      let id = procedure.steps[Int(step.index)].id
      return id.isWritten ? text(id) : "'\(short(procedure.title(of: step)))'"
    case .fork(let block), .join(let block), .enter(let block), .leave(let block):
      let block = procedure.blocks[Int(block.index)]
      if block.id.isWritten { return text(block.id) }
      let first = [block.stage, block.condition.text].first { $0.isWritten } ?? firstText(of: block)
      return "'\(text(first))'"
    case .start, .restart, .end, .unsettled: return ""
    }
  }

  /// Of a block without words of its own: those of its first step.
  private func firstText(of block: Block) -> TextRef {
    let list = block.branches.isEmpty ? block.list : procedure.branches[Int(block.branches.start)].list
    guard case .step(let step)? = procedure.lists[Int(list.index)].items.first else { return .none }
    return procedure.steps[Int(step.index)].activity
  }

  func name(of end: EndID) -> String {
    let end = procedure.ends[Int(end.index)]
    let name = end.name.isWritten ? end.name : end.product
    return name.isWritten ? "'\(text(name))'" : "'selesai'"
  }

  func text(_ written: TextRef) -> String { short(procedure.text(written)) }

  private func short(_ text: String) -> String {
    let text = PrintableText.of(text)
    return text.count > 60 ? String(text.prefix(59)) + "…" : text
  }

  func name(of source: FeeSource) -> String {
    switch source {
    case .fee(let index):
      let fee = procedure.fees[index]
      return text(fee.name.isWritten ? fee.name : fee.tariff)
    case .call(let step): return name(of: procedure.graph.node(of: step))
    }
  }

  // MARK: Branches

  func name(of branch: FlowBranch) -> Wording {
    switch branch {
    case .channel(let channel):
      let name = text(procedure.channels[Int(channel)].name)
      return Wording(id: "kanal \(name)", en: "channel \(name)")
    case .variant(let variant):
      let name = text(procedure.variants[Int(variant.index)].id)
      return Wording(id: "varian \(name)", en: "variant \(name)")
    case .outcome(let node, let outcome):
      return Wording(same: "\(name(of: node)): \(text(procedure.outcomes[Int(outcome)].label))")
    case .done(let node):
      return Wording(id: "\(name(of: node)) dikerjakan", en: "\(name(of: node)) is done")
    case .skipped(let node):
      return Wording(id: "\(name(of: node)) dilewati", en: "\(name(of: node)) is skipped")
    case .expired(let node):
      return Wording(id: "\(name(of: node)): batas waktunya lewat", en: "\(name(of: node)): its time limit runs out")
    case .exhausted(let node, let choice): return exhausted(node, choice)
    }
  }

  private func exhausted(_ node: GraphNodeID, _ choice: Int16) -> Wording {
    let edges = procedure.graph.outgoing(node).filter { $0.choice < choice && $0.limit != nil }
    let times = edges.last?.limit ?? 0
    guard let label = edges.last?.label, label.isWritten else {
      return Wording(
        id: "\(name(of: node)): sesudah kembali \(times) kali", en: "\(name(of: node)): after going back \(times) times"
      )
    }
    return Wording(
      id: "\(name(of: node)): sesudah \(times) kali '\(text(label))'",
      en: "\(name(of: node)): after '\(text(label))' \(times) times")
  }

  // MARK: Ways

  /// `daftar -> periksa (lengkap) -> serah (varian umum, kanal loket)`
  func way(_ run: CaseRun) -> Wording {
    let stops = run.stops.filter { $0.deed != .passed && isRow($0.node) }
    var indonesian = stops.prefix(Self.longestWay).map { "\(name(of: $0.node))\(deed($0.deed).id)" }
    var english = stops.prefix(Self.longestWay).map { "\(name(of: $0.node))\(deed($0.deed).en)" }
    let rest = stops.count - indonesian.count
    if rest > 0 {
      indonesian.append("... (\(rest) langkah lagi)")
      english.append("... (\(rest) more steps)")
    }
    var way = (id: indonesian.joined(separator: " -> "), en: english.joined(separator: " -> "))
    if let kind = kind(run.kind) {
      way.id += " (\(kind.id))"
      way.en += " (\(kind.en))"
    }
    return Wording(id: "\(words: way.id)", en: "\(words: way.en)")
  }

  private func isRow(_ node: GraphNodeID) -> Bool {
    if case .step = procedure.graph[node].kind { true } else { false }
  }

  private func deed(_ deed: CaseRun.Deed) -> Wording {
    switch deed {
    case .done, .passed: Wording(same: "")
    case .outcome(let outcome): Wording(same: " (\(text(procedure.outcomes[Int(outcome)].label)))")
    case .expired: Wording(id: " (batas lewat)", en: " (limit runs out)")
    }
  }

  /// `varian umum, kanal loket`; `nil` where there is only one kind of case.
  func kind(_ kind: CaseKind) -> Wording? {
    var parts: [Wording] = []
    let variants = kind.variants.filter { !$0.isNone }.map { text(procedure.variants[Int($0.index)].id) }
    if !variants.isEmpty {
      let list = variants.joined(separator: ", ")
      parts.append(Wording(id: "varian \(list)", en: "variant \(list)"))
    }
    if procedure.channels.count > 1 { parts.append(name(of: .channel(kind.channel))) }
    guard !parts.isEmpty else { return nil }
    return Self.list(parts)
  }

  // MARK: Figures

  /// `terbit; 1 hari kerja 40-55 menit; gratis`
  func result(of trial: ScenarioTrial) -> Wording {
    var parts = trial.ends.map { end -> Wording in
      let end = procedure.ends[Int(end.index)]
      let name = end.name.isWritten ? end.name : end.product
      return name.isWritten ? Wording(same: text(name)) : Wording(id: "selesai", en: "ends")
    }
    if let time = trial.time { parts.append(spread(time)) }
    if let fee = trial.fee, !procedure.fees.isEmpty { parts.append(amount(fee)) }
    return Self.list(parts, separator: "; ")
  }

  func spread(_ time: TimeSpread) -> Wording {
    let measured = measured(time)
    guard !time.unmeasured.isEmpty else { return measured }
    if time.upper?.isZero ?? false { return Wording(id: "waktu tidak terukur", en: "time not measured") }
    return Wording(
      id: "\(words: measured.id) di luar yang tidak terukur", en: "\(words: measured.en) without what is not measured")
  }

  private func measured(_ time: TimeSpread) -> Wording {
    guard let upper = time.upper else {
      return Wording(
        id: "\(words: time.lower.rendering(.indonesian)) atau lebih",
        en: "\(words: time.lower.rendering(.english)) or more")
    }
    if upper == time.lower || upper.isZero { return Self.wording(of: upper) }
    if time.lower.isZero {
      return Wording(
        id: "paling lama \(words: upper.rendering(.indonesian))", en: "at most \(words: upper.rendering(.english))")
    }
    let range = Duration(lower: time.lower, upper: upper, manner: .range)
    return Wording(id: "\(words: range.rendering(.indonesian))", en: "\(words: range.rendering(.english))")
  }

  func amount(_ fee: FeeSum) -> Wording {
    if !fee.unmeasured.isEmpty { return Wording(id: "biaya tidak terhitung", en: "fee not counted") }
    return Self.wording(lower: fee.lower, upper: fee.upper)
  }

  static func wording(lower: Int64, upper: Int64?) -> Wording {
    if upper == 0 { return Wording(id: "gratis", en: "free") }
    guard let upper else {
      return Wording(id: "\(Money.rupiah(lower)) atau lebih", en: "\(Money.rupiah(lower)) or more")
    }
    if upper == lower { return Wording(same: Money.rupiah(lower)) }
    if lower == 0 { return Wording(id: "paling banyak \(Money.rupiah(upper))", en: "at most \(Money.rupiah(upper))") }
    return Wording(
      id: "\(Money.rupiah(lower)) sampai \(Money.rupiah(upper))", en: "\(Money.rupiah(lower)) to \(Money.rupiah(upper))"
    )
  }

  static func wording(of amount: TimeAmount) -> Wording {
    Wording(id: "\(words: amount.rendering(.indonesian))", en: "\(words: amount.rendering(.english))")
  }

  static func list(_ parts: [Wording], separator: String = ", ") -> Wording {
    Wording(
      id: "\(words: parts.map(\.id).joined(separator: separator))",
      en: "\(words: parts.map(\.en).joined(separator: separator))")
  }
}
