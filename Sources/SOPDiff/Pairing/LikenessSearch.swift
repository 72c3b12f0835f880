/// Pairs what is left by how much it is alike, the likest first.
///
/// Bound: of all pairs those that share words are looked at, from the rarest word to the most common one, at most
/// `pairsPerElement` for each open element; beside them those that a caller names. So it is near-linear whatever the
/// files hold; beyond the bound likeness in common words alone is not seen.
struct LikenessSearch {
  static let pairsPerElement = 24

  /// The words of an element.
  let words: (Int, Side) -> [UInt64]
  /// How much two are alike, in per cent; what is below `least` is not paired.
  let likeness: (_ old: Int, _ new: Int) -> Int
  let least: Int
  /// Tells elements apart that are equally alike, by what they say.
  let tieBreak: (Int, Side) -> UInt64

  private struct Candidate {
    let old: Int
    let new: Int
    let likeness: Int
    /// The same from both sides.
    let order: (UInt64, UInt64, Int, Int)
  }

  func pair(in draft: inout LinkDraft, reason: PairingReason = .similarity, beside named: [(Int, Int)] = []) {
    guard !draft.isComplete else { return }
    var candidates: [Candidate] = []
    for (old, new) in pairs(draft, named) {
      let likeness = likeness(old, new)
      guard likeness >= least else { continue }
      let (first, second) = (tieBreak(old, .old), tieBreak(new, .new))
      let order = (min(first, second), max(first, second), min(old, new), max(old, new))
      candidates.append(Candidate(old: old, new: new, likeness: likeness, order: order))
    }
    candidates.sort { $0.likeness == $1.likeness ? $0.order < $1.order : $0.likeness > $1.likeness }
    for candidate in candidates {
      draft.pair(candidate.old, candidate.new, reason, confidence: min(candidate.likeness, 95))
    }
  }

  private func pairs(_ draft: LinkDraft, _ named: [(Int, Int)]) -> [(Int, Int)] {
    var elements: [UInt64: (old: [Int], new: [Int])] = [:]
    var openCount = 0
    for old in draft.newOfOld.indices where draft.isOpen(old, .old) {
      openCount += 1
      for word in words(old, .old) { elements[word, default: ([], [])].old.append(old) }
    }
    for new in draft.oldOfNew.indices where draft.isOpen(new, .new) {
      openCount += 1
      for word in words(new, .new) { elements[word]?.new.append(new) }
    }
    let shared = elements.filter { !$0.value.new.isEmpty }
      .sorted { ($0.value.old.count * $0.value.new.count, $0.key) < ($1.value.old.count * $1.value.new.count, $1.key) }
    var left = openCount * Self.pairsPerElement
    var seen: Set<UInt64> = []
    var pairs: [(Int, Int)] = []
    func add(_ old: Int, _ new: Int) {
      if seen.insert(UInt64(old) << 32 | UInt64(new)).inserted { pairs.append((old, new)) }
    }
    for (_, group) in shared {
      left -= group.old.count * group.new.count
      guard left >= 0 else { break }
      for old in group.old { for new in group.new { add(old, new) } }
    }
    for (old, new) in named where draft.isOpen(old, .old) && draft.isOpen(new, .new) { add(old, new) }
    return pairs
  }
}
