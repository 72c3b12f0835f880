import SOPModel
import SOPText

/// What the applicant must bring: more or less of it.
enum RequirementsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB501", name: "persyaratan-berubah", family: .documents)
  static let summary = Wording(
    id: "Persyaratan ditambahkan, dihapus, atau ditulis dengan kata lain.",
    en: "A requirement was added, removed or reworded.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for requirement in pair.unpaired(.requirement, side) { add(requirement, side, pair, &changes) }
    }
    for difference in pair.differences(in: .requirementName, .requirementRemarks) {
      let (old, new) = (pair.old.requirements[difference.old], pair.new.requirements[difference.new])
      var draft = pair.draft(requirement: difference)
      if difference.aspect == .requirementName {
        (draft.before, draft.after) = (pair.words(old.name, .old), pair.words(new.name, .new))
        changes.add(Self.self, draft, reworded(draft.before ?? "", draft.after ?? ""))
      } else {
        draft.name += "#keterangan"
        (draft.before, draft.after) = (pair.value(texts: old.remarks, .old), pair.value(texts: new.remarks, .new))
        changes.add(Self.self, draft, remarked(pair.words(new.name, .new)))
      }
    }
  }

  private static func add(_ requirement: Int, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let written = pair.procedure(side).requirements[requirement]
    let name = pair.words(written.name, side)
    let isNew = side == .new
    var draft = ChangeList.Draft(
      isNew ? .added : .removed,
      Change.Subject(.requirement, old: isNew ? nil : requirement, new: isNew ? requirement : nil), name: name)
    let place = pair.place(written.entry, side)
    let neighbour = pair.neighbour(of: requirement, .requirement, side)
    let beside =
      neighbour.flatMap { pair.place(pair.procedure(side.other).requirements[$0].entry, side.other) }
      ?? pair.keyPlace(.persyaratan, side.other)
    (draft.oldPlace, draft.newPlace) = isNew ? (beside, place) : (place, beside)
    if isNew { draft.after = name } else { draft.before = name }
    draft.effect = effect(written, side, pair)
    if let detail = circumstances(written, side, pair) { draft.details = [detail] }
    let isChoice = draft.effect.benefits != 0
    changes.add(Self.self, draft, isNew ? added(name, isChoice) : removed(name, isChoice))
  }

  /// One more of several alternatives is a choice, not a burden.
  private static func effect(_ requirement: Requirement, _ side: Side, _ pair: ProcedurePair) -> Effect {
    var effect = Effect.procedure
    let sign = side == .new ? 1 : -1
    if requirement.group >= 0, isInSharedGroup(requirement, side, pair) {
      effect.benefits = sign
    } else {
      effect.papers = sign
    }
    return effect
  }

  /// Another alternative of the same group is on both sides.
  private static func isInSharedGroup(_ requirement: Requirement, _ side: Side, _ pair: ProcedurePair) -> Bool {
    let procedure = pair.procedure(side)
    return procedure.requirements.indices.contains { other in
      procedure.requirements[other].group == requirement.group
        && pair.pairing[.requirement].linkNumber(of: other, on: side) != nil
    }
  }

  private static func circumstances(_ requirement: Requirement, _ side: Side, _ pair: ProcedurePair) -> Wording? {
    var parts: [String] = []
    if let cases = pair.value(only: requirement.only, except: requirement.except, side) { parts.append(cases) }
    if requirement.condition.isWritten { parts.append("bila \(pair.words(requirement.condition, side))") }
    if let count = pair.value(requirement.count, side) { parts.append(count) }
    let text = parts.joined(separator: ", ")
    return text.isEmpty ? nil : Wording(id: "berlaku: \(text)", en: "holds: \(text)")
  }

  // MARK: Wording

  private static func added(_ name: String, _ isChoice: Bool) -> Wording {
    isChoice
      ? Wording(
        id: "persyaratan '\(name)' ditambahkan sebagai pilihan lain",
        en: "requirement '\(name)' was added as an alternative")
      : Wording(id: "persyaratan '\(name)' ditambahkan", en: "requirement '\(name)' was added")
  }

  private static func removed(_ name: String, _ isChoice: Bool) -> Wording {
    isChoice
      ? Wording(
        id: "persyaratan '\(name)' tidak lagi menjadi pilihan lain",
        en: "requirement '\(name)' is no alternative any more")
      : Wording(id: "persyaratan '\(name)' dihapus", en: "requirement '\(name)' was removed")
  }

  private static func reworded(_ before: String, _ after: String) -> Wording {
    Wording(
      id: "persyaratan '\(before)' kini ditulis '\(after)'", en: "requirement '\(before)' is now worded '\(after)'")
  }

  private static func remarked(_ name: String) -> Wording {
    Wording(id: "keterangan persyaratan '\(name)' berubah", en: "the remarks of requirement '\(name)' changed")
  }
}

extension ProcedurePair {
  func draft(requirement difference: Difference) -> ChangeList.Draft {
    let (old, new) = (old.requirements[difference.old], new.requirements[difference.new])
    var draft = ChangeList.Draft(
      .altered, Change.Subject(.requirement, old: difference.old, new: difference.new), name: words(old.name, .old))
    (draft.oldPlace, draft.newPlace) = (place(old.entry, .old), place(new.entry, .new))
    return draft
  }
}
