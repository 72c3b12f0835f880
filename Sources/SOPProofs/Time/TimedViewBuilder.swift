import SOPModel

/// Turns the graph of one kind of case into a net with costs.
struct TimedViewBuilder {
  private let procedure: Procedure
  private let view: ProcedureView
  private let stepCosts: StepCosts
  private let calls: CallCosts
  private var edges: [WalkNet.Edge] = []
  private var loops: [WalkNet.Loop] = []
  private(set) var origins: [Int32] = []
  private(set) var isVirtual: [Bool] = []
  private(set) var costOfEdge: [Int32] = []
  private(set) var costs: [TimeCost] = [.none]

  init(_ procedure: Procedure, _ view: ProcedureView, _ stepCosts: StepCosts, _ calls: CallCosts) {
    self.procedure = procedure
    self.view = view
    self.stepCosts = stepCosts
    self.calls = calls
  }

  mutating func build() {
    let graph = view.graph
    let late = LateNews(graph)
    edges.reserveCapacity(graph.edges.count)
    costs.reserveCapacity(procedure.steps.count + 1)
    for node in graph.nodes.indices {
      addEdges(of: node, graph.nodes[node])
      for news in late.news(from: node) { addLateNews(news, of: node) }
    }
  }

  func net() -> WalkNet {
    let joins = view.graph.nodes.indices.filter { isJoin(view.graph.nodes[$0].kind) }
    return WalkNet(nodeCount: view.graph.nodes.count, edges: edges, loops: loops, joins: joins.map { Int32($0) })
  }

  private func isJoin(_ kind: ProcessGraph.Kind) -> Bool {
    if case .join = kind { true } else { false }
  }

  // MARK: Edges

  private mutating func addEdges(of node: Int, _ kind: ProcessGraph.Node) {
    var loopOfChoice: (choice: Int16, loop: Int32) = (-1, -1)
    var done: Int32 = -1
    for index in kind.outgoing.indices {
      let edge = view.graph.edges[index]
      var added = WalkNet.Edge(source: edge.source.index, target: edge.target.index)
      let isExhausted = edge.kind == .exhausted
      if isExhausted, loopOfChoice.choice == edge.choice - 1 { added.exhausts = loopOfChoice.loop }
      if edge.isRework, !isRestart(edge.source) {
        if loopOfChoice.choice != edge.choice {
          loopOfChoice = (edge.choice, Int32(loops.count))
          loops.append(WalkNet.Loop(source: edge.source.index, limit: edge.limit))
        }
        added.loop = loopOfChoice.loop
      } else if !isExhausted {
        loopOfChoice = (-1, -1)
      }
      if isJoin(view.graph[edge.target].kind) { added.port = port(of: edge) }
      edges.append(added)
      origins.append(Int32(index))
      isVirtual.append(false)
      costOfEdge.append(cost(of: edge, kind.kind, &done))
    }
  }

  /// The only way into the start again; its number stands at the edges that lead there.
  private func isRestart(_ node: GraphNodeID) -> Bool {
    if case .restart = view.graph[node].kind { true } else { false }
  }

  /// A join waits for each of its branches.
  private func port(of edge: ProcessGraph.Edge) -> Int32 {
    switch view.graph[edge.source].kind {
    case .step(let step): procedure.steps[Int(step.index)].branch
    case .fork, .start, .restart, .end, .unsettled: -2 - Int32(truncatingIfNeeded: edges.count)
    case .join(let block), .enter(let block), .leave(let block): procedure.blocks[Int(block.index)].branch
    }
  }

  // MARK: Costs

  private mutating func cost(of edge: ProcessGraph.Edge, _ kind: ProcessGraph.Kind, _ done: inout Int32) -> Int32 {
    guard edge.kind != .bypass else { return 0 }
    switch kind {
    case .step(let step):
      if edge.kind == .timeout { return add(stepCosts.expired(step)) }
      if procedure.steps[Int(step.index)].isCall {
        return add(calls.cost(of: step, over: edge, in: procedure, for: view.kind) ?? stepCosts.done(step))
      }
      if done < 0 { done = add(stepCosts.done(step)) }
      return done
    case .enter(let block):
      guard let stage = stepCosts.stage(block) else { return 0 }
      return add(stage.entry)
    case .leave(let block):
      guard let stage = stepCosts.stage(block) else { return 0 }
      return add(stage.exit)
    case .start, .fork, .join, .restart, .end, .unsettled: return 0
    }
  }

  private mutating func add(_ cost: TimeCost) -> Int32 {
    costs.append(cost)
    return Int32(costs.count - 1)
  }

  private mutating func addLateNews(_ news: LateNews.News, of node: Int) {
    edges.append(WalkNet.Edge(source: Int32(node), target: news.join))
    origins.append(news.edge)
    isVirtual.append(true)
    let real = edges.indices.last { !isVirtual[$0] && origins[$0] == news.edge }
    costOfEdge.append(real.map { costOfEdge[$0] } ?? 0)
  }
}

/// A step with `setelah` starts when all that can still come have come: it may have to wait for a choice elsewhere by
/// which something it waits for will not come any more.
struct LateNews {
  struct News {
    /// The way that was chosen.
    var edge: Int32
    /// Who waited.
    var join: Int32
  }

  private var newsFrom: [Int: [News]] = [:]

  init(_ graph: ProcessGraph) {
    for index in graph.edges.indices where graph.edges[index].kind == .after { note(graph.edges[index], graph) }
  }

  func news(from node: Int) -> [News] { newsFrom[node] ?? [] }

  private mutating func note(_ awaited: ProcessGraph.Edge, _ graph: ProcessGraph) {
    var leads = [Bool](repeating: false, count: graph.nodes.count)
    leads[Int(awaited.source.index)] = true
    var open = [awaited.source]
    while let node = open.popLast() {
      for edge in graph.incoming(node) where !edge.isRework && !leads[Int(edge.source.index)] {
        leads[Int(edge.source.index)] = true
        open.append(edge.source)
      }
    }
    for node in graph.nodes.indices where leads[node] && node != Int(awaited.source.index) {
      for edge in graph.nodes[node].outgoing.indices {
        let target = graph.edges[edge].target
        guard !graph.edges[edge].isRework, !leads[Int(target.index)], target != awaited.target else { continue }
        newsFrom[node, default: []].append(News(edge: Int32(edge), join: awaited.target.index))
      }
    }
  }
}
