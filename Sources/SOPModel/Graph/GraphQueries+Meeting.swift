extension ProcessGraph {
  /// Pairs of nodes that no case passes both before it comes to a third: neither leads to the other, and no node starts
  /// ways to both at once. `true` at `[i][j]` where nodes `i` and `j` are such a pair.
  ///
  /// Conditions and limits are left aside, so that a pair that is told is certain. Linear in edges; at most 64 nodes.
  public func neverTogether(_ nodes: [GraphNodeID], before meeting: GraphNodeID) -> [[Bool]] {
    let count = min(nodes.count, Self.mostNodes)
    let leadsTo = nodesReached(of: nodes.prefix(count), avoiding: meeting)
    var together = [UInt64](repeating: 0, count: count)
    for index in 0..<count { together[index] = leadsTo[Int(nodes[index].index)] }
    let reached = reachableFromStarts()
    for node in self.nodes.indices where reached[node] {
      noteStartedAtOnce(self.nodes[node].outgoing.indices, leadsTo, &together)
    }
    return (0..<count).map { first in
      (0..<count).map { second in
        together[first] & 1 << UInt64(second) == 0 && together[second] & 1 << UInt64(first) == 0
      }
    }
  }

  private static var mostNodes: Int { 64 }

  /// For each node, which of some nodes a case can come to from it without passing `avoided`, themselves included.
  private func nodesReached(of wanted: ArraySlice<GraphNodeID>, avoiding avoided: GraphNodeID) -> [UInt64] {
    var leadsTo = [UInt64](repeating: 0, count: nodes.count)
    var stack: [Int32] = []
    for (bit, node) in wanted.enumerated() {
      leadsTo[Int(node.index)] |= 1 << UInt64(bit)
      stack.append(node.index)
    }
    while let node = stack.popLast() {
      for index in nodes[Int(node)].incoming.indices {
        let source = edges[Int(incomingEdges[index])].source
        let more = leadsTo[Int(node)] & ~leadsTo[Int(source.index)]
        guard more != 0, source != avoided else { continue }
        leadsTo[Int(source.index)] |= more
        stack.append(source.index)
      }
    }
    return leadsTo
  }

  /// Edges of one node with the same choice are taken together: what one leads to runs beside what the others lead to.
  private func noteStartedAtOnce(_ edges: Range<Int>, _ leadsTo: [UInt64], _ together: inout [UInt64]) {
    guard edges.count > 1 else { return }
    /// For each choice, what any of its edges leads to, and what at least two of them do.
    var reached: [Int16: (any: UInt64, two: UInt64)] = [:]
    for edge in self.edges[edges] {
      let own = leadsTo[Int(edge.target.index)]
      guard own != 0 else { continue }
      let known = reached[edge.choice] ?? (0, 0)
      reached[edge.choice] = (known.any | own, known.two | known.any & own)
    }
    for edge in self.edges[edges] {
      let own = leadsTo[Int(edge.target.index)]
      guard own != 0, let all = reached[edge.choice] else { continue }
      let others = all.two | all.any & ~own
      for bit in together.indices where own & 1 << UInt64(bit) != 0 { together[bit] |= others }
    }
  }
}
