import SOPModel
import SOPText

/// Initials, signatures and who decides: the eyes on a case.
enum ApprovalsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB304", name: "paraf-dan-tanda-tangan-berubah", family: .actors)
  static let summary = Wording(
    id: "Paraf, penanda tangan, atau pemutus sebuah langkah berubah.",
    en: "The initials, the signatories or the decider of a step changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .stepInitials, .stepSignatories, .stepDecider) {
      let (old, new) = (pair.old.steps[difference.old], pair.new.steps[difference.new])
      var draft = pair.draft(step: difference)
      draft.name += "#\(difference.aspect)"
      draft.effect = .procedure
      let title = pair.title(ofStep: difference.old, difference.new)
      switch difference.aspect {
      case .stepInitials:
        draft.before = pair.value(actors: old.initials, .inTurn, .old)
        draft.after = pair.value(actors: new.initials, .inTurn, .new)
        draft.effect.controls = new.initials.indices.count - old.initials.indices.count
        changes.add(Self.self, draft, initials(title, draft.before ?? none, draft.after ?? none))
      case .stepSignatories:
        draft.before = pair.value(actors: old.signatories, .together, .old)
        draft.after = pair.value(actors: new.signatories, .together, .new)
        draft.effect.controls = new.signatories.indices.count - old.signatories.indices.count
        changes.add(Self.self, draft, signatures(title, draft.before ?? none, draft.after ?? none))
      default:
        draft.before = pair.value(texts: old.deciderName, .old)
        draft.after = pair.value(texts: new.deciderName, .new)
        changes.add(Self.self, draft, decider(title, draft.before ?? none, draft.after ?? none))
      }
    }
  }

  // MARK: Wording

  private static let none = "tidak ada"

  private static func initials(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "paraf pada langkah \(title) kini \(after), dahulu \(before)",
      en: "initials at step \(title) are now \(after), before \(before)")
  }

  private static func signatures(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "penanda tangan pada langkah \(title) kini \(after), dahulu \(before)",
      en: "signatories at step \(title) are now \(after), before \(before)")
  }

  private static func decider(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "yang memutus pada langkah \(title) kini \(after), dahulu \(before)",
      en: "who decides at step \(title) is now \(after), before \(before)")
  }
}
