import SOPCalendar
public import SOPModel

/// Plays the scenarios of an SOP: all ways that a scenario leaves open are followed, and each must satisfy what is
/// expected.
public struct ScenarioRunner {
  let procedure: Procedure
  let kinds: CaseKinds
  private let day: OfficeDay
  /// What a bare `hari` may mean.
  private let readings: [Office.PlainDay]
  private var nets: [CaseKind: CaseNet] = [:]
  private var costs: [CaseKind: CaseCosts] = [:]
  /// Made when times are asked for.
  private var calls: CallCosts?
  private let feePlan: (_ kind: CaseKind, _ isDue: (Int) -> Bool?) -> FeePlan

  public init(_ procedure: Procedure) {
    self.procedure = procedure
    kinds = procedure.caseKinds()
    feePlan = procedure.feePlanner()
    let said = procedure.calendar
    day = OfficeDay(WorkingCalendar(said, lists: []), said)
    readings = procedure.plainDay.map { [$0] } ?? (procedure.usesPlainDays ? [.working, .calendar] : [.working])
  }

  public mutating func run() -> [ScenarioTrial] { procedure.scenarios.indices.map { trial($0) } }

  public mutating func trial(_ index: Int) -> ScenarioTrial {
    let scenario = procedure.scenarios[index]
    let chosen = kinds(of: scenario)
    var trial = trial(CaseAnswers(scenario, procedure), chosen, expecting: scenario.expectation)
    trial.scenario = index
    if !chosen.isEmpty, !trial.isUndecided { trial.idleChoices = idleChoices(of: scenario, trial.visited) }
    return trial
  }

  /// Cases of these kinds with these answers.
  mutating func trial(
    _ answers: CaseAnswers, _ chosen: [CaseKind], expecting expectation: Expectation? = nil
  ) -> ScenarioTrial {
    var trial = ScenarioTrial()
    trial.kindCount = chosen.count
    trial.isUndecided = kinds.areTooMany || (expectation?.path.count ?? 0) > ExpectedPath.limit
    if chosen.isEmpty, !trial.isUndecided { trial.fail(.noSuchCase) }
    for kind in chosen where !trial.isUndecided { play(answers, kind, expectation, &trial) }
    trial.ends.sort { $0.index < $1.index }
    return trial
  }

  /// The kinds of cases a scenario stands for.
  private func kinds(of scenario: Scenario) -> [CaseKind] {
    kinds.kinds.filter { kind in
      if scenario.channel >= 0, kind.channel != scenario.channel { return false }
      return scenario.variants.allSatisfy { use in
        guard case .variant(let variant) = use.meaning else { return true }
        let axis = Int(procedure.variants[Int(variant.index)].axisIndex)
        guard axis < kind.variants.count, !kind.variants[axis].isNone else { return true }
        return kind.variants[axis] == variant
      }
    }
  }

  mutating func net(of kind: CaseKind) -> CaseNet {
    if let known = nets[kind] { return known }
    let net = CaseNet(procedure, procedure.view(of: kind))
    nets[kind] = net
    return net
  }

  private func idleChoices(of scenario: Scenario, _ visited: Set<Int32>) -> [Int] {
    scenario.choices.indices.filter { index in
      switch scenario.choices[index].subject {
      case .step(let step): !visited.contains(procedure.graph.node(of: step).index)
      case .block(let block): !visited.contains(procedure.graph.entry(of: block).index)
      case .condition(let condition):
        procedure.conditions[Int(condition)].uses.allSatisfy { use in
          procedure.graph.node(of: use).map { !visited.contains($0.index) } ?? false
        }
      case .ambiguous, .unknown: false
      }
    }
  }

  // MARK: One kind of case

  private mutating func play(
    _ answers: CaseAnswers, _ kind: CaseKind, _ expectation: Expectation?, _ trial: inout ScenarioTrial
  ) {
    let fees = CaseFees(procedure, kind, answers, feePlan)
    let space = CaseSpace(net(of: kind), answers, feeNodes: fees.nodes)
    guard !space.isCut else {
      trial.isUndecided = true
      return
    }
    trial.branches.formUnion(FlowBranch.known(of: kind))
    for move in space.moves {
      trial.branches.formUnion(FlowBranch.taken(by: move, in: space, procedure))
      trial.visited.insert(move.node)
    }
    if space.outgoing.contains(where: { $0.count > 1 }) { trial.isOneWay = false }
    checkFates(space, expectation, &trial)
    checkFees(space, fees, expectation, &trial)
    checkTimes(space, kind, expectation, &trial)
    guard let path = expectation?.path, !path.isEmpty else { return }
    let expected = ExpectedPath(path, procedure.graph)
    let follower = CaseSpace(space.net, answers, path: expected)
    guard !follower.isCut else {
      trial.isUndecided = true
      return
    }
    for state in follower.states.indices {
      guard case .ended = follower.fates[state], let missing = expected.missing(in: follower.states[state]) else {
        continue
      }
      trial.fail(.notPassed(missing), CaseRun(follower, follower.run(to: state)))
    }
  }

