import SOPModel
import SOPSyntax
import SOPText

@testable import SOPFormatting

/// Writes what a text means in another way: other order of the language's keys, other styles, indentation, quotes and
/// line breaks, and comments everywhere, each with the key it belongs to.
struct Scrambler {
  private let tree: YAMLTree
  private var random: SeededGenerator
  private var output = ""
  private var commentCount = 0

  /// Keys behind which names of the author stand, or which the reader takes in the order they are written.
  static let inOrder: Set = [
    "pelaksana", "hasil", "varian", "mulai", "jika", "pejabat", "satuan", "tarif", "waktu", "jam_layanan", "jam",
    "istirahat", "kolom", "singkatan_istilah", "komponen_lain", "pilih", "paralel", "pemeriksaan", "lanjut", "lewat",
    "ke",
  ]

  static func scrambled(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
    let tree = composeYAML(SourceText(name: "uji", bytes: bytes)).tree
    guard !tree.root.isNone, tree[tree.root].kind == .mapping, !tree[tree.root].firstChild.isNone else { return bytes }
    var scrambler = Scrambler(tree: tree, random: SeededGenerator(seed: seed))
    scrambler.block(tree.root, indent: 0, mayMove: true, isInLine: false)
    return Array(scrambler.output.utf8)
  }

  private init(tree: YAMLTree, random: SeededGenerator) {
    self.tree = tree
    self.random = random
  }

  // MARK: Block style

  private mutating func block(_ node: NodeID, indent: Int, mayMove: Bool, isInLine: Bool) {
    var isFirst = isInLine
    if tree[node].kind == .sequence {
      for item in children(of: node) {
        space(before: nil, indent: indent, isFirst: &isFirst)
        output += "-"
        value(item, indent: indent, childIndent: indent + 2, key: "-")
      }
      return
    }
    for (key, child) in pairs(of: node, mayMove: mayMove) {
      let name = tree.string(of: key)
      space(before: name, indent: indent, isFirst: &isFirst)
      output += scalar(key, isPlainAllowed: true) + ":"
      let deeper = tree[child].kind == .sequence ? random.number(0...3) : random.number(1...4)
      value(child, indent: indent, childIndent: indent + deeper, key: name)
    }
  }

  private mutating func value(_ node: NodeID, indent: Int, childIndent: Int, key: String) {
    let isCollection = tree[node].kind != .scalar && !tree[node].firstChild.isNone
    if tree[node].isEmptyPlain { return endLine(key) }
    if isCollection, random.chance(70) {
      if key == "-", random.chance(60) {
        let inner = random.number(1...3)
        output += String(repeating: " ", count: inner)
        return block(node, indent: indent + 1 + inner, mayMove: true, isInLine: true)
      }
      endLine(key)
      return block(
        node, indent: key == "-" ? max(childIndent, indent + 1) : childIndent,
        mayMove: !Self.inOrder.contains(key), isInLine: false)
    }
    output += String(repeating: " ", count: random.number(1...3))
    flow(node, indent: indent + 1, mayMove: !Self.inOrder.contains(key), isOutermost: true)
    endLine(key)
  }

  /// Blank lines, comments and indentation above an entry.
  private mutating func space(before key: String?, indent: Int, isFirst: inout Bool) {
    defer { isFirst = false }
    if isFirst { return }
    if random.chance(25) { output += String(repeating: "\n", count: random.number(1...3)) }
    if random.chance(20) {
      output += String(repeating: " ", count: indent) + comment("atas \(key ?? "-")") + "\n"
    }
    output += String(repeating: " ", count: indent)
  }

  private mutating func endLine(_ key: String) {
    if random.chance(20) { output += String(repeating: " ", count: random.number(1...9)) + comment("ekor \(key)") }
    output += random.chance(5) ? "  \n" : "\n"
  }

  private mutating func comment(_ host: String) -> String {
    commentCount += 1
    return "# c\(commentCount) \(host)" + random.pick(["", " # dua", "\tx", ": [a, {b"])
  }

  // MARK: Flow style

  private mutating func flow(_ node: NodeID, indent: Int, mayMove: Bool, isOutermost: Bool) {
    switch tree[node].kind {
    case .scalar, .missing: output += scalar(node, isPlainAllowed: isOutermost)
    case .sequence:
      output += "["
      for (index, item) in children(of: node).enumerated() {
        gap(isFirst: index == 0, indent: indent)
        flow(item, indent: indent, mayMove: true, isOutermost: false)
      }
      output += random.pick(["", " ", "\n" + String(repeating: " ", count: indent)]) + "]"
    case .mapping:
      output += "{"
      for (index, pair) in pairs(of: node, mayMove: mayMove).enumerated() {
        gap(isFirst: index == 0, indent: indent)
        let name = tree.string(of: pair.0)
        output += scalar(pair.0, isPlainAllowed: false) + ": "
        flow(pair.1, indent: indent, mayMove: !Self.inOrder.contains(name), isOutermost: false)
      }
      output += random.pick(["", " "]) + "}"
    }
  }

  private mutating func gap(isFirst: Bool, indent: Int) {
    if !isFirst { output += random.pick([",", ", ", " , "]) }
    if random.chance(8) {
      output += random.chance(30) ? " " + comment("kurung") + "\n" : "\n"
      output += String(repeating: " ", count: indent + random.number(0...3))
    }
  }

  // MARK: Parts

  private func children(of node: NodeID) -> [NodeID] {
    var children: [NodeID] = []
    var child = tree[node].firstChild
    while !child.isNone {
      children.append(child)
      child = tree[child].next
    }
    return children
  }

  private mutating func pairs(of map: NodeID, mayMove: Bool) -> [(NodeID, NodeID)] {
    let children = children(of: map)
    let pairs = stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
    let names = pairs.map { tree.string(of: $0.0) }
    let isKnown = names.allSatisfy(TreeForm.keywords.contains) && Set(names).count == names.count
    let ways = names.count { ["jika", "lanjut", "selesai", "paralel", "langkah", "panggil"].contains($0) }
    guard mayMove, isKnown, ways < 2 || tree.root == map, random.chance(60) else { return pairs }
    return pairs.shuffled(using: &random)
  }

  /// In the source's spelling where that is plain, or in quotes.
  private mutating func scalar(_ node: NodeID, isPlainAllowed: Bool) -> String {
    let text = tree.string(of: node)
    let isPlain = ScalarText.isPlain(Array(text.utf8))
    let mayBePlain = isPlain || (isPlainAllowed && tree[node].style == .plain && !text.contains("\n"))
    if tree[node].isEmptyPlain { return "" }
    if mayBePlain, random.chance(80) { return text }
    if random.chance(50), !text.contains(where: { $0.isNewline || $0 == "\t" }) {
      return "'" + text.replacing("'", with: "''") + "'"
    }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"" + escaped + "\""
  }
}
