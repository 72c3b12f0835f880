import SOPModel

/// What comes before and after a node of the flow.
struct FlowReach {
  private let graph: ProcessGraph
  /// Ways back are left out.
  private let isForward: Bool

  /// - Parameter isForward: follow only what leads on, not what goes back to be done again.
  init(_ graph: ProcessGraph, isForward: Bool) {
    self.graph = graph
    self.isForward = isForward
  }

  /// By node, whether a way leads to it from another one; that one is in it only if a way leads back.
  func nodes(after node: GraphNodeID) -> [Bool] {
    walk(from: node) { graph, node in graph.outgoing(node).map { ($0, $0.target) } }
  }

  /// By node, whether a way leads from it to another one.
  func nodes(before node: GraphNodeID) -> [Bool] {
    walk(from: node) { graph, node in graph.incoming(node).map { ($0, $0.source) } }
  }

  private func walk(
    from start: GraphNodeID, _ next: (ProcessGraph, GraphNodeID) -> [(ProcessGraph.Edge, GraphNodeID)]
  ) -> [Bool] {
    var isMet = [Bool](repeating: false, count: graph.nodes.count)
    var open = [start]
    while let node = open.popLast() {
      for (edge, neighbour) in next(graph, node) where !(isForward && edge.isRework) {
        if !isMet[Int(neighbour.index)] {
          isMet[Int(neighbour.index)] = true
          open.append(neighbour)
        }
      }
    }
    return isMet
  }
}
