import SOPModel
import SOPText

/// What the SOP rests on.
enum LegalBasisChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB651", name: "dasar-hukum-berubah", family: .legal)
  static let summary = Wording(
    id: "Dasar hukum ditambahkan, dihapus, atau disebut dengan cara lain.",
    en: "A legal basis was added, removed or is cited in another way.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for basis in pair.unpaired(.legalBasis, side) { add(basis, side, pair, &changes) }
    }
    for difference in pair.differences(in: .legalBasis) {
      guard let old = pair.pairing.legalBases[.old]?[difference.old],
        let new = pair.pairing.legalBases[.new]?[difference.new]
      else { continue }
      let (before, after) = (pair.value(citation: old, .old), pair.value(citation: new, .new))
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.legalBasis, old: difference.old, new: difference.new), name: before)
      (draft.oldPlace, draft.newPlace) = (pair.place(old, .old), pair.place(new, .new))
      (draft.before, draft.after) = (before, after)
      let isSame = pair.pairing[.legalBasis].link(of: difference.old, on: .old)?.reason == .value
      draft.effect = isSame ? .none : .procedure
      changes.add(Self.self, draft, cited(before, after))
    }
  }

  private static func add(_ basis: Int, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    guard let written = pair.pairing.legalBases[side]?[basis] else { return }
    let value = pair.value(citation: written, side)
    let isNew = side == .new
    var draft = ChangeList.Draft(
      isNew ? .added : .removed, Change.Subject(.legalBasis, old: isNew ? nil : basis, new: isNew ? basis : nil),
      name: value)
    let beside = pair.keyPlace(.dasarHukum, side.other) ?? pair.keyPlace(.nama, side.other)
    let place = pair.place(written, side)
    (draft.oldPlace, draft.newPlace) = isNew ? (beside, place) : (place, beside)
    if isNew { draft.after = value } else { draft.before = value }
    draft.effect = .procedure
    changes.add(Self.self, draft, isNew ? added(value) : removed(value))
  }

  // MARK: Wording

  private static func added(_ value: String) -> Wording {
    Wording(id: "dasar hukum '\(value)' ditambahkan", en: "legal basis '\(value)' was added")
  }

  private static func removed(_ value: String) -> Wording {
    Wording(id: "dasar hukum '\(value)' dihapus", en: "legal basis '\(value)' was removed")
  }

  private static func cited(_ before: String, _ after: String) -> Wording {
    Wording(
      id: "dasar hukum '\(before)' kini ditulis '\(after)'", en: "legal basis '\(before)' is now cited as '\(after)'")
  }
}
