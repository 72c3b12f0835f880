import Testing

/// Modules point one way: each knows what is below it, nothing points back.
@Suite struct ArrowTests {
  /// What each folder of Sources may import from the others. A new target adds its line.
  static let arrows: [String: Set<String>] = [
    "CLibYAML": [],
    "SOPText": [],
    "SOPDiagnostics": ["SOPText"],
    "SOPSyntax": ["SOPText", "SOPDiagnostics", "CLibYAML"],
    "SOPModel": ["SOPText", "SOPDiagnostics", "SOPSyntax"],
    "SOPProofs": ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPCalendar"],
    "SOPRules": ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPProofs", "SOPCalendar"],
    "SOPCalendar": ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel"],
    "SOPDiff": ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPCalendar", "SOPProofs"],
    "SOPFormatting": ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel"],
    "SOPMerge": ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPFormatting"],
    "SOPEmitters": ["SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPDiff"],
    "SOPCompiler": [
      "SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPProofs", "SOPRules", "SOPDiff", "SOPEmitters",
    ],
    "SOPCommandLine": [
      "SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPCalendar", "SOPProofs", "SOPRules", "SOPFormatting",
      "SOPMerge", "SOPDiff", "SOPEmitters", "SOPCompiler", "ArgumentParser",
    ],
    "SOPLanguageServer": [
      "SOPText", "SOPDiagnostics", "SOPSyntax", "SOPModel", "SOPRules", "SOPFormatting", "SOPDiff", "SOPEmitters",
      "SOPCompiler",
    ],
    "sop": ["SOPCommandLine", "SOPLanguageServer"],
  ]

  /// Folders that touch the outside world; everything else is pure and starts without Foundation.
  static let outer: Set<String> = ["SOPCommandLine", "SOPLanguageServer", "sop"]

  @Test func `every target has its arrows written down`() throws {
    #expect(try Repository.folders(in: "Sources").filter { Self.arrows[$0] == nil } == [])
  }

  @Test func `imports follow the arrows`() throws {
    for file in try Repository.swiftFiles(below: "Sources") {
      let target = file.components[1]
      let allowed = Self.arrows[target] ?? []
      for (module, line) in file.imports where module.hasPrefix("SOP") || Self.arrows[module] != nil {
        #expect(allowed.contains(module), "\(file.path):\(line): \(target) must not import \(module)")
      }
    }
  }

  @Test func `Foundation, threads and argument parsing stay at the outside`() throws {
    for file in try Repository.swiftFiles(below: "Sources") where !Self.outer.contains(file.components[1]) {
      for (module, line) in file.imports {
        let isOutside = module.hasPrefix("Foundation") || module == "Dispatch" || module == "ArgumentParser"
        #expect(!isOutside, "\(file.path):\(line): \(module) belongs to SOPCommandLine")
      }
    }
  }

  @Test func `tests are written with Swift Testing`() throws {
    // Tests/run does not start XCTest: a test written for it would never run.
    for file in try Repository.swiftFiles(below: "Tests") {
      #expect(!file.imports.contains { $0.module == "XCTest" }, "\(file.path) imports XCTest")
    }
  }
}
