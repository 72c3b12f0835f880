import SOPModel
import SOPProofs
import SOPTestSupport
import Testing

/// The longest and shortest times of random SOPs against every way a case of theirs can go.
@Suite struct TimeAgreementTests {
  private static let runs = 4
  private static let seedsOfRun: UInt64 = 3_000

  @Test(arguments: 0..<runs) func `times from the application to the end are those of brute force`(run: Int) {
    let first = UInt64(run) * Self.seedsOfRun
    var compared = 0
    var withParallel = 0
    for seed in first..<first + Self.seedsOfRun {
      let made = RandomProcedure(seed: seed)
      let procedure = ReadProcedure(text: made.text).procedure
      guard procedure.faults.isEmpty, !procedure.graph.isIncomplete else { continue }
      for kind in procedure.caseKinds().kinds {
        let view = procedure.view(of: kind)
        let all = CaseEnumeration(procedure, view, made, TimeQuestion(of: .everything))
        guard all.isComplete else { continue }
        compared += 1
        if made.hasParallel { withParallel += 1 }
        let timed = TimedView(procedure, view, rates: ClockRates(workingDay: 450, calendarDay: 321, plainDay: 450))
        for (index, accounts) in CaseEnumeration.sums.enumerated() {
          let longest = timed.longest(TimeQuestion(of: accounts))
          #expect(longest.map { $0.bound / 1000 } ?? -1 == all.longest[index], "seed \(seed), \(accounts)")
          #expect(longest?.isExact ?? true, "seed \(seed), \(accounts)")
          #expect(longest.map { $0.walk.time.total(accounts).minutes } ?? -1 == all.longest[index], "seed \(seed): way")
          let shortest = timed.shortest(TimeQuestion(of: accounts))
          #expect(shortest.map { $0.walk.worth / 1000 } ?? .max == all.shortest[index], "seed \(seed), \(accounts)")
        }
      }
    }
    #expect(compared > 2_500)
    #expect(withParallel > 250)
  }
}
