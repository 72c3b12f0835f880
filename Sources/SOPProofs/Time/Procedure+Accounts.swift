public import SOPModel

extension Procedure {
  /// Who answers for the work of a step: *luar* only if all of its actors are outside; `hitung` on the step goes before
  /// `hitung` on an actor.
  public func account(of step: StepID) -> Accounts { account(of: steps[Int(step.index)]) }

  func account(of step: Step) -> Accounts {
    if let counts = step.countsAsOffice { return counts ? .office : .outside }
    guard !step.actors.isEmpty else { return .office }
    return step.actors.indices.contains { countsAsOffice(actorUses[$0].actor) } ? .office : .outside
  }

  func countsAsOffice(_ actor: ActorID) -> Bool {
    guard !actor.isNone else { return true }
    let actor = actors[Int(actor.index)]
    return actor.countsAsOffice ?? !actor.isOutside
  }
}
