public import SOPDiagnostics
public import SOPText

/// The form for a terminal.
///
///     SOP203 langkah-tak-terjangkau
///     Sebuah langkah tidak pernah dicapai dari awal alur.
///
///       tingkat  : galat
///       kelompok : alur
///       sebab    : ...
public struct ExplanationText: ExplanationForm {
  let language: Language
  let style: Style
  /// Columns that texts are broken at; examples never are.
  let width: Int

  public init(language: Language, style: Style, width: Int) {
    self.language = language
    self.style = style
    self.width = width
  }

  public func page(about rule: any Rule.Type) -> String {
    var page = StyledText(style)
    let profile = rule.profile
    page.append("\(profile.code) \(profile.name)", Tint(profile.severity))
    page.endLine()
    appendWrapped(rule.summary(language), tint: .strong, to: &page)
    page.endLine()
    appendFacts(about: rule, to: &page)
    appendExamples(of: rule, to: &page)
    appendSuppressing(rule, to: &page)
    return page.text
  }

  public func list(of rules: [any Rule.Type]) -> String {
    var page = StyledText(style)
    for (index, group) in RuleFamily.grouped(rules).enumerated() {
      if index > 0 { page.endLine() }
      page.append("\(group.family.title(language)) (\(group.family.rawValue))", .strong)
      page.endLine()
      for rule in group.rules {
        page.append("  ")
        page.append(rule.profile.code, Tint(rule.profile.severity))
        page.append(" \(rule.profile.name), \(rule.profile.severity.word(language))")
        page.endLine()
        appendWrapped(rule.summary(language), indent: 9, to: &page)
      }
    }
    return page.text
  }

  // MARK: Parts of a page

  private func appendFacts(about rule: any Rule.Type, to page: inout StyledText) {
    var facts = [
      (ExplanationWords.severity, rule.profile.severity.word(language)),
      (ExplanationWords.family, rule.profile.family.rawValue),
      (ExplanationWords.reason, rule.why(language)),
    ]
    if let basis = rule.profile.basis { facts.append((ExplanationWords.basis, basis(language))) }
    let labelWidth = facts.map { $0.0(language).count }.max() ?? 0
    for (label, text) in facts {
      let word = label(language)
      let margin = "  \(word)\(String(repeating: " ", count: labelWidth - word.count)) :"
      page.append(margin, .frame)
      let lines = wrapped(text, columns: width - margin.count - 1)
      for (index, line) in lines.enumerated() {
        page.append(String(repeating: " ", count: index == 0 ? 1 : margin.count + 1) + line)
        page.endLine()
      }
    }
  }

  private func appendExamples(of rule: any Rule.Type, to page: inout StyledText) {
    var previous: RuleExample.Kind?
    for example in rule.examples {
      page.endLine()
      appendHeading(ExplanationWords.title(of: example, isRepeated: previous == .bad), to: &page)
      for line in example.shownLines {
        page.append(line.text.isEmpty ? "" : "    " + PrintableText.showingTabs(line.text))
        page.endLine()
        for mark in line.marks { append(mark, of: line, in: rule, to: &page) }
      }
      for neighbour in example.neighbours { append(neighbour, to: &page) }
      previous = example.kind
    }
  }

  private func append(_ neighbour: RuleExample.Neighbour, to page: inout StyledText) {
    page.append("    # \(ExplanationWords.beside(neighbour)(language))", .frame)
    page.endLine()
    for line in neighbour.lines {
      page.append(line.isEmpty ? "" : "    " + line)
      page.endLine()
    }
  }

  private func append(_ mark: ExampleLine.Mark, of line: ExampleLine, in rule: any Rule.Type, to page: inout StyledText)
  {
    let columns = line.displayColumns(of: mark)
    let carets = String(repeating: "^", count: columns.count)
    page.append(String(repeating: " ", count: 4 + columns.lowerBound))
    page.append(mark.code == rule.profile.code ? carets : "\(carets) \(mark.code)", Tint(rule.profile.severity))
    page.endLine()
  }

  private func appendSuppressing(_ rule: any Rule.Type, to page: inout StyledText) {
    page.endLine()
    appendHeading(ExplanationWords.suppressing, to: &page)
    appendWrapped(ExplanationWords.comment(about: rule)(language), indent: 2, to: &page)
    if rule.acceptsComments { appendSample(rule.commentSample, to: &page) }
    appendWrapped(ExplanationWords.policy(language), indent: 2, to: &page)
    appendSample(rule.severitySample, to: &page)
  }

  // MARK: Lines

  private func appendHeading(_ title: Wording, to page: inout StyledText) {
    page.append(title(language).capitalizedFirst, .strong)
    page.endLine()
  }

  private func appendSample(_ sample: String, to page: inout StyledText) {
    page.append("    " + sample)
    page.endLine()
  }

  private func appendWrapped(_ text: String, indent: Int = 0, tint: Tint? = nil, to page: inout StyledText) {
    for line in wrapped(text, columns: width - indent) {
      page.append(String(repeating: " ", count: indent))
      page.append(line, tint)
      page.endLine()
    }
  }

  /// Lines of whole words, none wider than the columns unless a word is.
  private func wrapped(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let wordWidth = DisplayWidth.of(word)
      if used > 0, used + 1 + wordWidth > columns {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + wordWidth
    }
    return used > 0 ? lines + [line] : lines
  }
}

extension PrintableText {
  /// The text with a picture for each tab too, where a tab is what the reader is to see.
  static func showingTabs(_ text: String) -> String {
    of(text.replacing("\t", with: "\u{2409}"))
  }
}
