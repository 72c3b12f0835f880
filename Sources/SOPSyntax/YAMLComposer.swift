import CLibYAML
import SOPText

/// Builds the tree of one document from libyaml's events.
///
/// A composer reads its text once. What libyaml cannot read ends the reading; the tree then holds what came before.
struct YAMLComposer {
  /// A collection whose end has not been read.
  struct OpenCollection {
    let node: NodeID
    let isMapping: Bool
    /// It stands where a key should: it is left out when it ends, and the value after it.
    let isKey: Bool
    /// Index of its anchor, or -1.
    let anchor: Int
    var lastChild = NodeID.none
    /// Byte offset where the last child written ends, left out or not.
    var end: Int
    /// A key was read, its value was not.
    var awaitsValue = false
    /// The key was left out; so will its value.
    var dropsValue = false
    /// What is below it once aliases are expanded.
    var content = AnchorTable.Content()
  }

  /// The text as libyaml is given it, at the offsets of the source.
  let feed: UnsafeBufferPointer<UInt8>
  let limits: YAMLLimits
  /// Depth from which collections are not read.
  let depthLimit: Int
  var nodes: [YAMLNode] = []
  /// The readable source, then what had to be decoded.
  var bytes: [UInt8]
  var root = NodeID.none
  var problems: [YAMLProblem] = []
  var open: [OpenCollection] = []
  var anchors = AnchorTable()
  /// Levels beyond the bound after which the reading ends: libyaml's time grows with the square of open brackets.
  private static let skippedLevelLimit = 64

  /// Open collections that are not read, and the node that stands for the outermost.
  var skippedLevels = 0
  var skippedNode = NodeID.none
  /// Dashes that begin a line, that were meant to begin a list item and that YAML takes for text.
  var doubtfulDashes: [Int] = []
  /// Where libyaml gave up, if it did.
  private(set) var stop: ReadingStop?
  /// What the feed was changed in, if it was.
  let repairs: RepairedText?
  private var cursor: MarkCursor

  /// `readable` becomes the start of the tree's bytes; `feed` differs from it where faults were repaired, and has its
  /// length.
  init(
    feed: UnsafeBufferPointer<UInt8>, readable: [UInt8], screening: TextScreening, limits: YAMLLimits,
    repairs: RepairedText?
  ) {
    self.feed = feed
    self.repairs = repairs
    self.limits = limits
    depthLimit = max(0, min(limits.depth, Int(UInt8.max) - 1))
    bytes = readable
    cursor = MarkCursor(feed, start: screening.contentStart, isASCII: screening.isASCII)
    nodes.reserveCapacity(feed.count / 16 + 16)
    open.reserveCapacity(16)
  }

  /// There is no document, or nothing in it.
  var isEmpty: Bool { root.isNone || nodes[Int(root.index)].isEmptyPlain }

  var tree: YAMLTree { YAMLTree(nodes: nodes, bytes: bytes, root: root) }
}

// MARK: - Events

