import SOPDiff
import SOPModel

/// Measures of the picture of two flows, in pixels: where lanes, rows and tracks lie. Text is measured by the width of
/// an average letter, since nothing here knows the fonts of a reader.
struct FlowPicture {
  let merged: MergedDiagram
  let grid: FlowGrid
  let routes: [Route?]
  /// Texts of the table, cut into lines.
  private(set) var rows: [RowText] = []
  private(set) var headings: [[MergedDiagram.Note]] = []
  /// Middle line of each slot row of the grid.
  private(set) var slots: [Int] = []
  /// Top of each row, and the bottom of the last.
  private(set) var tops: [Int] = []
  private(set) var headHeight = 0

  struct RowText {
    var activity: [MergedDiagram.Note]
    var times: [MergedDiagram.Note]
    var notes: [MergedDiagram.Note]

    var lineCount: Int { max(activity.count, times.count, notes.count) }
  }

  static let markWidth = 26
  static let numberWidth = 38
  static let activityWidth = 232
  static let laneWidth = 150
  static let timeWidth = 118
  static let noteWidth = 186
  static let lineHeight = 15
  /// Half of a symbol.
  static let halfWidth = 38
  static let halfHeight = 17
  static let tracks = [-64, -50, 0, 50, 64]
  /// Letters in a line beside a way, and how many lines there are at the most.
  static let labelWidth = 14
  static let labelLines = 3
  static let labelHeight = 11

  /// Crossings of lanes and bands. A larger picture cannot be read, and would take much room while it is laid out.
  private static let largestGrid = 40_000

  static func canDraw(_ merged: MergedDiagram) -> Bool {
    merged.lanes.count.multipliedReportingOverflow(by: merged.bandCount).partialValue <= largestGrid
  }

  init(_ merged: MergedDiagram) {
    self.merged = merged
    grid = FlowGrid(
      laneCount: merged.lanes.count, bandCount: merged.bandCount, tracksPerSide: 2, tracksUnderTerminator: 0,
      terminatorsFillLanes: false)
    routes = LinkRouter.routes(of: merged.plain, on: grid) { $0.count > Self.labelWidth }
    headings = merged.lanes.map { Self.wrapped($0.names, width: 20) }
    headHeight = max(2, headings.map(\.count).max() ?? 0) * Self.lineHeight + 14
    rows = merged.rows.indices.map { rowText($0) }
    measure()
  }

  private func rowText(_ index: Int) -> RowText {
    let row = merged.rows[index]
    let isOfBoth = row.old != nil && row.new != nil
    let unrouted = unroutedLinks(of: index).map { link in
      let (source, target) = (merged.symbols[link.source].row, merged.symbols[link.target].row)
      let isLeaving = source == index
      let goal = isLeaving ? "→ \(merged.rows[target].number)" : "← \(merged.rows[source].number)"
      let text = [isLeaving ? link.label : "", goal].filter { !$0.isEmpty }.joined(separator: " ")
      return MergedDiagram.Note(text: text, mark: isOfBoth ? link.mark : .same)
    }
    return RowText(
      activity: Self.wrapped(row.activity, width: 36), times: Self.wrapped(row.times, width: 18),
      notes: Self.wrapped(row.notes + unrouted, width: 30))
  }

  /// Links of a row for which there is no line.
  private func unroutedLinks(of row: Int) -> [MergedDiagram.Link] {
    merged.links.indices.filter { routes[$0] == nil }.map { merged.links[$0] }.filter { link in
      let rows = [merged.symbols[link.source].row, merged.symbols[link.target].row]
      return link.kind == .arrow && rows[0] != rows[1] && rows.contains(row)
    }
  }

  /// Cut into lines; the first of each text has its sign.
  static func wrapped(_ notes: [MergedDiagram.Note], width: Int) -> [MergedDiagram.Note] {
    notes.flatMap { note in
      PrintedText.lines(note.signed, width: width).map { MergedDiagram.Note(text: $0, mark: note.mark) }
    }
  }

  // MARK: Places

  var lanesLeft: Int { Self.markWidth + Self.numberWidth + Self.activityWidth }
  var timesLeft: Int { lanesLeft + merged.lanes.count * Self.laneWidth }
  var notesLeft: Int { timesLeft + Self.timeWidth }
  var width: Int { notesLeft + Self.noteWidth }
  var height: Int { tops.last ?? headHeight }

