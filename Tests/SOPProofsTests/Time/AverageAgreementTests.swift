import SOPModel
import SOPTestSupport
import Testing

@testable import SOPProofs

/// Average times of random SOPs against the frequency of every way.
@Suite struct AverageAgreementTests {
  private static let rates = ClockRates(workingDay: 450, calendarDay: 321, plainDay: 450)

  @Test func `averages are those of brute force, and hold all that nobody says how often`() {
    var compared = 0
    var exact = 0
    for seed in 0..<1_800 as Range<UInt64> {
      let made = RandomProcedure(seed: seed, hasShares: true)
      let procedure = ReadProcedure(text: made.text).procedure
      guard procedure.faults.isEmpty, !procedure.graph.isIncomplete, let kind = procedure.caseKinds().kinds.last else {
        continue
      }
      let timed = TimedView(procedure, procedure.view(of: kind), rates: Self.rates)
      let all = CaseDistribution(procedure, timed.view, made, lot: seed)
      guard all.isComplete else { continue }
      for end in procedure.ends.indices.map({ EndID($0) }) {
        guard let average = timed.average(until: end, of: .promised), let least = all.mean(0, until: end),
          let most = all.mean(1, until: end)
        else { continue }
        compared += 1
        #expect(average.chance.least <= least.chance + 1e-9, "seed \(seed)")
        #expect(least.chance <= average.chance.most + 1e-9, "seed \(seed)")
        #expect(average.worth.least / 1000 <= least.time + 1e-6, "seed \(seed)")
        #expect(most.time <= average.worth.most / 1000 + 1e-6, "seed \(seed)")
        guard !all.hasFreeChoice, !made.hasParallel else { continue }
        exact += 1
        #expect(abs(average.chance.least - average.chance.most) < 1e-9, "seed \(seed)")
        #expect(abs(average.worth.least / 1000 - least.time) < 1e-6, "seed \(seed)")
        #expect(abs(average.worth.most / 1000 - most.time) < 1e-6, "seed \(seed)")
      }
    }
    #expect(compared > 1_000)
    #expect(exact > 200)
  }

  @Test func `what branches spend together is added up, evenly where nobody says how often`() {
    var compared = 0
    for seed in 10_000..<11_200 as Range<UInt64> {
      let made = RandomProcedure(seed: seed, hasShares: true)
      let procedure = ReadProcedure(text: made.text).procedure
      guard procedure.faults.isEmpty, !procedure.graph.isIncomplete, let kind = procedure.caseKinds().kinds.last else {
        continue
      }
      let timed = TimedView(procedure, procedure.view(of: kind), rates: Self.rates)
      let even = CaseDistribution(procedure, timed.view, made, lot: seed, isEven: true)
      let lots = CaseDistribution(procedure, timed.view, made, lot: seed)
      guard even.isComplete, lots.isComplete, let averages = CaseAverages(timed), let mean = even.mean(2),
        let other = lots.mean(2)
      else { continue }
      let costs = timed.worths(.upper, .everything, Self.rates).map { worth in
        let bounds = Average(least: Double(worth), most: Double(worth))
        return Expense(bounds: bounds, even: bounds)
      }
      guard let prospect = averages.prospect(until: nil, costs, .all) else {
        Issue.record("seed \(seed): no average")
        continue
      }
      compared += 1
      #expect(abs(prospect.even.most / 1000 - mean) < 1e-6, "seed \(seed)")
      #expect(prospect.spent.least / 1000 <= other + 1e-6 && other <= prospect.spent.most / 1000 + 1e-6, "seed \(seed)")
    }
    #expect(compared > 1_000)
  }
}
