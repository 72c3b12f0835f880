import SOPModel

/// A question about time as the problem of a walk.
///
/// A walk begins when the first event happens and never lets it happen again, so that it is measured from the last one
/// before its end. What happens at the same moment as the first event is told apart (`direct`).
struct Asked {
  private(set) var problem: WalkProblem
  /// Edges at which both events happen.
  private(set) var direct: [(edges: [Int32], worth: Int)] = []
  /// The shortest way may be longer: something waits for what other ways start.
  private(set) var isLoose = false

  private let timed: TimedView
  private let bound: TimeBound

  /// Edges at which an event happens, before or after their cost is paid, or a node at which it happens.
  private struct Occurrence {
    var edges: [Int] = []
    var isBeforeCost = false
    var nodes: [Int32] = []
  }

  /// `nil` if one of the events never happens, or no walk has it.
  ///
  /// - Parameter worths: by edge, what it costs at that bound, in these accounts and at these rates.
  init?(
    _ timed: TimedView, _ question: TimeQuestion, _ worths: [Int], _ bound: TimeBound, _ rates: ClockRates? = nil
  ) {
    self.timed = timed
    self.bound = bound
    problem = WalkProblem(net: timed.net, isOpen: timed.isOpen, costs: worths, seeds: [], sinks: [])
    for edge in timed.isVirtual.indices where timed.isVirtual[edge] && bound != .upper { problem.isOpen[edge] = false }
    isLoose = timed.view.graph.edges.contains { $0.kind == .after }
    let until = Self.ending(question.until, timed)
    if let event = question.since {
      let since = Self.occurrence(of: event, timed)
      begin(at: since)
      if bound == .upper { addRivals(of: event, since) }
      end(at: until, since)
      if bound == .upper, let stage = stage(around: event) {
        payRest(of: stage, question.accounts, rates ?? timed.rates)
      }
    } else {
      problem.seeds = [WalkProblem.Seed(node: timed.view.start.index)]
      end(at: until, Occurrence())
    }
    if direct.isEmpty, problem.seeds.isEmpty || problem.sinks.isEmpty { return nil }
  }

  // MARK: Events

  private static func ending(_ event: Event?, _ timed: TimedView) -> Occurrence {
    if let event { return occurrence(of: event, timed) }
    let ends = timed.view.graph.nodes.indices.filter {
      if case .end = timed.view.graph.nodes[$0].kind { timed.isReached[$0] } else { false }
    }
    return Occurrence(nodes: ends.map { Int32($0) })
  }

  private static func occurrence(of event: Event, _ timed: TimedView) -> Occurrence {
    let graph = timed.view.graph
    switch event {
    case .finished(let step): return leaving(graph.node(of: step), timed) { $0 != .bypass && $0 != .timeout }
    case .started(let step):
      var start = leaving(graph.node(of: step), timed) { $0 != .bypass }
      start.isBeforeCost = true
      return start
    case .blockFinished(let block): return leaving(graph.exit(of: block), timed) { _ in true }
    case .blockStarted(let block):
      var start = leaving(graph.entry(of: block), timed) { $0 != .bypass }
      start.isBeforeCost = true
      return start
    case .outcome(let step, let outcome):
      let label = timed.procedure.outcomes[Int(outcome)].label
      let all = leaving(graph.node(of: step), timed) { $0 == .outcome || $0 == .exhausted }
      return Occurrence(edges: all.edges.filter { timed.edge(Int32($0)).label == label })
    case .end(let end):
      let nodes = graph.nodes.indices.filter { graph.nodes[$0].kind == .end(end) && timed.isReached[$0] }
      return Occurrence(nodes: nodes.map { Int32($0) })
    case .application: return Occurrence(nodes: [timed.view.start.index])
    case .declared: return Occurrence()
    }
  }

  private static func leaving(
    _ node: GraphNodeID, _ timed: TimedView, _ isMeant: (ProcessGraph.EdgeKind) -> Bool
  ) -> Occurrence {
    guard timed.isReached[Int(node.index)] else { return Occurrence() }
    let edges = timed.net.outgoing(Int(node.index)).filter {
      timed.isOpen[$0] && !timed.isVirtual[$0] && isMeant(timed.edge(Int32($0)).kind)
    }
    return Occurrence(edges: edges)
  }

  // MARK: Beginning and end

  private mutating func begin(at since: Occurrence) {
    problem.beginsInMidst = true
    for edge in since.edges {
      problem.isOpen[edge] = false
      let target = problem.net.edges[edge].target
      problem.seeds.append(
        since.isBeforeCost
          ? WalkProblem.Seed(node: target, worth: problem.costs[edge], edge: Int32(edge))
          : WalkProblem.Seed(node: target))
    }
  }

