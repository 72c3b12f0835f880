import SOPModel
import SOPSyntax
import SOPText

@testable import SOPFormatting

/// A tree with everything taken away that the formatter may change: order of the language's keys, lists of one, spelling
/// of values, styles and places.
struct TreeForm {
  let tree: YAMLTree

  init(_ bytes: [UInt8]) {
    tree = composeYAML(SourceText(name: "uji", bytes: bytes)).tree
  }

  init(_ tree: YAMLTree) { self.tree = tree }

  var text: String { tree.root.isNone ? "" : text(of: tree.root) }

  /// - Parameter isFree: a map whose keys its author chose, in an order that means something.
  func text(of node: NodeID, isFree: Bool = false) -> String {
    switch tree[node].kind {
    case .missing: return "!"
    case .scalar: return Self.normal(tree.string(of: node), isQuoted: tree[node].style != .plain)
    case .sequence:
      let items = children(of: node).map { text(of: $0) }
      if items.count == 1, tree[tree[node].firstChild].kind == .scalar { return items[0] }
      return "[" + items.joined(separator: ", ") + "]"
    case .mapping:
      let children = children(of: node)
      var pairs = stride(from: 0, to: children.count - 1, by: 2).map { (children[$0], children[$0 + 1]) }
      let spellings = pairs.map { tree.string(of: $0.0) }
      if !isFree, spellings.contains(where: Self.keywords.contains), Set(spellings).count == spellings.count {
        pairs.sort { tree.string(of: $0.0) < tree.string(of: $1.0) }
      }
      let written = pairs.map { key, value in
        let name = tree.string(of: key)
        if Self.eventKeys.contains(name), spellings.contains("maks") { return "\(name): <event>" }
        return "\(name): \(text(of: value, isFree: Scrambler.inOrder.contains(name)))"
      }
      return "{" + written.joined(separator: ", ") + "}"
    }
  }

  private func children(of node: NodeID) -> [NodeID] {
    var children: [NodeID] = []
    var child = tree[node].firstChild
    while !child.isNone {
      children.append(child)
      child = tree[child].next
    }
    return children
  }

  /// The event of a promise told in prose is named by the formatter; `ModelForm` says whether it is the same.
  private static let eventKeys: Set = ["sejak", "sampai"]

  static let keywords = Set(Keyword.allCases.map(\.spelling))

  /// A text in the spelling of the first type that reads it; a promise with events as the map it means.
  static func normal(_ text: String, isQuoted: Bool = false) -> String {
    if text.isEmpty { return isQuoted ? "''" : "" }
    if let map = promise(Array(text.utf8)) { return map }
    let types: [ValueKind] = [
      .hours, .date, .nip, .truth, .percent, .duration, .money, .count, .offset, .promise, .score,
    ]
    for type in types {
      if let canonical = type.canonical(Array(text.utf8)) { return "<\(String(decoding: canonical, as: UTF8.self))>" }
    }
    return "'\(text)'"
  }

  private static func promise(_ text: [UInt8]) -> String? {
    guard let promise = PromiseText.read(text.span).value, promise.since == nil || promise.after == nil,
      promise.since ?? promise.after ?? promise.until != nil
    else { return nil }
    var limit = promise.duration.canonical(in: text.span)
    if limit.hasPrefix("maks ") { limit.removeFirst(5) }
    var pairs = ["maks: \(normal(limit))"]
    if promise.since != nil || promise.after != nil { pairs.append("sejak: <event>") }
    if promise.until != nil { pairs.append("sampai: <event>") }
    return "{\(pairs.sorted().joined(separator: ", "))}"
  }
}
