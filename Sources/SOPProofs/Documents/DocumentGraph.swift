import SOPModel

/// The process graph as documents move through it: where a node waits, and which edges leave a row that was done.
struct DocumentGraph {
  enum Meeting {
    /// Goes on whichever way a case comes.
    case none
    /// Waits for every branch.
    case join
    /// Waits for what can still come (`setelah`).
    case waiting
  }

  let procedure: Procedure
  var graph: ProcessGraph { procedure.graph }
  private(set) var meetings: [Meeting]
  /// For each node, how many things it waits for.
  private(set) var ports: [Int]
  private(set) var hasWaiting = false
  /// For each edge into a node that waits, what it brings; -1 starts the node at once.
  private(set) var portOfEdge: [Int]
  /// For each edge, whether the row it leaves was done: not skipped, its time limit not over.
  private(set) var isAfterWork: [Bool]

  init(_ procedure: Procedure) {
    self.procedure = procedure
    let graph = procedure.graph
    meetings = [Meeting](repeating: .none, count: graph.nodes.count)
    ports = [Int](repeating: 0, count: graph.nodes.count)
    portOfEdge = [Int](repeating: -1, count: graph.edges.count)
    isAfterWork = [Bool](repeating: true, count: graph.edges.count)
    var numbers = PortNumbers(procedure)
    for (index, node) in graph.nodes.enumerated() {
      switch node.kind {
      case .step(let step): wait(index, for: procedure.steps[Int(step.index)].after, &numbers)
      case .enter(let block), .fork(let block):
        wait(index, for: procedure.blocks[Int(block.index)].after, &numbers)
      case .join(let block):
        meetings[index] = .join
        ports[index] = Int(procedure.blocks[Int(block.index)].branches.count)
      case .start, .leave, .restart, .end, .unsettled: break
      }
      noteWork(of: node)
    }
    for index in graph.edges.indices where meetings[Int(graph.edges[index].target.index)] != .none {
      portOfEdge[index] = numbers.port(of: index)
    }
  }

  private mutating func wait(_ node: Int, for after: PoolRange, _ numbers: inout PortNumbers) {
    guard !after.isEmpty else { return }
    meetings[node] = .waiting
    ports[node] = Int(after.count)
    hasWaiting = true
    numbers.note(after)
  }

  /// What follows a time limit that is over is told by the edges before: `lewat` of a `lewat` is a choice of its own.
  private mutating func noteWork(of node: ProcessGraph.Node) {
    var wasDone = true
    for edge in node.outgoing.indices {
      switch graph.edges[edge].kind {
      case .bypass, .timeout: wasDone = false
      case .exhausted: break
      case .start, .sequence, .outcome, .after, .fork, .join, .restart: wasDone = true
      }
      isAfterWork[edge] = wasDone
    }
  }

  /// Edges of the same choice, taken together with this one.
  func taken(with edge: Int, except unused: [Bool]) -> [Int] {
    let own = graph.edges[edge]
    return graph[own.source].outgoing.indices.filter { graph.edges[$0].choice == own.choice && !unused[$0] }
  }
}
