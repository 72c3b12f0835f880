import SOPModel
import SOPText

/// A rule about components of the standard that are texts, lists and values under a key.
protocol ComponentRule: ChangeRule {
  static var keywords: [Keyword] { get }
  /// What is known of the value beside what its key counts for.
  static func effect(_ divergence: ComponentComparison.Divergence, _ pair: ProcedurePair) -> Effect?
}

extension ComponentRule {
  static func effect(_ divergence: ComponentComparison.Divergence, _ pair: ProcedurePair) -> Effect? { nil }

  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList) {
    for divergence in pair.components.divergences(of: keywords) {
      guard let fact = divergence.new ?? divergence.old else { continue }
      let key = title(of: fact)
      let kind: Change.Kind = divergence.old == nil ? .added : divergence.new == nil ? .removed : .altered
      var draft = ChangeList.Draft(kind, Change.Subject(.component), name: key)
      draft.before = divergence.old.map { value($0, .old, pair) }
      draft.after = divergence.new.map { value($0, .new, pair) }
      draft.oldPlace =
        divergence.old.flatMap { pair.place($0.written, .old) } ?? pair.keyPlace(fact.keyword, .old)
        ?? pair.keyPlace(.nama, .old)
      draft.newPlace =
        divergence.new.flatMap { pair.place($0.written, .new) } ?? pair.keyPlace(fact.keyword, .new)
        ?? pair.keyPlace(.nama, .new)
      let weight = ComponentWeight.of(fact.keyword, fact.key)
      let sign = divergence.old == nil ? 1 : divergence.new == nil ? -1 : 0
      draft.effect = effect(divergence, pair) ?? (sign == 0 && fact.isEntry ? .none : weight.effect(sign))
      if sign < 0, !fact.isEntry, fact.isHole(draft.before) { draft.effect = .none }
      changes.add(Self.self, draft, wording(key, draft.before, draft.after))
    }
  }

  /// `pengaduan: kanal`.
  private static func title(of fact: ComponentFact) -> String {
    if fact.keyword == .opd { return "kantor" }
    let name = PrintableText.of(ValueWords.line(fact.name))
    return name.isEmpty || name == fact.keyword.spelling ? fact.keyword.spelling : "\(fact.keyword.spelling): \(name)"
  }

  private static func value(_ fact: ComponentFact, _ side: Side, _ pair: ProcedurePair) -> String {
    let bytes = Array(pair.procedure(side).textBytes(of: fact.written))
    if let key = fact.key, let canonical = ComponentFacts.canonical(bytes, key, fact.context) {
      return PrintableText.of(ValueWords.line(canonical))
    }
    return pair.words(fact.written, side)
  }

  private static func wording(_ key: String, _ before: String?, _ after: String?) -> Wording {
    switch (before, after) {
    case (nil, let after): componentAdded(key, after ?? "")
    case (let before, nil): componentRemoved(key, before ?? "")
    case (let before?, let after?): componentAltered(key, before, after)
    }
  }
}

extension ComponentFact {
  /// Nothing was promised: `tidak ada`, `belum diatur`.
  fileprivate func isHole(_ value: String?) -> Bool { value == "tidak ada" || value == "belum diatur" }
}

// MARK: Wording

private func componentAdded(_ key: String, _ after: String) -> Wording {
  Wording(id: "'\(key)' ditambah '\(after)'", en: "'\(after)' was added to '\(key)'")
}

private func componentRemoved(_ key: String, _ before: String) -> Wording {
  Wording(id: "'\(key)' tidak lagi memuat '\(before)'", en: "'\(before)' was removed from '\(key)'")
}

private func componentAltered(_ key: String, _ before: String, _ after: String) -> Wording {
  Wording(id: "'\(key)' kini '\(after)', dahulu '\(before)'", en: "'\(key)' is now '\(after)', before '\(before)'")
}
