import SOPDiagnostics
public import SOPSyntax
public import SOPText

/// Reads one SOP: recognised keys to typed values, names to positions. One pass in the order of the file, then names are
/// resolved and the graph is built. Linear in the expanded size of the tree.
struct ProcedureReader: ~Copyable {
  let source: SourceText
  let keyed: KeyedTree
  let tree: YAMLTree
  let lost: LostText
  /// The roles of the office, a map; `.none` if it has none.
  let officeRoles: NodeID
  var procedure: Procedure
  var actorTable = NameTable()
  var stepTable = NameTable()
  var endTable = NameTable()
  var eventTable = NameTable()
  /// Keys looked for so far, to point at.
  var keys: [Keyword: NodeID] = [:]
  /// Misspelt keys compared so far.
  var comparisons = 0

  init(source: SourceText, keyed: KeyedTree, office: Office?, lost: LostText) {
    self.source = source
    self.lost = lost
    self.keyed = keyed
    tree = keyed.tree
    let roles = office?.value(of: .pelaksana) ?? .none
    officeRoles = !roles.isNone && office?.keyed.tree[roles].kind == .mapping ? roles : .none
    procedure = Procedure(keyed: keyed, office: office)
    procedure.reserveCapacity(forNodes: tree.nodes.count)
  }

  /// All but the graph.
  consuming func read(_ faults: [ModelFault]) -> Procedure {
    procedure.faults = faults
    readIdentity()
    readActors()
    readEnds()
    readVariants()
    readSteps()
    readService()
    procedure.contents = ContentsReader.read(keyed, procedure.topLevel, in: source, faults: &procedure.faults)
    readDeclaredEvents()
    resolveNames()
    resolveEvents()
    readScenarios()
    procedure.faults.removeRepetitions()
    noteLostSteps()
    return procedure
  }
}

extension Procedure {
  /// Room for what a file of some size usually holds, so that the pools seldom grow.
  fileprivate mutating func reserveCapacity(forNodes count: Int) {
    steps.reserveCapacity(count / 12 + 4)
    actorUses.reserveCapacity(count / 12 + 4)
    times.reserveCapacity(count / 12 + 4)
    documentUses.reserveCapacity(count / 8 + 4)
    names.reserveCapacity(count / 32 + 4)
    targets.reserveCapacity(count / 32 + 4)
    outcomes.reserveCapacity(count / 64 + 4)
    lists.reserveCapacity(count / 64 + 4)
    actors.reserveCapacity(12)
  }
}

extension Procedure {
  /// Reads an SOP whose text has been composed; `office` is inherited from.
  public init(reading source: SourceText, _ document: YAMLDocument, office: Office?) {
    var faults: [ModelFault] = []
    let keyed = VocabularyWalk.walk(document.tree, of: source, as: .procedure, source: .procedure, faults: &faults)
    let lost = LostText(document.problems, in: source)
    let reader = ProcedureReader(source: source, keyed: keyed, office: office, lost: lost)
    self = GraphBuilder(reader.read(faults)).build()
  }
}

// MARK: Places and faults

extension ProcedureReader {
  mutating func fault(_ kind: ModelFault.Kind, at node: NodeID, related: NodeID = .none) {
    fault(kind, at: TextRef(node), related: TextRef(related))
  }

  mutating func fault(_ kind: ModelFault.Kind, at written: TextRef, related: TextRef = .none) {
    procedure.faults.append(
      ModelFault(kind, at: procedure.place(written), related: related.isNone ? nil : procedure.place(related)))
  }
}

// MARK: Walking the tree

