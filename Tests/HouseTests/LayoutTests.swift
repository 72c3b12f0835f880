import Testing

/// What stands where, under which names, and how long it may be.
@Suite struct LayoutTests {
  @Test func `the top level stays small`() throws {
    let allowed: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "sop", "Examples", "docs", "README.md", "LICENSE",
    ]
    let unknown = try Repository.names(in: "").filter { !allowed.contains($0) && !$0.hasPrefix(".") }
    #expect(unknown == [])
  }

  @Test func `names say what a thing is`() throws {
    for file in try Repository.swiftFiles(below: "Sources", "Tests") where (file.path + file.text).mayBeVague {
      for component in file.components {
        #expect(!component.isVague, "\(file.path): '\(component)' does not say what is in it")
      }
      for (name, line) in file.declaredTypes {
        #expect(!name.isVague, "\(file.path):\(line): '\(name)' does not say what it is")
      }
    }
  }

  @Test func `files are short enough to read`() throws {
    for file in try Repository.swiftFiles(below: "Sources", "Tests") {
      let count = file.lineCount
      #expect(count <= 600, "\(file.path) has \(count) lines: split it")
      if count > 400 {
        Issue.record("\(file.path) has \(count) lines: more than 400 is hard to read", severity: .warning)
      }
    }
  }

  @Test func `nothing in the sources is unfinished or traps on purpose`() throws {
    let forbidden: [(what: String, pattern: Regex<Substring>)] = [
      ("TODO", /\bTODO\b/), ("FIXME", /\bFIXME\b/), ("fatalError", /\bfatalError\b/), ("try!", /\btry!/),
      ("as!", /\bas!\s/),
    ]
    for file in try Repository.swiftFiles(below: "Sources") {
      for (what, pattern) in forbidden where file.text.contains(what) {
        for (index, line) in file.lines.enumerated() where line.contains(pattern) {
          Issue.record("\(file.path):\(index + 1): \(what)")
        }
      }
    }
  }
}

extension String {
  private static let vagueWords: Set = [
    "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Core", "Common", "Base",
    "Infrastructure",
  ]

  /// Whether one of the words the name is made of could stand for anything.
  fileprivate var isVague: Bool {
    mayBeVague && matches(of: /[A-Z]+(?![a-z])|[A-Z][a-z0-9]*/).contains { Self.vagueWords.contains(String($0.output)) }
  }

  /// False if none of the words is in it at all; much faster than reading the names.
  fileprivate var mayBeVague: Bool { Self.vagueWords.contains { contains($0) } }
}
