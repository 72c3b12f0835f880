import SOPModel

/// Lines between symbols, and what is written beside them.
extension DOTWriter {
  mutating func write(_ line: FlowChart.Line) {
    // The straight part of a way back has no head: it is written downward, as Graphviz stacks what may hold rows apart.
    let isUpward = line.isVertical && chart.symbols[Int(line.source)].row > chart.symbols[Int(line.target)].row
    bytes.append("  ")
    append(symbol: isUpward ? line.target : line.source)
    bytes.append(" -> ")
    append(symbol: isUpward ? line.source : line.target)
    bytes.append(" [")
    let start = bytes.count
    bytes.append(Self.look(of: line))
    if line.goesOn { bytes.append(Self.beginning(of: line)) }
    // Within a lane a line may hold its symbols straight; across lanes it would disturb their order.
    if line.isVertical { bytes.append("constraint=true, weight=20, ") }
    if bytes.count == start {
      bytes.removeLast(2)
      bytes.append("\n")
    } else {
      bytes.removeLast(2)
      bytes.append("]\n")
    }
  }

  private static func look(of line: FlowChart.Line) -> StaticString {
    if line.isRework {
      return line.goesOn ? "style=dashed, color=\"#9c2f22\", " : "style=dashed, color=\"#9c2f22\", arrowhead=empty, "
    }
    return switch line.kind {
    case .flow, .entry, .turn, .timeout, .exhausted: ""
    case .bypass: "style=dotted, penwidth=1.5, "
    case .tie: "dir=none, penwidth=1.6, "
    }
  }

  /// How a line without a head begins.
  private static func beginning(of line: FlowChart.Line) -> StaticString {
    switch line.kind {
    case .timeout: "dir=back, arrowtail=odot, "
    case .exhausted: "dir=back, arrowtail=tee, "
    case .flow, .entry, .bypass, .turn, .tie: "dir=none, "
    }
  }

  // MARK: What a way is called

  /// Outcome, branch or channel; what the kind of way says; its bounds. Each on a line of its own.
  mutating func appendText(of line: FlowChart.Line) {
    let start = bytes.count
    let edge = line.edge >= 0 ? procedure.graph.edges[Int(line.edge)] : nil
    if let edge { appendPart(since: start) { $0.appendLines(of: edge.label, width: 18) } }
    switch line.kind {
    case .flow, .turn, .tie: break
    case .entry(let condition): appendEntry(condition, since: start)
    case .bypass(let condition): appendPart(since: start) { $0.append(word: $0.passing(condition)) }
    case .timeout(let step):
      let limit = procedure.steps[Int(step.index)].limit
      appendPart(since: start) {
        $0.append(word: $0.words.limitPassed)
        if limit >= 0 { $0.appendElement(" ", "") { $0.append(times: $0.procedure.limits[Int(limit)].times) } }
      }
    case .exhausted(let count): appendPart(since: start) { $0.append(word: $0.words.exhausted(count)) }
    }
    if let edge { appendBounds(of: edge, since: start) }
  }

  private func passing(_ condition: StepCondition) -> String {
    if condition.isOptional { return words.passedOver }
    return condition.text.isWritten ? words.otherwise : words.others
  }

  /// `maks`, `bila`, `peluang`.
  private mutating func appendBounds(of edge: ProcessGraph.Edge, since start: Int) {
    if let limit = edge.limit { appendPart(since: start) { $0.append(word: $0.words.atMost(limit)) } }
    if edge.condition.isWritten { appendPart(since: start) { $0.appendPhrase($0.words.when, edge.condition) } }
    if let probability = edge.probability {
      let percent = Percent(basisPoints: Int(probability)).canonical
      appendPart(since: start) { $0.append(word: $0.words.probability(percent)) }
    }
  }

  private mutating func appendEntry(_ condition: StepCondition, since start: Int) {
    if condition.isOptional { appendPart(since: start) { $0.append(word: $0.words.optional) } }
    if condition.text.isWritten {
      appendPart(since: start) { $0.appendPhrase(condition.isOptional ? "" : $0.words.when, condition.text) }
    }
    appendPart(since: start) { $0.appendNames($0.words.only, condition.only) }
    appendPart(since: start) { $0.appendNames($0.words.except, condition.except) }
  }

  private mutating func appendPhrase(_ word: String, _ text: TextRef) {
    append(word: word)
    if !word.isEmpty { bytes.append(" ") }
    appendLines(of: text, width: 18)
  }

  private mutating func appendNames(_ word: String, _ names: PoolRange) {
    for (offset, name) in procedure.names[names.indices].enumerated() {
      if offset == 0 { append(word: word) }
      bytes.append(offset == 0 ? " " : ", ")
      appendLines(of: title(of: name), width: 18)
    }
  }

  /// What a variant is called; a channel by its name.
  private func title(of name: NameUse) -> TextRef {
    guard case .variant(let variant) = name.meaning else { return name.text }
    return procedure.variants[Int(variant.index)].title
  }

  private mutating func appendPart(since start: Int, _ content: (inout DOTWriter) -> Void) {
    if bytes.count == start { content(&self) } else { appendElement("<BR/>", "", content) }
  }
}
