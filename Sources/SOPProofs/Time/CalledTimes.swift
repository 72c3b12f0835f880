import SOPModel

/// The times of an SOP that is called, for its kinds of cases and up to each of its ends.
struct CalledTimes: Sendable {
  let procedure: Procedure
  private let rates: ClockRates
  private let kinds: [CaseKind]
  /// By kind: up to every end, then up to each of `Procedure.ends`; `nil` where no such case comes there.
  private let costs: [[TimeCost?]]

  /// `nil` if its graph is not whole, or it is too large for what is left to be looked at.
  ///
  /// - Parameter left: ways out of steps, for each kind of case and end.
  init?(_ procedure: Procedure, calls: CallCosts, rates: ClockRates, left: inout Int) {
    guard !procedure.graph.isIncomplete, !procedure.steps.isEmpty else { return nil }
    let kinds = procedure.caseKinds()
    let effort = kinds.kinds.count * (procedure.ends.count + 1)
    guard effort > 0, effort <= left / max(procedure.graph.edges.count, 1) else { return nil }
    left -= effort * procedure.graph.edges.count
    self.procedure = procedure
    self.rates = rates
    self.kinds = kinds.kinds
    let ends: [Event?] = [nil] + procedure.ends.indices.map { .end(EndID($0)) }
    costs = kinds.kinds.map { kind in
      let view = TimedView(procedure, procedure.view(of: kind), rates: rates, calls: calls)
      return ends.map { view.cost(until: $0) }
    }
  }

  /// What is known of the case goes along; everything else stays open.
  ///
  /// - Parameter end: the name of the end it comes back from; `nil` for any.
  func cost(of kind: CaseKind, _ carried: CarriedNames, end: String?) -> TimeCost? {
    var column = 0
    if let end {
      let named = procedure.ends.firstIndex { $0.name.isWritten && procedure.text($0.name) == end }
      guard let named else { return nil }
      column = named + 1
    }
    var cost: TimeCost?
    for (index, called) in kinds.enumerated() where fits(called, kind, carried) {
      guard let one = costs[index][column] else { continue }
      cost = cost.map { $0.orElse(one, rates) } ?? one
    }
    return cost
  }

  /// Where the case has a variant of an axis, or a channel, of the same id.
  private func fits(_ called: CaseKind, _ own: CaseKind, _ carried: CarriedNames) -> Bool {
    for variant in called.variants where !variant.isNone {
      let axis = procedure.variants[Int(variant.index)].axisIndex
      let known = carried.variants.filter {
        own.variants.contains($0.own) && procedure.variants[Int($0.called.index)].axisIndex == axis
      }
      if !known.isEmpty, !known.contains(where: { $0.called == variant }) { return false }
    }
    let channels = carried.channels.filter { $0.own == own.channel }
    return channels.isEmpty || channels.contains { $0.called == called.channel }
  }
}

extension TimedView {
  /// The cost of the whole SOP, for one that calls it.
  fileprivate func cost(until end: Event?) -> TimeCost? {
    guard let promised = cost(TimeQuestion(until: end, of: .promised)),
      let everything = cost(TimeQuestion(until: end, of: .everything))
    else { return nil }
    var cost = TimeCost(
      lower: promised.lower.withOutside(upTo: everything.lower),
      upper: promised.upper.withOutside(upTo: everything.upper),
      sure: promised.sure.total(.promised).isAtMost(everything.sure.total(.everything))
        ? promised.sure.withOutside(upTo: everything.sure) : promised.sure)
    cost.doubt(promised.doubts, in: .promised)
    cost.doubt(everything.doubts, in: .outside)
    return cost
  }

