import SOPModel
import SOPText

/// What a sheet says, and the columns it says it in; nothing is broken into lines or drawn yet.
struct SheetPlan {
  let procedure: Procedure
  let diagram: FlowDiagram
  let options: SheetOptions
  let rowTexts: RowTexts
  /// At least as wide as the form needs, though the page may be narrower.
  let columns: SheetColumns

  init(_ procedure: Procedure, width: Int) {
    self.procedure = procedure
    diagram = FlowDiagramBuilder.diagram(of: procedure)
    options = SheetOptions(procedure)
    rowTexts = RowTexts(procedure, diagram)
    columns = Self.columns(procedure, diagram, rowTexts, options, width)
  }

  private static func columns(
    _ procedure: Procedure, _ diagram: FlowDiagram, _ texts: RowTexts, _ options: SheetOptions, _ width: Int
  ) -> SheetColumns {
    var demands: [SheetOptions.Column: SheetColumns.Demand] = [:]
    for column in SheetOptions.Column.allCases {
      let sizes = texts.rows.map { $0[column].size }
      let title = PrintedText.widestWord(options.title(of: column))
      let usual = sizes.allSatisfy { $0 == 0 } ? 0 : column.leastWidth
      demands[column] = SheetColumns.Demand(
        least: max(usual, min(title, 14)), most: max(column.leastWidth, min(40, sizes.max() ?? 0)),
        sizes: sizes)
    }
    let labels = diagram.links.reduce(0) { max($0, PrintedText.widestWord($1.label)) }
    let titles = diagram.lanes.reduce(0) { max($0, PrintedText.widestWord(procedure.laneTitle($1))) }
    let numbers = texts.rows.reduce(2) { max($0, DisplayWidth.of($1.number)) }
    return SheetColumns(
      width: width, laneCount: diagram.lanes.count, laneTitleWidth: titles, labelWidth: labels,
      numberWidth: min(numbers, 8), quality: options.quality, demands: demands)
  }
}

extension SheetOptions.Column {
  /// The longest words that are usual in the column stay whole.
  var leastWidth: Int {
    switch self {
    case .activity: 12
    case .inputs: 11
    case .time: 8
    case .outputs: 10
    case .remarks: 10
    }
  }
}
