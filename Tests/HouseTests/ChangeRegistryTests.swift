import Testing

private let changeRegistry = "Sources/SOPDiff/Changes/ChangeRegistry.swift"

/// A rule about changes is one file in the folder of its family, and the registry names each exactly once.
@Suite struct ChangeRegistryTests {
  private static func declared() throws -> [(name: String, file: SwiftFile)] {
    try Repository.swiftFiles(below: "Sources/SOPDiff/Changes").flatMap { file in
      file.text.matches(of: /\benum\s+(?<name>[A-Z]\w*)\s*:\s*(ChangeRule|ComponentRule)\b/).map {
        (String($0.output.name), file)
      }
    }
  }

  @Test func `each rule has its own file, named after it, in the folder of a family`() throws {
    for (name, file) in try Self.declared() {
      #expect(file.components.last == name, "\(file.path) declares the rule \(name)")
      #expect(file.components.count == 5, "\(file.path): expected Sources/SOPDiff/Changes/<Family>/\(name).swift")
    }
  }

  @Test func `the registry names every rule once, and nothing else`() throws {
    let declared = try Self.declared().map(\.name).sorted()
    let registered = try Repository.text(changeRegistry).matches(of: /\b(?<name>[A-Z]\w*)\.self\b/)
      .map { String($0.output.name) }.sorted()
    #expect(!declared.isEmpty)
    #expect(registered == declared, "Sources/SOPDiff/Changes/<Family>/*.swift and \(changeRegistry) differ")
  }
}
