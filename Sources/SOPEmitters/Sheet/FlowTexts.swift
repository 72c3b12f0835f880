import SOPModel
import SOPText

/// The words beside the lines of a flow: names of ways, marks of ways that have no line, words below symbols. Says where
/// each stands in its band, and how many lines a band needs for them.
struct FlowTexts {
  /// Parts of a band where words may stand.
  enum Zone: Hashable {
    /// Between the slot above the symbols and the symbols.
    case upper
    /// On the line through the middle of the symbols.
    case middle
    /// Below the symbols.
    case lower
    /// In a line that runs along a slot.
    case slot(FlowGrid.Slot)
  }

  struct Placed {
    var band: Int
    var lane: Int
    var zone: Zone
    /// Lines from the symbols outwards: 0 is next to them; -1 is beside their last (lower) or first (upper) line.
    var line: Int
    /// Column inside the lane.
    var column: Int
    var text: String
  }

  private(set) var placed: [Placed] = []
  /// Lines that each band needs above and below its symbols.
  private(set) var upper: [Int]
  private(set) var lower: [Int]
  /// Letters that stand for names too long for their place, by link.
  private(set) var keys: [Int: String] = [:]
  /// Links and stubs whose mark has no room at its source or target are told in words alone.
  private(set) var markedTargets: Set<Int> = []

  private let diagram: FlowDiagram
  private let grid: FlowGrid
  private let metrics: LaneMetrics
  private let use: GridUse
  private var taken: [Place: Int] = [:]
  private var sides: Set<Side> = []

  private struct Place: Hashable {
    var band: Int
    var lane: Int
    var zone: Zone
    var part: Part
  }

  /// Words in the left and in the right half stand beside each other, words in the middle take both.
  private enum Part: CaseIterable {
    case left
    case middle
    case right
  }

  private struct Side: Hashable {
    var symbol: Int
    var isRight: Bool
  }

  init(_ diagram: FlowDiagram, _ grid: FlowGrid, _ metrics: LaneMetrics, _ routes: [Route?], _ glyphs: GlyphSet) {
    self.diagram = diagram
    self.grid = grid
    self.metrics = metrics
    use = GridUse(grid, routes)
    upper = Array(repeating: 0, count: diagram.bandCount)
    lower = upper
    placeCaptions()
    placeNames(routes)
    placeMarks(routes, glyphs)
  }

  // MARK: Words of symbols

  private mutating func placeCaptions() {
    for symbol in diagram.symbols where !symbol.caption.isEmpty && !symbol.hasWordsInside(metrics) {
      place(symbol.caption, centered: metrics.middle, symbol.band, symbol.lane, .lower)
    }
  }

  // MARK: Names of ways

  /// Every line that leaves a symbol has its name; lines that branch off one of them later do not repeat it.
  private mutating func placeNames(_ routes: [Route?]) {
    var letters: [NamedWay: String] = [:]
    for (index, link) in diagram.links.enumerated() where !link.label.isEmpty {
      let source = diagram.symbols[link.source]
      guard let route = routes[index], route.corners.first == grid.point(of: source) else { continue }
      if placeName(link.label, route) || placeNameFarther(link.label, route) { continue }
      if placeName(link.label, route, mayBreakWords: true) { continue }
      let way = NamedWay(step: source.step, label: link.label)
      let letter = letters[way] ?? Self.letter(letters.count)
      if placeName("(\(letter))", route) || placeName(letter, route) {
        letters[way] = letter
        keys[index] = letter
      }
    }
  }

  private struct NamedWay: Hashable {
    var step: StepID
    var label: String
  }

  /// Tries the places of a name, the best first.
  private mutating func placeName(_ name: String, _ route: Route, mayBreakWords: Bool = false) -> Bool {
    guard route.corners.count > 1, let first = route.corners[0].direction(to: route.corners[1]) else { return false }
    let start = route.corners[0]
    let band = FlowGrid.band(ofRow: start.y)
    let lane = grid.lane(ofTrack: start.x)
    if !first.isHorizontal { return place(name, centered: metrics.middle, band, lane, .lower, mayBreakWords) }
    let corner = route.corners[1]
    let turn = route.corners.count > 2 ? corner.direction(to: route.corners[2]) : nil
    if placeOnLine(name, in: lane, from: start, to: corner) { return true }
    if grid.isCenter(corner.x), let turn, !turn.isHorizontal {
      let zone: Zone = turn == .down ? .lower : .upper
      let lane = grid.lane(ofTrack: corner.x)
      if place(name, centered: metrics.middle, band, lane, zone, startsBeside: true, mayBreakWords) { return true }
    }
    // Beside the symbol, a name of a way to another lane could be taken for the name of the way down: rather on the line.
    if placeBeyond(name, lane, from: start, to: corner) { return true }
    let isFarther = grid.lane(ofTrack: corner.x) != lane
    let zone: Zone = turn == .up || isFarther ? .lower : .upper
    return place(name, inHalf: first == .right, band, lane, zone, mayBreakWords)
  }

