import SOPModel

/// Finds out what in one SOP is what in the other. Near-linear: everything that says the same is found by hashing, only
/// what is left is compared word by word, within the bound of `LikenessSearch`.
struct Pairer {
  var writer: FormWriter
  let old: VersionTraits
  let new: VersionTraits

  /// The writer with the pairing in it.
  static func paired(_ old: Procedure, _ new: Procedure) -> FormWriter {
    var pairer = Pairer(FormWriter(old, new))
    pairer.pairAll()
    return pairer.writer
  }

  private init(_ empty: FormWriter) {
    var writer = empty
    old = VersionTraits(.old, &writer)
    new = VersionTraits(.new, &writer)
    self.writer = writer
  }

  private mutating func pairAll() {
    let steps = StepPairing(old, new)
    writer.pairing[.step] = steps.draft.matching()
    pairActors()
    pairCases()
    pairBlocks()
    pairEnds()
    pairOutcomes()
    pairRequirements()
    pairFees()
    pairPromises()
    pairDocuments()
    pairLegalBases()
    pairScenarios()
    writer.pairing.divisions = StepDivisions(old, new, writer.pairing[.step]).all
  }

  func procedure(_ side: Side) -> Procedure { side == .old ? old.procedure : new.procedure }

  func draft(_ count: (Procedure) -> Int) -> LinkDraft {
    LinkDraft(oldCount: count(old.procedure), newCount: count(new.procedure))
  }

  // MARK: Keys

  /// By element what `write` writes for it, by side.
  mutating func keys(
    _ count: (Procedure) -> Int, _ write: (inout FormWriter, Procedure, Int) -> Void
  ) -> ElementKeys {
    var keys = ElementKeys()
    for side in Side.allCases {
      let procedure = procedure(side)
      for element in 0..<count(procedure) {
        let form = writer.form(of: side) { write(&$0, procedure, element) }
        keys.add(form.allSatisfy { $0 == -1 } ? nil : PairingKey(form).value, side)
      }
    }
    return keys
  }

  /// Pairs what is left by its words.
  func pairByWords(
    _ draft: inout LinkDraft, least: Int = 50, _ text: (Procedure, Int) -> TextRef
  ) {
    guard !draft.isComplete else { return }
    func words(_ side: Side, _ count: Int) -> [[UInt64]] {
      let procedure = procedure(side)
      return (0..<count).map { WordStems.numbers(of: procedure.textBytes(of: text(procedure, $0))) }
    }
    let olds = words(.old, draft.newOfOld.count)
    let news = words(.new, draft.oldOfNew.count)
    LikenessSearch(
      words: { $1 == .old ? olds[$0] : news[$0] }, likeness: { WordStems.likeness(olds[$0], news[$1]) }, least: least,
      tieBreak: { ($1 == .old ? olds[$0] : news[$0]).reduce(0, &+) }
    ).pair(in: &draft)
  }

  // MARK: Actors

  private mutating func pairActors() {
    let count: (Procedure) -> Int = { $0.actors.count }
    var draft = draft(count)
    let names = keys(count) { $0.write(folded: $1.actors[$2].name) }
    let ids = keys(count) { $0.write(text: $1.actors[$2].id) }
    draft.pairUnique(.wordingAndID) { names.both(ids, $0, $1) }
    draft.pairUnique(.wording) { names[$0, $1] }
    draft.pairUnique(.id) { ids[$0, $1] }
    pairActorsByWork(&draft)
    pairByWords(&draft) { $0.actors[$1].name }
    writer.pairing[.actor] = draft.matching()
  }

  /// Two roles are one where most of what one did the other does.
  private func pairActorsByWork(_ draft: inout LinkDraft) {
    guard !draft.isComplete else { return }
    var work: [[Int]: Int] = [:]
    var (oldWork, newWork): ([Int: Int], [Int: Int]) = ([:], [:])
    for link in writer.pairing[.step].links {
      let before = old.procedure.actorUses[old.procedure.steps[link.old].actors.indices].map { Int($0.actor.index) }
      let after = new.procedure.actorUses[new.procedure.steps[link.new].actors.indices].map { Int($0.actor.index) }
      for actor in before where actor >= 0 { oldWork[actor, default: 0] += 1 }
      for actor in after where actor >= 0 { newWork[actor, default: 0] += 1 }
      for first in before where first >= 0 && draft.isOpen(first, .old) {
        for second in after where second >= 0 && draft.isOpen(second, .new) { work[[first, second], default: 0] += 1 }
      }
    }
    for (pair, count) in work {
      let (all, others) = (oldWork[pair[0], default: 0], newWork[pair[1], default: 0])
      guard count * 2 > all, count * 2 > others else { continue }
      draft.pair(pair[0], pair[1], .data, confidence: min(90, 90 * count * 2 / (all + others)))
    }
  }

  // MARK: Kinds of cases

