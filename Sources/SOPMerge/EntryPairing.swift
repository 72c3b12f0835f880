import SOPModel
import SOPSyntax

/// What tells an entry of a list from the others.
struct EntryTraits {
  let meaning: Int
  /// The meanings of the texts that may name it, the best first; -1 where one is not written.
  let names: [Int]
  /// What it is made of, for entries that have no name in common.
  let parts: Set<Int>
  /// A text by itself.
  let isText: Bool
}

/// Finds the entries of a list again in another version of it: by what they say, else by their names from the best to the
/// last, else by what most of them is made of, else, if they are texts, by the place they have taken. Equal ones are
/// paired in their order.
enum EntryPairing {
  /// For each entry of the new list its position in the old one. Linear but for entries without a name in common, of
  /// which no more than so many pairs are weighed.
  static func pairs(_ old: [EntryTraits], _ new: [EntryTraits]) -> [Int?] {
    var search = Search(old: old, new: new)
    search.pair { $0.meaning }
    for rank in 0..<((old + new).map(\.names.count).max() ?? 0) {
      search.pair { rank < $0.names.count ? $0.names[rank] : -1 }
    }
    // A name that has become the text of an entry, or the other way round: `- KTP` and `- {syarat: KTP, jumlah: 2}`.
    search.pair { $0.names.first { $0 >= 0 } ?? -1 }
    search.pairAlike()
    search.pairReplaced()
    return search.result
  }

  private static let mostWeighed = 40_000

  private struct Search {
    let old: [EntryTraits]
    let new: [EntryTraits]
    var isTaken: [Bool]
    var result: [Int?]

    init(old: [EntryTraits], new: [EntryTraits]) {
      self.old = old
      self.new = new
      isTaken = [Bool](repeating: false, count: old.count)
      result = [Int?](repeating: nil, count: new.count)
    }

    /// Pairs those that agree in something that is written.
    mutating func pair(by trait: (EntryTraits) -> Int) {
      var places: [Int: [Int]] = [:]
      for index in old.indices.reversed() where !isTaken[index] {
        let trait = trait(old[index])
        if trait >= 0 { places[trait, default: []].append(index) }
      }
      guard !places.isEmpty else { return }
      for index in new.indices where result[index] == nil {
        let trait = trait(new[index])
        guard trait >= 0, let place = places[trait]?.popLast() else { continue }
        result[index] = place
        isTaken[place] = true
      }
    }

    mutating func pairAlike() {
      let olds = old.indices.filter { !isTaken[$0] }
      let news = new.indices.filter { result[$0] == nil }
      guard !olds.isEmpty, !news.isEmpty, olds.count * news.count <= mostWeighed else { return }
      var weighed: [(likeness: Int, new: Int, old: Int)] = []
      for newIndex in news {
        for oldIndex in olds {
          let likeness = EntryPairing.likeness(old[oldIndex].parts, new[newIndex].parts)
          if likeness >= 50 { weighed.append((likeness, newIndex, oldIndex)) }
        }
      }
      weighed.sort { (-$0.likeness, $0.new, $0.old) < (-$1.likeness, $1.new, $1.old) }
      for pair in weighed where result[pair.new] == nil && !isTaken[pair.old] {
        result[pair.new] = pair.old
        isTaken[pair.old] = true
      }
    }

    /// Texts that stand between the same neighbours, as many as stood there before.
    mutating func pairReplaced() {
      var index = 0
      while index < new.count {
        guard result[index] == nil else {
          index += 1
          continue
        }
        var end = index
        while end < new.count, result[end] == nil { end += 1 }
        let first = index == 0 ? 0 : (result[index - 1] ?? -1) + 1
        let olds = first..<(first + end - index)
        let isSettled = end == new.count ? olds.upperBound == old.count : result[end] == olds.upperBound
        if isSettled, olds.upperBound <= old.count, olds.allSatisfy({ !isTaken[$0] && old[$0].isText }),
          new[index..<end].allSatisfy(\.isText)
        {
          for (place, old) in zip(index..<end, olds) {
            result[place] = old
            isTaken[old] = true
          }
        }
        index = end
      }
    }
  }

  /// In percent: what both have of what either has.
  private static func likeness(_ left: Set<Int>, _ right: Set<Int>) -> Int {
    let total = left.count + right.count
    return total == 0 ? 0 : 200 * left.intersection(right).count / total
  }
}

extension MeaningTable {
  /// - Parameter meanings: of all nodes of the side.
  mutating func traits(
    of entry: CutEntry, in side: MergeSide, _ ground: Ground, meanings: [Int]
  ) -> EntryTraits {
    let tree = side.tree
    let meaning = meanings[Int(entry.value.index)]
    guard entry.key.isNone else {
      let name = number(ofText: tree.content(of: entry.key))
      return EntryTraits(meaning: -1, names: [name], parts: [], isText: false)
    }
    var parts: Set<Int> = []
    addParts(of: entry.value, behind: -1, in: tree, meanings, to: &parts)
    guard tree[entry.value].kind == .mapping else {
      return EntryTraits(meaning: meaning, names: [meaning], parts: parts, isText: tree[entry.value].kind == .scalar)
    }
    var names: [Int] = []
    if let context = ground.context(of: entry.value, in: side.keyed) {
      for key in Ground.namingKeys(of: context) {
        let value = tree.value(of: key, in: entry.value)
        names.append(value.isNone ? -1 : meanings[Int(value.index)])
      }
    }
    return EntryTraits(meaning: meaning, names: names, parts: parts, isText: false)
  }

  /// Texts behind their keys, and the words of texts.
  private mutating func addParts(
    of node: NodeID, behind key: Int, in tree: YAMLTree, _ meanings: [Int], to parts: inout Set<Int>
  ) {
    switch tree[node].kind {
    case .missing: break
    case .scalar:
      parts.insert(number(ofText: Array("\(key) \(meanings[Int(node.index)])".utf8)))
      for word in tree.content(of: node).split(whereSeparator: { $0.isSpace }) { parts.insert(number(ofText: word)) }
    case .sequence:
      for child in tree.children(of: node) { addParts(of: child, behind: key, in: tree, meanings, to: &parts) }
    case .mapping:
      for pair in tree.pairs(of: node) {
        let key = number(ofText: tree.content(of: pair.key))
        addParts(of: pair.value, behind: key, in: tree, meanings, to: &parts)
      }
    }
  }
}
