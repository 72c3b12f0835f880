import SOPFormatting
import SOPSyntax
import SOPTestSupport
import SOPText

@testable import SOPMerge

/// A file of the checkout, cut into all its entries.
struct MergeSample: Sendable, CustomStringConvertible {
  let name: String
  let bytes: [UInt8]
  let kind: FileKind

  var description: String { name }

  /// Real SOPs, offices and fixtures that can be read.
  static let all: [MergeSample] = ["Examples", "Tests/Fixtures/procedures"].flatMap { folder in
    ((try? Checkout.files(below: folder, named: ".yaml")) ?? []).compactMap { path -> MergeSample? in
      guard let bytes = try? Checkout.bytes(path) else { return nil }
      let kind = path.hasSuffix("opd.yaml") ? FileKind.office : .procedure
      let isReadable = (try? MergeSide(bytes, as: kind, limits: YAMLLimits())) != nil
      return isReadable && !bytes.contains(UInt8(ascii: "\r")) && bytes.last == UInt8(ascii: "\n")
        ? MergeSample(name: path, bytes: bytes, kind: kind) : nil
    }
  }

  func merged(_ ours: [UInt8], _ theirs: [UInt8]) -> MergeResult {
    merge(base: bytes, ours: ours, theirs: theirs, as: kind)
  }
}

/// A change of one file, and what it touches.
struct Mutation {
  let note: String
  let edits: [TextEdit]
  /// The lists, maps and texts that must be as they were for it: a change of one of them, or of what it is in, is in its
  /// way.
  let touched: [Span]
  /// Gaps of a list in which nothing else may be put, by the place of the list and the number of the gap.
  let gaps: Set<Gap>

  struct Gap: Hashable {
    let list: Span
    let number: Int
  }

  func isIndependent(of other: Mutation) -> Bool {
    gaps.isDisjoint(with: other.gaps)
      && touched.allSatisfy { mine in other.touched.allSatisfy { mine.end <= $0.start || $0.end <= mine.start } }
      && edits.allSatisfy { mine in
        other.edits.allSatisfy { mine.span.end < $0.span.start || $0.span.end < mine.span.start }
      }
  }

  static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits.sorted(by: { $0.span < $1.span }) {
      result += bytes[position..<Int(edit.span.start)] + Array(edit.replacement.utf8)
      position = Int(edit.span.end)
    }
    return result + bytes[position...]
  }

  func applied(to bytes: [UInt8]) -> [UInt8] { Self.apply(edits, to: bytes) }
}

/// Makes changes of a file that its author could have made.
struct Mutator {
  let side: MergeSide
  private(set) var collections: [(node: NodeID, cut: Cut, ground: Ground)] = []
  private(set) var texts: [NodeID] = []

  init(_ sample: MergeSample) throws {
    side = try MergeSide(sample.bytes, as: sample.kind, limits: YAMLLimits())
    try collect(side.tree.root, from: 0, .file(sample.kind))
  }

  private mutating func collect(_ node: NodeID, from start: Int, _ ground: Ground) throws {
    let written = side.tree[node]
    if written.isAlias { return }
    if written.kind == .scalar {
      let isPlain = written.style == .plain && !written.isEmptyPlain
      let isOneLine = !side.bytes[written.span.range].contains(UInt8(ascii: "\n"))
      if isPlain, isOneLine { texts.append(node) }
      return
    }
    let cut = side.isBlockCollection(node) ? try side.blockCut(of: node, from: start) : side.flowCut(of: node)
    guard let cut else { return }
    collections.append((node, cut, ground))
    for entry in cut.entries {
      let inner =
        entry.key.isNone ? ground.item : ground.value(behind: entry.key, of: node, in: side.keyed)
      try collect(entry.value, from: entry.valueStart, inner)
    }
  }

  // MARK: Changes

  func mutation(_ random: inout SeededGenerator, _ tag: Int) -> Mutation? {
    switch random.number(0...9) {
    case 0...3: texts.isEmpty ? nil : changedText(random.pick(texts), tag)
    case 4, 5: deletedEntry(&random)
    case 6, 7: insertedEntry(&random, tag)
    case 8: insertedText(&random, tag)
    default: swapped(&random)
    }
  }

  func changedText(_ node: NodeID, _ tag: Int) -> Mutation {
    let span = side.tree.span(of: node)
    return Mutation(
      note: "change \(side.tree.string(of: node))",
      edits: [TextEdit(span: Span(span.end, span.end), replacement: " uji\(tag)")], touched: [span], gaps: [])
  }

