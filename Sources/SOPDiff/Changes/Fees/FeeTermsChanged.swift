import SOPModel
import SOPText

/// What a fee is for, on which basis it is asked, where it is paid, and by whom.
enum FeeTermsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB552", name: "ketentuan-biaya-berubah", family: .fees)
  static let summary = Wording(
    id: "Nama, jenis, dasar, tempat bayar, syarat, cakupan, atau keterangan sebuah biaya berubah.",
    en: "The name, kind, basis, place, condition, cases or remarks of a fee changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(
      in: .feeName, .feeKind, .feeBasis, .feePlace, .feeCondition, .feeCases, .feeRemarks)
    {
      let (old, new) = (pair.old.fees[difference.old], pair.new.fees[difference.new])
      // The basis of what was free comes and goes with its tariff.
      if difference.aspect == .feeBasis, isFree(old) != isFree(new) { continue }
      var draft = pair.draft(fee: difference)
      draft.before = value(difference.aspect, old, .old, pair)
      draft.after = value(difference.aspect, new, .new, pair)
      draft.effect = effect(difference.aspect, old, new, pair)
      let title = pair.title(ofFee: difference.new, .new)
      changes.add(Self.self, draft, wording(term(difference.aspect), title, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func isFree(_ fee: Fee) -> Bool { fee.money?.kind == .free }

  private static func value(_ aspect: Aspect, _ fee: Fee, _ side: Side, _ pair: ProcedurePair) -> String? {
    switch aspect {
    case .feeName: return pair.value(texts: fee.name, side)
    case .feeKind: return fee.kind == .deposit ? "titipan" : "biaya"
    case .feeBasis:
      guard fee.basis.isWritten else { return nil }
      return pair.procedure(side).texts(fee.basis).map { pair.value(citation: $0, side) }.joined(separator: "; ")
    case .feePlace:
      return fee.paidAtStep.isNone
        ? pair.value(texts: fee.paidAt, side) : pair.title(ofStep: Int(fee.paidAtStep.index), side)
    case .feeCondition: return pair.value(texts: fee.condition, side)
    case .feeCases: return pair.value(only: fee.only, except: fee.except, side)
    default: return pair.value(texts: fee.remarks, side)
    }
  }

  /// A fee that more cases pay is a burden; so is a deposit that is not given back.
  private static func effect(_ aspect: Aspect, _ old: Fee, _ new: Fee, _ pair: ProcedurePair) -> Effect {
    switch aspect {
    case .feeName, .feeRemarks: return .none
    case .feeBasis:
      var effect = Effect.procedure
      if new.basis.isNone { effect.controls = -1 }
      return effect
    case .feeKind, .feeCondition, .feeCases:
      var effect = Effect.procedure
      let amount = max(1, pair.rupiah(new, .new).upper)
      let isCharged = pair.rupiah(new, .new).upper > 0
      effect.fee =
        isCharged ? Int64(reach(aspect, new, .new, pair) - reach(aspect, old, .old, pair)).signum() * amount : 0
      return effect
    default: return .procedure
    }
  }

  /// How many cases it is charged in, in some measure that can be compared.
  private static func reach(_ aspect: Aspect, _ fee: Fee, _ side: Side, _ pair: ProcedurePair) -> Int {
    switch aspect {
    case .feeKind: fee.kind == .deposit ? 0 : 1
    case .feeCondition: fee.condition.isWritten ? 0 : 1
    default: pair.measurement(side).cases.count { pair.procedure(side).isOn(fee, for: $0.kind) }
    }
  }

  private static func term(_ aspect: Aspect) -> Wording {
    switch aspect {
    case .feeName: Wording(id: "nama", en: "name")
    case .feeKind: Wording(id: "jenis", en: "kind")
    case .feeBasis: Wording(id: "dasar", en: "basis")
    case .feePlace: Wording(id: "tempat bayar", en: "place of payment")
    case .feeCondition: Wording(id: "syarat", en: "condition")
    case .feeCases: Wording(id: "cakupan", en: "cases")
    default: Wording(id: "keterangan", en: "remarks")
    }
  }

  // MARK: Wording

  private static func wording(_ term: Wording, _ title: String, _ before: String, _ after: String) -> Wording {
    let name = title.isEmpty ? "" : " '\(title)'"
    return Wording(
      id: "\(words: term.id) biaya\(name) kini '\(after)', dahulu '\(before)'",
      en: "the \(words: term.en) of fee\(name) is now '\(after)', before '\(before)'")
  }
}
