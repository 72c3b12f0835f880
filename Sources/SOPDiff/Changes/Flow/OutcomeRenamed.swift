import SOPModel
import SOPText

/// The same way out of a decision under another name.
enum OutcomeRenamed: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB203", name: "pilihan-hasil-berganti-nama", family: .flow)
  static let summary = Wording(
    id: "Pilihan hasil keputusan berganti nama.", en: "An outcome of a decision has another name.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .outcomeLabel) {
      let (old, new) = (pair.old.outcomes[difference.old], pair.new.outcomes[difference.new])
      let (before, after) = (pair.words(old.label, .old), pair.words(new.label, .new))
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.outcome, old: difference.old, new: difference.new), name: before)
      draft.oldPlace = pair.old.place(old.label)
      draft.newPlace = pair.new.place(new.label)
      (draft.before, draft.after) = (before, after)
      let step = StepOfOutcome(pair.new)[difference.new]
      changes.add(Self.self, draft, wording(before, after, pair.title(ofStep: nil, step < 0 ? nil : step)))
    }
  }

  // MARK: Wording

  private static func wording(_ before: String, _ after: String, _ title: String) -> Wording {
    Wording(
      id: "pilihan hasil '\(before)' pada keputusan \(title) kini bernama '\(after)'",
      en: "outcome '\(before)' of decision \(title) is now called '\(after)'")
  }
}
