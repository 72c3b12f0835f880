import SOPModel
import SOPText

/// A step that others do than before, or in another way together, with the load that moves.
enum StepActorsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB301", name: "pelaksana-langkah-berganti", family: .actors)
  static let summary = Wording(
    id: "Langkah dikerjakan oleh pelaksana lain.", en: "A step is done by other actors.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .stepActors) {
      let (old, new) = (pair.old.steps[difference.old], pair.new.steps[difference.new])
      var draft = pair.draft(step: difference)
      draft.before = pair.value(actors: old.actors, old.sharing, .old)
      draft.after = pair.value(actors: new.actors, new.sharing, .new)
      draft.effect = effect(difference, pair)
      if let load = pair.value(times: new.times, .new) { draft.details = [moved(load)] }
      let title = pair.title(ofStep: difference.old, difference.new)
      changes.add(Self.self, draft, wording(title, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func effect(_ difference: Difference, _ pair: ProcedurePair) -> Effect {
    var effect = Effect.procedure
    let (was, isNow) = (pair.isApplicants(difference.old, .old), pair.isApplicants(difference.new, .new))
    if was != isNow { effect.visits = pair.limited(isNow ? .max : -.max, to: pair.totals.visits) }
    effect.handOvers = pair.totals.handOvers
    return effect
  }

  // MARK: Wording

  private static func wording(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "langkah \(title) kini dikerjakan \(after), dahulu \(before)",
      en: "step \(title) is now done by \(after), before by \(before)")
  }

  private static func moved(_ time: String) -> Wording {
    Wording(id: "beban yang berpindah: \(time)", en: "load that moves: \(time)")
  }
}
