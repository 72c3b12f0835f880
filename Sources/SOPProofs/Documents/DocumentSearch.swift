import SOPModel

/// Finds the documents that are not there when they are needed.
///
/// First the whole graph is looked at as if every step could be off: what is there then is there in every case. Only
/// what is not there is looked at again, for each kind of case.
struct DocumentSearch {
  /// What must be there where: a document at a step, or a product at an end.
  enum Demand: Hashable {
    /// Into `DocumentInventory.needs`.
    case need(Int)
    /// Into `Procedure.products`.
    case product(Int, EndID)
  }

  /// What a demand lacks in some kinds of cases, and how a case shows it.
  private struct Lack {
    var story: [FlowProof.Moment]
    var kinds: [CaseKind]
  }

  let procedure: Procedure
  let flow: FlowProof
  let inventory: DocumentInventory
  let net: DocumentGraph
  private(set) var withoutOrigin: [DocumentProof.Use] = []
  private(set) var gaps: [DocumentProof.Gap] = []
  private(set) var missingProducts: [DocumentProof.MissingProduct] = []
  /// For the name of a document that some step lacks, its gap.
  private var gapOfName: [Int: Int] = [:]
  /// Made when something is looked up in it.
  private lazy var origins = DocumentOrigins(procedure)
  /// For each product the number of its name, or -1.
  let productNames: [Int]

  init(_ procedure: Procedure, _ flow: FlowProof, _ inventory: DocumentInventory) {
    self.procedure = procedure
    self.flow = flow
    var inventory = inventory
    productNames = procedure.products.map { inventory.names.find(procedure.textBytes(of: $0.name)) }
    self.inventory = inventory
    net = DocumentGraph(procedure)
  }

  mutating func run() {
    let lacks = lacks()
    for (demand, lack) in lacks.sorted(by: { Self.order($0.key) < Self.order($1.key) }) {
      guard gaps.count + missingProducts.count < DocumentProof.limit else { break }
      switch demand {
      case .need(let need): addGap(inventory.needs[need], lack)
      case .product(let product, let end): addMissing(product, at: end, lack)
      }
    }
    addProductsNeverMade()
    addForeign()
    withoutOrigin.sort { ($0.step, $0.document) < ($1.step, $1.document) }
  }

  private static func order(_ demand: Demand) -> (Int, Int, Int32) {
    switch demand {
    case .need(let need): (0, need, 0)
    case .product(let product, let end): (1, product, end.index)
    }
  }

  /// What some case does not have where it must be.
  func lackingDemands() -> [Demand] {
    var search = self
    return Array(search.lacks().keys)
  }

  // MARK: Kinds of cases

  private mutating func lacks() -> [Demand: Lack] {
    let all = lacking(among: demands(), edgesUnused(by: nil), for: nil)
    guard !all.isEmpty, procedure.dependsOnKindOfCase else { return all }
    let kinds = procedure.caseKinds().kinds
    guard kinds.count > 1 else { return all }
    guard kinds.count <= FlowProof.kindBound else { return [:] }
    var found: [Demand: Lack] = [:]
    let suspects = Array(all.keys)
    for kind in kinds {
      let unused = edgesUnused(by: kind)
      for (demand, lack) in lacking(among: suspects, unused, for: kind) {
        found[demand, default: Lack(story: lack.story, kinds: [])].kinds.append(kind)
      }
    }
    for demand in found.keys where found[demand]?.kinds.count == kinds.count { found[demand]?.kinds = [] }
    return found
  }

  /// For each edge, whether no such case can take it; `nil` for a case of any kind.
  func edgesUnused(by kind: CaseKind?) -> [Bool] {
    var unused = [Bool](repeating: false, count: net.graph.edges.count)
    for edge in flow.unusedEdges { unused[edge] = true }
    if let kind { for edge in procedure.edgesClosed(to: kind) { unused[edge] = true } }
    return unused
  }

  private func demands() -> [Demand] {
    var demands: [Demand] = []
    for (index, need) in inventory.needs.enumerated() where procedure.documentUses[need.use].condition.isNone {
      demands.append(.need(index))
    }
    guard !procedure.identity.isPartial else { return demands }
    for (index, end) in procedure.ends.enumerated() {
      for product in end.products.indices where productNames[product] >= 0 {
        demands.append(.product(product, EndID(index)))
      }
    }
    return demands
  }

  private func place(of demand: Demand) -> (name: Int, node: GraphNodeID) {
    switch demand {
    case .need(let need): (inventory.needs[need].name, net.graph.node(of: inventory.needs[need].step))
    case .product(let product, let end):
      (productNames[product], GraphNodeID(net.graph.nodes.count - 1 - procedure.ends.count + Int(end.index)))
    }
  }