  private func checkFates(_ space: CaseSpace, _ expectation: Expectation?, _ trial: inout ScenarioTrial) {
    let leads = space.leadingToFate()
    for state in space.states.indices {
      switch space.fates[state] {
      case .goesOn:
        if !leads[state] { trial.fail(.endless(turn(in: space, from: state)), CaseRun(space, space.run(to: state))) }
      case .unsettled: trial.fail(.unsettled, CaseRun(space, space.run(to: state)))
      case .stuck: trial.fail(.stuck, CaseRun(space, space.run(to: state)))
      case .ended(let ends):
        for end in ends where !trial.ends.contains(end) { trial.ends.append(end) }
        if trial.run == nil { trial.run = CaseRun(space, space.run(to: state)) }
        guard let wanted = expectation?.end, !wanted.isNone, ends.contains(where: { $0 != wanted }) else { continue }
        trial.fail(.endsElsewhere(ends), CaseRun(space, space.run(to: state)))
      }
    }
  }

  /// Where a case that never ends goes back.
  private func turn(in space: CaseSpace, from state: Int) -> GraphNodeID {
    var state = state
    for _ in space.states.indices {
      guard let move = space.outgoing[state].first.map({ space.moves[$0] }) else { break }
      if move.edges.contains(where: { space.net.view.graph.edges[$0].isRework }) {
        return GraphNodeID(Int(move.node))
      }
      state = Int(move.target)
    }
    return GraphNodeID(Int(space.states[state].tokens.first?.node ?? 0))
  }

  // MARK: Fees

  private func checkFees(
    _ space: CaseSpace, _ fees: CaseFees, _ expectation: Expectation?, _ trial: inout ScenarioTrial
  ) {
    for state in space.states.indices {
      guard case .ended = space.fates[state] else { continue }
      let sum = fees.sum(paid: space.states[state].paid)
      trial.fee = trial.fee.map { $0.hull(sum) } ?? sum
      guard let wanted = expectation?.fee.value, wanted.isMeasured, wanted.per == nil else { continue }
      if !sum.unmeasured.isEmpty {
        trial.fail(.feeUnmeasured(sum.unmeasured), CaseRun(space, space.run(to: state)))
      } else if !sum.lies(in: wanted) {
        trial.fail(.feeDiffers(lower: sum.lower, upper: sum.upper), CaseRun(space, space.run(to: state)))
      }
    }
  }

  // MARK: Time

  private mutating func costs(of kind: CaseKind) -> CaseCosts {
    if let known = costs[kind] { return known }
    let calls = calls ?? CallCosts(procedure, rates: day.rates(plainDay: .working))
    self.calls = calls
    let rates = day.rates(plainDay: readings[0])
    let costs = CaseCosts(TimedView(procedure, net(of: kind).view, rates: rates, calls: calls))
    self.costs[kind] = costs
    return costs
  }

  private mutating func checkTimes(
    _ space: CaseSpace, _ kind: CaseKind, _ expectation: Expectation?, _ trial: inout ScenarioTrial
  ) {
    let costs = costs(of: kind)
    for accounts in [Accounts.promised, .everything] {
      let wanted = accounts == .promised ? expectation?.time : expectation?.wholeTime
      for reading in readings {
        let judge = TimeExpectation(space, costs, accounts, day, reading)
        guard let spread = judge.spread else { continue }
        if accounts == .promised {
          trial.time = trial.time.map { $0.hull(spread, judge.rates) } ?? spread
        } else {
          trial.wholeTime = trial.wholeTime.map { $0.hull(spread, judge.rates) } ?? spread
        }
        guard let wanted = wanted?.value, let failure = judge.failure(wanted) else { continue }
        trial.fail(failure.reason, failure.run)
      }
    }
  }
}

extension ScenarioTrial {
  /// One failure of a kind is enough.
  mutating func fail(_ reason: ScenarioFailure.Reason, _ run: @autoclosure () -> CaseRun? = nil) {
    guard !failures.contains(where: { $0.reason.isLike(reason) }) else { return }
    failures.append(ScenarioFailure(reason: reason, run: run()))
  }
}

extension ScenarioFailure.Reason {
  /// The same kind of failure, whatever its figures.
  fileprivate func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.noSuchCase, .noSuchCase), (.endsElsewhere, .endsElsewhere), (.unsettled, .unsettled), (.stuck, .stuck),
      (.endless, .endless), (.notPassed, .notPassed), (.feeDiffers, .feeDiffers), (.feeUnmeasured, .feeUnmeasured):
      true
    case (.takesLonger(let one, _), .takesLonger(let two, _)), (.takesShorter(let one, _), .takesShorter(let two, _)),
      (.takesForever(let one, _), .takesForever(let two, _)),
      (.timeUnmeasured(let one, _), .timeUnmeasured(let two, _)):
      one == two
    default: false
    }
  }
}

extension FeeSum {
  fileprivate func hull(_ other: FeeSum) -> FeeSum {
    var hull = FeeSum(lower: min(lower, other.lower), upper: nil, unmeasured: unmeasured)
    if let upper, let more = other.upper { hull.upper = max(upper, more) }
    for fee in other.unmeasured where !hull.unmeasured.contains(fee) { hull.unmeasured.append(fee) }
    return hull
  }

  fileprivate func lies(in wanted: Money) -> Bool {
    guard lower >= wanted.lower else { return false }
    guard let most = wanted.upper else { return true }
    return upper.map { $0 <= most } ?? false
  }
}
