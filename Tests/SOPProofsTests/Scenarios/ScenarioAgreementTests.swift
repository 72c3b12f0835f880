import SOPModel
import SOPProofs
import SOPTestSupport
import Testing

/// Coverage and times of scenarios in random SOPs against what brute force and the analysis of time find.
@Suite struct ScenarioAgreementTests {
  @Test func `proposals go through exactly the branches that lead to an end`() {
    var (compared, branches, blocked) = (0, 0, 0)
    for seed in 0..<900 as Range<UInt64> {
      var text = RandomProcedure(seed: seed).text
      if seed % 3 == 0 { text = text.replacing("lain: lanjut", with: "lain: belum diatur") }
      let procedure = ReadProcedure(text: text).procedure
      guard procedure.faults.isEmpty, !procedure.graph.isIncomplete else { continue }
      var found: Set<FlowBranch> = []
      var isComplete = true
      for kind in procedure.caseKinds().kinds {
        let all = BranchEnumeration(procedure, procedure.view(of: kind))
        isComplete = isComplete && all.isComplete
        found.formUnion(all.branches)
      }
      guard isComplete else { continue }
      compared += 1
      var runner = ScenarioRunner(procedure)
      let coverage = runner.coverage(of: [])
      let proposed = coverage.proposals.reduce(into: Set<FlowBranch>()) { $0.formUnion($1.branches) }
      #expect(proposed == found, "seed \(seed)")
      let others = coverage.branches.filter { !found.contains($0) }
      #expect(others.allSatisfy { coverage.obstacles[$0] != nil }, "seed \(seed)")
      #expect(coverage.possible.count == found.count, "seed \(seed)")
      branches += found.count
      blocked += coverage.branches.count - found.count
    }
    #expect(compared > 600)
    #expect(branches > 2_000)
    #expect(blocked > 20)
  }

  @Test func `a scenario without choices takes as long as any case and as short as any`() {
    var compared = 0
    for seed in 5_000..<5_400 as Range<UInt64> {
      let made = RandomProcedure(seed: seed)
      // Time limits are kept unless a scenario says otherwise; a loop without its `lewat` never fails here.
      guard !made.text.contains("batas:") else { continue }
      let scenario = "uji:\n  - {nama: Semua, harap: {waktu_seluruhnya: min 0 menit}}\n"
      let procedure = ReadProcedure(text: made.text + scenario).procedure
      guard procedure.faults.isEmpty, !procedure.graph.isIncomplete else { continue }
      var runner = ScenarioRunner(procedure)
      let trial = runner.trial(0)
      guard !trial.isUndecided else { continue }
      compared += 1
      for (spread, accounts) in [(trial.time, Accounts.promised), (trial.wholeTime, .everything)] {
        var (shortest, longest) = (Int.max, -1)
        for kind in procedure.caseKinds().kinds {
          let rates = ClockRates(workingDay: 450, calendarDay: 321, plainDay: 450)
          let timed = TimedView(procedure, procedure.view(of: kind), rates: rates)
          if let most = timed.longest(TimeQuestion(of: accounts)) {
            longest = max(longest, most.walk.time.total(accounts).minutes)
          }
          let least = timed.shortest(TimeQuestion(of: accounts))?.walk.worth
          shortest = min(shortest, least.map { $0 / 1000 } ?? .max)
        }
        #expect(spread?.lower.minutes ?? .max == shortest, "seed \(seed)")
        #expect(spread?.upper?.minutes ?? -1 == longest, "seed \(seed)")
      }
    }
    #expect(compared > 150)
  }
}
