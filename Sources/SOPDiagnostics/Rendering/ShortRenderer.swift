public import SOPText

/// `path:line:column: galat SOP402 headline`, one line for each finding.
public struct ShortRenderer: FindingRenderer {
  public let language: Language
  private let showsSuppressed: Bool

  /// - Parameter showsSuppressed: findings that the file takes out are shown too, with the reason given there.
  public init(language: Language = .indonesian, showsSuppressed: Bool = false) {
    self.language = language
    self.showsSuppressed = showsSuppressed
  }

  public var opening: String { "" }
  public var separator: String { "" }

  public func piece(for file: FileFindings) -> String {
    var places = PlaceFinder(file.sources)
    var text = ""
    for diagnostic in file.diagnostics {
      text += line(diagnostic, diagnostic.severity.word(language), &places) + "\n"
    }
    for suppressed in showsSuppressed ? file.suppressed : [] {
      let reason = "\(SuppressionWord.reason(language)): \(PrintableText.of(suppressed.reason))"
      text += "\(line(suppressed.diagnostic, SuppressionWord.suppressed(language), &places)) (\(reason))\n"
    }
    return text
  }

  private func line(_ diagnostic: Diagnostic, _ word: String, _ places: inout PlaceFinder) -> String {
    let headline = PrintableText.of(diagnostic.headline(language))
    return "\(places.location(of: diagnostic.place)): \(word) \(diagnostic.profile.code) \(headline)"
  }

  public func closing(_ summary: Summary) -> String { "" }
}
