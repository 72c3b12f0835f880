import SOPModel
import SOPText

/// What is promised to the applicant.
enum PromisesChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB411", name: "jangka-waktu-berubah", family: .timing)
  static let summary = Wording(
    id: "Janji jangka waktu ditambahkan, dihapus, dipercepat, atau diperlambat.",
    en: "A promise was added or removed, or is shorter or longer than before.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for promise in pair.unpaired(.promise, side) { add(promise, side, pair, &changes) }
    }
    for difference in pair.differences(in: .promiseLength) {
      let (old, new) = (pair.old.promises[difference.old], pair.new.promises[difference.new])
      var draft = pair.draft(promise: difference)
      draft.before = pair.value(old.duration, of: old.text, .old)
      draft.after = pair.value(new.duration, of: new.text, .new)
      draft.effect = .procedure
      if let before = pair.worth(old.duration, .old), let after = pair.worth(new.duration, .new) {
        draft.effect.promise = after - before
      } else {
        // A length that nobody can measure is no promise any more.
        let measured = (old.duration?.upper != nil, new.duration?.upper != nil)
        if measured.0 != measured.1 { draft.effect.benefits = measured.1 ? 1 : -1 }
      }
      changes.add(Self.self, draft, length(draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func add(_ promise: Int, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let written = pair.procedure(side).promises[promise]
    let value = pair.value(written.duration, of: written.text, side) ?? pair.words(written.name, side)
    let isNew = side == .new
    var draft = ChangeList.Draft(
      isNew ? .added : .removed, Change.Subject(.promise, old: isNew ? nil : promise, new: isNew ? promise : nil),
      name: pair.words(written.name, side))
    let place = pair.place(written.entry, side)
    let beside = pair.keyPlace(.jangkaWaktu, side.other) ?? pair.keyPlace(.langkah, side.other)
    (draft.oldPlace, draft.newPlace) = isNew ? (beside, place) : (place, beside)
    if isNew { draft.after = value } else { draft.before = value }
    draft.effect = .procedure
    draft.effect.benefits = isNew ? 1 : -1
    changes.add(Self.self, draft, isNew ? added(value) : removed(value))
  }

  // MARK: Wording

  private static func added(_ value: String) -> Wording {
    Wording(id: "janji jangka waktu '\(value)' ditambahkan", en: "promise '\(value)' was added")
  }

  private static func removed(_ value: String) -> Wording {
    Wording(id: "janji jangka waktu '\(value)' dihapus", en: "promise '\(value)' was removed")
  }

  private static func length(_ before: String, _ after: String) -> Wording {
    Wording(
      id: "jangka waktu yang dijanjikan kini \(after), dahulu \(before)",
      en: "the time that is promised is now \(after), before \(before)")
  }
}

extension ProcedurePair {
  func draft(promise difference: Difference) -> ChangeList.Draft {
    let (old, new) = (old.promises[difference.old], new.promises[difference.new])
    var draft = ChangeList.Draft(
      .altered, Change.Subject(.promise, old: difference.old, new: difference.new),
      name: words(old.name, .old) + "#\(difference.aspect)")
    draft.oldPlace = place(old.text, .old) ?? place(old.entry, .old)
    draft.newPlace = place(new.text, .new) ?? place(new.entry, .new)
    return draft
  }
}
