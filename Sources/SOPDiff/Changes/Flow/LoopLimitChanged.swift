import SOPModel
import SOPText

/// A way, most often one that goes back, that may be taken more or less often than before, under another condition, or
/// with another chance.
enum LoopLimitChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB205", name: "batas-ulang-berubah", family: .flow)
  static let summary = Wording(
    id: "Jalan yang sama kini boleh ditempuh lebih sering atau lebih jarang, atau dengan syarat lain.",
    en: "The same way may be taken more or less often than before, or under another condition.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for divergence in pair.ways.divergences {
      for new in divergence.onlyNew {
        guard let old = divergence.onlyOld.first(where: { isSameWay($0.way, new.way) }) else { continue }
        add(old, new, divergence, pair, &changes)
      }
    }
  }

  private static func isSameWay(_ old: Way, _ new: Way) -> Bool {
    var plain = old
    plain.limit = new.limit
    plain.probability = new.probability
    plain.condition = new.condition
    return plain == new
  }

  private static func add(
    _ old: TracedWay, _ new: TracedWay, _ divergence: WayComparison.Divergence, _ pair: ProcedurePair,
    _ changes: inout ChangeList
  ) {
    let name = pair.name(ofNode: divergence.new, .new)
    var draft = ChangeList.Draft(
      .altered, pair.subject(ofNode: divergence.old, divergence.new), name: pair.name(ofNode: divergence.old, .old))
    draft.oldPlace = pair.place(ofWays: [old], from: divergence.old, .old)
    draft.newPlace = pair.place(ofWays: [new], from: divergence.new, .new)
    let way = pair.words(for: new, .new)
    if old.way.limit != new.way.limit {
      draft.before = limit(old.way.limit)
      draft.after = limit(new.way.limit)
      draft.effect = effect(old.way.limit, new.way.limit, pair)
      draft.name += way
      changes.add(Self.self, draft, limited(name, way, draft.before ?? "", draft.after ?? ""))
    }
    if old.way.condition != new.way.condition {
      draft.before = pair.words(pair.old.graph.edges[Int(old.edge)].condition, .old)
      draft.after = pair.words(pair.new.graph.edges[Int(new.edge)].condition, .new)
      draft.effect = .procedure
      changes.add(Self.self, draft, conditioned(name, way, draft.before ?? "", draft.after ?? ""))
    }
    if old.way.probability != new.way.probability {
      draft.before = old.way.probability.map { Percent(basisPoints: Int($0)).canonical }
      draft.after = new.way.probability.map { Percent(basisPoints: Int($0)).canonical }
      draft.effect = .none
      changes.add(Self.self, draft, likely(name, way, draft.before ?? "-", draft.after ?? "-"))
    }
  }

  private static func limit(_ limit: Int32?) -> String { limit.map { "\($0) kali" } ?? "tanpa batas" }

  /// More rounds are more time at the worst.
  private static func effect(_ old: Int32?, _ new: Int32?, _ pair: ProcedurePair) -> Effect {
    var effect = Effect.procedure
    let isMore = (old ?? .max) < (new ?? .max)
    effect.time = pair.limited(isMore ? .max : -.max, to: pair.totals.time)
    effect.visits = pair.limited(isMore ? .max : -.max, to: pair.totals.visits)
    return effect
  }

  // MARK: Wording

  private static func limited(_ name: String, _ way: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "dari \(name), jalan \(way) kini boleh ditempuh \(after), dahulu \(before)",
      en: "from \(name), the way \(way) may now be taken \(after), before \(before)")
  }

  private static func conditioned(_ name: String, _ way: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "dari \(name), syarat jalan \(way) kini '\(after)', dahulu '\(before)'",
      en: "from \(name), the condition of the way \(way) is now '\(after)', before '\(before)'")
  }

  private static func likely(_ name: String, _ way: String, _ before: String, _ after: String) -> Wording {
    Wording(
      id: "dari \(name), peluang jalan \(way) kini \(after), dahulu \(before)",
      en: "from \(name), the chance of the way \(way) is now \(after), before \(before)")
  }
}
