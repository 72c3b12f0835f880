import SOPDiagnostics
import SOPSyntax
import SOPText

/// Reads the typed contents of one file, an SOP or an office alike: values with their places, and faults.
struct ContentsReader {
  let source: SourceText
  let keyed: KeyedTree
  /// Value behind each top-level key, by keyword number.
  private let topLevel: [NodeID]
  private(set) var faults: [ModelFault] = []

  var tree: YAMLTree { keyed.tree }

  /// `nil` where a file has nothing of the kind, which costs a look at each key.
  static func read(
    _ keyed: KeyedTree, _ topLevel: [NodeID], in source: SourceText, faults: inout [ModelFault]
  ) -> ServiceContents? {
    guard ServiceContents.keys.contains(where: { !topLevel[Int($0.rawValue)].isNone }) else { return nil }
    var reader = ContentsReader(source: source, keyed: keyed, topLevel: topLevel)
    let contents = ServiceContents(&reader)
    reader.faults.removeRepetitions()
    faults += reader.faults
    return contents
  }

  // MARK: Walking the tree

  /// The map behind a key at the top, or `nil` where something else or nothing stands.
  func map(_ keyword: Keyword) -> NodeID? {
    let value = topLevel[Int(keyword.rawValue)]
    return !value.isNone && tree[value].kind == .mapping ? value : nil
  }

  func topLevelValue(_ keyword: Keyword) -> NodeID { topLevel[Int(keyword.rawValue)] }

  /// Calls `body` with each recognised key of a map and its value, in the order of the file, as far as written.
  mutating func forEachField(of map: NodeID, _ body: (inout ContentsReader, Keyword, NodeID) -> Void) {
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      if let keyword = keyed.keyword(of: key), isThere(value) { body(&self, keyword, value) }
      key = tree[value].next
    }
  }

  /// Calls `body` with each key the author chose and its value, as far as written.
  mutating func forEachPair(of map: NodeID, _ body: (inout ContentsReader, NodeID, NodeID) -> Void) {
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return }
      if tree[key].kind == .scalar, isThere(value) { body(&self, key, value) }
      key = tree[value].next
    }
  }

  /// Calls `body` with each entry of a list, or with the value itself where it is no list.
  mutating func forEachEntry(of value: NodeID, _ body: (inout ContentsReader, NodeID) -> Void) {
    guard tree[value].kind == .sequence else { return body(&self, value) }
    var child = tree[value].firstChild
    while !child.isNone {
      if isThere(child) { body(&self, child) }
      child = tree[child].next
    }
  }

  private func isThere(_ node: NodeID) -> Bool { tree[node].kind != .missing && !tree[node].isEmptyPlain }

  func isScalar(_ node: NodeID) -> Bool { !node.isNone && tree[node].kind == .scalar }

  /// `tidak ada` or `belum diatur`.
  func isSentinel(_ node: NodeID) -> Bool { keyed.isSentinel(node) }

  func reference(_ node: NodeID) -> TextRef { TextRef(node, in: keyed.source) }

  // MARK: Values

  /// The texts of a text or a list.
  func texts(_ value: NodeID) -> WrittenList {
    var list = WrittenList(text: reference(value))
    if isSentinel(value) { return list }
    guard tree[value].kind == .sequence else {
      if isScalar(value) { list.entries = [reference(value)] }
      return list
    }
    var child = tree[value].firstChild
    while !child.isNone {
      if isScalar(child), isThere(child) { list.entries.append(reference(child)) }
      child = tree[child].next
    }
    return list
  }

  mutating func duration(_ node: NodeID) -> Written<Duration> {
    value(node, as: .duration, Duration.read) { $0.canonical(in: $1) }
  }

  mutating func interval(_ node: NodeID) -> Written<Duration> {
    value(node, as: .duration, Duration.readInterval) { $0.canonical(in: $1) }
  }

  mutating func date(_ node: NodeID) -> Written<CivilDate> {
    value(node, as: .date, CivilDate.read) { date, _ in date.canonical }
  }

  /// A decree; a text that is no citation is one without a kind, and nearly one is no fault here, where the key says what
  /// the number is.
  func citation(_ node: NodeID) -> Written<Citation> {
    guard isScalar(node), !isSentinel(node) else { return Written(reference(node), nil) }
    return Written(reference(node), Citation.read(tree.bytes.span.extracting(tree.textRange(of: node))).value ?? .free)
  }

  /// One of a few words.
  mutating func word<Word: RawRepresentable & CaseIterable & Sendable>(_ node: NodeID) -> Written<Word>
  where Word.RawValue == String {
    guard isScalar(node), !isSentinel(node) else { return Written(reference(node), nil) }
    let text = tree.string(of: node)
    if let word = Word(rawValue: text) { return Written(reference(node), word) }
    fault(.unknownWord(text, choices: Word.allCases.map(\.rawValue)), at: node)
    return Written(reference(node), nil)
  }

  /// A value with its fault or remark noted.
  mutating func value<Value>(
    _ node: NodeID, as expected: ModelFault.ExpectedValue, _ read: (Swift.Span<UInt8>) -> ValueReading<Value>,
    canonical: (Value, Swift.Span<UInt8>) -> String
  ) -> Written<Value> {
    guard isScalar(node), !isSentinel(node) else { return Written(reference(node), nil) }
    let reading = read(tree.bytes.span.extracting(tree.textRange(of: node)))
    if let fault = ModelFault(
      reading, as: expected, at: node, of: tree, in: source, keyed.source, canonical: canonical)
    {
      faults.append(fault)
    }
    return Written(reference(node), reading.value)
  }

  // MARK: Faults

  mutating func fault(_ kind: ModelFault.Kind, at node: NodeID, related: NodeID = .none) {
    faults.append(
      ModelFault(kind, at: keyed.place(of: node), related: related.isNone ? nil : keyed.place(of: related)))
  }
}
