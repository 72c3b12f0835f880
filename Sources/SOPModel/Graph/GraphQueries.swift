/// Questions about a graph, each answered in one linear pass.
extension ProcessGraph {
  /// Groups edge numbers by target (counting sort; the order of the edges is kept).
  mutating func indexIncomingEdges() {
    var counts = [Int32](repeating: 0, count: nodes.count)
    for edge in edges { counts[Int(edge.target.index)] += 1 }
    var start = 0
    for node in nodes.indices {
      nodes[node].incoming = PoolRange(start: start, count: 0)
      start += Int(counts[node])
    }
    incomingEdges = [Int32](repeating: 0, count: edges.count)
    for (index, edge) in edges.enumerated() {
      let target = Int(edge.target.index)
      incomingEdges[Int(nodes[target].incoming.start + nodes[target].incoming.count)] = Int32(index)
      nodes[target].incoming.count += 1
    }
  }

  /// Marks the edges that go back: those that say so (`maks`, `mulai`), and the retreating edges of a depth-first walk
  /// over the others from the starts, then from what they do not reach, edges taken in the order of the file.
  mutating func markRework() {
    for index in edges.indices { edges[index].isRework = saysItGoesBack(edges[index]) }
    enum Color: UInt8 { case new, open, done }
    var colors = [Color](repeating: .new, count: nodes.count)
    var stack: [(node: Int32, edge: Int32)] = []
    for root in nodes.indices where colors[root] == .new {
      colors[root] = .open
      stack.append((Int32(root), nodes[root].outgoing.start))
      while let top = stack.last {
        let range = nodes[Int(top.node)].outgoing
        guard top.edge < range.start + range.count else {
          colors[Int(top.node)] = .done
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].edge += 1
        if edges[Int(top.edge)].isRework { continue }
        let target = edges[Int(top.edge)].target.index
        switch colors[Int(target)] {
        case .new:
          colors[Int(target)] = .open
          stack.append((target, nodes[Int(target)].outgoing.start))
        case .open: edges[Int(top.edge)].isRework = true
        case .done: break
        }
      }
    }
  }

  private func saysItGoesBack(_ edge: Edge) -> Bool {
    edge.limit != nil || edge.kind == .restart || nodes[Int(edge.target.index)].kind == .restart
  }

  /// For each node, whether a case can get there from a start.
  public func reachableFromStarts() -> [Bool] {
    var reached = [Bool](repeating: false, count: nodes.count)
    var stack: [Int32] = []
    for (index, node) in nodes.enumerated() {
      if case .start = node.kind {
        reached[index] = true
        stack.append(Int32(index))
      }
    }
    while let node = stack.popLast() {
      for edge in nodes[Int(node)].outgoing.indices {
        let target = Int(edges[edge].target.index)
        if !reached[target] {
          reached[target] = true
          stack.append(Int32(target))
        }
      }
    }
    return reached
  }

  /// For each node, whether an end (or an admitted hole) can be reached from it.
  public func canReachEnd() -> [Bool] {
    var reaches = [Bool](repeating: false, count: nodes.count)
    var stack: [Int32] = []
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .end, .unsettled:
        reaches[index] = true
        stack.append(Int32(index))
      case .start, .step, .fork, .join, .enter, .leave, .restart: break
      }
    }
    while let node = stack.popLast() {
      for index in nodes[Int(node)].incoming.indices {
        let source = Int(edges[Int(incomingEdges[index])].source.index)
        if !reaches[source] {
          reaches[source] = true
          stack.append(Int32(source))
        }
      }
    }
    return reaches
  }

  /// Whether some end (or an admitted hole) is among the nodes reached.
  public func hasReachableEnd(_ reached: [Bool]) -> Bool {
    zip(nodes, reached).contains { node, isReached in
      switch node.kind {
      case .end, .unsettled: isReached
      case .start, .step, .fork, .join, .enter, .leave, .restart: false
      }
    }
  }

  /// Nodes that a case can come to and from which it cannot come to an end, in groups that hang together.
  public func trappedGroups(_ reached: [Bool], _ canEnd: [Bool]) -> [[GraphNodeID]] {
    var isOpen = zip(reached, canEnd).map { $0 && !$1 }
    var groups: [[GraphNodeID]] = []
    for root in nodes.indices where isOpen[root] {
      var group: [GraphNodeID] = []
      var stack = [root]
      isOpen[root] = false
      while let node = stack.popLast() {
        group.append(GraphNodeID(node))
        for edge in outgoing(GraphNodeID(node)) where isOpen[Int(edge.target.index)] {
          isOpen[Int(edge.target.index)] = false
          stack.append(Int(edge.target.index))
        }
        for edge in incoming(GraphNodeID(node)) where isOpen[Int(edge.source.index)] {
          isOpen[Int(edge.source.index)] = false
          stack.append(Int(edge.source.index))
        }
      }
      groups.append(group)
    }
    return groups
  }
}
