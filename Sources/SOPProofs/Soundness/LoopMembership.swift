import SOPModel

/// Which nodes of a graph lie in one loop: strongly connected components (Tarjan 1972), linear in nodes and edges.
struct LoopMembership {
  /// For each node, the number of its component.
  private(set) var components: [Int32]

  init(_ graph: ProcessGraph) {
    var walk = Walk(graph)
    for root in graph.nodes.indices where walk.index[root] < 0 { walk.run(from: root) }
    components = walk.components
  }

  private struct Walk {
    let graph: ProcessGraph
    var index: [Int32]
    var low: [Int32]
    var components: [Int32]
    private var next: [Int32]
    private var open: [Int] = []
    private var count: Int32 = 0
    private var found: Int32 = 0

    init(_ graph: ProcessGraph) {
      self.graph = graph
      index = [Int32](repeating: -1, count: graph.nodes.count)
      low = index
      components = index
      next = graph.nodes.map(\.outgoing.start)
    }

    mutating func run(from root: Int) {
      enter(root)
      var above = [root]
      while let node = above.last {
        let edge = Int(next[node])
        guard edge < graph.nodes[node].outgoing.indices.upperBound else {
          above.removeLast()
          if let parent = above.last { low[parent] = min(low[parent], low[node]) }
          if low[node] == index[node] { close(node) }
          continue
        }
        next[node] += 1
        let target = Int(graph.edges[edge].target.index)
        if index[target] < 0 {
          enter(target)
          above.append(target)
        } else if components[target] < 0 {
          low[node] = min(low[node], index[target])
        }
      }
    }

    private mutating func enter(_ node: Int) {
      (index[node], low[node]) = (count, count)
      count += 1
      open.append(node)
    }

    private mutating func close(_ node: Int) {
      while let member = open.popLast() {
        components[member] = found
        if member == node { break }
      }
      found += 1
    }
  }
}
