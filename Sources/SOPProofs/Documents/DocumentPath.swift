import SOPModel

/// Walks over the edges that some case can take. Each is linear in the graph.
struct DocumentPath {
  let net: DocumentGraph
  private let isUnused: [Bool]

  init(_ net: DocumentGraph, _ isUnused: [Bool]) {
    self.net = net
    self.isUnused = isUnused
  }

  /// A shortest way from a start to a node over edges of which something holds: the nodes before it, in order, each with
  /// the edges it takes.
  func path(to goal: GraphNodeID, over holds: (Int) -> Bool) -> [FlowProof.Moment] {
    let graph = net.graph
    var edgeInto = [Int](repeating: -1, count: graph.nodes.count)
    var isReached = [Bool](repeating: false, count: graph.nodes.count)
    var queue: [Int] = []
    for node in graph.nodes.indices {
      guard case .start = graph.nodes[node].kind else { continue }
      isReached[node] = true
      queue.append(node)
    }
    var next = 0
    while next < queue.count, !isReached[Int(goal.index)] {
      for edge in graph.nodes[queue[next]].outgoing.indices where !isUnused[edge] {
        let target = Int(graph.edges[edge].target.index)
        guard !isReached[target], holds(edge) else { continue }
        isReached[target] = true
        edgeInto[target] = edge
        queue.append(target)
      }
      next += 1
    }
    var moments: [FlowProof.Moment] = []
    var node = Int(goal.index)
    while edgeInto[node] >= 0 {
      let edge = edgeInto[node]
      let source = graph.edges[edge].source
      moments.append(FlowProof.Moment(node: source, edges: net.taken(with: edge, except: isUnused)))
      node = Int(source.index)
    }
    return moments.reversed()
  }

  /// The nodes where a case begins.
  var starts: [GraphNodeID] { net.graph.nodes.indices.filter(isStart).map { GraphNodeID($0) } }

  private func isStart(_ node: Int) -> Bool { if case .start = net.graph.nodes[node].kind { true } else { false } }

  /// Nodes from which an edge, or several, lead to this one.
  func nodes(before goal: GraphNodeID) -> [Bool] {
    let graph = net.graph
    var found = [Bool](repeating: false, count: graph.nodes.count)
    var stack = [Int(goal.index)]
    while let node = stack.popLast() {
      for index in graph.nodes[node].incoming.indices {
        let edge = Int(graph.incomingEdges[index])
        let source = Int(graph.edges[edge].source.index)
        if isUnused[edge] || found[source] { continue }
        found[source] = true
        stack.append(source)
      }
    }
    return found
  }

  /// Nodes to which an edge, or several, lead from these.
  func nodes(after starts: [GraphNodeID]) -> [Bool] {
    let graph = net.graph
    var found = [Bool](repeating: false, count: graph.nodes.count)
    var stack = starts.map { Int($0.index) }
    while let node = stack.popLast() {
      for edge in graph.nodes[node].outgoing.indices where !isUnused[edge] {
        let target = Int(graph.edges[edge].target.index)
        if found[target] { continue }
        found[target] = true
        stack.append(target)
      }
    }
    return found
  }
}
