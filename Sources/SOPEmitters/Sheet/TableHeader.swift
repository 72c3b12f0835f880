import SOPModel

/// The head of the flow table: two rows, the upper one spanning the lanes and the columns of Mutu Baku; a row of column
/// numbers where the office wants it. Its last line is the border below.
struct TableHeader {
  private let columns: SheetColumns
  /// Titles of the lower row, by column from the left, broken into lines.
  private let titles: [[String]]
  private let hasNumbers: Bool
  private let titleLines: Int

  /// Lines from the top border to the border below the head.
  var height: Int { 4 + titleLines + (hasNumbers ? 2 : 0) }

  init(_ table: FlowTable) {
    columns = table.columns
    hasNumbers = table.plan.options.hasColumnNumbers
    let lanes = table.diagram.lanes.map {
      PrintedText.lines(table.plan.procedure.laneTitle($0), width: table.columns.lanes.width)
    }
    let words = zip(table.columns.words, table.columns.wordWidths).map { column, width in
      PrintedText.lines(table.plan.options.title(of: column), width: width)
    }
    let number = PrintedText.lines("No", width: table.columns.numberWidth)
    let titles = [number] + words.prefix(1) + lanes + words.dropFirst()
    titleLines = titles.enumerated().reduce(1) { most, title in
      let spansBoth = title.offset < 2 || title.offset == titles.count - 1
      return max(most, title.element.count - (spansBoth ? 2 : 0))
    }
    self.titles = titles
  }

  func paint(at y: Int, on canvas: inout TextCanvas) {
    let last = columns.width - 1
    let bottom = y + height - 1
    let firstLane = 2
    let firstQuality = firstLane + columns.laneCount
    let remarks = columns.borders.count - 2
    canvas.horizontal(y, 0, last, .light)
    canvas.horizontal(bottom, 0, last, .light)
    canvas.horizontal(y + 2, columns.borders[firstLane], columns.borders[remarks], .light)
    for (index, border) in columns.borders.enumerated() {
      let isSpanned = index > firstLane && index < remarks && index != firstQuality
      canvas.vertical(border, isSpanned ? y + 2 : y, bottom, .light)
    }
    put("Pelaksana", over: firstLane..<firstQuality, y + 1, on: &canvas)
    put("Mutu Baku", over: firstQuality..<remarks, y + 1, on: &canvas)
    for (index, lines) in titles.enumerated() {
      let isTall = index < firstLane || index == titles.count - 1
      let (top, space) = isTall ? (y + 1, titleLines + 2) : (y + 3, titleLines)
      let first = top + (space - lines.count) / 2
      for (line, text) in lines.enumerated() { put(text, over: index..<index + 1, first + line, on: &canvas) }
    }
    guard hasNumbers else { return }
    canvas.horizontal(bottom - 2, 0, last, .light)
    for index in titles.indices { put(String(index + 1), over: index..<index + 1, bottom - 1, on: &canvas) }
  }

  /// In the middle of some columns.
  private func put(_ text: String, over range: Range<Int>, _ y: Int, on canvas: inout TextCanvas) {
    guard !range.isEmpty else { return }
    canvas.put(text, centeredIn: columns.borders[range.lowerBound] + 1..<columns.borders[range.upperBound], y)
  }
}
