import SOPModel
import SOPText

/// One step became several.
enum StepDivided: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB104", name: "langkah-dipecah", family: .steps)
  static let summary = Wording(id: "Satu langkah menjadi beberapa langkah.", en: "One step became several.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for division in pair.pairing.divisions where division.side == .old {
      let whole = Int(division.whole.index)
      let new = pair.pairing[.step].new(of: whole)
      let title = pair.title(ofStep: whole, .old)
      var draft = ChangeList.Draft(.divided, Change.Subject(.step, old: whole, new: new), name: title)
      draft.oldPlace = pair.place(ofStep: whole, .old)
      draft.newPlace = division.parts.first.map { pair.place(ofStep: Int($0.index), .new) }
      draft.before = title
      let parts = division.parts.map { pair.title(ofStep: Int($0.index), .new) }
      draft.after = parts.joined(separator: "; ")
      draft.effect = pair.effect(of: division)
      changes.add(Self.self, draft, wording(title, parts))
    }
  }

  // MARK: Wording

  private static func wording(_ whole: String, _ parts: [String]) -> Wording {
    Wording(
      id: "langkah '\(whole)' dipecah menjadi \(words: ValueWords.list(parts, .indonesian))",
      en: "step '\(whole)' was divided into \(words: ValueWords.list(parts, .english))")
  }
}

extension ProcedurePair {
  /// What the parts that have no partner of their own bring or take.
  func effect(of division: Pairing.Division) -> Effect {
    var effect = Effect.procedure
    let partSide = division.side.other
    for part in division.parts where pairing[.step].linkNumber(of: Int(part.index), on: partSide) == nil {
      let added = self.effect(ofStep: Int(part.index), partSide)
      effect.time += added.time
      effect.visits = added.visits == 0 ? effect.visits : added.visits
      effect.controls += added.controls
      effect.handOvers = added.handOvers
    }
    return effect
  }
}
