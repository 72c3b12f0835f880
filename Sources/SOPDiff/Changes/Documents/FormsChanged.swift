import SOPModel
import SOPText

/// Forms the office supplies, and papers that exist before the start.
enum FormsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB512", name: "formulir-berubah", family: .documents)
  static let summary = Wording(
    id: "Daftar 'formulir' atau 'masukan' berubah.", en: "The list of 'formulir' or 'masukan' changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .forms, .intake) {
      let key: Keyword = difference.aspect == .forms ? .formulir : .masukan
      var draft = ChangeList.Draft(.altered, Change.Subject(.component), name: key.spelling)
      (draft.oldPlace, draft.newPlace) = (pair.keyPlace(key, .old), pair.keyPlace(key, .new))
      (draft.before, draft.after) = (names(difference.aspect, .old, pair), names(difference.aspect, .new, pair))
      draft.effect = .procedure
      changes.add(Self.self, draft, wording(key.spelling, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func names(_ aspect: Aspect, _ side: Side, _ pair: ProcedurePair) -> String? {
    let procedure = pair.procedure(side)
    let uses = aspect == .forms ? procedure.forms : procedure.documentUses[procedure.intake.indices]
    let names = uses.map { pair.words($0.name, side) }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  // MARK: Wording

  private static func wording(_ key: String, _ before: String, _ after: String) -> Wording {
    Wording(id: "'\(key)' kini '\(after)', dahulu '\(before)'", en: "'\(key)' is now '\(after)', before '\(before)'")
  }
}
