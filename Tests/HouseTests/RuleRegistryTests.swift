import Testing

private let ruleRegistry = "Sources/SOPRules/RuleRegistry.swift"

/// A rule is one file in the folder of its family, and the registry names each exactly once.
@Suite(.enabled("there is a registry") { Repository.exists(ruleRegistry) })
struct RuleRegistryTests {
  /// A type declared as a rule, and its file.
  struct DeclaredRule {
    let name: String
    let file: SwiftFile
  }

  static func rules() throws -> [DeclaredRule] {
    try Repository.swiftFiles(below: "Sources/SOPRules").flatMap { file in
      file.text.matches(of: /\benum\s+(?<name>[A-Z]\w*)\s*:\s*([\w\s,]*,\s*)?Rule\s*[,{]/).map {
        DeclaredRule(name: String($0.output.name), file: file)
      }
    }
  }

  @Test func `there are rules`() throws {
    #expect(try !Self.rules().isEmpty)
  }

  @Test func `each rule has its own file, named after it, in the folder of a family`() throws {
    for rule in try Self.rules() {
      #expect(rule.file.components.last == rule.name, "\(rule.file.path) declares the rule \(rule.name)")
      #expect(
        rule.file.components.count == 4, "\(rule.file.path): expected Sources/SOPRules/<Family>/\(rule.name).swift")
    }
  }

  @Test func `the registry names every rule once, and nothing else`() throws {
    let declared = try Self.rules().map(\.name).sorted()
    let registered = try Repository.text(ruleRegistry).matches(of: /\b(?<name>[A-Z]\w*)\.self\b/)
      .map { String($0.output.name) }.sorted()
    #expect(registered == declared, "Sources/SOPRules/<Family>/*.swift and the arrays of \(ruleRegistry) differ")
  }
}
