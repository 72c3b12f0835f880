import SOPModel
import SOPText

/// Names of stages and of branches that run at the same time.
enum BlocksRenamed: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB210", name: "nama-tahap-berubah", family: .flow)
  static let summary = Wording(
    id: "Nama tahap atau nama cabang paralel berubah.", en: "A stage or a parallel branch has another name.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .blockName, .blockBranches) {
      let (old, new) = (pair.old.blocks[difference.old], pair.new.blocks[difference.new])
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.block, old: difference.old, new: difference.new),
        name: difference.aspect == .blockName ? "tahap" : "cabang")
      draft.oldPlace = pair.old.place(pair.old.head(of: BlockID(difference.old)))
      draft.newPlace = pair.new.place(pair.new.head(of: BlockID(difference.new)))
      if difference.aspect == .blockName {
        (draft.before, draft.after) = (pair.value(texts: old.stage, .old), pair.value(texts: new.stage, .new))
      } else {
        draft.before = pair.old.branches[old.branches.indices].map { pair.words($0.name, .old) }.joined(separator: ", ")
        draft.after = pair.new.branches[new.branches.indices].map { pair.words($0.name, .new) }.joined(separator: ", ")
      }
      let (before, after) = (draft.before ?? "-", draft.after ?? "-")
      changes.add(Self.self, draft, difference.aspect == .blockName ? stage(before, after) : branches(before, after))
    }
  }

  // MARK: Wording

  private static func stage(_ before: String, _ after: String) -> Wording {
    Wording(id: "tahap '\(before)' kini bernama '\(after)'", en: "stage '\(before)' is now called '\(after)'")
  }

  private static func branches(_ before: String, _ after: String) -> Wording {
    Wording(
      id: "cabang paralel kini '\(after)', dahulu '\(before)'",
      en: "parallel branches are now '\(after)', before '\(before)'")
  }
}
