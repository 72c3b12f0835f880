import SOPModel

/// Symbols and what stands in them.
extension DOTWriter {
  mutating func write(_ symbol: FlowChart.Symbol, at index: Int32) {
    bytes.append("    ")
    append(symbol: index)
    bytes.append(" [")
    switch symbol.kind {
    case .start(let channel): writeStart(procedure.channels[Int(channel)])
    case .end(let end): writeEnd(procedure.ends[Int(end.index)], end)
    case .step(let step): writeStep(step, isDecision: symbol.isDecision)
    case .share(let step, let position): writeShare(step, position, isDecision: symbol.isDecision)
    case .initials(let step): writeNumbered(step, words.initials)
    case .verdict(let step):
      bytes.append(Self.diamond)
      writeNumbered(step, words.verdict)
    case .bar: bytes.append("fixedsize=true, width=1.1, height=0.06, fillcolor=\"#26374a\", label=\"\"")
    case .point:
      bytes.append("shape=circle, fixedsize=true, width=0.11, height=0.11, fillcolor=\"#26374a\", label=\"\"")
    case .open:
      bytes.append("style=\"dashed,filled\", ")
      writeLabel { $0.append(word: "? \($0.words.unsettled)") }
    case .label(let line): writeLabel(of: chart.lines[Int(line)])
    case .spacer, .bend: bytes.append(Self.hidden)
    case .jump(let step): writeConnector(words.jump) { $0.appendRowNumber(step) }
    case .landing(let jumps): writeLanding(jumps)
    }
    bytes.append("]\n")
  }

  static let hidden: StaticString = "shape=point, style=invis, width=0.01, height=0.01"
  private static let capsule: StaticString = "style=\"rounded,filled\", fillcolor=\"#dfe8f2\", "
  private static let diamond: StaticString = "shape=diamond, margin=\"0.03,0.03\", fillcolor=\"#fff6dc\", "
  private static let pentagon: StaticString = "shape=invhouse, margin=\"0.02,0.05\", fillcolor=\"#ececec\", "

  // MARK: Starts and ends

  private mutating func writeStart(_ channel: Channel) {
    bytes.append(Self.capsule)
    writeLabel {
      $0.appendBold($0.words.start)
      $0.appendElement("<BR/>", "") { $0.appendLines(of: channel.name, width: 20) }
    }
  }

  private mutating func writeEnd(_ end: End, _ id: EndID) {
    let isHandOver = end.handsOverTo.isWritten
    bytes.append(isHandOver ? Self.pentagon : Self.capsule)
    let hasProduct = end.product.isWritten && !procedure.isNoneOnPurpose(end.product)
    let shown = hasProduct ? end.product : end.name
    writeLabel {
      $0.appendBold(isHandOver ? $0.words.handOver : $0.words.end)
      $0.appendElement("<BR/>", "") {
        if isHandOver {
          $0.appendName(ofOther: .handOver(id), written: end.handsOverTo, width: 20)
        } else {
          $0.appendLines(of: shown, width: 20)
        }
      }
    }
  }

  // MARK: Rows

  private mutating func writeStep(_ id: StepID, isDecision: Bool) {
    let step = procedure.steps[Int(id.index)]
    if isDecision { bytes.append(Self.diamond) } else if step.isCall { bytes.append(Self.pentagon) }
    let width = isDecision ? 14 : step.isCall ? 18 : 24
    writeLabel {
      $0.appendNumber(of: id)
      if step.activity.isWritten {
        $0.appendLines(of: step.activity, width: width)
        if step.isCall { $0.bytes.append("<BR/>") }
      }
      if step.isCall {
        $0.append(word: $0.words.call)
        $0.bytes.append(" ")
        $0.appendName(ofOther: .call(id), written: step.callee, width: width)
      }
      $0.appendStage(beginningAt: id)
      $0.appendTimes(of: step)
      $0.appendSignatories(of: step)
    }
  }

  /// The title and number of another SOP where it was found, else the name it is called by.
  private mutating func appendName(ofOther site: ProcedureReference.Site, written: TextRef, width: Int) {
    guard let other = procedure.links.target(at: site)?.procedure, other.identity.title.isWritten else {
      appendLines(of: written, width: width)
      return
    }
    appendLines(of: other.identity.title, in: other, width: width)
    appendSmall { $0.appendLines(of: other.identity.number, in: other, width: 26) }
  }

