import SOPCalendar
public import SOPModel

/// Proves or refutes what an SOP promises, for each kind of case.
///
/// *Kept* holds for every case and date; *broken* for some case whose way is shown. Between the two nothing is claimed.
public struct PromiseJudge {
  let procedure: Procedure
  /// Made when ways are looked at.
  private var calls: CallCosts?
  private let readings: [Office.PlainDay]
  private var views: [CaseKind: [TimedView]] = [:]
  /// Made when a promise is not kept at first sight.
  private var knownDay: OfficeDay?

  /// - Parameter calls: what called SOPs cost; `nil` for what `Procedure.links` leads to.
  public init(_ procedure: Procedure, calls: CallCosts? = nil) {
    self.procedure = procedure
    self.calls = calls
    readings = procedure.plainDay.map { [$0] } ?? (procedure.usesPlainDays ? [.working, .calendar] : [.working])
  }

  /// One judgement for each promise and verdict: of the kinds of cases that break it the one that breaks it most is
  /// looked at, those that keep it stand together.
  public mutating func judgements() -> [PromiseJudgement] {
    guard !procedure.promises.isEmpty else { return [] }
    let sum = SumOfTimes(procedure)
    var kinds: CaseKinds?
    var judgements: [PromiseJudgement] = []
    for index in procedure.promises.indices {
      if let sum, isKept(index, by: sum) {
        judgements.append(
          PromiseJudgement(promise: index, kinds: [], verdict: .kept(PromiseMargin(longest: nil, most: sum.amount))))
        continue
      }
      let all = kinds ?? procedure.caseKinds()
      kinds = all
      judgements += judge(promise: index, all)
    }
    return judgements
  }

  /// Before anything is known of the office: no office day is shorter than `PromiseClock.shortestDay`.
  private func isKept(_ index: Int, by sum: SumOfTimes) -> Bool {
    let promise = procedure.promises[index]
    guard let limit = promise.duration?.upper, promise.duration?.isMeasured == true, promise.duration?.per == nil,
      let question = question(of: promise),
      procedure.hasOnlyOneKind(with: question)
    else { return false }
    return readings.allSatisfy { PromiseClock.surelyKeeps(sum.amount, limit, plainDay: $0) }
  }

  /// The days of the office.
  mutating func officeDay() -> OfficeDay {
    if let knownDay { return knownDay }
    let said = procedure.calendar
    let day = OfficeDay(WorkingCalendar(said, lists: []), said)
    knownDay = day
    return day
  }

  private mutating func judge(promise index: Int, _ kinds: CaseKinds) -> [PromiseJudgement] {
    let promise = procedure.promises[index]
    guard let duration = promise.duration, duration.isMeasured, let limit = duration.upper, duration.per == nil else {
      return [PromiseJudgement(promise: index, kinds: [], verdict: .undecided(.unmeasuredPromise))]
    }
    guard !procedure.graph.isIncomplete, !kinds.areTooMany else {
      return [PromiseJudgement(promise: index, kinds: [], verdict: .undecided(.incomplete))]
    }
    guard let question = question(of: promise) else {
      return [PromiseJudgement(promise: index, kinds: [], verdict: .undecided(.unclearEvent))]
    }
    let meant = kinds.kinds.filter { applies(promise, index, to: $0) }
    return combined(meant.map { ($0, verdict(promise, limit, question, $0)) }, promise: index)
  }

  func question(ofPromise index: Int) -> TimeQuestion? { question(of: procedure.promises[index]) }

  /// `nil` if an event is not certain.
  private func question(of promise: Promise) -> TimeQuestion? {
    let since = procedure.eventUse(promise.since)
    let until = procedure.eventUse(promise.until)
    if since != nil && since?.event == nil || until != nil && until?.event == nil { return nil }
    if case .declared? = since?.event { return nil }
    if case .declared? = until?.event { return nil }
    return TimeQuestion(
      since: since?.event, until: until?.event, of: promise.countsEverything ? .everything : .promised)
  }

  /// `selain_itu` holds where no other promise does.
  private func applies(_ promise: Promise, _ index: Int, to kind: CaseKind) -> Bool {
    guard procedure.isOn(promise, for: kind) else { return false }
    guard promise.isRest else { return true }
    return !procedure.promises.indices.contains { other in
      other != index && !procedure.promises[other].isRest && !procedure.promises[other].condition.isWritten
        && procedure.isOn(procedure.promises[other], for: kind)
    }
  }

  // MARK: One kind of case

  private mutating func verdict(
    _ promise: Promise, _ limit: TimeAmount, _ question: TimeQuestion, _ kind: CaseKind
  ) -> PromiseVerdict {
    let day = officeDay()
    let views = views(of: kind)
    var verdicts: [PromiseVerdict] = []
    for (reading, view) in zip(readings, views) {
      verdicts.append(
        PromiseReading(promise, limit, question, view, day, reading, procedure).verdict(
          isConditional: isConditional(promise)))
    }
    return Self.both(verdicts)
  }

  /// It is said of cases that nothing in the graph tells from others.
  private func isConditional(_ promise: Promise) -> Bool {
    promise.condition.isWritten || promise.isRest && procedure.promises.contains { $0.condition.isWritten }
  }

  private mutating func views(of kind: CaseKind) -> [TimedView] {
    if let made = views[kind] { return made }
    let view = procedure.view(of: kind)
    let day = officeDay()
    let calls = calls ?? CallCosts(procedure, rates: day.rates(plainDay: .working))
    self.calls = calls
    let made = readings.map { TimedView(procedure, view, rates: day.rates(plainDay: $0), calls: calls) }
    views[kind] = made
    return made
  }