  private mutating func end(at until: Occurrence, _ since: Occurrence) {
    for node in until.nodes { problem.sinks.append(WalkProblem.Sink(node: node)) }
    let beginning = Set(since.edges)
    for edge in until.edges {
      guard !beginning.contains(edge) else {
        let isCharged = since.isBeforeCost && !until.isBeforeCost
        direct.append((isCharged ? [Int32(edge)] : [], isCharged ? problem.costs[edge] : 0))
        continue
      }
      let source = problem.net.edges[edge].source
      problem.sinks.append(
        until.isBeforeCost
          ? WalkProblem.Sink(node: source)
          : WalkProblem.Sink(node: source, worth: problem.costs[edge], edge: Int32(edge)))
    }
  }

  // MARK: What else is under way

  /// Branches that were started with the one in which the first event happens may have all of their time before them.
  private mutating func addRivals(of event: Event, _ since: Occurrence) {
    let graph = timed.view.graph
    var branch = branch(of: event)
    while branch >= 0 {
      let block = timed.procedure.branches[Int(branch)].block
      for edge in timed.net.outgoing(Int(graph.entry(of: block).index))
      where timed.isOpen[edge] && self.branch(of: timed.edge(Int32(edge)).target) != branch {
        problem.seeds.append(WalkProblem.Seed(node: timed.net.edges[edge].target))
      }
      branch = timed.procedure.blocks[Int(block.index)].branch
    }
    for node in splits(leadingTo: since) {
      for edge in timed.net.outgoing(node) where timed.isOpen[edge] {
        problem.seeds.append(WalkProblem.Seed(node: timed.net.edges[edge].target))
      }
    }
  }

  private func branch(of node: GraphNodeID) -> Int32 {
    switch timed.view.graph[node].kind {
    case .step(let step): timed.procedure.steps[Int(step.index)].branch
    case .fork(let block), .enter(let block): timed.procedure.blocks[Int(block.index)].branch
    case .join, .leave, .start, .restart, .end, .unsettled: -1
    }
  }

  private func branch(of event: Event) -> Int32 {
    switch event {
    case .finished(let step), .started(let step), .outcome(let step, _): timed.procedure.steps[Int(step.index)].branch
    case .blockFinished(let block), .blockStarted(let block): timed.procedure.blocks[Int(block.index)].branch
    case .end, .application, .declared: -1
    }
  }

  /// Nodes outside of `paralel` that start several ways at once and lead to the event.
  private func splits(leadingTo since: Occurrence) -> [Int] {
    let graph = timed.view.graph
    let splits = graph.nodes.indices.filter { node in
      if case .fork = graph.nodes[node].kind { return false }
      let edges = graph.nodes[node].outgoing.indices
      return edges.count > 1
        && zip(edges, edges.dropFirst()).contains { graph.edges[$0].choice == graph.edges[$1].choice }
    }
    guard !splits.isEmpty else { return [] }
    var leads = [Bool](repeating: false, count: graph.nodes.count)
    var open = since.edges.map { Int(timed.net.edges[$0].source) }
    for node in open { leads[node] = true }
    while let node = open.popLast() {
      for edge in timed.net.incoming(node) where timed.isOpen[Int(edge)] {
        let source = Int(timed.net.edges[Int(edge)].source)
        if !leads[source] {
          leads[source] = true
          open.append(source)
        }
      }
    }
    return splits.filter { leads[$0] }
  }

  // MARK: Stages

  private func stage(around event: Event) -> BlockID? {
    switch event {
    case .finished(let step), .started(let step), .outcome(let step, _):
      let stage = timed.stepCosts.stage(around: step)
      return stage.isNone ? nil : stage
    case .blockFinished, .blockStarted, .end, .application, .declared: return nil
    }
  }

  /// An event inside a stage leaves up to all of its time to come.
  private mutating func payRest(of stage: BlockID, _ accounts: Accounts, _ rates: ClockRates) {
    let worth = timed.stepCosts.stage(stage)?.entry.upper.worth(accounts, rates) ?? 0
    for seed in problem.seeds.indices {
      problem.seeds[seed].worth = problem.seeds[seed].worth.plusWorth(worth)
    }
  }

  // MARK: Ways

  /// Edges on some walk that is asked for, those at its ends included.
  func edgesOnWays() -> [Int] {
    var isMet = [Bool](repeating: false, count: problem.net.nodeCount)
    var open = problem.seeds.map { Int($0.node) }
    for node in open { isMet[node] = true }
    while let node = open.popLast() {
      for edge in problem.net.outgoing(node) where problem.isOpen[edge] {
        let target = Int(problem.net.edges[edge].target)
        if !isMet[target] {
          isMet[target] = true
          open.append(target)
        }
      }
    }
    let leads = problem.nodesLeadingToSinks()
    var edges = Set(problem.seeds.filter { $0.edge >= 0 && leads[Int($0.node)] }.map { Int($0.edge) })
    for sink in problem.sinks where sink.edge >= 0 && isMet[Int(sink.node)] { edges.insert(Int(sink.edge)) }
    for edge in problem.net.edges.indices where problem.isOpen[edge] {
      if isMet[Int(problem.net.edges[edge].source)], leads[Int(problem.net.edges[edge].target)] { edges.insert(edge) }
    }
    for edge in direct.flatMap(\.edges) { edges.insert(Int(edge)) }
    return edges.sorted()
  }
}
