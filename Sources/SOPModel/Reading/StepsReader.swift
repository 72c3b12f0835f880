import SOPDiagnostics
import SOPSyntax

extension ProcedureReader {
  mutating func readSteps() {
    let steps = procedure.topLevel[Int(Keyword.langkah.rawValue)]
    procedure.lists.append(StepList(owner: .file))
    guard !steps.isNone else { return }
    fill(ListID(0), from: steps, branch: -1)
  }

  /// A list of steps under an owner; empty lists are lists.
  mutating func readList(_ node: NodeID, owner: StepList.Owner, branch: Int32) -> ListID {
    let list = ListID(procedure.lists.count)
    procedure.lists.append(StepList(owner: owner))
    fill(list, from: node, branch: branch)
    return list
  }

  private mutating func fill(_ list: ListID, from node: NodeID, branch: Int32) {
    guard tree[node].kind == .sequence else { return }
    var items: [Item] = []
    items.reserveCapacity(countOfMaps(in: node))
    var child = tree[node].firstChild
    while !child.isNone {
      if tree[child].kind == .mapping {
        let position = ListPosition(list: list, index: Int32(truncatingIfNeeded: items.count))
        items.append(readItem(child, at: position, branch: branch))
      }
      child = tree[child].next
    }
    procedure.lists[Int(list.index)].items = items
  }

  private func countOfMaps(in list: NodeID) -> Int {
    var count = 0
    var child = tree[list].firstChild
    while !child.isNone {
      if tree[child].kind == .mapping { count += 1 }
      child = tree[child].next
    }
    return count
  }

  private mutating func readItem(_ map: NodeID, at position: ListPosition, branch: Int32) -> Item {
    let outline = ItemOutline(map, keyed)
    return outline.isStep
      ? .step(readStep(map, outline, at: position, branch: branch))
      : .block(readBlock(map, outline, at: position, branch: branch))
  }

  /// What the keys of a step or block say before their values are read.
  private struct ItemOutline {
    private(set) var isParallel = false
    private(set) var isList = false
    /// How many of `jika`, `lanjut`, `selesai` are written.
    private(set) var wayCount = 0
    /// One of `paraf`, `tanda_tangan`, `diputus` is written.
    private(set) var namesMoreActors = false

    var isStep: Bool { !isParallel && !isList }

    init(_ map: NodeID, _ keyed: KeyedTree) {
      var key = keyed.tree[map].firstChild
      while !key.isNone {
        let value = keyed.tree[key].next
        guard !value.isNone else { return }
        switch keyed.keyword(of: key) {
        case .paralel: isParallel = true
        case .langkah: isList = true
        case .jika, .lanjut, .selesai: wayCount += 1
        case .paraf, .tandaTangan, .diputus: namesMoreActors = true
        default: break
        }
        key = keyed.tree[value].next
      }
    }
  }

  // MARK: Steps

  private mutating func readStep(
    _ map: NodeID, _ outline: ItemOutline, at position: ListPosition, branch: Int32
  ) -> StepID {
    let id = StepID(procedure.steps.count)
    procedure.steps.append(Step(node: map))
    var step = Step(node: map)
    step.position = position
    step.branch = branch
    if outline.namesMoreActors { readNamingFields(of: map, &step, id) }
    forEachField(of: map) { reader, keyword, value in
      if outline.namesMoreActors, Self.namingKeys.contains(keyword) { return }
      reader.readStepField(keyword, value, of: &step, id)
    }
    noteAttempts(in: map, &step)
    if outline.wayCount > 1 { reportSecondWay(map) }
    if step.isDecision { readOutcomes(of: map, into: &step, id) }
    procedure.steps[Int(id.index)] = step
    declare(step.id, id.index)
    return id
  }

  /// Keys of a step that name actors. Roles of the office get their lanes in this order, whatever the order in the file.
  private static let namingKeys: [Keyword] = [.pelaksana, .paraf, .tandaTangan, .diputus]

  private mutating func readNamingFields(of map: NodeID, _ step: inout Step, _ id: StepID) {
    for keyword in Self.namingKeys {
      let value = keyed.value(of: keyword, in: map)
      guard !value.isNone, tree[value].kind != .missing, !tree[value].isEmptyPlain else { continue }
      readStepField(keyword, value, of: &step, id)
    }
  }

