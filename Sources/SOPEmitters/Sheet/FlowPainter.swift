import SOPText

/// Paints the flow of some rows into their place on a page: symbols, lines, arrowheads, words beside them.
struct FlowPainter {
  let diagram: FlowDiagram
  let grid: FlowGrid
  let routes: [Route?]
  let texts: FlowTexts
  let lines: FlowLines
  let columns: SheetColumns
  let glyphs: GlyphSet
  /// Bands that each route runs through.
  let extents: [Range<Int>?]

  /// Rows of the form on one page.
  struct Part {
    var rows: Range<Int>
    /// Line of the page where the first of them begins.
    var top: Int
  }

  func paint(_ part: Part, on canvas: inout TextCanvas) {
    guard !part.rows.isEmpty else { return }
    let bands =
      diagram.rows[part.rows.lowerBound].bands.lowerBound..<diagram.rows[part.rows.upperBound - 1].bands.upperBound
    for symbol in diagram.symbols where bands.contains(symbol.band) { paintOutline(symbol, part, on: &canvas) }
    let here = routes.indices.filter { extents[$0]?.overlaps(bands) == true }
    for index in here { if let route = routes[index] { paintLine(route, part, on: &canvas) } }
    for symbol in diagram.symbols where bands.contains(symbol.band) { paintWords(symbol, part, on: &canvas) }
    for text in texts.placed where bands.contains(text.band) { paint(text, part, on: &canvas) }
    for index in here { if let route = routes[index] { paintHead(route, bands, part, on: &canvas) } }
  }

  // MARK: Places

  /// Line of the page of a line of the table.
  private func onPage(_ line: Int, _ part: Part) -> Int { line - lines.rowTops[part.rows.lowerBound] + part.top }

  private func left(of symbol: FlowDiagram.Symbol) -> Int {
    columns.start(ofLane: symbol.lane) + (columns.lanes.width - columns.lanes.width(of: symbol.kind)) / 2
  }

  // MARK: Symbols

  private func paintOutline(_ symbol: FlowDiagram.Symbol, _ part: Part, on canvas: inout TextCanvas) {
    let (x, y) = (left(of: symbol), onPage(lines.symbolTops[symbol.band], part))
    let width = columns.lanes.width(of: symbol.kind)
    let stroke: Stroke = symbol.isConditional ? .brokenHeavy : .heavy
    switch symbol.kind {
    case .start, .end: paintTerminator(symbol, x, y, width, on: &canvas)
    case .activity: canvas.box(x, y, width: width, height: LaneMetrics.symbolHeight, stroke)
    case .call:
      canvas.box(x, y, width: width, height: LaneMetrics.symbolHeight, stroke)
      canvas.vertical(x + 1, y, y + 2, stroke)
      canvas.vertical(x + width - 2, y, y + 2, stroke)
    case .decision: break
    }
  }

  /// Words as wide as the symbol take the place of its sides.
  private func paintTerminator(
    _ symbol: FlowDiagram.Symbol, _ x: Int, _ y: Int, _ width: Int, on canvas: inout TextCanvas
  ) {
    let words = symbol.wordLines(columns.lanes)
    let height = words.count + 2
    guard words.contains(where: { DisplayWidth.of($0) > width - 2 }) else {
      return canvas.box(x, y, width: width, height: height, .round)
    }
    for (line, end) in [(y, y + 1), (y + height - 1, y + height - 2)] {
      canvas.horizontal(line, x, x + width - 1, .round)
      canvas.vertical(x, line, end, .round)
      canvas.vertical(x + width - 1, line, end, .round)
    }
    for line in y + 1..<y + height - 1 { canvas.clear(line, x..<x + width) }
  }

