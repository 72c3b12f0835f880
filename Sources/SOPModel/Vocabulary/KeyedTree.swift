public import SOPDiagnostics
public import SOPSyntax
import SOPText

/// A YAML tree whose keys have been recognised once, so that readers switch over keywords instead of comparing texts.
public struct KeyedTree: Sendable {
  public let tree: YAMLTree
  /// For each node: its keyword if it is a recognised key.
  let keywords: [Keyword?]
  public let source: SourceID

  init(tree: YAMLTree, keywords: [Keyword?], source: SourceID) {
    self.tree = tree
    self.keywords = keywords
    self.source = source
  }

  static func empty(source: SourceID) -> KeyedTree {
    KeyedTree(tree: YAMLTree(nodes: [], bytes: [], root: .none), keywords: [], source: source)
  }

  /// The recognised keyword of a key node; `nil` too for a key that is repeated in its map.
  public func keyword(of key: NodeID) -> Keyword? { keywords[Int(key.index)] }

  /// The value behind a key of a map, or `.none`; linear in the number of keys.
  func value(of keyword: Keyword, in map: NodeID) -> NodeID {
    guard !map.isNone, tree[map].kind == .mapping else { return .none }
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return .none }
      if keywords[Int(key.index)] == keyword { return value }
      key = tree[value].next
    }
    return .none
  }

  /// Whether a map says anything the language knows.
  func hasKnownKey(_ map: NodeID) -> Bool {
    var key = tree[map].firstChild
    while !key.isNone {
      if keywords[Int(key.index)] != nil { return true }
      key = tree[tree[key].next].next
    }
    return false
  }

  func place(of node: NodeID) -> Place { Place(source, tree.span(of: node)) }

  /// `tidak ada` or `belum diatur`.
  func isSentinel(_ node: NodeID) -> Bool {
    tree.text(of: node, equals: "tidak ada") || tree.text(of: node, equals: "belum diatur")
  }

  /// Whether a scalar is exactly this text.
  func text(of node: NodeID, equals text: StaticString) -> Bool {
    tree.text(of: node, equals: text)
  }
}

extension YAMLTree {
  /// Whether a scalar's content is exactly these bytes.
  func text(of node: NodeID, equals text: StaticString) -> Bool {
    guard !node.isNone, self[node].kind == .scalar else { return false }
    let range = textRange(of: node)
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes[range].elementsEqual($0) }
  }

  /// `tidak ada` or `belum diatur`, which may stand in place of nearly everything.
  func isSentinel(_ node: NodeID) -> Bool {
    guard !node.isNone else { return false }
    return switch textRange(of: node).count {
    case 9: text(of: node, equals: "tidak ada")
    case 12: text(of: node, equals: "belum diatur")
    default: false
    }
  }

  /// Whether two scalars have the same content.
  func text(of left: NodeID, equalsTextOf right: NodeID) -> Bool {
    let (left, right) = (textRange(of: left), textRange(of: right))
    return left.count == right.count && bytes[left].elementsEqual(bytes[right])
  }
}
