import SOPDiagnostics
import SOPSyntax
import SOPText

/// A YAML tag, `!name`.
enum CustomTag: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP013", name: "tag-yaml", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Sebuah nilai diawali tag YAML, yaitu nama dengan tanda seru di depannya.",
    en: "A value begins with a YAML tag, a name with an exclamation mark in front.")

  static let why = Wording(
    id: "Nilai dalam SOP adalah teks biasa yang artinya ditentukan kuncinya; tag tidak mengubah apa pun.",
    en: "Values of an SOP are plain texts whose meaning their key decides; a tag changes nothing.")

  static let examples: [RuleExample] = [
    .bad(
      """
      nomor: !!str 470/031
      #      ^^^^^ SOP013
      """),
    .fixed(
      """
      nomor: 470/031
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.problems.isEmpty else { return }
    let text = YAMLSurroundings(subject)
    for problem in subject.problems where problem.kind == .customTag {
      var end = problem.span.end
      while Int(end) < subject.source.bytes.count, subject.source.bytes[Int(end)] == UInt8(ascii: " ") { end += 1 }
      let edits = [TextEdit(span: Span(problem.span.start, end), replacement: "")]
      let fix = text.fix(.review, edits, in: subject.sourceID)
      report.add(
        finding(
          at: Place(subject.sourceID, problem.span), tag(subject.source.shortString(problem.span)), advice: fix.title,
          fixes: [fix]))
    }
  }

  // MARK: Wording

  private static func tag(_ tag: String) -> Wording {
    Wording(
      id: "'\(tag)' di depan nilai dibaca sebagai tag YAML dan diabaikan",
      en: "'\(tag)' in front of a value is read as a tag of YAML and ignored")
  }
}
