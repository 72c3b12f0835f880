import SOPModel
import SOPText

/// What the applicant gets.
enum ProductsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB521", name: "produk-berubah", family: .documents)
  static let summary = Wording(
    id: "Produk layanan ditambahkan, dihapus, atau masa berlaku, kewajiban, rangkap, atau penyerahannya berubah.",
    en: "A product was added or removed, or its validity, duties, copies or delivery changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for product in pair.unpaired(.product, side) { add(product, side, pair, &changes) }
    }
    for difference in pair.differences(
      in: .productName, .productValidity, .productDuties, .productCopies, .productDelivery, .productEnd)
    {
      alter(difference, pair, &changes)
    }
  }

  private static func add(_ product: Int, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let written = pair.procedure(side).products[product]
    let name = pair.words(written.name, side)
    let isNew = side == .new
    var draft = ChangeList.Draft(
      isNew ? .added : .removed, Change.Subject(.product, old: isNew ? nil : product, new: isNew ? product : nil),
      name: name)
    let place = pair.place(written.entry, side)
    let beside = pair.keyPlace(.hasil, side.other) ?? pair.keyPlace(.produk, side.other)
    (draft.oldPlace, draft.newPlace) = isNew ? (beside, place) : (place, beside)
    if isNew { draft.after = name } else { draft.before = name }
    draft.effect = .procedure
    draft.effect.benefits = isNew ? 1 : -1
    changes.add(Self.self, draft, isNew ? added(name) : removed(name))
  }

  private static func alter(_ difference: Difference, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let (old, new) = (pair.old.products[difference.old], pair.new.products[difference.new])
    var draft = ChangeList.Draft(
      .altered, Change.Subject(.product, old: difference.old, new: difference.new),
      name: pair.words(old.name, .old) + "#\(difference.aspect)")
    (draft.oldPlace, draft.newPlace) = (pair.place(old.entry, .old), pair.place(new.entry, .new))
    draft.before = value(difference.aspect, difference.old, .old, pair)
    draft.after = value(difference.aspect, difference.new, .new, pair)
    draft.effect = effect(difference.aspect, old, new, pair)
    let name = pair.words(new.name, .new)
    let (before, after) = (draft.before ?? "-", draft.after ?? "-")
    guard difference.aspect != .productName else {
      return changes.add(Self.self, draft, renamed(before, after))
    }
    changes.add(Self.self, draft, wording(term(difference.aspect), name, before, after))
  }

  private static func value(_ aspect: Aspect, _ index: Int, _ side: Side, _ pair: ProcedurePair) -> String? {
    let procedure = pair.procedure(side)
    let product = procedure.products[index]
    switch aspect {
    case .productName: return pair.words(product.name, side)
    case .productValidity: return pair.value(product.validity.value, of: product.validity.text, side)
    case .productDuties: return pair.value(texts: product.duties.text, side)
    case .productCopies: return pair.value(product.copies, side)
    case .productDelivery: return pair.value(texts: product.delivery.text, side)
    default:
      return procedure.ends.firstIndex { $0.products.indices.contains(index) }.map { pair.title(ofEnd: $0, side) }
    }
  }

  /// Longer valid, more copies, more ways of delivery are for the applicant; duties are not.
  private static func effect(_ aspect: Aspect, _ old: Product, _ new: Product, _ pair: ProcedurePair) -> Effect {
    guard aspect != .productName else { return .none }
    var effect = Effect.procedure
    switch aspect {
    case .productValidity:
      let (before, after) = (pair.worth(old.validity.value, .old), pair.worth(new.validity.value, .new))
      if let before, let after { effect.benefits = (after - before).signum() }
    case .productCopies:
      effect.benefits = (new.copies.value?.lower ?? 1) - (old.copies.value?.lower ?? 1)
    case .productDelivery: effect.benefits = new.delivery.entries.count - old.delivery.entries.count
    case .productDuties: effect.benefits = old.duties.entries.count - new.duties.entries.count
    default: break
    }
    return effect
  }

  private static func term(_ aspect: Aspect) -> Wording {
    switch aspect {
    case .productValidity: Wording(id: "masa berlaku", en: "validity")
    case .productDuties: Wording(id: "kewajiban pemegang", en: "duties of the holder")
    case .productCopies: Wording(id: "rangkap", en: "copies")
    case .productDelivery: Wording(id: "penyerahan", en: "delivery")
    default: Wording(id: "hasil", en: "end")
    }
  }

  // MARK: Wording

  private static func added(_ name: String) -> Wording {
    Wording(id: "produk '\(name)' ditambahkan", en: "product '\(name)' was added")
  }

  private static func removed(_ name: String) -> Wording {
    Wording(id: "produk '\(name)' dihapus", en: "product '\(name)' was removed")
  }

  private static func renamed(_ before: String, _ after: String) -> Wording {
    Wording(id: "produk '\(before)' kini bernama '\(after)'", en: "product '\(before)' is now called '\(after)'")
  }

  private static func wording(_ term: Wording, _ name: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "\(words: term.id) produk '\(name)' kini '\(after)', dahulu '\(before)'",
      en: "the \(words: term.en) of product '\(name)' is now '\(after)', before '\(before)'")
  }
}
