import SOPModel
import SOPText

/// When a step must or may be done, whether its time may be extended, and in whose account it counts.
enum StepDeadlineChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB402", name: "tenggat-langkah-berubah", family: .timing)
  static let summary = Wording(
    id: "'paling_lambat', 'paling_cepat', 'perpanjangan', atau 'hitung' sebuah langkah berubah.",
    en: "'paling_lambat', 'paling_cepat', 'perpanjangan' or 'hitung' of a step changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .stepLatest, .stepEarliest, .stepExtension, .stepAccount) {
      let (old, new) = (pair.old.steps[difference.old], pair.new.steps[difference.new])
      var draft = pair.draft(step: difference)
      draft.effect = .procedure
      draft.effect.time = pair.timeEffect(old: difference.old, new: difference.new)
      let key: String
      switch difference.aspect {
      case .stepLatest:
        key = "paling_lambat"
        (draft.before, draft.after) = (pair.value(deadline: old.latest, .old), pair.value(deadline: new.latest, .new))
      case .stepEarliest:
        key = "paling_cepat"
        draft.before = pair.value(deadline: old.earliest, .old)
        draft.after = pair.value(deadline: new.earliest, .new)
      case .stepExtension:
        key = "perpanjangan"
        draft.before = pair.value(extension: old.extension, .old)
        draft.after = pair.value(extension: new.extension, .new)
      default:
        key = "hitung"
        draft.before = old.countsAsOffice.map { $0 ? "ya" : "tidak" }
        draft.after = new.countsAsOffice.map { $0 ? "ya" : "tidak" }
      }
      draft.name += "#" + key
      let title = pair.title(ofStep: difference.old, difference.new)
      changes.add(Self.self, draft, wording(key, title, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  // MARK: Wording

  private static func wording(_ key: String, _ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "'\(key)' langkah \(title) kini '\(after)', dahulu '\(before)'",
      en: "'\(key)' of step \(title) is now '\(after)', before '\(before)'")
  }
}
