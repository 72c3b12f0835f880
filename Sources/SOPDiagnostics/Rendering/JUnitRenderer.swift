public import SOPText

/// JUnit's XML, which every build server reads: a file is a test suite, a finding a test case of it.
///
/// What weighs as much as the run fails for is a failure; what weighs less has passed and says so in its output; what
/// the file suppresses is skipped with its reason. A clean file is one case that has passed.
public struct JUnitRenderer: FindingRenderer {
  public let language: Language
  public let failingSeverity: Severity

  public init(language: Language = .indonesian, failingSeverity: Severity = .error) {
    self.language = language
    self.failingSeverity = failingSeverity
  }

  public var opening: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sop\">\n  " }
  public var separator: String { "\n  " }

  public func piece(for file: FileFindings) -> String {
    var places = PlaceFinder(file.sources)
    let path = PrintableText.of(file.path)
    let found = file.diagnostics.count + file.suppressed.count
    var xml = XMLWriter(depth: 1)
    xml.element(
      "testsuite",
      [
        ("name", path), ("tests", String(max(1, found))),
        ("failures", String(file.diagnostics.count { $0.severity >= failingSeverity })), ("errors", "0"),
        ("skipped", String(file.suppressed.count)),
      ]
    ) { xml in
      for diagnostic in file.diagnostics { append(diagnostic, path, &places, to: &xml) }
      for suppressed in file.suppressed {
        let reason = PrintableText.of(suppressed.reason)
        xml.element("testcase", attributes(of: suppressed.diagnostic, path, &places)) {
          $0.element("skipped", [("message", reason)])
        }
      }
      if found == 0 { xml.element("testcase", [("classname", path), ("name", Self.clean(language))]) }
    }
    return xml.text
  }

  public func closing(_ summary: Summary) -> String { "\n</testsuites>\n" }

  private func append(
    _ diagnostic: Diagnostic, _ path: String, _ places: inout PlaceFinder, to xml: inout XMLWriter
  ) {
    let word = diagnostic.severity.word(language)
    let text = "\(places.location(of: diagnostic.place)): \(word) \(diagnostic.fullText(language))"
    xml.element("testcase", attributes(of: diagnostic, path, &places)) {
      if diagnostic.severity >= failingSeverity {
        let headline = PrintableText.of(diagnostic.headline(language))
        $0.element("failure", [("type", diagnostic.profile.code), ("message", headline)]) { $0.text(text) }
      } else {
        $0.element("system-out") { $0.text(text) }
      }
    }
  }

  /// A name that no other finding of the file has, or servers would take two for one.
  private func attributes(
    of diagnostic: Diagnostic, _ path: String, _ places: inout PlaceFinder
  ) -> [(name: StaticString, value: String)] {
    let position = places.range(of: diagnostic.place)?.start
    let place = position.map { "\($0.line):\($0.column)" } ?? "?"
    let headline = PrintableText.of(diagnostic.headline(language))
    return [("classname", path), ("name", "\(diagnostic.codeAndName) (\(place)): \(headline)")]
  }

  private static let clean = Wording(id: "tidak ada temuan", en: "no findings")
}
