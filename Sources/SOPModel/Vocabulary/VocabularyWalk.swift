import SOPDiagnostics
import SOPSyntax
import SOPText

/// One pass over a tree that recognises every key and says which keys and shapes the language does not have.
///
/// Linear in the expanded size of the tree; recursion is bounded by the depth bound of the composer.
struct VocabularyWalk {
  private let tree: YAMLTree
  /// Content of the tree's scalars; valid while `walk` runs.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// For each node its keyword, as in `KeyedTree`; valid while `walk` runs.
  private let keywords: UnsafeMutableBufferPointer<Keyword?>
  private let source: SourceID
  private let table = KeywordTable.shared
  private let vocabulary = Vocabulary.shared
  private var faults: [ModelFault] = []
  private var spelled: SpelledValues

  private init(
    _ tree: YAMLTree, _ bytes: UnsafeBufferPointer<UInt8>, _ keywords: UnsafeMutableBufferPointer<Keyword?>,
    _ text: SourceText, _ source: SourceID
  ) {
    self.tree = tree
    self.bytes = bytes
    self.keywords = keywords
    self.source = source
    spelled = SpelledValues(tree, of: text, as: source)
  }

  static func walk(
    _ tree: YAMLTree, of text: SourceText, as context: KeyContext, source: SourceID, faults: inout [ModelFault]
  ) -> KeyedTree {
    let keywords = [Keyword?](unsafeUninitializedCapacity: tree.nodes.count) { keywords, count in
      keywords.initialize(repeating: nil)
      count = keywords.count
      tree.bytes.withUnsafeBufferPointer { bytes in
        var walk = VocabularyWalk(tree, bytes, keywords, text, source)
        walk.root(as: context)
        faults += walk.faults
        faults += walk.spelled.faults
      }
    }
    return KeyedTree(tree: tree, keywords: keywords, source: source)
  }

  private mutating func root(as context: KeyContext) {
    guard !tree.root.isNone else { return }
    switch tree[tree.root].kind {
    case .mapping: fields(of: tree.root, in: context)
    case .scalar where tree[tree.root].isEmptyPlain: break
    case .scalar, .sequence: expect(false, .map, tree.root, nil)
    case .missing: break
    }
  }

  /// The keyword a key spells, remembered so that it is looked up once.
  @inline(__always)
  private func keyword(of key: NodeID) -> Keyword? {
    if let known = keywords[Int(key.index)] { return known }
    let keyword = table.keyword(bytes, tree.textRange(of: key))
    keywords[Int(key.index)] = keyword
    return keyword
  }

  // MARK: Maps with the language's keys

