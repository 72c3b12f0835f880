public import SOPText

/// SARIF 2.1.0 (OASIS): one run with all rules, the checked files, what was found in them with its fixes, and what the
/// files suppress with its reason.
public struct SARIFRenderer: FindingRenderer {
  public let language: Language
  private let version: String
  private let rules: [RuleDescription]
  private let ruleIndices: [String: Int]
  private let artifacts: [String]

  /// - Parameters:
  ///   - version: of the tool.
  ///   - rules: all there are.
  ///   - artifacts: paths of all files of the run, findings or not.
  public init(
    language: Language = .indonesian, version: String, rules: [RuleDescription], artifacts: [String] = []
  ) {
    self.language = language
    self.version = version
    self.rules = rules
    ruleIndices = Dictionary(
      rules.enumerated().map { ($1.profile.code, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    self.artifacts = artifacts.filter { seen.insert($0).inserted }
  }

  public var opening: String {
    var tool = JSONWriter(depth: 3)
    tool.object { $0.object("driver") { writeDriver(to: &$0) } }
    var list = JSONWriter(depth: 3)
    list.array { json in
      for path in artifacts {
        json.object(.oneLine) {
          $0.object("location") { $0.member("uri", URIReference.of(path: path)) }
          $0.array("roles") { $0.element("analysisTarget") }
          $0.member("sourceLanguage", "yaml")
        }
      }
    }
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": \(tool.text),
            "language": "\(language.rawValue)",
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\\r\\n", "\\n", "\\r"],
            "artifacts": \(list.text),
            "results": [

      """ + "        "
  }

  public var separator: String { ",\n        " }

  public func piece(for file: FileFindings) -> String {
    var places = PlaceFinder(file.sources)
    var json = JSONWriter(depth: 4)
    for (diagnostic, fingerprint) in zip(file.diagnostics, file.fingerprints) {
      json.object { write(diagnostic, fingerprint, reason: nil, &places, to: &$0) }
    }
    for (suppressed, fingerprint) in zip(file.suppressed, file.suppressedFingerprints) {
      json.object { write(suppressed.diagnostic, fingerprint, reason: suppressed.reason, &places, to: &$0) }
    }
    return json.text
  }

  public func closing(_ summary: Summary) -> String {
    var json = JSONWriter(depth: 3)
    json.array { $0.object(.oneLine) { $0.member("executionSuccessful", summary.unreadable == 0) } }
    return "\n      ],\n      \"invocations\": \(json.text)\n    }\n  ]\n}\n"
  }

  // MARK: Rules

  private func writeDriver(to json: inout JSONWriter) {
    json.member("name", "sop")
    json.member("semanticVersion", version)
    json.array("rules") { json in
      for rule in rules { json.object { write(rule, to: &$0) } }
    }
  }

  private func write(_ rule: RuleDescription, to json: inout JSONWriter) {
    let profile = rule.profile
    json.member("id", profile.code)
    json.member("name", profile.name)
    json.object("shortDescription", .oneLine) { $0.member("text", rule.summary(language)) }
    json.object("fullDescription", .oneLine) { $0.member("text", rule.why(language)) }
    let basis = profile.basis.map { "\(NoteWord.basis.word(language)): \($0(language))" }
    let help = [rule.summary(language), rule.why(language)] + (basis.map { [$0] } ?? [])
    json.object("help", .oneLine) {
      $0.member("text", help.joined(separator: "\n"))
      $0.member("markdown", (help + ["[\(profile.code)](\(rule.page))"]).joined(separator: "\n\n"))
    }
    json.object("defaultConfiguration", .oneLine) { $0.member("level", Self.level(profile.severity)) }
    json.object("properties", .oneLine) {
      $0.member("family", profile.family.rawValue)
      $0.member("page", rule.page)
      $0.array("tags") { $0.element(profile.family.rawValue) }
    }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  // MARK: Results

  private func write(
    _ diagnostic: Diagnostic, _ fingerprint: Fingerprint, reason: String?, _ places: inout PlaceFinder,
    to json: inout JSONWriter
  ) {
    json.member("ruleId", diagnostic.profile.code)
    if let index = ruleIndices[diagnostic.profile.code] { json.member("ruleIndex", index) }
    json.member("level", Self.level(diagnostic.severity))
    writeMessage("message", diagnostic.fullText(language), to: &json)
    json.array("locations") { json in
      json.object(.oneLine) { writeLocation(diagnostic.place, &places, to: &$0) }
    }
    json.array("relatedLocations") { json in
      for (index, related) in diagnostic.related.enumerated() {
        json.object(.oneLine) { json in
          json.member("id", index + 1)
          writeLocation(related.place, &places, to: &json)
          writeMessage("message", related.label(language), to: &json)
        }
      }
    }
    json.array("fixes") { json in
      for fix in diagnostic.fixes where !fix.edits.isEmpty && places.source(fix.source) != nil {
        json.object { write(fix, &places, to: &$0) }
      }
    }
    json.object("partialFingerprints", .oneLine) { $0.member("sop/v1", fingerprint.description) }
    json.array("suppressions", .oneLine) { json in
      guard let reason else { return }
      json.object {
        $0.member("kind", "inSource")
        $0.member("justification", reason)
      }
    }
  }

  private func writeLocation(_ place: Place, _ places: inout PlaceFinder, to json: inout JSONWriter) {
    guard let range = places.range(of: place) else { return }
    json.object("physicalLocation") { json in
      json.object("artifactLocation") { $0.member("uri", URIReference.of(path: range.path)) }
      json.object("region") { Self.write(range, to: &$0) }
    }
  }

  private static func write(_ range: PlacedRange, to json: inout JSONWriter) {
    json.member("startLine", range.start.line)
    json.member("startColumn", range.start.column)
    json.member("endLine", range.end.line)
    json.member("endColumn", range.end.column)
    json.member("byteOffset", Int(range.span.start))
    json.member("byteLength", range.span.length)
  }

  private func write(_ fix: Fix, _ places: inout PlaceFinder, to json: inout JSONWriter) {
    writeMessage("description", fix.title(language), to: &json)
    json.array("artifactChanges") { json in
      json.object { json in
        let path = places.source(fix.source)?.name ?? ""
        json.object("artifactLocation", .oneLine) { $0.member("uri", URIReference.of(path: path)) }
        json.array("replacements") { json in
          for edit in fix.edits {
            guard let range = places.range(of: Place(fix.source, edit.span)) else { continue }
            json.object(.oneLine) { json in
              json.object("deletedRegion") { Self.write(range, to: &$0) }
              json.object("insertedContent") { $0.member("text", edit.replacement) }
            }
          }
        }
      }
    }
    json.object("properties", .oneLine) { $0.member("grade", fix.grade.name) }
  }

  /// In a message braces would be a place for a value (3.11.5); doubled they are themselves.
  private func writeMessage(_ name: String, _ text: String, to json: inout JSONWriter) {
    let escaped = text.replacing("{", with: "{{").replacing("}", with: "}}")
    json.object(name, .oneLine) { $0.member("text", escaped) }
  }
}
