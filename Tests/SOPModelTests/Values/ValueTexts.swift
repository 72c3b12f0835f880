import Testing

@testable import SOPModel

typealias Reader<Value: Hashable & Sendable> = (Swift.Span<UInt8>) -> ValueReading<Value>

func read<Value>(_ text: String, as reader: Reader<Value>) -> ValueReading<Value> {
  let bytes = Array(text.utf8)
  return reader(bytes.span)
}

/// The part of a text under a range of its bytes.
func part(_ range: Range<Int>?, of text: String) -> String? {
  range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
}

/// A text whose wrong bytes stand between `⟦` and `⟧`, so that a table shows what a finding will point at.
struct MarkedText {
  let text: String
  let range: Range<Int>

  init(_ marked: String) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }
    precondition(parts.count == 3, "needs one pair of marks: \(marked)")
    text = parts.joined()
    range = parts[0].utf8.count..<parts[0].utf8.count + parts[1].utf8.count
  }
}

/// The reader refuses each text with the fault and the bytes that the table shows.
func expectFaults<Value>(
  _ table: [(String, ValueFault.Kind)], from reader: Reader<Value>,
  _ location: SourceLocation = #_sourceLocation
) {
  for (marked, kind) in table {
    let marked = MarkedText(marked)
    let reading = read(marked.text, as: reader)
    #expect(
      reading == .unreadable(ValueFault(kind: kind, range: marked.range)), "\(marked.text)", sourceLocation: location)
  }
}

/// A seeded generator, so that a failure repeats: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