  private mutating func readStepField(_ keyword: Keyword, _ value: NodeID, of step: inout Step, _ id: StepID) {
    switch keyword {
    case .id: step.id = TextRef(value)
    case .no: step.number = TextRef(value)
    case .kegiatan: step.activity = TextRef(value)
    case .panggil: step.callee = TextRef(value)
    case .pelaksana: readActors(of: &step, value)
    case .paraf: step.initials = actorUses(value)
    case .tandaTangan: step.signatories = actorUses(value)
    case .diputus where isScalar(value) && !isNoneOnPurpose(value):
      step.deciderName = TextRef(value)
      step.decider = actor(named: value)
    case .diputus: break
    case .kelengkapan:
      step.hasInputField = true
      step.inputs = documentUses(value)
    case .keluaran:
      step.hasOutputField = true
      step.outputs = documentUses(value)
    case .biaya: readFees(value, paidAt: id)
    case .keterangan: step.remarks = TextRef(value)
    case .hitung: step.countsAsOffice = readTruth(value)
    case .jika: step.isDecision = true
    case .lanjut: step.next = readTarget(value, .init(owner: .way(id), branch: step.branch))
    case .setelah: step.after = nameUses(value)
    case .selesai: step.end = readEnd(value)
    case .opsional, .bila, .untuk, .kecuali: readCondition(keyword, value, &step.condition)
    default: readTimeField(keyword, value, of: &step, id)
    }
  }

  private mutating func readTimeField(_ keyword: Keyword, _ value: NodeID, of step: inout Step, _ id: StepID) {
    switch keyword {
    case .waktu:
      step.hasTimeField = true
      step.times = readTimes(value)
    case .tunggu where isNoneOnPurpose(value), .batas where isNoneOnPurpose(value): break
    case .tunggu:
      step.hasTimeField = true
      if tree[value].kind == .mapping {
        let time = keyed.value(of: .waktu, in: value)
        if !time.isNone { step.waits = readTimes(time) }
        let whom = keyed.value(of: .dari, in: value)
        if !whom.isNone { step.waitsFor = actor(named: whom) }
      } else {
        step.waits = readTimes(value)
      }
    case .batas:
      step.hasTimeField = true
      step.limit = readLimit(value, .init(owner: .way(id), branch: step.branch))
    case .palingLambat:
      step.hasTimeField = true
      step.latest = readDeadline(value, .latest)
    case .palingCepat: step.earliest = readDeadline(value, .earliest)
    case .perpanjangan: step.extension = readExtension(value)
    default: break
    }
  }

  private mutating func readLimit(_ value: NodeID, _ scope: TargetScope) -> Int32 {
    var limit = TimeLimit(node: value, times: .empty)
    if tree[value].kind == .mapping {
      forEachField(of: value) { reader, keyword, value in
        switch keyword {
        case .waktu: limit.times = reader.readTimes(value)
        case .sejak: limit.since = reader.eventUse(value, .limitSince)
        case .lewat: limit.expiry = reader.readTarget(value, scope)
        default: break
        }
      }
    } else {
      limit.times = readTimes(value)
    }
    procedure.limits.append(limit)
    return Int32(procedure.limits.count - 1)
  }

  /// One time, or a map of times by variant.
  mutating func readTimes(_ value: NodeID) -> PoolRange {
    let start = procedure.times.count
    if tree[value].kind == .mapping {
      forEachPair(of: value) { reader, key, time in reader.addTime(time, variant: TextRef(key)) }
    } else {
      addTime(value, variant: .none)
    }
    return PoolRange(start: start, count: procedure.times.count - start)
  }

  private mutating func addTime(_ value: NodeID, variant: TextRef) {
    if isScalar(value), let short = ShortDuration(tree.bytes.span.extracting(tree.textRange(of: value))) {
      procedure.times.append(TimeEntry(text: TextRef(value), duration: short.duration, variant: variant))
      return
    }
    guard let duration = readDuration(value) else { return }
    procedure.times.append(TimeEntry(text: TextRef(value), duration: duration, variant: variant))
  }

  /// The outcomes of a decision are read after its other fields, so that steps stand in the pool in the order of rows:
  /// the decision first, then the steps of its ways.
  private mutating func readOutcomes(of map: NodeID, into step: inout Step, _ id: StepID) {
    let ways = keyed.value(of: .jika, in: map)
    guard !ways.isNone else { return }
    let branch = step.branch
    var read: [Outcome] = []
    forEachPair(of: ways) { reader, key, value in
      guard !reader.tree[value].isEmptyPlain else { return }
      let target = reader.readTarget(value, .init(owner: .way(id), branch: branch))
      read.append(Outcome(label: TextRef(key), target: target))
    }
    step.outcomes = PoolRange(start: procedure.outcomes.count, count: read.count)
    procedure.outcomes += read
  }

