import SOPModel

/// Where the edges of a graph lead once the nodes that the form does not draw (forks, joins, borders of blocks) are
/// passed through. Each such node is followed once, whatever the number of edges into it.
struct GraphLandings {
  struct Landing: Hashable {
    var destination: FlowDiagram.Destination
    /// Reached only by passing over a block that may be skipped.
    var isBypass = false
  }

  /// A node with more landings than this gets `Destination.many` for the rest: no form can draw them.
  static let limit = 24

  private let graph: ProcessGraph
  private var known: [[Landing]?]
  private var isOpen: [Bool]

  init(_ graph: ProcessGraph) {
    self.graph = graph
    known = Array(repeating: nil, count: graph.nodes.count)
    isOpen = Array(repeating: false, count: graph.nodes.count)
  }

  /// In the order of the file, without repetition; empty if silent nodes lead only to each other.
  mutating func landings(of node: GraphNodeID) -> [Landing] {
    if let own = destination(of: node) { return [Landing(destination: own)] }
    explore(from: node)
    return known[Int(node.index)] ?? []
  }

  private func destination(of node: GraphNodeID) -> FlowDiagram.Destination? {
    switch graph[node].kind {
    case .step(let step): .step(step)
    case .end(let end): .end(end)
    case .restart: .restart
    case .unsettled: .unsettled
    case .start, .fork, .join, .enter, .leave: nil
    }
  }

  /// Depth first with a stack of its own: chains of empty blocks may be as long as the file.
  private mutating func explore(from root: GraphNodeID) {
    var stack = [root]
    while let node = stack.last {
      let index = Int(node.index)
      guard known[index] == nil else {
        stack.removeLast()
        continue
      }
      if !isOpen[index] {
        isOpen[index] = true
        let next = graph.outgoing(node).map(\.target).filter { isUnexplored($0) }
        if !next.isEmpty {
          stack += next
          continue
        }
      }
      known[index] = gather(node)
      stack.removeLast()
    }
  }

  private func isUnexplored(_ node: GraphNodeID) -> Bool {
    destination(of: node) == nil && known[Int(node.index)] == nil && !isOpen[Int(node.index)]
  }

  private func gather(_ node: GraphNodeID) -> [Landing] {
    var found: [Landing] = []
    for edge in graph.outgoing(node) {
      let isBypass = edge.kind == .bypass
      if isBypass, isImplied(node) { continue }
      let own = destination(of: edge.target).map { [Landing(destination: $0)] }
      for var landing in own ?? known[Int(edge.target.index)] ?? [] {
        landing.isBypass = landing.isBypass || isBypass
        if found.contains(where: { $0.destination == landing.destination }) { continue }
        if found.count == Self.limit {
          if case .step(let step) = landing.destination { found.append(Landing(destination: .many(step))) }
          return found
        }
        found.append(landing)
      }
    }
    return found
  }

  /// A block that may be skipped goes on where it ends: a broken line says so, no arrow is needed. Only where every way
  /// through the block leads elsewhere is passing over it a way of its own.
  private func isImplied(_ node: GraphNodeID) -> Bool {
    guard case .enter = graph[node].kind else { return false }
    let exit = GraphNodeID(Int(node.index) + 1)
    return graph[exit].incoming.count > 0
  }
}