  /// Under both readings of a bare `hari`.
  private static func both(_ verdicts: [PromiseVerdict]) -> PromiseVerdict {
    guard let first = verdicts.first else { return .undecided(.incomplete) }
    guard let second = verdicts.dropFirst().first else { return first }
    return switch (first, second) {
    case (.kept, .kept), (.broken, .broken), (.undecided, .undecided): first
    case (.undecided(.plainDay), _), (_, .undecided(.plainDay)): .undecided(.plainDay)
    case (.undecided(.dates), .kept), (.kept, .undecided(.dates)): .undecided(.plainDay)
    case (.undecided(let doubt), .kept), (.kept, .undecided(let doubt)): .undecided(doubt)
    case (.broken, _), (_, .broken): .undecided(.plainDay)
    }
  }

  // MARK: All kinds

  private func combined(_ verdicts: [(CaseKind, PromiseVerdict)], promise: Int) -> [PromiseJudgement] {
    var kept: [CaseKind] = []
    var keptMost: PromiseMargin?
    var broken: [CaseKind] = []
    var worst: PromiseBreach?
    var others: [PromiseJudgement] = []
    for (kind, verdict) in verdicts {
      switch verdict {
      case .kept(let margin):
        kept.append(kind)
        if keptMost == nil || margin.longest?.worth ?? 0 > keptMost?.longest?.worth ?? 0 { keptMost = margin }
      case .broken(let breach):
        let isWorse = breach.walk.worth > worst?.walk.worth ?? -1
        broken.insert(kind, at: isWorse ? 0 : broken.count)
        if isWorse { worst = breach }
      case .undecided: others.append(PromiseJudgement(promise: promise, kinds: [kind], verdict: verdict))
      }
    }
    var all: [PromiseJudgement] = []
    if let worst { all.append(PromiseJudgement(promise: promise, kinds: broken, verdict: .broken(worst))) }
    if let keptMost { all.append(PromiseJudgement(promise: promise, kinds: kept, verdict: .kept(keptMost))) }
    return all + others
  }
}

/// A promise for one kind of case, with one reading of a bare `hari`.
private struct PromiseReading {
  let promise: Promise
  let limit: TimeAmount
  let question: TimeQuestion
  let view: TimedView
  let plainDay: Office.PlainDay
  let clock: PromiseClock
  let extended: PromiseClock?

  init(
    _ promise: Promise, _ limit: TimeAmount, _ question: TimeQuestion, _ view: TimedView, _ day: OfficeDay,
    _ plainDay: Office.PlainDay, _ procedure: Procedure
  ) {
    self.promise = promise
    self.limit = limit
    self.question = question
    self.view = view
    self.plainDay = plainDay
    clock = PromiseClock(limit, day, plainDay: plainDay)
    let more = promise.extension < 0 ? nil : procedure.extensions[Int(promise.extension)].duration?.upper
    extended = more.map { PromiseClock(limit + $0, day, plainDay: plainDay) }
  }

  func verdict(isConditional: Bool) -> PromiseVerdict {
    guard let most = view.longest(question, .upper, rates: clock.proof) else { return .undecided(.neverHappens) }
    let doubts = view.doubts(question)
    let clocks = view.clocks(question, plainDay: plainDay)
    let isMeasured = doubts.isEmpty && most.endlessLoops.isEmpty
    if isMeasured, clock.keeps(clocks, worth: most.bound) {
      return .kept(PromiseMargin(longest: most.walk, most: most.walk.time.total(question.accounts)))
    }
    if let breach = breach(isConditional: isConditional) { return breach }
    if !most.endlessLoops.isEmpty { return .undecided(.endlessLoops(most.endlessLoops, view)) }
    if !doubts.isEmpty { return .undecided(.unmeasuredSteps(doubts, view)) }
    if let extended, extended.keeps(clocks, worth: most.bound) { return .undecided(.onlyExtended(most.walk)) }
    guard most.isExact else { return .undecided(.bound) }
    let surely = view.longest(question, .sure, rates: clock.proof)
    let dependsOnDates = surely.map { !clock.keeps(clocks, worth: $0.bound) } ?? false
    return .undecided(dependsOnDates ? .dates(most.walk, view) : .onlyBounded(most.walk))
  }

  /// `nil` if it cannot be refuted.
  private func breach(isConditional: Bool) -> PromiseVerdict? {
    let clock = extended ?? clock
    guard let surely = view.longest(question, .sure, rates: clock.refutation), surely.walk.worth > clock.sureLimit
    else { return nil }
    var shortest = view.shortest(question, rates: clock.refutation)
    if let least = shortest, !least.isExact || least.walk.worth <= clock.sureLimit { shortest = nil }
    if isConditional && shortest == nil { return .undecided(.condition) }
    return .broken(
      PromiseBreach(
        walk: surely.walk, isLongest: surely.isExact, accounts: question.accounts, shortest: shortest?.walk,
        plainDay: plainDay, view: view))
  }
}

extension TimedView {
  /// The clocks on which anything is counted on some way between the events.
  func clocks(_ question: TimeQuestion, plainDay: Office.PlainDay) -> ClocksUsed {
    let worths = [Int](repeating: 0, count: net.edges.count)
    guard let ask = Asked(self, question, worths, .upper) else { return [] }
    var clocks: ClocksUsed = []
    for edge in ask.edgesOnWays() {
      clocks.formUnion(ClocksUsed(costs[Int(costOfEdge[edge])].upper.total(question.accounts), plainDay: plainDay))
    }
    return clocks
  }
}

extension Procedure {
  /// A bare `hari` is written in some time or promise.
  public var usesPlainDays: Bool {
    times.contains { $0.duration.usesPlainDays } || promises.contains { $0.duration?.usesPlainDays == true }
      || extensions.contains { $0.duration?.usesPlainDays == true }
  }
}
