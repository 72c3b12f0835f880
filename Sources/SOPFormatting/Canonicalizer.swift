import SOPModel
import SOPSyntax

/// Brings a layout to canonical order, shapes and spellings, each value looked at as what its key says it is.
///
/// What stands behind an anchor is left as it is: its aliases may be read as something else. So is what a suppression
/// speaks of, since its finding is about the text as written. Recursion is bounded by the composer's depth.
struct Canonicalizer {
  private let keyed: KeyedTree
  private let context: KeyContext
  private let order: KeyOrder
  private let promises: PromiseForm

  init(reading: FileReading, hasAnchors: Bool) {
    keyed = reading.keyed
    context = reading.kind == .procedure ? .procedure : .office
    order = KeyOrder(keyed: reading.keyed, hasAnchors: hasAnchors)
    promises = PromiseForm(procedure: reading.procedure)
  }

  func apply(to layout: inout Layout) {
    let key = layout.root.entries[0].key?.id
    layout.header = layout.root.takeHeader()
    let isSetApart = !layout.header.isEmpty && layout.root.entries[0].isSetApart
    if isSetApart { layout.root.entries[0].isSetApart = false }
    fields(&layout.root, in: context, isHeld: false)
    layout.root.mustBreak = true
    layout.root.keepsBlankLines = true
    let first = layout.root.entries[0]
    layout.isHeaderSetApart = isSetApart || (first.key?.id != key && !first.leading.isEmpty)
  }

  // MARK: Maps and lists

  /// A map with the language's keys.
  /// - Parameter isHeld: texts and their order are left as they are.
  private func fields(_ map: inout LayoutNode, in context: KeyContext, isHeld: Bool) {
    map.keepsBlankLines = false
    for index in map.entries.indices {
      guard let key = map.entries[index].key, let keyword = keyed.keyword(of: key.id),
        let shape = context.shape(of: keyword)
      else { continue }
      let type = ValueKind(keyword, in: context)
      inside(&map.entries[index], isHeld) { value(&$0, shape, type, $1) }
    }
    if !isHeld { order.sort(&map, in: context) }
  }

  /// A map whose keys the author chose.
  private func names(_ map: inout LayoutNode, _ isHeld: Bool, _ body: (inout LayoutNode, Bool) -> Void) {
    for index in map.entries.indices { inside(&map.entries[index], isHeld, body) }
  }

  private func items(of list: inout LayoutNode, _ isHeld: Bool, _ body: (inout LayoutNode, Bool) -> Void) {
    for index in list.entries.indices { inside(&list.entries[index], isHeld, body) }
  }

  private func inside(
    _ entry: inout LayoutEntry, _ isHeld: Bool, _ body: (inout LayoutNode, Bool) -> Void
  ) {
    let standsInLine = entry.isSuppressed && !entry.value.isBlock
    body(&entry.value, isHeld || standsInLine || entry.value.anchor != nil)
    if entry.value.becomesText { entry.takeText() }
  }

  // MARK: Shapes

  private func value(_ node: inout LayoutNode, _ shape: Shape, _ type: ValueKind?, _ isHeld: Bool) {
    switch shape {
    case .anything: break
    case .text: scalar(&node, type, isHeld)
    case .actors where node.form == .mapping: fields(&node, in: .actorGroup, isHeld: isHeld)
    case .actors, .texts: texts(&node, type, isHeld)
    case .fields(let context), .textOrFields(let context): textOrFields(&node, context, type, isHeld)
    case .entries(let context): entries(&node, context, type, isHeld)
    case .namedTexts, .textOrNamedTexts, .axes: namedTexts(&node, type, isHeld)
    case .channels where node.form == .mapping: names(&node, isHeld) { texts(&$0, type, $1) }
    case .channels: texts(&node, type, isHeld)
    case .named(let context): names(&node, isHeld) { textOrFields(&$0, context, nil, $1) }
    case .outcomes: names(&node, isHeld) { destination(&$0, $1) }
    case .destination: destination(&node, isHeld)
    case .items: steps(&node, isHeld)
    case .branches: branches(&node, isHeld)
    }
  }

  private func textOrFields(_ node: inout LayoutNode, _ context: KeyContext, _ type: ValueKind?, _ isHeld: Bool) {
    if node.form == .mapping {
      fields(&node, in: context, isHeld: isHeld)
    } else {
      scalar(&node, type, isHeld)
    }
  }

  private func texts(_ node: inout LayoutNode, _ type: ValueKind?, _ isHeld: Bool) {
    guard node.form == .sequence else { return scalar(&node, type, isHeld) }
    items(of: &node, isHeld) { scalar(&$0, type, $1) }
    node.becomesText = !isHeld && isListOfOneText(node)
  }

