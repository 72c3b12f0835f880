import SOPCalendar
import SOPModel
import SOPProofs

/// Everything that is counted and proved of one SOP: the only place where the comparison asks the proofs.
struct Measurement: Sendable {
  /// By kind of case, in order; more than `kindLimit` are not looked at.
  private(set) var cases: [CaseMeasures] = []
  private(set) var omittedKinds = 0
  /// By promise.
  private(set) var promises: [PromiseStanding] = []
  /// By kind of case and step, what it adds to the slowest and to the quickest way, in thousandths of a working minute; 0
  /// for a step beside it.
  private(set) var onSlowestWay: [[Int]] = []
  private(set) var onQuickestWay: [[Int]] = []
  /// What one minute, one working day, ... is worth.
  let rates: ClockRates

  /// Kinds of cases that are measured: enough for a table that a person reads.
  static let kindLimit = 24

  init(_ procedure: Procedure) {
    let said = procedure.calendar
    rates = OfficeDay(WorkingCalendar(said, lists: []), said).rates(plainDay: procedure.plainDay ?? .working)
    guard !procedure.steps.isEmpty, !procedure.graph.isIncomplete else {
      promises = procedure.promises.map { _ in .undecided }
      return
    }
    let kinds = procedure.caseKinds()
    let fees = procedure.feeTotals()
    let calls = CallCosts(procedure, rates: rates)
    for kind in kinds.kinds.prefix(Self.kindLimit) { measure(kind, procedure, fees, calls) }
    omittedKinds = kinds.areTooMany ? kinds.count : max(0, kinds.kinds.count - Self.kindLimit)
    promises = Self.standings(procedure)
  }

  private mutating func measure(_ kind: CaseKind, _ procedure: Procedure, _ fees: FeeTotals, _ calls: CallCosts) {
    let timed = TimedView(procedure, procedure.view(of: kind), rates: rates, calls: calls)
    let handling = timed.handling()
    let none = CountMeasure(least: 0, most: 0)
    cases.append(
      CaseMeasures(
        kind: kind, names: procedure.names(of: kind), time: time(timed),
        fee: FeeMeasure(fees.totals.filter { $0.kind == kind }), papers: procedure.papers(for: kind),
        visits: handling.map { CountMeasure(least: $0.visits.least, most: $0.visits.most) } ?? none,
        handOvers: handling.map { CountMeasure(least: $0.handOvers.least, most: $0.handOvers.most) } ?? none))
  }

  private mutating func time(_ timed: TimedView) -> TimeMeasure {
    let question = TimeQuestion(of: .everything)
    let (longest, shortest) = (timed.longest(question), timed.shortest(question))
    let isEndless = longest.map { !$0.endlessLoops.isEmpty } ?? false
    onSlowestWay.append(Self.shares(of: longest?.walk, timed))
    onQuickestWay.append(Self.shares(of: shortest?.walk, timed))
    let doubts = timed.doubts(question).reduce(TimeDoubts()) { $0.union($1.doubts) }
    return TimeMeasure(
      best: shortest?.walk.time.total(.everything) ?? .zero,
      worst: isEndless || doubts.contains(.unlimited) ? nil : longest?.walk.time.total(.everything) ?? .zero,
      bestWorth: shortest?.walk.worth ?? 0, worstWorth: longest?.bound ?? 0,
      isPartial: !doubts.subtracting([.unlimited, .uncounted]).isEmpty)
  }

  /// By step, its part of a way.
  private static func shares(of walk: TimedWalk?, _ timed: TimedView) -> [Int] {
    var shares = [Int](repeating: 0, count: timed.procedure.steps.count)
    guard let walk else { return shares }
    for stop in timed.stops(on: walk, of: .everything) {
      guard case .step(let step) = timed.procedure.graph[stop.node].kind else { continue }
      shares[Int(step.index)] = stop.worth
    }
    return shares
  }

  // MARK: Promises

  private static func standings(_ procedure: Procedure) -> [PromiseStanding] {
    var judge = PromiseJudge(procedure)
    var verdicts: [[PromiseStanding]] = procedure.promises.map { _ in [] }
    for judgement in judge.judgements() where verdicts.indices.contains(judgement.promise) {
      switch judgement.verdict {
      case .kept: verdicts[judgement.promise].append(.proved)
      case .broken: verdicts[judgement.promise].append(.refuted)
      case .undecided: verdicts[judgement.promise].append(.undecided)
      }
    }
    return verdicts.map { found in
      if found.contains(.refuted) { return .refuted }
      return found.isEmpty || found.contains(.undecided) ? .undecided : .proved
    }
  }
}

extension FeeMeasure {
  /// Over all ends a case can come to.
  init(_ totals: [FeeTotal]) {
    least = totals.map(\.charges.lower).min() ?? 0
    let uppers = totals.map(\.charges.upper)
    most = uppers.contains { $0 == nil } ? nil : uppers.compactMap { $0 }.max() ?? 0
    isPartial = totals.contains { !$0.charges.isMeasured }
  }
}

extension Procedure {
  /// What the applicant must bring: of alternatives one; what is needed under a condition only at the most.
  func papers(for kind: CaseKind) -> ClosedRange<Int> {
    var (least, most) = (0, 0)
    var groups: [Int32: Bool] = [:]
    for requirement in requirements where isOn(requirement, for: kind) {
      let isConditional = requirement.condition.isWritten
      if requirement.group >= 0 {
        groups[requirement.group] = (groups[requirement.group] ?? true) && isConditional
      } else {
        most += 1
        if !isConditional { least += 1 }
      }
    }
    most += groups.count
    least += groups.values.count { !$0 }
    return least...max(least, most)
  }
}
