/// Questions about a graph, each answered in one linear pass.
extension ProcessGraph {
  /// Groups edge numbers by target (counting sort; the order of the edges is kept).
  mutating func indexIncomingEdges() {
    var counts = [Int32](repeating: 0, count: nodes.count)
    for index in edges.indices { counts[Int(edges[index].target.index)] += 1 }
    /// Of each node, the place of its next edge.
    var places = counts
    var start: Int32 = 0
    for node in nodes.indices {
      nodes[node].incoming = PoolRange(start: Int(start), count: Int(counts[node]))
      places[node] = start
      start += counts[node]
    }
    var grouped = [Int32](repeating: 0, count: edges.count)
    for index in edges.indices {
      let target = Int(edges[index].target.index)
      grouped[Int(places[target])] = Int32(truncatingIfNeeded: index)
      places[target] += 1
    }
    incomingEdges = grouped
  }

  /// Marks the edges that go back: those that say so (`maks`, `mulai`), and the retreating edges of a depth-first walk
  /// over the others from the starts, then from what they do not reach, edges taken in the order of the file.
  mutating func markRework() {
    for index in edges.indices where saysItGoesBack(index) { edges[index].isRework = true }
    enum Color: UInt8 { case new, open, done }
    var colors = [Color](repeating: .new, count: nodes.count)
    // The open nodes above the one looked at, and for each node the edge to be looked at next.
    var above: [Int] = []
    above.reserveCapacity(nodes.count)
    var next = nodes.map(\.outgoing.start)
    for root in nodes.indices where colors[root] == .new {
      var node = root
      colors[root] = .open
      while true {
        let edge = Int(next[node])
        guard edge < nodes[node].outgoing.indices.upperBound else {
          colors[node] = .done
          guard let parent = above.popLast() else { break }
          node = parent
          continue
        }
        next[node] += 1
        if edges[edge].isRework { continue }
        let target = Int(edges[edge].target.index)
        switch colors[target] {
        case .new:
          colors[target] = .open
          above.append(node)
          node = target
        case .open: edges[edge].isRework = true
        case .done: break
        }
      }
    }
  }

  private func saysItGoesBack(_ index: Int) -> Bool {
    if edges[index].limit != nil || edges[index].kind == .restart { return true }
    if case .restart = nodes[Int(edges[index].target.index)].kind { return true }
    return false
  }

  // MARK: Soundness

  /// Every node but the ends has a way on that is no rework. Such ways make no circle, so that all of them come to an
  /// end: a proof, where it holds, that nothing is trapped, in one look at each node.
  public var everyNodeLeadsOn: Bool {
    nodes.allSatisfy { node in
      switch node.kind {
      case .end, .unsettled, .restart: true
      case .start, .step, .fork, .join, .enter, .leave:
        node.outgoing.indices.contains { !edges[$0].isRework }
      }
    }
  }

  /// Every node but the starts has a way in that is no rework. Such ways make no circle, so that all of them begin at a
  /// start: a proof, where it holds, that every step is reached, in one look at each node.
  public var everyNodeIsLedInto: Bool {
    nodes.allSatisfy { node in
      switch node.kind {
      case .start, .end, .unsettled, .restart: true
      case .step, .fork, .join, .enter, .leave:
        node.incoming.indices.contains { !edges[Int(incomingEdges[$0])].isRework }
      }
    }
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
