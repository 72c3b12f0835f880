public import SOPText

/// Workflow commands of GitHub Actions: one line for each finding, shown beside the line it is about.
///
///     ::error file=a.sop.yaml,line=31,col=15,endLine=31,endColumn=27,title=SOP402 janji-terlampaui::jangka waktu ...
public struct GitHubRenderer: FindingRenderer {
  public let language: Language

  public init(language: Language = .indonesian) {
    self.language = language
  }

  public var opening: String { "" }
  public var separator: String { "" }

  public func piece(for file: FileFindings) -> String {
    var places = PlaceFinder(file.sources)
    return file.diagnostics.map { command(for: $0, &places) + "\n" }.joined()
  }

  public func closing(_ summary: Summary) -> String { "" }

  private func command(for diagnostic: Diagnostic, _ places: inout PlaceFinder) -> String {
    var properties: [(name: String, value: String)] = []
    if let range = places.range(of: diagnostic.place) {
      properties.append(("file", PrintableText.of(range.path)))
      properties.append(("line", String(range.start.line)))
      // Columns are for places within one line.
      let isOneLine = range.start.line == range.end.line
      if isOneLine { properties.append(("col", String(range.start.column))) }
      properties.append(("endLine", String(range.end.line)))
      if isOneLine { properties.append(("endColumn", String(range.end.column))) }
    }
    properties.append(("title", diagnostic.codeAndName))
    let list = properties.map { "\($0.name)=\(Self.escaped(property: $0.value))" }.joined(separator: ",")
    return "::\(Self.command(diagnostic.severity)) \(list)::\(Self.escaped(diagnostic.fullText(language)))"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  private static func escaped(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  private static func escaped(property text: String) -> String {
    escaped(escaped(text)) { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }

  private static func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let escaped = escape(scalar) { result += escaped } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
