import SOPText

/// Findings that an office knew of when it began to check, by file: they are not counted, so that new ones stand out.
///
/// Written as JSON, sorted, so that a version control system shows what was settled.
public struct Baseline: Sendable {
  public static let version = 1

  /// One finding of one file.
  public struct Entry: Hashable, Sendable {
    public let code: String
    public let fingerprint: Fingerprint

    public init(_ diagnostic: Diagnostic, _ fingerprint: Fingerprint) {
      self.init(code: diagnostic.profile.code, fingerprint)
    }

    public init(code: String, _ fingerprint: Fingerprint) {
      self.code = code
      self.fingerprint = fingerprint
    }

    fileprivate init?(_ value: JSONValue) {
      guard let code = value["code"]?.string,
        let fingerprint = value["fingerprint"]?.string.flatMap(Fingerprint.init(digits:))
      else { return nil }
      self.code = code
      self.fingerprint = fingerprint
    }
  }

  /// By path; which folder paths are counted from is up to who reads and writes the file.
  public var files: [String: Set<Entry>]

  public init(files: [String: Set<Entry>] = [:]) {
    self.files = files
  }

  /// `nil` for what is no such file, or one of a later version.
  public init?(json bytes: [UInt8]) {
    guard let document = JSONValue(parsing: bytes), document["version"]?.integer == Self.version,
      case .object(let members) = document["files"]
    else { return nil }
    files = [:]
    for (path, value) in members {
      guard case .array(let elements) = value else { return nil }
      let entries = elements.compactMap(Entry.init)
      guard entries.count == elements.count else { return nil }
      files[path, default: []].formUnion(entries)
    }
  }

  public var count: Int { files.values.reduce(0) { $0 + $1.count } }

  /// The same bytes for the same findings.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("version", Self.version)
      $0.object("files") { json in
        for (path, entries) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
          json.array(path) { json in
            for entry in entries.sorted(by: { ($0.code, $0.fingerprint.value) < ($1.code, $1.fingerprint.value) }) {
              json.object(.oneLine) {
                $0.member("code", entry.code)
                $0.member("fingerprint", entry.fingerprint.description)
              }
            }
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
