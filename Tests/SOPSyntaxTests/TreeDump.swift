import SOPSyntax
import SOPText

extension YAMLDocument {
  /// The tree in one line: `{key: value}`, `[item, item]`, `"text"`, `!` for what is missing, `*` before an alias.
  var shape: String { shape(marksAliases: true) }

  func shape(marksAliases: Bool) -> String { tree.root.isNone ? "" : shape(of: tree.root, marksAliases) }

  private func shape(of id: NodeID, _ marksAliases: Bool) -> String {
    let node = tree[id]
    let mark = node.isAlias && marksAliases ? "*" : ""
    switch node.kind {
    case .scalar: return mark + "\"" + escaped(tree.string(of: id)) + "\""
    case .missing: return mark + "!"
    case .sequence:
      return mark + "[" + children(of: node).map { shape(of: $0, marksAliases) }.joined(separator: ", ") + "]"
    case .mapping:
      let children = children(of: node).map { shape(of: $0, marksAliases) }
      let pairs = stride(from: 0, to: children.count, by: 2).map {
        children[$0] + ": " + ($0 + 1 < children.count ? children[$0 + 1] : "(no value)")
      }
      return mark + "{" + pairs.joined(separator: ", ") + "}"
    }
  }

  func children(of node: YAMLNode) -> [NodeID] {
    var result: [NodeID] = []
    var child = node.firstChild
    while !child.isNone, result.count <= tree.nodes.count {
      result.append(child)
      child = tree[child].next
    }
    return result
  }

  /// Every node below the root and itself, aliases not followed.
  var writtenNodes: [NodeID] {
    guard !tree.root.isNone else { return [] }
    var result = [tree.root]
    var index = 0
    while index < result.count {
      if !tree[result[index]].isAlias { result += children(of: tree[result[index]]) }
      index += 1
    }
    return result
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\"", with: "\\\"")
  }
}

/// A text and what is read from it.
struct Sample {
  let source: SourceText
  let document: YAMLDocument

  init(_ text: String, limits: YAMLLimits = .init()) {
    self.init(bytes: Array(text.utf8), limits: limits)
  }

  init(bytes: [UInt8], limits: YAMLLimits = .init()) {
    source = SourceText(name: "contoh.sop.yaml", bytes: bytes)
    document = composeYAML(source, limits: limits)
  }

  var shape: String { document.shape }

  /// The source under every node, in order of reading.
  var spans: [String] { document.writtenNodes.map { source.string(document.tree.span(of: $0)) } }

  /// Each problem with its offset and the source under its span: `colonInText 9 ':'`.
  var problems: [String] {
    document.problems.map { "\($0.kind) \($0.span.start) '\(source.string($0.span))'" }
  }
}
