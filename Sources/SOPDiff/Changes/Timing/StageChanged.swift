import SOPModel
import SOPText

/// A stage takes another time, or steps came into it or left it.
enum StageChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB403", name: "tahap-berubah", family: .timing)
  static let summary = Wording(
    id: "Waktu sebuah tahap berubah, atau langkah masuk ke tahap lain.",
    en: "A stage takes another time, or a step belongs to another stage.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for difference in pair.differences(in: .blockTime) {
      let (old, new) = (pair.old.blocks[difference.old], pair.new.blocks[difference.new])
      let name = pair.words(new.stage, .new)
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.block, old: difference.old, new: difference.new), name: pair.words(old.stage, .old))
      draft.oldPlace = pair.old.place(pair.old.head(of: BlockID(difference.old)))
      draft.newPlace = pair.new.place(pair.new.head(of: BlockID(difference.new)))
      (draft.before, draft.after) = (pair.value(times: old.times, .old), pair.value(times: new.times, .new))
      draft.effect = .procedure
      draft.effect.time = effect(old, new, pair)
      changes.add(Self.self, draft, time(name, draft.before ?? "-", draft.after ?? "-"))
    }
    for difference in pair.differences(in: .stepStage) {
      var draft = pair.draft(step: difference)
      draft.before = stage(of: difference.old, .old, pair)
      draft.after = stage(of: difference.new, .new, pair)
      draft.effect = .procedure
      let title = pair.title(ofStep: difference.old, difference.new)
      changes.add(Self.self, draft, member(title, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func effect(_ old: Block, _ new: Block, _ pair: ProcedurePair) -> Int {
    func worth(_ block: Block, _ side: Side) -> Int {
      pair.procedure(side).times[block.times.indices].compactMap { pair.worth($0.duration, side) }.max() ?? 0
    }
    return pair.limited(worth(new, .new) - worth(old, .old), to: pair.totals.time)
  }

  private static func stage(of step: Int, _ side: Side, _ pair: ProcedurePair) -> String? {
    let procedure = pair.procedure(side)
    let stage = procedure.block(around: procedure.steps[step].position) { $0.stage.isWritten }
    return stage.map { pair.words(procedure.blocks[Int($0.index)].stage, side) }
  }

  // MARK: Wording

  private static func time(_ name: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "waktu tahap '\(name)' kini \(after), dahulu \(before)",
      en: "the time of stage '\(name)' is now \(after), before \(before)")
  }

  private static func member(_ title: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "langkah \(title) kini bagian dari tahap '\(after)', dahulu '\(before)'",
      en: "step \(title) now belongs to stage '\(after)', before '\(before)'")
  }
}
