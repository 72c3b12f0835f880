import SOPModel
import SOPSyntax

/// The canonical order of the keys of one map, and when it may not be brought about.
struct KeyOrder {
  let keyed: KeyedTree
  let hasAnchors: Bool

  /// Puts known keys in the order of the vocabulary; an unknown key stays behind the key it follows.
  func sort(_ map: inout LayoutNode, in context: KeyContext) {
    let ranks = ranks(of: map, in: context)
    let order = map.entries.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    guard order != Array(map.entries.indices), mayMove(map, to: order) else { return }
    map.entries = order.map { map.entries[$0] }
  }

  private func ranks(of map: LayoutNode, in context: KeyContext) -> [Int] {
    let keywords = context.keywords
    var rank = -1
    return map.entries.map { entry in
      if let keyword = keyword(of: entry), let known = keywords.firstIndex(of: keyword) { rank = known }
      return rank
    }
  }

  private func keyword(of entry: LayoutEntry) -> Keyword? { entry.key.flatMap { keyed.keyword(of: $0.id) } }

  // MARK: What may not move

  private func mayMove(_ map: LayoutNode, to order: [Int]) -> Bool {
    if hasTwoWays(map) { return false }
    // A finding on a map as a whole points at its first key, and a comment there may speak of it.
    if let first = order.first, first != 0,
      map.entries[0].beginsSuppressed || map.entries[first].beginsSuppressed
    {
      return false
    }
    // An alias may not come before its anchor, nor an anchor between another of its name and its alias.
    if hasAnchors, !keepsOrder(of: map, order, where: refersOrIsReferredTo) { return false }
    // Steps are rows in the order of the file.
    return keepsOrder(of: map, order) { keyword(of: $0) != .jika && holdsSteps($0.value) }
  }

  /// Two ways on from one step: a fault, told by which of them is the first.
  private func hasTwoWays(_ map: LayoutNode) -> Bool {
    map.entries.count { [.jika, .lanjut, .selesai].contains(keyword(of: $0)) } > 1
  }

  private func keepsOrder(of map: LayoutNode, _ order: [Int], where isBound: (LayoutEntry) -> Bool) -> Bool {
    let bound = map.entries.map(isBound)
    var last = -1
    for index in order where bound[index] {
      if index < last { return false }
      last = index
    }
    return true
  }

  private func refersOrIsReferredTo(_ entry: LayoutEntry) -> Bool {
    (entry.key.map(refers) ?? false) || refers(entry.value)
  }

  private func refers(_ node: LayoutNode) -> Bool {
    node.form == .alias || node.anchor != nil || node.entries.contains(where: refersOrIsReferredTo)
  }

  private func holdsSteps(_ node: LayoutNode) -> Bool {
    node.mustBreak || node.entries.contains { holdsSteps($0.value) }
  }

  // MARK: Kinds of items

  /// What an item of a list of steps is, told by the key that only one kind has; `nil` for one that would be two, whose
  /// keys are not moved.
  func kind(ofItem item: LayoutNode) -> KeyContext? {
    var kinds: [KeyContext] = []
    for entry in item.entries {
      guard let key = entry.key else { continue }
      let spelling = keyed.tree.bytes[keyed.tree.textRange(of: key.id)]
      if let kind = Self.kinds.first(where: { spelling.elementsEqual($0.key.spelling.utf8) })?.kind {
        kinds.append(kind)
      }
    }
    return kinds.count > 1 ? nil : kinds.first ?? .step
  }

  private static let kinds: [(key: Keyword, kind: KeyContext)] = [
    (.paralel, .parallel), (.langkah, .block), (.panggil, .call),
  ]
}
