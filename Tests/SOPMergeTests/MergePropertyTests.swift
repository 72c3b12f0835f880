import SOPFormatting
import SOPSyntax
import SOPText
import Testing

@testable import SOPMerge

/// What merging promises, over every file of the checkout and changes of it.
@Suite("What merging promises")
struct MergePropertyTests {
  private static let changes = 6

  @Test("there are files enough to change")
  func samples() { #expect(MergeSample.all.count > 40) }

  @Test("most pairs of changes are independent, so that there is something to merge")
  func pairs() throws {
    var count = 0
    for sample in MergeSample.all {
      let mutator = try Mutator(sample)
      var random = SeededGenerator(seed: 0x1DE1)
      for tag in 0..<(3 * Self.changes) {
        guard let first = mutator.mutation(&random, 2 * tag), let second = mutator.mutation(&random, 2 * tag + 1)
        else { continue }
        if first.isIndependent(of: second) { count += 1 }
      }
    }
    #expect(count > 600, "\(count)")
  }

  @Test("what one side or both sides changed alike is taken byte for byte", arguments: MergeSample.all)
  func identities(_ sample: MergeSample) throws {
    let mutator = try Mutator(sample)
    var random = SeededGenerator(seed: 0x1DE0)
    for tag in 0..<Self.changes {
      guard let changed = mutator.mutation(&random, tag)?.applied(to: sample.bytes) else { continue }
      for (ours, theirs) in [(changed, sample.bytes), (sample.bytes, changed), (changed, changed)] {
        let result = sample.merged(ours, theirs)
        #expect(result.text == changed && result.conflicts.isEmpty)
        // Without the short cut for equal texts too.
        let texts = Sides(base: sample.bytes, ours: ours, theirs: theirs)
        guard isReadable(changed, sample.kind) else { continue }
        let merged = try mergeStructure(texts, as: sample.kind, YAMLLimits()).get()
        #expect(merged.text == changed && merged.conflicts.isEmpty, "\(sample)")
      }
    }
  }

  @Test("independent changes are merged, and both stand in the result", arguments: MergeSample.all)
  func independent(_ sample: MergeSample) throws {
    let mutator = try Mutator(sample)
    var random = SeededGenerator(seed: 0x1DE1)
    var tag = 0
    for _ in 0..<(3 * Self.changes) {
      tag += 2
      guard let first = mutator.mutation(&random, tag), let second = mutator.mutation(&random, tag + 1),
        first.isIndependent(of: second)
      else { continue }
      let both = Mutation.apply(first.edits + second.edits, to: sample.bytes)
      let (ours, theirs) = (first.applied(to: sample.bytes), second.applied(to: sample.bytes))
      guard isReadable(ours, sample.kind), isReadable(theirs, sample.kind), isReadable(both, sample.kind) else {
        continue
      }
      let result = sample.merged(ours, theirs)
      let note = "\(sample): \(first.note) / \(second.note): \(result.conflicts.map(\.headline.en)) \(result.method)"
      #expect(result.conflicts.isEmpty && result.method == .structure, "\(note)")
      if result.text != both { Issue.record("\(note)\n\(UnifiedDiff.text(both, result.text))") }
      #expect(sample.merged(theirs, ours).text == result.text, "\(note)")
    }
  }

  @Test("several independent changes on each side are merged", arguments: MergeSample.all)
  func manyIndependent(_ sample: MergeSample) throws {
    let mutator = try Mutator(sample)
    var random = SeededGenerator(seed: 0x1DE4)
    for round in 0..<Self.changes {
      var sides: [[Mutation]] = [[], []]
      for tag in 0..<10 {
        guard let mutation = mutator.mutation(&random, 1000 * round + tag),
          sides.joined().allSatisfy({ $0.isIndependent(of: mutation) })
        else { continue }
        let (before, side) = (sides, random.number(0...1))
        sides[side].append(mutation)
        let both = Mutation.apply(sides.joined().flatMap(\.edits), to: sample.bytes)
        let texts = sides.map { Mutation.apply($0.flatMap(\.edits), to: sample.bytes) } + [both]
        if !texts.allSatisfy({ isReadable($0, sample.kind) }) { sides = before }
      }
      let texts = sides.map { Mutation.apply($0.flatMap(\.edits), to: sample.bytes) }
      let both = Mutation.apply(sides.joined().flatMap(\.edits), to: sample.bytes)
      let result = sample.merged(texts[0], texts[1])
      let note = "\(sample): \(sides.map { $0.map(\.note) }): \(result.conflicts.map(\.headline.en)) \(result.method)"
      #expect(result.conflicts.isEmpty && result.method == .structure, "\(note)")
      if result.text != both { Issue.record("\(note)\n\(UnifiedDiff.text(both, result.text))") }
    }
  }

  @Test("one text changed to two things is always a conflict, and the result can be read", arguments: MergeSample.all)
  func contradicting(_ sample: MergeSample) throws {
    let mutator = try Mutator(sample)
    var random = SeededGenerator(seed: 0x1DE2)
    guard !mutator.texts.isEmpty else { return }
    for tag in 0..<Self.changes {
      let node = random.pick(mutator.texts)
      let ours = mutator.changedText(node, 2 * tag + 100).applied(to: sample.bytes)
      let theirs = mutator.changedText(node, 2 * tag + 101).applied(to: sample.bytes)
      guard isReadable(ours, sample.kind), isReadable(theirs, sample.kind) else { continue }
      expectConflict(sample, ours, theirs, "two texts for \(mutator.side.tree.string(of: node))")
    }
  }

  @Test("what is deleted here and changed there is always a conflict", arguments: MergeSample.all)
  func deletedAndChanged(_ sample: MergeSample) throws {
    let mutator = try Mutator(sample)
    var random = SeededGenerator(seed: 0x1DE3)
    for tag in 0..<Self.changes {
      guard let deletion = mutator.deletedEntry(&random) else { return }
      let inside = mutator.texts.filter { node in
        deletion.touched.contains { $0.contains(mutator.side.tree.span(of: node)) }
      }
      guard !inside.isEmpty else { continue }
      let changed = mutator.changedText(random.pick(inside), tag).applied(to: sample.bytes)
      let deleted = deletion.applied(to: sample.bytes)
      guard isReadable(deleted, sample.kind), isReadable(changed, sample.kind) else { continue }
      expectConflict(sample, deleted, changed, deletion.note)
      expectConflict(sample, changed, deleted, deletion.note)
    }
  }

  @Test("two steps put into one place are always a conflict", arguments: MergeSample.all)
  func insertedTwice(_ sample: MergeSample) throws {
    let mutator = try Mutator(sample)
    let lists = mutator.collections.filter { !$0.cut.isFlow && $0.ground.isOrdered && $0.cut.kind == .sequence }
    for (number, list) in lists.enumerated() {
      let count = list.cut.entries.count
      for index in Set([1, (count + 1) / 2, count]) {
        let ours = mutator.inserted(before: index, of: list, 2 * number).applied(to: sample.bytes)
        let theirs = mutator.inserted(before: index, of: list, 2 * number + 1).applied(to: sample.bytes)
        expectConflict(sample, ours, theirs, "two steps before \(index)")
      }
    }
  }

  /// Of both ways round, with a text that can be read and says what ours says.
  private func expectConflict(_ sample: MergeSample, _ ours: [UInt8], _ theirs: [UInt8], _ note: String) {
    let result = sample.merged(ours, theirs)
    #expect(!result.conflicts.isEmpty, "\(sample): \(note)")
    guard result.method == .structure else { return }
    let tree = composeYAML(SourceText(name: "", bytes: result.text))
    #expect(tree.problems.isEmpty, "\(sample): \(note)")
    #expect(String(decoding: result.text, as: UTF8.self).contains("# sop: bentrok 1"), "\(sample): \(note)")
    #expect(sample.merged(theirs, ours).conflicts.count == result.conflicts.count, "\(sample): \(note)")
  }

  private func isReadable(_ bytes: [UInt8], _ kind: FileKind) -> Bool {
    (try? MergeSide(bytes, as: kind, limits: YAMLLimits())) != nil
  }

  // MARK: Any bytes

  @Test("any bytes are merged, and the result can be read or carries marks", arguments: 0..<40 as Range<UInt64>)
  func anyBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<8 {
      let sample = random.pick(MergeSample.all)
      var texts = [sample.bytes, sample.bytes, sample.bytes]
      for index in texts.indices {
        for _ in 0..<random.number(0...4) { mutilate(&texts[index], &random) }
      }
      let result = merge(base: texts[0], ours: texts[1], theirs: texts[2], as: sample.kind)
      if result.method == .structure, texts[1] != texts[2], texts[1] != texts[0], texts[2] != texts[0] {
        #expect(isReadable(TextFrame.plain(result.text), sample.kind), "seed \(seed), \(sample)")
      }
      if result.method != .structure, !result.conflicts.isEmpty {
        #expect(String(decoding: result.text, as: UTF8.self).contains("<<<<<<< OURS"), "seed \(seed), \(sample)")
      }
    }
  }

  private static let signs = ["\n", ": ", "- ", "[", "}", "# ", "&a ", "*a", "|", "\r\n", "  "]

  private func mutilate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = random.number(0...bytes.count - 1)
    switch random.number(0...5) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.number(0...255))
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.number(1...60)))
    case 2: bytes.insert(contentsOf: Array(random.pick(Self.signs).utf8), at: place)
    case 3:
      let end = min(bytes.count, place + random.number(1...200))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: random.number(0...bytes.count))
    case 4: bytes.insert(contentsOf: Array("\n  - kegiatan: X\n    waktu: 3 menit\n".utf8), at: place)
    default: bytes.insert(UInt8(ascii: " "), at: place)
    }
  }
}

extension UnifiedDiff {
  fileprivate static func text(_ old: [UInt8], _ new: [UInt8]) -> String {
    let diff = between(SourceText(name: "both", bytes: old), and: SourceText(name: "merged", bytes: new))
    return String(decoding: diff.prefix(3000), as: UTF8.self)
  }
}
