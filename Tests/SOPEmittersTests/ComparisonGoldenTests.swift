import SOPDiff
import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

@Suite("Forms of a comparison")
struct ComparisonGoldenTests {
  static let fixtures = ["legalisasi", "izin"]
  static let files = [
    "markdown": "komentar.md", "json": "perbandingan.json", "html": "halaman.html", "dot": "alur.dot",
  ]

  @Test("of each kind", arguments: fixtures, files.keys.sorted())
  func forms(_ fixture: String, _ form: String) throws {
    let file = try #require(Self.files[form])
    try Golden.expect(
      try ComparedPair(fixture: fixture).text(form), at: "Tests/Fixtures/comparisons/\(fixture)/\(file)")
  }

  @Test("a comment in English, with links and accepted changes")
  func comment() throws {
    let pair = try ComparedPair(fixture: "legalisasi")
    var options = ComparisonOptions()
    options.language = .english
    options.oldAddress = "https://forge.example/kantor/sop/blob/v1"
    options.newAddress = "https://forge.example/kantor/sop/blob/v2/"
    let accepted = pair.comparison.changes.filter { $0.impact == .burden }.prefix(2).map(\.fingerprint)
    options.approvals = Approvals(accepted: [Set(accepted)])
    try Golden.expect(
      pair.text("markdown", options), at: "Tests/Fixtures/comparisons/legalisasi/komentar.en.md")
  }

  @Test("every form has a name of its own")
  func names() {
    let names = ComparisonEmitterRegistry.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(Self.files.keys) == Set(names))
  }

  @Test("several SOPs, new ones and gone ones stand in one output", arguments: files.keys.sorted())
  func several(_ form: String) throws {
    let pairs = try Self.fixtures.map { try ComparedPair(fixture: $0).comparison }
    let report = ComparedProcedures(
      pairs, added: [.init(path: "a/b.sop.yaml", title: "Baru")],
      removed: [.init(path: "c.sop.yaml", title: "")])
    let emitter = try #require(ComparisonEmitterRegistry.emitter(named: form))
    let text = String(decoding: emitter.emit(report, options: ComparisonOptions()), as: UTF8.self)
    #expect(text.contains("Legalisasi Kutipan Akta"))
    #expect(text.contains("Izin Usaha Mikro"))
    if form == "html" { try Page(text) }
    if form == "dot" {
      let drawn = try OtherProgram.run(["dot", "-Tsvg"], input: Array(text.utf8))
      #expect(drawn.complaints == "")
      #expect(drawn.output.split(separator: "</svg>").count == 3)
    }
  }
}
