import SOPDiff
import SOPModel
import SOPText

/// Both flows in one picture for Graphviz, with the shapes and lanes of `DOTEmitter`; one graph for each SOP.
///
/// | drawn as | is |
/// |---|---|
/// | double outline or line, `+` | new |
/// | dashed outline or line, `−` | gone |
/// | thick outline or line, `~` | changed |
///
/// Texts of the files stand in labels only, escaped; ids are numbers of our own.
public struct DOTComparison: ComparisonEmitter {
  public let name = "dot"

  public init() {}

  public func emit(_ report: ComparedProcedures, options: ComparisonOptions) -> [UInt8] {
    let words = ComparisonWords(options.language)
    var bytes: [UInt8] = []
    for comparison in report.comparisons {
      var writer = MergedDOTWriter(MergedDiagramBuilder.diagram(of: comparison, words), words)
      writer.write(title: words.title(of: comparison))
      bytes += writer.bytes
    }
    return bytes
  }
}

private struct MergedDOTWriter {
  let merged: MergedDiagram
  let words: ComparisonWords
  /// Lines of the longest lane title: all have as many, so that the lanes begin at the same height.
  private let titleHeight: Int
  var bytes: [UInt8] = []

  init(_ merged: MergedDiagram, _ words: ComparisonWords) {
    self.merged = merged
    self.words = words
    titleHeight = merged.lanes.map { Self.lines(Self.title(of: $0), width: Self.titleWidth).count }.max() ?? 0
  }

  mutating func write(title: String) {
    bytes.append(
      """
      digraph banding {
        graph [
          newrank=true, rankdir=TB, splines=spline, nodesep=0.3, ranksep=0.45, pad=0.25,
          fontname="Arial", fontsize=16, labelloc=t,\u{20}
      """)
    writeLabel([MergedDiagram.Note(text: title, mark: .same)], width: 60)
    bytes.append(
      """

        ]
        node [fontname="Arial", fontsize=11, shape=box, style=filled, fillcolor=white, color="#26374a",
          margin="0.11,0.07", height=0.4]
        edge [fontname="Arial", fontsize=9.5, color="#26374a", arrowsize=0.7, constraint=false]

      """)
    for lane in merged.lanes.indices { writeLane(lane) }
    for link in merged.links { write(link) }
    writeGrid()
    bytes.append("}\n")
  }

  // MARK: Lanes and symbols

  private mutating func writeLane(_ index: Int) {
    let lane = merged.lanes[index]
    bytes.append("  subgraph cluster_\(index) {\n    graph [margin=14, fontsize=12, ")
    switch lane.mark {
    case .same, .altered: bytes.append("color=\"#8a97a6\", style=filled, ")
    case .added: bytes.append("color=\"#1a6b2f\", style=filled, peripheries=2, ")
    case .removed: bytes.append("color=\"#a3231a\", style=\"filled,dashed\", ")
    }
    bytes.append(index % 2 == 0 ? "fillcolor=\"#f2f5f8\", " : "fillcolor=\"#f8fafb\", ")
    writeLabel(Self.title(of: lane), width: Self.titleWidth, lineCount: titleHeight)
    bytes.append("]\n    head\(index) [\(Self.hidden)]\n    foot\(index) [\(Self.hidden)]\n")
    for (number, symbol) in merged.symbols.enumerated() where symbol.lane == index { write(symbol, number) }
    bytes.append("  }\n")
  }

  /// Each name with the sign of its side.
  private static func title(of lane: MergedDiagram.Lane) -> [MergedDiagram.Note] {
    guard lane.names.count == 1 else { return lane.names }
    return lane.names.map { MergedDiagram.Note(text: $0.text, mark: lane.mark) }
  }

  private static let titleWidth = 18
  private static let hidden = "shape=point, style=invis, width=0.01, height=0.01"

