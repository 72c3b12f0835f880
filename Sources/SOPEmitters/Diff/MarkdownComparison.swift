import SOPDiagnostics
import SOPDiff
import SOPText

/// A comment for a pull request: the numbers first, then what changed, the heaviest first; the rest is folded.
public struct MarkdownComparison: ComparisonEmitter {
  public let name = "markdown"

  public init() {}

  public func emit(_ report: ComparedProcedures, options: ComparisonOptions) -> [UInt8] {
    var writer = MarkdownComparisonWriter(report, options)
    writer.write()
    return Array(writer.text.utf8)
  }
}

private struct MarkdownComparisonWriter {
  let report: ComparedProcedures
  let options: ComparisonOptions
  let words: ComparisonWords
  var text = ""

  /// More kinds of cases than this are shown only where they change.
  private static let rowLimit = 6
  /// A larger picture says nothing in a comment; forges refuse to draw it, too.
  private static let symbolLimit = 120

  init(_ report: ComparedProcedures, _ options: ComparisonOptions) {
    self.report = report
    self.options = options
    words = ComparisonWords(options.language)
  }

  mutating func write() {
    if report.comparisons.count != 1 { text += "# \(words.heading)\n\n" }
    for index in report.comparisons.indices { write(report.comparisons[index], index) }
    write(report.added, words.addedProcedures)
    write(report.removed, words.removedProcedures)
    writeStaleApprovals()
    while text.hasSuffix("\n\n") { text.removeLast() }
  }

  // MARK: One SOP

  private mutating func write(_ comparison: Comparison, _ index: Int) {
    text += "## \(words.heading): \(MarkdownText.of(words.title(of: comparison)))\n\n"
    text += "\(path(comparison.old)) → \(path(comparison.new))\n\n"
    text += "**\(words.verdict(of: comparison))**"
    let accepted = comparison.changes.count { options.approvals.accept($0, of: index) }
    if accepted > 0 { text += " (\(words.accepted(accepted)))" }
    text += "\n\n"
    if !comparison.changes.isEmpty {
      writeFigures(of: comparison)
      writeChanges(of: comparison, index)
    }
    writePicture(of: comparison)
  }

  private func path(_ version: ProcedureVersion) -> String { MarkdownText.code(words.path(of: version)) }

  private mutating func writeFigures(of comparison: Comparison) {
    let figures = ComparisonFigures(comparison, words)
    let rows = figures.rows()
    let shown = rows.count > Self.rowLimit ? rows.filter { !$0.isSame } : rows
    if !shown.isEmpty {
      writeTable(
        [words.kindOfCase] + ComparisonFigures.titles(of: rows),
        shown.map { row in [MarkdownText.cell(row.title)] + row.figures.map { cell($0) } })
    }
    if shown.count < rows.count { text += "\(words.unchangedKinds(rows.count - shown.count)).\n\n" }
    if comparison.omittedKinds > 0 { text += "\(words.omittedKinds(comparison.omittedKinds)).\n\n" }
    let promises = figures.promises()
    guard !promises.isEmpty else { return }
    writeTable(
      [words.promise, words.before, words.after],
      promises.map { [$0.title, $0.line.old, $0.line.new].map { MarkdownText.cell($0) } })
  }

  private func cell(_ figure: SummaryWords.Line) -> String {
    let new = MarkdownText.cell(figure.new)
    if figure.isSame { return new }
    let change = "\(MarkdownText.cell(figure.old)) → **\(new)**"
    return figure.trend > 0 ? "\(change) ▲" : figure.trend < 0 ? "\(change) ▼" : change
  }

  private mutating func writeTable(_ titles: [String], _ rows: [[String]]) {
    text += "| \(titles.joined(separator: " | ")) |\n|\(String(repeating: "---|", count: titles.count))\n"
    for row in rows { text += "| \(row.joined(separator: " | ")) |\n" }
    text += "\n"
  }

  // MARK: Changes

