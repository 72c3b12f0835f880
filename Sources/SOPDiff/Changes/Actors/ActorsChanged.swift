import SOPModel
import SOPText

/// Roles that came or went, and roles that stand to the office in another way than before.
enum ActorsChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB303", name: "pelaksana-berubah", family: .actors)
  static let summary = Wording(
    id: "Pelaksana ditambahkan atau dihapus, atau jenis, jumlah, atau kompetensinya berubah.",
    en: "A role was added or removed, or its kind, headcount or competence changed.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for side in [Side.old, .new] {
      for actor in pair.unpaired(.actor, side) where !isTold(actor, side, pair) { add(actor, side, pair, &changes) }
    }
    for difference in pair.differences(in: .actorRole, .actorHeadcount, .actorCompetence) {
      alter(difference, pair, &changes)
    }
  }

  /// What a role does is told with the steps that came, went or changed hands; only roles without one are told here.
  private static func isTold(_ actor: Int, _ side: Side, _ pair: ProcedurePair) -> Bool {
    let procedure = pair.procedure(side)
    return procedure.steps.contains { step in
      [step.actors, step.initials, step.signatories].contains { range in
        procedure.actorUses[range.indices].contains { $0.actor == ActorID(actor) }
      } || step.decider == ActorID(actor) || step.waitsFor == ActorID(actor)
    }
  }

  private static func add(_ actor: Int, _ side: Side, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let name = pair.title(ofActor: actor, side)
    let isNew = side == .new
    var draft = ChangeList.Draft(
      isNew ? .added : .removed, Change.Subject(.actor, old: isNew ? nil : actor, new: isNew ? actor : nil), name: name)
    let place = pair.place(pair.procedure(side).actors[actor].id, side)
    let beside = pair.keyPlace(.pelaksana, side.other)
    (draft.oldPlace, draft.newPlace) = isNew ? (beside, place) : (place, beside)
    if isNew { draft.after = name } else { draft.before = name }
    draft.effect = .procedure
    changes.add(Self.self, draft, isNew ? added(name) : removed(name))
  }

  private static func alter(_ difference: Difference, _ pair: ProcedurePair, _ changes: inout ChangeList) {
    let (old, new) = (pair.old.actors[difference.old], pair.new.actors[difference.new])
    let name = pair.title(ofActor: difference.new, .new)
    var draft = ChangeList.Draft(
      .altered, Change.Subject(.actor, old: difference.old, new: difference.new),
      name: pair.title(ofActor: difference.old, .old) + "#\(difference.aspect)")
    (draft.oldPlace, draft.newPlace) = (pair.place(old.id, .old), pair.place(new.id, .new))
    draft.effect = .procedure
    switch difference.aspect {
    case .actorHeadcount:
      (draft.before, draft.after) = (pair.value(old.headcount, .old), pair.value(new.headcount, .new))
      changes.add(Self.self, draft, staffed(name, draft.before ?? "-", draft.after ?? "-"))
    case .actorCompetence:
      (draft.before, draft.after) = (pair.value(texts: old.competence, .old), pair.value(texts: new.competence, .new))
      changes.add(Self.self, draft, skilled(name, draft.before ?? "-", draft.after ?? "-"))
    default:
      (draft.before, draft.after) = (role(of: old), role(of: new))
      changes.add(Self.self, draft, placed(name, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func role(of actor: Actor) -> String {
    let kind =
      switch actor.kind {
      case .person: "orang"
      case .applicant: "pemohon"
      case .application: "aplikasi"
      case .group: "kelompok"
      case .agency: "instansi"
      case .room: "ruang"
      }
    let counts = actor.countsAsOffice ?? !actor.isOutside
    return "\(kind), \(actor.isOutside ? "luar kantor" : "dalam kantor")"
      + (counts == actor.isOutside ? (counts ? ", waktunya dihitung" : ", waktunya tidak dihitung") : "")
  }

  // MARK: Wording

  private static func added(_ name: String) -> Wording {
    Wording(id: "pelaksana '\(name)' ditambahkan", en: "actor '\(name)' was added")
  }

  private static func removed(_ name: String) -> Wording {
    Wording(id: "pelaksana '\(name)' dihapus", en: "actor '\(name)' was removed")
  }

  private static func staffed(_ name: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "jumlah pelaksana '\(name)' kini \(after), dahulu \(before)",
      en: "the headcount of '\(name)' is now \(after), before \(before)")
  }

  private static func skilled(_ name: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "kompetensi pelaksana '\(name)' kini '\(after)', dahulu '\(before)'",
      en: "the competence of '\(name)' is now '\(after)', before '\(before)'")
  }

  private static func placed(_ name: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "kedudukan pelaksana '\(name)' kini \(after), dahulu \(before)",
      en: "actor '\(name)' is now \(after), before \(before)")
  }
}
