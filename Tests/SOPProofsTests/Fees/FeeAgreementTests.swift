import SOPModel
import SOPTestSupport
import Testing

@testable import SOPProofs

/// The sums of fees against a player that tries every run.
@Suite("Sums of fees agree with every run")
struct FeeAgreementTests {
  struct Tally {
    var totals = 0
    var intervals = 0
    var atSteps = 0
    /// Sums that the shortest and longest ways alone do not decide.
    var bounded = 0
    var complaints: [String] = []
  }

  @Test("on 6,000 random small SOPs", arguments: 0..<6)
  func agrees(part: Int) {
    var tally = Tally()
    for seed in (part * 1000)..<((part + 1) * 1000) where tally.complaints.count < 4 {
      Self.compare(seed: UInt64(seed), &tally)
    }
    #expect(tally.complaints.isEmpty, Comment(rawValue: tally.complaints.joined(separator: "\n\n")))
    #expect(tally.totals > 1500 && tally.intervals > 500 && tally.atSteps > 500 && tally.bounded > 50, "\(tally)")
  }

  static func compare(seed: UInt64, _ tally: inout Tally) {
    let random = RandomFeeProcedure(seed: seed)
    let procedure = ReadProcedure(text: random.text).procedure
    var differences: [String] = []
    guard !procedure.graph.isIncomplete else {
      tally.complaints.append("seed \(seed): the flow cannot be read\n\(random.text)\(procedure.faults)")
      return
    }
    let totals = procedure.feeTotals().totals
    let steps = steps(random, procedure)
    for kind in procedure.caseKinds().kinds {
      let played = PlayedFees(procedure, kind, steps: Set(steps.compactMap { $0 }))
      if played.isTooLarge { continue }
      let own = totals.filter { $0.kind == kind }
      if Set(own.map(\.end)) != Set(played.doneAtEnds.keys) {
        differences.append("ends \(own.map(\.end)) instead of \(played.doneAtEnds.keys)")
      }
      var none = 0
      let bounds = FeeSearch(procedure, for: kind, FeePlan(procedure, for: kind, calls: []), work: &none).totals
      for total in own {
        let bound = bounds.first { $0.end == total.end }
        let sets = played.doneAtEnds[total.end] ?? []
        for (sum, isDeposit) in [(total.charges, false), (total.deposits, true)] {
          let expected = expected(random, procedure, kind, steps, sets, isDeposit)
          tally.totals += 1
          if sum.lower != sum.upper { tally.intervals += 1 }
          if steps.contains(where: { $0 != nil }), sum.upper != 0 { tally.atSteps += 1 }
          if sum != expected { differences.append("\(kind) to \(total.end): \(sum) instead of \(expected)") }
          guard let rough = isDeposit ? bound?.deposits : bound?.charges else {
            differences.append("no bounds for \(total.end)")
            continue
          }
          if !rough.isExact { tally.bounded += 1 }
          let holds = rough.lower <= expected.lower && (rough.upper ?? .max) >= (expected.upper ?? .max)
          let isSame = rough.lower == expected.lower && rough.upper == expected.upper
          if !holds || (rough.isExact && !isSame) { differences.append("bounds \(rough) against \(expected)") }
        }
      }
    }
    if !differences.isEmpty {
      tally.complaints.append("seed \(seed): \(differences.joined(separator: "; "))\n\(random.text)")
    }
  }

  /// The step at which each fee is paid.
  private static func steps(_ random: RandomFeeProcedure, _ procedure: Procedure) -> [Int32?] {
    random.fees.map { fee in
      guard let name = fee.step else { return nil }
      return procedure.steps.firstIndex { procedure.text($0.id) == name }.map { Int32($0) }
    }
  }

  private static func expected(
    _ random: RandomFeeProcedure, _ procedure: Procedure, _ kind: CaseKind, _ steps: [Int32?],
    _ sets: Set<Set<Int32>>, _ isDeposit: Bool
  ) -> FeeSum {
    let variants = kind.variants.filter { !$0.isNone }.map { procedure.text(procedure.variants[Int($0.index)].id) }
    var sum: FeeSum?
    var unmeasured: Set<Int> = []
    for done in sets {
      var (lower, upper): (Int64, Int64?) = (0, 0)
      for (index, fee) in random.fees.enumerated() where fee.isDeposit == isDeposit {
        if let variant = fee.variant, !variants.contains(variant) { continue }
        if let step = steps[index], !done.contains(step) { continue }
        lower += Int64(fee.lower)
        upper = upper.flatMap { upper in fee.upper.map { upper + Int64($0) } }
        if !fee.isMeasured { unmeasured.insert(index) }
      }
      let before = sum ?? FeeSum(lower: lower, upper: upper)
      let most = before.upper.flatMap { before in upper.map { max(before, $0) } }
      sum = FeeSum(lower: min(before.lower, lower), upper: most)
    }
    var result = sum ?? FeeSum()
    result.unmeasured = unmeasured.sorted().map { .fee($0) }
    return result
  }
}
