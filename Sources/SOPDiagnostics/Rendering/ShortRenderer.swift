public import SOPText

/// `path:line:column: galat SOP402 headline`, one line for each finding.
public struct ShortRenderer: FindingRenderer {
  public let language: Language

  public init(language: Language = .indonesian) {
    self.language = language
  }

  public var opening: String { "" }
  public var separator: String { "" }

  public func piece(for file: FileFindings) -> String {
    var places = PlaceFinder(file.sources)
    var text = ""
    for diagnostic in file.diagnostics {
      let severity = diagnostic.severity.word(language)
      let headline = PrintableText.of(diagnostic.headline(language))
      text += "\(places.location(of: diagnostic.place)): \(severity) \(diagnostic.profile.code) \(headline)\n"
    }
    return text
  }

  public func closing(_ summary: Summary) -> String { "" }
}
