import CLibYAML
import SOPText

/// Builds the tree of one document from libyaml's events.
///
/// A composer reads its text once. What libyaml cannot read ends the reading; the tree then holds what came before.
struct YAMLComposer: ~Copyable {
  /// The text as libyaml is given it, at the offsets of the source.
  let feed: UnsafeBufferPointer<UInt8>
  let limits: YAMLLimits
  /// Depth from which collections are not read.
  let depthLimit: Int
  var nodes: NodeArena
  /// The readable source, then what had to be decoded.
  var bytes: [UInt8]
  var root = NodeID.none
  var problems: [YAMLProblem] = []
  /// The collection that is read, and those around it from the document on.
  var innermost = OpenCollection.document
  var outer: [OpenCollection] = []
  var anchors = AnchorTable()
  /// Levels beyond the bound after which the reading ends: libyaml's time grows with the square of open brackets.
  private static let skippedLevelLimit = 64

  /// Open collections that are not read, and the node that stands for the outermost.
  var skippedLevels = 0
  var skippedNode = NodeID.none
  /// See `ReadingRound`.
  var doubtfulPlaces: [Int] = []
  private var stop: ReadingStop?
  /// What the feed was changed in, if it was.
  let repairs: RepairedText?
  private var cursor: MarkCursor

  /// `readable` becomes the start of the tree's bytes; `feed` differs from it where faults were repaired, and has its
  /// length.
  init(
    feed: UnsafeBufferPointer<UInt8>, readable: [UInt8], outline: TextOutline, limits: YAMLLimits,
    repairs: RepairedText?
  ) {
    self.feed = feed
    self.repairs = repairs
    self.limits = limits
    depthLimit = max(0, min(limits.depth, Int(UInt8.max) - 1))
    bytes = readable
    cursor = MarkCursor(feed, start: outline.contentStart, isASCII: outline.isASCII)
    nodes = NodeArena(capacity: feed.count / 8)
    outer.reserveCapacity(16)
  }

  /// What was read.
  var round: ReadingRound {
    ReadingRound(
      tree: YAMLTree(nodes: nodes.array, bytes: bytes, root: root), problems: problems, stop: stop,
      doubtfulPlaces: doubtfulPlaces)
  }
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
    readEvents(parser)
    if parser.pointee.error != YAML_NO_ERROR { stop = stop(because: LibYAMLComplaint(parser.pointee, &cursor)) }
    closeEverything()
  }

  /// Ends with the document, where libyaml gives up, and where it would take too long.
  private mutating func readEvents(_ parser: UnsafeMutablePointer<yaml_parser_t>) {
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    defer { event.deallocate() }
    while skippedLevels <= Self.skippedLevelLimit, yaml_parser_parse(parser, event) == 1 {
      switch event.pointee.type {
      case YAML_SCALAR_EVENT: readScalar(event)
      case YAML_MAPPING_START_EVENT: openMapping(event)
      case YAML_SEQUENCE_START_EVENT: openSequence(event)
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: closeCollection(event)
      case YAML_ALIAS_EVENT: readAlias(event)
      case YAML_DOCUMENT_START_EVENT:
        let indicatorEnd = offset(event.pointee.end_mark)
        yaml_event_delete(event)
        guard root.isNone else {
          report(.secondDocument, indicatorEnd - 3, indicatorEnd)
          return
        }
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return
      default: break
      }
    }
  }

  @inline(__always)
  private mutating func offset(_ mark: yaml_mark_t) -> Int {
    cursor.offset(of: Int(mark.index))
  }

  private func stop(because complaint: LibYAMLComplaint) -> ReadingStop {
    let levels = (outer + [innermost]).dropFirst().map { collection in
      let start = Int(nodes[collection.node].span.start)
      return ReadingStop.Level(
        start: start, column: start - TextLine(feed, at: start).start, isMapping: collection.isMapping,
        isFlow: collection.isFlow)
    }
    let lastLeaf = nodes.last { $0.kind == .scalar || $0.isAlias }
    return ReadingStop(complaint: complaint, levels: levels, lastLeaf: lastLeaf)
  }

  @inline(__always)
  private mutating func readScalar(_ event: UnsafeMutablePointer<yaml_event_t>) {
    if !readSimpleScalar(event) { readAnyScalar(event) }
  }

  /// Most scalars: plain, on one line, without anchor or tag. Returns whether this is one.
  @inline(__always)
  private mutating func readSimpleScalar(_ event: UnsafeMutablePointer<yaml_event_t>) -> Bool {
    let scalar = event.pointee.data.scalar
    guard scalar.style == YAML_PLAIN_SCALAR_STYLE, scalar.anchor == nil, scalar.tag == nil, scalar.length > 0,
      event.pointee.start_mark.line == event.pointee.end_mark.line, isSimple
    else { return false }
    let start = offset(event.pointee.start_mark)
    guard feed[start] != UInt8(ascii: "-") else { return false }
    let span = Span(
      UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: offset(event.pointee.end_mark)))
    add(
      YAMLNode(
        kind: .scalar, style: .plain, span: span, textStart: span.start, textEnd: span.end,
        depth: UInt8(truncatingIfNeeded: outer.count)))
    free(scalar.value)
    return true
  }

  /// Nothing is skipped and nothing was repaired.
  private var isSimple: Bool { skippedLevels == 0 && repairs == nil }

  private mutating func readAnyScalar(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let scalar = event.pointee.data.scalar
    defer { free(scalar.value) }
    let hasProperties = scalar.anchor != nil || scalar.tag != nil
    var start = offset(event.pointee.start_mark)
    var end = offset(event.pointee.end_mark)
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
      noteColon(before: start)
    }
    if style == .literal || style == .folded { end = trimmedEnd(from: start, to: end) }
    var node = YAMLNode(
      kind: .scalar, style: style,
      span: Span(UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end)),
      depth: UInt8(truncatingIfNeeded: outer.count))
    let value = UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length))
    setText(of: &node, value, isOnOneLine: event.pointee.start_mark.line == event.pointee.end_mark.line)
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

  private mutating func openMapping(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let start = event.pointee.data.mapping_start
    openCollection(
      .mapping, isFlow: start.style == YAML_FLOW_MAPPING_STYLE, start.anchor, start.tag,
      offset(event.pointee.start_mark))
  }

  private mutating func openSequence(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let start = event.pointee.data.sequence_start
    openCollection(
      .sequence, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, start.anchor, start.tag,
      offset(event.pointee.start_mark))
  }

  private mutating func closeCollection(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let hasBracket = event.pointee.start_mark.index != event.pointee.end_mark.index
    if hasBracket || skippedLevels > 0 {
      closeCollection(bracketEnd: offset(event.pointee.end_mark))
    } else {
      closeCollection(bracketEnd: nil)
    }
  }

  private mutating func readAlias(_ event: UnsafeMutablePointer<yaml_event_t>) {
    let start = offset(event.pointee.start_mark)
    let end = offset(event.pointee.end_mark)
    if skippedLevels == 0, let name = event.pointee.data.alias.anchor {
      addAlias(to: AnchorTable.bytes(of: name), span: Span(start: start, end: end))
    }
    yaml_event_delete(event)
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
