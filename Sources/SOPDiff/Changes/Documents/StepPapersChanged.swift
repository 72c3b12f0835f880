import SOPModel
import SOPText

/// What a step needs and puts out.
enum StepPapersChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB511", name: "dokumen-langkah-berubah", family: .documents)
  static let summary = Wording(
    id: "Kelengkapan atau keluaran sebuah langkah berubah.", en: "What a step needs or puts out changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .stepInputs, .stepOutputs) {
      let (old, new) = (pair.old.steps[difference.old], pair.new.steps[difference.new])
      let isInput = difference.aspect == .stepInputs
      let (before, after) = isInput ? (old.inputs, new.inputs) : (old.outputs, new.outputs)
      var draft = pair.draft(step: difference)
      draft.name += isInput ? "#kelengkapan" : "#keluaran"
      (draft.before, draft.after) = (pair.value(documents: before, .old), pair.value(documents: after, .new))
      if let first = pair.old.documentUses[before.indices].first { draft.oldPlace = pair.old.place(first.entry) }
      if let first = pair.new.documentUses[after.indices].first { draft.newPlace = pair.new.place(first.entry) }
      draft.effect = .procedure
      let title = pair.title(ofStep: difference.old, difference.new)
      let (first, second) = (draft.before ?? none, draft.after ?? none)
      changes.add(Self.self, draft, isInput ? needs(title, first, second) : gives(title, first, second))
    }
  }

  // MARK: Wording

  private static let none = "tidak ada"

  private static func needs(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "kelengkapan langkah \(title) kini '\(after)', dahulu '\(before)'",
      en: "step \(title) now needs '\(after)', before '\(before)'")
  }

  private static func gives(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "keluaran langkah \(title) kini '\(after)', dahulu '\(before)'",
      en: "step \(title) now puts out '\(after)', before '\(before)'")
  }
}
