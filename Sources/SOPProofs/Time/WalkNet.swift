/// The ways of a case as the analysis of time sees them: nodes, and edges that will cost something.
///
/// Edges that go back to what was already passed belong to a loop. Without them the net has no circle.
struct WalkNet: Sendable {
  struct Edge: Sendable {
    var source: Int32
    var target: Int32
    /// The loop it goes round by, or -1.
    var loop: Int32 = -1
    /// The loop that must be used up before it can be taken, or -1.
    var exhausts: Int32 = -1
    /// At a join, the branch it comes from; -1 elsewhere.
    var port: Int32 = -1
  }

  /// Edges of one node that are taken together and go back: they may be taken only so often in the life of a case.
  struct Loop: Sendable {
    var source: Int32
    /// `nil` where the file says no number.
    var limit: Int32?
  }

  let nodeCount: Int
  /// Grouped by source.
  let edges: [Edge]
  let loops: [Loop]
  /// Nodes that wait for all their ports.
  let isJoin: [Bool]
  /// All nodes, so that every edge outside of loops leads onwards.
  let order: [Int32]
  /// Place of each node in `order`.
  let rank: [Int32]
  private let firstEdge: [Int32]
  /// Edge numbers by target, for each node those from `firstIncoming`.
  private let incomingEdges: [Int32]
  private let firstIncoming: [Int32]

  /// - Parameter edges: grouped by source, in the order of the nodes.
  init(nodeCount: Int, edges: [Edge], loops: [Loop], joins: [Int32] = []) {
    self.nodeCount = nodeCount
    self.edges = edges
    self.loops = loops
    var isJoin = [Bool](repeating: false, count: nodeCount)
    for join in joins { isJoin[Int(join)] = true }
    self.isJoin = isJoin
    firstEdge = Self.starts(nodeCount, edges) { $0.source }
    firstIncoming = Self.starts(nodeCount, edges) { $0.target }
    var next = firstIncoming
    var incoming = [Int32](repeating: 0, count: edges.count)
    for index in edges.indices {
      let target = Int(edges[index].target)
      incoming[Int(next[target])] = Int32(index)
      next[target] += 1
    }
    incomingEdges = incoming
    order = Self.order(nodeCount, edges, firstEdge)
    var rank = [Int32](repeating: 0, count: nodeCount)
    for (index, node) in order.enumerated() { rank[Int(node)] = Int32(index) }
    self.rank = rank
  }

  func outgoing(_ node: Int) -> Range<Int> { Int(firstEdge[node])..<Int(firstEdge[node + 1]) }

  func incoming(_ node: Int) -> ArraySlice<Int32> {
    incomingEdges[Int(firstIncoming[node])..<Int(firstIncoming[node + 1])]
  }

  /// For each node how many edges belong to the nodes before it, and at the end all.
  private static func starts(_ nodeCount: Int, _ edges: [Edge], _ node: (Edge) -> Int32) -> [Int32] {
    var starts = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in edges { starts[Int(node(edge)) + 1] += 1 }
    for index in 0..<nodeCount { starts[index + 1] += starts[index] }
    return starts
  }

  /// Reversed order of completion of a depth-first walk over the edges outside of loops.
  private static func order(_ nodeCount: Int, _ edges: [Edge], _ firstEdge: [Int32]) -> [Int32] {
    var reversed: [Int32] = []
    reversed.reserveCapacity(nodeCount)
    var isMet = [Bool](repeating: false, count: nodeCount)
    var next = firstEdge
    var above: [Int32] = []
    for root in 0..<nodeCount where !isMet[root] {
      var node = root
      isMet[node] = true
      walk: while true {
        while next[node] < firstEdge[node + 1] {
          let edge = edges[Int(next[node])]
          next[node] += 1
          let target = Int(edge.target)
          if edge.loop < 0, !isMet[target] {
            above.append(Int32(node))
            isMet[target] = true
            node = target
            continue walk
          }
        }
        reversed.append(Int32(node))
        guard let parent = above.popLast() else { break }
        node = Int(parent)
      }
    }
    return reversed.reversed()
  }
}