  private func cost(_ question: TimeQuestion) -> TimeCost? {
    guard let most = longest(question, .upper), let surely = longest(question, .sure),
      let least = shortest(question)
    else { return nil }
    var cost = TimeCost(lower: least.walk.time, upper: most.walk.time, sure: surely.walk.time)
    let account = question.accounts
    for doubt in doubts(question) { cost.doubt(doubt.doubts, in: account) }
    if !most.endlessLoops.isEmpty { cost.doubt(.endless, in: account) }
    if !most.isExact { cost.doubt(.undecided, in: account) }
    raise(&cost, question)
    // Which way is the quickest may be a matter of dates; below all of them is nothing.
    if hasChoice, !clocks(question, .lower).isAtMostOne { cost.lower = .zero }
    return cost
  }

  private var hasChoice: Bool { view.graph.nodes.contains { $0.outgoing.count > 1 } }

  /// By what another way has more on a clock than the longest, where they cannot be compared without dates.
  private func raise(_ cost: inout TimeCost, _ question: TimeQuestion) {
    let clocks = clocks(question, .upper)
    guard !clocks.isAtMostOne else { return }
    let total = cost.upper.total(question.accounts)
    for clock in ClocksUsed.each where clocks.contains(clock) {
      var rates = rates
      rates.counted = clock
      guard let other = longest(question, .upper, rates: rates) else { continue }
      if !other.isExact { cost.doubt(.undecided, in: question.accounts) }
      cost.upper.office += other.walk.time.total(question.accounts).part(on: clock).excess(over: total)
    }
  }

  /// The clocks of the times on some way, as they are written.
  private func clocks(_ question: TimeQuestion, _ bound: TimeBound) -> ClocksUsed {
    let worths = [Int](repeating: 0, count: net.edges.count)
    guard let ask = Asked(self, question, worths, .upper) else { return [] }
    var clocks: ClocksUsed = []
    for edge in ask.edgesOnWays() {
      let cost = costs[Int(costOfEdge[edge])]
      clocks.formUnion(ClocksUsed((bound == .lower ? cost.lower : cost.upper).total(question.accounts)))
    }
    return clocks
  }
}

extension AccountedTime {
  /// With so much *luar* that all of it together is another sum.
  fileprivate func withOutside(upTo everything: AccountedTime) -> AccountedTime {
    var time = self
    time.outside = everything.total(.everything).excess(over: total(.promised))
    return time
  }
}

extension TimeCost {
  /// What it costs if it may be the one or the other.
  fileprivate func orElse(_ other: TimeCost, _ rates: ClockRates) -> TimeCost {
    var cost = TimeCost(
      lower: lower.shorter(other.lower), upper: upper.longer(other.upper), sure: sure.surely(other.sure, rates))
    cost.doubtAsMuch(as: self)
    cost.doubtAsMuch(as: other)
    return cost
  }
}

extension AccountedTime {
  /// Clock by clock and account by account: on one clock that is the longer one of what a promise counts, and of all.
  fileprivate func longer(_ other: AccountedTime) -> AccountedTime {
    var time = total(.promised).isAtMost(other.total(.promised)) ? other : self
    let promised = total(.promised).componentwiseMaximum(other.total(.promised))
    time.office += promised.excess(over: time.total(.promised))
    time.outside = total(.everything).componentwiseMaximum(other.total(.everything)).excess(over: promised)
    return time
  }

  /// Whichever is reached in some case and longer.
  fileprivate func surely(_ other: AccountedTime, _ rates: ClockRates) -> AccountedTime {
    let clocks = ClocksUsed(total(.everything)).union(ClocksUsed(other.total(.everything)))
    if clocks.isAtMostOne { return longer(other) }
    return worth(.promised, rates) < other.worth(.promised, rates) ? other : self
  }

  fileprivate func shorter(_ other: AccountedTime) -> AccountedTime {
    let (own, others) = (total(.promised), other.total(.promised))
    let promised = own.componentwiseMinimum(others)
    let everything = total(.everything).componentwiseMinimum(other.total(.everything))
    var time = promised == own ? self : promised == others ? other : AccountedTime(promised, in: .office)
    time.outside = everything.excess(over: promised)
    return time
  }
}
