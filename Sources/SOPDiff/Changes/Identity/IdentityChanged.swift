import SOPDiagnostics
import SOPModel
import SOPText

/// The identity block of the form: title, number, unit, dates, who approves.
enum IdentityChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB601", name: "identitas-berubah", family: .identity)
  static let summary = Wording(
    id: "Nama, nomor, unit, tanggal, atau pejabat yang mengesahkan SOP berubah.",
    en: "The title, number, unit, dates or approving official of the SOP changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(
      in: .title, .number, .unit, .dateMade, .dateRevised, .dateEffective, .official)
    {
      let field = field(difference.aspect)
      var draft = ChangeList.Draft(.altered, Change.Subject(.procedure), name: field.id)
      draft.oldPlace = place(difference.aspect, .old, pair)
      draft.newPlace = place(difference.aspect, .new, pair)
      draft.before = value(difference.aspect, .old, pair)
      draft.after = value(difference.aspect, .new, pair)
      changes.add(Self.self, draft, wording(field, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func written(_ aspect: Aspect, _ identity: Identity) -> TextRef {
    switch aspect {
    case .title: identity.title
    case .number: identity.number
    case .unit: identity.unit
    case .dateMade: identity.made.text
    case .dateRevised: identity.revised.text
    case .dateEffective: identity.effective.text
    default: identity.official.position.isWritten ? identity.official.position : identity.approvedBy
    }
  }

  private static func place(_ aspect: Aspect, _ side: Side, _ pair: ProcedurePair) -> Place? {
    let key: Keyword =
      switch aspect {
      case .dateMade, .dateRevised, .dateEffective: .tanggal
      case .number: .nomor
      case .unit: .unit
      case .official: .disahkanOleh
      default: .nama
      }
    return pair.place(written(aspect, pair.procedure(side).identity), side) ?? pair.keyPlace(key, side)
      ?? pair.keyPlace(.nama, side)
  }

  private static func value(_ aspect: Aspect, _ side: Side, _ pair: ProcedurePair) -> String? {
    let identity = pair.procedure(side).identity
    switch aspect {
    case .dateMade, .dateRevised, .dateEffective:
      let entries = [
        Aspect.dateMade: identity.made, .dateRevised: identity.revised, .dateEffective: identity.effective,
      ]
      return entries[aspect].flatMap { $0.date?.canonical ?? pair.value(texts: $0.text, side) }
    case .official:
      let parts = [identity.official.position, identity.official.name, identity.official.nip].filter(\.isWritten)
      let words = parts.map { pair.words($0, side) }
      return words.isEmpty ? pair.value(texts: identity.approvedBy, side) : words.joined(separator: ", ")
    default: return pair.value(texts: written(aspect, identity), side)
    }
  }

  private static func field(_ aspect: Aspect) -> Wording {
    switch aspect {
    case .title: Wording(id: "nama SOP", en: "title of the SOP")
    case .number: Wording(id: "nomor SOP", en: "number of the SOP")
    case .unit: Wording(id: "unit", en: "unit")
    case .dateMade: Wording(id: "tanggal pembuatan", en: "date of making")
    case .dateRevised: Wording(id: "tanggal revisi", en: "date of revision")
    case .dateEffective: Wording(id: "tanggal efektif", en: "date it takes effect")
    default: Wording(id: "pejabat yang mengesahkan", en: "official who approves it")
    }
  }

  // MARK: Wording

  private static func wording(_ field: Wording, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "\(words: field.id) kini '\(after)', dahulu '\(before)'",
      en: "the \(words: field.en) is now '\(after)', before '\(before)'")
  }
}