  private mutating func lacking(among demands: [Demand], _ unused: [Bool], for kind: CaseKind?) -> [Demand: Lack] {
    let made = made(for: kind)
    let least = DocumentFlow(net, without: unused, making: made, .least)
    guard !least.isUndecided else { return [:] }
    let stepsOn = kind.map { procedure.itemsOn(for: $0).steps }
    let suspects = demands.filter { demand in
      let (name, node) = place(of: demand)
      return !least.isSure(name, at: node) && isAsked(demand, kind, stepsOn)
    }
    if suspects.isEmpty { return [:] }
    let most = net.hasWaiting ? DocumentFlow(net, without: unused, making: made, .most) : least
    var lacks: [Demand: Lack] = [:]
    for demand in suspects where lacks.count < Self.lackBound && !isThere(demand, for: kind) {
      let (name, node) = place(of: demand)
      if !most.isSure(name, at: node) {
        let path = DocumentPath(net, unused).path(to: node) { edge in
          !most.isSure(name, after: edge) && (!isOnlyEnd(demand) || !isChoice(edge))
        }
        if !path.isEmpty { lacks[demand] = Lack(story: path, kinds: []) }
      } else if !isOnlyEnd(demand), case .found(let story) = run(to: node, without: name, made, unused, kind) {
        lacks[demand] = Lack(story: story, kinds: [])
      }
    }
    return lacks
  }

  /// A story is as long as the SOP. In order of the file, more are not looked for; fewer are told (`DocumentProof.limit`).
  private static let lackBound = 4 * DocumentProof.limit

  /// An SOP with one end, which has no name, does not tell refusals from what was asked for: what a decision or a time
  /// limit leads to is not asked for its product.
  private func isOnlyEnd(_ demand: Demand) -> Bool {
    guard case .product(_, let end) = demand else { return false }
    return procedure.ends[Int(end.index)].name.isNone
  }

  private func isChoice(_ edge: Int) -> Bool {
    switch net.graph.edges[edge].kind {
    case .outcome, .timeout, .exhausted: true
    case .start, .sequence, .bypass, .after, .fork, .join, .restart: false
    }
  }

  /// What is made for certain when a row is done.
  private func made(for kind: CaseKind?) -> DocumentSets {
    var made = DocumentSets(count: net.graph.nodes.count, width: inventory.names.count)
    for making in inventory.makings {
      let use = procedure.documentUses[making.use]
      guard use.condition.isNone else { continue }
      let isOn = kind.map { procedure.isOn(use, for: $0) } ?? (use.only.isEmpty && use.except.isEmpty)
      if isOn { made.insert(making.name, at: Int(net.graph.node(of: making.step).index)) }
    }
    return made
  }

  /// The step acts in such a case, and works with the document in it.
  private func isAsked(_ demand: Demand, _ kind: CaseKind?, _ stepsOn: [Bool]?) -> Bool {
    guard case .need(let need) = demand, let kind, let stepsOn else { return true }
    let (step, use) = (inventory.needs[need].step, inventory.needs[need].use)
    return stepsOn[Int(step.index)] && procedure.isOn(procedure.documentUses[use], for: kind)
  }

  private mutating func isThere(_ demand: Demand, for kind: CaseKind?) -> Bool {
    let written: TextRef
    switch demand {
    case .need(let need): written = procedure.documentUses[inventory.needs[need].use].name
    case .product(let product, _): written = procedure.products[product].name
    }
    return origins.isThere(written, for: kind)
  }

  /// A run of the token game to a node in which nothing makes the document.
  private func run(
    to node: GraphNodeID, without name: Int, _ made: DocumentSets, _ unused: [Bool], _ kind: CaseKind?
  ) -> DocumentRun.Answer {
    let without = Set(unused.indices.filter { unused[$0] })
    var making: Set<Int> = []
    for (index, edge) in net.graph.edges.enumerated()
    where net.isAfterWork[index] && made.contains(name, at: Int(edge.source.index)) { making.insert(index) }
    var run = DocumentRun(
      FlowNet(procedure, without: without, channel: kind?.channel), making: making, goal: Int(node.index))
    return run.run()
  }
}

// MARK: What is found

extension DocumentSearch {
  func makers(of name: Int) -> [StepID] {
    var makers: [StepID] = []
    for making in inventory.makings where making.name == name && makers.last != making.step {
      makers.append(making.step)
    }
    return makers
  }

  private mutating func addGap(_ need: DocumentInventory.Need, _ lack: Lack) {
    let use = DocumentProof.Use(step: need.step, document: need.use)
    let makers = makers(of: need.name)
    // A register that goes in and comes out again: nothing says where it was.
    if makers == [need.step] {
      withoutOrigin.append(use)
      return
    }
    if let known = gapOfName[need.name] {
      gaps[known].others.append(use)
      return
    }
    if isUnderSameCondition(need, makers) { return }
    let kind = kind(of: need, makers)
    let story = kind == .madeLater ? [] : lack.story + [FlowProof.Moment(node: node(of: need.step), edges: [])]
    gapOfName[need.name] = gaps.count
    gaps.append(
      DocumentProof.Gap(kind: kind, use: use, others: [], makers: makers, story: story, kinds: lack.kinds))
  }

