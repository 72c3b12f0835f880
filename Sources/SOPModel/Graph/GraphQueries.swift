/// Questions about a graph, each answered in one linear pass.
extension ProcessGraph {
  /// Groups edge numbers by target (counting sort; the order of the edges is kept).
  mutating func indexIncomingEdges() {
    var grouped = [Int32](repeating: 0, count: edges.count)
    let edges = edges
    nodes.withUnsafeMutableBufferPointer { nodes in
      for index in nodes.indices { nodes[index].incoming.count = 0 }
      for index in edges.indices { nodes[Int(edges[index].target.index)].incoming.count += 1 }
      var end: Int32 = 0
      for index in nodes.indices {
        end += nodes[index].incoming.count
        nodes[index].incoming.start = end
      }
      // From the last edge to the first, each group is filled from its end to its start.
      for index in edges.indices.reversed() {
        let target = Int(edges[index].target.index)
        nodes[target].incoming.start -= 1
        grouped[Int(nodes[target].incoming.start)] = Int32(truncatingIfNeeded: index)
      }
    }
    incomingEdges = grouped
  }

  /// Marks the edges that go back: those that say so (`maks`, `mulai`), and the retreating edges of a depth-first walk
  /// over the others from the starts, then from what they do not reach, edges taken in the order of the file.
  mutating func markRework() {
    for index in edges.indices where saysItGoesBack(index) { edges[index].isRework = true }
    // For each node the edge to look at next: none before the node is met, all behind it when it is done with.
    let (unmet, done) = (Int32(-1), Int32.max)
    var next = [Int32](repeating: unmet, count: nodes.count)
    var above: [Int32] = []
    above.reserveCapacity(nodes.count)
    for root in nodes.indices where next[root] == unmet {
      var node = root
      next[node] = nodes[node].outgoing.start
      while true {
        let edge = Int(next[node])
        guard edge < nodes[node].outgoing.indices.upperBound else {
          next[node] = done
          guard let parent = above.popLast() else { break }
          node = Int(parent)
          continue
        }
        next[node] += 1
        if edges[edge].isRework { continue }
        let target = Int(edges[edge].target.index)
        if next[target] == unmet {
          next[target] = nodes[target].outgoing.start
          above.append(Int32(truncatingIfNeeded: node))
          node = target
        } else if next[target] != done {
          edges[edge].isRework = true
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
