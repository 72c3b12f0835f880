import SOPDiff
import SOPModel

/// What lines cannot say, in words: limits, timers, ways back to the start, unsettled ways.
extension MergedDiagramBuilder {
  mutating func addNotes() {
    var found = [[MergedDiagram.Note]](repeating: [], count: merged.rows.count)
    for side in [Side.new, .old] {
      for (row, text) in notes(of: side) {
        if let same = found[row].firstIndex(where: { $0.text == text }) {
          if side == .old { found[row][same].mark = .same }
        } else {
          let isOfBoth = merged.rows[row].old != nil && merged.rows[row].new != nil
          found[row].append(
            MergedDiagram.Note(text: text, mark: !isOfBoth ? .same : side == .new ? .added : .removed))
        }
      }
    }
    for row in merged.rows.indices { merged.rows[row].notes = found[row] }
  }

  private func notes(of side: Side) -> [(row: Int, text: String)] {
    let diagram = diagrams[Int(side.rawValue)]
    let rows = rowOfStep[Int(side.rawValue)]
    var notes: [(row: Int, text: String)] = []
    for note in diagram.wayNotes {
      let text = [note.label, text(of: note.cause, side)].filter { !$0.isEmpty }.joined(separator: ": ")
      notes.append((rows[Int(note.step.index)], text))
    }
    for index in procedure(side).steps.indices {
      let conditions = conditions(of: procedure(side).steps[index].condition, side)
      if !conditions.isEmpty { notes.append((rows[index], conditions)) }
    }
    for stub in diagram.stubs {
      let step = diagram.symbols[stub.source].step
      let text = [stub.label, words.way(stub.destination) { number(of: $0, side) }].filter { !$0.isEmpty }
      notes.append((rows[Int(step.index)], text.joined(separator: ": ")))
    }
    return notes
  }

  /// `bila data berbeda`, `opsional`, `untuk terlambat`; empty for what is always done.
  private func conditions(of condition: StepCondition, _ side: Side) -> String {
    let procedure = procedure(side)
    func names(_ range: PoolRange) -> String {
      procedure.names[range.indices].map { PrintedText.printable(procedure.text($0.text)) }.joined(separator: ", ")
    }
    var parts: [String] = []
    if condition.isOptional { parts.append(words.optional) }
    if condition.text.isWritten { parts.append(words.when(PrintedText.printable(procedure.text(condition.text)))) }
    if !condition.only.isEmpty { parts.append(words.only(names(condition.only))) }
    if !condition.except.isEmpty { parts.append(words.except(names(condition.except))) }
    return parts.joined(separator: ", ")
  }

  private func text(of cause: FlowDiagram.WayNote.Cause, _ side: Side) -> String {
    let ways = cause.destinations.map { words.way($0) { number(of: $0, side) } }.joined(separator: ", ")
    switch cause {
    case .condition(let text): return words.when(PrintedText.printable(procedure(side).text(text)))
    case .limit(let count, _): return words.atMost(Int(count), then: ways)
    case .timeout: return words.afterLimit(ways)
    }
  }

  private func number(of step: StepID, _ side: Side) -> String {
    merged.rows[rowOfStep[Int(side.rawValue)][Int(step.index)]].number
  }
}

extension ComparisonWords {
  func way(_ destination: FlowDiagram.Destination, number: (StepID) -> String) -> String {
    switch destination {
    case .step(let step): say("ke no. \(number(step))", "to no. \(number(step))")
    case .many(let step): say("ke no. \(number(step)) dan seterusnya", "to no. \(number(step)) and so on")
    case .end: say("selesai", "ends")
    case .restart: say("kembali ke mulai", "back to the start")
    case .unsettled: say("belum diatur", "not settled yet")
    }
  }

  var optional: String { say("opsional", "optional") }
  func only(_ names: String) -> String { say("untuk \(names)", "for \(names)") }
  func except(_ names: String) -> String { say("kecuali \(names)", "except \(names)") }

  func when(_ condition: String) -> String { say("bila \(condition)", "if \(condition)") }

  func atMost(_ count: Int, then ways: String) -> String {
    let limit = say("paling banyak \(count) kali", count == 1 ? "at most once" : "at most \(count) times")
    return ways.isEmpty ? limit : limit + say(", lalu \(ways)", ", then \(ways)")
  }

  func afterLimit(_ ways: String) -> String {
    ways.isEmpty ? say("lewat batas", "after the limit") : say("lewat batas: \(ways)", "after the limit: \(ways)")
  }
}
