public import SOPDiagnostics
public import SOPSyntax
import SOPText

/// A YAML tree whose keys have been recognised once, so that readers switch over keywords instead of comparing texts.
public struct KeyedTree: Sendable {
  public let tree: YAMLTree
  /// For each node: keyword number plus one if the node is a recognised key, else 0.
  let keywords: [UInt8]
  public let source: SourceID

  init(tree: YAMLTree, keywords: [UInt8], source: SourceID) {
    self.tree = tree
    self.keywords = keywords
    self.source = source
  }

  static func empty(source: SourceID) -> KeyedTree {
    KeyedTree(tree: YAMLTree(nodes: [], bytes: [], root: .none), keywords: [], source: source)
  }

  /// The recognised keyword of a key node; `nil` too for a key that is repeated in its map.
  public func keyword(of key: NodeID) -> Keyword? {
    let number = keywords[Int(key.index)]
    return number == 0 ? nil : Keyword(rawValue: number - 1)
  }

  /// The value behind a key of a map, or `.none`; linear in the number of keys.
  func value(of keyword: Keyword, in map: NodeID) -> NodeID {
    guard !map.isNone, tree[map].kind == .mapping else { return .none }
    var key = tree[map].firstChild
    while !key.isNone {
      let value = tree[key].next
      guard !value.isNone else { return .none }
      if keywords[Int(key.index)] == keyword.rawValue + 1 { return value }
      key = tree[value].next
    }
    return .none
  }

  /// Whether a map says anything the language knows.
  func hasKnownKey(_ map: NodeID) -> Bool {
    var key = tree[map].firstChild
    while !key.isNone {
      if keywords[Int(key.index)] != 0 { return true }
      key = tree[tree[key].next].next
    }
    return false
  }

  func place(of node: NodeID) -> Place { Place(source, tree.span(of: node)) }

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
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes[range].elementsEqual(wanted)
  }

  /// Whether two scalars have the same content.
  func text(of left: NodeID, equalsTextOf right: NodeID) -> Bool {
    bytes[textRange(of: left)].elementsEqual(bytes[textRange(of: right)])
  }
}
