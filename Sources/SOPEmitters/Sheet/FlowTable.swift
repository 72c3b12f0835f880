import SOPModel
import SOPText

/// The flow table, laid out for one width: columns, words broken into lines, symbols and lines of the flow in place.
struct FlowTable {
  let plan: SheetPlan
  let painter: FlowPainter
  let lines: FlowLines
  /// Lines of words of each row, by column of words; shared times stand apart.
  private(set) var words: [[[String]]] = []
  private(set) var sharedTimes: [(rows: Range<Int>, lines: [String])] = []
  private(set) var numbers: [String] = []
  /// The last line of the table: the total, where it is certain.
  let total: String?

  /// The total does not fit in the column of times.
  var isTotalWide: Bool {
    let width = columns.words.firstIndex(of: .time).map { columns.wordWidths[$0] } ?? 0
    return DisplayWidth.of(total ?? "") > width
  }

  var wideTotal: [String] {
    PrintedText.lines("Jumlah waktu: \(total ?? "")", width: columns.width - columns.borders[1] - 4)
  }

  /// Lines of the total with the border below it.
  var totalHeight: Int { total == nil ? 0 : (isTotalWide ? wideTotal.count : 1) + 1 }

  var diagram: FlowDiagram { plan.diagram }
  var columns: SheetColumns { plan.columns }

  init(_ plan: SheetPlan, _ glyphs: GlyphSet) {
    self.plan = plan
    let (diagram, columns) = (plan.diagram, plan.columns)
    var rowTexts = plan.rowTexts
    let metrics = columns.lanes
    let grid = FlowGrid(
      laneCount: diagram.lanes.count, bandCount: diagram.bandCount, tracksPerSide: metrics.tracksPerSide,
      tracksUnderTerminator: metrics.tracksUnderTerminator,
      terminatorsFillLanes: metrics.terminatorWidth == metrics.width)
    let routes = LinkRouter.routes(of: diagram, on: grid) { label in
      PrintedText.widestWord(label) > metrics.width / 2 - 2
    }
    let texts = FlowTexts(diagram, grid, metrics, routes, glyphs)
    rowTexts.noteWays(RowTexts.Drawing(routes, texts))
    total = StraightTotal.text(of: plan.procedure)
    numbers = rowTexts.rows.map(\.number)
    words = rowTexts.rows.map { $0.lines(in: columns) }
    for shared in rowTexts.sharedTimes {
      let place = columns.words.firstIndex(of: .time) ?? 0
      sharedTimes.append((shared.rows, shared.text.lines(width: columns.wordWidths[place], isList: false)))
    }
    lines = FlowLines(
      diagram, routes, GridUse(grid, routes), texts, metrics,
      wordLines: Self.wordLines(words, numbers: numbers, sharedTimes))
    painter = FlowPainter(
      diagram: diagram, grid: grid, routes: routes, texts: texts, lines: lines, columns: columns, glyphs: glyphs,
      extents: routes.map { $0?.bands })
  }

  /// Lines each row needs for its words; a shared time may need more than its rows are high.
  private static func wordLines(
    _ words: [[[String]]], numbers: [String], _ shared: [(rows: Range<Int>, lines: [String])]
  ) -> [Int] {
    var heights = words.map { row in row.reduce(1) { max($0, $1.count) } }
    for cell in shared {
      let missing = cell.lines.count - cell.rows.reduce(0) { $0 + heights[$1] + 1 }
      if missing > 0, let last = cell.rows.last { heights[last] += missing }
    }
    return heights
  }
}

extension RowTexts.Cells {
  subscript(column: SheetOptions.Column) -> CellText {
    switch column {
    case .activity: activity
    case .inputs: inputs
    case .time: time
    case .outputs: outputs
    case .remarks: remarks
    }
  }

  func lines(in columns: SheetColumns) -> [[String]] {
    zip(columns.words, columns.wordWidths).map { column, width in
      self[column].lines(width: width, isList: column == .inputs || column == .outputs)
    }
  }
}

extension FlowDiagram.Stub {
  /// Beside the symbol: the best that has room.
  func marks(in diagram: FlowDiagram) -> [String] {
    switch destination {
    case .step(let step), .many(let step): [diagram.number(of: step)]
    case .restart: ["mulai", "awal", "M"]
    case .unsettled: ["?"]
    case .end: ["selesai", "S"]
    }
  }
}

extension Procedure {
  /// What stands above a lane.
  func laneTitle(_ actor: ActorID) -> String {
    guard !actor.isNone else { return "(tanpa pelaksana)" }
    let actor = actors[Int(actor.index)]
    let name = printed(actor.name)
    return name.isEmpty ? printed(actor.id) : name
  }
}
