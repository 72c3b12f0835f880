import SOPModel

/// What the arrows of a row cannot say: ways without a line, names too long for their place, limits and conditions of
/// ways, timers that run out.
extension RowTexts {
  private struct Way: Hashable {
    var step: StepID
    var label: String
  }

  /// What the drawing of a flow leaves to words.
  struct Drawing {
    /// Links without a line.
    var unrouted: [Int] = []
    /// Of these, those whose target has a mark.
    var marked: Set<Int> = []
    /// Letters that stand for names of links.
    var letters: [Int: String] = [:]

    /// Nothing is drawn, and told of elsewhere.
    init() {}

    init(_ routes: [Route?], _ texts: FlowTexts) {
      unrouted = routes.indices.filter { routes[$0] == nil }
      marked = texts.markedTargets
      letters = texts.keys
    }
  }

  mutating func noteWays(_ drawing: Drawing) {
    var unrouted = unroutedWays(drawing)
    var letters = letters(drawing)
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
    noteOrigins(drawing)
  }

  /// Ways whose names did not fit beside their lines, in the order of the file.
  private func letters(_ drawing: Drawing) -> (order: [Way], names: [Way: String]) {
    var order: [Way] = []
    var names: [Way: String] = [:]
    for (index, link) in diagram.links.enumerated() {
      guard let letter = drawing.letters[index] else { continue }
      let way = Way(step: diagram.symbols[link.source].step, label: link.label)
      if names.updateValue(letter, forKey: way) == nil { order.append(way) }
    }
    return (order, names)
  }

  /// Where the ways without a line go, in the order of the file.
  private func unroutedWays(_ drawing: Drawing) -> (order: [Way], phrases: [Way: [String]]) {
    var order: [Way] = []
    var phrases: [Way: [String]] = [:]
    func note(_ source: Int, _ label: String, _ destination: FlowDiagram.Destination) {
      let way = Way(step: diagram.symbols[source].step, label: label)
      if phrases[way] == nil { order.append(way) }
      let phrase = phrase(destination)
      if phrases[way]?.contains(phrase) != true { phrases[way, default: []].append(phrase) }
    }
    for link in drawing.unrouted.map({ diagram.links[$0] }) where link.kind == .arrow {
      let target = diagram.symbols[link.target]
      if target.kind != .end, target.step != diagram.symbols[link.source].step {
        note(link.source, link.label, .step(target.step))
      }
    }
    for stub in diagram.stubs { note(stub.source, stub.label, stub.destination) }
    return (order, phrases)
  }

  /// Where a row is entered from without a line or a mark.
  private mutating func noteOrigins(_ drawing: Drawing) {
    var sources: [StepID: [StepID]] = [:]
    var targets: [StepID] = []
    var noted: Set<Passage> = []
    var isEntered = Array(repeating: false, count: procedure.steps.count)
    func note(_ source: StepID, _ target: StepID) {
      guard noted.insert(Passage(source: source, target: target)).inserted else { return }
      if sources[target] == nil { targets.append(target) }
      sources[target, default: []].append(source)
    }
    for link in diagram.links where link.kind == .arrow {
      let (source, target) = (diagram.symbols[link.source], diagram.symbols[link.target])
      if source.step != target.step || source.kind == .start { isEntered[Int(target.step.index)] = true }
    }
    for index in drawing.unrouted where !drawing.marked.contains(index) && diagram.links[index].kind == .arrow {
      let (source, target) = (diagram.links[index].source, diagram.links[index].target)
      if diagram.symbols[source].step != diagram.symbols[target].step {
        note(diagram.symbols[source].step, diagram.symbols[target].step)
      }
    }
    // A row that only words lead to would seem to hang in the air.
    for wayNote in diagram.wayNotes {
      for case .step(let target) in wayNote.cause.destinations where !isEntered[Int(target.index)] {
        note(wayNote.step, target)
      }
    }
    for target in targets { add(remark: origins(sources[target] ?? []), to: target) }
  }

  private struct Passage: Hashable {
    var source: StepID
    var target: StepID
  }

  private func origins(_ steps: [StepID]) -> String {
    let numbers = steps.prefix(12).map { PrintedText.printable(diagram.number(of: $0)) }.joined(separator: ", ")
    return "Dari no. \(numbers)" + (steps.count > 12 ? ", dan \(steps.count - 12) lagi" : "")
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
      let name = procedure.ends.indices.contains(index) ? procedure.printedKey(procedure.ends[index].name) : ""
      return name.isEmpty ? "selesai" : "selesai (\(name))"
    }
  }
}
