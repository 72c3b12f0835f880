import SOPModel
import SOPText

/// What a page that is too narrow for the form gets: how many columns the form takes, and its content as a list.
struct NarrowSheet {
  private let plan: SheetPlan
  private let rowTexts: RowTexts
  private let width: Int
  private let isASCII: Bool
  private var lines: [String] = []

  /// A list needs this much whatever is asked for.
  private static let leastWidth = 20

  init(_ plan: SheetPlan, _ options: EmitOptions) {
    self.plan = plan
    var texts = plan.rowTexts
    texts.noteWays(RowTexts.Drawing())
    rowTexts = texts
    width = max(Self.leastWidth, options.width)
    isASCII = options.isASCII
    if options.isDraft { lines.append(SheetPrint.draftMark) }
    add(
      "Lembar SOP ini memerlukan lebar \(plan.columns.width) kolom; pada lebar \(options.width) isinya ditulis sebagai "
        + "daftar.")
    lines.append("")
    addIdentity()
    let (lanes, ways) = (lanes(), ways())
    for row in plan.diagram.rows.indices { addRow(row, lanes[row], ways[row]) }
    if let total = StraightTotal.text(of: plan.procedure) { add("Jumlah waktu: \(total)") }
    if options.isDraft { lines.append(SheetPrint.draftMark) }
  }

  func bytes() -> [UInt8] {
    var canvas = TextCanvas(width: width, height: lines.count)
    for (index, line) in lines.enumerated() { canvas.put(line, 0, index) }
    var bytes: [UInt8] = []
    canvas.write(rows: 0..<lines.count, into: &bytes, GlyphSet(isASCII: isASCII))
    return bytes
  }

  private mutating func add(_ text: String, indent: Int = 0) {
    let space = String(repeating: " ", count: indent)
    lines += PrintedText.lines(text, width: width - indent).map { space + $0 }
  }

  private mutating func addIdentity() {
    let identity = plan.procedure.identity
    for (label, value) in [("Nama SOP", identity.title), ("Nomor SOP", identity.number)] where value.isWritten {
      add("\(label): \(plan.procedure.printed(value))")
    }
    lines.append("")
  }

  private mutating func addRow(_ index: Int, _ lanes: [String], _ ways: [String]) {
    let cells = rowTexts.rows[index]
    add("\(cells.number). \(cells.activity.paragraphs.joined(separator: "; "))")
    var fields = [("Pelaksana", lanes.joined(separator: ", "))]
    for column in plan.columns.words.dropFirst() {
      fields.append((plan.options.title(of: column), cells[column].paragraphs.joined(separator: "; ")))
    }
    for shared in rowTexts.sharedTimes where shared.rows.lowerBound == index {
      let last = rowTexts.rows[shared.rows.upperBound - 1].number
      fields.append(("Waktu no. \(cells.number)-\(last)", shared.text.paragraphs.joined(separator: "; ")))
    }
    for (label, text) in fields where !text.isEmpty { add("\(label): \(text)", indent: 3) }
    for way in ways { add(way, indent: 3) }
    lines.append("")
  }

  /// Titles of the lanes that have a symbol in each row.
  private func lanes() -> [[String]] {
    var lanes: [[String]] = Array(repeating: [], count: plan.diagram.rows.count)
    for symbol in plan.diagram.symbols where symbol.kind != .start && symbol.kind != .end {
      let row = plan.diagram.rowOfStep[Int(symbol.step.index)]
      let title = plan.procedure.laneTitle(plan.diagram.lanes[symbol.lane])
      if !lanes[row].contains(title) { lanes[row].append(title) }
    }
    return lanes
  }

  private struct Way: Hashable {
    var row: Int
    var label: String
  }

  /// What the arrows of each row say; a plain way to the next row needs no words.
  private func ways() -> [[String]] {
    let diagram = plan.diagram
    var order: [Way] = []
    var goals: [Way: [FlowDiagram.Destination]] = [:]
    for link in diagram.links {
      let (source, target) = (diagram.symbols[link.source], diagram.symbols[link.target])
      guard source.kind != .start, let goal = goal(of: target, from: source.step) else { continue }
      let way = Way(row: diagram.rowOfStep[Int(source.step.index)], label: link.label)
      if goals[way] == nil { order.append(way) }
      if goals[way]?.contains(goal) != true { goals[way, default: []].append(goal) }
    }
    var ways: [[String]] = Array(repeating: [], count: diagram.rows.count)
    for way in order {
      let goals = goals[way] ?? []
      if way.label.isEmpty, goals.count == 1, case .step(let step) = goals[0],
        diagram.rowOfStep[Int(step.index)] == way.row + 1
      {
        continue
      }
      ways[way.row].append(((way.label.isEmpty ? "" : way.label + ": ") + rowTexts.phrase(goals)).asSentence)
    }
    return ways
  }

  /// `nil` for a line inside one row.
  private func goal(of target: FlowDiagram.Symbol, from source: StepID) -> FlowDiagram.Destination? {
    switch target.kind {
    case .end: .end(target.end)
    case .start, .activity, .decision, .call: target.step == source ? nil : .step(target.step)
    }
  }
}