  private func paintWords(_ symbol: FlowDiagram.Symbol, _ part: Part, on canvas: inout TextCanvas) {
    let (x, y) = (left(of: symbol), onPage(lines.symbolTops[symbol.band], part))
    let width = columns.lanes.width(of: symbol.kind)
    switch symbol.kind {
    case .start, .end:
      for (index, line) in symbol.wordLines(columns.lanes).enumerated() {
        canvas.put(line, centeredIn: x..<x + width, y + 1 + index)
      }
    case .activity, .call:
      if symbol.hasWordsInside(columns.lanes) { canvas.put(symbol.caption, centeredIn: x + 1..<x + width - 1, y + 1) }
    case .decision:
      let last = x + width - 2
      canvas.put(glyphs.text(.rising), x + 1, y)
      canvas.put(glyphs.text(.falling), last, y)
      canvas.put(glyphs.text(.leftTip), x, y + 1)
      canvas.put(glyphs.text(.rightTip), x + width - 1, y + 1)
      canvas.put(glyphs.text(.falling), x + 1, y + 2)
      canvas.put(glyphs.text(.rising), last, y + 2)
    }
  }

  // MARK: Lines

  private func paintLine(_ route: Route, _ part: Part, on canvas: inout TextCanvas) {
    let first = lines.rowTops[part.rows.lowerBound]
    let last = lines.rowTops[part.rows.upperBound - 1] + lines.rowHeights[part.rows.upperBound - 1] - 1
    for (from, to) in segments(of: route) {
      if from.line == to.line {
        guard from.line >= first, from.line <= last else { continue }
        canvas.horizontal(onPage(from.line, part), from.column, to.column, .heavy)
      } else {
        // The border above and below the part is crossed too: the line goes on there, or on another page.
        let top = max(min(from.line, to.line), first - 1)
        let bottom = min(max(from.line, to.line), last + 1)
        if top < bottom { canvas.vertical(from.column, onPage(top, part), onPage(bottom, part), .heavy) }
      }
    }
  }

  struct Spot {
    var column: Int
    var line: Int
  }

  /// The straight pieces of a route in columns and lines of the table, cut where they leave and reach a symbol.
  func segments(of route: Route) -> [(from: Spot, to: Spot)] {
    let link = diagram.links[route.link]
    var spots = route.corners.map { Spot(column: columns.column(ofTrack: $0.x, on: grid), line: lines.slots[$0.y]) }
    guard spots.count > 1 else { return [] }
    let source = diagram.symbols[link.source]
    if route.corners[0] == grid.point(of: source), let side = route.corners[0].direction(to: route.corners[1]) {
      spots[0] = edge(of: source, side, isOutside: false)
    }
    let end = spots.count - 1
    if route.reachesTarget, let side = route.corners[end].direction(to: route.corners[end - 1]) {
      spots[end] = edge(of: diagram.symbols[link.target], side, isOutside: link.kind == .arrow)
    }
    return zip(spots, spots.dropFirst()).map { ($0, $1) }
  }

  /// Where a line touches a symbol on one side: on its outline, or right before it.
  private func edge(of symbol: FlowDiagram.Symbol, _ side: Direction, isOutside: Bool) -> Spot {
    let (x, y) = (left(of: symbol), lines.symbolTops[symbol.band])
    let (width, height) = (columns.lanes.width(of: symbol.kind), symbol.height(columns.lanes))
    let out = isOutside ? 1 : 0
    return switch side {
    case .left: Spot(column: x - out, line: y + 1)
    case .right: Spot(column: x + width - 1 + out, line: y + 1)
    case .up: Spot(column: x + width / 2, line: y - out)
    case .down: Spot(column: x + width / 2, line: y + height - 1 + out)
    }
  }

  private func paintHead(_ route: Route, _ bands: Range<Int>, _ part: Part, on canvas: inout TextCanvas) {
    let link = diagram.links[route.link]
    guard route.reachesTarget, link.kind == .arrow, bands.contains(diagram.symbols[link.target].band),
      let last = segments(of: route).last, let corners = route.segments.last,
      let direction = corners.from.direction(to: corners.to)
    else { return }
    canvas.put(glyphs.text(.arrow(direction)), last.to.column, onPage(last.to.line, part))
  }

  private func paint(_ text: FlowTexts.Placed, _ part: Part, on canvas: inout TextCanvas) {
    let top = lines.symbolTops[text.band]
    let line =
      switch text.zone {
      case .upper: top - 1 - text.line
      case .middle: top + 1
      case .slot(let slot): lines.slots[FlowGrid.row(slot, ofBand: text.band)]
      case .lower: top + lines.symbolHeights[text.band] + text.line
      }
    canvas.put(text.text, columns.start(ofLane: text.lane) + text.column, onPage(line, part))
  }
}