extension YAMLComposer {
  /// Reads the first document of the text, which begins at a byte offset.
  mutating func read(from start: Int) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      stop = stop(because: .outOfMemory)
      return
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, feed.baseAddress.map { $0 + start }, feed.count - start)
    var event = yaml_event_t()
    while skippedLevels <= Self.skippedLevelLimit, yaml_parser_parse(parser, &event) == 1 {
      switch event.type {
      case YAML_SCALAR_EVENT: readScalar(&event)
      case YAML_MAPPING_START_EVENT: openMapping(&event)
      case YAML_SEQUENCE_START_EVENT: openSequence(&event)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: closeCollection(event)
      case YAML_ALIAS_EVENT: readAlias(&event)
      case YAML_DOCUMENT_START_EVENT:
        let indicatorEnd = offset(event.end_mark)
        yaml_event_delete(&event)
        guard root.isNone else {
          report(.secondDocument, indicatorEnd - 3, indicatorEnd)
          return
        }
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return
      default: break
      }
    }
    if parser.pointee.error != YAML_NO_ERROR { stop = stop(because: LibYAMLComplaint(parser.pointee, &cursor)) }
    closeEverything()
  }

  @inline(__always)
  private mutating func offset(_ mark: yaml_mark_t) -> Int {
    cursor.offset(of: Int(mark.index))
  }

  private func stop(because complaint: LibYAMLComplaint) -> ReadingStop {
    let levels = open.map { collection in
      let node = nodes[Int(collection.node.index)]
      let start = Int(node.span.start)
      return ReadingStop.Level(
        start: start, column: start - TextLine(feed, at: start).start, isMapping: collection.isMapping,
        isFlow: node.style == .flow)
    }
    return ReadingStop(complaint: complaint, levels: levels, lastLeaf: nodes.last { $0.kind == .scalar || $0.isAlias })
  }

  private mutating func readScalar(_ event: inout yaml_event_t) {
    let scalar = event.data.scalar
    defer { free(scalar.value) }
    let hasProperties = scalar.anchor != nil || scalar.tag != nil
    var start = offset(event.start_mark)
    var end = offset(event.end_mark)
    if skippedLevels > 0 {
      if hasProperties { skipProperties(scalar.anchor, scalar.tag) }
      return
    }
    let style = YAMLNode.Style(scalar.style)
    var anchor = -1
    if hasProperties {
      let contentStart = readProperties(scalar.anchor, scalar.tag, at: start, anchor: &anchor)
      start = style == .plain && scalar.length == 0 ? end : contentStart
    } else if style == .plain, scalar.length == 0 {
      start = placeOfEmptyValue(mark: start)
      end = start
    }
    if style == .literal || style == .folded { end = trimmedEnd(from: start, to: end) }
    var node = YAMLNode(
      kind: .scalar, style: style, span: Span(start: start, end: end),
      depth: UInt8(truncatingIfNeeded: open.count))
    let value = UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length))
    setText(of: &node, value, isOnOneLine: event.start_mark.line == event.end_mark.line)
    let id = add(node)
    if anchor >= 0 { anchors.close(anchor, node: id) }
  }

  /// The content of a scalar is taken from the source if it stands there word for word, else from libyaml.
  @inline(__always)
  private mutating func setText(of node: inout YAMLNode, _ value: TextScan.Bytes, isOnOneLine: Bool) {
    let start = Int(node.span.start)
    let end = Int(node.span.end)
    if node.style == .plain {
      let mayHideDash = start < end && feed[start] == UInt8(ascii: "-")
      if mayHideDash || !isOnOneLine || repairs != nil { return setPlainText(of: &node, value, isOnOneLine) }
      node.textStart = node.span.start
      node.textEnd = node.span.end
    } else if isOnOneLine, node.style != .literal, node.style != .folded, value.count == end - start - 2,
      let base = feed.baseAddress, let decoded = value.baseAddress,
      memcmp(base + start + 1, decoded, value.count) == 0
    {
      node.textStart = node.span.start + 1
      node.textEnd = node.span.end - 1
    } else {
      append(value, to: &node)
      if repairs != nil { restoreText(of: node) }
    }
  }

  mutating func append(_ text: some Sequence<UInt8>, to node: inout YAMLNode) {
    node.textStart = UInt32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: text)
    node.textEnd = UInt32(truncatingIfNeeded: bytes.count)
  }
  private mutating func openMapping(_ event: inout yaml_event_t) {
    let start = event.data.mapping_start
    openCollection(
      .mapping, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, start.anchor, start.tag, offset(event.start_mark))
  }

  private mutating func openSequence(_ event: inout yaml_event_t) {
    let start = event.data.sequence_start
    openCollection(
      .sequence, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, start.anchor, start.tag, offset(event.start_mark))
  }

  private mutating func closeCollection(_ event: yaml_event_t) {
    let hasBracket = event.start_mark.index != event.end_mark.index
    if hasBracket || skippedLevels > 0 {
      closeCollection(bracketEnd: offset(event.end_mark))
    } else {
      closeCollection(bracketEnd: nil)
    }
  }

  private mutating func readAlias(_ event: inout yaml_event_t) {
    let start = offset(event.start_mark)
    let end = offset(event.end_mark)
    if skippedLevels == 0, let name = event.data.alias.anchor {
      addAlias(to: AnchorTable.bytes(of: name), span: Span(start: start, end: end))
    }
    yaml_event_delete(&event)
  }
}

extension YAMLNode.Style {
  /// The style of a scalar in libyaml's terms.
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