  private mutating func writeShare(_ id: StepID, _ position: Int32, isDecision: Bool) {
    if isDecision { bytes.append(Self.diamond) }
    let manner =
      switch procedure.steps[Int(id.index)].sharing {
      case .alone, .together: words.together
      case .inTurn: "\(words.turn)\(position + 1)"
      case .anyOf: words.or
      case .each: words.each
      }
    writeNumbered(id, manner)
  }

  private mutating func writeNumbered(_ id: StepID, _ text: String) {
    writeLabel {
      $0.appendNumber(of: id)
      $0.append(word: text)
    }
  }

  private mutating func appendNumber(of id: StepID) {
    bytes.append("<B>")
    appendRowNumber(id)
    bytes.append(".</B> ")
  }

  private mutating func appendRowNumber(_ id: StepID) {
    let written = procedure.steps[Int(id.index)].number
    if written.isWritten { appendLines(of: written, width: 8) } else { append(word: rows.number(of: id)) }
  }

  private mutating func appendBold(_ text: String) {
    bytes.append("<B>")
    append(word: text)
    bytes.append("</B>")
  }

  // MARK: Beside ways

  private mutating func writeLabel(of line: FlowChart.Line) {
    bytes.append("shape=plain, style=\"\", fontsize=9.5, ")
    if line.isRework { bytes.append("fontcolor=\"#9c2f22\", ") }
    writeLabel { $0.appendText(of: line) }
  }

  private mutating func writeConnector(_ word: String, _ rows: (inout DOTWriter) -> Void) {
    bytes.append(Self.pentagon)
    bytes.append("fontsize=9.5, height=0.3, ")
    writeLabel {
      $0.append(word: word)
      $0.bytes.append(" <B>")
      rows(&$0)
      $0.bytes.append("</B>")
    }
  }

  private mutating func writeLanding(_ jumps: Range<Int32>) {
    writeConnector(words.landing) { writer in
      for (offset, index) in jumps.prefix(8).enumerated() {
        if offset > 0 { writer.bytes.append(", ") }
        writer.appendRowNumber(writer.chart.jumps[Int(index)])
      }
      if jumps.count > 8 { writer.bytes.append(", …") }
    }
  }

  // MARK: Small print

  /// A stage has one time for all its steps; it is written where it begins.
  private mutating func appendStage(beginningAt id: StepID) {
    let stage = chart.stages[Int(id.index)]
    guard !stage.isNone else { return }
    let block = procedure.blocks[Int(stage.index)]
    appendSmall {
      $0.append(word: $0.words.stage)
      $0.bytes.append(" ")
      $0.appendLines(of: block.stage, width: 26)
      $0.appendElement(": ", "") { $0.append(times: block.times) }
    }
  }

  private mutating func appendTimes(of step: Step) {
    appendSmall { $0.append(times: step.times) }
    if !step.waits.isEmpty { appendWait(of: step) }
    guard step.limit >= 0 else { return }
    appendSmall {
      $0.append(word: $0.words.limit)
      $0.bytes.append(" ")
      $0.append(times: $0.procedure.limits[Int(step.limit)].times)
    }
  }

  private mutating func appendWait(of step: Step) {
    appendSmall {
      $0.bytes.append("<I>")
      $0.append(word: $0.words.wait)
      $0.bytes.append(" ")
      $0.append(times: step.waits)
      if !step.waitsFor.isNone {
        $0.append(word: " \($0.words.waitFor) ")
        $0.appendLines(of: $0.procedure.actors[Int(step.waitsFor.index)].name, width: 26)
      }
      $0.bytes.append("</I>")
    }
  }

  private mutating func appendSignatories(of step: Step) {
    guard !step.signatories.isEmpty else { return }
    appendSmall {
      $0.append(word: $0.words.signature)
      for (offset, use) in $0.procedure.actorUses[step.signatories.indices].enumerated() {
        $0.bytes.append(offset == 0 ? " " : ", ")
        $0.appendLines(of: use.actor.isNone ? use.text : $0.procedure.actors[Int(use.actor.index)].name, width: 26)
      }
    }
  }

  /// Times as they are written, each with its variant.
  mutating func append(times: PoolRange) {
    for (offset, time) in procedure.times[times.indices].enumerated() {
      if offset > 0 { bytes.append("; ") }
      appendElement("", ": ") { $0.appendLines(of: time.variant, width: 26) }
      appendLines(of: time.text, width: 26)
    }
  }
}
