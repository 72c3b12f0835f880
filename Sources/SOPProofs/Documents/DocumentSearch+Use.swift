import SOPModel

/// Whether what is asked and made is of use, and made once.
extension DocumentSearch {
  // MARK: Made and never used

  /// Outputs that no step works with, that are no product and part of nothing, and that nobody outside receives. A step
  /// before an end, one that decides, and one after which some row does not say what it works with, are not asked.
  func unusedOutputs() -> [DocumentProof.Use] {
    var isUsed = [Bool](repeating: false, count: inventory.names.count)
    for need in inventory.needs { isUsed[need.name] = true }
    for making in inventory.makings where making.isPart { isUsed[making.name] = true }
    for product in productNames where product >= 0 { isUsed[product] = true }
    var unused = inventory.makings.filter { !isUsed[$0.name] && !isHandedOver($0.step) }
    if unused.isEmpty { return [] }
    let reach = DocumentPath(net, [Bool](repeating: false, count: net.graph.edges.count))
    let isBeforeUnknown = reach.nodes(beforeAny: procedure.stepIDs { !$0.hasInputField }.map { net.graph.node(of: $0) })
    unused.removeAll { isBeforeUnknown[Int(net.graph.node(of: $0.step).index)] || isKept($0) }
    var told: Set<Int> = []
    return unused.filter { told.insert($0.name).inserted }.map { DocumentProof.Use(step: $0.step, document: $0.use) }
  }

  /// Its outcome is a decision, it goes to someone outside, or the case ends with it.
  private func isHandedOver(_ id: StepID) -> Bool {
    let step = procedure.steps[Int(id.index)]
    if step.isDecision || procedure.hasOutsideActor(step) { return true }
    return net.graph.outgoing(net.graph.node(of: id)).contains { edge in
      switch net.graph[edge.target].kind {
      case .end, .unsettled: true
      case .start, .step, .fork, .join, .enter, .leave, .restart: false
      }
    }
  }

  /// `pencatatan` names it: it is kept.
  private func isKept(_ making: DocumentInventory.Making) -> Bool {
    var names = inventory.names
    return procedure.texts(procedure.value(of: .pencatatan)).contains {
      names.find(procedure.textBytes(of: $0)) == making.name
    }
  }

  // MARK: Asked and never used

  /// Nothing is said of an SOP in which none is used, where a row does not say what it works with, or works with what
  /// nobody knows: that may be the requirements under another name.
  func unusedRequirements() -> [Int] {
    guard inventory.stepsWithRequirements.isEmpty, !procedure.requirements.isEmpty,
      !inventory.needs.isEmpty || !inventory.foreign.isEmpty
    else { return [] }
    let isSettled = withoutOrigin.isEmpty && procedure.steps.allSatisfy(\.hasInputField)
    var used = DocumentNames(minimumCapacity: inventory.needs.count + inventory.foreign.count)
    for use in inventory.needs.map(\.use) + inventory.foreign.map(\.use) {
      _ = used.insert(procedure.textBytes(of: procedure.documentUses[use].name))
    }
    var names = inventory.names
    let parts = Set(inventory.makings.filter(\.isPart).map(\.name))
    let isUsed = procedure.requirements.map { requirement in
      let text = procedure.textBytes(of: requirement.name)
      return used.find(text) >= 0 || parts.contains(names.find(text))
    }
    guard isSettled || isUsed.contains(true) else { return [] }
    var usedGroups: Set<Int32> = []
    for (requirement, isUsed) in zip(procedure.requirements, isUsed) where isUsed && requirement.group >= 0 {
      usedGroups.insert(requirement.group)
    }
    return procedure.requirements.indices.filter {
      !isUsed[$0] && !usedGroups.contains(procedure.requirements[$0].group)
    }
  }

  // MARK: Asked twice

  /// Rows in which the applicant hands in the same requirement, one after the other in one case. One that leads back, to
  /// complete what was incomplete, is none; nor is one in which the applicant only takes part, the papers on the table.
  func askedAgain() -> [(again: DocumentProof.Use, first: DocumentProof.Use)] {
    let asking = askingUses()
    guard asking.count > 1 else { return [] }
    let ways = waysOfKinds().prefix(Self.walkBound / asking.count)
    let reached = ways.map { way in way.nodes(after: way.starts) }
    var found: [(again: DocumentProof.Use, first: DocumentProof.Use)] = []
    for (index, ask) in asking.enumerated() where found.count < DocumentProof.limit {
      let node = net.graph.node(of: ask.use.step)
      let earlier = asking[..<index].filter { $0.name == ask.name && $0.use.step != ask.use.step }
      guard !earlier.isEmpty else { continue }
      let first = zip(ways, reached).lazy.compactMap { way, reached -> DocumentProof.Use? in
        guard reached[Int(node.index)], !way.nodes(after: [node])[Int(node.index)] else { return nil }
        let before = way.nodes(before: node)
        return earlier.first { ask in
          let earlier = Int(net.graph.node(of: ask.use.step).index)
          return before[earlier] && reached[earlier]
        }?.use
      }.first
      if let first { found.append((again: ask.use, first: first)) }
    }
    return found
  }

