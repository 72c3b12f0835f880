import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Ways of a case in words.
struct PathWords {
  let procedure: Procedure

  /// So many steps of a way are named, those that take longest, in their order.
  private static let namedStops = 8

  /// `periksa (3 kali) -> putus -> 'Mencetak kutipan akta'`
  func path(_ stops: [PathStop]) -> Wording {
    let least = stops.map(\.worth).sorted(by: >).prefix(Self.namedStops).last ?? 0
    let named = stops.filter { $0.worth >= least }.prefix(Self.namedStops)
    let parts = named.map { stop in
      let name = name(of: stop.node)
      return stop.times == 1
        ? Wording(same: name) : Wording(id: "\(name) (\(stop.times) kali)", en: "\(name) (\(stop.times) times)")
    }
    let rest = stops.count - named.count
    let path = Wording(same: parts.map(\.id).joined(separator: " -> "))
    guard rest > 0 || parts.contains(where: { $0.id != $0.en }) else { return path }
    let english = parts.map(\.en).joined(separator: " -> ")
    guard rest > 0 else { return Wording(id: "\(words: path.id)", en: "\(words: english)") }
    return Wording(
      id: "\(words: path.id) (dan \(rest) langkah lain)", en: "\(words: english) (and \(rest) more steps)")
  }

  /// The id of a step or stage, else its text in quotes.
  func name(of node: GraphNodeID) -> String {
    switch procedure.graph[node].kind {
    case .step(let step):
      let id = procedure.steps[Int(step.index)].id
      return id.isWritten ? procedure.text(id) : "'\(procedure.title(of: step).shortened)'"
    case .fork(let block), .join(let block), .enter(let block), .leave(let block):
      let block = procedure.blocks[Int(block.index)]
      if block.id.isWritten { return procedure.text(block.id) }
      return "'\(procedure.text(block.stage).shortened)'"
    case .start, .restart, .end, .unsettled: return ""
    }
  }

  /// What to point at for a step or stage of a kind of case: its time, else its row.
  func place(of node: GraphNodeID, for kind: CaseKind) -> Place? {
    func place(ofFirst times: PoolRange) -> Place? {
      procedure.times(times, for: kind).first.map { procedure.place($0.text) }
    }
    switch procedure.graph[node].kind {
    case .step(let step):
      let row = procedure.steps[Int(step.index)]
      let limit = row.limit < 0 ? PoolRange.empty : procedure.limits[Int(row.limit)].times
      return place(ofFirst: row.times) ?? place(ofFirst: row.waits) ?? place(ofFirst: limit)
        ?? procedure.place(ofRow: step)
    case .enter(let block), .leave(let block): return place(ofFirst: procedure.blocks[Int(block.index)].times)
    case .start, .fork, .join, .restart, .end, .unsettled: return nil
    }
  }

  /// `varian terlambat, kanal daring`; `nil` where there is only one kind of case.
  func kind(_ kind: CaseKind) -> Wording? {
    let variants = kind.variants.filter { !$0.isNone }.map {
      procedure.text(procedure.variants[Int($0.index)].id).shortened
    }
    var parts: [Wording] = []
    if !variants.isEmpty {
      let list = variants.joined(separator: ", ")
      parts.append(Wording(id: "varian \(list)", en: "variant \(list)"))
    }
    if procedure.channels.count > 1 {
      let channel = procedure.text(procedure.channels[Int(kind.channel)].name).shortened
      parts.append(Wording(id: "kanal \(channel)", en: "channel \(channel)"))
    }
    guard !parts.isEmpty else { return nil }
    return Wording(
      id: "\(words: parts.map(\.id).joined(separator: ", "))", en: "\(words: parts.map(\.en).joined(separator: ", "))")
  }

  /// What a promise counts from, in a sentence.
  func start(of promise: Promise) -> Wording {
    guard let use = procedure.eventUse(promise.since), use.event != .application else {
      return Wording(id: "permohonan masuk", en: "the application comes in")
    }
    return Wording(same: procedure.text(of: use))
  }

  /// The time of a promise as it is written, without its events.
  func time(of promise: Promise) -> Wording {
    guard let duration = promise.duration, let upper = duration.upper else { return Wording(same: "") }
    return Wording(id: "\(words: upper.rendering(.indonesian))", en: "\(words: upper.rendering(.english))")
  }
}

extension TimeAmount {
  /// In both languages.
  var wording: Wording { Wording(id: "\(words: rendering(.indonesian))", en: "\(words: rendering(.english))") }
}
