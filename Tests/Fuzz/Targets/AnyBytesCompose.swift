import SOPSyntax
import SOPText

/// Any bytes become a tree: every span lies in the file, children lie in their parents, every link leads to a node that
/// was made for it, problems are bounded and in order, and a second reading gives the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func anyBytesCompose(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = sourceText(start, count)
  let limits = YAMLLimits()
  let document = composeYAML(source, limits: limits)
  expectProblems(document, of: source, limits)
  expectNodes(document.tree, of: source)
  expectEnds(document.tree, limits)
  let again = composeYAML(source, limits: limits)
  expect(document.problems == again.problems, "two readings find the same problems")
  expect(document.tree.bytes == again.tree.bytes, "two readings decode the same text")
  expect(document.tree.nodes.map(\.span) == again.tree.nodes.map(\.span), "two readings make the same nodes")
  return 0
}

private func expectProblems(_ document: YAMLDocument, of source: SourceText, _ limits: YAMLLimits) {
  for problem in document.problems {
    expectInside(problem.span, of: source, "problem \(problem.kind)")
    if let context = problem.context { expectInside(context, of: source, "context of \(problem.kind)") }
  }
  let places = document.problems.map(\.span)
  expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }, "problems are sorted by place")
  expect(
    !document.tree.root.isNone || !document.problems.isEmpty, "what holds nothing to read has a problem that says why")
}

private func expectNodes(_ tree: YAMLTree, of source: SourceText) {
  expect(tree.root.isNone || Int(tree.root.index) < tree.nodes.count, "the root is a node")
  for (index, node) in tree.nodes.enumerated() {
    expectInside(node.span, of: source, "node \(index)")
    expect(node.textStart <= node.textEnd && Int(node.textEnd) <= tree.bytes.count, "node \(index) has its text")
    expect(node.next.isNone || Int(node.next.index) < tree.nodes.count, "node \(index) is followed by a node")
    guard !node.firstChild.isNone else { continue }
    expect(Int(node.firstChild.index) < tree.nodes.count, "node \(index) has a child that is a node")
    expect(node.kind == .sequence || node.kind == .mapping, "only collections have children: node \(index)")
    if node.isAlias { continue }
    let child = tree[node.firstChild]
    expect(
      node.span.contains(child.span), "node \(index) at \(node.span.range) holds its first child at \(child.span.range)"
    )
    expect(child.depth == node.depth + 1, "node \(index) is one level above its child")
  }
}

/// Walks the tree as readers do: it ends, and a mapping has a value for each key.
private func expectEnds(_ tree: YAMLTree, _ limits: YAMLLimits) {
  guard !tree.root.isNone else { return }
  var visits = 0
  var open = [tree.root]
  while let id = open.popLast() {
    let node = tree[id]
    var children = 0
    var child = node.firstChild
    while !child.isNone {
      open.append(child)
      children += 1
      visits += 1
      child = tree[child].next
      expect(visits <= tree.nodes.count + limits.aliasedNodes, "a tree is no larger than its bound")
    }
    expect(node.kind != .mapping || children.isMultiple(of: 2), "a mapping has a value for each key")
  }
}
