import SOPModel
import SOPText

/// The same step in other words, or a call of another SOP in the same step.
enum StepReworded: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB103", name: "kegiatan-diubah", family: .steps)
  static let summary = Wording(
    id: "Kalimat kegiatan berubah, langkahnya tetap sama.", en: "The activity is worded in another way.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .stepWording) {
      var draft = pair.draft(step: difference)
      let (old, new) = (pair.old.steps[difference.old], pair.new.steps[difference.new])
      if pair.isCaller(old, .old) != pair.isCaller(new, .new) {
        (draft.before, draft.after) = (pair.callee(old, .old), pair.callee(new, .new))
        draft.effect = .procedure
        changes.add(
          Self.self, draft,
          called(pair.title(ofStep: difference.old, difference.new), draft.before ?? "-", draft.after ?? "-"))
        continue
      }
      let before = pair.title(ofStep: difference.old, .old)
      let after = pair.title(ofStep: difference.new, .new)
      (draft.before, draft.after) = (before, after)
      changes.add(Self.self, draft, reworded(before, after))
    }
  }

  // MARK: Wording

  private static func reworded(_ before: String, _ after: String) -> Wording {
    Wording(
      id: "kegiatan '\(before)' kini ditulis '\(after)'", en: "activity '\(before)' is now worded '\(after)'")
  }

  private static func called(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "langkah \(title) memanggil SOP lain: dahulu \(before), kini \(after)",
      en: "step \(title) calls another SOP: \(before) before, \(after) now")
  }
}

extension ProcedurePair {
  /// The SOP a step calls, whatever the case of its letters; empty for none.
  fileprivate func isCaller(_ step: Step, _ side: Side) -> String {
    step.isCall ? procedure(side).text(step.callee).lowercased() : ""
  }

  fileprivate func callee(_ step: Step, _ side: Side) -> String? {
    step.isCall ? "'\(words(step.callee, side))'" : nil
  }
}