  /// Rows that ask, times kinds of cases: each is a walk over the graph. What is beyond is not looked at.
  private static let walkBound = 1_000

  /// The ways of each kind of case; none where there are more kinds than are looked at.
  private func waysOfKinds() -> [DocumentPath] {
    let all = DocumentPath(net, [Bool](repeating: false, count: net.graph.edges.count))
    guard procedure.dependsOnKindOfCase else { return [all] }
    let kinds = procedure.caseKinds().kinds
    guard kinds.count <= FlowProof.kindBound else { return [] }
    return kinds.map { DocumentPath(net, edgesUnused(by: $0)) }
  }

  /// What the applicant hands in, row by row: the number of the requirement's name, or -1 for all of them.
  private func askingUses() -> [(name: Int, use: DocumentProof.Use)] {
    let rows = procedure.steps.indices.filter { procedure.isLedByApplicant(procedure.steps[$0]) }
    guard rows.count > 1, !procedure.requirements.isEmpty else { return [] }
    var names = DocumentNames(minimumCapacity: procedure.requirements.count)
    for requirement in procedure.requirements { _ = names.insert(procedure.textBytes(of: requirement.name)) }
    var found: [(name: Int, use: DocumentProof.Use)] = []
    for row in rows {
      for use in procedure.steps[row].inputs.indices {
        let text = procedure.textBytes(of: procedure.documentUses[use].name)
        let name = text.isAllRequirements ? -1 : names.find(text)
        guard name >= 0 || text.isAllRequirements else { continue }
        found.append((name, DocumentProof.Use(step: StepID(row), document: use)))
      }
    }
    return found
  }

  // MARK: Written by two

  /// Documents that several branches of a parallel block make.
  func collisions() -> [DocumentProof.Collision] {
    guard procedure.branches.count > 1 else { return [] }
    var makers: [Int: [DocumentInventory.Making]] = [:]
    for making in inventory.makings
    where !making.isPart && procedure.steps[Int(making.step.index)].branch >= 0 {
      makers[making.name, default: []].append(making)
    }
    var found: [DocumentProof.Collision] = []
    for (_, makings) in makers.sorted(by: { $0.key < $1.key }) where makings.count > 1 {
      for (index, first) in makings.enumerated() {
        let others = makings[(index + 1)...].filter { runBeside(first.step, $0.step) }
        if others.isEmpty { continue }
        found.append(
          DocumentProof.Collision(
            first: DocumentProof.Use(step: first.step, document: first.use),
            others: others.map { DocumentProof.Use(step: $0.step, document: $0.use) }))
        break
      }
    }
    return found
  }

  /// They lie in different branches of one block, and some case has both.
  private func runBeside(_ left: StepID, _ right: StepID) -> Bool {
    let rights = branches(around: right)
    let areBeside = branches(around: left).contains { own in
      rights.contains { $0 != own && procedure.branches[Int($0)].block == procedure.branches[Int(own)].block }
    }
    return areBeside && areTogether(left, right)
  }

  private func branches(around step: StepID) -> [Int32] {
    var found: [Int32] = []
    var branch = procedure.steps[Int(step.index)].branch
    while branch >= 0 {
      found.append(branch)
      branch = procedure.blocks[Int(procedure.branches[Int(branch)].block.index)].branch
    }
    return found
  }

  /// Some kind of case does both. With more kinds than are looked at, none is said to.
  private func areTogether(_ left: StepID, _ right: StepID) -> Bool {
    guard procedure.dependsOnKindOfCase else { return true }
    let kinds = procedure.caseKinds().kinds
    guard kinds.count <= FlowProof.kindBound else { return false }
    return kinds.contains { kind in
      let on = procedure.itemsOn(for: kind).steps
      return on[Int(left.index)] && on[Int(right.index)]
    }
  }
}

extension DocumentPath {
  /// These nodes, and those from which a way leads to one of them.
  func nodes(beforeAny goals: [GraphNodeID]) -> [Bool] {
    var found = [Bool](repeating: false, count: net.graph.nodes.count)
    var stack = goals.map { Int($0.index) }
    for goal in stack { found[goal] = true }
    while let node = stack.popLast() {
      for edge in net.graph.incoming(GraphNodeID(node)) where !found[Int(edge.source.index)] {
        found[Int(edge.source.index)] = true
        stack.append(Int(edge.source.index))
      }
    }
    return found
  }
}

extension Procedure {
  /// Something in the SOP depends on the variant or the channel of a case, or there are several channels.
  var dependsOnKindOfCase: Bool { channels.count > 1 || !variants.isEmpty }

  func hasOutsideActor(_ step: Step) -> Bool {
    actorUses[step.actors.indices].contains { !$0.actor.isNone && actors[Int($0.actor.index)].isOutside }
  }

  func isLedByApplicant(_ step: Step) -> Bool {
    guard let leader = actorUses[step.actors.indices].first?.actor, !leader.isNone else { return false }
    return actors[Int(leader.index)].kind == .applicant
  }
}
