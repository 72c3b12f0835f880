public import SOPText

/// Reviewdog's diagnostic format (`rdjson`). Its columns count bytes, and the end of a range is not part of it.
public struct ReviewdogRenderer: FindingRenderer {
  public let language: Language

  public init(language: Language = .indonesian) {
    self.language = language
  }

  public var opening: String { "{\n  \"source\": {\"name\": \"sop\"},\n  \"diagnostics\": [\n    " }
  public var separator: String { ",\n    " }

  public func piece(for file: FileFindings) -> String {
    var places = PlaceFinder(file.sources)
    var json = JSONWriter(depth: 2)
    for diagnostic in file.diagnostics {
      json.object { write(diagnostic, &places, to: &$0) }
    }
    return json.text
  }

  public func closing(_ summary: Summary) -> String { "\n  ]\n}\n" }

  private func write(_ diagnostic: Diagnostic, _ places: inout PlaceFinder, to json: inout JSONWriter) {
    json.member("message", diagnostic.fullText(language))
    json.object("location", .oneLine) { json in
      json.member("path", places.source(diagnostic.place.source)?.name ?? "")
      write("range", diagnostic.place, &places, to: &json)
    }
    json.member("severity", Self.word(diagnostic.severity))
    json.object("code", .oneLine) { $0.member("value", diagnostic.profile.code) }
    let fixes = diagnostic.fixes.filter { $0.grade != .manual && $0.source == diagnostic.place.source }
    json.array("suggestions") { json in
      for fix in fixes {
        guard let source = places.source(fix.source), let edit = Self.oneEdit(fix.edits, in: source) else { continue }
        json.object(.oneLine) { json in
          write("range", Place(fix.source, edit.span), &places, to: &json)
          json.member("text", edit.replacement)
        }
      }
    }
  }

  private func write(_ name: String, _ place: Place, _ places: inout PlaceFinder, to json: inout JSONWriter) {
    guard let lines = places.lines(of: place.source) else { return }
    json.object(name) { json in
      for (name, offset) in [("start", place.span.start), ("end", place.span.end)] {
        let line = lines.lineNumber(of: offset)
        json.object(name) {
          $0.member("line", line)
          $0.member("column", Int(offset - lines.span(ofLine: line).start) + 1)
        }
      }
    }
  }

  /// A suggestion is one replacement; edits that stand apart become one over everything between them. `nil` where that
  /// would be more than a reader wants to see.
  private static func oneEdit(_ edits: [TextEdit], in source: SourceText) -> TextEdit? {
    guard let first = edits.first, let last = edits.last else { return nil }
    let whole = Span(first.span.start, last.span.end)
    guard edits.count > 1 else { return first }
    guard whole.length <= longestSuggestion else { return nil }
    var text = ""
    var place = whole.start
    for edit in edits {
      text += source.string(Span(place, edit.span.start)) + edit.replacement
      place = edit.span.end
    }
    return TextEdit(span: whole, replacement: text)
  }

  private static let longestSuggestion = 2000

  private static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .advice: "INFO"
    }
  }
}
