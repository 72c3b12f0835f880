import SOPModel

/// The sum of all times of an SOP, each as often as a case can pass: no way of any case takes longer. A promise that
/// covers it is kept, in one look at steps and times.
struct SumOfTimes {
  let amount: TimeAmount

  /// `nil` where some time is not written, not measured, or not limited.
  init?(_ procedure: Procedure) {
    guard Self.isMeasured(procedure), let passes = Self.passes(of: procedure.graph) else { return nil }
    var sum = TimeAmount.zero
    for time in procedure.times {
      guard let upper = time.duration.upper, time.duration.per == nil else { return nil }
      sum += upper
    }
    amount = sum * passes
  }

  /// Every step says its time, and nothing but times makes it longer.
  private static func isMeasured(_ procedure: Procedure) -> Bool {
    procedure.steps.allSatisfy { step in
      let isTimed = !step.times.isEmpty || !step.waits.isEmpty || step.limit >= 0
      return isTimed && !step.isCall && step.earliest < 0 && step.extension < 0
        && step.times.count <= 1 && step.waits.count <= 1
    }
  }

  /// A walk without loops passes each step once, and begins anew with each edge that goes back.
  private static func passes(of graph: ProcessGraph) -> Int? {
    guard !graph.isIncomplete else { return nil }
    var passes = 1
    for node in graph.nodes {
      for edge in graph.edges[node.outgoing.indices] where edge.isRework {
        guard let limit = edge.limit, limit >= 0, limit < 1_000 else { return nil }
        passes += Int(limit)
      }
      // Those that are not entered by the order of the file alone are looked at one by one.
      if case .restart = node.kind { return nil }
    }
    return passes
  }
}

extension Procedure {
  /// One kind of case, in which the second event can follow the first: all cases are alike.
  func hasOnlyOneKind(with question: TimeQuestion) -> Bool {
    guard channels.count <= 1, variants.isEmpty else { return false }
    guard question.since == nil, question.until == nil else { return canHappen(question) }
    return true
  }

  /// Looks at the ends of steps only.
  private func canHappen(_ question: TimeQuestion) -> Bool {
    var start = GraphNodeID(0)
    if let since = question.since {
      guard let node = node(of: since), leadsTo(node, from: GraphNodeID(0)) else { return false }
      start = node
    }
    guard let until = question.until else { return true }
    return node(of: until).map { leadsTo($0, from: start) } ?? false
  }

  private func node(of event: Event) -> GraphNodeID? {
    switch event {
    case .finished(let step), .started(let step): graph.node(of: step)
    // An outcome leads on to some ways only; blocks may be left early.
    case .outcome, .blockFinished, .blockStarted, .declared, .application: nil
    case .end(let end): graph.nodes.firstIndex { $0.kind == .end(end) }.map { GraphNodeID($0) }
    }
  }

  private func leadsTo(_ goal: GraphNodeID, from start: GraphNodeID) -> Bool {
    var isMet = [Bool](repeating: false, count: graph.nodes.count)
    var open = [start]
    isMet[Int(start.index)] = true
    while let node = open.popLast() {
      if node == goal { return true }
      for edge in graph.outgoing(node) where !isMet[Int(edge.target.index)] {
        isMet[Int(edge.target.index)] = true
        open.append(edge.target)
      }
    }
    return false
  }
}