  /// In the line, in one of the lanes it goes through after its own.
  private mutating func placeBeyond(
    _ name: String, _ lane: Int, from start: GridPoint, to corner: GridPoint
  ) -> Bool {
    let last = grid.lane(ofTrack: corner.x)
    let lanes = min(lane, last)...max(lane, last)
    for other in last > lane ? Array(lanes) : lanes.reversed() where other != lane {
      if placeOnLine(name, in: other, from: start, to: corner) { return true }
    }
    return false
  }

  /// Later on the way, as long as that is near.
  private mutating func placeNameFarther(_ name: String, _ route: Route) -> Bool {
    let home = FlowGrid.band(ofRow: route.corners[0].y)
    for (from, to) in route.segments.dropFirst() {
      let band = FlowGrid.band(ofRow: from.y)
      guard abs(band - home) <= 1, let direction = from.direction(to: to) else { return false }
      if direction.isHorizontal {
        let lanes = [grid.lane(ofTrack: from.x), grid.lane(ofTrack: to.x)].sorted()
        for lane in lanes[0]...lanes[1] where placeOnLine(name, in: lane, from: from, to: to) { return true }
      } else if grid.isCenter(from.x) {
        let next = direction == .down ? band + 1 : band - 1
        let last = FlowGrid.band(ofRow: to.y)
        guard next == (direction == .down ? min(next, last - 1) : max(next, last + 1)) else { continue }
        if place(name, centered: metrics.middle, next, grid.lane(ofTrack: from.x), .lower) { return true }
      }
    }
    return false
  }

  /// In the line itself, where it is long enough inside one lane.
  private mutating func placeOnLine(_ name: String, in lane: Int, from: GridPoint, to: GridPoint) -> Bool {
    let (left, right) = (min(from.x, to.x), max(from.x, to.x))
    var first = 0
    var last = metrics.width - 1
    let symbolEdge = LaneMetrics.diamondWidth / 2 + 1
    for track in 0..<grid.tracksPerLane {
      let x = lane * grid.tracksPerLane + track
      let column = metrics.column(ofTrack: track)
      let isSource = x == from.x
      if x == left { first = max(first, column + (isSource ? symbolEdge : 1)) }
      if x == right { last = min(last, column - (isSource ? symbolEdge : 1)) }
      let isCrossed = x > left && x < right && (use.runsDown(x, from.y) || use.runsDown(x, from.y - 1))
      if isCrossed { return false }
    }
    let size = DisplayWidth.of(name)
    guard last - first + 1 >= size + 2 else { return false }
    let column = (first + last + 1 - size) / 2
    let band = FlowGrid.band(ofRow: from.y)
    let slot = FlowGrid.slot(ofRow: from.y)
    let zone: Zone = slot == .middle ? .middle : .slot(slot)
    let part: Part = column + size / 2 < metrics.middle ? .left : .right
    let place = Place(band: band, lane: lane, zone: zone, part: part)
    guard taken[place] == nil else { return false }
    taken[place] = 1
    placed.append(Placed(band: band, lane: lane, zone: zone, line: 0, column: column, text: name))
    return true
  }

  /// Across a line that runs down the lane, or below a symbol.
  @discardableResult
  private mutating func place(
    _ text: String, centered column: Int, _ band: Int, _ lane: Int, _ zone: Zone, startsBeside: Bool = false,
    _ mayBreakWords: Bool = false
  ) -> Bool {
    let (first, last) = freeColumns(around: column, band, lane, zone)
    let half = min(column - first, last - column)
    guard half >= 0 else { return false }
    let columns = column - half...column + half
    guard mayBreakWords || PrintedText.widestWord(text) <= columns.count else { return false }
    return place(text, columns: columns, part: .middle, band, lane, zone, startsBeside)
  }

  /// In the left or right half of a lane, beside a line through its middle.
  private mutating func place(
    _ text: String, inHalf isRight: Bool, _ band: Int, _ lane: Int, _ zone: Zone, _ mayBreakWords: Bool = false
  ) -> Bool {
    let (first, last) = freeColumns(around: metrics.middle, band, lane, zone)
    let columns = isRight ? (metrics.middle + 2, last) : (first, metrics.middle - 2)
    guard columns.0 <= columns.1 else { return false }
    let space = columns.0...columns.1
    guard mayBreakWords || PrintedText.widestWord(text) <= space.count else { return false }
    return place(text, columns: space, part: isRight ? .right : .left, band, lane, zone, false)
  }

  private mutating func place(
    _ text: String, columns: ClosedRange<Int>, part: Part, _ band: Int, _ lane: Int, _ zone: Zone,
    _ startsBeside: Bool
  ) -> Bool {
    // Letters one below the other are no words.
    guard columns.count >= min(6, DisplayWidth.of(text)) else { return false }
    let lines = PrintedText.lines(text, width: columns.count)
    guard lines.count <= 4 else { return false }
    let others = part == .middle ? Part.allCases : [part, .middle]
    let start =
      others.compactMap { taken[Place(band: band, lane: lane, zone: zone, part: $0)] }.max()
      ?? (startsBeside ? -1 : 0)
    for (index, line) in lines.enumerated() {
      let space = columns.count - DisplayWidth.of(line)
      let column = columns.lowerBound + (part == .middle ? (space + 1) / 2 : space / 2)
      let offset = zone == .upper ? lines.count - 1 - index : index
      placed.append(Placed(band: band, lane: lane, zone: zone, line: start + offset, column: column, text: line))
    }
    taken[Place(band: band, lane: lane, zone: zone, part: part)] = start + lines.count
    if zone == .upper { upper[band] = max(upper[band], start + lines.count) }
    if zone == .lower { lower[band] = max(lower[band], start + lines.count) }
    return true
  }

