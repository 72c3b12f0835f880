public import SOPText

/// The Code Quality report of GitLab: a JSON array of what its merge request page shows.
public struct GitLabRenderer: FindingRenderer {
  public let language: Language

  public init(language: Language = .indonesian) {
    self.language = language
  }

  public var opening: String { "[\n  " }
  public var separator: String { ",\n  " }

  public func piece(for file: FileFindings) -> String {
    var places = PlaceFinder(file.sources)
    var json = JSONWriter(depth: 1)
    for (diagnostic, fingerprint) in zip(file.diagnostics, file.fingerprints) {
      json.object { write(diagnostic, fingerprint, &places, to: &$0) }
    }
    return json.text
  }

  public func closing(_ summary: Summary) -> String { "\n]\n" }

  private func write(
    _ diagnostic: Diagnostic, _ fingerprint: Fingerprint, _ places: inout PlaceFinder, to json: inout JSONWriter
  ) {
    let range = places.range(of: diagnostic.place)
    let path = Self.fromTop(range?.path ?? "")
    json.member("description", description(of: diagnostic))
    json.member("check_name", diagnostic.codeAndName)
    // GitLab shows one finding for each fingerprint, and files of one name are in every folder.
    json.member("fingerprint", "\(Fingerprint(ofText: path))\(fingerprint)")
    json.member("severity", Self.word(diagnostic.severity))
    json.object("location", .oneLine) {
      $0.member("path", path)
      $0.object("lines") {
        $0.member("begin", range?.start.line ?? 1)
        $0.member("end", range?.end.line ?? 1)
      }
    }
  }

  /// One line: nothing else is shown.
  private func description(of diagnostic: Diagnostic) -> String {
    let advice = diagnostic.sentences(of: .advice, language).map { "\(NoteWord.advice.word(language)): \($0)" }
    return PrintableText.of(([diagnostic.headline(language)] + advice).joined(separator: "; "))
  }

  private static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .advice: "info"
    }
  }

  /// Paths are from the top of the repository, without `./`.
  private static func fromTop(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}
