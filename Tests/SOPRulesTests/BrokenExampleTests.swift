import SOPCompiler
import SOPDiagnostics
import SOPRules
import SOPText
import Testing

/// Examples with bytes changed, removed and repeated: whatever comes out, findings stay inside the file.
@Suite("Broken examples")
struct BrokenExampleTests {
  /// A linear congruential generator (Knuth's MMIX): the same breaks on every machine.
  private struct Dice {
    var state: UInt64

    mutating func roll(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return bound > 0 ? Int(truncatingIfNeeded: state >> 33) % bound : 0
    }
  }

  private static let pieces = [
    "\t", "\"", "'", ": ", ":", "-", "- ", "[", "]", "{", "}", "#", " #", "&a ", "*a", "!x ", "|", ">", "%", "@", "`",
    ",",
    "\n", "\r\n", "\r", "  ", "\\", "<<: ", "---\n", "\u{0}", "\u{FEFF}", "é🙂", "\u{85}", "tidak ada", "5 minit",
    "Rp1.5",
    "02-03-2026", "selesai x", "jika:", "bila:", "paralel:", "lanjut: [", "maks: -1",
  ].map { Array($0.utf8) }

  private func broken(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.roll(below: 4) {
      let place = dice.roll(below: bytes.count + 1)
      let end = min(bytes.count, place + dice.roll(below: 6))
      switch dice.roll(below: 5) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      case 2: bytes.insert(UInt8(dice.roll(below: 256)), at: place)
      default: bytes.insert(contentsOf: Self.pieces[dice.roll(below: Self.pieces.count)], at: place)
      }
    }
    return bytes
  }

  @Test("findings and their fixes stay inside the file", arguments: RuleExampleTests.all)
  func spans(_ test: RuleExampleTests.Case) {
    var dice = Dice(state: UInt64(test.number))
    for byte in test.code.utf8 { dice.state = dice.state &* 31 &+ UInt64(byte) }
    let bytes = Array(ExampleFrame(test.example).text.utf8)
    for round in 0..<3 {
      let text = broken(bytes, &dice)
      let source = SourceText(name: "rusak.sop.yaml", bytes: text)
      for diagnostic in test.diagnostics(in: source) {
        expectInside(diagnostic, count: text.count, "\(test.code) \(round): \(text)")
      }
    }
  }

  private func expectInside(_ diagnostic: Diagnostic, count: Int, _ context: String) {
    let places = [diagnostic.place] + diagnostic.related.map(\.place).filter { $0.source <= .office }
    #expect(places.allSatisfy { Int($0.span.end) <= count }, "\(diagnostic.profile.code) in \(context)")
    for fix in diagnostic.fixes {
      var end = 0
      for edit in fix.edits {
        #expect(
          Int(edit.span.start) >= end && Int(edit.span.end) <= count,
          "a fix of \(diagnostic.profile.code) in \(context)")
        end = Int(edit.span.end)
      }
    }
    #expect(!diagnostic.headline.id.isEmpty && !diagnostic.headline.en.isEmpty)
  }
}
