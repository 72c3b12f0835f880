public import SOPModel

/// The times of an SOP, for each kind of case and each of its ends.
public struct TimeTable: Sendable {
  public let rows: [TimeRow]
  /// What days were worth where ways on different clocks were compared.
  public let rates: ClockRates

  /// One search for each kind of case, end and bound.
  ///
  /// - Parameter calls: what called SOPs cost; `nil` for what `Procedure.links` leads to.
  public init(_ procedure: Procedure, rates: ClockRates, calls: CallCosts? = nil) {
    self.rates = rates
    let calls = calls ?? CallCosts(procedure, rates: rates)
    guard !procedure.graph.isIncomplete else {
      rows = []
      return
    }
    rows = procedure.caseKinds().kinds.flatMap { kind -> [TimeRow] in
      let view = TimedView(procedure, procedure.view(of: kind), rates: rates, calls: calls)
      return procedure.ends.indices.compactMap { TimeRow(view, EndID($0)) }
    }
  }

  /// In the order of the rows, each once.
  public var kinds: [CaseKind] {
    var kinds: [CaseKind] = []
    for row in rows where kinds.last != row.kind { kinds.append(row.kind) }
    return kinds
  }

  /// The row that takes longest, as a promise counts.
  public var slowest: TimeRow? { rows.max { $0.promised.longest.bound < $1.promised.longest.bound } }
}

/// One kind of case up to one end.
public struct TimeRow: Sendable {
  public let view: TimedView
  public let end: EndID
  /// As a promise counts: *kantor* and *tunggu*.
  public let promised: TimeSpan
  /// *Seluruhnya*, whoever answers for it.
  public let everything: TimeSpan

  public var kind: CaseKind { view.view.kind }

  /// `nil` if such a case never comes to this end.
  init?(_ view: TimedView, _ end: EndID) {
    guard let promised = TimeSpan(view, TimeQuestion(until: .end(end), of: .promised)),
      let everything = TimeSpan(view, TimeQuestion(until: .end(end), of: .everything))
    else { return nil }
    self.view = view
    self.end = end
    self.promised = promised
    self.everything = everything
  }
}

/// From the shortest time to the longest.
public struct TimeSpan: Sendable {
  public let question: TimeQuestion
  public let shortest: ShortestTime
  public let longest: LongestTime
  /// Steps and stages on some way whose time is no measured interval: the figures are without them.
  public let unmeasured: [GraphNodeID]

  init?(_ view: TimedView, _ question: TimeQuestion) {
    guard let shortest = view.shortest(question), let longest = view.longest(question) else { return nil }
    self.question = question
    self.shortest = shortest
    self.longest = longest
    var nodes: [GraphNodeID] = []
    for doubt in view.doubts(question) where !nodes.contains(doubt.edge.source) { nodes.append(doubt.edge.source) }
    unmeasured = nodes
  }

  /// The longest time is the sum of measured times that nothing makes longer.
  public var isComplete: Bool { unmeasured.isEmpty && longest.endlessLoops.isEmpty && longest.isExact }
}
