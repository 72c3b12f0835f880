import SOPModel
import SOPText

/// What times and sums are counted by: the meaning of a bare `hari`, units of a case, its volume, declared events.
enum CountingChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB413", name: "satuan-hitung-berubah", family: .timing)
  static let summary = Wording(
    id: "Arti 'hari', 'satuan', 'volume', atau 'peristiwa' berubah.",
    en: "The meaning of 'hari', 'satuan', 'volume' or 'peristiwa' changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .plainDay, .units, .volume, .events) {
      let key = key(difference.aspect)
      var draft = ChangeList.Draft(.altered, Change.Subject(.component), name: key.spelling)
      draft.oldPlace = pair.keyPlace(key, .old)
      draft.newPlace = pair.keyPlace(key, .new)
      draft.before = value(difference.aspect, .old, pair)
      draft.after = value(difference.aspect, .new, pair)
      draft.effect = .procedure
      changes.add(
        Self.self, draft, wording(key == .kalender ? "hari" : key.spelling, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func key(_ aspect: Aspect) -> Keyword {
    switch aspect {
    case .plainDay: .kalender
    case .units: .satuan
    case .volume: .volume
    default: .peristiwa
    }
  }

  private static func value(_ aspect: Aspect, _ side: Side, _ pair: ProcedurePair) -> String? {
    let procedure = pair.procedure(side)
    switch aspect {
    case .plainDay: return procedure.plainDay.map { $0 == .working ? "hari kerja" : "hari kalender" }
    case .units:
      return procedure.units.map { "\(pair.words($0.name, side)): \(pair.words($0.text, side))" }
        .joined(separator: "; ")
    case .volume: return procedure.volume.map { pair.words($0.text, side) }
    default: return procedure.declaredEvents.map { pair.words($0, side) }.joined(separator: "; ")
    }
  }

  // MARK: Wording

  private static func wording(_ key: String, _ before: String, _ after: String) -> Wording {
    Wording(id: "'\(key)' kini '\(after)', dahulu '\(before)'", en: "'\(key)' is now '\(after)', before '\(before)'")
  }
}
