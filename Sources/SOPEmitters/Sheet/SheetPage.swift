import SOPModel
/// Paints one page of the form.
struct SheetPage {
  let table: FlowTable
  let header: TableHeader
  let identity: TextCanvas
  let page: PageBreaks.Page
  /// The total stands below the last row of the last page.
  let isLast: Bool

  private var columns: SheetColumns { table.columns }
  private var hasTable: Bool { !page.rows.isEmpty || table.diagram.rows.isEmpty }
  private var totalHeight: Int { isLast ? table.totalHeight : 0 }

  private var rowLines: Int {
    page.rows.reduce(0) { $0 + table.lines.rowHeights[$1] + 1 }
  }

  private var tableTop: Int { page.hasIdentity ? identity.height + 1 : 0 }

  var height: Int {
    guard hasTable else { return identity.height }
    let connectors = PageBreaks.strip(page.head) + PageBreaks.strip(page.foot)
    return tableTop + header.height + connectors + max(rowLines, 1) + totalHeight
  }

  func canvas() -> TextCanvas {
    var canvas = TextCanvas(width: columns.width, height: height)
    if page.hasIdentity { canvas.paste(identity, at: 0) }
    guard hasTable else { return canvas }
    header.paint(at: tableTop, on: &canvas)
    var y = tableTop + header.height
    paintHead(&y, on: &canvas)
    let part = FlowPainter.Part(rows: page.rows, top: y)
    for row in page.rows { paintRow(row, &y, on: &canvas) }
    paintSharedTimes(part, on: &canvas)
    table.painter.paint(part, on: &canvas)
    if !page.foot.isEmpty { paintFoot(&y, on: &canvas) }
    if isLast { paintTotal(&y, on: &canvas) }
    return canvas
  }

  // MARK: Rows

  private func paintRow(_ row: Int, _ y: inout Int, on canvas: inout TextCanvas) {
    let height = table.lines.rowHeights[row]
    let number = PrintedText.lines(table.numbers[row], width: columns.numberWidth)
    for (line, text) in number.prefix(height).enumerated() {
      canvas.put(text, centeredIn: 1..<columns.borders[1], y + line)
    }
    for (index, lines) in table.words[row].enumerated() {
      let x = columns.borders[columns.borderIndex(ofWords: index)] + 1 + SheetColumns.padding
      for (line, text) in lines.enumerated() { canvas.put(text, x, y + line) }
    }
    paintBorders(from: y - 1, to: y + height, on: &canvas)
    y += height
    paintEdge(below: row, y, on: &canvas)
    y += 1
  }

  private func paintBorders(from: Int, to: Int, on canvas: inout TextCanvas) {
    for border in columns.borders { canvas.vertical(border, from, to, .light) }
  }

  /// The border below a row, open where one time belongs to this row and the next.
  private func paintEdge(below row: Int, _ y: Int, on canvas: inout TextCanvas) {
    let isShared =
      row + 1 < page.rows.upperBound
      && table.sharedTimes.contains { $0.rows.contains(row) && $0.rows.contains(row + 1) }
    guard isShared, let time = columns.words.firstIndex(of: .time) else {
      return canvas.horizontal(y, 0, columns.width - 1, .light)
    }
    let left = columns.borderIndex(ofWords: time)
    canvas.horizontal(y, 0, columns.borders[left], .light)
    canvas.horizontal(y, columns.borders[left + 1], columns.width - 1, .light)
  }

  /// One time over several rows; on a later page it is written again.
  private func paintSharedTimes(_ part: FlowPainter.Part, on canvas: inout TextCanvas) {
    guard let time = columns.words.firstIndex(of: .time) else { return }
    let x = columns.borders[columns.borderIndex(ofWords: time)] + 1 + SheetColumns.padding
    for cell in table.sharedTimes where cell.rows.overlaps(page.rows) {
      let rows = cell.rows.clamped(to: page.rows)
      let top = table.lines.rowTops[rows.lowerBound] - table.lines.rowTops[page.rows.lowerBound] + part.top
      for (line, text) in cell.lines.enumerated() { canvas.put(text, x, top + line) }
    }
  }

  /// In the column of times; where it is too long for that, across the page.
  private func paintTotal(_ y: inout Int, on canvas: inout TextCanvas) {
    guard let total = table.total, let time = columns.words.firstIndex(of: .time) else { return }
    let height = table.totalHeight - 1
    let left = columns.borders[columns.borderIndex(ofWords: time)]
    let right = columns.borders[columns.borderIndex(ofWords: time) + 1]
    for border in table.isTotalWide ? [0, columns.width - 1] : [0, left, right, columns.width - 1] {
      canvas.vertical(border, y - 1, y + height, .light)
    }
    canvas.horizontal(y + height, 0, columns.width - 1, .light)
    if table.isTotalWide {
      for (line, text) in table.wideTotal.enumerated() { canvas.put(text, columns.borders[1] + 2, y + line) }
    } else {
      canvas.put("Jumlah waktu", columns.borders[1] + 2, y)
      canvas.put(total, left + 1 + SheetColumns.padding, y)
    }
    y += height + 1
  }

  // MARK: Connectors

  private func paintHead(_ y: inout Int, on canvas: inout TextCanvas) {
    guard !page.head.isEmpty else { return }
    let bottom = y + PageBreaks.strip(page.head) - 1
    paintBorders(from: y - 1, to: bottom, on: &canvas)
    canvas.horizontal(bottom, 0, columns.width - 1, .light)
    for connector in page.head {
      let top = bottom - (connector.tier + 1) * PageConnector.height
      paint(connector, top, leavesAtPoint: true, on: &canvas)
      canvas.vertical(connector.column, top + 2, bottom + 1, .heavy)
    }
    y = bottom + 1
  }

  private func paintFoot(_ y: inout Int, on canvas: inout TextCanvas) {
    let bottom = y + PageBreaks.strip(page.foot) - 1
    paintBorders(from: y - 1, to: bottom, on: &canvas)
    canvas.horizontal(bottom, 0, columns.width - 1, .light)
    for connector in page.foot {
      let top = y + connector.tier * PageConnector.height
      canvas.vertical(connector.column, y - 2, top, .heavy)
      paint(connector, top, leavesAtPoint: false, on: &canvas)
    }
    y = bottom + 1
  }

  /// A box with a point at the bottom, where the line may leave it.
  private func paint(_ connector: PageConnector, _ y: Int, leavesAtPoint: Bool, on canvas: inout TextCanvas) {
    let (left, right) = (connector.columns.lowerBound, connector.columns.upperBound - 1)
    canvas.horizontal(y, left, right, .heavy)
    canvas.vertical(left, y, y + 2, .heavy)
    canvas.vertical(right, y, y + 2, .heavy)
    canvas.put(String(connector.number), left + 1, y + 1)
    for (sign, x) in [(GlyphSet.Sign.falling, left), (.rising, right)] where !leavesAtPoint || x != connector.column {
      canvas.put(table.painter.glyphs.text(sign), x, y + 2)
    }
  }
}
