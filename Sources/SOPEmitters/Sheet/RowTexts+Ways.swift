import SOPModel

/// What the arrows of a row cannot say: ways without a line, names too long for their place, limits and conditions of
/// ways, timers that run out.
extension RowTexts {
  private struct Way: Hashable {
    var step: StepID
    var label: String
  }

  mutating func noteWays(_ routes: [Route?], _ texts: FlowTexts) {
    var unrouted = unroutedWays(routes, texts)
    var letters = letters(texts)
    /// `(a) kurang: `, once the way is told of.
    func name(_ way: Way) -> String {
      guard !way.label.isEmpty else { return "" }
      let letter = letters.names.removeValue(forKey: way).map { "(\($0)) " } ?? ""
      return "\(letter)\(way.label): "
    }
    for note in diagram.wayNotes {
      let way = Way(step: note.step, label: note.label)
      let goal = unrouted.phrases.removeValue(forKey: way).map { $0.enumeration + ", " } ?? ""
      switch note.cause {
      case .condition(let text):
        add(remark: "\(name(way))\(goal)bila \(procedure.printed(text))".asSentence, to: note.step)
      case .limit(let count, let destinations):
        let then = destinations.isEmpty ? "" : ", lalu \(phrase(destinations))"
        add(remark: "\(name(way))\(goal)paling banyak \(count) kali\(then)".asSentence, to: note.step)
      case .timeout(let destinations):
        if !destinations.isEmpty { add(remark: "Lewat batas: \(phrase(destinations))", to: note.step) }
      }
    }
    for way in unrouted.order {
      guard let phrases = unrouted.phrases[way] else { continue }
      add(remark: (name(way) + phrases.enumeration).asSentence, to: way.step)
    }
    for way in letters.order {
      if let letter = letters.names[way] { add(remark: "(\(letter)) \(way.label)", to: way.step) }
    }
    noteOrigins(routes, texts)
  }

  /// Ways whose names did not fit beside their lines, in the order of the file.
  private func letters(_ texts: FlowTexts) -> (order: [Way], names: [Way: String]) {
    var order: [Way] = []
    var names: [Way: String] = [:]
    for (index, link) in diagram.links.enumerated() {
      guard let letter = texts.keys[index] else { continue }
      let way = Way(step: diagram.symbols[link.source].step, label: link.label)
      if names.updateValue(letter, forKey: way) == nil { order.append(way) }
    }
    return (order, names)
  }

  /// Where the ways without a line go, in the order of the file.
  private func unroutedWays(_ routes: [Route?], _ texts: FlowTexts) -> (order: [Way], phrases: [Way: [String]]) {
    var order: [Way] = []
    var phrases: [Way: [String]] = [:]
    func note(_ source: Int, _ label: String, _ destination: FlowDiagram.Destination) {
      let way = Way(step: diagram.symbols[source].step, label: label)
      if phrases[way] == nil { order.append(way) }
      let phrase = phrase(destination)
      if phrases[way]?.contains(phrase) != true { phrases[way, default: []].append(phrase) }
    }
    for (index, link) in diagram.links.enumerated() where routes[index] == nil && link.kind == .arrow {
      let target = diagram.symbols[link.target]
      if target.kind != .end, target.step != diagram.symbols[link.source].step {
        note(link.source, link.label, .step(target.step))
      }
    }
    for stub in diagram.stubs { note(stub.source, stub.label, stub.destination) }
    return (order, phrases)
  }

  /// Where a row is entered from without a line or a mark.
  private mutating func noteOrigins(_ routes: [Route?], _ texts: FlowTexts) {
    var sources: [StepID: [String]] = [:]
    var targets: [StepID] = []
    var isEntered = Array(repeating: false, count: procedure.steps.count)
    func note(_ source: StepID, _ target: StepID) {
      let number = PrintedText.printable(diagram.number(of: source))
      if sources[target] == nil { targets.append(target) }
      if sources[target]?.contains(number) != true { sources[target, default: []].append(number) }
    }
    for (index, link) in diagram.links.enumerated() where link.kind == .arrow {
      let (source, target) = (diagram.symbols[link.source].step, diagram.symbols[link.target].step)
      if source != target || diagram.symbols[link.source].kind == .start { isEntered[Int(target.index)] = true }
      if source != target, routes[index] == nil, !texts.markedTargets.contains(index) { note(source, target) }
    }
    // A row that only words lead to would seem to hang in the air.
    for wayNote in diagram.wayNotes {
      for case .step(let target) in wayNote.cause.destinations where !isEntered[Int(target.index)] {
        note(wayNote.step, target)
      }
    }
    for target in targets { add(remark: "Dari no. \((sources[target] ?? []).joined(separator: ", "))", to: target) }
  }

  func phrase(_ destinations: [FlowDiagram.Destination]) -> String {
    destinations.map { phrase($0) }.enumeration
  }

  /// Where a way goes, in words: `ke no. 5`.
  func phrase(_ destination: FlowDiagram.Destination) -> String {
    switch destination {
    case .step(let step): return "ke no. \(PrintedText.printable(diagram.number(of: step)))"
    case .many(let step): return "ke no. \(PrintedText.printable(diagram.number(of: step))) dan seterusnya"
    case .restart: return "kembali ke mulai"
    case .unsettled: return "belum diatur"
    case .end(let end):
      let index = Int(end.index)
      let name = procedure.ends.indices.contains(index) ? procedure.printed(procedure.ends[index].name) : ""
      return name.isEmpty ? "selesai" : "selesai (\(name))"
    }
  }
}
