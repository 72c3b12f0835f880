import SOPDiagnostics
import SOPSyntax

/// Builds the graph of a procedure whose names are resolved. Every node is visited once, in order; linear in steps and
/// edges. Faults of the flow that the graph itself shows (a border crossed, no way on) are added to the procedure.
struct GraphBuilder: ~Copyable {
  var procedure: Procedure
  var graph = ProcessGraph()
  var layout: NodeLayout
  /// Entries that the order of the file does not lead into: `setelah`, and targets of a list of ids.
  var takesNoDefault: [Bool]
  /// Steps and blocks that lead nowhere when they are passed, and their rows.
  var withoutWayPast: [(node: GraphNodeID, row: NodeID)] = []
  /// Steps and blocks that lead to an end without a name when they are passed, and their rows.
  var passedToEnd: [(node: GraphNodeID, row: NodeID)] = []
  /// How often an entry is started beside others.
  var startedTogether: [Int32: Int] = [:]
  /// Steps and blocks that wait, by the node they wait for.
  var waiters: [Int32: [Waiter]] = [:]

  struct Waiter {
    var target: GraphNodeID
    var name: TextRef
    var branch: Int32
  }

  init(_ procedure: Procedure) {
    layout = NodeLayout(procedure)
    takesNoDefault = [Bool](repeating: false, count: layout.count)
    self.procedure = procedure
  }

  /// The procedure with its graph.
  consuming func build() -> Procedure {
    addAll()
    procedure.graph = graph
    return procedure
  }

  private mutating func addAll() {
    graph.nodes = layout.nodes(of: procedure)
    graph.edges.reserveCapacity(layout.count * 2)
    graph.isIncomplete = procedure.hasLostSteps || procedure.faults.contains { $0.breaksFlow }
    guard !procedure.steps.isEmpty else { return }
    noteJoins()
    for node in graph.nodes.indices {
      let start = graph.edges.count
      addEdges(of: GraphNodeID(node))
      graph.nodes[node].outgoing = PoolRange(start: start, count: graph.edges.count - start)
    }
    graph.indexIncomingEdges()
    checkWaysPast()
    graph.markRework()
  }

  /// Finds who waits for whom and which entries the order of the file does not lead into.
  private mutating func noteJoins() {
    for target in procedure.targets {
      if case .names(let names) = target.way { noteStartedTogether(names) }
    }
    for channel in procedure.channels { noteStartedTogether(channel.starts) }
    for (index, step) in procedure.steps.enumerated() where !step.after.isEmpty {
      noteWaiter(layout.step(StepID(index)), step.after, branch: step.branch)
    }
    for (index, block) in procedure.blocks.enumerated() where !block.after.isEmpty {
      noteWaiter(layout.enter(BlockID(index)), block.after, branch: block.branch)
    }
  }

  /// What is started beside others is not entered by the order of the file too: it would run twice.
  private mutating func noteStartedTogether(_ names: PoolRange) {
    guard names.count > 1 else { return }
    for name in names.indices {
      guard let entry = entry(of: procedure.names[name].meaning) else { continue }
      takesNoDefault[Int(entry.index)] = true
      startedTogether[entry.index, default: 0] += 1
    }
  }

  private mutating func noteWaiter(_ target: GraphNodeID, _ names: PoolRange, branch: Int32) {
    takesNoDefault[Int(target.index)] = true
    for index in names.indices {
      let name = procedure.names[index]
      let source: GraphNodeID
      switch name.meaning {
      case .step(let step):
        source = layout.step(step)
        if procedure.steps[Int(step.index)].isDecision {
          fault(.waitsForDecision(procedure.text(name.text)), name.text, TextRef(procedure.steps[Int(step.index)].node))
        }
        checkBorder(.wait, name.text, from: branch, to: procedure.steps[Int(step.index)].branch)
      case .block(let block):
        source = layout.leave(block)
        checkBorder(.wait, name.text, from: branch, to: procedure.blocks[Int(block.index)].branch)
      case .variant, .channel, .unknown: continue
      }
      waiters[source.index, default: []].append(Waiter(target: target, name: name.text, branch: branch))
    }
  }

