import SOPModel
import SOPProofs
import SOPTestSupport
import Testing

/// Times between events of random SOPs against every way a case of theirs can go.
@Suite struct EventAgreementTests {
  @Test func `times between the ends of two steps are those of brute force`() {
    var compared = 0
    var happened = 0
    for seed in 100_000..<106_000 as Range<UInt64> {
      let made = RandomProcedure(seed: seed)
      guard !made.hasParallel, made.stages.isEmpty else { continue }
      let procedure = ReadProcedure(text: made.text).procedure
      guard procedure.faults.isEmpty, procedure.steps.count > 2, let kind = procedure.caseKinds().kinds.last
      else { continue }
      let timed = TimedView(
        procedure, procedure.view(of: kind), rates: ClockRates(workingDay: 450, calendarDay: 321, plainDay: 450))
      var random = RandomNumbers(seed: seed)
      for _ in 0..<3 {
        let since = StepID(Int.random(in: 0..<procedure.steps.count, using: &random))
        let until = StepID(Int.random(in: 0..<procedure.steps.count, using: &random))
        guard since != until else { continue }
        let all = EventEnumeration(procedure, timed.view, made, since: since, until: until)
        guard all.isComplete else { continue }
        compared += 1
        if all.longest >= 0 { happened += 1 }
        let question = TimeQuestion(since: .finished(since), until: .finished(until), of: .promised)
        let longest = timed.longest(question, .sure)
        // A loop may have been used up before the first event: then the longest way is a bound.
        #expect(longest.map { $0.bound / 1000 } ?? -1 >= all.longest, "seed \(seed), \(since.index)-\(until.index)")
        #expect(timed.longest(question).map { $0.bound / 1000 } ?? -1 >= all.longest, "seed \(seed)")
        if !made.hasOverflow {
          #expect(longest.map { $0.bound / 1000 } ?? -1 == all.longest, "seed \(seed), \(since.index)-\(until.index)")
          let shortest = timed.shortest(question)
          #expect(shortest.map { $0.walk.worth / 1000 } ?? .max == all.shortest, "seed \(seed)")
        }
      }
    }
    #expect(compared > 5_000)
    #expect(happened > 2_000)
  }
}
