import SOPCompiler
import SOPDiagnostics
import SOPModel
import SOPTestSupport
import SOPText
import Testing

@testable import SOPCommandLine

/// What the manuals show is what the program does.
@Suite("Manuals")
struct ManualTests {
  static let paths = ["docs/bahasa.md", "docs/panduan.md", "docs/contekan.md", "docs/banding.md"]
  static let manuals = paths.compactMap { try? Manual(path: $0) }
  static let examples = manuals.flatMap(\.examples)

  @Test("the manuals are there, with examples")
  func presence() {
    #expect(Self.manuals.map(\.path) == Self.paths)
    for manual in Self.manuals { #expect(!manual.examples.isEmpty, "\(manual.path)") }
  }

  @Test("an example gives the findings the manual says, and no others", arguments: examples)
  func example(_ example: ManualExample) throws {
    let found = try findings(of: example)
    #expect(found.map(\.profile.code).sorted() == example.codes, "\(found.map(\.headline.id)) in\n\(example.text)")
  }

  /// Compiled under the first office that its manual shows, or the one of `Examples/contoh`.
  private func findings(of example: ManualExample) throws -> [Diagnostic] {
    if example.isOffice { return compileOffice(SourceText(name: "opd.yaml", text: example.text)).diagnostics }
    let shown = Self.examples.first { $0.path == example.path && $0.isOffice }
    let office = try shown.map { Array($0.text.utf8) } ?? Checkout.bytes("Examples/contoh/opd.yaml")
    return compile(
      SourceText(name: "contoh.sop.yaml", text: example.text),
      office: compileOffice(SourceText(name: "opd.yaml", bytes: office))
    ).diagnostics
  }

  @Test("the language manual lists the keys that may stand in each kind of map", arguments: KeyContext.allCases)
  func keys(_ context: KeyContext) throws {
    let manual = try #require(Self.manuals.first { $0.path == "docs/bahasa.md" })
    let listed = manual.tables.filter { $0.contexts.contains(context.title.id) }.flatMap(\.keys)
    #expect(listed.sorted() == context.keys.sorted(), "the tables marked '\(context.title.id)'")
  }

  @Test("a table of keys names kinds of map that there are", arguments: manuals)
  func contexts(_ manual: Manual) {
    let titles = Set(KeyContext.allCases.map(\.title.id))
    for table in manual.tables { #expect(titles.isSuperset(of: table.contexts), "\(table.contexts)") }
  }

  @Test("links lead somewhere", arguments: manuals)
  func links(_ manual: Manual) throws {
    let known = Set(manual.headings.map(Manual.anchor))
    for anchor in manual.anchors { #expect(known.contains(anchor), "#\(anchor)") }
    for file in manual.files { #expect(throws: Never.self, "\(file)") { try Checkout.bytes("docs/\(file)") } }
  }

  @Test("a command prints what the manual shows", arguments: manuals)
  func transcripts(_ manual: Manual) throws {
    let playground = try Playground()
    var saved: [String] = []
    var outputs: [(transcript: ManualTranscript, lines: [String])] = []
    for block in manual.blocks {
      switch block {
      case .example(let example):
        guard let name = example.fileName else { continue }
        try playground.write(name, example.text)
        saved.append(name)
      case .transcript(let transcript):
        let lines = try run(transcript, on: saved, in: playground)
        if !transcript.matches(lines) { outputs.append((transcript, lines)) }
      }
    }
    try Golden.expect(manual.text(printing: outputs), at: manual.path)
  }

  /// The lines that a command prints; words that name a saved file, a folder of one, or a folder to write to are paths.
  private func run(
    _ transcript: ManualTranscript, on saved: [String], in playground: Playground
  ) throws -> [String] {
    #expect(transcript.command.prefix(2) == ["$", "sop"])
    var arguments: [String] = []
    for word in transcript.command.dropFirst(2) {
      let isPath = arguments.last == "-o" || saved.contains { $0 == word || $0.hasPrefix("\(word)/") }
      arguments.append(isPath ? playground.path(word).text : word)
    }
    let printed = try playground.capture { CommandLineTool.run(arguments + ["--lang", "id"], $0) }
    var lines = (printed.output + printed.messages).replacing("@/", with: "")
      .split(separator: "\n", omittingEmptySubsequences: false).map(ManualTranscript.trimmed)
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