extension ProcedureReader {
  /// Calls `body` with each recognised key of a map and its value, in the order of the file. Values that are not written
  /// or already reported are left out.
  mutating func forEachField(of map: NodeID, _ body: (inout ProcedureReader, Keyword, NodeID) -> Void) {
    guard tree[map].kind == .mapping else { return }
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      let node = tree[value]
      if let keyword = keyed.keyword(of: key), node.kind != .missing, !node.isEmptyPlain {
        body(&self, keyword, value)
      }
      key = node.next
    }
  }

  /// Calls `body` with each entry of a list, or with the value itself where it is no list.
  mutating func forEachEntry(of value: NodeID, _ body: (inout ProcedureReader, NodeID) -> Void) {
    guard tree[value].kind == .sequence else { return body(&self, value) }
    var child = tree[value].firstChild
    while !child.isNone {
      let node = tree[child]
      if node.kind != .missing, !node.isEmptyPlain { body(&self, child) }
      child = node.next
    }
  }

  /// Calls `body` with each key the author chose and its value.
  mutating func forEachPair(of map: NodeID, _ body: (inout ProcedureReader, NodeID, NodeID) -> Void) {
    guard tree[map].kind == .mapping else { return }
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      if tree[key].kind == .scalar { body(&self, key, value) }
      key = tree[value].next
    }
  }

  // Always inlined, here as elsewhere: a call that does not change the reader copies all of it.
  @inline(__always)
  func isScalar(_ node: NodeID) -> Bool { !node.isNone && tree[node].kind == .scalar }

  /// `tidak ada`.
  func isNoneOnPurpose(_ node: NodeID) -> Bool { tree.text(of: node, equals: "tidak ada") }

  /// `tidak ada` or `belum diatur`.
  @inline(__always)
  func isSentinel(_ node: NodeID) -> Bool { tree.isSentinel(node) }
}

// MARK: Values

extension ProcedureReader {

  /// `nil` if the text is no duration; the fault is then reported.
  mutating func readDuration(_ node: NodeID) -> Duration? {
    guard isScalar(node) else { return nil }
    let reading = Duration.read(tree.bytes.span.extracting(tree.textRange(of: node)))
    return taken(reading, as: .duration, at: node, canonical: { $0.canonical(in: $1) })
  }

  mutating func readTruth(_ node: NodeID) -> Bool? {
    guard isScalar(node) else { return nil }
    let reading = Truth.read(tree.bytes.span.extracting(tree.textRange(of: node)))
    return taken(reading, as: .truth, at: node) { truth, _ in truth.canonical }.map(\.isTrue)
  }

  mutating func readDate(_ node: NodeID) -> CivilDate? {
    guard isScalar(node) else { return nil }
    let reading = CivilDate.read(tree.bytes.span.extracting(tree.textRange(of: node)))
    return taken(reading, as: .date, at: node) { date, _ in date.canonical }
  }

  mutating func readMoney(_ node: NodeID) -> Money? {
    guard isScalar(node) else { return nil }
    let reading = Money.read(tree.bytes.span.extracting(tree.textRange(of: node)))
    return taken(reading, as: .money, at: node, canonical: { $0.canonical(in: $1) })
  }

  mutating func readCount(_ node: NodeID) -> Count? {
    guard isScalar(node) else { return nil }
    if let short = Count.short(tree.bytes.span.extracting(tree.textRange(of: node))) { return short }
    let reading = Count.read(tree.bytes.span.extracting(tree.textRange(of: node)))
    return taken(reading, as: .count, at: node, canonical: { $0.canonical(in: $1) })
  }

  mutating func readPercent(_ node: NodeID) -> Percent? {
    guard isScalar(node) else { return nil }
    let reading = Percent.read(tree.bytes.span.extracting(tree.textRange(of: node)))
    return taken(reading, as: .percent, at: node) { percent, _ in percent.canonical }
  }

  /// The value of a reading, with its fault or remark reported.
  mutating func taken<Value>(
    _ reading: ValueReading<Value>, as expected: ModelFault.ExpectedValue, at node: NodeID,
    canonical: (Value, Swift.Span<UInt8>) -> String
  ) -> Value? {
    if case .value(let value, nil) = reading { return value }
    let found = ModelFault(reading, as: expected, at: node, of: tree, in: source, .procedure, canonical: canonical)
    if let found { procedure.faults.append(found) }
    return reading.value
  }
}
