import SOPModel
import SOPText

/// What a page that is too narrow for the form gets: how many columns the form takes, and its content as a list.
struct NarrowSheet {
  private let table: FlowTable
  private let procedure: Procedure
  private let width: Int
  private let isDraft: Bool
  private let lanes: [[String]]
  private let ways: [[String]]
  private var lines: [String] = []

  /// A list needs this much whatever is asked for.
  private static let leastWidth = 20

  init(_ table: FlowTable, _ procedure: Procedure, _ options: EmitOptions) {
    self.table = table
    self.procedure = procedure
    width = max(Self.leastWidth, options.width)
    isDraft = options.isDraft
    lanes = Self.lanes(table, procedure)
    ways = Self.ways(table)
    if isDraft { lines.append(SheetPrint.draftMark) }
    add(
      "Lembar SOP ini memerlukan lebar \(table.columns.width) kolom; pada lebar \(options.width) isinya ditulis sebagai "
        + "daftar.")
    lines.append("")
    addIdentity()
    for row in table.diagram.rows.indices { addRow(row) }
    if let total = table.total { add("Jumlah waktu: \(total)") }
    if isDraft { lines.append(SheetPrint.draftMark) }
  }

  func bytes() -> [UInt8] {
    var canvas = TextCanvas(width: width, height: lines.count)
    for (index, line) in lines.enumerated() { canvas.put(line, 0, index) }
    var bytes: [UInt8] = []
    canvas.write(rows: 0..<lines.count, into: &bytes, table.painter.glyphs)
    return bytes
  }

  private mutating func add(_ text: String, indent: Int = 0) {
    let space = String(repeating: " ", count: indent)
    lines += PrintedText.lines(text, width: width - indent).map { space + $0 }
  }

  private mutating func addIdentity() {
    let identity = procedure.identity
    for (label, value) in [("Nama SOP", identity.title), ("Nomor SOP", identity.number)] where value.isWritten {
      add("\(label): \(procedure.printed(value))")
    }
    lines.append("")
  }

  private mutating func addRow(_ index: Int) {
    let cells = table.rowTexts.rows[index]
    add("\(cells.number). \(cells.activity.paragraphs.joined(separator: "; "))")
    var fields = [("Pelaksana", lanes[index].joined(separator: ", "))]
    for column in table.columns.words.dropFirst() {
      fields.append((table.options.title(of: column), cells[column].paragraphs.joined(separator: "; ")))
    }
    for (label, text) in fields where !text.isEmpty { add("\(label): \(text)", indent: 3) }
    for way in ways[index] { add(way, indent: 3) }
    lines.append("")
  }

  /// Titles of the lanes that have a symbol in each row.
  private static func lanes(_ table: FlowTable, _ procedure: Procedure) -> [[String]] {
    var lanes: [[String]] = Array(repeating: [], count: table.diagram.rows.count)
    for symbol in table.diagram.symbols where symbol.kind != .start && symbol.kind != .end {
      let row = table.diagram.rowOfStep[Int(symbol.step.index)]
      let title = procedure.laneTitle(table.diagram.lanes[symbol.lane])
      if !lanes[row].contains(title) { lanes[row].append(title) }
    }
    return lanes
  }

  /// What the arrows of each row say; plain ways to the next row are left out.
  private static func ways(_ table: FlowTable) -> [[String]] {
    let diagram = table.diagram
    var ways: [[String]] = Array(repeating: [], count: diagram.rows.count)
    for link in diagram.links {
      let (source, target) = (diagram.symbols[link.source], diagram.symbols[link.target])
      let (from, to) = (diagram.rowOfStep[Int(source.step.index)], diagram.rowOfStep[Int(target.step.index)])
      let isPlain = link.label.isEmpty && to == from + 1
      guard source.kind != .start, target.kind == .end || source.step != target.step, !isPlain else { continue }
      let goal =
        target.kind == .end
        ? (target.caption.lowercased() + " " + target.detail) : table.rowTexts.phrase(.step(target.step))
      let way = (link.label.isEmpty ? "" : link.label + ": ") + goal
      if !ways[from].contains(way) { ways[from].append(way) }
    }
    return ways.map { $0.map(\.asSentence) }
  }
}
