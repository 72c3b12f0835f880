import SOPCompiler
import SOPDiagnostics
import SOPModel
import SOPTestSupport
import SOPText
import Testing

/// Files beside their input, read before they were committed.
@Suite("Golden files")
struct GoldenTests {
  static let procedures = (try? Checkout.files(below: "Tests/Fixtures/procedures", named: "input.sop.yaml")) ?? []
  static let mistakes = (try? Checkout.files(below: "Examples/salah", named: ".sop.yaml")) ?? []
  static let examples = (try? Checkout.files(below: "Examples", named: ".sop.yaml")) ?? []

  @Test("the inputs are there")
  func inputs() {
    #expect(!Self.procedures.isEmpty)
    #expect(!Self.mistakes.isEmpty)
  }

  @Test("the graph of each fixture", arguments: procedures)
  func graph(_ path: String) throws {
    try Golden.expect(Compiled(path).compilation.procedure.graphDump(), at: beside(path, "graph.txt"))
  }

  @Test("what is found in each fixture, in both languages", arguments: procedures)
  func diagnostics(_ path: String) throws {
    let compiled = try Compiled(path)
    try Golden.expect(compiled.text(.indonesian), at: beside(path, "diagnostics.id.txt"))
    try Golden.expect(compiled.text(.english), at: beside(path, "diagnostics.en.txt"))
  }

  @Test("what is found in the examples of mistakes", arguments: mistakes)
  func findsMistakes(_ path: String) throws {
    let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
    let found = try Compiled(path).text(.indonesian)
    #expect(!found.isEmpty)
    try Golden.expect(found, at: "Tests/Fixtures/mistakes/\(name).id.txt")
  }

  @Test("every other example is clean, or says why not", arguments: examples.filter { !$0.contains("/salah/") })
  func clean(_ path: String) throws {
    let found = try Compiled(path).compilation.diagnostics.filter { $0.severity > .advice }
    #expect(found.isEmpty, "\(found.map { "\($0.profile.code) \($0.headline.id)" })")
  }

  @Test("compiling twice gives the same bytes", arguments: procedures + examples)
  func twice(_ path: String) throws {
    let first = try Compiled(path)
    let second = try Compiled(path)
    #expect(first.text(.indonesian) == second.text(.indonesian))
    #expect(first.compilation.procedure.graphDump() == second.compilation.procedure.graphDump())
  }

  private func beside(_ path: String, _ name: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/") + "/" + name
  }
}

/// An SOP of the checkout, compiled with the office above it.
struct Compiled {
  let compilation: Compilation

  init(_ path: String) throws {
    let office = try Self.office(above: path).map { compileOffice($0) }
    compilation = compile(SourceText(name: path, bytes: try Checkout.bytes(path)), office: office)
  }

  func text(_ language: Language) -> String {
    let file = FileFindings(sources: compilation.sources, diagnostics: compilation.diagnostics)
    return TextRenderer(language: language).piece(for: file)
  }

  private static func office(above path: String) throws -> SourceText? {
    var folder = path.split(separator: "/").dropLast()
    while !folder.isEmpty {
      let candidate = folder.joined(separator: "/") + "/opd.yaml"
      if let bytes = try? Checkout.bytes(candidate) { return SourceText(name: candidate, bytes: bytes) }
      folder = folder.dropLast()
    }
    return nil
  }
}