  // MARK: Edges of one node

  private mutating func addEdges(of node: GraphNodeID) {
    switch graph[node].kind {
    case .start(let channel): addStart(node, channel)
    case .step(let step): addEdges(of: step, at: node)
    case .fork(let block), .enter(let block): addEntry(of: block, at: node)
    case .join(let block), .leave(let block): addExit(of: block, at: node)
    case .restart: addRestart(node)
    case .end, .unsettled: break
    }
  }

  private mutating func addStart(_ node: GraphNodeID, _ channel: Int32) {
    let starts = procedure.channels[Int(channel)].starts
    if starts.isEmpty {
      guard let first = firstEntry(of: ListID(0)) else { return }
      return add(node, first, .start, choice: 0)
    }
    for name in starts.indices {
      guard let entry = entry(of: procedure.names[name].meaning) else { continue }
      add(node, entry, .start, choice: 0, label: procedure.channels[Int(channel)].name, procedure.names[name].text)
    }
  }

  /// Back to the start of the case's own channel: one choice for each channel.
  private mutating func addRestart(_ node: GraphNodeID) {
    for (index, channel) in procedure.channels.enumerated() {
      for name in channel.starts.indices {
        guard let entry = entry(of: procedure.names[name].meaning) else { continue }
        add(node, entry, .restart, choice: index, label: channel.name)
      }
    }
  }

  private mutating func addEdges(of id: StepID, at node: GraphNodeID) {
    let step = procedure.steps[Int(id.index)]
    let origin = Origin(node: node, position: step.position, branch: step.branch, row: step.node)
    var choice = 0
    if step.isDecision {
      for outcome in step.outcomes.indices {
        let outcome = procedure.outcomes[outcome]
        follow(outcome.target, from: origin, .outcome, choice: &choice, label: outcome.label)
      }
      addWaiters(of: node, choice: 0)
    } else {
      goOn(from: origin, next: step.next, end: step.end, choice: &choice)
    }
    if step.condition.canSkip { addBypass(of: origin, waitersOf: node, choice: &choice) }
    if step.limit >= 0 {
      let expiry = procedure.limits[Int(step.limit)].expiry
      if !expiry.isNone { follow(expiry, from: origin, .timeout, choice: &choice, label: .none) }
    }
  }

  private mutating func addEntry(of id: BlockID, at node: GraphNodeID) {
    let block = procedure.blocks[Int(id.index)]
    let exit = layout.leave(id)
    if block.isParallel {
      for index in block.branches.indices {
        let branch = procedure.branches[index]
        add(node, firstEntry(of: branch.list) ?? exit, .fork, choice: 0, label: branch.name)
      }
    } else {
      add(node, firstEntry(of: block.list) ?? exit, .sequence, choice: 0)
    }
    guard block.condition.canSkip else { return }
    var choice = 1
    let origin = Origin(node: node, position: block.position, branch: block.branch, row: block.node)
    addBypass(of: origin, waitersOf: exit, choice: &choice)
  }

  private mutating func addExit(of id: BlockID, at node: GraphNodeID) {
    let block = procedure.blocks[Int(id.index)]
    let origin = Origin(node: node, position: block.position, branch: block.branch, row: block.node)
    var choice = 0
    goOn(from: origin, next: block.next, end: block.end, choice: &choice)
  }

  // MARK: Where a step or block goes on

  /// The item an edge leaves from, and where it stands.
  struct Origin {
    var node: GraphNodeID
    var position: ListPosition
    var branch: Int32
    var row: NodeID
  }

