/// Which steps and blocks some case passes because they are off for it or may be skipped.
///
/// `untuk` of one step often completes that of another, so that nobody passes both: a way past the second would be drawn
/// and proved though no case can take it.
struct WaysPast {
  /// By node: some kind of case comes there.
  private var reached: [Bool]
  /// By node: some kind of case comes there and may have to pass it.
  private var passed: [Bool]

  /// More steps of the walk than this are not made; every way past is then taken for possible.
  private static let limit = 1_000_000

  /// `nil` where there are too many kinds of cases to look at each. Linear in the size of the graph times the number of
  /// kinds.
  init?(_ procedure: Procedure) {
    let kinds = procedure.caseKinds()
    guard !kinds.kinds.isEmpty, kinds.kinds.count * procedure.graph.edges.count <= Self.limit else { return nil }
    reached = [Bool](repeating: false, count: procedure.graph.nodes.count)
    passed = reached
    for kind in kinds.kinds {
      let (steps, blocks) = procedure.itemsOn(for: kind)
      ViewGraph(procedure, kind, steps: steps, blocks: blocks).walk(noting: &reached, passed: &passed)
    }
  }

  /// Every case that comes here finds it on, and none may skip it.
  func isNeverPassed(_ node: GraphNodeID) -> Bool { reached[Int(node.index)] && !passed[Int(node.index)] }
}

extension Procedure {
  /// A step or block is off for some variant or channel.
  var hasItemsForSome: Bool {
    steps.contains { !$0.condition.only.isEmpty || !$0.condition.except.isEmpty }
      || blocks.contains { !$0.condition.only.isEmpty || !$0.condition.except.isEmpty }
  }
}

extension ProcessGraph {
  /// Takes out the ways past what no case passes.
  mutating func close(_ ways: WaysPast) {
    guard edges.contains(where: { $0.kind == .bypass && ways.isNeverPassed($0.source) }) else { return }
    let all = edges
    edges.removeAll(keepingCapacity: true)
    for index in nodes.indices {
      let start = edges.count
      for edge in all[nodes[index].outgoing.indices] where edge.kind != .bypass || !ways.isNeverPassed(edge.source) {
        edges.append(edge)
      }
      nodes[index].outgoing = PoolRange(start: start, count: edges.count - start)
    }
    indexIncomingEdges()
  }
}
