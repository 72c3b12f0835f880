import SOPModel
import SOPProofs
import SOPTestSupport
import Testing

/// Slack of the steps of random SOPs against every way of the same SOP with a step that takes longer.
@Suite struct SlackAgreementTests {
  @Test func `a step may take as much longer as its slack, and not more`() {
    var compared = 0
    var withRoom = 0
    for seed in 20_000..<20_400 as Range<UInt64> {
      let made = RandomProcedure(seed: seed)
      let procedure = ReadProcedure(text: made.text).procedure
      guard procedure.faults.isEmpty, !procedure.graph.isIncomplete, let kind = procedure.caseKinds().kinds.last else {
        continue
      }
      let view = procedure.view(of: kind)
      let question = TimeQuestion(of: .everything)
      func longest(_ made: RandomProcedure) -> Int? {
        let all = CaseEnumeration(procedure, view, made, question)
        return all.isComplete ? all.longest[4] : nil
      }
      let timed = TimedView(procedure, view, rates: ClockRates(workingDay: 450, calendarDay: 321, plainDay: 450))
      guard let now = longest(made), let answer = timed.longest(question) else { continue }
      for (index, step) in procedure.steps.enumerated() {
        let id = procedure.text(step.id)
        guard step.limit < 0, made.steps[id]?.most != [0, 0, 0] else { continue }
        guard let slack = timed.slack(of: procedure.graph.node(of: StepID(index)), question, answer) else {
          #expect(longest(made.lengthening(id, by: 10_000, in: 0)) == now, "seed \(seed), \(id): never on a way")
          continue
        }
        compared += 1
        if slack > 0 { withRoom += 1 }
        let room = slack / 1000
        #expect(longest(made.lengthening(id, by: room, in: 0)) == now, "seed \(seed), \(id)")
        #expect(longest(made.lengthening(id, by: room + 1, in: 0)) ?? 0 > now, "seed \(seed), \(id)")
      }
    }
    #expect(compared > 1_200)
    #expect(withRoom > 300)
  }
}
