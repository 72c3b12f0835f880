import Foundation

/// `check-jsonschema` from PyPI, a validator with its own reader of YAML. `Tests/run` installs it below `.build`.
public enum SchemaValidator {
  /// What it said about a file.
  public enum Judgement: Sendable, Equatable {
    case accepted
    /// Places and complaints, `$.langkah[0]: ...`.
    case rejected([String])
    /// Its reader of YAML could not read the file.
    case unread
  }

  public static let isInstalled = OtherProgram.works(program, "--version")
  public static let notInstalled = "check-jsonschema is not installed: Tests/run does it, given a network"

  private static let program: String = {
    let own = Checkout.url(".build/validator/bin/check-jsonschema").path
    return FileManager.default.isExecutableFile(atPath: own) ? own : "check-jsonschema"
  }()

  /// Whether a schema is one, by the schema of schemas that it names. Complaints, empty if there are none.
  public static func complaints(aboutSchema schema: String) throws -> String {
    try withFolder { folder in
      let file = folder.appending(path: "schema.json")
      try Data(schema.utf8).write(to: file)
      let verdict = try OtherProgram.run([program, "--check-metaschema", file.path], input: [])
      return verdict.status == 0 ? "" : verdict.output + verdict.complaints
    }
  }

  /// Judges texts, in their order.
  public static func judge(_ texts: [String], by schema: String) throws -> [Judgement] {
    guard !texts.isEmpty else { return [] }
    return try withFolder { folder in
      let file = folder.appending(path: "schema.json")
      try Data(schema.utf8).write(to: file)
      let paths = try texts.enumerated().map { index, text in
        let path = folder.appending(path: "\(index).yaml")
        try Data(text.utf8).write(to: path)
        return path.path
      }
      let verdict = try OtherProgram.run(
        [program, "--output-format", "json", "--schemafile", file.path] + paths, input: [])
      let report = try JSONDecoder().decode(Report.self, from: Data(verdict.output.utf8))
      return paths.map(report.judgement)
    }
  }

  private struct Report: Decodable {
    struct Complaint: Decodable {
      let filename: String
      let path: String
      let message: String
    }
    struct Unread: Decodable {
      let filename: String
    }
    enum CodingKeys: String, CodingKey {
      case errors
      case unread = "parse_errors"
    }
    let errors: [Complaint]
    let unread: [Unread]?

    func judgement(of path: String) -> Judgement {
      if unread?.contains(where: { $0.filename == path }) == true { return .unread }
      let own = errors.filter { $0.filename == path }.map { "\($0.path): \($0.message)" }
      return own.isEmpty ? .accepted : .rejected(own)
    }
  }

  private static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sop-skema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