  func center(ofLane lane: Int) -> Int { lanesLeft + lane * Self.laneWidth + Self.laneWidth / 2 }

  func point(_ point: GridPoint) -> (x: Int, y: Int) {
    let lane = grid.lane(ofTrack: point.x)
    return (center(ofLane: lane) + Self.tracks[point.x % grid.tracksPerLane], slots[point.y])
  }

  func point(of symbol: MergedDiagram.Symbol) -> (x: Int, y: Int) {
    (center(ofLane: symbol.lane), slots[FlowGrid.row(.middle, ofBand: symbol.band)])
  }

  // MARK: Heights

  /// How much room a band needs beside its symbols.
  private struct BandNeed {
    var usesAbove = false
    var usesBelow = false
    var usesLowest = false
    /// Lines of names above a way that leaves sideways, and below a symbol that is left downwards.
    var sideLines = 0
    var lowerLines = 0
  }

  private mutating func measure() {
    let needs = bandNeeds()
    slots = Array(repeating: 0, count: max(grid.height, FlowGrid.slotCount))
    var y = headHeight
    for (index, row) in merged.rows.enumerated() {
      tops.append(y)
      let top = y
      for band in row.bands where needs.indices.contains(band) { place(band, needs[band], &y) }
      y = max(y, top + rows[index].lineCount * Self.lineHeight + 16)
    }
    tops.append(y)
  }

  private mutating func place(_ band: Int, _ need: BandNeed, _ y: inout Int) {
    let first = FlowGrid.row(.above, ofBand: band)
    guard slots.indices.contains(first + 3) else { return }
    y += need.usesAbove ? 11 : 5
    slots[first] = y
    y += max(Self.halfHeight + 7, need.sideLines * Self.labelHeight + 6)
    slots[first + 1] = y
    y += Self.halfHeight + max(8, need.lowerLines * Self.labelHeight + 4)
    slots[first + 2] = y
    y += need.usesLowest ? 11 : 0
    slots[first + 3] = y
    y += need.usesBelow || need.usesLowest ? 8 : 3
  }

  private func bandNeeds() -> [BandNeed] {
    var needs = Array(repeating: BandNeed(), count: max(merged.bandCount, 1))
    for (index, route) in routes.enumerated() {
      guard let route else { continue }
      for (from, to) in route.segments where from.y == to.y {
        let band = FlowGrid.band(ofRow: from.y)
        switch FlowGrid.slot(ofRow: from.y) {
        case .above: needs[band].usesAbove = true
        case .below: needs[band].usesBelow = true
        case .lowest: needs[band].usesLowest = true
        case .middle: break
        }
      }
      guard let (from, to) = route.segments.first else { continue }
      let lines = labelLines(of: index).count
      let band = FlowGrid.band(ofRow: from.y)
      if from.y == to.y {
        needs[band].sideLines = max(needs[band].sideLines, lines)
      } else {
        needs[band].lowerLines = max(needs[band].lowerLines, lines)
      }
    }
    return needs
  }

  /// The name of a way, cut into lines; none where it goes on from another line of its own.
  func labelLines(of link: Int) -> [MergedDiagram.Note] {
    guard let route = routes[link], route.corners.first == grid.point(of: plainSymbol(merged.links[link].source))
    else { return [] }
    let way = merged.links[link]
    var notes: [MergedDiagram.Note] = []
    if !way.label.isEmpty {
      notes.append(MergedDiagram.Note(text: way.label, mark: way.oldLabel == nil ? .same : .added))
    }
    if let old = way.oldLabel, !old.isEmpty { notes.append(MergedDiagram.Note(text: old, mark: .removed)) }
    return notes.flatMap { note in
      var lines = PrintedText.lines(note.signed, width: Self.labelWidth)
      if lines.count > Self.labelLines {
        lines = Array(lines.prefix(Self.labelLines))
        lines[Self.labelLines - 1] += "…"
      }
      return lines.map { MergedDiagram.Note(text: $0, mark: note.mark) }
    }
  }

  private func plainSymbol(_ index: Int) -> FlowDiagram.Symbol {
    let symbol = merged.symbols[index]
    return FlowDiagram.Symbol(kind: symbol.kind, lane: symbol.lane, band: symbol.band, step: StepID(symbol.row))
  }
}
