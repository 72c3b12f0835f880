import SOPDiagnostics
import SOPDiff
import SOPModel
import SOPText

/// One page of HTML for a browser or a printer: the numbers, the changes, and both flows in one picture.
///
/// A single file without scripts that loads nothing, light or dark as the reader's screen is; well-formed XML, too.
public struct HTMLComparison: ComparisonEmitter {
  public let name = "html"

  public init() {}

  public func emit(_ report: ComparedProcedures, options: ComparisonOptions) -> [UInt8] {
    var page = ComparisonPage(report, options)
    page.write()
    return page.bytes
  }
}

/// Writes the page.
struct ComparisonPage {
  let report: ComparedProcedures
  let options: ComparisonOptions
  let words: ComparisonWords
  var page = PageWriter()

  var bytes: [UInt8] { page.bytes }

  init(_ report: ComparedProcedures, _ options: ComparisonOptions) {
    self.report = report
    self.options = options
    words = ComparisonWords(options.language)
  }

  mutating func write() {
    page.raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"")
    page.attribute("lang", options.language.rawValue)
    page.raw(">\n<head>\n<meta charset=\"utf-8\"/>\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    page.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n")
    page.element("title", title)
    page.raw("\n<style>\n")
    page.raw(Self.style)
    page.raw("</style>\n</head>\n<body>\n<main>\n")
    page.element("h1", title)
    page.raw("\n")
    if report.comparisons.count > 1 { writeContents() }
    for index in report.comparisons.indices { write(report.comparisons[index], index) }
    write(report.added, words.addedProcedures)
    write(report.removed, words.removedProcedures)
    writeStaleApprovals()
    page.raw("</main>\n</body>\n</html>\n")
  }

  private var title: String {
    guard report.comparisons.count == 1, let only = report.comparisons.first else { return words.heading }
    return "\(words.heading): \(words.title(of: only))"
  }

  private mutating func writeContents() {
    page.raw("<nav><ol>\n")
    for (index, comparison) in report.comparisons.enumerated() {
      page.raw("<li><a")
      page.attribute("href", "#sop\(index + 1)")
      page.raw(">")
      page.text(words.title(of: comparison))
      page.raw("</a>: ")
      page.text(words.verdict(of: comparison))
      page.raw("</li>\n")
    }
    page.raw("</ol></nav>\n")
  }

  // MARK: One SOP

  private mutating func write(_ comparison: Comparison, _ index: Int) {
    page.raw("<article")
    page.attribute("id", "sop\(index + 1)")
    page.raw(">\n")
    if report.comparisons.count > 1 { page.element("h2", words.title(of: comparison)) }
    page.raw("<p class=\"files\">")
    page.element("code", words.path(of: comparison.old))
    page.raw(" <span aria-hidden=\"true\">→</span> ")
    page.element("code", words.path(of: comparison.new))
    page.raw("</p>\n<p class=\"verdict\">")
    page.text(words.verdict(of: comparison))
    page.raw("</p>\n")
    writeFigures(of: comparison)
    if !comparison.changes.isEmpty { writeChanges(of: comparison, index) }
    writePicture(of: comparison, index)
    page.raw("</article>\n")
  }

  private mutating func writeFigures(of comparison: Comparison) {
    let figures = ComparisonFigures(comparison, words)
    let rows = figures.rows()
    page.raw("<section>\n")
    page.element("h3", words.summary)
    if !rows.isEmpty {
      page.raw("\n<div class=\"wide\" role=\"region\" tabindex=\"0\"")
      page.attribute("aria-label", words.summary)
      page.raw("><table>\n<thead><tr><th scope=\"col\">")
      page.text(words.kindOfCase)
      page.raw("</th>")
      for title in ComparisonFigures.titles(of: rows) {
        page.raw("<th scope=\"col\">")
        page.text(title)
        page.raw("</th>")
      }
      page.raw("</tr></thead>\n<tbody>\n")
      for row in rows { write(row) }
      page.raw("</tbody>\n</table></div>\n")
      if comparison.omittedKinds > 0 {
        page.element("p", class: "remark", words.omittedKinds(comparison.omittedKinds))
      }
    }
    write(figures.promises())
    page.raw("</section>\n")
  }

  private mutating func write(_ row: FigureRow) {
    page.raw("<tr><th scope=\"row\">")
    page.text(row.title)
    page.raw("</th>")
    for figure in row.figures {
      page.raw("<td>")
      write(figure)
      page.raw("</td>")
    }
    page.raw("</tr>\n")
  }

  private mutating func write(_ figure: SummaryWords.Line) {
    if figure.isSame { return page.text(figure.new) }
    let isShort = figure.old.count + figure.new.count < 16
    if isShort { page.raw("<span class=\"short\">") }
    page.element("del", figure.old)
    page.raw(" <span aria-hidden=\"true\">→</span> ")
    page.element("ins", figure.new)
    if isShort { page.raw("</span>") }
    if figure.trend > 0 { page.element("span", class: "rises", " ▲ \(words.rises)") }
    if figure.trend < 0 { page.element("span", class: "falls", " ▼ \(words.falls)") }
  }

  private mutating func write(_ promises: [(title: String, line: SummaryWords.Line)]) {
    guard !promises.isEmpty else { return }
    page.raw("<div class=\"wide\"><table>\n<thead><tr>")
    for title in [words.promise, words.before, words.after] {
      page.raw("<th scope=\"col\">")
      page.text(title)
      page.raw("</th>")
    }
    page.raw("</tr></thead>\n<tbody>\n")
    for promise in promises {
      page.raw("<tr><th scope=\"row\">")
      page.text(promise.title)
      page.raw("</th><td>")
      page.text(promise.line.old)
      page.raw("</td><td>")
      page.text(promise.line.new)
      page.raw("</td></tr>\n")
    }
    page.raw("</tbody>\n</table></div>\n")
  }

  // MARK: Changes

  private mutating func writeChanges(of comparison: Comparison, _ index: Int) {
    var places = ComparisonPlaces(comparison, options)
    page.raw("<section>\n")
    var group: Impact?
    for (number, change) in comparison.changes.enumerated() {
      if change.impact != group {
        if group != nil { page.raw("</ol>\n") }
        group = change.impact
        let count = comparison.changes.count { $0.impact == change.impact }
        page.element("h3", "\(change.impact.name(options.language).capitalizedFirst) (\(count))")
        page.raw("\n<ol")
        page.attribute("class", change.impact.key)
        page.attribute("start", number + 1)
        page.raw(">\n")
      }
      write(change, number, of: index, &places)
    }
    page.raw("</ol>\n</section>\n")
  }

  private mutating func write(_ change: Change, _ number: Int, of index: Int, _ places: inout ComparisonPlaces) {
    page.raw("<li")
    page.attribute("id", "p\(index + 1)-\(number + 1)")
    page.raw("><p>")
    page.element("strong", change.wording(options.language).capitalizedFirst)
    if options.approvals.accept(change, of: index) {
      page.raw(" ")
      page.element("span", class: "accepted", "✓ \(words.isAccepted)")
    }
    page.raw("</p>\n<p class=\"places\">")
    page.element("code", change.profile.code)
    page.text(" \(change.profile.name)")
    for side in Side.allCases { write(places.location(of: change, side), side) }
    page.raw("</p>\n")
    let details = change.details.map { $0(options.language) } + (change.doubt.map { [words.doubt($0)] } ?? [])
    if !details.isEmpty {
      page.raw("<ul>")
      for detail in details { page.element("li", detail) }
      page.raw("</ul>\n")
    }
    page.raw("</li>\n")
  }

  private mutating func write(_ location: ComparisonPlaces.Location?, _ side: Side) {
    guard let location else { return }
    page.text(" · \(side == .old ? words.old : words.new) ")
    if location.isBeside { page.text(words.beside("")) }
    guard let address = location.address else { return page.element("code", location.text) }
    page.raw("<a")
    page.attribute("href", address)
    page.raw(">")
    page.element("code", location.text)
    page.raw("</a>")
  }

  // MARK: The picture

  private mutating func writePicture(of comparison: Comparison, _ index: Int) {
    let picture = FlowPictureSVG.svg(of: comparison, words, anchor: "p\(index + 1)-")
    guard !picture.isEmpty else {
      let hasSteps = Side.allCases.contains { !comparison.version($0).procedure.steps.isEmpty }
      if hasSteps { page.element("p", class: "remark", words.tooLarge) }
      return
    }
    page.raw("<section class=\"picture\">\n")
    page.element("h3", words.picture)
    page.raw("\n<ul class=\"legend\"")
    page.attribute("aria-label", words.legend)
    page.raw(">")
    let marks: [(StaticString, String)] = [
      ("added", words.addedMark), ("removed", words.removedMark), ("altered", words.alteredMark),
      ("same", words.sameMark),
    ]
    for (style, text) in marks {
      page.raw("<li><span class=\"sample ")
      page.raw(style)
      page.raw("\" aria-hidden=\"true\"></span> ")
      page.text(text)
      page.raw("</li>")
    }
    page.raw("</ul>\n<div class=\"wide\" role=\"region\" tabindex=\"0\"")
    page.attribute("aria-label", words.picture)
    page.raw(">\n")
    page.append(picture)
    page.raw("</div>\n</section>\n")
  }

  // MARK: Beside the comparisons

  private mutating func write(_ procedures: [ComparedProcedures.Lone], _ heading: String) {
    guard !procedures.isEmpty else { return }
    page.raw("<section>\n")
    page.element("h2", heading)
    page.raw("\n<ul>\n")
    for procedure in procedures {
      page.raw("<li>")
      page.text(words.title(of: procedure))
      page.raw(" ")
      page.element("code", PrintableText.of(procedure.path))
      page.raw("</li>\n")
    }
    page.raw("</ul>\n</section>\n")
  }

  private mutating func writeStaleApprovals() {
    guard !options.approvals.stale.isEmpty else { return }
    page.raw("<section>\n")
    page.element("p", words.staleApprovals)
    page.raw("\n<ul>\n")
    for entry in options.approvals.stale {
      page.raw("<li>")
      page.element("code", "\(entry.code) \(entry.fingerprint)")
      page.raw("</li>\n")
    }
    page.raw("</ul>\n</section>\n")
  }
}
