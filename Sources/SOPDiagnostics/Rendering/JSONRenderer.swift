public import SOPText

/// Version 1 of the form for programs: one object with the findings of each file, and counts.
///
/// Lines and columns are counted from 1, columns in Unicode scalars; offsets are bytes from the start of the file. Codes,
/// names, severities and grades are the same in every language; sentences are in the language asked for. A version only
/// ever gains members; a change of meaning is a new version.
public struct JSONRenderer: FindingRenderer {
  public static let version = 1

  public let language: Language

  public init(language: Language = .indonesian) {
    self.language = language
  }

  public var opening: String {
    "{\n  \"version\": \(Self.version),\n  \"language\": \"\(language.rawValue)\",\n  \"files\": [\n    "
  }

  public var separator: String { ",\n    " }

  public func piece(for file: FileFindings) -> String {
    var places = PlaceFinder(file.sources)
    var json = JSONWriter(depth: 2)
    json.object {
      $0.member("path", file.path)
      $0.array("findings") { json in
        for (diagnostic, fingerprint) in zip(file.diagnostics, file.fingerprints) {
          json.object { write(diagnostic, fingerprint, reason: nil, &places, to: &$0) }
        }
      }
      $0.array("suppressed") { json in
        for (suppressed, fingerprint) in zip(file.suppressed, file.suppressedFingerprints) {
          json.object { write(suppressed.diagnostic, fingerprint, reason: suppressed.reason, &places, to: &$0) }
        }
      }
    }
    return json.text
  }

  public func closing(_ summary: Summary) -> String {
    var json = JSONWriter(depth: 1)
    json.object {
      $0.member("files", summary.files)
      $0.member("unreadable", summary.unreadable)
      $0.member("error", summary.errors)
      $0.member("warning", summary.warnings)
      $0.member("advice", summary.advice)
      $0.member("suppressed", summary.suppressed)
      $0.member("known", summary.known)
      $0.member("fixable", summary.fixable)
      $0.member("fixableUnsafely", summary.fixableUnsafely)
      $0.member("fixed", summary.fixed)
    }
    return "\n  ],\n  \"summary\": \(json.text)\n}\n"
  }

  private func write(
    _ diagnostic: Diagnostic, _ fingerprint: Fingerprint, reason: String?, _ places: inout PlaceFinder,
    to json: inout JSONWriter
  ) {
    let profile = diagnostic.profile
    json.member("code", profile.code)
    json.member("name", profile.name)
    json.member("family", profile.family.rawValue)
    json.member("severity", diagnostic.severity.word(.english))
    if let reason { json.member("reason", reason) }
    json.member("message", diagnostic.headline(language))
    json.member("label", diagnostic.label?(language))
    json.object("place", .oneLine) { write(diagnostic.place, &places, to: &$0) }
    json.array("related") { json in
      for related in diagnostic.related {
        json.object(.oneLine) {
          $0.member("label", related.label(language))
          $0.object("place") { write(related.place, &places, to: &$0) }
        }
      }
    }
    json.array("notes") { json in
      for note in diagnostic.notes {
        json.object(.oneLine) {
          $0.member("kind", NoteWord(note.kind).name)
          $0.member("text", note.wording(language))
        }
      }
    }
    json.member("basis", profile.basis?(language))
    json.array("fixes") { json in
      for fix in diagnostic.fixes { json.object { write(fix, &places, to: &$0) } }
    }
    json.member("fingerprint", fingerprint.description)
  }

  private func write(_ fix: Fix, _ places: inout PlaceFinder, to json: inout JSONWriter) {
    json.member("grade", fix.grade.name)
    json.member("title", fix.title(language))
    json.array("edits") { json in
      for edit in fix.edits {
        json.object(.oneLine) {
          $0.object("place") { write(Place(fix.source, edit.span), &places, to: &$0) }
          $0.member("replacement", edit.replacement)
        }
      }
    }
  }

  private func write(_ place: Place, _ places: inout PlaceFinder, to json: inout JSONWriter) {
    guard let range = places.range(of: place) else { return json.null("path") }
    json.member("path", range.path)
    for (name, position, offset) in [("start", range.start, range.span.start), ("end", range.end, range.span.end)] {
      json.object(name) {
        $0.member("line", position.line)
        $0.member("column", position.column)
        $0.member("offset", Int(offset))
      }
    }
  }
}

extension NoteWord {
  fileprivate var name: String {
    switch self {
    case .path: "path"
    case .example: "example"
    case .reason: "reason"
    case .basis: "basis"
    case .advice: "advice"
    }
  }
}

extension Fix.Grade {
  /// The same in every language.
  var name: String {
    switch self {
    case .safe: "safe"
    case .review: "review"
    case .manual: "manual"
    }
  }
}
