public import SOPText

/// The form for people: headline, place, excerpt with carets and labels, why it matters, what to do.
///
///     galat[SOP402 janji-terlampaui]: jangka waktu 3 hari kerja tidak mungkin ditepati
///       --> akta-kelahiran.sop.yaml:31:15
///        |
///     31 | jangka_waktu: 3 hari kerja sejak berkas lengkap
///        |               ^^^^^^^^^^^^ janji kepada pemohon
///       = dasar : UU 25/2009 Pasal 21 huruf d
///       = saran : naikkan janji menjadi 6 hari kerja
public struct TextRenderer: FindingRenderer {
  public let language: Language
  public let style: Style
  private let showsSuppressed: Bool

  /// - Parameter showsSuppressed: findings that the file takes out are shown too, with the reason given there.
  public init(language: Language = .indonesian, style: Style = .plain, showsSuppressed: Bool = false) {
    self.language = language
    self.style = style
    self.showsSuppressed = showsSuppressed
  }

  public var opening: String { "" }
  public var separator: String { "" }

  /// Every finding ends with an empty line. Findings of one rule at one place share one excerpt, reason and basis: what
  /// an office lacks fourteen times is one paragraph, not fourteen.
  public func piece(for file: FileFindings) -> String {
    var places = PlaceFinder(file.sources)
    var page = StyledText(style)
    var rest = file.diagnostics[...]
    while let first = rest.first {
      let group = rest.prefix { $0.sharesExcerpt(with: first) }
      append(group.isEmpty ? rest.prefix(1) : group, &places, to: &page)
      rest = rest.dropFirst(max(1, group.count))
      page.endLine()
    }
    for suppressed in showsSuppressed ? file.suppressed : [] {
      append(suppressed, &places, to: &page)
      page.endLine()
    }
    return page.text
  }

  /// The excerpts and sentences of a finding without its headline, for a report that has headlines of its own.
  public func body(of diagnostic: Diagnostic, in sources: [SourceText]) -> String {
    var places = PlaceFinder(sources)
    var page = StyledText(style)
    let gutter = appendExcerpts(of: diagnostic, Tint(diagnostic.severity), &places, to: &page)
    appendNotes(of: [diagnostic], gutter, to: &page)
    return page.text
  }

  public func closing(_ summary: Summary) -> String {
    summary.sentence(language) + "\n"
  }

  private func append(_ group: ArraySlice<Diagnostic>, _ places: inout PlaceFinder, to page: inout StyledText) {
    guard let first = group.first else { return }
    let tint = Tint(first.severity)
    for diagnostic in group {
      let profile = diagnostic.profile
      page.append("\(diagnostic.severity.word(language))[\(profile.code) \(profile.name)]", tint)
      page.append(": \(PrintableText.of(diagnostic.headline(language)))", .strong)
      page.endLine()
    }
    appendNotes(of: group, appendExcerpts(of: first, tint, &places, to: &page), to: &page)
  }

  /// What the file takes out: where, and the reason it gives.
  private func append(_ suppressed: SuppressedDiagnostic, _ places: inout PlaceFinder, to page: inout StyledText) {
    let diagnostic = suppressed.diagnostic
    page.append("\(SuppressionWord.suppressed(language))[\(diagnostic.codeAndName)]", .frame)
    page.append(": \(PrintableText.of(diagnostic.headline(language)))", .strong)
    page.endLine()
    let gutter = appendExcerpts(of: diagnostic, .frame, &places, to: &page)
    page.append("\(String(repeating: " ", count: gutter))= \(SuppressionWord.reason(language)):", .frame)
    page.append(" \(PrintableText.of(suppressed.reason))")
    page.endLine()
  }

  /// Gives the width of the line numbers.
  private func appendExcerpts(
    of diagnostic: Diagnostic, _ tint: Tint, _ places: inout PlaceFinder, to page: inout StyledText
  ) -> Int {
    let excerpts = Excerpt.all(of: diagnostic, language, &places)
    let gutter = excerpts.map(\.gutterWidth).max() ?? 1
    for (index, excerpt) in excerpts.enumerated() {
      append(excerpt, isFirst: index == 0, gutter, tint, to: &page)
    }
    return gutter
  }

  private func append(
    _ excerpt: Excerpt, isFirst: Bool, _ gutter: Int, _ tint: Tint, to page: inout StyledText
  ) {
    let margin = String(repeating: " ", count: gutter)
    page.append("\(margin)\(isFirst ? "-->" : ":::") ", .frame)
    page.append(excerpt.location)
    page.endLine()
    page.append("\(margin) |", .frame)
    page.endLine()
    for row in excerpt.rows {
      switch row {
      case .gap:
        page.append("...", .frame)
      case .line(let number, let text):
        let digits = String(number)
        page.append(String(repeating: " ", count: gutter - digits.count) + digits + " |", .frame)
        if !text.isEmpty { page.append(" " + text) }
      case .mark(let mark):
        page.append("\(margin) | ", .frame)
        page.append(String(repeating: " ", count: mark.column))
        let label = mark.label.isEmpty ? "" : " " + mark.label
        page.append(
          String(repeating: mark.isPrimary ? "^" : "-", count: mark.width) + label, mark.isPrimary ? tint : .frame)
      }
      page.endLine()
    }
  }

  private func appendNotes(of group: ArraySlice<Diagnostic>, _ gutter: Int, to page: inout StyledText) {
    let margin = String(repeating: " ", count: gutter)
    let words = NoteWord.allCases.map { $0.word(language) }
    let width = words.map(\.count).max() ?? 0
    for (kind, word) in zip(NoteWord.allCases, words) {
      let padded = word + String(repeating: " ", count: width - word.count)
      for text in sentences(of: kind, group) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { PrintableText.of($0) }[...]
        page.append("\(margin)= \(padded):", .frame)
        page.append(" " + (lines.popFirst() ?? ""))
        page.endLine()
        for line in lines {
          page.append(String(repeating: " ", count: gutter + width + 4) + line)
          page.endLine()
        }
      }
    }
  }

  /// The sentences of one kind, each once.
  private func sentences(of kind: NoteWord, _ group: ArraySlice<Diagnostic>) -> [String] {
    var sentences: [String] = []
    for diagnostic in group {
      for sentence in diagnostic.sentences(of: kind, language) where !sentences.contains(sentence) {
        sentences.append(sentence)
      }
    }
    return sentences
  }
}

extension Diagnostic {
  /// Another finding of the same rule at the same place, with nothing else to show in the excerpt.
  fileprivate func sharesExcerpt(with other: Diagnostic) -> Bool {
    profile.code == other.profile.code && place == other.place && severity == other.severity
      && related.isEmpty && other.related.isEmpty && label == other.label
  }
}
