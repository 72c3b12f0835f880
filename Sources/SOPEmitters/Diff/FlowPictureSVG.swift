import SOPDiff
import SOPText

/// Draws the picture of two flows as SVG, to stand inside a page that has the style for its classes.
///
/// What is new, gone or changed shows in the line (double, dashed, thick) and in a sign beside it; colour only repeats it.
struct FlowPictureSVG {
  private let picture: FlowPicture
  private let words: ComparisonWords
  /// What the ids of changes in the page begin with.
  private let anchor: String
  private var page = PageWriter()

  /// Nothing for SOPs without steps, and for a flow that is too large for a picture.
  static func svg(of comparison: Comparison, _ words: ComparisonWords, anchor: String) -> [UInt8] {
    let merged = MergedDiagramBuilder.diagram(of: comparison, words)
    guard !merged.rows.isEmpty, FlowPicture.canDraw(merged) else { return [] }
    var drawing = FlowPictureSVG(picture: FlowPicture(merged), words: words, anchor: anchor)
    drawing.draw()
    return drawing.page.bytes
  }

  private init(picture: FlowPicture, words: ComparisonWords, anchor: String) {
    self.picture = picture
    self.words = words
    self.anchor = anchor
  }

  private var merged: MergedDiagram { picture.merged }

  private mutating func draw() {
    page.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
    page.attribute("width", picture.width + 2)
    page.attribute("height", picture.height + 2)
    page.raw(" viewBox=\"-1 -1 ")
    page.number(picture.width + 2)
    page.raw(" ")
    page.number(picture.height + 2)
    page.raw("\">\n")
    page.element("title", words.picture)
    page.raw("\n")
    drawTable()
    for link in merged.links.indices { drawLine(of: link) }
    for symbol in merged.symbols { draw(symbol) }
    for link in merged.links.indices { drawName(of: link) }
    page.raw("</svg>\n")
  }

  // MARK: The table

  private mutating func drawTable() {
    for (index, lane) in merged.lanes.enumerated() where lane.mark == .added || lane.mark == .removed {
      let x = picture.lanesLeft + index * FlowPicture.laneWidth
      rectangle("lane", x, 0, FlowPicture.laneWidth, picture.height)
    }
    rectangle("frame", 0, 0, picture.width, picture.height)
    rule(0, picture.headHeight, picture.width, picture.headHeight)
    var x = picture.lanesLeft
    for _ in 0...merged.lanes.count {
      rule(x, 0, x, picture.height)
      x += FlowPicture.laneWidth
    }
    for x in [FlowPicture.markWidth, FlowPicture.markWidth + FlowPicture.numberWidth, picture.notesLeft] {
      rule(x, 0, x, picture.height)
    }
    for top in picture.tops.dropFirst().dropLast() { rule(0, top, picture.width, top) }
    drawHeadings()
    for row in merged.rows.indices { drawRow(row) }
  }

  private mutating func drawHeadings() {
    let middle = picture.headHeight / 2 + 4
    let number = FlowPicture.markWidth + FlowPicture.numberWidth / 2
    text("head middle", number, middle, words.number)
    text("head", FlowPicture.markWidth + FlowPicture.numberWidth + 8, middle, words.activity)
    text("head", picture.timesLeft + 8, middle, words.timeColumn)
    text("head", picture.notesLeft + 8, middle, words.remarks)
    for (lane, lines) in picture.headings.enumerated() {
      let top = (picture.headHeight - lines.count * FlowPicture.lineHeight) / 2 + 11
      for (offset, line) in lines.enumerated() {
        write(line, "head middle", picture.center(ofLane: lane), top + offset * FlowPicture.lineHeight)
      }
      let mark = merged.lanes[lane].mark
      let left = picture.lanesLeft + lane * FlowPicture.laneWidth
      if mark == .added || mark == .removed { badge(mark, left + 12, 12) }
    }
  }