  private mutating func write(_ symbol: MergedDiagram.Symbol, _ number: Int) {
    bytes.append("    n\(number) [")
    let row = merged.rows[symbol.row]
    var style = "filled"
    var width = 24
    var texts = row.activity
    switch symbol.kind {
    case .start, .end:
      style = "rounded,filled"
      bytes.append("fillcolor=\"#dfe8f2\", ")
      texts = [symbol.kind == .start ? words.start : words.end, symbol.detail].filter { !$0.isEmpty }
        .map { MergedDiagram.Note(text: $0, mark: .same) }
    case .activity: break
    case .decision:
      width = 14
      bytes.append("shape=diamond, margin=\"0.03,0.03\", fillcolor=\"#fff6dc\", ")
    case .call:
      width = 18
      bytes.append("shape=invhouse, margin=\"0.02,0.05\", fillcolor=\"#ececec\", ")
    }
    if symbol.kind != .start, symbol.kind != .end {
      if !symbol.caption.isEmpty { texts = [MergedDiagram.Note(text: words.caption(symbol.caption), mark: .same)] }
      if let first = texts.first {
        texts[0] = MergedDiagram.Note(text: "\(row.number). \(first.signed)", mark: .same)
      }
      if symbol.caption.isEmpty { texts += row.times }
    }
    switch symbol.mark {
    case .same: bytes.append("style=\"\(style)\", ")
    case .added: bytes.append("style=\"\(style)\", peripheries=2, color=\"#1a6b2f\", ")
    case .removed: bytes.append("style=\"\(style),dashed\", penwidth=1.5, color=\"#a3231a\", ")
    case .altered: bytes.append("style=\"\(style)\", penwidth=3, color=\"#1d4f9c\", ")
    }
    if symbol.mark != .same, let first = texts.first, first.mark == .same {
      texts[0] = MergedDiagram.Note(text: first.text, mark: symbol.mark)
    }
    writeLabel(texts, width: width)
    bytes.append("]\n")
  }

  // MARK: Lines

  private mutating func write(_ link: MergedDiagram.Link) {
    bytes.append("  n\(link.source) -> n\(link.target) [")
    if link.kind == .tie { bytes.append("dir=none, ") }
    switch link.mark {
    case .same: if link.kind == .tie { bytes.append("penwidth=1.6, ") }
    case .added: bytes.append("color=\"#1a6b2f:#1a6b2f\", ")
    case .removed: bytes.append("style=dashed, color=\"#a3231a\", ")
    case .altered: bytes.append("penwidth=2.5, color=\"#1d4f9c\", ")
    }
    var texts = MergedDiagram.Note.both(old: link.oldLabel ?? link.label, new: link.label).filter { !$0.text.isEmpty }
    if link.mark == .added || link.mark == .removed {
      texts = [MergedDiagram.Note(text: link.label, mark: link.mark)]
    }
    writeLabel(texts, width: 18)
    bytes.append("]\n")
  }

  // MARK: The grid

  /// Rows below each other along a hidden spine, lanes side by side in their order; the lines move nothing.
  private mutating func writeGrid() {
    guard !merged.lanes.isEmpty else { return }
    bytes.append("  node [\(Self.hidden)]\n  edge [style=invis, constraint=true]\n  head")
    for band in 0..<merged.bandCount { bytes.append(" -> band\(band)") }
    bytes.append(" -> foot\n  { rank=same; head")
    for lane in merged.lanes.indices { bytes.append(" -> head\(lane)") }
    bytes.append(" }\n  { rank=same; foot")
    for lane in merged.lanes.indices { bytes.append("; foot\(lane)") }
    bytes.append(" }\n")
    var bands = [[Int]](repeating: [], count: merged.bandCount)
    var columns = [[Int]](repeating: [], count: merged.lanes.count)
    for (number, symbol) in merged.symbols.enumerated() {
      bands[symbol.band].append(number)
      columns[symbol.lane].append(number)
    }
    for (band, symbols) in bands.enumerated() where !symbols.isEmpty {
      bytes.append("  { rank=same; band\(band)")
      for symbol in symbols { bytes.append("; n\(symbol)") }
      bytes.append(" }\n")
    }
    for (lane, symbols) in columns.enumerated() {
      bytes.append("  head\(lane)")
      for symbol in symbols.sorted(by: { merged.symbols[$0].band < merged.symbols[$1].band }) {
        bytes.append(" -> n\(symbol)")
      }
      bytes.append(" -> foot\(lane) [weight=50]\n")
    }
  }

  // MARK: Labels

  private static func lines(_ notes: [MergedDiagram.Note], width: Int) -> [String] {
    notes.flatMap { PrintedText.lines($0.signed, width: width) }.filter { !$0.isEmpty }
  }

  /// Graphviz takes no empty text between its angle brackets.
  private mutating func writeLabel(_ notes: [MergedDiagram.Note], width: Int, lineCount: Int = 0) {
    let lines = Self.lines(notes, width: width)
    guard !lines.isEmpty else { return bytes.append("label=\"\"") }
    bytes.append("label=<")
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append("<BR/>") }
      bytes.append(escaped: Self.allowed(line).utf8)
    }
    for _ in lines.count..<max(lines.count, lineCount) { bytes.append("<BR/>&#160;") }
    bytes.append(">")
  }

  /// XML has no place for the two noncharacters at the end of the first plane.
  private static func allowed(_ text: String) -> String {
    var allowed = ""
    for scalar in PrintableText.of(text).unicodeScalars {
      allowed.unicodeScalars.append(scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
    }
    return allowed
  }
}

extension [UInt8] {
  /// Markup of our own with numbers in it.
  fileprivate mutating func append(_ markup: String) { append(contentsOf: markup.utf8) }
}
