import SOPModel

/// The time of all ways of a case space against what a scenario expects.
struct TimeExpectation {
  let rates: ClockRates
  /// `nil` if no case ends.
  private(set) var spread: TimeSpread?
  private let space: CaseSpace
  private let accounts: Accounts
  private let times: CaseTimes
  private let day: OfficeDay
  private let plainDay: Office.PlainDay

  init(
    _ space: CaseSpace, _ costs: CaseCosts, _ accounts: Accounts, _ day: OfficeDay, _ plainDay: Office.PlainDay
  ) {
    self.space = space
    self.accounts = accounts
    self.day = day
    self.plainDay = plainDay
    rates = day.rates(plainDay: plainDay)
    times = CaseTimes(space, costs.byEdge, accounts, rates)
    guard let shortest = times.shortest else { return }
    let doubts = doubts(costs)
    let isUnlimited = doubts.contains { !$0.doubts.isDisjoint(with: [.unlimited, .endless]) }
    spread = TimeSpread(
      lower: shortest.amount.total(accounts),
      upper: isUnlimited ? nil : times.longest?.amount.total(accounts),
      unmeasured: doubts.filter { !$0.doubts.isDisjoint(with: [.missing, .unmeasurable, .unsettled]) }.map(\.node))
  }

  /// Nodes on ways to an end whose time is no measured interval and that count for what is asked.
  private func doubts(_ costs: CaseCosts) -> [(node: GraphNodeID, doubts: TimeDoubts)] {
    let leads = space.leadingToEnd()
    var found: [(node: GraphNodeID, doubts: TimeDoubts)] = []
    for move in space.moves where leads[Int(move.target)] {
      guard let edge = move.edges.first, !costs.byEdge[edge].doubts.isEmpty else { continue }
      if accounts == .promised, costs.outside.contains(move.node) { continue }
      let node = GraphNodeID(Int(move.node))
      if !found.contains(where: { $0.node == node }) { found.append((node, costs.byEdge[edge].doubts)) }
    }
    return found.sorted { $0.node < $1.node }
  }

  /// The interval must lie inside the one expected.
  func failure(_ wanted: Duration) -> ScenarioFailure? {
    guard wanted.isMeasured, wanted.per == nil, let spread, let shortest = times.shortest else { return nil }
    if let limit = wanted.upper {
      if let longest = times.longest, !keeps(longest.amount.total(accounts), limit) {
        return failure(.takesLonger(accounts, longest.amount.total(accounts)), longest)
      }
      if !spread.unmeasured.isEmpty { return failure(.timeUnmeasured(accounts, spread.unmeasured), times.longest) }
      if spread.upper == nil { return failure(.takesForever(accounts, times.endless), times.longest) }
    } else if !spread.unmeasured.isEmpty, wanted.lower != .zero, !reaches(shortest, wanted.lower) {
      return failure(.timeUnmeasured(accounts, spread.unmeasured), shortest)
    }
    guard reaches(shortest, wanted.lower) else {
      return failure(.takesShorter(accounts, shortest.amount.total(accounts)), shortest)
    }
    return nil
  }

  private func keeps(_ amount: TimeAmount, _ limit: TimeAmount) -> Bool {
    if amount.reading(plainDay).isAtMost(limit.reading(plainDay)) { return true }
    let clock = PromiseClock(limit, day, plainDay: plainDay)
    return clock.keeps(ClocksUsed(amount, plainDay: plainDay), worth: clock.proof.worth(amount))
  }

  private func reaches(_ side: CaseTimes.Side, _ least: TimeAmount) -> Bool {
    let amount = side.amount.total(accounts)
    return least.reading(plainDay).isAtMost(amount.reading(plainDay)) || rates.worth(amount) >= rates.worth(least)
  }

  private func failure(_ reason: ScenarioFailure.Reason, _ side: CaseTimes.Side?) -> ScenarioFailure {
    ScenarioFailure(reason: reason, run: side.map { CaseRun(space, $0.moves) })
  }
}

extension TimeSpread {
  /// What both allow.
  func hull(_ other: TimeSpread, _ rates: ClockRates) -> TimeSpread {
    var hull = self
    if rates.worth(other.lower) < rates.worth(lower) { hull.lower = other.lower }
    if let upper, let more = other.upper {
      hull.upper = rates.worth(more) > rates.worth(upper) ? more : upper
    } else {
      hull.upper = nil
    }
    for node in other.unmeasured where !hull.unmeasured.contains(node) { hull.unmeasured.append(node) }
    return hull
  }
}

/// What the steps and stages of one kind of case cost.
struct CaseCosts {
  /// By edge of the view's graph.
  private(set) var byEdge: [TimeCost]
  /// Steps nothing of which counts for the office.
  private(set) var outside: Set<Int32> = []

  init(_ timed: TimedView) {
    byEdge = [TimeCost](repeating: .none, count: timed.view.graph.edges.count)
    for edge in timed.net.edges.indices where !timed.isVirtual[edge] {
      byEdge[Int(timed.origins[edge])] = timed.cost(ofEdge: Int32(truncatingIfNeeded: edge))
    }
    for (index, step) in timed.procedure.steps.enumerated() where step.waits.isEmpty {
      guard timed.stepCosts.account(of: step) == .outside else { continue }
      outside.insert(timed.view.graph.node(of: StepID(index)).index)
    }
  }
}
