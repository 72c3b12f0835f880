import SOPDiff
import SOPText

/// The picture of two flows as Mermaid draws it, for forges that show it inside of a comment.
///
/// Mermaid knows no lanes that hold their order, so each box names its actor. New boxes have a thick line and `+`, gone
/// ones a dashed line and `−`, changed ones a thick line and `~`; lines the same.
enum MermaidChart {
  static func text(of merged: MergedDiagram, _ words: ComparisonWords) -> String {
    var text = "flowchart TD\n"
    for (index, symbol) in merged.symbols.enumerated() {
      text += "  n\(index)\(shape(symbol.kind, label(of: symbol, in: merged, words)))\(style(of: symbol.mark))\n"
    }
    for link in merged.links { text += "  \(line(link))\n" }
    text += """
        classDef added stroke:#1a6b2f,stroke-width:4px
        classDef removed stroke:#a3231a,stroke-width:2px,stroke-dasharray:6 4
        classDef altered stroke:#1d4f9c,stroke-width:3px

      """
    return text
  }

  private static func label(
    of symbol: MergedDiagram.Symbol, in merged: MergedDiagram, _ words: ComparisonWords
  ) -> String {
    let row = merged.rows[symbol.row]
    var lines: [String] = []
    switch symbol.kind {
    case .start, .end:
      lines = [symbol.kind == .start ? words.start : words.end, symbol.detail].filter { !$0.isEmpty }
    case .activity, .decision, .call:
      lines = symbol.caption.isEmpty ? row.activity.map(\.signed) : [words.caption(symbol.caption)]
      lines[0] = "\(row.number). \(lines[0])"
      lines += merged.lanes[symbol.lane].names.prefix(1).map { "(\($0.text))" }
    }
    if symbol.mark != .same { lines[0] = "\(symbol.mark.sign) \(lines[0])" }
    return "\"\(lines.map(escaped).joined(separator: "<br/>"))\""
  }

  private static func shape(_ kind: FlowDiagram.Symbol.Kind, _ label: String) -> String {
    switch kind {
    case .start, .end: "([\(label)])"
    case .activity: "[\(label)]"
    case .decision: "{\(label)}"
    case .call: "[[\(label)]]"
    }
  }

  private static func style(of mark: MergedDiagram.Mark) -> String {
    switch mark {
    case .same: ""
    case .added: ":::added"
    case .removed: ":::removed"
    case .altered: ":::altered"
    }
  }

  private static func line(_ link: MergedDiagram.Link) -> String {
    let texts = MergedDiagram.Note.both(old: link.oldLabel ?? link.label, new: link.label)
    let words = texts.map(\.signed).filter { !$0.isEmpty }.joined(separator: " ")
    let label = [link.mark.sign, words].filter { !$0.isEmpty }.joined(separator: " ")
    let named = label.isEmpty ? "" : "|\"\(escaped(label))\"|"
    let isTie = link.kind == .tie
    let arrow =
      switch link.mark {
      case .same: isTie ? "---" : "-->"
      case .added, .altered: isTie ? "===" : "==>"
      case .removed: isTie ? "-.-" : "-.->"
      }
    return "n\(link.source) \(arrow)\(named) n\(link.target)"
  }

  /// Mermaid writes signs as `#` and their number.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in PrintableText.of(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ".", ",", "(", ")", "/", "-", "+", "?", "~":
        escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x80: escaped += "#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