  /// What a reviewer must see stands open; the rest and what was accepted is folded.
  private mutating func writeChanges(of comparison: Comparison, _ index: Int) {
    var places = ComparisonPlaces(comparison, options)
    for impact in Impact.allCases.sorted(by: >) {
      let changes = comparison.changes(of: impact)
      let open = changes.filter { !options.approvals.accept($0, of: index) }
      let isFolded = impact <= .procedural
      write(open, "\(impact.name(options.language).capitalizedFirst) (\(open.count))", isFolded: isFolded, &places)
    }
    let accepted = comparison.changes.filter { options.approvals.accept($0, of: index) }
    write(accepted, words.accepted(accepted.count).capitalizedFirst, isFolded: true, &places)
  }

  private mutating func write(
    _ changes: [Change], _ heading: String, isFolded: Bool, _ places: inout ComparisonPlaces
  ) {
    guard !changes.isEmpty else { return }
    text += isFolded ? "<details><summary>\(heading)</summary>\n\n" : "### \(heading)\n\n"
    for (number, change) in changes.enumerated() { write(change, number + 1, isFolded: isFolded, &places) }
    if !text.hasSuffix("\n\n") { text += "\n" }
    if isFolded { text += "</details>\n\n" }
  }

  private mutating func write(_ change: Change, _ number: Int, isFolded: Bool, _ places: inout ComparisonPlaces) {
    // Four columns hold what belongs to an item with a number of two figures, too.
    let marker = "\(number).".padded(to: 4)
    let inset = String(repeating: " ", count: marker.count)
    text += "\(marker)**\(MarkdownText.of(change.wording(options.language).capitalizedFirst))**<br>\n"
    var line = [MarkdownText.code(change.profile.code)]
    if let place = location(of: change, .old, &places) { line.append("\(words.old) \(place)") }
    if let place = location(of: change, .new, &places) { line.append("\(words.new) \(place)") }
    text += inset + line.joined(separator: " · ") + "\n"
    let details = change.details.map { $0(options.language) } + (change.doubt.map { [words.doubt($0)] } ?? [])
    guard !details.isEmpty else { return }
    if !isFolded { text += "\n\(inset)<details><summary>\(words.details)</summary>\n" }
    text += "\n"
    for detail in details { text += "\(inset)- \(MarkdownText.of(detail))\n" }
    if !isFolded { text += "\n\(inset)</details>\n\n" }
  }

  private func location(of change: Change, _ side: Side, _ places: inout ComparisonPlaces) -> String? {
    guard let location = places.location(of: change, side) else { return nil }
    let code = MarkdownText.code(location.text)
    let link = location.address.map { "[\(code)](\($0))" } ?? code
    return location.isBeside ? words.beside(link) : link
  }

  // MARK: The picture

  private mutating func writePicture(of comparison: Comparison) {
    guard !comparison.changes.isEmpty else { return }
    let merged = MergedDiagramBuilder.diagram(of: comparison, words)
    guard !merged.rows.isEmpty, merged.symbols.count <= Self.symbolLimit else { return }
    text += "<details><summary>\(words.picture)</summary>\n\n"
    text += "\(MarkdownText.of(words.plainMarks))\n\n```mermaid\n"
    text += MermaidChart.text(of: merged, words)
    text += "```\n\n</details>\n\n"
  }

  // MARK: Beside the comparisons

  private mutating func write(_ procedures: [ComparedProcedures.Lone], _ heading: String) {
    guard !procedures.isEmpty else { return }
    text += "## \(heading)\n\n"
    for procedure in procedures {
      text += "- \(MarkdownText.of(words.title(of: procedure))): \(MarkdownText.code(procedure.path))\n"
    }
    text += "\n"
  }

  private mutating func writeStaleApprovals() {
    guard !options.approvals.stale.isEmpty else { return }
    text += "\(words.staleApprovals)\n\n"
    for entry in options.approvals.stale { text += "- \(MarkdownText.code("\(entry.code) \(entry.fingerprint)"))\n" }
  }
}

extension String {
  /// Filled up with spaces behind; one at least.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
