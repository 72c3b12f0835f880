import SOPModel
import SOPTestSupport
import Testing

@testable import SOPProofs

/// The sweep over cells against every value of a small range, one by one.
@Suite("Decisions agree with brute force")
struct DecisionAgreementTests {
  struct Tally {
    var gaps = 0
    var overlaps = 0
    var never = 0
    var exact = 0
    var complaints: [String] = []
  }

  @Test("on 6,000 random decisions")
  func agrees() {
    var tally = Tally()
    for seed in 0..<6000 where tally.complaints.count < 3 { Self.compare(RandomDecision(seed: UInt64(seed)), &tally) }
    #expect(tally.complaints.isEmpty, Comment(rawValue: tally.complaints.joined(separator: "\n")))
    #expect(tally.gaps > 500 && tally.overlaps > 500 && tally.never > 200 && tally.exact > 200, "\(tally)")
  }

  private static func compare(_ decision: RandomDecision, _ tally: inout Tally) {
    let procedure = ReadProcedure(text: decision.text).procedure
    guard let proof = DecisionProof.all(in: procedure).first else {
      tally.complaints.append("not read:\n\(decision.text)")
      return
    }
    let played = PlayedDecision(decision)
    func complain(_ what: String) { tally.complaints.append("\(what)\n\(decision.text)") }
    if decision.hasRest != proof.gaps.isEmpty, decision.hasRest || played.hasGap { complain("gap: \(proof.gaps)") }
    if !decision.hasRest, proof.gaps.isEmpty == played.hasGap { complain("gap: \(proof.gaps)") }
    let overlaps = Set(proof.overlaps.map { [$0.first, $0.second] })
    if overlaps != played.overlaps { complain("overlaps \(overlaps), played \(played.overlaps)") }
    if Set(proof.neverMet) != played.neverMet { complain("never \(proof.neverMet), played \(played.neverMet)") }
    if (proof.uselessRest != nil) != (decision.hasRest && !played.hasGap) { complain("rest") }
    if proof.isUndecided || !proof.mixedUnits.isEmpty { complain("undecided") }
    check(proof, decision, complain)
    if !proof.gaps.isEmpty { tally.gaps += 1 }
    if !proof.overlaps.isEmpty { tally.overlaps += 1 }
    if !proof.neverMet.isEmpty { tally.never += 1 }
    if proof.gaps.isEmpty, proof.overlaps.isEmpty { tally.exact += 1 }
  }

  /// Every witness is one: both ends of it fit no outcome, or the two outcomes that are told.
  private static func check(_ proof: DecisionProof, _ decision: RandomDecision, _ complain: (String) -> Void) {
    for witness in proof.gaps {
      for values in ends(of: witness) where decision.outcomes.contains(where: { decision.holds($0, values) }) {
        complain("no gap: \(witness)")
      }
    }
    for overlap in proof.overlaps {
      for values in ends(of: overlap.witness) {
        let both = [overlap.first, overlap.second].allSatisfy { decision.holds(decision.outcomes[$0], values) }
        if !both { complain("no overlap: \(overlap)") }
      }
    }
  }

  private static func ends(of witness: [DecisionProof.Value]) -> [[String: Int]] {
    [0, 1].map { end in
      Dictionary(
        uniqueKeysWithValues: witness.map { ($0.name, end == 0 ? $0.from : $0.to ?? $0.from + 100_000) })
    }
  }
}

/// A decision whose outcomes compare a few values with small numbers, whole or with halves.
struct RandomDecision {
  struct Test {
    var name: String
    var relation: String
    /// Thousandths.
    var number: Int
  }