  /// `lanjut`, `selesai` or the order of the file, and everyone who waits.
  private mutating func goOn(from origin: Origin, next: TargetID, end: EndID, choice: inout Int) {
    let before = graph.edges.count
    if !next.isNone {
      follow(next, from: origin, .sequence, choice: &choice, label: .none)
    } else if !end.isNone {
      if origin.branch >= 0 {
        let written = procedure.keyed.value(of: .selesai, in: origin.row)
        crossing(.end, TextRef(written), block(ofBranch: origin.branch))
      }
      add(origin.node, layout.end(end), .sequence, choice: 0)
    } else if let target = successor(of: origin.position, explicit: false, row: origin.row) {
      add(origin.node, target, .sequence, choice: 0)
    }
    choice = max(choice, 1)
    addWaiters(of: origin.node, choice: 0)
    if graph.edges.count == before {
      if !graph.isIncomplete { faultNoWayOn(from: origin) }
      add(origin.node, layout.unsettled, .sequence, choice: 0)
    }
  }

  private mutating func addWaiters(of node: GraphNodeID, choice: Int) {
    guard !waiters.isEmpty else { return }
    for waiter in waiters[node.index] ?? [] { add(node, waiter.target, .after, choice: choice, waiter.name) }
  }

  /// Follows a destination; its `lewat` is a choice of its own.
  private mutating func follow(
    _ id: TargetID, from origin: Origin, _ kind: ProcessGraph.EdgeKind, choice: inout Int, label: TextRef
  ) {
    let target = procedure.targets[Int(id.index)]
    let first = graph.edges.count
    add(target, from: origin, kind, choice: choice, label: label)
    for index in first..<graph.edges.count {
      graph.edges[index].limit = target.limit
      graph.edges[index].condition = target.condition
      graph.edges[index].probability = target.probability
      graph.edges[index].written = TextRef(target.node)
    }
    choice += 1
    if !target.overflow.isNone {
      follow(target.overflow, from: origin, .exhausted, choice: &choice, label: label)
    }
  }

  /// The edges of a destination, without what it says about them.
  private mutating func add(
    _ target: Target, from origin: Origin, _ kind: ProcessGraph.EdgeKind, choice: Int, label: TextRef
  ) {
    let written = TextRef(target.node)
    let node: GraphNodeID
    switch target.way {
    case .next: node = successor(of: origin.position, explicit: true, row: origin.row) ?? layout.unsettled
    case .end(let end):
      if origin.branch >= 0 { crossing(.end, written, block(ofBranch: origin.branch)) }
      node = layout.end(end.isNone ? EndID(0) : end)
    case .restart:
      if origin.branch >= 0 { crossing(.restart, written, block(ofBranch: origin.branch)) }
      return addRestart(from: origin, kind, choice: choice, label: label)
    case .names(let names):
      for name in names.indices {
        guard let target = jump(to: procedure.names[name], from: origin) else { continue }
        add(origin.node, target, kind, choice: choice, label: label)
      }
      return
    case .unsettled, .unreadable: node = layout.unsettled
    case .steps(let list):
      node =
        firstEntry(of: list)
        ?? successor(of: origin.position, explicit: true, row: origin.row) ?? layout.unsettled
    }
    add(origin.node, node, kind, choice: choice, label: label)
  }

  private mutating func addRestart(
    from origin: Origin, _ kind: ProcessGraph.EdgeKind, choice: Int, label: TextRef
  ) {
    if procedure.channels.count > 1 {
      return add(origin.node, layout.restart, kind, choice: choice, label: label)
    }
    let starts = procedure.channels.first?.starts ?? .empty
    if starts.isEmpty, let first = firstEntry(of: ListID(0)) {
      add(origin.node, first, kind, choice: choice, label: label)
    }
    for name in starts.indices {
      guard let start = entry(of: procedure.names[name].meaning) else { continue }
      add(origin.node, start, kind, choice: choice, label: label)
    }
  }