  private mutating func drawRow(_ index: Int) {
    let row = merged.rows[index]
    let texts = picture.rows[index]
    let top = picture.tops[index] + 18
    if row.mark != .same { drawMark(of: row, top - 4) }
    let style: StaticString = row.mark == .removed ? "gone middle" : "middle"
    text(style, FlowPicture.markWidth + FlowPicture.numberWidth / 2, top, row.number)
    let columns = [
      (FlowPicture.markWidth + FlowPicture.numberWidth, texts.activity), (picture.timesLeft, texts.times),
      (picture.notesLeft, texts.notes),
    ]
    for (left, lines) in columns {
      for (offset, line) in lines.enumerated() {
        let note = row.mark == .removed ? MergedDiagram.Note(text: line.text, mark: .removed) : line
        write(note, "", left + 8, top + offset * FlowPicture.lineHeight)
      }
    }
  }

  /// The sign of a row leads to what is told of it.
  private mutating func drawMark(of row: MergedDiagram.Row, _ y: Int) {
    guard let change = row.changes.first else { return badge(row.mark, FlowPicture.markWidth / 2, y) }
    page.raw("<a")
    page.attribute("href", "#\(anchor)\(change + 1)")
    page.raw(">")
    badge(row.mark, FlowPicture.markWidth / 2, y)
    page.raw("</a>\n")
  }

  // MARK: Symbols

  private mutating func draw(_ symbol: MergedDiagram.Symbol) {
    let (x, y) = picture.point(of: symbol)
    page.raw("<g class=\"")
    page.raw(Self.style(of: symbol.mark))
    page.raw("\">")
    page.element("title", title(of: symbol))
    shape(symbol.kind, x, y, inset: 0)
    if symbol.mark == .added { shape(symbol.kind, x, y, inset: symbol.kind == .decision ? 5 : 4) }
    drawText(of: symbol, x, y)
    page.raw("</g>\n")
    if symbol.mark != .same { badge(symbol.mark, x + FlowPicture.halfWidth - 3, y - FlowPicture.halfHeight + 1) }
  }

  private func title(of symbol: MergedDiagram.Symbol) -> String {
    let row = merged.rows[symbol.row]
    switch symbol.kind {
    case .start: return [words.start, symbol.detail].filter { !$0.isEmpty }.joined(separator: ": ")
    case .end: return [words.end, symbol.detail].filter { !$0.isEmpty }.joined(separator: ": ")
    case .activity, .decision, .call: return "\(row.number). \(row.activity.map(\.signed).joined(separator: " "))"
    }
  }

  private mutating func drawText(of symbol: MergedDiagram.Symbol, _ x: Int, _ y: Int) {
    let number = merged.rows[symbol.row].number
    switch symbol.kind {
    case .start, .end:
      let caption = symbol.kind == .start ? words.start : words.end
      var lines = symbol.detail.isEmpty ? [] : PrintedText.lines(symbol.detail, width: 13)
      if lines.count > 2 { lines = [lines[0], lines[1] + "…"] }
      text("inside", x, y + 4 - lines.count * 5, caption)
      let top = y + 8 - (lines.count - 1) * 3
      for (offset, line) in lines.enumerated() { text("small middle", x, top + offset * 9, line) }
    case .activity, .decision, .call:
      text("inside", x, y + (symbol.caption.isEmpty ? 4 : 0), number)
      if !symbol.caption.isEmpty { text("small middle", x, y + 10, words.caption(symbol.caption)) }
    }
  }

  private mutating func shape(_ kind: FlowDiagram.Symbol.Kind, _ x: Int, _ y: Int, inset: Int) {
    let (width, height) = (FlowPicture.halfWidth - inset, FlowPicture.halfHeight - inset)
    switch kind {
    case .start, .end: box(x, y, width, height, radius: height)
    case .activity: box(x, y, width, height, radius: 0)
    case .call:
      box(x, y, width, height, radius: 0)
      if inset == 0 {
        rule(x - width + 7, y - height, x - width + 7, y + height)
        rule(x + width - 7, y - height, x + width - 7, y + height)
      }
    case .decision:
      page.raw("<path class=\"shape\" d=\"M")
      point(x - width, y)
      page.raw("L")
      point(x, y - height)
      page.raw("L")
      point(x + width, y)
      page.raw("L")
      point(x, y + height)
      page.raw("Z\"/>")
    }
  }

