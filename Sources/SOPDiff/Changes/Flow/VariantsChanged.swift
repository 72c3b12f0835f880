import SOPModel
import SOPText

/// Variants of the service.
enum VariantsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB209", name: "varian-berubah", family: .flow)
  static let summary = Wording(
    id: "Varian layanan ditambahkan, dihapus, atau berganti nama.", en: "A variant was added, removed or renamed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for variant in pair.unpaired(.variant, side) { add(variant, side, pair, &changes) }
    }
    for difference in pair.differences(in: .variantTitle) {
      let (old, new) = (pair.old.variants[difference.old], pair.new.variants[difference.new])
      let (before, after) = (pair.words(old.title, .old), pair.words(new.title, .new))
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.variant, old: difference.old, new: difference.new), name: before)
      (draft.oldPlace, draft.newPlace) = (pair.place(old.title, .old), pair.place(new.title, .new))
      (draft.before, draft.after) = (before, after)
      changes.add(Self.self, draft, renamed(before, after))
    }
  }

  private static func add(_ variant: Int, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let written = pair.procedure(side).variants[variant].title
    let title = pair.words(written, side)
    let isNew = side == .new
    var draft = ChangeList.Draft(
      isNew ? .added : .removed, Change.Subject(.variant, old: isNew ? nil : variant, new: isNew ? variant : nil),
      name: title)
    let beside = pair.keyPlace(.varian, side.other) ?? pair.keyPlace(.langkah, side.other)
    (draft.oldPlace, draft.newPlace) = isNew ? (beside, pair.place(written, side)) : (pair.place(written, side), beside)
    if isNew { draft.after = title } else { draft.before = title }
    draft.effect = .procedure
    changes.add(Self.self, draft, isNew ? added(title) : removed(title))
  }

  // MARK: Wording

  private static func added(_ title: String) -> Wording {
    Wording(id: "varian '\(title)' ditambahkan", en: "variant '\(title)' was added")
  }

  private static func removed(_ title: String) -> Wording {
    Wording(id: "varian '\(title)' dihapus", en: "variant '\(title)' was removed")
  }

  private static func renamed(_ before: String, _ after: String) -> Wording {
    Wording(id: "varian '\(before)' kini bernama '\(after)'", en: "variant '\(before)' is now called '\(after)'")
  }
}
