import SOPModel
import SOPText

/// The same role under another name.
enum ActorRenamed: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB302", name: "nama-pelaksana-berubah", family: .actors)
  static let summary = Wording(
    id: "Pelaksana yang sama kini bernama lain.", en: "The same role has another name.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .actorName) {
      let (before, after) = (pair.title(ofActor: difference.old, .old), pair.title(ofActor: difference.new, .new))
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.actor, old: difference.old, new: difference.new), name: before)
      draft.oldPlace = pair.old.place(pair.old.actors[difference.old].name)
      draft.newPlace = pair.new.place(pair.new.actors[difference.new].name)
      (draft.before, draft.after) = (before, after)
      changes.add(Self.self, draft, wording(before, after))
    }
  }

  // MARK: Wording

  private static func wording(_ before: String, _ after: String) -> Wording {
    Wording(id: "pelaksana '\(before)' kini bernama '\(after)'", en: "actor '\(before)' is now called '\(after)'")
  }
}