  private mutating func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int, radius: Int) {
    page.raw("<rect class=\"shape\"")
    page.attribute("x", x - width)
    page.attribute("y", y - height)
    page.attribute("width", width * 2)
    page.attribute("height", height * 2)
    if radius > 0 { page.attribute("rx", radius) }
    page.raw("/>")
  }

  // MARK: Lines

  private mutating func drawLine(of index: Int) {
    guard let corners = corners(of: index), let first = corners.first, let last = corners.last else { return }
    let link = merged.links[index]
    page.raw("<g class=\"")
    page.raw(Self.style(of: link.mark))
    page.raw("\">")
    line(link.kind == .tie ? "tie" : "line", corners)
    if link.mark == .added { line("core", corners) }
    if link.kind == .arrow, corners.count > 1 {
      if picture.routes[index]?.reachesTarget == true {
        head(at: last, from: corners[corners.count - 2])
      } else {
        dot(last)
      }
      if picture.labelLines(of: index).isEmpty, !startsAtSource(index) { dot(first) }
    }
    page.raw("</g>\n")
    if link.mark != .same, let place = Self.badgePlace(on: corners) { badge(link.mark, place.x, place.y) }
  }

  private func startsAtSource(_ index: Int) -> Bool {
    guard let start = picture.routes[index]?.corners.first else { return false }
    return picture.point(start) == picture.point(of: merged.symbols[merged.links[index].source])
  }

  /// Cut where the symbols begin.
  private func corners(of index: Int) -> [(x: Int, y: Int)]? {
    guard let route = picture.routes[index], route.corners.count > 1 else { return nil }
    var corners = route.corners.map { picture.point($0) }
    let link = merged.links[index]
    if startsAtSource(index) { corners[0] = Self.edge(of: merged.symbols[link.source], corners[0], corners[1]) }
    if route.reachesTarget {
      let last = corners.count - 1
      corners[last] = Self.edge(of: merged.symbols[link.target], corners[last], corners[last - 1])
    }
    return corners
  }

  /// Where a line from the middle of a symbol towards a point leaves it.
  private static func edge(
    of symbol: MergedDiagram.Symbol, _ middle: (x: Int, y: Int), _ point: (x: Int, y: Int)
  ) -> (x: Int, y: Int) {
    if point.y == middle.y {
      return (middle.x + (point.x > middle.x ? FlowPicture.halfWidth : -FlowPicture.halfWidth), middle.y)
    }
    return (middle.x, middle.y + (point.y > middle.y ? FlowPicture.halfHeight : -FlowPicture.halfHeight))
  }

  /// In the middle of its longest piece; beside one that is so short that the sign would hide it.
  private static func badgePlace(on corners: [(x: Int, y: Int)]) -> (x: Int, y: Int)? {
    let pieces = zip(corners, corners.dropFirst()).map { (from: $0, to: $1) }
    func length(_ piece: (from: (x: Int, y: Int), to: (x: Int, y: Int))) -> Int {
      abs(piece.to.x - piece.from.x) + abs(piece.to.y - piece.from.y)
    }
    guard let longest = pieces.max(by: { length($0) < length($1) }) else { return nil }
    let (x, y) = ((longest.from.x + longest.to.x) / 2, (longest.from.y + longest.to.y) / 2)
    guard length(longest) < 32 else { return (x, y) }
    return longest.from.x == longest.to.x ? (x + 13, y) : (x, y - 12)
  }

  private mutating func line(_ style: StaticString, _ corners: [(x: Int, y: Int)]) {
    page.raw("<path class=\"")
    page.raw(style)
    page.raw("\" d=\"")
    for (index, corner) in corners.enumerated() {
      page.raw(index == 0 ? "M" : "L")
      point(corner.x, corner.y)
    }
    page.raw("\"/>")
  }

  private mutating func head(at tip: (x: Int, y: Int), from: (x: Int, y: Int)) {
    let (dx, dy) = ((tip.x - from.x).signum(), (tip.y - from.y).signum())
    let (x, y) = (tip.x - dx * 9, tip.y - dy * 9)
    page.raw("<path class=\"tip\" d=\"M")
    point(tip.x, tip.y)
    page.raw("L")
    point(x + dy * 5, y + dx * 5)
    page.raw("L")
    point(x - dy * 5, y - dx * 5)
    page.raw("Z\"/>")
  }

  private mutating func dot(_ point: (x: Int, y: Int)) {
    page.raw("<circle class=\"tip\" r=\"3\"")
    page.attribute("cx", point.x)
    page.attribute("cy", point.y)
    page.raw("/>")
  }

  /// The name stands where its way begins: above a line that leaves sideways, beside one that leaves downwards.
  private mutating func drawName(of index: Int) {
    let lines = picture.labelLines(of: index)
    guard !lines.isEmpty, let corners = corners(of: index) else { return }
    let isSideways = corners[0].y == corners[1].y
    let isLeftward = corners[1].x < corners[0].x
    let x = corners[0].x + (isSideways ? (isLeftward ? -4 : 4) : 6)
    let height = FlowPicture.labelHeight
    let y = isSideways ? corners[0].y - 4 - (lines.count - 1) * height : corners[0].y + height
    let isOfBoth = merged.links[index].mark == .same || merged.links[index].mark == .altered
    for (offset, line) in lines.enumerated() {
      let note = isOfBoth ? line : MergedDiagram.Note(text: line.text, mark: merged.links[index].mark)
      write(note, isSideways && isLeftward ? "name last" : "name", x, y + offset * height)
    }
  }

  // MARK: Pieces

  private static func style(of mark: MergedDiagram.Mark) -> StaticString {
    switch mark {
    case .same: "same"
    case .added: "added"
    case .removed: "removed"
    case .altered: "altered"
    }
  }

  private mutating func badge(_ mark: MergedDiagram.Mark, _ x: Int, _ y: Int) {
    page.raw("<g class=\"badge ")
    page.raw(Self.style(of: mark))
    page.raw("\"><circle r=\"7\"")
    page.attribute("cx", x)
    page.attribute("cy", y)
    page.raw("/><text")
    page.attribute("x", x)
    page.attribute("y", y + 4)
    page.raw(">")
    page.text(mark.sign)
    page.raw("</text></g>\n")
  }

  private mutating func write(_ note: MergedDiagram.Note, _ style: StaticString, _ x: Int, _ y: Int) {
    switch note.mark {
    case .same, .altered: text(style, x, y, note.text)
    case .added:
      page.raw("<g class=\"new\">")
      text(style, x, y, note.text)
      page.raw("</g>")
    case .removed:
      page.raw("<g class=\"old\">")
      text(style, x, y, note.text)
      page.raw("</g>")
    }
  }

  private mutating func text(_ style: StaticString, _ x: Int, _ y: Int, _ content: String) {
    page.raw("<text")
    if style.utf8CodeUnitCount > 0 {
      page.raw(" class=\"")
      page.raw(style)
      page.raw("\"")
    }
    page.attribute("x", x)
    page.attribute("y", y)
    page.raw(">")
    page.text(content)
    page.raw("</text>\n")
  }

  private mutating func rectangle(_ style: StaticString, _ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    page.raw("<rect class=\"")
    page.raw(style)
    page.raw("\"")
    page.attribute("x", x)
    page.attribute("y", y)
    page.attribute("width", width)
    page.attribute("height", height)
    page.raw("/>\n")
  }

  private mutating func rule(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int) {
    page.raw("<path class=\"rule\" d=\"M")
    point(x, y)
    page.raw("L")
    point(toX, toY)
    page.raw("\"/>\n")
  }

  private mutating func point(_ x: Int, _ y: Int) {
    page.number(x)
    page.raw(" ")
    page.number(y)
  }
}
