import SOPCompiler
import SOPDiagnostics
import SOPModel
import SOPTestSupport
import SOPText
import Testing

/// Any bytes are normal input: findings, never a crash, with every place inside the file, and the same ones twice.
@Suite("Any bytes")
struct AnyBytesTests {
  static let seeds: [UInt64] = (0..<16).map { 0x5EED_0000 + $0 }

  @Test("real SOPs, mutilated", arguments: seeds)
  func mutilated(_ seed: UInt64) throws {
    var dice = Dice(seed)
    let paths =
      try Checkout.files(below: "Examples", named: ".sop.yaml")
      + Checkout.files(
        below: "Tests/Fixtures/procedures", named: ".sop.yaml")
    let office = compileOffice(SourceText(name: "opd.yaml", text: "nama: Dinas\npelaksana: {loket: Petugas}\n"))
    for _ in 0..<12 {
      var bytes = try Checkout.bytes(paths[dice.roll(paths.count)])
      for _ in 0..<(1 + dice.roll(8)) { mutilate(&bytes, &dice) }
      expectSound(bytes, office: dice.roll(2) == 0 ? office : nil, seed)
    }
  }

  @Test("offices, mutilated", arguments: seeds.prefix(6))
  func offices(_ seed: UInt64) throws {
    var dice = Dice(seed)
    let paths = try Checkout.files(below: "Examples", named: "opd.yaml")
    for _ in 0..<12 {
      var bytes = try Checkout.bytes(paths[dice.roll(paths.count)])
      for _ in 0..<(1 + dice.roll(8)) { mutilate(&bytes, &dice) }
      let compiled = compileOffice(SourceText(name: "opd.yaml", bytes: bytes))
      for diagnostic in compiled.diagnostics {
        #expect(diagnostic.place.source == .office && Int(diagnostic.place.span.end) <= bytes.count, "seed \(seed)")
      }
    }
  }

  // MARK: One compilation

  private func expectSound(_ bytes: [UInt8], office: OfficeCompilation?, _ seed: UInt64) {
    let source = SourceText(name: "uji.sop.yaml", bytes: bytes)
    let compilation = compile(source, office: office)
    for diagnostic in compilation.diagnostics {
      for place in [diagnostic.place] + diagnostic.related.map(\.place) {
        let length = compilation.sources[Int(place.source.index)].bytes.count
        #expect(Int(place.span.end) <= length, "\(diagnostic.profile.code) points outside, seed \(seed)")
      }
      for fix in diagnostic.fixes {
        let ends = fix.edits.map { Int($0.span.end) }
        #expect(ends.allSatisfy { $0 <= bytes.count }, "\(diagnostic.profile.code) edits outside, seed \(seed)")
      }
    }
    let file = FileFindings(sources: compilation.sources, diagnostics: compilation.diagnostics)
    let again = compile(source, office: office)
    let second = FileFindings(sources: again.sources, diagnostics: again.diagnostics)
    let renderer = TextRenderer(language: .indonesian)
    #expect(renderer.piece(for: file) == renderer.piece(for: second), "seed \(seed)")
    #expect(compilation.procedure.graphDump() == again.procedure.graphDump(), "seed \(seed)")
  }

  /// Removes, repeats, replaces or inserts a piece, or moves a line.
  private func mutilate(_ bytes: inout [UInt8], _ dice: inout Dice) {
    guard !bytes.isEmpty else { return }
    let start = dice.roll(bytes.count)
    let end = min(bytes.count, start + 1 + dice.roll(40))
    switch dice.roll(6) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: dice.roll(bytes.count))
    case 2: bytes[start] = UInt8(truncatingIfNeeded: dice.roll(256))
    case 3: bytes.insert(contentsOf: Self.tokens[dice.roll(Self.tokens.count)].utf8, at: start)
    case 4: for index in start..<end { bytes[index] = UInt8(truncatingIfNeeded: dice.roll(256)) }
    default: bytes.replaceSubrange(start..<end, with: Self.tokens[dice.roll(Self.tokens.count)].utf8)
    }
  }

  private static let tokens = [
    "\n", ": ", "- ", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "#", "|\n", ">", "\t", "lanjut", "mulai", "selesai",
    "jika:", "paralel:", "setelah: [a, b]", "lanjut: {ke: mulai, maks: 2 kali}", "untuk: x", "langkah:", "batas: 1 jam",
    "\u{FEFF}", "\u{0}", "é🙂", "!!map", "<<: *a", "99999999999999999999 hari", "---\n", "? ", "pelaksana: [a, b]",
  ]
}

/// A seeded generator (SplitMix64): the same throws on every machine.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 31)) >> 1) % max(1, sides)
  }
}
