import Foundation
import SOPDiagnostics
import SOPDiff
import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

@Suite("A comparison as a comment and as data")
struct ComparisonTextTests {
  @Test("signs of Markdown are text")
  func escapes() {
    #expect(MarkdownText.of("**a** _b_ `c`") == #"\*\*a\*\* \_b\_ \`c\`"#)
    #expect(MarkdownText.of("a | b <i>&amp;") == #"a \| b &lt;i&gt;&amp;amp;"#)
    #expect(MarkdownText.of("[d](e) ![f](g)") == #"\[d\]\(e\) \!\[f\]\(g\)"#)
    #expect(MarkdownText.of("@tim #12 a@b.id") == "@&#8203;tim \\#&#8203;12 a@&#8203;b.id")
    #expect(MarkdownText.of("https://a.id www.b.id :tada:") == "https:&#8203;//a.id www.&#8203;b.id :&#8203;tada:")
    #expect(MarkdownText.of("tarif: Rp10.000, 08.00-12.30") == "tarif: Rp10.000, 08.00-12.30")
    #expect(MarkdownText.of("a\n# b\u{1B}\u{202E}") == "a \\#&#8203; b␛\\\\u\\{202E\\}")
    #expect(MarkdownText.of("$a$") == "<span>$</span>a<span>$</span>")
  }

  @Test("a path in the typewriter face ends where it ends")
  func code() {
    #expect(MarkdownText.code("a/b.yaml:3") == "`a/b.yaml:3`")
    #expect(MarkdownText.code("a`b``c") == "```a`b``c```")
    #expect(MarkdownText.code("`a") == "`` `a ``")
    #expect(MarkdownText.code("") == "`  `")
  }

  @Test("names of the files stay where they are", arguments: ComparedPair.hostileNames)
  func hostile(_ name: String) {
    let text = ComparedPair.hostile(name).text("markdown")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // What opens is ours: so is what closes, and tables have as many cells in each row.
    #expect(lines.count { $0.contains("<details>") } == lines.count { $0.contains("</details>") })
    #expect(lines.count { $0.hasPrefix("```") } == 2)
    #expect(!text.contains("<script") && !text.contains("<!--"))
    // In the picture every sign is a number, so nothing is looked for there.
    let prose = text.prefix(upTo: text.range(of: "```mermaid")?.lowerBound ?? text.endIndex)
    #expect(!prose.contains("@semua") && !prose.contains("#12") && !prose.contains("://contoh"))
    for line in lines where line.hasPrefix("|") {
      #expect([4, 8].contains(line.replacing("\\|", with: "").count { $0 == "|" }), "\(line)")
    }
  }

  @Test("the same procedure is a short comment")
  func same() throws {
    let read = try ReadProcedure(path: "Tests/Fixtures/comparisons/izin/baru.sop.yaml")
    let text = ComparedPair(read, read).text("markdown")
    #expect(text.contains("Terbukti prosedur yang sama"))
    #expect(!text.contains("mermaid") && !text.contains("|---"))
  }

  @Test("the data say what the comparison says", arguments: ComparisonGoldenTests.fixtures)
  func data(_ fixture: String) throws {
    let pair = try ComparedPair(fixture: fixture)
    let document = try object(pair.text("json"))
    #expect(document["format"] as? String == "sop-diff")
    #expect(document["version"] as? Int == ComparisonJSON.version)
    let comparison = try #require((document["comparisons"] as? [[String: Any]])?.first)
    let changes = try #require(comparison["changes"] as? [[String: Any]])
    #expect(changes.count == pair.comparison.changes.count)
    for (written, change) in zip(changes, pair.comparison.changes) {
      #expect(written["code"] as? String == change.profile.code)
      #expect(written["fingerprint"] as? String == change.fingerprint.description)
      #expect(written["impact"] as? String == change.impact.key)
      #expect((written["oldPlace"] is NSNull) == (change.oldPlace == nil))
      #expect((written["newPlace"] is NSNull) == (change.newPlace == nil))
      #expect((written["effect"] as? [String: Any])?["time"] as? Int == change.effect.time)
    }
    #expect((comparison["summary"] as? [Any])?.count == pair.comparison.summary.count)
  }

  @Test("every member of the data is described in the manual")
  func described() throws {
    let manual = String(decoding: try Checkout.bytes("docs/banding.md"), as: UTF8.self)
    var keys: Set<String> = []
    for fixture in ComparisonGoldenTests.fixtures {
      Self.collect(try object(ComparedPair(fixture: fixture).text("json")), into: &keys)
    }
    #expect(keys.count > 40)
    for key in keys.sorted() { #expect(manual.contains("`\(key)`"), "docs/banding.md does not describe '\(key)'") }
  }

  private static func collect(_ value: Any, into keys: inout Set<String>) {
    if let object = value as? [String: Any] {
      keys.formUnion(object.keys)
      for value in object.values { collect(value, into: &keys) }
    }
    if let array = value as? [Any] { for value in array { collect(value, into: &keys) } }
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
