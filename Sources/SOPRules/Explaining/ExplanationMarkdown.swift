import SOPDiagnostics
public import SOPText

/// The form of the manual: a page for each rule, and an index that links to them.
public struct ExplanationMarkdown: ExplanationForm {
  let language: Language

  public init(language: Language) {
    self.language = language
  }

  public func page(about rule: any Rule.Type) -> String {
    let profile = rule.profile
    var facts = [
      (ExplanationWords.severity, profile.severity.word(language)),
      (ExplanationWords.family, "[\(profile.family.rawValue)](README.md#\(profile.family.rawValue))"),
    ]
    if let basis = profile.basis { facts.append((ExplanationWords.basis, escaped(basis(language)))) }
    var blocks = [
      "# \(profile.code) \(profile.name)",
      escaped(rule.summary(language)),
      facts.map { "- \($0(language).capitalizedFirst): \($1)" }.joined(separator: "\n"),
      "## \(ExplanationWords.reason(language).capitalizedFirst)",
      escaped(rule.why(language)),
    ]
    blocks += examples(of: rule)
    blocks += suppressing(rule)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  public func list(of rules: [any Rule.Type]) -> String {
    var blocks = ["# \(ExplanationWords.manual(language))", ExplanationWords.introduction(language)]
    for (family, rules) in RuleFamily.grouped(rules) {
      blocks += ["## \(family.rawValue)", "\(family.title(language)).", table(of: rules)]
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: Parts

  private func table(of rules: [any Rule.Type]) -> String {
    let titles = [ExplanationWords.code, ExplanationWords.name, ExplanationWords.severity, ExplanationWords.finds]
    let rows = rules.map { rule in
      let profile = rule.profile
      return [
        "[\(profile.code)](\(profile.code).md)", profile.name, profile.severity.word(language),
        escaped(rule.summary(language)),
      ]
    }
    return ([titles.map { $0(language) }, titles.map { _ in "---" }] + rows)
      .map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  private func examples(of rule: any Rule.Type) -> [String] {
    guard !rule.examples.isEmpty else { return [] }
    var blocks = ["## \(ExplanationWords.examples(language).capitalizedFirst)"]
    var previous: RuleExample.Kind?
    for example in rule.examples {
      let title = ExplanationWords.title(of: example, isRepeated: previous == .bad)
      blocks.append("\(title(language).capitalizedFirst):")
      blocks.append(code(example.shownLines.flatMap(written)))
      for neighbour in example.neighbours {
        blocks += ["\(escaped(ExplanationWords.beside(neighbour)(language).capitalizedFirst)):", code(neighbour.lines)]
      }
      previous = example.kind
    }
    return blocks
  }

  private func suppressing(_ rule: any Rule.Type) -> [String] {
    var blocks = [
      "## \(ExplanationWords.suppressing(language).capitalizedFirst)",
      escaped(ExplanationWords.comment(about: rule)(language)),
    ]
    if rule.acceptsComments { blocks.append(code([rule.commentSample])) }
    return blocks + [escaped(ExplanationWords.policy(language)), code([rule.severitySample])]
  }

  // MARK: Lines

  private func code(_ lines: [String]) -> String {
    (["```yaml"] + lines + ["```"]).joined(separator: "\n")
  }

  /// A line, and its marks as comments below it, so that the block stays YAML.
  private func written(_ line: ExampleLine) -> [String] {
    let indent = line.text.prefix { $0 == " " }.count
    return [PrintableText.showingTabs(line.text)]
      + line.marks.map { mark in
        let columns = line.displayColumns(of: mark)
        let hash = columns.lowerBound < 2 ? columns.lowerBound : min(indent, columns.lowerBound - 2)
        let blanks = columns.lowerBound < 2 ? 0 : columns.lowerBound - hash - 1
        let carets = columns.lowerBound < 2 ? max(1, columns.count - 1) : columns.count
        return String(repeating: " ", count: hash) + "#" + String(repeating: " ", count: blanks)
          + String(repeating: "^", count: carets) + " \(mark.code)"
      }
  }

  /// A text with the signs that Markdown would read.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_<>[]|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
