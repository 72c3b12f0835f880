public import SOPText

/// Index of a node in its tree.
@frozen
public struct NodeID: Hashable, Sendable {
  public let index: UInt32

  @inlinable
  public init(_ index: UInt32) { self.index = index }

  @inlinable
  public init(_ index: Int) { self.index = UInt32(truncatingIfNeeded: index) }

  /// No node: what was not written.
  public static var none: NodeID { @inlinable get { NodeID(UInt32.max) } }

  @inlinable
  public var isNone: Bool { index == UInt32.max }
}

/// One node of the arena, 32 bytes.
///
/// Children of a collection are linked by `next`. In a mapping they alternate: key, value, key, value; a key whose value
/// is not written is followed by an empty plain scalar. An alias is a node of its own span whose kind, text and children
/// are those of its anchor, so that readers need not know aliases; expansion is bounded while composing.
@frozen
public struct YAMLNode: Sendable {
  public enum Kind: UInt8, Sendable {
    case scalar
    case sequence
    case mapping
    /// Something that could not be read and was already reported: readers treat it as absent, without a word.
    case missing
  }

  public enum Style: UInt8, Sendable {
    /// A plain scalar; a collection in block style.
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
    /// A collection in flow style.
    case flow
  }

  public var kind: Kind
  public var style: Style
  public var isAlias: Bool
  /// Nesting depth, the root 0.
  public var depth: UInt8
  /// In the source: quotes included, comments and trailing blank space excluded; of a collection, first to last child
  /// (flow style: with its brackets).
  public var span: Span
  /// Of a scalar: its decoded content, in `YAMLTree.bytes`.
  public var textStart: UInt32
  public var textEnd: UInt32
  public var firstChild: NodeID
  public var next: NodeID

  @inlinable
  public init(
    kind: Kind, style: Style, span: Span, textStart: UInt32 = 0, textEnd: UInt32 = 0, firstChild: NodeID = .none,
    next: NodeID = .none, isAlias: Bool = false, depth: UInt8 = 0
  ) {
    self.kind = kind
    self.style = style
    self.span = span
    self.textStart = textStart
    self.textEnd = textEnd
    self.firstChild = firstChild
    self.next = next
    self.isAlias = isAlias
    self.depth = depth
  }

  /// Nothing was written: `kunci:` with no value. (An empty pair of quotes is quoted, hence not empty.)
  @inlinable
  public var isEmptyPlain: Bool { kind == .scalar && textStart == textEnd && style == .plain }
}

/// A YAML document as an arena of nodes: scalars are text, never typed by YAML's implicit rules.
public struct YAMLTree: Sendable {
  public let nodes: [YAMLNode]
  /// Holds the decoded content of every scalar: the source itself (unreadable bytes replaced), since most scalars are
  /// in it word for word, followed by what had to be decoded.
  public let bytes: [UInt8]
  /// `.none` for an empty document.
  public let root: NodeID

  public init(nodes: [YAMLNode], bytes: [UInt8], root: NodeID) {
    self.nodes = nodes
    self.bytes = bytes
    self.root = root
  }

  @inlinable
  public subscript(node: NodeID) -> YAMLNode { nodes[Int(node.index)] }

  /// Decoded content of a scalar; empty for anything else.
  @inlinable
  public func textRange(of node: NodeID) -> Range<Int> {
    let node = nodes[Int(node.index)]
    return Int(node.textStart)..<Int(node.textEnd)
  }

  /// Decoded content of a scalar as a string; costs an allocation, so only for what is printed.
  public func string(of node: NodeID) -> String {
    node.isNone ? "" : String(decoding: bytes[textRange(of: node)], as: UTF8.self)
  }

  @inlinable
  public func span(of node: NodeID) -> Span { nodes[Int(node.index)].span }
}
