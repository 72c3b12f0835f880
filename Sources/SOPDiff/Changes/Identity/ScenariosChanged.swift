import SOPModel
import SOPText

/// Scenarios (`uji`): they hold the SOP to what is expected and change nothing for the applicant.
enum ScenariosChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB611", name: "contoh-kasus-berubah", family: .identity)
  static let summary = Wording(
    id: "Contoh kasus (uji) ditambahkan, dihapus, atau diubah.", en: "A scenario (uji) was added, removed or changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for scenario in pair.unpaired(.scenario, side) {
        let isNew = side == .new
        let written = pair.procedure(side).scenarios[scenario]
        let name = pair.words(written.name, side)
        var draft = ChangeList.Draft(
          isNew ? .added : .removed,
          Change.Subject(.scenario, old: isNew ? nil : scenario, new: isNew ? scenario : nil), name: name)
        let place = pair.place(written.name, side) ?? pair.place(written.entry, side)
        let beside = pair.keyPlace(.uji, side.other) ?? pair.keyPlace(.langkah, side.other)
        (draft.oldPlace, draft.newPlace) = isNew ? (beside, place) : (place, beside)
        if isNew { draft.after = name } else { draft.before = name }
        changes.add(Self.self, draft, isNew ? added(name) : removed(name))
      }
    }
    for difference in pair.differences(in: .scenario) where !isConsequence(difference, pair) {
      let (old, new) = (pair.old.scenarios[difference.old], pair.new.scenarios[difference.new])
      let name = pair.words(new.name, .new)
      var draft = ChangeList.Draft(
        .altered, Change.Subject(.scenario, old: difference.old, new: difference.new), name: pair.words(old.name, .old))
      draft.oldPlace = pair.place(old.name, .old) ?? pair.place(old.entry, .old)
      draft.newPlace = pair.place(new.name, .new) ?? pair.place(new.entry, .new)
      changes.add(Self.self, draft, altered(name))
    }
  }

  /// It names what one side alone has: told with that.
  private static func isConsequence(_ difference: Difference, _ pair: ProcedurePair) -> Bool {
    func namesOthers(_ scenario: Scenario, _ side: Side) -> Bool {
      let steps = scenario.expectation?.path.compactMap { name -> Int? in
        if case .step(let step) = name.meaning { Int(step.index) } else { nil }
      }
      if (steps ?? []).contains(where: { pair.pairing[.step].linkNumber(of: $0, on: side) == nil }) { return true }
      return scenario.choices.flatMap(\.visits).contains { visit in
        switch visit.answer {
        case .outcome(let outcome): pair.pairing[.outcome].linkNumber(of: Int(outcome), on: side) == nil
        case .taken, .passed, .expired, .ambiguous, .unknown: false
        }
      }
    }
    return namesOthers(pair.old.scenarios[difference.old], .old)
      || namesOthers(pair.new.scenarios[difference.new], .new)
  }

  // MARK: Wording

  private static func added(_ name: String) -> Wording {
    Wording(id: "contoh kasus '\(name)' ditambahkan", en: "scenario '\(name)' was added")
  }

  private static func removed(_ name: String) -> Wording {
    Wording(id: "contoh kasus '\(name)' dihapus", en: "scenario '\(name)' was removed")
  }

  private static func altered(_ name: String) -> Wording {
    Wording(id: "contoh kasus '\(name)' berubah", en: "scenario '\(name)' changed")
  }
}
