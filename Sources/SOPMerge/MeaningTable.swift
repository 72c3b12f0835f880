import SOPFormatting
import SOPModel
import SOPSyntax

/// What the places of several texts mean, as numbers: two places have the same number if and only if they say the same,
/// spelling, order of keys, layout and comments aside.
///
/// Every meaning is made of the meanings below it and numbered once, so that comparing two costs nothing. Linear in the
/// size of the texts; recursion is bounded by the depth bound of the composer.
struct MeaningTable {
  private enum Form: Hashable {
    case text([UInt8])
    case nothing
    case list([Int])
    /// Keys and values in order of the keys' numbers.
    case map([Int])
  }

  private var numbers: [Form: Int] = [:]

  private mutating func number(_ form: Form) -> Int {
    if let known = numbers[form] { return known }
    numbers[form] = numbers.count
    return numbers.count - 1
  }

  /// A text by itself.
  mutating func number(ofText text: some Sequence<UInt8>) -> Int { number(.text(Array(text))) }

  /// For each node of a text its meaning; -1 for keys and what cannot be reached.
  mutating func meanings(of side: MergeSide, _ ground: Ground) -> [Int] {
    var meanings = [Int](repeating: -1, count: side.tree.nodes.count)
    read(side.tree.root, ground, side, &meanings)
    return meanings
  }

  @discardableResult
  private mutating func read(
    _ node: NodeID, _ ground: Ground, _ side: MergeSide, _ meanings: inout [Int]
  ) -> Int {
    let tree = side.tree
    let meaning: Int
    switch tree[node].kind {
    case .missing: meaning = number(.nothing)
    case .scalar where tree[node].isEmptyPlain: meaning = number(.nothing)
    case .scalar:
      let text = Array(tree.content(of: node))
      meaning = number(.text(ground.kind?.canonical(text) ?? text))
    case .sequence:
      var items: [Int] = []
      let children = tree.children(of: node)
      for child in children { items.append(read(child, ground.item, side, &meanings)) }
      let isText = items.count == 1 && ground.takesListOrText && isOrdinaryText(children[0], tree)
      meaning = isText ? items[0] : number(.list(items))
    case .mapping:
      var pairs: [(Int, Int)] = []
      for pair in tree.pairs(of: node) {
        let value = read(pair.value, ground.value(behind: pair.key, of: node, in: side.keyed), side, &meanings)
        pairs.append((number(.text(Array(tree.content(of: pair.key)))), value))
      }
      meaning = number(.map(pairs.sorted { $0 < $1 }.flatMap { [$0.0, $0.1] }))
    }
    meanings[Int(node.index)] = meaning
    return meaning
  }

  /// `tidak ada` in a list is something else than alone.
  private func isOrdinaryText(_ node: NodeID, _ tree: YAMLTree) -> Bool {
    guard tree[node].kind == .scalar else { return false }
    let text = tree.content(of: node)
    return !text.elementsEqual("tidak ada".utf8) && !text.elementsEqual("belum diatur".utf8)
  }
}
