import Foundation
import SOPDiagnostics
import SOPRules
import SOPTestSupport
import SOPText
import Testing

@testable import SOPCommandLine

/// `sop explain`, and the manual of the rules made with it.
@Suite("Explanations")
struct ExplainTests {
  private func output(_ arguments: String...) throws -> String {
    let result = try Playground().capture { CommandLineTool.run(["explain"] + arguments, $0) }
    #expect(result.status == .clean)
    #expect(result.messages.isEmpty)
    return result.output
  }

  @Test("a page has what is found, why, the basis, both examples with carets, and how to suppress it")
  func page() throws {
    try Golden.expect(try output("SOP203", "--lang", "id"), at: "Tests/Fixtures/explanations/SOP203.id.txt")
    try Golden.expect(try output("SOP203", "--lang", "en"), at: "Tests/Fixtures/explanations/SOP203.en.txt")
  }

  @Test("signs that no screen shows are shown, and carets stand under them")
  func invisibleSigns() throws {
    let tab = try output("tab", "--lang=id").split(separator: "\n")
    let line = try #require(tab.firstIndex { $0.contains("\u{2409}") })
    #expect(tab[line].prefix { $0 != "\u{2409}" }.count == tab[line + 1].prefix { $0 != "^" }.count)
    for rule in RuleRegistry.all {
      let page = try output(rule.profile.code, "--lang=en") + output(rule.profile.code, "--format=markdown")
      #expect(page.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  }

  @Test("a rule is found by code or name, in capitals or not; the rules of a family are listed")
  func names() throws {
    let page = try output("SOP203")
    #expect(try output("sop203") == page)
    #expect(try output("Langkah-Tak-Terjangkau") == page)
    let family = try output("alur")
    for rule in RuleRegistry.all {
      #expect(family.contains("\n  \(rule.profile.code) ") == (rule.profile.family == .flow))
    }
  }

  @Test("without a rule all are listed with severity and what they find")
  func list() throws {
    for language in Language.allCases {
      let lines = try output("--lang", language.rawValue).split(separator: "\n").map(String.init)
      let joined = lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
      for rule in RuleRegistry.all {
        let profile = rule.profile
        #expect(lines.contains("  \(profile.code) \(profile.name), \(profile.severity.word(language))"))
        #expect(joined.contains(rule.summary(language)))
      }
    }
  }

  @Test("an unknown name offers the nearest and ends with 2")
  func unknown() throws {
    func message(_ name: String) throws -> String {
      let result = try Playground().run("jelaskan", name, "--lang=id")
      #expect(result.status == .wrongUse)
      #expect(result.output.isEmpty)
      return result.messages
    }
    #expect(
      try message("langkah-tak-terjangku")
        == "sop: tidak ada aturan atau kelompok aturan 'langkah-tak-terjangku'; "
        + "mungkin maksudnya 'langkah-tak-terjangkau'\n")
    #expect(try message("alru") == "sop: tidak ada aturan atau kelompok aturan 'alru'; mungkin maksudnya 'alur'\n")
    #expect(
      try message("\u{1B}[31m")
        == "sop: tidak ada aturan atau kelompok aturan '\u{241B}[31m'; daftarnya: sop explain\n")
  }

  // MARK: The manual

  private static let folder = "docs/aturan"

  @Test("the manual is what the program prints; UPDATE_GOLDEN=1 Tests/run --filter ExplainTests writes it")
  func manual() throws {
    try Golden.expect(try output("--format", "markdown", "--lang", "id"), at: "\(Self.folder)/README.md")
    for rule in RuleRegistry.all {
      let code = rule.profile.code
      try Golden.expect(
        try output(code, "--format", "markdown", "--lang", "id"), at: "\(Self.folder)/\(code).md")
    }
  }

  @Test("the manual has no page of a rule that is not there")
  func noOtherPages() throws {
    let known = Set(RuleRegistry.all.map { "\($0.profile.code).md" } + ["README.md"])
    let pages = try FileManager.default.contentsOfDirectory(atPath: Checkout.url(Self.folder).path)
    #expect(pages.filter { !known.contains($0) } == [], "remove what is left of a rule that is gone")
  }
}