  /// Values by name: whether parts count.
  private(set) var names: [(name: String, isContinuous: Bool)] = []
  private(set) var outcomes: [[[Test]]] = []
  let hasRest: Bool

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    hasRest = generator.chance(20)
    let count = [1, 1, 1, 2, 2, 3][generator.number(0...5)]
    names = (0..<count).map { ("nilai \("abc".dropFirst($0).prefix(1))", count < 3 && generator.chance(30)) }
    // Some are made of neighbours, so that not all have holes.
    if count == 1, generator.chance(50) {
      outcomes = Self.neighbours(names[0].name, &generator)
    } else {
      let rows = generator.number(hasRest ? 1...3 : 2...4)
      outcomes = (0..<rows).map { _ in
        (0..<(generator.chance(25) ? 2 : 1)).map { _ in
          (0..<generator.number(1...2)).map { _ in Self.test(names[generator.number(0...count - 1)], &generator) }
        }
      }
    }
  }

  private static func test(
    _ value: (name: String, isContinuous: Bool), _ generator: inout SeededGenerator
  ) -> Test {
    let relation = ["<", "<=", ">", ">=", "=", "!="][generator.number(0...5)]
    let half = value.isContinuous && generator.chance(40) ? 500 : 0
    return Test(name: value.name, relation: relation, number: generator.number(0...8) * 1000 + half)
  }

  private static func neighbours(_ name: String, _ generator: inout SeededGenerator) -> [[[Test]]] {
    let cut = generator.number(1...8) * 1000
    let isUpper = generator.chance(50)
    let slip = generator.chance(20) ? 1000 : 0
    return [
      [[Test(name: name, relation: isUpper ? "<=" : "<", number: cut)]],
      [[Test(name: name, relation: isUpper ? ">" : ">=", number: cut + slip)]],
    ]
  }

  /// With thousandths by name.
  func holds(_ outcome: [[Test]], _ values: [String: Int]) -> Bool {
    outcome.contains { line in
      line.allSatisfy { test in
        let value = values[test.name] ?? 0
        return switch test.relation {
        case "<": value < test.number
        case "<=": value <= test.number
        case ">": value > test.number
        case ">=": value >= test.number
        case "=": value == test.number
        default: value != test.number
        }
      }
    }
  }

  /// Names without a written number are of no value that is asked.
  var comparedNames: [(name: String, isContinuous: Bool)] {
    names.filter { name in outcomes.contains { $0.joined().contains { $0.name == name.name } } }
  }

  var text: String {
    var lines = [
      "nama: Uji", "produk: d", "pelaksana: {a: Petugas}", "langkah:", "  - kegiatan: Putus", "    pelaksana: a",
      "    jika:",
    ]
    for (index, outcome) in outcomes.enumerated() {
      let condition = outcome.map { $0.map(written).joined(separator: " dan ") }.joined(separator: " atau ")
      lines.append("      p\(index): {ke: lanjut, bila: \"\(condition)\"}")
    }
    if hasRest { lines.append("      lainnya: lanjut") }
    return (lines + ["  - {kegiatan: Tutup, pelaksana: a}"]).joined(separator: "\n") + "\n"
  }

  private func written(_ test: Test) -> String {
    let isContinuous = names.contains { $0.name == test.name && $0.isContinuous }
    let part = test.number % 1000 == 0 ? "" : ",5"
    return "\(test.name) \(test.relation) \(test.number / 1000)\(part) \(isContinuous ? "kg" : "tahun")"
  }
}

/// Every value from 0 to 10, in quarters where parts count, and what each outcome says of it.
struct PlayedDecision {
  private(set) var hasGap = false
  private(set) var overlaps: Set<[Int]> = []
  private(set) var neverMet: Set<Int>

  init(_ decision: RandomDecision) {
    neverMet = Set(decision.outcomes.indices)
    play(decision, decision.comparedNames[...], [:])
  }

  private mutating func play(
    _ decision: RandomDecision, _ names: ArraySlice<(name: String, isContinuous: Bool)>, _ values: [String: Int]
  ) {
    guard let first = names.first else { return look(decision, values) }
    for number in stride(from: 0, through: 10_000, by: first.isContinuous ? 250 : 1000) {
      var values = values
      values[first.name] = number
      play(decision, names.dropFirst(), values)
    }
  }

  private mutating func look(_ decision: RandomDecision, _ values: [String: Int]) {
    let fitting = decision.outcomes.indices.filter { decision.holds(decision.outcomes[$0], values) }
    if fitting.isEmpty { hasGap = true }
    neverMet.subtract(fitting)
    for (offset, first) in fitting.enumerated() {
      for second in fitting[(offset + 1)...] { overlaps.insert([first, second]) }
    }
  }
}
