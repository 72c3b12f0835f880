import SOPModel
import SOPText

/// A step that stands to others in another order than before. As few steps as explain all that changed are told.
enum OrderChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB201", name: "urutan-berubah", family: .flow)
  static let summary = Wording(
    id: "Urutan langkah berubah: sebelum, sesudah, atau bersamaan.",
    en: "Steps stand in another order: before, after or at the same time.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    guard let order = pair.order else { return }
    let links = pair.pairing[.step].links
    for move in order.moves {
      let link = links[move.link]
      let title = pair.title(ofStep: link.old, link.new)
      var draft = ChangeList.Draft(
        .moved, Change.Subject(.step, old: link.old, new: link.new), name: pair.title(ofStep: link.old, .old))
      draft.oldPlace = pair.place(ofStep: link.old, .old)
      draft.newPlace = pair.place(ofStep: link.new, .new)
      let sentences = sentences(move, links, order, pair)
      draft.before = sentences.map(\.before).joined(separator: ", ")
      draft.after = sentences.map(\.after).joined(separator: ", ")
      draft.effect = .procedure
      draft.effect.time = pair.isOnlyFlow ? pair.totals.time : 0
      let involved = [move.link] + move.others
      let isApplicants = involved.contains {
        pair.isApplicants(links[$0].new, .new) || pair.isApplicants(links[$0].old, .old)
      }
      draft.effect.visits = isApplicants ? pair.totals.visits : 0
      draft.effect.handOvers = pair.totals.handOvers
      guard let first = sentences.first else { continue }
      draft.details = sentences.dropFirst().map(\.wording)
      changes.add(Self.self, draft, wording(title, first))
    }
  }

  private struct Sentence {
    let before: String
    let after: String
    /// Of the other step.
    let title: String
    let old: StepRelation
    let new: StepRelation

    var wording: Wording {
      Wording(
        id: "dahulu \(words: old.wording.id) '\(title)', kini \(words: new.wording.id)",
        en: "\(words: old.wording.en) '\(title)' before, \(words: new.wording.en) now")
    }
  }

  /// At most three others are named; more of the same say no more.
  private static func sentences(
    _ move: OrderComparison.Move, _ links: [Matching.Link], _ order: OrderComparison, _ pair: ProcedurePair
  ) -> [Sentence] {
    let step = links[move.link]
    return move.others.prefix(3).map { other in
      let other = links[other]
      let old = order.old.relation(step.old, other.old)
      let new = order.new.relation(step.new, other.new)
      let title = pair.title(ofStep: other.new, .new)
      return Sentence(
        before: "\(old.wording.id) \(title)", after: "\(new.wording.id) \(title)", title: title, old: old, new: new)
    }
  }

  // MARK: Wording

  private static func wording(_ title: String, _ sentence: Sentence) -> Wording {
    Wording(
      id: "langkah \(title) kini dikerjakan \(words: sentence.new.wording.id) '\(sentence.title)', "
        + "dahulu \(words: sentence.old.wording.id)",
      en: "step \(title) is now done \(words: sentence.new.wording.en) '\(sentence.title)', "
        + "\(words: sentence.old.wording.en) before")
  }
}

extension StepRelation {
  fileprivate var wording: Wording {
    switch self {
    case .before: Wording(id: "sebelum", en: "before")
    case .after: Wording(id: "sesudah", en: "after")
    case .together: Wording(id: "bersamaan dengan", en: "at the same time as")
    case .apart: Wording(id: "pada jalur lain dari", en: "on another way than")
    }
  }
}

extension ProcedurePair {
  /// No step came, went, or takes another time: what changed of the whole time is the doing of the flow.
  var isOnlyFlow: Bool {
    pairing[.step].isComplete && differences(in: .stepTime, .stepWait, .stepLimit, .blockTime, .stepStage).isEmpty
  }
}
