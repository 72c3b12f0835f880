import SOPSyntax
import SOPText
import Testing

/// What must hold for any bytes. Returns the first thing that does not.
private func brokenPromise(_ bytes: [UInt8], limits: YAMLLimits = .init()) -> String? {
  let sample = Sample(bytes: bytes, limits: limits)
  let document = sample.document
  let tree = document.tree
  let file = Span(start: 0, end: bytes.count)
  for problem in document.problems {
    guard file.contains(problem.span), problem.context.map(file.contains) ?? true else {
      return "\(problem) is outside"
    }
  }
  if document.problems.map(\.span) != document.problems.map(\.span).sorted() { return "problems are not sorted" }
  if document.problems.count > limits.problems + 1 { return "\(document.problems.count) problems" }
  for node in tree.nodes {
    guard file.contains(node.span) else { return "\(node) is outside" }
    guard node.textStart <= node.textEnd, Int(node.textEnd) <= tree.bytes.count else { return "\(node) has no text" }
  }
  if tree.root.isNone { return document.problems.isEmpty ? "nothing read, nothing said" : nil }
  var visits = 0
  if let broken = brokenPromise(document, tree.root, level: 0, limits, &visits) { return broken }
  if visits > tree.nodes.count + limits.aliasedNodes { return "\(visits) nodes with aliases" }
  let again = Sample(bytes: bytes, limits: limits).document
  if again.problems != document.problems || again.tree.bytes != tree.bytes { return "another result the second time" }
  return again.tree.nodes.elementsEqual(tree.nodes, by: isSame) ? nil : "another tree the second time"
}

private func isSame(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
  (left.kind, left.style, left.isAlias, left.depth, left.span) == (
    right.kind, right.style, right.isAlias, right.depth, right.span
  )
    && (left.textStart, left.textEnd, left.firstChild, left.next)
      == (right.textStart, right.textEnd, right.firstChild, right.next)
}

private func brokenPromise(
  _ document: YAMLDocument, _ id: NodeID, level: Int, _ limits: YAMLLimits, _ visits: inout Int
) -> String? {
  visits += 1
  let tree = document.tree
  let node = tree[id]
  if level > limits.depth { return "\(level) levels" }
  if visits > tree.nodes.count + limits.aliasedNodes { return "endless" }
  let children = document.children(of: node)
  if children.count > tree.nodes.count { return "children form a circle" }
  if node.kind == .mapping, !children.count.isMultiple(of: 2) { return "a key without value at \(node.span)" }
  if node.kind == .scalar || node.kind == .missing, !children.isEmpty { return "a scalar with children" }
  for (index, child) in children.enumerated() {
    if !node.isAlias, !node.span.contains(tree[child].span) {
      return "\(tree[child].span) of a child is outside \(node.span)"
    }
    if node.kind == .mapping, index.isMultiple(of: 2), tree[child].kind != .scalar { return "a key that is no text" }
    if let broken = brokenPromise(document, child, level: level + 1, limits, &visits) { return broken }
  }
  return nil
}

@Suite("Any bytes")
struct PropertyTests {
  static let seeds = (0..<8).map { UInt64($0) }

  private func check(seed: UInt64, count: Int, _ make: (inout TextWriter) -> [UInt8]) {
    var writer = TextWriter(seed: seed)
    for round in 0..<count {
      let bytes = make(&writer)
      if let broken = brokenPromise(bytes) {
        Issue.record(
          "seed \(seed), round \(round): \(broken) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  @Test("Random bytes", arguments: seeds)
  func bytes(seed: UInt64) { check(seed: seed, count: 200) { $0.bytes() } }

  @Test("Indicators of YAML in any order", arguments: seeds)
  func indicators(seed: UInt64) { check(seed: seed, count: 500) { $0.indicators() } }

  @Test("Sound texts", arguments: seeds)
  func sound(seed: UInt64) {
    check(seed: seed, count: 100) { Array($0.document().utf8) }
    var writer = TextWriter(seed: seed)
    for _ in 0..<100 {
      let text = writer.document()
      #expect(Sample(text).problems == [], "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test("Sound texts with a few bytes changed", arguments: seeds)
  func mutated(seed: UInt64) {
    check(seed: seed, count: 400) { writer in
      let document = Array(writer.document().utf8)
      return writer.mutated(document)
    }
  }

  @Test("Faults with a few bytes changed", arguments: seeds)
  func mutatedFaults(seed: UInt64) {
    check(seed: seed, count: 400) { writer in
      let faults = Array((writer.pick(FaultCase.all).text + writer.pick(FaultCase.all).text).utf8)
      return writer.chance(30) ? faults : writer.mutated(faults)
    }
  }

  @Test("Every beginning of a text", arguments: [UInt64(1), 2, 3])
  func beginnings(seed: UInt64) {
    var writer = TextWriter(seed: seed)
    let document = Array(writer.document().utf8)
    for end in 0...document.count { #expect(brokenPromise(Array(document[..<end])) == nil) }
  }
}
