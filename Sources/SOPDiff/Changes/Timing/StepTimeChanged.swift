import SOPModel
import SOPText

/// A step, its wait or its time limit takes another time. Whether the applicant notices is decided by whether the step
/// lies on the slowest way of some case.
enum StepTimeChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB401", name: "waktu-langkah-berubah", family: .timing)
  static let summary = Wording(
    id: "Waktu, masa tunggu, atau batas waktu sebuah langkah berubah.",
    en: "The time, the wait or the time limit of a step changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .stepTime, .stepWait, .stepLimit) {
      let (old, new) = (pair.old.steps[difference.old], pair.new.steps[difference.new])
      var draft = pair.draft(step: difference)
      draft.name += "#\(difference.aspect)"
      draft.effect = .procedure
      draft.effect.time = pair.timeEffect(old: difference.old, new: difference.new)
      let title = pair.title(ofStep: difference.old, difference.new)
      switch difference.aspect {
      case .stepTime:
        place(&draft, old.times, new.times, pair)
        changes.add(Self.self, draft, worked(title, draft.before ?? none, draft.after ?? none))
      case .stepWait:
        place(&draft, old.waits, new.waits, pair)
        changes.add(Self.self, draft, waited(title, draft.before ?? none, draft.after ?? none))
      default:
        place(&draft, times(of: old, pair.old), times(of: new, pair.new), pair)
        changes.add(Self.self, draft, limited(title, draft.before ?? none, draft.after ?? none))
      }
    }
  }

  private static func times(of step: Step, _ procedure: Procedure) -> PoolRange {
    step.limit < 0 ? .empty : procedure.limits[Int(step.limit)].times
  }

  private static func place(
    _ draft: inout ChangeList.Draft, _ old: PoolRange, _ new: PoolRange, _ pair: ProcedurePair
  ) {
    (draft.before, draft.after) = (pair.value(times: old, .old), pair.value(times: new, .new))
    if let first = pair.old.times[old.indices].first { draft.oldPlace = pair.old.place(first.text) }
    if let first = pair.new.times[new.indices].first { draft.newPlace = pair.new.place(first.text) }
  }

  // MARK: Wording

  private static let none = "tidak ditulis"

  private static func worked(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "waktu langkah \(title) kini \(after), dahulu \(before)",
      en: "the time of step \(title) is now \(after), before \(before)")
  }

  private static func waited(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "masa tunggu pada langkah \(title) kini \(after), dahulu \(before)",
      en: "the wait at step \(title) is now \(after), before \(before)")
  }

  private static func limited(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "batas waktu langkah \(title) kini \(after), dahulu \(before)",
      en: "the time limit of step \(title) is now \(after), before \(before)")
  }
}
