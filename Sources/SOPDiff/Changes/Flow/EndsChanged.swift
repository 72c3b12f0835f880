import SOPModel
import SOPText

/// Named ends of the SOP.
enum EndsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB207", name: "hasil-berubah", family: .flow)
  static let summary = Wording(
    id: "Hasil (akhir bernama) ditambahkan, dihapus, berganti nama, atau diteruskan ke SOP lain.",
    en: "A named end was added, removed, renamed, or is handed over to another SOP.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for end in pair.unpaired(.end, side) { add(end, side, pair, &changes) }
    }
    for difference in pair.differences(in: .endName, .endHandOver) {
      let (old, new) = (pair.old.ends[difference.old], pair.new.ends[difference.new])
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.end, old: difference.old, new: difference.new),
        name: pair.title(ofEnd: difference.old, .old))
      let isName = difference.aspect == .endName
      let (before, after) = isName ? (old.name, new.name) : (old.handsOverTo, new.handsOverTo)
      draft.oldPlace = pair.place(before, .old) ?? pair.place(old.product, .old) ?? pair.keyPlace(.hasil, .old)
      draft.newPlace = pair.place(after, .new) ?? pair.place(new.product, .new) ?? pair.keyPlace(.hasil, .new)
      (draft.before, draft.after) = (pair.value(texts: before, .old), pair.value(texts: after, .new))
      if !isName { draft.effect = .procedure }
      let title = pair.title(ofEnd: difference.new, .new)
      let (first, second) = (draft.before ?? "-", draft.after ?? "-")
      changes.add(Self.self, draft, isName ? renamed(first, second) : handedOver(title, first, second))
    }
  }

  private static func add(_ end: Int, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let title = pair.title(ofEnd: end, side)
    let isNew = side == .new
    var draft = ChangeList.Draft(
      isNew ? .added : .removed, Change.Subject(.end, old: isNew ? nil : end, new: isNew ? end : nil), name: title)
    let written = pair.procedure(side).ends[end]
    let place = pair.place(written.name, side) ?? pair.place(written.product, side) ?? pair.keyPlace(.hasil, side)
    let beside = pair.keyPlace(.hasil, side.other) ?? pair.keyPlace(.langkah, side.other)
    (draft.oldPlace, draft.newPlace) = isNew ? (beside, place) : (place, beside)
    if isNew { draft.after = title } else { draft.before = title }
    draft.effect = .procedure
    changes.add(Self.self, draft, isNew ? added(title) : removed(title))
  }

  // MARK: Wording

  private static func added(_ title: String) -> Wording {
    Wording(id: "hasil '\(title)' ditambahkan", en: "end '\(title)' was added")
  }

  private static func removed(_ title: String) -> Wording {
    Wording(id: "hasil '\(title)' dihapus", en: "end '\(title)' was removed")
  }

  private static func renamed(_ before: String, _ after: String) -> Wording {
    Wording(id: "hasil '\(before)' kini bernama '\(after)'", en: "end '\(before)' is now called '\(after)'")
  }

  private static func handedOver(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "hasil '\(title)' kini diteruskan ke SOP '\(after)', dahulu '\(before)'",
      en: "end '\(title)' is now handed over to SOP '\(after)', before '\(before)'")
  }
}
