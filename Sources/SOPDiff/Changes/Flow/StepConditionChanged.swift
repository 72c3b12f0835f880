import SOPModel
import SOPText

/// A step that is done in other cases than before: it became compulsory or optional, or holds for other variants.
enum StepConditionChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB206", name: "syarat-langkah-berubah", family: .flow)
  static let summary = Wording(
    id: "Langkah menjadi wajib, opsional, bersyarat, atau berlaku untuk varian lain.",
    en: "A step became compulsory, optional or conditional, or holds for other variants.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .stepCondition) {
      var draft = pair.draft(step: difference)
      draft.before = conditions(of: difference.old, .old, pair)
      draft.after = conditions(of: difference.new, .new, pair)
      draft.effect = .procedure
      draft.effect.time = pair.isOnlyFlow ? pair.totals.time : 0
      if pair.touchesApplicant(difference.new, .new) { draft.effect.visits = pair.totals.visits }
      draft.effect.controls = controls(difference, pair)
      let title = pair.title(ofStep: difference.old, difference.new)
      changes.add(Self.self, draft, wording(title, draft.before ?? always, draft.after ?? always))
    }
  }

  private static func conditions(of step: Int, _ side: Side, _ pair: ProcedurePair) -> String? {
    let procedure = pair.procedure(side)
    var parts = [pair.value(procedure.steps[step].condition, side)]
    var position = procedure.steps[step].position
    while let id = procedure.block(around: position, where: { $0.condition.canSkip }) {
      let block = procedure.blocks[Int(id.index)]
      parts.append(pair.value(block.condition, side))
      position = block.position
    }
    let said = parts.compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: "; ")
  }

  /// A check that may be passed over is one fewer.
  private static func controls(_ difference: Difference, _ pair: ProcedurePair) -> Int {
    let (old, new) = (pair.old.steps[difference.old], pair.new.steps[difference.new])
    guard new.isDecision || !new.initials.isEmpty || !new.signatories.isEmpty else { return 0 }
    return (old.condition.isOptional ? 1 : 0) - (new.condition.isOptional ? 1 : 0)
  }

  // MARK: Wording

  private static let always = "selalu"

  private static func wording(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "langkah \(title) kini dikerjakan: \(after); dahulu: \(before)",
      en: "step \(title) is now done: \(after); before: \(before)")
  }
}
