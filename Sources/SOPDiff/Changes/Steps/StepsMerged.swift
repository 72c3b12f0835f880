import SOPModel
import SOPText

/// Several steps became one.
enum StepsMerged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB105", name: "langkah-digabung", family: .steps)
  static let summary = Wording(id: "Beberapa langkah menjadi satu.", en: "Several steps became one.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for division in pair.pairing.divisions where division.side == .new {
      let whole = Int(division.whole.index)
      let old = pair.pairing[.step].old(of: whole)
      let title = pair.title(ofStep: whole, .new)
      let parts = division.parts.map { pair.title(ofStep: Int($0.index), .old) }
      var draft = ChangeList.Draft(.merged, Change.Subject(.step, old: old, new: whole), name: title)
      draft.oldPlace = division.parts.first.map { pair.place(ofStep: Int($0.index), .old) }
      draft.newPlace = pair.place(ofStep: whole, .new)
      draft.before = parts.joined(separator: "; ")
      draft.after = title
      draft.effect = pair.effect(of: division)
      changes.add(Self.self, draft, wording(title, parts))
    }
  }

  // MARK: Wording

  private static func wording(_ whole: String, _ parts: [String]) -> Wording {
    Wording(
      id: "langkah \(words: ValueWords.list(parts, .indonesian)) digabung menjadi '\(whole)'",
      en: "steps \(words: ValueWords.list(parts, .english)) became one: '\(whole)'")
  }
}