  private func span(of entry: CutEntry) -> Span { Span(start: entry.start, end: entry.start + entry.body.count) }

  /// Lists and maps in block style of at least so many entries.
  private func blocks(atLeast count: Int) -> [(node: NodeID, cut: Cut, ground: Ground)] {
    collections.filter { !$0.cut.isFlow && $0.cut.entries.count >= count }
  }

  /// Neither the first, which may stand behind a dash, nor one that leaves nothing.
  func deletedEntry(_ random: inout SeededGenerator) -> Mutation? {
    let blocks = blocks(atLeast: 3)
    guard !blocks.isEmpty else { return nil }
    let block = random.pick(blocks)
    return deleted(random.number(1...block.cut.entries.count - 1), of: block)
  }

  func deleted(_ index: Int, of block: (node: NodeID, cut: Cut, ground: Ground)) -> Mutation {
    let span = span(of: block.cut.entries[index])
    let line = Span(start: Int(span.start) - block.cut.column, end: Int(span.end))
    let list = side.tree.span(of: block.node)
    return Mutation(
      note: "delete \(side.tree.string(of: block.cut.entries[index].key)) \(index)",
      edits: [TextEdit(span: line, replacement: "")], touched: [line],
      gaps: [.init(list: list, number: index), .init(list: list, number: index + 1)])
  }

  func insertedEntry(_ random: inout SeededGenerator, _ tag: Int) -> Mutation? {
    let blocks = blocks(atLeast: 1)
    guard !blocks.isEmpty else { return nil }
    let block = random.pick(blocks)
    return inserted(before: random.number(1...block.cut.entries.count), of: block, tag)
  }

  /// A new line behind an entry: a key, a step or a text.
  func inserted(before index: Int, of block: (node: NodeID, cut: Cut, ground: Ground), _ tag: Int) -> Mutation {
    let place = Int(span(of: block.cut.entries[index - 1]).end)
    let margin = String(repeating: " ", count: block.cut.column)
    let body: String
    if block.cut.kind == .mapping {
      body = "kunci_uji\(tag): nilai\(tag)"
    } else if case .step = block.ground.item.form {
      body = "kegiatan: Menguji\(tag) sesuatu\(tag)\n\(margin)  waktu: \(tag) menit"
    } else {
      body = "butir\(tag) uji\(tag)"
    }
    let dash = block.cut.kind == .mapping ? "" : "- "
    let list = side.tree.span(of: block.node)
    return Mutation(
      note: "insert before \(index)",
      edits: [TextEdit(span: Span(start: place, end: place), replacement: "\(margin)\(dash)\(body)\n")],
      touched: [], gaps: [.init(list: list, number: index)])
  }

  /// A new text among brackets.
  func insertedText(_ random: inout SeededGenerator, _ tag: Int) -> Mutation? {
    let lists = collections.filter { $0.cut.isFlow && $0.cut.kind == .sequence && !$0.cut.entries.isEmpty }
    guard !lists.isEmpty else { return nil }
    let list = random.pick(lists)
    let index = random.number(1...list.cut.entries.count)
    let place = Int(span(of: list.cut.entries[index - 1]).end)
    return Mutation(
      note: "insert among brackets",
      edits: [TextEdit(span: Span(start: place, end: place), replacement: ", butir\(tag) uji\(tag)")], touched: [],
      gaps: [.init(list: side.tree.span(of: list.node), number: index)])
  }

  /// Two neighbours of a list change places.
  func swapped(_ random: inout SeededGenerator) -> Mutation? {
    let blocks = blocks(atLeast: 3).filter { $0.cut.kind == .sequence }
    guard !blocks.isEmpty else { return nil }
    let block = random.pick(blocks)
    let index = random.number(1...block.cut.entries.count - 1)
    guard index + 1 < block.cut.entries.count, block.cut.entries[index + 1].lead.isEmpty else { return nil }
    let (first, second) = (span(of: block.cut.entries[index]), span(of: block.cut.entries[index + 1]))
    let list = side.tree.span(of: block.node)
    let text = String(decoding: side.bytes[second.range], as: UTF8.self)
    let margin = String(repeating: " ", count: block.cut.column)
    return Mutation(
      note: "swap \(index)",
      edits: [
        TextEdit(span: Span(first.start, first.start), replacement: text + margin),
        TextEdit(span: Span(start: Int(second.start) - block.cut.column, end: Int(second.end)), replacement: ""),
      ], touched: [Span(first.start, second.end)],
      gaps: Set((index...(index + 2)).map { .init(list: list, number: $0) }))
  }
}
