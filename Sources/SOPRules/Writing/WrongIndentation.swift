import SOPDiagnostics
import SOPSyntax
import SOPText

/// A line indented so that it belongs to nothing above it.
enum WrongIndentation: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP020", name: "indentasi-salah", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Sebuah baris tidak sejajar dengan baris di sekitarnya, sehingga tidak jelas menjadi isi bagian mana.",
    en: "A line is out of line with those around it, so that it is not clear what it belongs to.")

  static let why = Wording(
    id: "Jorokan baris menentukan isian itu milik siapa; baris yang tidak sejajar tidak jelas induknya.",
    en: "The indentation of a line says what it belongs to; out of line, it belongs to nothing.")

  static let examples: [RuleExample] = [
    .bad(
      """
      evaluasi_kinerja:
        cara: SKM
         setiap: 6 bulan
      #^^ SOP020
      """),
    .fixed(
      """
      evaluasi_kinerja:
        cara: SKM
        setiap: 6 bulan
      """),
    .good(
      """
      evaluasi_kinerja: {cara: SKM,
         setiap: 6 bulan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .indentation {
      let place = Place(subject.sourceID, problem.span)
      let line = text.line(at: Int(problem.span.start))
      let related = problem.context.map { [RelatedPlace(Place(subject.sourceID, $0), neighbour)] } ?? []
      guard let column = column(for: line, text), column != line.indent else {
        report.add(finding(at: place, misfit(line.indent), related: related, advice: align))
        continue
      }
      let edits = text.edits(shifting: line, by: column - line.indent)
      let fix = Fix(.review, indent(column), source: subject.sourceID, edits: edits)
      report.add(finding(at: place, misfit(line.indent), related: related, advice: indent(column), fixes: [fix]))
    }
  }

  /// Where the line would stand in line with the one above it, or with the one below where there is none above.
  private static func column(for line: YAMLSurroundings.Line, _ text: YAMLSurroundings) -> Int? {
    guard let above = text.lineAbove(line) else { return text.lineBelow(line)?.indent }
    if text.startsWithDash(line) { return text.startsWithDash(above) ? above.indent : nil }
    let column = text.afterDashes(above) - above.span.lowerBound
    return text.endsWithColon(above) ? column + 2 : column
  }

  // MARK: Wording

  private static func misfit(_ indent: Int) -> Wording {
    Wording(
      id: "baris ini menjorok \(indent) spasi dan tidak sejajar dengan baris di sekitarnya",
      en: "the line is indented by \(indent) spaces and not in line with those around")
  }

  private static let neighbour = Wording(id: "baris ini yang diikuti?", en: "does it belong to this?")

  private static let align = Wording(
    id: "sejajarkan dengan kunci lain dari isian yang sama, atau tambah jorokannya agar menjadi isi baris di atasnya",
    en: "put it in line with the other keys of its entry, or indent it to belong to the line above")

  private static func indent(_ column: Int) -> Wording {
    Wording(id: "jorokkan baris ini \(column) spasi", en: "indent the line by \(column) spaces")
  }
}