  private func node(of step: StepID) -> GraphNodeID { net.graph.node(of: step) }

  private func kind(of need: DocumentInventory.Need, _ makers: [StepID]) -> DocumentProof.Gap.Kind {
    let reach = DocumentPath(net, [Bool](repeating: false, count: net.graph.edges.count))
    let before = reach.nodes(before: node(of: need.step))
    if makers.contains(where: { before[Int(node(of: $0).index)] && $0 != need.step }) { return .passedBy }
    let after = reach.nodes(after: [node(of: need.step)])
    return makers.contains { after[Int(node(of: $0).index)] } ? .madeLater : .madeElsewhere
  }

  /// The step is done only under the condition, in words, under which the document is made. To the flow these are two
  /// choices, but the author means one.
  private func isUnderSameCondition(_ need: DocumentInventory.Need, _ makers: [StepID]) -> Bool {
    let own = condition(of: need.step)
    guard own.isWritten else { return false }
    return makers.contains { step in
      let other = condition(of: step)
      return other.isWritten && procedure.text(other).lowercased() == procedure.text(own).lowercased()
    }
  }

  private func condition(of step: StepID) -> TextRef {
    let step = procedure.steps[Int(step.index)]
    if step.condition.text.isWritten { return step.condition.text }
    let block = procedure.block(around: step.position) { $0.condition.text.isWritten }
    return block.map { procedure.blocks[Int($0.index)].condition.text } ?? .none
  }

  private mutating func addMissing(_ product: Int, at end: EndID, _ lack: Lack) {
    let isSilent = lack.story.contains { moment in
      if case .step(let step) = net.graph[moment.node].kind { isSilentAboutOutputs(step) } else { false }
    }
    if isSilent { return }
    missingProducts.append(
      DocumentProof.MissingProduct(
        end: end, product: product, makers: makers(of: productNames[product]), story: lack.story, kinds: lack.kinds))
  }

  /// The row says nothing of what it yields; that is reported where it stands.
  func isSilentAboutOutputs(_ step: StepID) -> Bool { !procedure.steps[Int(step.index)].hasOutputField }

  private mutating func addProductsNeverMade() {
    guard !procedure.identity.isPartial, productNames.contains(-1) else { return }
    let (reached, afterSilent) = (net.graph.reachableFromStarts(), nodesAfterSilent())
    for (index, end) in procedure.ends.enumerated() where end.handsOverTo.isNone {
      for product in end.products.indices where productNames[product] < 0 {
        let node = Int(place(of: .product(product, EndID(index))).node.index)
        guard reached[node], !afterSilent[node], !isThere(.product(product, EndID(index)), for: nil),
          missingProducts.count < DocumentProof.limit
        else { continue }
        missingProducts.append(
          DocumentProof.MissingProduct(end: EndID(index), product: product, makers: [], story: [], kinds: []))
      }
    }
  }

  /// Nodes that a case can come to after a row that says nothing of what it yields.
  private func nodesAfterSilent() -> [Bool] {
    let silent = procedure.stepIDs { !$0.hasOutputField }.map { net.graph.node(of: $0) }
    let reach = DocumentPath(net, [Bool](repeating: false, count: net.graph.edges.count))
    return reach.nodes(after: silent)
  }

  private mutating func addForeign() {
    guard !inventory.foreign.isEmpty else { return }
    var isAfterSilent: [Bool]?
    for foreign in inventory.foreign {
      let document = procedure.documentUses[foreign.use]
      switch origins.origin(of: document.name) {
      case .always: continue
      case .requirements(let requirements): addNotBrought(foreign, requirements)
      case .none:
        if isAfterSilent == nil { isAfterSilent = nodesAfterSilent() }
        if isAfterSilent?[Int(node(of: foreign.step).index)] == true { continue }
        withoutOrigin.append(DocumentProof.Use(step: foreign.step, document: foreign.use))
      }
    }
  }

  /// Kinds of cases that come to the step and do not bring the requirement.
  private mutating func addNotBrought(_ foreign: DocumentInventory.Foreign, _ requirements: [Int]) {
    let document = procedure.documentUses[foreign.use]
    guard document.condition.isNone, let first = requirements.first else { return }
    let kinds = procedure.caseKinds().kinds
    guard (2...FlowProof.kindBound).contains(kinds.count), gaps.count < DocumentProof.limit else { return }
    let lacking = kinds.filter { kind in
      procedure.itemsOn(for: kind).steps[Int(foreign.step.index)] && procedure.isOn(document, for: kind)
        && !requirements.contains { procedure.isOn(procedure.requirements[$0], for: kind) }
    }
    guard !lacking.isEmpty else { return }
    gaps.append(
      DocumentProof.Gap(
        kind: .notBrought(requirement: first), use: DocumentProof.Use(step: foreign.step, document: foreign.use),
        others: [], makers: [], story: [], kinds: lacking))
  }
}
