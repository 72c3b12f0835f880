public import SOPModel

extension TimedView {
  /// How much longer a step or a stage may take, each time it is done, before the longest way takes longer: 0 on that way,
  /// in thousandths of a working minute. `nil` where no such way passes it, where its time is not asked for, or where the
  /// search met its bound.
  ///
  /// The longest time grows with the step's as a convex line of few pieces: from a time at which the step is on the longest
  /// way, the crossing with the level of now leads to the next piece (Newton's method; exact, ends with the last piece).
  public func slack(of node: GraphNodeID, _ question: TimeQuestion, _ longest: LongestTime) -> Int? {
    guard isReached[Int(node.index)], longest.isExact, !question.accounts.isDisjoint(with: account(of: node)) else {
      return nil
    }
    let costs = costsOfDoing(node)
    guard !costs.isEmpty else { return nil }
    var more = longest.bound + 1
    for _ in 0..<64 {
      guard let grown = grown(costs, by: more, question), grown.isExact else { return nil }
      if grown.bound == longest.bound { return more > longest.bound ? nil : more }
      let times = grown.walk.counts.reduce(0) { costs.contains(costOfEdge[Int($1.key)]) ? $0 + $1.value : $0 }
      guard times > 0 else { return nil }
      // What that way takes without the growth is below the level of now.
      let way = grown.bound - times.timesWorth(more)
      let next = max(0, (longest.bound - way) / times)
      guard next < more else { return more }
      more = next
    }
    return nil
  }

  private func grown(_ costs: Set<Int32>, by more: Int, _ question: TimeQuestion) -> LongestTime? {
    var changes: [Int32: Int] = [:]
    for cost in costs {
      changes[cost] = self.costs[Int(cost)].upper.worth(question.accounts, rates).plusWorth(more)
    }
    return longest(question, .upper, rates: rates, with: changes)
  }

  /// What doing it costs, over whichever way it is left; not what it costs when its time runs out.
  private func costsOfDoing(_ node: GraphNodeID) -> Set<Int32> {
    var costs: Set<Int32> = []
    for edge in net.outgoing(Int(node.index)) where !isVirtual[edge] && costOfEdge[edge] > 0 {
      let kind = self.edge(Int32(edge)).kind
      if kind != .timeout, kind != .bypass { costs.insert(costOfEdge[edge]) }
    }
    return costs
  }

  /// Who answers for the time of a step or stage.
  public func account(of node: GraphNodeID) -> Accounts {
    switch view.graph[node].kind {
    case .step(let step): stepCosts.account(of: procedure.steps[Int(step.index)])
    case .enter(let block), .leave(let block): stepCosts.account(of: block)
    case .start, .fork, .join, .restart, .end, .unsettled: .office
    }
  }
}
