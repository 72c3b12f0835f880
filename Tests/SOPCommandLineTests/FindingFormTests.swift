import Foundation
import SOPTestSupport
import Testing

@testable import SOPCommandLine

/// What is printed for other programs is held by those programs, or by the schema their makers publish.
@Suite("Forms for other programs, judged by others")
struct FindingFormTests {
  /// The findings of all examples, and of a folder with awkward names, in a form.
  private static func output(_ form: OutputForm) throws -> String {
    let playground = try Playground()
    try playground.write("sub, <&>:\u{1}%/a\n.sop.yaml", "nama: \"Le\u{FEFF}galisasi\"\nkegitan: {a}\n")
    try playground.write(
      "kasir.sop.yaml",
      "nama: Kasir\npelaksana:\n  kasir: Kasir # sop: abaikan SOP301, alasan: <contoh>\nlangkah: []\n")
    try playground.write("bom.sop.yaml", "\u{FEFF}nama: x\r\n\tlangkah: [\r\n")
    return try playground.capture {
      CommandLineTool.run(
        ["check", "--lang=id", "--format", form.rawValue, Checkout.url("Examples").path, playground.root.text], $0)
    }.output
  }

  /// The published schema lies beside the checkout, or beside a folder around it; it is not part of the project.
  private static let schema = sequence(first: Checkout.root) { folder in
    folder.path == "/" ? nil : folder.deletingLastPathComponent()
  }.map { $0.appending(path: "shared/schemas/sarif-2.1.0.schema.json").path }
    .first { FileManager.default.fileExists(atPath: $0) }

  @Test(
    "SARIF keeps to the schema of OASIS",
    .enabled(if: schema != nil, "no ../shared/schemas/sarif-2.1.0.schema.json beside the checkout"),
    .enabled(
      if: OtherProgram.works("python3", "-c", "import jsonschema"), "python3 with jsonschema is not installed"))
  func sarif() throws {
    let script = """
      import json, jsonschema, sys
      validator = jsonschema.Draft4Validator(json.load(open(sys.argv[1])))
      document = json.load(sys.stdin)
      for error in validator.iter_errors(document): print(list(error.path), error.message)
      run = document["runs"][0]
      for result in run["results"]:
        if run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] != result["ruleId"]: print(result["ruleId"])
      print(len(run["results"]) > 20, any(result["suppressions"] for result in run["results"]))
      """
    let verdict = try OtherProgram.run(
      ["python3", "-W", "ignore", "-c", script, try #require(Self.schema)], input: try Self.output(.sarif).utf8)
    #expect(verdict.output == "True True\n")
    #expect(verdict.complaints.isEmpty)
  }

  @Test(
    "JUnit is well-formed XML",
    .enabled(if: OtherProgram.works("xmllint", "--version"), "xmllint is not installed"))
  func jUnit() throws {
    let verdict = try OtherProgram.run(["xmllint", "--noout", "-"], input: try Self.output(.junit).utf8)
    #expect(verdict.complaints.isEmpty && verdict.status == 0)
  }

  private struct GitLabFinding: Decodable {
    struct Location: Decodable {
      struct Lines: Decodable { let begin: Int }
      let path: String
      let lines: Lines
    }
    enum CodingKeys: String, CodingKey {
      case description
      case checkName = "check_name"
      case fingerprint
      case severity
      case location
    }
    let description: String
    let checkName: String
    let fingerprint: String
    let severity: String
    let location: Location
  }

  @Test("GitLab's has every member it asks for, and no fingerprint twice")
  func gitLab() throws {
    let findings = try JSONDecoder().decode([GitLabFinding].self, from: Data(try Self.output(.gitlab).utf8))
    #expect(findings.count > 20)
    #expect(Set(findings.map(\.fingerprint)).count == findings.count)
    #expect(Set(findings.map(\.severity)).isSubset(of: ["info", "minor", "major", "critical", "blocker"]))
    #expect(findings.allSatisfy { $0.location.lines.begin > 0 && !$0.location.path.hasPrefix("./") })
    #expect(findings.allSatisfy { $0.checkName.hasPrefix("SOP") && !$0.description.contains("\n") })
  }

  private struct ReviewdogResult: Decodable {
    struct Position: Decodable { let line, column: Int }
    struct Range: Decodable { let start, end: Position }
    struct Location: Decodable {
      let path: String
      let range: Range
    }
    struct Suggestion: Decodable {
      let range: Range
      let text: String
    }
    struct Finding: Decodable {
      let message: String
      let location: Location
      let severity: String
      let suggestions: [Suggestion]
    }
    let diagnostics: [Finding]
  }

  @Test("Reviewdog's has every member its format names")
  func reviewdog() throws {
    let result = try JSONDecoder().decode(ReviewdogResult.self, from: Data(try Self.output(.rdjson).utf8))
    #expect(result.diagnostics.count > 20)
    #expect(result.diagnostics.contains { !$0.suggestions.isEmpty })
    #expect(Set(result.diagnostics.map(\.severity)).isSubset(of: ["ERROR", "WARNING", "INFO"]))
  }

  @Test("GitHub's is one command a line")
  func gitHub() throws {
    let lines = try Self.output(.github).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 20 && lines.last == "")
    #expect(lines.dropLast().allSatisfy { $0.contains(/^::(error|warning|notice) file=[^:]*,title=[^:]*::./) })
  }
}