  /// The node a name leads to, with the borders on the way checked.
  private mutating func jump(to name: NameUse, from origin: Origin) -> GraphNodeID? {
    guard let target = entry(of: name.meaning) else { return nil }
    let position: ListPosition
    let branch: Int32
    switch name.meaning {
    case .step(let step):
      (position, branch) = (procedure.steps[Int(step.index)].position, procedure.steps[Int(step.index)].branch)
    case .block(let block):
      (position, branch) = (procedure.blocks[Int(block.index)].position, procedure.blocks[Int(block.index)].branch)
    case .variant, .channel, .unknown: return nil
    }
    if branch != origin.branch {
      checkBorder(isInside(origin.branch, branch) ? .jumpOut : .jumpIn, name.text, from: origin.branch, to: branch)
    } else if let block = blockEntered(at: position, from: origin.position) {
      fault(.entersBlockInside(procedure.text(name.text)), name.text, TextRef(procedure.blocks[Int(block.index)].node))
    }
    return target
  }

  // MARK: Order of the file

  /// What follows an item in the order of the file: the next of its list; at the end of a list, where the list itself
  /// goes on; after the last step of the file, the end. `nil` where the next item is not led into by order alone.
  mutating func successor(of position: ListPosition, explicit: Bool, row: NodeID) -> GraphNodeID? {
    var position = position
    while true {
      let list = Int(position.list.index)
      let next = Int(position.index) + 1
      if next < procedure.lists[list].items.count {
        let node = entry(of: procedure.lists[list].items[next])
        return !explicit && takesNoDefault[Int(node.index)] ? nil : node
      }
      switch procedure.lists[list].owner {
      case .file: return endOfFile(row)
      case .way(let step): position = procedure.steps[Int(step.index)].position
      case .blockWay(let block): position = procedure.blocks[Int(block.index)].position
      case .block(let block): return layout.leave(block)
      case .branch(let branch): return layout.leave(procedure.branches[Int(branch)].block)
      }
    }
  }

  /// The unnamed end; with several `hasil` the file does not say which, and that is a fault of the last row.
  mutating func endOfFile(_ row: NodeID) -> GraphNodeID {
    if procedure.ends.count > 1, !row.isNone, !namesEnd(row) {
      let results = TextRef(Office.key(.hasil, in: procedure.keyed))
      let fault = ModelFault(.endWithoutName, at: procedure.place(activity(of: row)), related: procedure.place(results))
      if !procedure.faults.contains(fault) { procedure.faults.append(fault) }
    }
    return layout.end(EndID(0))
  }

  /// `selesai` is written, though its end is not known; that is reported where it stands.
  private func namesEnd(_ row: NodeID) -> Bool {
    let written = procedure.keyed.value(of: .selesai, in: row)
    return !written.isNone && !procedure.tree.text(of: written, equals: "tidak")
  }

  /// The text to point at for a row: its `kegiatan`, or the row itself.
  func activity(of row: NodeID) -> TextRef {
    let activity = procedure.keyed.value(of: .kegiatan, in: row)
    return TextRef(activity.isNone ? row : activity)
  }

  private func firstEntry(of list: ListID) -> GraphNodeID? {
    guard let first = procedure.lists[Int(list.index)].items.first else { return nil }
    return entry(of: first)
  }

  func entry(of item: Item) -> GraphNodeID {
    switch item {
    case .step(let step): layout.step(step)
    case .block(let block): layout.enter(block)
    }
  }

  func entry(of meaning: NameUse.Meaning) -> GraphNodeID? {
    switch meaning {
    case .step(let step): layout.step(step)
    case .block(let block): layout.enter(block)
    case .variant, .channel, .unknown: nil
    }
  }

  mutating func add(
    _ source: GraphNodeID, _ target: GraphNodeID, _ kind: ProcessGraph.EdgeKind, choice: Int,
    label: TextRef = .none, _ written: TextRef = .none
  ) {
    var kind = kind
    if kind == .sequence, case .join = graph[target].kind { kind = .join }
    graph.edges.append(
      ProcessGraph.Edge(
        source: source, target: target, kind: kind, choice: Int16(clamping: choice), label: label, written: written))
  }
}
