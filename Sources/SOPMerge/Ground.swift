import SOPFormatting
import SOPModel
import SOPSyntax

/// What may stand at a place of a file: how its texts are read, what tells its entries apart, whether their order says
/// something.
struct Ground: Sendable {
  let form: Form
  /// How a text here is read; `nil` for free text.
  let kind: ValueKind?
  /// The order of a list here is the order of what is done.
  let isOrdered: Bool

  enum Form: Sendable {
    /// A map with the keys of a context.
    case fields(KeyContext)
    case shape(Shape)
    /// A step, a block or a call.
    case step
    /// Anything that the language does not look into, or does not know.
    case unknown
  }

  static func file(_ kind: FileKind) -> Ground {
    Ground(form: .fields(kind == .office ? .office : .procedure))
  }

  private init(form: Form, kind: ValueKind? = nil, isOrdered: Bool = false) {
    self.form = form
    self.kind = kind
    self.isOrdered = isOrdered
  }

  // MARK: Maps

  /// The kind of a map at this place, if its keys are the language's.
  func context(of map: NodeID, in keyed: KeyedTree) -> KeyContext? {
    switch form {
    case .fields(let context), .shape(.fields(let context)), .shape(.textOrFields(let context)),
      .shape(.entries(let context)):
      context
    case .shape(.actors): .actorGroup
    case .shape(.destination): .destination
    case .step: Self.kind(ofStep: map, in: keyed.tree)
    case .shape, .unknown: nil
    }
  }

  /// Of the value behind a key of a map that stands here.
  func value(behind key: NodeID, of map: NodeID, in keyed: KeyedTree) -> Ground {
    if let context = context(of: map, in: keyed) {
      guard let keyword = keyed.keyword(of: key), let shape = context.shape(of: keyword) else {
        return Ground(form: .unknown)
      }
      return Ground(
        form: .shape(shape), kind: ValueKind(keyword, in: context), isOrdered: Self.isOrdered(keyword, shape))
    }
    switch form {
    case .shape(.namedTexts), .shape(.textOrNamedTexts), .shape(.axes): return self
    case .shape(.channels): return Ground(form: .shape(.texts))
    case .shape(.named(let context)): return Ground(form: .shape(.textOrFields(context)))
    case .shape(.outcomes): return Ground(form: .shape(.destination), isOrdered: true)
    case .shape(.branches): return Ground(form: .shape(.items), isOrdered: true)
    case .fields, .shape, .step, .unknown: return Ground(form: .unknown)
    }
  }

  // MARK: Lists

  /// Of each entry of a list that stands here.
  var item: Ground {
    switch form {
    case .shape(.items), .shape(.destination): Ground(form: .step)
    case .shape(.branches): Ground(form: .shape(.items), isOrdered: true)
    case .shape(.entries(let context)): Ground(form: .shape(.textOrFields(context)), kind: kind)
    case .shape(.texts), .shape(.actors), .shape(.channels), .shape(.namedTexts), .shape(.textOrNamedTexts),
      .shape(.axes):
      Ground(form: .shape(.text), kind: kind)
    case .fields, .shape, .step, .unknown: Ground(form: .unknown)
    }
  }

  private static func isOrdered(_ keyword: Keyword, _ shape: Shape) -> Bool {
    switch (keyword, shape) {
    case (_, .items), (_, .destination), (_, .actors): true
    case (.paraf, _), (.berurutan, _), (.urutan, _): true
    default: false
    }
  }

  /// A list of one text says the same as the text.
  var takesListOrText: Bool {
    switch form {
    case .shape(.texts), .shape(.entries), .shape(.actors): true
    case .fields, .shape, .step, .unknown: false
    }
  }

  // MARK: Steps

  /// What a step is, told by the key that only one kind has.
  private static func kind(ofStep map: NodeID, in tree: YAMLTree) -> KeyContext {
    for pair in tree.pairs(of: map) {
      if let kind = kinds.first(where: { tree.content(of: pair.key).elementsEqual($0.key.spelling.utf8) })?.kind {
        return kind
      }
    }
    return .step
  }

  private static let kinds: [(key: Keyword, kind: KeyContext)] = [
    (.paralel, .parallel), (.langkah, .block), (.panggil, .call),
  ]

  /// The keys whose text names an entry of this kind, the best first.
  static func namingKeys(of context: KeyContext) -> [Keyword] {
    switch context {
    case .step, .call: [.id, .kegiatan, .panggil]
    case .parallel, .block: [.id, .tahap, .opsional, .bila, .untuk, .kecuali]
    case .requirement: [.syarat]
    case .document: [.dokumen]
    case .fee: [.nama, .untuk, .kecuali, .bila]
    case .promise: [.nama, .untuk, .kecuali, .bila, .sejak]
    case .product: [.produk]
    case .scenario: [.nama]
    case .procedure, .office, .dates, .official, .actor, .complaints, .pledge, .calendar, .ramadan, .performance,
      .adoption, .extendedTime, .expectation, .destination, .wait, .limit, .actorGroup, .sheet:
      []
    }
  }
}

extension YAMLTree {
  /// The decoded bytes of a scalar.
  func content(of node: NodeID) -> ArraySlice<UInt8> { bytes[textRange(of: node)] }

  func children(of node: NodeID) -> [NodeID] {
    var children: [NodeID] = []
    var child = self[node].firstChild
    while !child.isNone {
      children.append(child)
      child = self[child].next
    }
    return children
  }

  func pairs(of map: NodeID) -> [(key: NodeID, value: NodeID)] {
    guard self[map].kind == .mapping else { return [] }
    let children = children(of: map)
    return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
  }

  /// The value behind the first key of this spelling, or `.none`.
  func value(of keyword: Keyword, in map: NodeID) -> NodeID {
    pairs(of: map).first { content(of: $0.key).elementsEqual(keyword.spelling.utf8) }?.value ?? .none
  }
}
