import SOPModel

/// Prints a chart in the DOT language.
struct DOTWriter {
  let procedure: Procedure
  let chart: FlowChart
  let words: ChartWords
  let rows: RowNumbers
  private let isDraft: Bool
  /// Lines of the longest lane title, and whether some lanes say that they are outside the office.
  private let titleHeight: Int
  private let hasOutsiders: Bool
  var bytes: [UInt8] = []

  init(_ procedure: Procedure, _ chart: FlowChart, _ options: EmitOptions) {
    self.procedure = procedure
    self.chart = chart
    words = ChartWords(options.language)
    rows = RowNumbers(procedure)
    isDraft = options.isDraft
    let actors = chart.lanes.compactMap { $0.actor.isNone ? nil : procedure.actors[Int($0.actor.index)] }
    hasOutsiders = actors.contains(where: \.isOutside)
    titleHeight = actors.map { procedure.wrapped($0.name, width: Self.titleWidth).lines.count }.max() ?? 1
    bytes.reserveCapacity(2048 + 400 * chart.symbols.count)
  }

  mutating func writeAll() {
    bytes.append("digraph sop {\n")
    writeSettings()
    for lane in chart.lanes.indices { writeLane(lane) }
    for line in chart.lines { write(line) }
    writeGrid()
    bytes.append("}\n")
  }

  // MARK: The whole picture

  /// Charts with more symbols than this are large.
  private static let largeChart = 300

  /// `newrank` lets symbols of different lanes share a row; without it Graphviz fails on lanes with lines that go back.
  /// `nslimit` ends the fine adjustment of large charts, whose places the grid decides anyway: seconds against half a
  /// minute for 1,000 steps. Right-angled lines (`splines=ortho`) look well, but crash Graphviz 2.43 on some charts.
  private mutating func writeSettings() {
    bytes.append(
      """
        graph [
          newrank=true, rankdir=TB, splines=spline, nodesep=0.2, ranksep=0.38, pad=0.25,
          fontname="Arial", fontsize=16, labelloc=t,\u{20}
      """)
    writeLabel { $0.appendHeading() }
    if chart.symbols.count > Self.largeChart { bytes.append(", nslimit=0.1") }
    bytes.append("\n  ]\n")
    bytes.append(
      """
        node [
          fontname="Arial", fontsize=11, shape=box, style=filled, fillcolor=white, color="#26374a",
          margin="0.11,0.07", height=0.4
        ]
        edge [color="#26374a", arrowsize=0.7, constraint=false]

      """)
  }

  private mutating func appendHeading() {
    if isDraft {
      bytes.append("<FONT COLOR=\"#a3231a\"><B>")
      append(word: words.draft)
      bytes.append("</B></FONT><BR/>")
    }
    appendElement("<B>", "</B>") { $0.appendLines(of: $0.procedure.identity.title, width: 60) }
    appendElement("<BR/><FONT POINT-SIZE=\"11\" COLOR=\"#444444\">", "</FONT>") {
      $0.appendLines(of: $0.procedure.identity.number, width: 80)
    }
  }

  // MARK: Lanes

  private mutating func writeLane(_ index: Int) {
    let lane = chart.lanes[index]
    let actor = lane.actor.isNone ? nil : procedure.actors[Int(lane.actor.index)]
    bytes.append("  subgraph cluster_")
    bytes.append(number: Int32(truncatingIfNeeded: index))
    bytes.append(" {\n    graph [margin=14, fontsize=12, color=\"#8a97a6\", style=")
    if actor?.isOutside == true {
      bytes.append("\"filled,dashed\", fillcolor=\"#fbf7ee\"")
    } else {
      bytes.append(index % 2 == 0 ? "filled, fillcolor=\"#f2f5f8\"" : "filled, fillcolor=\"#f8fafb\"")
    }
    bytes.append(", ")
    writeLabel { $0.appendTitle(of: lane) }
    bytes.append("]\n    ")
    append("head", index)
    bytes.append(" [")
    bytes.append(Self.hidden)
    bytes.append("]\n")
    for symbol in lane.symbols { write(chart.symbols[Int(symbol)], at: symbol) }
    bytes.append("    ")
    append("foot", index)
    bytes.append(" [")
    bytes.append(Self.hidden)
    bytes.append("]\n  }\n")
  }

  /// All titles have the same number of lines, so that the lanes begin at the same height.
  private mutating func appendTitle(of lane: FlowChart.Lane) {
    var lineCount = 1
    appendElement("<B>", "</B>") {
      guard !lane.actor.isNone else { return $0.append(word: $0.words.nobody) }
      lineCount = $0.appendLines(of: $0.procedure.actors[Int(lane.actor.index)].name, width: Self.titleWidth)
    }
    for _ in lineCount..<max(lineCount, titleHeight) { bytes.append("<BR/>&#160;") }
    guard hasOutsiders else { return }
    let isOutside = !lane.actor.isNone && procedure.actors[Int(lane.actor.index)].isOutside
    appendSmall { $0.append(word: isOutside ? $0.words.outside : "\u{A0}") }
  }

  private static let titleWidth = 18

  // MARK: Labels

  /// Graphviz takes no empty text between its angle brackets.
  mutating func writeLabel(_ content: (inout DOTWriter) -> Void) {
    let start = bytes.count
    appendElement("label=<", ">", content)
    if bytes.count == start { bytes.append("label=\"\"") }
  }

  /// Nothing at all if there is no content: an empty element is an error in a label.
  mutating func appendElement(
    _ opening: StaticString, _ closing: StaticString, _ content: (inout DOTWriter) -> Void
  ) {
    let start = bytes.count
    bytes.append(opening)
    let inside = bytes.count
    content(&self)
    if bytes.count == inside { bytes.removeSubrange(start...) } else { bytes.append(closing) }
  }

  /// On a line of its own, in small print.
  mutating func appendSmall(_ content: (inout DOTWriter) -> Void) {
    appendElement("<BR/><FONT POINT-SIZE=\"9\" COLOR=\"#444444\">", "</FONT>", content)
  }

  mutating func append(word: String) {
    bytes.append(escaped: word.utf8)
  }

  /// A text of the file, wrapped, escaped; how many lines it has.
  @discardableResult
  mutating func appendLines(of written: TextRef, width: Int) -> Int {
    appendLines(of: written, in: procedure, width: width)
  }

  @discardableResult
  mutating func appendLines(of written: TextRef, in procedure: Procedure, width: Int) -> Int {
    let wrapped = procedure.wrapped(written, width: width)
    for (index, line) in wrapped.lines.enumerated() {
      if index > 0 { bytes.append("<BR/>") }
      bytes.append(escaped: wrapped[line])
    }
    return wrapped.lines.count
  }

  // MARK: Names

  mutating func append(symbol: Int32) {
    bytes.append(UInt8(ascii: "n"))
    bytes.append(number: symbol + 1)
  }

  mutating func append(_ name: StaticString, _ lane: Int) {
    bytes.append(name)
    bytes.append(number: Int32(truncatingIfNeeded: lane))
  }
}
