import SOPDiagnostics
import SOPSyntax
import SOPText

/// Values that no reader makes part of the model yet: read all the same, so that a slip in them is told.
struct SpelledValues {
  private let tree: YAMLTree
  private let source: SourceText
  private let sourceID: SourceID
  private(set) var faults: [ModelFault] = []

  init(_ tree: YAMLTree, of source: SourceText, as sourceID: SourceID) {
    self.tree = tree
    self.source = source
    self.sourceID = sourceID
  }

  /// What is expected behind a key whose value no reader makes part of the model; `nil` for all others.
  static func expected(behind keyword: Keyword, in context: KeyContext) -> Expected? {
    if isReadIntoModel(keyword, in: context) { return nil }
    if let words = context.words(of: keyword) { return keyword == .kolom ? .names(words) : .words(words) }
    return ValueKind(keyword, in: context).map { .value($0) }
  }

  enum Expected {
    /// A text, the texts of a list, or of a map from names to texts.
    case value(ValueKind)
    /// A text, or those of a list, each one of a few words.
    case words([String])
    /// A map whose names are of a few.
    case names([String])
  }

  /// What becomes part of the model is read, and its faults told, where that is made.
  private static func isReadIntoModel(_ keyword: Keyword, in context: KeyContext) -> Bool {
    switch context {
    case .dates, .official, .destination, .wait, .limit, .extendedTime, .step, .block, .call, .complaints, .pledge,
      .performance, .adoption, .calendar, .ramadan, .expectation:
      true
    case .fee: keyword == .tarif
    case .procedure:
      keyword == .satuan || keyword == .jangkaWaktu || keyword == .biaya || keyword == .sifat || keyword == .jamLayanan
    case .office: keyword == .sifat || keyword == .jamLayanan
    case .actor: keyword == .jenis
    case .promise: keyword != .hitung
    default: false
    }
  }

  mutating func read(_ value: NodeID, behind keyword: Keyword, _ shape: Shape, in context: KeyContext) {
    switch Self.expected(behind: keyword, in: context) {
    case .value(let kind): forEachText(of: value, shape) { $0.read($1, as: kind) }
    case .words(let words): forEachText(of: value, shape) { $0.expect(words, at: $1) }
    case .names(let words): forEachName(of: value) { $0.expect(words, at: $1) }
    case nil: break
    }
  }

  private mutating func expect(_ words: [String], at node: NodeID) {
    let word = tree.string(of: node)
    guard !words.contains(word) else { return }
    faults.append(ModelFault(.unknownWord(word, choices: words), at: Place(sourceID, tree.span(of: node))))
  }

  // MARK: Texts of a value

  /// A map with keys of its own is read key by key, by the walk.
  private mutating func forEachText(
    of value: NodeID, _ shape: Shape, _ body: (inout SpelledValues, NodeID) -> Void
  ) {
    switch tree[value].kind {
    case .missing: break
    case .scalar: if !isSilent(value) { body(&self, value) }
    case .sequence:
      var child = tree[value].firstChild
      while !child.isNone {
        if tree[child].kind == .scalar, !isSilent(child) { body(&self, child) }
        child = tree[child].next
      }
    case .mapping:
      guard shape.namesTexts else { return }
      forEachName(of: value) { reader, name in
        let text = reader.tree[name].next
        if reader.tree[text].kind == .scalar, !reader.isSilent(text) { body(&reader, text) }
      }
    }
  }

  private mutating func forEachName(of map: NodeID, _ body: (inout SpelledValues, NodeID) -> Void) {
    guard tree[map].kind == .mapping else { return }
    var name = tree[map].firstChild
    while !name.isNone {
      let value = tree[name].next
      guard !value.isNone else { return }
      if tree[name].kind == .scalar { body(&self, name) }
      name = tree[value].next
    }
  }

  /// Nothing, `tidak ada` or `belum diatur`.
  private func isSilent(_ node: NodeID) -> Bool {
    tree[node].isEmptyPlain || tree.text(of: node, equals: "tidak ada") || tree.text(of: node, equals: "belum diatur")
  }

  private mutating func read(_ node: NodeID, as kind: ValueKind) {
    if let fault = fault(of: node, as: kind) { faults.append(fault) }
  }

  private func fault(of node: NodeID, as kind: ValueKind) -> ModelFault? {
    let text = tree.bytes.span.extracting(tree.textRange(of: node))
    return switch kind {
    case .duration: fault(Duration.read(text), .duration, node) { $0.canonical(in: $1) }
    case .promise: fault(PromiseText.read(text), .promise, node) { $0.canonical(in: $1) }
    case .money: fault(Money.read(text), .money, node) { $0.canonical(in: $1) }
    case .date: fault(CivilDate.read(text), .date, node) { date, _ in date.canonical }
    case .offset: fault(TimeOffset.read(text), .offset, node) { $0.canonical(in: $1) }
    case .count: fault(Count.read(text), .count, node) { $0.canonical(in: $1) }
    case .percent: fault(Percent.read(text), .percent, node) { percent, _ in percent.canonical }
    case .truth: fault(Truth.read(text), .truth, node) { truth, _ in truth.canonical }
    case .nip: fault(NIP.read(text), .nip, node) { nip, _ in nip.canonical }
    case .hours: fault(DayHours.read(text), .hours, node) { hours, _ in hours.canonical }
    case .score: fault(Score.read(text), .score, node) { $0.canonical(in: $1) }
    }
  }

  private func fault<Value>(
    _ reading: ValueReading<Value>, _ expected: ModelFault.ExpectedValue, _ node: NodeID,
    canonical: (Value, Swift.Span<UInt8>) -> String
  ) -> ModelFault? {
    ModelFault(reading, as: expected, at: node, of: tree, in: source, sourceID, canonical: canonical)
  }
}

extension ModelFault {
  /// What is to be said about a reading, pointed at inside the text; `nil` if it is understood without a word.
  init?<Value>(
    _ reading: ValueReading<Value>, as expected: ExpectedValue, at node: NodeID, of tree: YAMLTree,
    in source: SourceText, _ sourceID: SourceID, canonical: (Value, Swift.Span<UInt8>) -> String
  ) {
    func place(_ range: Range<Int>) -> Place {
      Place(sourceID, YAMLPositions.sourceSpan(of: range, in: tree[node], tree: tree, source: source.bytes))
    }
    switch reading {
    case .value(_, nil): return nil
    case .value(let value, let remark?):
      let spelling = canonical(value, tree.bytes.span.extracting(tree.textRange(of: node)))
      self.init(
        .remarkable(expected, remark.kind, text: tree.string(of: node), canonical: spelling),
        at: place(remark.range), related: Place(sourceID, tree.span(of: node)))
    case .unreadable(let fault):
      self.init(
        .unreadable(expected, fault.kind, text: tree.string(of: node)), at: place(fault.range),
        related: Place(sourceID, tree.span(of: node)))
    }
  }
}

extension Shape {
  /// A map from names the author chose to texts may stand here.
  fileprivate var namesTexts: Bool {
    switch self {
    case .namedTexts, .textOrNamedTexts: true
    case .text, .texts, .fields, .textOrFields, .entries, .named, .axes, .channels, .outcomes, .destination, .items,
      .branches, .actors, .anything:
      false
    }
  }
}
