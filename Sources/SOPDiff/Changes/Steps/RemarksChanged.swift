import SOPModel
import SOPText

/// Remarks and row numbers of steps, remarks of blocks.
enum RemarksChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB106", name: "keterangan-langkah-diubah", family: .steps)
  static let summary = Wording(
    id: "Keterangan atau nomor baris sebuah langkah berubah.", en: "The remarks or the row number of a step changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .stepRemarks, .stepNumber) {
      var draft = pair.draft(step: difference)
      let (old, new) = (pair.old.steps[difference.old], pair.new.steps[difference.new])
      let isNumber = difference.aspect == .stepNumber
      let (before, after) = isNumber ? (old.number, new.number) : (old.remarks, new.remarks)
      (draft.before, draft.after) = (pair.value(texts: before, .old), pair.value(texts: after, .new))
      draft.oldPlace = pair.place(before, .old) ?? draft.oldPlace
      draft.newPlace = pair.place(after, .new) ?? draft.newPlace
      draft.name += isNumber ? "#no" : ""
      let title = pair.title(ofStep: difference.old, difference.new)
      changes.add(Self.self, draft, isNumber ? number(title) : remarks(title))
    }
    for difference in pair.differences(in: .blockRemarks) {
      let (old, new) = (pair.old.blocks[difference.old], pair.new.blocks[difference.new])
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.block, old: difference.old, new: difference.new), name: "")
      draft.oldPlace = pair.place(old.remarks, .old) ?? pair.old.place(old.node)
      draft.newPlace = pair.place(new.remarks, .new) ?? pair.new.place(new.node)
      (draft.before, draft.after) = (pair.value(texts: old.remarks, .old), pair.value(texts: new.remarks, .new))
      changes.add(Self.self, draft, ofBlock)
    }
  }

  // MARK: Wording

  private static func remarks(_ title: String) -> Wording {
    Wording(id: "keterangan langkah \(title) berubah", en: "the remarks of step \(title) changed")
  }

  private static func number(_ title: String) -> Wording {
    Wording(id: "nomor baris langkah \(title) berubah", en: "the row number of step \(title) changed")
  }

  private static let ofBlock = Wording(
    id: "keterangan sebuah blok langkah berubah", en: "the remarks of a block changed")
}