  /// Columns of a lane between the lines that run down through a zone, without the one in the middle.
  private func freeColumns(around column: Int, _ band: Int, _ lane: Int, _ zone: Zone) -> (first: Int, last: Int) {
    var (first, last) = (0, metrics.width - 1)
    let y = FlowGrid.row(zone == .upper ? .above : .middle, ofBand: band)
    for track in 0..<grid.tracksPerLane where use.runsDown(lane * grid.tracksPerLane + track, y) {
      let used = metrics.column(ofTrack: track)
      if used < column { first = max(first, used + 2) }
      if used > column { last = min(last, used - 2) }
    }
    return (first, last)
  }

  // MARK: Marks

  private mutating func placeMarks(_ routes: [Route?], _ glyphs: GlyphSet) {
    for (index, link) in diagram.links.enumerated() where routes[index] == nil && link.kind == .arrow {
      let number = diagram.number(of: diagram.symbols[link.target].step)
      let isBack = diagram.symbols[link.target].band < diagram.symbols[link.source].band
      _ = placeExit(of: link.source, link.label, glyphs, number, prefersRight: !isBack)
      let source = diagram.number(of: diagram.symbols[link.source].step)
      if placeEntry(of: link.target, glyphs, source) { markedTargets.insert(index) }
    }
    for stub in diagram.stubs {
      let isRight = stub.destination != .restart
      for mark in stub.marks(in: diagram)
      where placeExit(of: stub.source, stub.label, glyphs, mark, prefersRight: isRight) { break }
    }
  }

  /// Beside the symbol, with the name below it if there is room; else below the symbol.
  private mutating func placeExit(
    of index: Int, _ name: String, _ glyphs: GlyphSet, _ text: String, prefersRight: Bool
  ) -> Bool {
    let symbol = diagram.symbols[index]
    let sides = [prefersRight, !prefersRight].map { isRight in
      (isRight: isRight, mark: isRight ? glyphs.text(.arrow(.right)) + text : text + glyphs.text(.arrow(.left)))
    }
    for (isRight, mark) in sides where placeBeside(index, isRight, mark) {
      if !name.isEmpty { _ = place(name, inHalf: isRight, symbol.band, symbol.lane, .lower) }
      return true
    }
    for (isRight, mark) in sides where place(mark, inHalf: isRight, symbol.band, symbol.lane, .lower) { return true }
    return false
  }

  private mutating func placeEntry(of symbol: Int, _ glyphs: GlyphSet, _ text: String) -> Bool {
    placeBeside(symbol, false, text + glyphs.text(.arrow(.right)))
      || placeBeside(symbol, true, glyphs.text(.arrow(.left)) + text)
  }

  /// On the middle line between a symbol and the border of its lane, if nothing runs there.
  private mutating func placeBeside(_ index: Int, _ isRight: Bool, _ text: String) -> Bool {
    let symbol = diagram.symbols[index]
    let space = (metrics.width - metrics.width(of: symbol.kind)) / 2
    let size = DisplayWidth.of(text)
    guard size <= space, !sides.contains(Side(symbol: index, isRight: isRight)) else { return false }
    let y = FlowGrid.row(.middle, ofBand: symbol.band)
    let center = grid.center(ofLane: symbol.lane)
    for step in 1...grid.tracksPerSide + 1 {
      let x = isRight ? center + step : center - step
      let isInside = step <= grid.tracksPerSide
      if isInside, use.touches(x, y) { return false }
      if !isInside, isRight ? use.runsRight(x - 1, y) : x >= 0 && use.runsRight(x, y) { return false }
    }
    sides.insert(Side(symbol: index, isRight: isRight))
    let column = isRight ? metrics.width - space : space - size
    placed.append(
      Placed(band: symbol.band, lane: symbol.lane, zone: .middle, line: 0, column: column, text: text))
    return true
  }

  /// a, b, ... z, then a1 and so on.
  private static func letter(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    return index < 26 ? letter : letter + String(index / 26)
  }
}

extension FlowDiagram.Symbol {
  /// Its words fit inside the outline.
  func hasWordsInside(_ metrics: LaneMetrics) -> Bool {
    switch kind {
    case .start, .end: true
    case .decision: false
    case .activity, .call: DisplayWidth.of(caption) <= metrics.boxWidth - 2
    }
  }
}

extension FlowDiagram {
  /// The row number a step is printed with.
  func number(of step: StepID) -> String {
    let index = Int(step.index)
    return rowOfStep.indices.contains(index) ? rows[rowOfStep[index]].number : ""
  }
}
