import SOPDiff
import SOPModel
import SOPSyntax
import SOPText

/// Cuts into the text of an SOP where its tree says that something stands.
struct Surgery {
  let bytes: [UInt8]
  let tree: YAMLTree
  let procedure: Procedure

  init(_ version: ProcedureVersion) {
    bytes = version.sources[0].bytes
    procedure = version.procedure
    tree = version.procedure.tree
  }

  // MARK: The tree

  func children(of node: NodeID) -> [NodeID] {
    var children: [NodeID] = []
    var child = tree[node].firstChild
    while !child.isNone {
      children.append(child)
      child = tree[child].next
    }
    return children
  }

  func pairs(of map: NodeID) -> [(key: NodeID, value: NodeID)] {
    guard tree[map].kind == .mapping else { return [] }
    let children = children(of: map)
    return stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
  }

  func value(_ key: String, of map: NodeID) -> NodeID? {
    pairs(of: map).first { tree.string(of: $0.key) == key }?.value
  }

  func topValue(_ key: String) -> NodeID? { value(key, of: tree.root) }

  func text(_ node: NodeID) -> String { tree.string(of: node) }

  /// Written in the file itself, not through an alias, not in the office's.
  func isOwn(_ node: NodeID) -> Bool { !node.isNone && !tree[node].isAlias }

  // MARK: Cuts

  func replacing(_ node: NodeID, with text: String) -> [UInt8] {
    replacing(tree.span(of: node).range, with: text)
  }

  func replacing(_ range: Range<Int>, with text: String) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + Array(text.utf8) + Array(bytes[range.upperBound...])
  }

  /// The lines a node stands in.
  func lines(of node: NodeID) -> Range<Int> {
    let span = tree.span(of: node).range
    let start = bytes[..<span.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[span.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  /// Whether nothing but blanks and the dash of its entry stand before a node in its line, and nothing behind it.
  func hasLinesOfItsOwn(_ node: NodeID) -> Bool {
    let (lines, span) = (lines(of: node), tree.span(of: node).range)
    let before = bytes[lines.lowerBound..<span.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x2D }
    let after = bytes[span.upperBound..<lines.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    return before && after
  }

  /// Without an entry of a list in block style; `nil` in another style.
  func removing(entry node: NodeID) -> [UInt8]? {
    hasLinesOfItsOwn(node) ? replacing(lines(of: node), with: "") : nil
  }

  /// Without a key and its value; `nil` where others stand in the same line, but in a map in braces.
  func removing(key: NodeID, value: NodeID, of map: NodeID) -> [UInt8]? {
    let range = tree.span(of: key).range.lowerBound..<tree.span(of: value).range.upperBound
    if tree[map].style == .flow {
      var end = range.upperBound
      while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x2C { end += 1 }
      return replacing(range.lowerBound..<end, with: "")
    }
    let lines = lines(of: key).lowerBound..<max(self.lines(of: value).upperBound, self.lines(of: key).upperBound)
    guard bytes[lines.lowerBound..<range.lowerBound].allSatisfy({ $0 == 0x20 }) else { return nil }
    return replacing(lines, with: "")
  }

  func removing(key name: String, of map: NodeID) -> [UInt8]? {
    guard let pair = pairs(of: map).first(where: { text($0.key) == name }) else { return nil }
    return removing(key: pair.key, value: pair.value, of: map)
  }

  /// Without one entry of a list in brackets.
  func removing(flowEntry node: NodeID) -> [UInt8] {
    var range = tree.span(of: node).range
    while range.upperBound < bytes.count, bytes[range.upperBound] == 0x20 || bytes[range.upperBound] == 0x2C {
      range = range.lowerBound..<range.upperBound + 1
    }
    return replacing(range, with: "")
  }

  /// With a line behind a key in block style, as deep as the key.
  func inserting(_ line: String, behind value: NodeID, asDeepAs key: NodeID) -> [UInt8] {
    let depth = tree.span(of: key).range.lowerBound - lines(of: key).lowerBound
    let end = lines(of: value).upperBound
    let text = String(repeating: " ", count: depth) + line + "\n"
    return Array(bytes[..<end]) + (bytes[end - 1] == 0x0A ? [] : [0x0A]) + Array(text.utf8) + Array(bytes[end...])
  }

  /// With two entries of one list in each other's places.
  func swapping(_ first: NodeID, _ second: NodeID) -> [UInt8]? {
    guard hasLinesOfItsOwn(first), hasLinesOfItsOwn(second) else { return nil }
    let (upper, lower) = (lines(of: first), lines(of: second))
    guard upper.upperBound <= lower.lowerBound, bytes[lower.upperBound - 1] == 0x0A else { return nil }
    return Array(bytes[..<upper.lowerBound]) + Array(bytes[lower]) + Array(bytes[upper.upperBound..<lower.lowerBound])
      + Array(bytes[upper]) + Array(bytes[lower.upperBound...])
  }
}

extension String {
  init(bytes: [UInt8]) { self.init(decoding: bytes, as: UTF8.self) }
}