  /// - Parameter other: keys of this context are passed over without a word.
  private mutating func fields(of map: NodeID, in context: KeyContext, tolerating other: KeyContext? = nil) {
    let textKeys = vocabulary.textKeys[Int(context.rawValue)]
    var seen = SeenKeys()
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { break }
      // Most keys are followed by a text that needs no second look.
      let known = keyword(of: key)
      if let known, textKeys.contains(known), isText(value), seen.keywords.insert(known) {
        key = tree[value].next
        continue
      }
      field(key, known, value, of: map, in: context, tolerating: other, seen: &seen)
      key = tree[value].next
    }
    if !seen.keywords.isSuperset(of: vocabulary.requiredSet[Int(context.rawValue)]) {
      addMissingKeys(of: map, in: context, seen)
    }
  }

  private mutating func addMissingKeys(of map: NodeID, in context: KeyContext, _ seen: SeenKeys) {
    for keyword in vocabulary.required[Int(context.rawValue)] where !seen.keywords.contains(keyword) {
      guard !isMisspelt(keyword, in: context, seen) else { continue }
      add(.missingKey(keyword, context), at: tree[map].firstChild.isNone ? map : tree[map].firstChild, related: map)
    }
  }

  /// A key that is missing was only spelt wrong, which is reported already.
  private func isMisspelt(_ keyword: Keyword, in context: KeyContext, _ seen: SeenKeys) -> Bool {
    seen.unknown.contains { Keyword.meant(by: tree.string(of: $0), in: context) == keyword }
  }

  private mutating func field(
    _ key: NodeID, _ known: Keyword?, _ value: NodeID, of map: NodeID, in context: KeyContext,
    tolerating other: KeyContext?, seen: inout SeenKeys
  ) {
    guard tree[key].kind == .scalar else { return }
    guard let keyword = known, let shape = vocabulary.shape(of: keyword, in: context) else {
      keywords[Int(key.index)] = nil
      if let known, let other, vocabulary.shape(of: known, in: other) != nil { return }
      seen.noteUnknown(key)
      return add(.unknownKey(tree.string(of: key), context), at: key)
    }
    guard seen.keywords.insert(keyword) else {
      keywords[Int(key.index)] = nil
      let first = seen.first(keyword) { firstKey(like: key, in: map) }
      return add(.duplicateKey(keyword.spelling), at: key, related: first)
    }
    if vocabulary.spelledSet[Int(context.rawValue)].contains(keyword) {
      spelled.read(value, behind: keyword, shape, in: context)
    }
    check(value, behind: keyword, shape)
  }

  /// A scalar in which something is written, be it an empty pair of quotes.
  @inline(__always)
  private func isText(_ value: NodeID) -> Bool {
    let node = tree[value]
    return node.kind == .scalar && (node.textStart != node.textEnd || node.style != .plain)
  }

  private func firstKey(like key: NodeID, in map: NodeID) -> NodeID {
    var other = tree[map].firstChild
    while !other.isNone, !tree.text(of: other, equalsTextOf: key) { other = tree[tree[other].next].next }
    return other
  }

  // MARK: Shapes

  private mutating func check(_ value: NodeID, behind keyword: Keyword, _ shape: Shape) {
    let node = tree[value]
    if node.kind == .missing { return }
    if node.isEmptyPlain { return add(.emptyValue(keyword), at: value) }
    switch shape {
    case .anything: break
    case .text:
      if keyword == .bila, node.kind == .mapping { return add(.conditionAndOutcomesMixed(keyword), at: value) }
      expect(node.kind == .scalar, .text, value, keyword)
    case .texts: texts(value, keyword)
    case .fields(let context): mapOrSentinel(value, keyword, context)
    case .textOrFields(let context):
      if node.kind == .mapping {
        fields(of: value, in: context)
      } else {
        expect(node.kind == .scalar, .textOrMap, value, keyword)
      }
    case .entries(let context): entries(value, keyword, context)
    case .namedTexts: namedTexts(value, keyword, orText: false)
    case .textOrNamedTexts: namedTexts(value, keyword, orText: true)
    case .named(let context): named(value, keyword, context)
    case .axes: axes(value, keyword)
    case .channels: channels(value, keyword)
    case .outcomes: outcomes(value, keyword)
    case .destination: destination(value, keyword)
    case .items: items(value, keyword)
    case .branches: branches(value, keyword)
    case .actors: actors(value, keyword)
    }
  }

  private mutating func expect(
    _ holds: Bool, _ shape: ModelFault.ExpectedShape, _ value: NodeID, _ keyword: Keyword?
  ) {
    guard !holds else { return }
    let found: ModelFault.FoundShape
    switch tree[value].kind {
    case .scalar: found = .text
    case .sequence: found = .list
    case .mapping: found = .map
    case .missing: return
    }
    add(.wrongShape(keyword, expected: shape, found: found), at: value)
  }

  private mutating func texts(_ value: NodeID, _ keyword: Keyword) {
    guard tree[value].kind == .sequence else { return expect(tree[value].kind == .scalar, .texts, value, keyword) }
    forEachChild(of: value) { walk, child in
      if walk.tree[child].isEmptyPlain { return walk.add(.emptyValue(keyword), at: child) }
      walk.expect(walk.tree[child].kind == .scalar, .text, child, keyword)
    }
  }

  /// `tidak ada` and `belum diatur` may stand where a map may.
  @inline(__always)
  private func isSentinel(_ value: NodeID) -> Bool { tree.isSentinel(value) }

  private mutating func mapOrSentinel(_ value: NodeID, _ keyword: Keyword, _ context: KeyContext) {
    if tree[value].kind == .mapping { return fields(of: value, in: context) }
    if !isSentinel(value) { expect(false, .map, value, keyword) }
  }

  private mutating func entries(_ value: NodeID, _ keyword: Keyword, _ context: KeyContext) {
    switch tree[value].kind {
    case .scalar, .missing: break
    case .mapping: fields(of: value, in: context)
    case .sequence:
      forEachChild(of: value) { walk, child in
        switch walk.tree[child].kind {
        case .mapping where walk.isTextWithColon(child, in: context): walk.expect(false, .textOrMap, child, keyword)
        case .mapping: walk.fields(of: child, in: context)
        case .sequence: walk.expect(false, .textOrMap, child, keyword)
        case .scalar where walk.tree[child].isEmptyPlain: walk.add(.emptyValue(keyword), at: child)
        case .scalar, .missing: break
        }
      }
    }
  }

  /// `- Alat kerja: sarung tangan`: YAML makes a map of a text with a colon. A misspelt key is none.
  private func isTextWithColon(_ map: NodeID, in context: KeyContext) -> Bool {
    let key = tree[map].firstChild
    guard tree[map].style == .plain, !key.isNone, !tree[key].next.isNone, tree[tree[key].next].next.isNone,
      tree[key].kind == .scalar, tree[tree[key].next].kind == .scalar, !tree[tree[key].next].isEmptyPlain
    else { return false }
    if let known = keyword(of: key), vocabulary.shape(of: known, in: context) != nil { return false }
    keywords[Int(key.index)] = nil
    return Keyword.meant(by: tree.string(of: key), in: context) == nil
  }

  private mutating func namedTexts(
    _ value: NodeID, _ keyword: Keyword, orText: Bool, unique names: ModelFault.NameKind? = nil
  ) {
    guard tree[value].kind == .mapping else {
      let allowed = tree[value].kind == .scalar && (orText || isSentinel(value))
      return expect(allowed, orText ? .textOrMap : .map, value, keyword)
    }
    forEachPair(of: value, unique: names) { walk, key, value in walk.texts(value, behind: key, keyword) }
  }

  /// Texts behind a name that the author chose.
  private mutating func texts(_ value: NodeID, behind name: NodeID, _ keyword: Keyword) {
    if tree[value].isEmptyPlain { return add(.emptyValue(keyword), at: name) }
    texts(value, keyword)
  }

  private mutating func named(_ value: NodeID, _ keyword: Keyword, _ context: KeyContext) {
    guard tree[value].kind == .mapping else { return expect(isSentinel(value), .map, value, keyword) }
    let kind: ModelFault.NameKind =
      switch keyword {
      case .pelaksana: .actor
      case .hasil: .end
      default: .official
      }
    forEachPair(of: value, unique: kind) { walk, _, value in
      switch walk.tree[value].kind {
      case .mapping: walk.fields(of: value, in: context)
      case .scalar where walk.tree[value].isEmptyPlain: walk.add(.emptyValue(keyword), at: value)
      case .scalar, .missing: break
      case .sequence where keyword == .hasil: walk.entries(value, keyword, context)
      case .sequence: walk.expect(false, .textOrMap, value, keyword)
      }
    }
  }

  private mutating func axes(_ value: NodeID, _ keyword: Keyword) {
    guard tree[value].kind == .mapping else { return expect(isSentinel(value), .map, value, keyword) }
    forEachPair(of: value, unique: .variant) { walk, key, value in
      if walk.tree[value].isEmptyPlain { return walk.add(.emptyValue(keyword), at: key) }
      if walk.tree[value].kind == .mapping {
        return walk.namedTexts(value, keyword, orText: false, unique: .variant)
      }
      walk.expect(walk.tree[value].kind == .scalar, .textOrMap, value, keyword)
    }
  }

  private mutating func channels(_ value: NodeID, _ keyword: Keyword) {
    guard tree[value].kind == .mapping else { return texts(value, keyword) }
    forEachPair(of: value, unique: .channel) { walk, key, value in walk.texts(value, behind: key, keyword) }
  }

  // MARK: Flow

  private mutating func outcomes(_ value: NodeID, _ keyword: Keyword) {
    guard tree[value].kind == .mapping else {
      if tree[value].kind == .scalar, !isSentinel(value) {
        return add(.conditionAndOutcomesMixed(keyword), at: value)
      }
      return expect(false, .map, value, keyword)
    }
    forEachPair(of: value, unique: .outcome) { walk, key, value in
      if walk.tree[value].isEmptyPlain { return walk.add(.emptyValue(keyword), at: key) }
      walk.destination(value, keyword)
    }
  }

  private mutating func destination(_ value: NodeID, _ keyword: Keyword) {
    switch tree[value].kind {
    case .scalar, .missing: break
    case .mapping: fields(of: value, in: .destination)
    case .sequence: idsOrItems(value, keyword)
    }
  }

  /// A list of ids starts them all; a list of steps is a way of its own; both in one list is an error.
  private mutating func idsOrItems(_ list: NodeID, _ keyword: Keyword) {
    var firstID = NodeID.none
    var firstItem = NodeID.none
    forEachChild(of: list) { walk, child in
      if walk.tree[child].kind == .mapping {
        if firstItem.isNone { firstItem = child }
        walk.item(child)
      } else if walk.tree[child].kind == .scalar {
        if firstID.isNone { firstID = child }
      } else {
        walk.expect(false, .steps, child, keyword)
      }
    }
    if !firstID.isNone, !firstItem.isNone { add(.mixedList, at: firstID, related: firstItem) }
  }

  private mutating func items(_ value: NodeID, _ keyword: Keyword) {
    guard tree[value].kind == .sequence else { return expect(isSentinel(value), .steps, value, keyword) }
    forEachChild(of: value) { walk, child in
      if walk.tree[child].kind == .mapping {
        walk.item(child)
      } else {
        walk.expect(false, .steps, child, keyword)
      }
    }
  }

  private mutating func branches(_ value: NodeID, _ keyword: Keyword) {
    switch tree[value].kind {
    case .mapping: forEachPair(of: value, unique: .branch) { walk, _, value in walk.items(value, keyword) }
    case .sequence: forEachChild(of: value) { walk, child in walk.items(child, keyword) }
    case .scalar, .missing: expect(false, .map, value, keyword)
    }
  }

  /// A step, a block or a call: told apart by the key that only it has. A second such key is a fault.
  private mutating func item(_ map: NodeID) {
    var kind: (keyword: Keyword, key: NodeID)?
    var rival: (keyword: Keyword, key: NodeID)?
    var activity = NodeID.none
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { break }
      if let keyword = keyword(of: key) {
        switch keyword {
        case .paralel, .langkah, .panggil:
          if kind == nil { kind = (keyword, key) } else if rival == nil { rival = (keyword, key) }
        case .kegiatan: activity = key
        default: break
        }
      }
      key = tree[value].next
    }
    guard let kind else { return fields(of: map, in: .step) }
    if rival == nil, kind.keyword != .panggil, !activity.isNone { rival = (.kegiatan, activity) }
    if let rival { add(.twoKinds(kind.keyword, rival.keyword), at: rival.key, related: kind.key) }
    switch kind.keyword {
    case .paralel: fields(of: map, in: .parallel, tolerating: rival == nil ? nil : .step)
    case .langkah: fields(of: map, in: .block, tolerating: rival == nil ? nil : .step)
    default: fields(of: map, in: .call)
    }
  }

  private mutating func actors(_ value: NodeID, _ keyword: Keyword) {
    switch tree[value].kind {
    case .mapping:
      fields(of: value, in: .actorGroup)
      checkOneSharing(in: value)
    case .scalar, .missing: break
    case .sequence: texts(value, keyword)
    }
  }

  /// The actors of a step share it in one way.
  private mutating func checkOneSharing(in map: NodeID) {
    var first: (keyword: Keyword, key: NodeID)?
    var key = tree[map].firstChild
    while !key.isNone {
      if let keyword = keywords[Int(key.index)] {
        if let first { return add(.twoSharings(first.keyword, keyword), at: key, related: first.key) }
        first = (keyword, key)
      }
      key = tree[tree[key].next].next
    }
  }

  // MARK: Children

  private mutating func forEachChild(of node: NodeID, _ body: (inout VocabularyWalk, NodeID) -> Void) {
    var child = tree[node].firstChild
    while !child.isNone {
      body(&self, child)
      child = tree[child].next
    }
  }

  /// Pairs of a map whose keys the author chose; twice the same is a fault: of a name of some kind, or of a key.
  private mutating func forEachPair(
    of map: NodeID, unique kind: ModelFault.NameKind?, _ body: (inout VocabularyWalk, NodeID, NodeID) -> Void
  ) {
    var names = NameSet(of: map, in: tree)
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { break }
      if let first = names.insert(key, in: tree) {
        let text = tree.string(of: key)
        add(kind.map { .duplicateName($0, text) } ?? .duplicateKey(text), at: key, related: first)
      }
      body(&self, key, value)
      key = tree[value].next
    }
  }

  private mutating func add(_ kind: ModelFault.Kind, at node: NodeID, related: NodeID = .none) {
    faults.append(
      ModelFault(
        kind, at: Place(source, tree.span(of: node)),
        related: related.isNone ? nil : Place(source, tree.span(of: related))))
  }
}
