import SOPModel
import SOPText

/// A step or decision from which a case goes on to another place than before, what moved as a whole left aside.
enum DestinationChanged: ChangeRule {
  static let profile = ChangeProfile(code: "SOPB204", name: "tujuan-berubah", family: .flow)
  static let summary = Wording(
    id: "Sesudah langkah atau pilihan hasil ini berkas kini menuju tempat lain.",
    en: "After this step or outcome a case goes somewhere else.")

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for divergence in pair.ways.divergences {
      let olds = divergence.onlyOld.filter { way in !pair.isAccountedFor(way, divergence.onlyNew) }
      let news = divergence.onlyNew.filter { way in !pair.isAccountedFor(way, divergence.onlyOld) }
      guard !olds.isEmpty || !news.isEmpty else { continue }
      add(divergence, olds, news, pair, &changes)
    }
  }

  private static func add(
    _ divergence: WayComparison.Divergence, _ olds: [TracedWay], _ news: [TracedWay], _ pair: ProcedurePair,
    _ changes: inout ChangeList
  ) {
    let name = pair.name(ofNode: divergence.new, .new)
    var draft = ChangeList.Draft(
      .altered, pair.subject(ofNode: divergence.old, divergence.new), name: pair.name(ofNode: divergence.old, .old))
    draft.oldPlace = pair.place(ofWays: olds, from: divergence.old, .old)
    draft.newPlace = pair.place(ofWays: news, from: divergence.new, .new)
    draft.before = olds.map { pair.words(for: $0, .old) }.sorted().joined(separator: ", ")
    draft.after = news.map { pair.words(for: $0, .new) }.sorted().joined(separator: ", ")
    draft.effect = .procedure
    draft.effect.time = pair.isOnlyFlow ? pair.totals.time : 0
    draft.effect.handOvers = pair.totals.handOvers
    changes.add(Self.self, draft, wording(name, draft.before ?? "", draft.after ?? ""))
  }

  // MARK: Wording

  private static func wording(_ name: String, _ before: String, _ after: String) -> Wording {
    switch (before.isEmpty, after.isEmpty) {
    case (true, _): Wording(id: "dari \(name) kini ada jalan \(after)", en: "from \(name) there is now a way \(after)")
    case (_, true):
      Wording(id: "dari \(name) tidak ada lagi jalan \(before)", en: "from \(name) there is no way any more \(before)")
    case (false, false):
      Wording(id: "dari \(name) kini \(after), dahulu \(before)", en: "from \(name) now \(after), before \(before)")
    }
  }
}
