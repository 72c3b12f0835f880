import SOPModel

extension FlowNet {
  /// The token game of an SOP. Nodes of its graph keep their numbers; the start of the case, its end, and the way to it
  /// stand behind them. Edges know the edge of the graph they are made from.
  ///
  /// - Parameters:
  ///   - unused: edges of the graph that no case looked at can take.
  ///   - channel: the only one that cases come by; `nil` for any.
  init(_ procedure: Procedure, without unused: Set<Int>, channel: Int32? = nil) {
    let graph = procedure.graph
    var nodes = [Node](repeating: Node(), count: graph.nodes.count + 3)
    var ports = PortNumbers(procedure)
    for (index, node) in graph.nodes.enumerated() {
      switch node.kind {
      case .start, .restart, .leave: break
      case .step(let step): ports.wait(index, for: procedure.steps[Int(step.index)].after, &nodes)
      case .enter(let block), .fork(let block):
        ports.wait(index, for: procedure.blocks[Int(block.index)].after, &nodes)
      case .join(let block):
        nodes[index].kind = .join
        nodes[index].ports = procedure.blocks[Int(block.index)].branches.indices.count
      case .end: nodes[index].isEnding = true
      case .unsettled: nodes[index].kind = .hole
      }
    }
    let frame = Frame(first: graph.nodes.count)
    nodes[frame.finish].isEnding = true
    nodes[frame.end].kind = .end
    let starts = channel.map { [Int($0)] } ?? Array(procedure.channels.indices)
    let edges = Self.edges(procedure, ports, without: unused, frame, starts)
    self.init(nodes: nodes, edges: edges, start: frame.start)
  }

  /// What stands around the nodes of the graph.
  private struct Frame {
    var start: Int
    var finish: Int
    var end: Int

    init(first: Int) { (start, finish, end) = (first, first + 1, first + 2) }
  }

  private static func edges(
    _ procedure: Procedure, _ ports: PortNumbers, without unused: Set<Int>, _ frame: Frame, _ starts: [Int]
  ) -> [Edge] {
    let graph = procedure.graph
    var edges: [Edge] = []
    edges.reserveCapacity(graph.edges.count + graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      if case .end = node.kind { edges.append(Edge(source: index, target: frame.finish, choice: 0)) }
      addEdges(of: index, procedure, ports, without: unused, to: &edges)
    }
    for (choice, index) in starts.enumerated() {
      edges.append(Edge(source: frame.start, target: index, choice: choice))
    }
    edges.append(Edge(source: frame.finish, target: frame.end, choice: 0))
    return edges
  }

  /// Edges of one node, by choice. A way that may be taken a number of times, and of which the file does not say what
  /// comes then, also leads to the hole.
  private static func addEdges(
    of node: Int, _ procedure: Procedure, _ ports: PortNumbers, without unused: Set<Int>, to edges: inout [Edge]
  ) {
    let graph = procedure.graph
    let first = edges.count
    var isSorted = true
    for index in graph.nodes[node].outgoing.indices where !unused.contains(index) {
      let edge = graph.edges[index]
      // Choices beyond what the graph can number each stand for themselves.
      let choice = edge.choice == .max ? Int(Int16.max) + index : Int(edge.choice)
      if edges.count > first, choice < edges[edges.count - 1].choice { isSorted = false }
      edges.append(
        Edge(
          source: node, target: Int(edge.target.index), choice: choice, port: ports.port(of: index), origin: index))
    }
    if !isSorted {
      let sorted = edges[first...].enumerated().sorted {
        ($0.element.choice, $0.offset) < ($1.element.choice, $1.offset)
      }
      edges.replaceSubrange(first..., with: sorted.map(\.element))
    }
    if first < edges.count, let hole = open(edges[first...], graph) { edges.append(hole) }
  }

  /// The way to the hole of a node one of whose limits says no `lewat`.
  private static func open(_ edges: ArraySlice<Edge>, _ graph: ProcessGraph) -> Edge? {
    guard let last = edges.last else { return nil }
    let isOpen = edges.contains { edge in
      guard graph.edges[edge.origin].limit != nil else { return false }
      return !edges.contains { $0.choice == edge.choice + 1 && graph.edges[$0.origin].kind == .exhausted }
    }
    return isOpen ? Edge(source: last.source, target: graph.nodes.count - 1, choice: last.choice + 1) : nil
  }
}

/// Which port of a node an edge leads to: of a `setelah` the name that is waited for, of a join the branch.
struct PortNumbers {
  /// The port of each name written in a `setelah`.
  private var awaited: [TextRef: Int] = [:]
  private let procedure: Procedure

  init(_ procedure: Procedure) { self.procedure = procedure }

  mutating func wait(_ node: Int, for after: PoolRange, _ nodes: inout [FlowNet.Node]) {
    guard !after.isEmpty else { return }
    nodes[node].kind = .waiting
    nodes[node].ports = Int(after.count)
    note(after)
  }

  /// Numbers the names of a `setelah`.
  mutating func note(_ after: PoolRange) {
    for (port, name) in after.indices.enumerated() { awaited[procedure.names[name].text] = port }
  }

  /// -1 for an edge that starts its target at once.
  func port(of index: Int) -> Int {
    let edge = procedure.graph.edges[index]
    if edge.written.isWritten, edge.kind == .after || edge.kind == .bypass { return awaited[edge.written] ?? -1 }
    guard case .join(let block) = procedure.graph[edge.target].kind else { return -1 }
    let branches = procedure.blocks[Int(block.index)].branches
    let branch = branch(of: edge, index, block)
    return branches.indices.contains(branch) ? branch - branches.indices.lowerBound : 0
  }

  /// The branch an edge into a join comes out of.
  private func branch(of edge: ProcessGraph.Edge, _ index: Int, _ block: BlockID) -> Int {
    switch procedure.graph[edge.source].kind {
    case .fork(block):
      procedure.blocks[Int(block.index)].branches.indices.lowerBound
        + (index - procedure.graph[edge.source].outgoing.indices.lowerBound)
    case .step(let step): Int(procedure.steps[Int(step.index)].branch)
    case .enter(let inner), .leave(let inner), .fork(let inner), .join(let inner):
      Int(procedure.blocks[Int(inner.index)].branch)
    case .start, .restart, .end, .unsettled: -1
    }
  }
}