  private func entries(_ node: inout LayoutNode, _ context: KeyContext, _ type: ValueKind?, _ isHeld: Bool) {
    guard node.form == .sequence else { return oneEntry(&node, context, type, isHeld) }
    items(of: &node, isHeld) { oneEntry(&$0, context, type, $1) }
    node.becomesText = !isHeld && isListOfOneText(node)
  }

  private func oneEntry(_ node: inout LayoutNode, _ context: KeyContext, _ type: ValueKind?, _ isHeld: Bool) {
    textOrFields(&node, context, type, isHeld)
    if case .promise? = type, !isHeld, node.form == .scalar, let map = promises.map(text(of: node), at: node.id) {
      node.spelling = map
      node.quoting = .never
    }
  }

  /// Also the axes of `varian`, which are maps of such maps.
  private func namedTexts(_ node: inout LayoutNode, _ type: ValueKind?, _ isHeld: Bool) {
    switch node.form {
    case .mapping: names(&node, isHeld) { namedTexts(&$0, type, $1) }
    case .sequence: items(of: &node, isHeld) { scalar(&$0, type, $1) }
    case .scalar: scalar(&node, type, isHeld)
    case .alias: break
    }
  }

  // MARK: Flow of the SOP

  private func destination(_ node: inout LayoutNode, _ isHeld: Bool) {
    switch node.form {
    case .mapping: fields(&node, in: .destination, isHeld: isHeld)
    case .sequence: steps(&node, isHeld)
    case .scalar, .alias: break
    }
  }

  /// Steps, or ids in the same place.
  private func steps(_ node: inout LayoutNode, _ isHeld: Bool) {
    guard node.form == .sequence else { return }
    node.mustBreak = node.entries.contains { $0.value.form == .mapping }
    items(of: &node, isHeld) { step, isHeld in
      guard step.form == .mapping else { return }
      step.keepsBlankLines = false
      if let kind = order.kind(ofItem: step) { fields(&step, in: kind, isHeld: isHeld) }
    }
  }

  private func branches(_ node: inout LayoutNode, _ isHeld: Bool) {
    switch node.form {
    case .mapping: names(&node, isHeld) { steps(&$0, $1) }
    case .sequence: items(of: &node, isHeld) { steps(&$0, $1) }
    case .scalar, .alias: break
    }
  }

  // MARK: Texts

  private func scalar(_ node: inout LayoutNode, _ type: ValueKind?, _ isHeld: Bool) {
    guard !isHeld, node.form == .scalar, let type else { return }
    let written = keyed.tree[node.id]
    guard !written.isEmptyPlain, written.style != .literal, written.style != .folded else { return }
    let text = text(of: node)
    guard let canonical = type.canonical(text) else { return }
    if canonical != text { node.spelling = canonical }
    if case .nip = type { node.quoting = .always } else { node.quoting = .typed }
  }

  private func text(of node: LayoutNode) -> [UInt8] { Array(keyed.tree.bytes[keyed.tree.textRange(of: node.id)]) }

  /// `tidak ada` in a list would mean something else without it, and a comma in a text that is no list is asked about.
  private func isListOfOneText(_ node: LayoutNode) -> Bool {
    guard node.entries.count == 1, node.foot.isEmpty, let item = node.entries.first, item.value.form == .scalar,
      item.leading.isEmpty, !item.isSuppressed, item.value.anchor == nil, !keyed.tree[item.value.id].isEmptyPlain
    else { return false }
    let text = text(of: item.value)
    return !text.contains(UInt8(ascii: ",")) && !text.elementsEqual("tidak ada".utf8)
      && !text.elementsEqual("belum diatur".utf8)
  }
}

extension LayoutEntry {
  /// Puts the text of a list of one in the place of the list.
  fileprivate mutating func takeText() {
    guard let item = value.entries.first else { return }
    value = item.value
    trailing += item.trailing
  }
}

extension LayoutNode {
  /// Comments above the first key speak of the file: down to the last blank line among them, all where there is none.
  /// A suppression speaks of the key.
  fileprivate mutating func takeHeader() -> [CommentLine] {
    guard !entries.isEmpty else { return [] }
    let leading = entries[0].leading
    var count = leading.firstIndex(where: \.isSuppression) ?? leading.count
    let isSetApart = count == leading.count && entries[0].isAfterBlankLine
    if !isSetApart, let last = leading[..<count].lastIndex(where: \.isAfterBlankLine), last > 0 { count = last }
    entries[0].leading.removeFirst(count)
    return Array(leading[..<count])
  }
}