  private mutating func pairCases() {
    var variants = draft { $0.variants.count }
    let titles = keys {
      $0.variants.count
    } _: {
      $0.write(folded: $1.variants[$2].title)
    }
    let ids = keys {
      $0.variants.count
    } _: {
      $0.write(folded: $1.variants[$2].id)
    }
    variants.pairUnique(.wordingAndID) { titles.both(ids, $0, $1) }
    variants.pairUnique(.wording) { titles[$0, $1] }
    variants.pairUnique(.id) { ids[$0, $1] }
    pairByWords(&variants) { $0.variants[$1].title }
    variants.pairRest(.neighbourhood, confidence: 60)
    writer.pairing[.variant] = variants.matching()

    var channels = draft { $0.channels.count }
    let names = keys {
      $0.channels.count
    } _: {
      $0.write(folded: $1.channels[$2].name)
    }
    channels.pairUnique(.wording) { names[$0, $1] }
    let starts = keys {
      $0.channels.count
    } _: {
      $0.write(names: $1.channels[$2].starts)
    }
    channels.pairUnique(.data, confidence: 90) { starts[$0, $1] }
    // The only way in, with or without a name.
    if old.procedure.channels.count == 1, new.procedure.channels.count == 1 {
      channels.pairRest(.neighbourhood, confidence: 100)
    }
    writer.pairing[.channel] = channels.matching()
  }

  // MARK: Blocks

  /// By what they hold, since most have no name.
  private mutating func pairBlocks() {
    let count: (Procedure) -> Int = { $0.blocks.count }
    guard !old.procedure.blocks.isEmpty, !new.procedure.blocks.isEmpty else {
      writer.pairing[.block] = draft(count).matching()
      return
    }
    var draft = draft(count)
    let members = [old.procedure, new.procedure].map(BlockMembers.init)
    let contents = keys(count) { writer, procedure, block in
      let side = Int(writer.side.rawValue)
      writer.write(procedure.blocks[block].isParallel)
      writer.write(set: members[side].steps(of: block)) { $0.write(.step, $1) }
    }
    let ids = keys(count) { $0.write(text: $1.blocks[$2].id) }
    let stages = keys(count) { $0.write(folded: $1.blocks[$2].stage) }
    draft.pairUnique(.wordingAndID) { stages.both(ids, $0, $1) }
    draft.pairUnique(.wording) { stages[$0, $1] }
    draft.pairUnique(.content) { contents[$0, $1] }
    draft.pairUnique(.id) { ids[$0, $1] }
    // Most of the steps, and the same kind.
    let links = writer.pairing[.step]
    var shared: [[Int]: Int] = [:]
    for link in links.links {
      for first in members[0].blocks(around: link.old) where draft.isOpen(first, .old) {
        for second in members[1].blocks(around: link.new) where draft.isOpen(second, .new) {
          shared[[first, second], default: 0] += 1
        }
      }
    }
    let likest = shared.sorted { ($1.value, $0.key[0] + $0.key[1]) < ($0.value, $1.key[0] + $1.key[1]) }
    for (pair, _) in likest {
      guard old.procedure.blocks[pair[0]].isParallel == new.procedure.blocks[pair[1]].isParallel else { continue }
      draft.pair(pair[0], pair[1], .data, confidence: 80)
    }
    writer.pairing[.block] = draft.matching()
  }
}

/// What elements say in some respect, by side and element; `nil` for nothing.
struct ElementKeys {
  private var old: [UInt64?] = []
  private var new: [UInt64?] = []

  mutating func add(_ key: UInt64?, _ side: Side) {
    if side == .old { old.append(key) } else { new.append(key) }
  }

  subscript(element: Int, side: Side) -> UInt64? { side == .old ? old[element] : new[element] }

  /// Both respects together, where something is said in both.
  func both(_ other: ElementKeys, _ element: Int, _ side: Side) -> UInt64? {
    guard let first = self[element, side], let second = other[element, side] else { return nil }
    var key = PairingKey()
    key.add(first)
    key.add(second)
    return key.value
  }
}

/// Which steps stand under which blocks.
struct BlockMembers {
  private var stepsOfBlock: [[Int]]
  private let procedure: Procedure

  init(_ procedure: Procedure) {
    self.procedure = procedure
    stepsOfBlock = [[Int]](repeating: [], count: procedure.blocks.count)
    for index in procedure.steps.indices {
      for block in blocks(around: index) { stepsOfBlock[block].append(index) }
    }
  }

  func steps(of block: Int) -> [Int] { stepsOfBlock[block] }

  /// The innermost first. Costs the depth of the step.
  func blocks(around step: Int) -> [Int] {
    var blocks: [Int] = []
    var position = procedure.steps[step].position
    while let block = procedure.block(around: position, where: { _ in true }) {
      blocks.append(Int(block.index))
      position = procedure.blocks[Int(block.index)].position
    }
    return blocks
  }
}
