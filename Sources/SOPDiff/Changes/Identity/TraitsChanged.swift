import SOPModel
import SOPText

/// `sifat`: what is expected of the SOP.
enum TraitsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB602", name: "sifat-berubah", family: .identity)
  static let summary = Wording(id: "Sifat SOP berubah.", en: "The traits (sifat) of the SOP changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    guard !pair.differences(in: .traits).isEmpty else { return }
    var draft = ChangeList.Draft(.altered, Change.Subject(.procedure), name: "sifat")
    draft.oldPlace = pair.keyPlace(.sifat, .old) ?? pair.keyPlace(.nama, .old)
    draft.newPlace = pair.keyPlace(.sifat, .new) ?? pair.keyPlace(.nama, .new)
    (draft.before, draft.after) = (value(pair.old.identity), value(pair.new.identity))
    draft.effect = .procedure
    changes.add(Self.self, draft, wording(draft.before ?? "", draft.after ?? ""))
  }

  private static func value(_ identity: Identity) -> String {
    [
      identity.isInternal ? "internal" : "publik", identity.isMacro ? "makro" : "mikro",
      identity.isTechnical ? "teknis" : "administratif", identity.isPartial ? "parsial" : "final",
    ].joined(separator: ", ")
  }

  // MARK: Wording

  private static func wording(_ before: String, _ after: String) -> Wording {
    Wording(
      id: "sifat SOP kini '\(after)', dahulu '\(before)'",
      en: "the traits of the SOP are now '\(after)', before '\(before)'")
  }
}
