import SOPDiagnostics
import SOPSyntax
import SOPText

/// Tabs where YAML wants spaces.
enum TabInIndentation: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP004", name: "tab", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Sebuah baris menjorok dengan tab, padahal hanya spasi yang diterima.",
    en: "A line is indented with a tab where only spaces are accepted.")

  static let why = Wording(
    id: "Lebar tab berbeda di setiap program, sehingga YAML hanya menerima spasi untuk jorokan baris.",
    en: "Every program draws tabs differently, so YAML accepts only spaces in front of a line.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        \twaktu: 5 menit
      # ^ SOP004
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    let tabs = subject.problems.filter { $0.kind == .tab }.map(\.span)
    guard let first = tabs.first else { return }
    let text = YAMLSurroundings(subject)
    var replacements: [(width: Int, isCertain: Bool)] = []
    for (index, tab) in tabs.enumerated() {
      let before = index > 0 ? (tabs[index - 1], replacements[index - 1]) : nil
      replacements.append(replacement(of: tab, text, after: before))
    }
    let edits = zip(tabs, replacements).map {
      TextEdit(span: $0, replacement: String(repeating: " ", count: $1.width))
    }
    let grade: Fix.Grade = replacements.allSatisfy(\.isCertain) ? .safe : .review
    report.add(
      finding(
        at: Place(subject.sourceID, first), tabs.count == 1 ? oneTab : severalTabs(tabs.count),
        related: tabs.dropFirst().prefix(5).map { RelatedPlace(Place(subject.sourceID, $0), alsoHere) },
        advice: useSpaces, fixes: [Fix(grade, useSpaces, source: subject.sourceID, edits: edits)]))
  }

  /// The spaces a tab stands for: one inside a line; in front of it what puts the line under the one above.
  private static func replacement(
    of tab: Span, _ text: YAMLSurroundings, after before: (tab: Span, replacement: (width: Int, isCertain: Bool))?
  ) -> (width: Int, isCertain: Bool) {
    let line = text.line(at: Int(tab.start))
    guard Int(tab.start) == line.content else { return (1, true) }
    let guess = 2 * tab.length
    guard let above = text.lineAbove(line) else { return (guess, false) }
    let bytes = text.source.bytes
    // What lies under a key with nothing behind it belongs to it, however far to the right.
    if text.endsWithColon(above) {
      return (guess, !text.startsWithDash(above) && guess > above.indent && bytes[above.content] != 0x09)
    }
    if let before, above.content == Int(before.tab.start), before.tab.length == tab.length { return before.replacement }
    var content = Int(tab.end)
    while content < line.span.upperBound, bytes[content] == UInt8(ascii: " ") { content += 1 }
    let isItem = content < line.span.upperBound && bytes[content] == UInt8(ascii: "-")
    let isTabbed = above.content < bytes.count && bytes[above.content] == UInt8(ascii: "\t")
    guard !isItem, !isTabbed else { return (guess, false) }
    let column = text.afterDashes(above) - above.span.lowerBound
    let spaces = line.indent + content - Int(tab.end)
    return column >= spaces ? (column - spaces, true) : (guess, false)
  }

  // MARK: Wording

  private static let oneTab = Wording(
    id: "baris ini menjorok dengan tab, bukan spasi", en: "a tab stands where only spaces may")

  private static func severalTabs(_ count: Int) -> Wording {
    Wording(
      id: "\(count) baris menjorok dengan tab, bukan spasi", en: "tabs stand where only spaces may, in \(count) places")
  }

  private static let alsoHere = Wording(id: "tab juga di sini", en: "a tab here too")

  private static let useSpaces = Wording(
    id: "ganti tab dengan spasi, sejajar dengan baris di sekitarnya",
    en: "replace tabs with spaces, in line with the lines around")
}
