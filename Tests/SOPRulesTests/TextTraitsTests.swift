import Testing

@testable import SOPRules

/// The quick look at eight bytes agrees with reading word by word.
@Suite("Traits of texts")
struct TextTraitsTests {
  @Test("what a word-by-word reading finds, the quick look does not rule out", arguments: 1...40 as ClosedRange<UInt64>)
  func agrees(seed: UInt64) {
    var generator = SplitMix(state: seed)
    for _ in 0..<200 {
      let bytes = Array(text(&generator).utf8)
      let start = Int(generator.next() % 4)
      let range = min(start, bytes.count)..<bytes.count
      let traits = bytes.withUnsafeBytes { TextTraits($0, range) }
      let shown = "seed \(seed): \(String(decoding: bytes[range], as: UTF8.self))"
      var reader = WordScanner(bytes, range)
      if reader.firstException(waits: false) != nil { #expect(traits.contains(.exception), "\(shown)") }
      var agents = WordScanner(bytes, range)
      while let word = agents.next() {
        if word.key == "oleh" { #expect(traits.contains(.agent), "\(shown)") }
      }
      var joined = WordScanner(bytes, range)
      if joined.secondActivity() != nil { #expect(traits.contains(.joint), "\(shown)") }
      var first = WordScanner(bytes, range)
      if range.lowerBound < bytes.count, bytes[range.lowerBound].isOfWord, let word = first.next() {
        #expect(bytes.withUnsafeBytes { WordKey(firstOf: $0, range) } == word.key, "\(shown)")
      }
      var abbreviations = AbbreviationScanner(bytes, range)
      while let found = abbreviations.next() {
        let pair = zip(bytes[found], bytes[found].dropFirst()).contains { $0.isCapital && $1.isCapital }
        if pair { #expect(bytes.withUnsafeBytes { TextTraits.hasCapitals($0, range) }, "\(shown)") }
      }
    }
  }

  private func text(_ generator: inout SplitMix) -> String {
    let words = [
      "Mencetak", "mencatat", "dan", "lalu", "kemudian", "serta", "selanjutnya", "sekaligus", "oleh", "petugas",
      "jika", "Bila", "APABILA", "kalau", "3", "hari", "2x24", "jam", "(tiga)", "kerja", "berkas", "KTP-el", "SP4N",
      "é🙂", "yang", "menunggu", "a", "&",
    ]
    let joints = [" ", " ", " ", ", ", "; ", " (", ") ", "/", "\n", "."]
    return (0..<Int(generator.next() % 12)).reduce(into: "") { text, _ in
      text += words[Int(generator.next() % UInt64(words.count))] + joints[Int(generator.next() % UInt64(joints.count))]
    }
  }

  /// SplitMix64: the same numbers for the same seed.
  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
