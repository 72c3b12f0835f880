public import SOPModel

/// The smallest changes that make a promise hold.
public struct PromiseRepair: Sendable {
  /// What could be promised instead, in the unit of the promise.
  public let raised: TimeAmount?
  /// One step that could be quicker, and how long it may take at most.
  public let shortened: (step: StepID, time: TimeAmount)?

  public static let none = PromiseRepair(raised: nil, shortened: nil)
}

extension PromiseJudge {
  /// What would make a broken promise hold for the kind of case that breaks it; nothing where something else keeps it
  /// from being proved.
  public mutating func repair(of judgement: PromiseJudgement) -> PromiseRepair {
    let day = officeDay()
    guard case .broken(let breach) = judgement.verdict, let question = question(ofPromise: judgement.promise),
      let limit = procedure.promises[judgement.promise].duration?.upper
    else { return .none }
    let clock = PromiseClock(limit, day, plainDay: breach.plainDay)
    guard let most = breach.view.longest(question, .upper, rates: clock.proof), most.endlessLoops.isEmpty,
      breach.view.doubts(question).isEmpty, most.bound < 1 << 40
    else { return .none }
    let clocks = breach.view.clocks(question, plainDay: breach.plainDay)
    return PromiseRepair(
      raised: Self.raised(clock, clocks, most.bound, day),
      shortened: shortened(breach, question, clock, clocks, most, day))
  }

  /// In whole units of the promise.
  private static func raised(
    _ clock: PromiseClock, _ clocks: ClocksUsed, _ bound: Int, _ day: OfficeDay
  ) -> TimeAmount? {
    func units(_ worth: Int) -> Int { (bound + worth - 1) / worth }
    switch clock.clock {
    case .minutes:
      let minutes = units(1000)
      // Nobody promises 2.345 minutes.
      if minutes > day.shortest { return TimeAmount(workingDays: units(day.shortest * 1000) * 1000) }
      return TimeAmount(minutes: minutes > 120 ? (minutes + 29) / 30 * 30 : (minutes + 4) / 5 * 5)
    case .workingDays:
      let spare = clocks.isDisjoint(with: .onCalendar) ? 0 : 1
      return TimeAmount(workingDays: (units(day.shortest * 1000) + spare) * 1000)
    case .calendar:
      guard clocks.isSubset(of: [.calendarDays]) else { return nil }
      return TimeAmount(calendarDays: units(1_440_000) * 1000)
    case .months, .mixed: return nil
    }
  }

  // MARK: One step

  /// The step on the longest way that takes most of it, if a shorter time for it alone is enough.
  private func shortened(
    _ breach: PromiseBreach, _ question: TimeQuestion, _ clock: PromiseClock, _ clocks: ClocksUsed, _ most: LongestTime,
    _ day: OfficeDay
  ) -> (step: StepID, time: TimeAmount)? {
    guard clock.clock == .minutes || clock.clock == .workingDays, clocks.isDisjoint(with: .onCalendar) else {
      return nil
    }
    let candidates = breach.view.steps(on: most.walk, accounts: question.accounts, rates: clock.proof)
    guard let longest = candidates.max(by: { $0.worth * $0.times < $1.worth * $1.times }),
      procedure.steps[Int(longest.step.index)].hasPlainTime
    else { return nil }
    var worth = longest.worth
    for _ in 0..<4 {
      guard
        let now = breach.view.longest(
          question, .upper, rates: clock.proof, with: [longest.cost: worth])
      else { return nil }
      if now.bound <= clock.limit { return Self.time(worth, day).map { (longest.step, $0) } }
      let excess = now.bound - clock.limit
      worth = Self.rounded(worth - (excess + longest.times - 1) / longest.times, day)
      if worth <= 0 { return nil }
    }
    return nil
  }

  /// Down to what an office would write.
  private static func rounded(_ worth: Int, _ day: OfficeDay) -> Int {
    let minutes = worth / 1000
    if minutes >= day.shortest { return minutes / day.shortest * day.shortest * 1000 }
    if minutes >= 120 { return minutes / 60 * 60_000 }
    return (minutes >= 10 ? minutes / 5 * 5 : minutes) * 1000
  }

  private static func time(_ worth: Int, _ day: OfficeDay) -> TimeAmount? {
    let minutes = worth / 1000
    guard minutes > 0 else { return nil }
    return minutes % day.shortest == 0
      ? TimeAmount(workingDays: minutes / day.shortest * 1000) : TimeAmount(minutes: minutes)
  }
}

extension Step {
  /// Nothing but a `waktu` of its own says how long it takes.
  fileprivate var hasPlainTime: Bool { times.count == 1 && waits.isEmpty && limit < 0 && earliest < 0 && !isCall }
}

extension TimedView {
  /// A step on a way: what it costs once, and how often it is done.
  struct StepOnWay {
    var step: StepID
    /// Into `costs`.
    var cost: Int32
    var worth: Int
    var times: Int
  }

  func steps(on walk: TimedWalk, accounts: Accounts, rates: ClockRates) -> [StepOnWay] {
    var found: [StepOnWay] = []
    for edge in walk.edges {
      guard case .step(let step) = view.graph[self.edge(edge).source].kind, costOfEdge[Int(edge)] > 0 else { continue }
      guard !found.contains(where: { $0.cost == costOfEdge[Int(edge)] }) else { continue }
      let cost = costOfEdge[Int(edge)]
      let times = walk.counts.reduce(0) { costOfEdge[Int($1.key)] == cost ? $0 + $1.value : $0 }
      found.append(
        StepOnWay(step: step, cost: cost, worth: costs[Int(cost)].upper.worth(accounts, rates), times: max(1, times)))
    }
    return found
  }
}
