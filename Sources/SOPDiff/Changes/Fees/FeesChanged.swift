import SOPModel
import SOPText

/// What the applicant pays: more or less of it.
enum FeesChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB551", name: "biaya-berubah", family: .fees)
  static let summary = Wording(
    id: "Biaya ditambahkan, dihapus, dinaikkan, atau diturunkan.", en: "A fee was added, removed, raised or lowered.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for fee in pair.unpaired(.fee, side) { add(fee, side, pair, &changes) }
    }
    for difference in pair.differences(in: .feeTariff) {
      let (old, new) = (pair.old.fees[difference.old], pair.new.fees[difference.new])
      var draft = pair.draft(fee: difference)
      (draft.before, draft.after) = (pair.value(old, .old), pair.value(new, .new))
      (draft.oldPlace, draft.newPlace) = (pair.place(old.tariff, .old), pair.place(new.tariff, .new))
      draft.effect = .procedure
      let (before, after) = (pair.rupiah(old, .old), pair.rupiah(new, .new))
      draft.effect.fee = after.upper == before.upper ? after.lower - before.lower : after.upper - before.upper
      let title = pair.title(ofFee: difference.new, .new)
      changes.add(Self.self, draft, tariff(title, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func add(_ fee: Int, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let written = pair.procedure(side).fees[fee]
    let value = pair.value(written, side) ?? "-"
    let title = pair.title(ofFee: fee, side)
    let isNew = side == .new
    var draft = ChangeList.Draft(
      isNew ? .added : .removed, Change.Subject(.fee, old: isNew ? nil : fee, new: isNew ? fee : nil), name: title)
    let place = pair.place(written.entry, side)
    let neighbour = pair.neighbour(of: fee, .fee, side)
    let beside =
      neighbour.flatMap { pair.place(pair.procedure(side.other).fees[$0].entry, side.other) }
      ?? pair.keyPlace(.biaya, side.other) ?? pair.keyPlace(.langkah, side.other)
    (draft.oldPlace, draft.newPlace) = isNew ? (beside, place) : (place, beside)
    if isNew { draft.after = value } else { draft.before = value }
    draft.effect = .procedure
    draft.effect.fee = (isNew ? 1 : -1) * max(pair.rupiah(written, side).upper, pair.rupiah(written, side).lower)
    changes.add(Self.self, draft, isNew ? added(title, value) : removed(title, value))
  }

  // MARK: Wording

  private static func name(_ title: String) -> String { title.isEmpty ? "" : " '\(title)'" }

  private static func added(_ title: String, _ value: String) -> Wording {
    Wording(id: "biaya\(name(title)) ditambahkan: \(value)", en: "fee\(name(title)) was added: \(value)")
  }

  private static func removed(_ title: String, _ value: String) -> Wording {
    Wording(id: "biaya\(name(title)) dihapus: \(value)", en: "fee\(name(title)) was removed: \(value)")
  }

  private static func tariff(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "tarif biaya\(name(title)) kini \(after), dahulu \(before)",
      en: "the tariff of fee\(name(title)) is now \(after), before \(before)")
  }
}

extension ProcedurePair {
  func draft(fee difference: Difference) -> ChangeList.Draft {
    let (old, new) = (old.fees[difference.old], new.fees[difference.new])
    var draft = ChangeList.Draft(
      .altered, Change.Subject(.fee, old: difference.old, new: difference.new),
      name: title(ofFee: difference.old, .old) + "#\(difference.aspect)")
    (draft.oldPlace, draft.newPlace) = (place(old.entry, .old), place(new.entry, .new))
    return draft
  }

  /// Rupiah of a fee by itself, rates for one unit; what is not measured counts nothing, what is not limited as its least.
  func rupiah(_ fee: Fee, _ side: Side) -> (lower: Int64, upper: Int64) {
    let rows = fee.isTable ? procedure(side).tariffs[fee.table.indices].map(\.money) : [fee.money]
    let measured = rows.compactMap { $0 }.filter(\.isMeasured)
    let uppers = measured.map { $0.upper ?? $0.lower }
    // Of a table that is charged row by row every row counts.
    let upper = fee.isTable ? uppers.reduce(0) { $0.addingReportingOverflow($1).partialValue } : uppers.max() ?? 0
    return (measured.map(\.lower).min() ?? 0, max(0, upper))
  }
}
