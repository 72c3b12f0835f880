import SOPModel
import SOPText

/// A step that the new SOP does not have any more.
enum StepRemoved: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB102", name: "langkah-dihapus", family: .steps)
  static let summary = Wording(
    id: "Langkah yang tidak ada lagi.", en: "A step that is not there any more.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for step in pair.pairing.lonelySteps(on: .old) {
      let index = Int(step.index)
      let title = pair.title(ofStep: index, .old)
      var draft = ChangeList.Draft(.removed, Change.Subject(.step, old: index), name: title)
      draft.oldPlace = pair.place(ofStep: index, .old)
      draft.newPlace = pair.placeBeside(step: index, .old)
      draft.before = title
      draft.details = pair.details(ofStep: index, .old)
      draft.effect = pair.effect(ofStep: index, .old)
      changes.add(Self.self, draft, wording(title))
    }
  }

  // MARK: Wording

  private static func wording(_ title: String) -> Wording {
    Wording(id: "langkah '\(title)' dihapus", en: "step '\(title)' was removed")
  }
}
