import SOPDiagnostics
import SOPText

/// Profiles and findings made up for these tests.
enum Made {
  static let promise = DiagnosticProfile(
    code: "SOP402", name: "janji-terlampaui", family: .timing, severity: .error,
    basis: Wording(same: "UU 25/2009 Pasal 21 huruf d"))
  static let unusedActor = DiagnosticProfile(
    code: "SOP231", name: "pelaksana-tidak-dipakai", family: .actors, severity: .warning)
  static let style = DiagnosticProfile(code: "SOP900", name: "ejaan", family: .wording, severity: .advice)

  static let profiles = [promise, unusedActor, style]

  static func profile(_ key: String) -> DiagnosticProfile? {
    profiles.first { $0.code == key || $0.name == key }
  }

  static func finding(
    _ profile: DiagnosticProfile, _ start: Int, _ end: Int, source: SourceID = .procedure
  ) -> Diagnostic {
    Diagnostic(
      profile, at: Place(source, Span(start: start, end: end)), Wording(id: "salah", en: "wrong"),
      notes: [Note(.advice, Wording(id: "perbaiki", en: "repair"))])
  }

  static func report(_ diagnostics: [Diagnostic]) -> Report {
    var report = Report()
    for diagnostic in diagnostics { report.add(diagnostic) }
    return report
  }
}

extension SourceText {
  /// The span of the first occurrence of a text; the start of the file if there is none.
  func span(of needle: String, after offset: Int = 0) -> Span {
    let wanted = Array(needle.utf8)
    for start in offset..<max(offset, bytes.count - wanted.count + 1)
    where bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return Span(start: start, end: start + wanted.count)
    }
    return Span(0, 0)
  }
}