  /// A step has at most one of `jika`, `lanjut`, `selesai`.
  private mutating func reportSecondWay(_ map: NodeID) {
    var first: (keyword: Keyword, key: NodeID)?
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      if let keyword = keyed.keyword(of: key), keyword == .jika || keyword == .lanjut || keyword == .selesai {
        if let first {
          fault(.twoWays(first.keyword, keyword), at: key, related: first.key)
        } else {
          first = (keyword, key)
        }
      }
      key = tree[value].next
    }
  }

  // MARK: Blocks

  private mutating func readBlock(
    _ map: NodeID, _ outline: ItemOutline, at position: ListPosition, branch: Int32
  ) -> BlockID {
    let isParallel = outline.isParallel
    let id = BlockID(procedure.blocks.count)
    var block = Block(node: map, isParallel: isParallel)
    block.position = position
    block.branch = branch
    procedure.blocks.append(block)
    forEachField(of: map) { reader, keyword, value in
      reader.readBlockField(keyword, value, of: &block, id)
    }
    if outline.wayCount > 1 { reportSecondWay(map) }
    procedure.blocks[Int(id.index)] = block
    declare(block.id, -2 - id.index)
    if isParallel {
      readBranches(keyed.value(of: .paralel, in: map), of: id)
    } else {
      let list = readList(keyed.value(of: .langkah, in: map), owner: .block(id), branch: branch)
      procedure.blocks[Int(id.index)].list = list
    }
    return id
  }

  private mutating func readBlockField(_ keyword: Keyword, _ value: NodeID, of block: inout Block, _ id: BlockID) {
    switch keyword {
    case .id: block.id = TextRef(value)
    case .tahap: block.stage = TextRef(value)
    case .waktu: block.times = readTimes(value)
    case .keterangan: block.remarks = TextRef(value)
    case .lanjut: block.next = readTarget(value, .init(owner: .blockWay(id), branch: block.branch))
    case .setelah: block.after = nameUses(value)
    case .selesai: block.end = readEnd(value)
    case .opsional, .bila, .untuk, .kecuali: readCondition(keyword, value, &block.condition)
    default: break
    }
  }

  private mutating func readBranches(_ value: NodeID, of block: BlockID) {
    let start = procedure.branches.count
    var steps: [NodeID] = []
    if tree[value].kind == .mapping {
      forEachPair(of: value) { reader, key, list in
        reader.procedure.branches.append(Branch(name: TextRef(key), block: block, list: ListID(0)))
        steps.append(list)
      }
    } else if tree[value].kind == .sequence {
      forEachEntry(of: value) { reader, list in
        reader.procedure.branches.append(Branch(name: .none, block: block, list: ListID(0)))
        steps.append(list)
      }
    }
    procedure.blocks[Int(block.index)].branches = PoolRange(start: start, count: steps.count)
    // The branches of one block stand together: those of blocks inside it come behind them.
    for (index, steps) in zip(start..., steps) {
      let list = readList(steps, owner: .branch(Int32(index)), branch: Int32(index))
      procedure.branches[index].list = list
    }
  }

  // MARK: Parts of both

  private mutating func readCondition(_ keyword: Keyword, _ value: NodeID, _ condition: inout StepCondition) {
    switch keyword {
    case .opsional:
      if tree.text(of: value, equals: "tidak") { return }
      condition.isOptional = true
      if !tree.text(of: value, equals: "ya") { condition.text = TextRef(value) }
    case .bila:
      guard isScalar(value) else { return }
      condition.isRequiredWhenTrue = true
      condition.text = TextRef(value)
    case .untuk: condition.only = nameUses(value)
    default: condition.except = nameUses(value)
    }
  }

  /// `selesai: ya`, or the name of an end.
  private mutating func readEnd(_ value: NodeID) -> EndID {
    guard isScalar(value), !tree.text(of: value, equals: "tidak") else { return .none }
    if tree.text(of: value, equals: "ya") { return unnamedEnd(at: value) }
    return end(named: value, in: tree.textRange(of: value))
  }

  /// Step and block ids share one table: steps from 0 upwards, blocks from -2 downwards.
  private mutating func declare(_ id: TextRef, _ value: Int32) {
    guard id.isWritten else { return }
    if isReserved(id.node) {
      fault(.reservedName(tree.string(of: id.node)), at: id)
    } else if let first = stepTable.insert(id, value, in: tree) {
      fault(.duplicateName(.step, tree.string(of: id.node)), at: id, related: first.name)
    }
  }

  /// A word that means something itself where an id is expected.
  private func isReserved(_ node: NodeID) -> Bool {
    tree.text(of: node, equals: "lanjut") || tree.text(of: node, equals: "selesai")
      || tree.text(of: node, equals: "mulai") || tree.text(of: node, equals: "belum diatur")
  }

  /// Names in a text or a list, meaning resolved later; `tidak ada` is none.
  mutating func nameUses(_ value: NodeID) -> PoolRange {
    let start = procedure.names.count
    guard !isNoneOnPurpose(value) else { return PoolRange(start: start, count: 0) }
    forEachEntry(of: value) { reader, entry in reader.addNameUse(entry) }
    return PoolRange(start: start, count: procedure.names.count - start)
  }

  private mutating func addNameUse(_ entry: NodeID) {
    if isScalar(entry) { procedure.names.append(NameUse(text: TextRef(entry))) }
  }
}
