import SOPModel
import SOPText

/// A requirement that became stricter or milder: how many, in which cases, whether something else will do.
enum RequirementTermsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB502", name: "ketentuan-persyaratan-berubah", family: .documents)
  static let summary = Wording(
    id: "Jumlah, syarat, cakupan, asal, atau pilihan lain dari sebuah persyaratan berubah.",
    en: "The number, condition, cases, origin or alternatives of a requirement changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(
      in: .requirementCount, .requirementCondition, .requirementCases, .requirementOrigin, .requirementAlternatives)
    {
      // An alternative that came or went is told by itself.
      if difference.aspect == .requirementAlternatives, isToldElsewhere(difference, pair) { continue }
      let (old, new) = (pair.old.requirements[difference.old], pair.new.requirements[difference.new])
      var draft = pair.draft(requirement: difference)
      let term = term(difference.aspect)
      draft.before = value(difference.aspect, difference.old, .old, pair)
      draft.after = value(difference.aspect, difference.new, .new, pair)
      draft.effect = effect(difference, old, new, pair)
      let name = pair.words(new.name, .new)
      draft.name += "#" + term.id
      changes.add(Self.self, draft, wording(term, name, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func others(of requirement: Int, _ procedure: Procedure) -> [Int] {
    let group = procedure.requirements[requirement].group
    guard group >= 0 else { return [] }
    return procedure.requirements.indices.filter { $0 != requirement && procedure.requirements[$0].group == group }
  }

  /// All that is different is an alternative without a partner.
  private static func isToldElsewhere(_ difference: Difference, _ pair: ProcedurePair) -> Bool {
    func paired(_ others: [Int], _ side: Side) -> Set<Int> {
      Set(others.compactMap { pair.pairing[.requirement].linkNumber(of: $0, on: side) })
    }
    return paired(others(of: difference.old, pair.old), .old) == paired(others(of: difference.new, pair.new), .new)
  }

  private static func value(_ aspect: Aspect, _ index: Int, _ side: Side, _ pair: ProcedurePair) -> String? {
    let procedure = pair.procedure(side)
    let requirement = procedure.requirements[index]
    switch aspect {
    case .requirementCount: return pair.value(requirement.count, side)
    case .requirementCondition: return pair.value(texts: requirement.condition, side)
    case .requirementCases: return pair.value(only: requirement.only, except: requirement.except, side)
    case .requirementOrigin: return pair.value(texts: requirement.origin, side)
    default:
      let names = others(of: index, procedure).map { pair.words(procedure.requirements[$0].name, side) }
      return names.isEmpty ? nil : names.joined(separator: "; ")
    }
  }

  private static func effect(
    _ difference: Difference, _ old: Requirement, _ new: Requirement, _ pair: ProcedurePair
  ) -> Effect {
    var effect = Effect.procedure
    switch difference.aspect {
    case .requirementCount:
      effect.papers = (new.count.value?.upper ?? 1) - (old.count.value?.upper ?? 1)
    case .requirementCondition:
      // Needed in every case is more than needed under a condition.
      effect.papers = (old.condition.isWritten ? 1 : 0) - (new.condition.isWritten ? 1 : 0)
    case .requirementCases:
      effect.papers = kinds(new, pair.new, .new, pair) - kinds(old, pair.old, .old, pair)
    case .requirementAlternatives:
      effect.benefits = others(of: difference.new, pair.new).count - others(of: difference.old, pair.old).count
    default: break
    }
    return effect
  }

  /// How many kinds of cases need it.
  private static func kinds(
    _ requirement: Requirement, _ procedure: Procedure, _ side: Side, _ pair: ProcedurePair
  ) -> Int {
    pair.measurement(side).cases.count { procedure.isOn(requirement, for: $0.kind) }
  }

  private static func term(_ aspect: Aspect) -> Wording {
    switch aspect {
    case .requirementCount: Wording(id: "jumlah", en: "number")
    case .requirementCondition: Wording(id: "syarat", en: "condition")
    case .requirementCases: Wording(id: "cakupan", en: "cases")
    case .requirementOrigin: Wording(id: "asal", en: "origin")
    default: Wording(id: "pilihan lain", en: "alternatives")
    }
  }

  // MARK: Wording

  private static func wording(_ term: Wording, _ name: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "\(words: term.id) untuk persyaratan '\(name)' kini '\(after)', dahulu '\(before)'",
      en: "the \(words: term.en) of requirement '\(name)' is now '\(after)', before '\(before)'")
  }
}
