/// Where rows, bands and slots of a flow table stand in lines, counted from the first line of the first row; between two
/// rows stands one line of border.
struct FlowLines: Sendable {
  /// First line of each row, and its height.
  private(set) var rowTops: [Int] = []
  private(set) var rowHeights: [Int] = []
  /// First line of the symbols of each band, and the height of the highest.
  private(set) var symbolTops: [Int]
  private(set) var symbolHeights: [Int]
  /// Line of each slot of the grid.
  private(set) var slots: [Int]
  private(set) var rowOfBand: [Int]

  var count: Int { (rowTops.last ?? 0) + (rowHeights.last ?? 0) }

  init(
    _ diagram: FlowDiagram, _ routes: [Route?], _ use: GridUse, _ texts: FlowTexts, _ metrics: LaneMetrics,
    wordLines: [Int]
  ) {
    symbolTops = Array(repeating: 0, count: diagram.bandCount)
    symbolHeights = Array(repeating: LaneMetrics.symbolHeight, count: diagram.bandCount)
    slots = Array(repeating: 0, count: diagram.bandCount * FlowGrid.slotCount)
    rowOfBand = Array(repeating: 0, count: diagram.bandCount)
    for symbol in diagram.symbols {
      symbolHeights[symbol.band] = max(symbolHeights[symbol.band], symbol.height(metrics))
    }
    let heads = Self.bandsWithHeads(diagram, routes)
    var line = 0
    for (index, row) in diagram.rows.enumerated() {
      rowTops.append(line)
      let top = line
      for band in row.bands {
        rowOfBand[band] = index
        let slot = { (kind: FlowGrid.Slot) in FlowGrid.row(kind, ofBand: band) }
        slots[slot(.above)] = line
        line += use.hasLineAlong[slot(.above)] ? 1 : 0
        line += max(texts.upper[band], heads.above[band] ? 1 : 0)
        symbolTops[band] = line
        slots[slot(.middle)] = line + 1
        line += symbolHeights[band] + max(texts.lower[band], heads.below[band] ? 1 : 0)
        slots[slot(.below)] = line
        line += use.hasLineAlong[slot(.below)] ? 1 : 0
        slots[slot(.lowest)] = line
        line += use.hasLineAlong[slot(.lowest)] ? 1 : 0
      }
      line = max(line, top + wordLines[index])
      rowHeights.append(line - top)
      line += 1
    }
  }

  /// Bands that need a line for arrowheads above and below their symbols.
  private static func bandsWithHeads(_ diagram: FlowDiagram, _ routes: [Route?]) -> (above: [Bool], below: [Bool]) {
    var above = Array(repeating: false, count: diagram.bandCount)
    var below = above
    for route in routes {
      guard let route, route.reachesTarget, let last = route.segments.last else { continue }
      let band = FlowGrid.band(ofRow: last.to.y)
      if last.to.y > last.from.y { above[band] = true }
      if last.to.y < last.from.y { below[band] = true }
    }
    return (above, below)
  }
}

extension FlowDiagram.Symbol {
  /// Lines of the symbol; a terminator is as high as its words need.
  func height(_ metrics: LaneMetrics) -> Int {
    switch kind {
    case .start, .end: 2 + wordLines(metrics).count
    case .activity, .decision, .call: LaneMetrics.symbolHeight
    }
  }

  /// The words inside a terminator.
  func wordLines(_ metrics: LaneMetrics) -> [String] {
    let lines = PrintedText.lines(caption, width: metrics.terminatorWordWidth)
    return detail.isEmpty ? lines : lines + PrintedText.lines(detail, width: metrics.terminatorWordWidth)
  }
}
