public import SOPModel

/// What called SOPs cost, each for every kind of case and end of its own: computed once for an SOP, from the SOPs that
/// call nothing to those that call them, so that no depth of calls is a depth of anything here.
public struct CallCosts: Sendable {
  /// Nobody looked: what is written beside a call counts.
  public static let none = CallCosts()

  /// So many ways out of steps are looked at, of all SOPs that are reached together, for each of their kinds of cases and
  /// ends; calls of the others cost what is written beside them.
  private static let limit = 2_000_000

  /// Of the SOP itself.
  private var sites: [StepID: CallSite] = [:]
  /// By SOP, as in `ProcedureLinks.procedures`; `nil` for one that is not timed.
  private var called: [CalledTimes?] = []

  private init() {}

  /// - Parameter rates: what days are worth where ways are compared, in all of them.
  public init(_ procedure: Procedure, rates: ClockRates) {
    let links = procedure.links
    guard links.own.contains(where: { $0.isTimedCall }) else {
      self.init()
      return
    }
    var called: [CalledTimes?] = []
    var left = Self.limit
    for linked in links.procedures {
      let calls = CallCosts(linked.procedure, linked.links, called)
      called.append(CalledTimes(linked.procedure, calls: calls, rates: rates, left: &left))
    }
    self.init(procedure, links.own, called)
  }

  private init(_ procedure: Procedure, _ links: [ProcedureLink], _ called: [CalledTimes?]) {
    self.called = called
    for link in links where link.isTimedCall {
      guard case .call(let step) = link.reference.site, case .procedure(let target) = link.target,
        called.indices.contains(target), let times = called[target]
      else { continue }
      sites[step] = CallSite(
        target: target, leadsToOtherOffice: link.leadsToOtherOffice,
        carried: CarriedNames(from: procedure, into: times.procedure))
    }
  }

  /// What a call costs over one of the ways behind it; `nil` if it is not resolved.
  ///
  /// What the promise counts of it (*kantor* and *tunggu*) belongs to the way that takes the longest of that, and all
  /// three accounts together to the way that takes the longest of all: *luar* is the difference.
  func cost(of step: StepID, over edge: ProcessGraph.Edge, in procedure: Procedure, for kind: CaseKind) -> TimeCost? {
    guard let site = sites[step], let times = called[site.target] else { return nil }
    let leadsToOutcome = edge.kind == .outcome || edge.kind == .exhausted
    let end = leadsToOutcome && edge.label.isWritten ? procedure.text(edge.label) : nil
    let cost = times.cost(of: kind, site.carried, end: end)
    return site.leadsToOtherOffice ? cost?.outside : cost
  }
}

extension ProcedureLink {
  /// It leads to an SOP whose time counts.
  fileprivate var isTimedCall: Bool {
    guard case .call = reference.site, case .procedure = target else { return false }
    return !isCircular
  }
}

/// A call of an SOP that leads to a timed one.
private struct CallSite: Sendable {
  /// Into `CallCosts.called`.
  var target: Int
  var leadsToOtherOffice: Bool
  var carried: CarriedNames
}

extension TimeCost {
  /// The same time, which somebody else answers for.
  fileprivate var outside: TimeCost {
    var cost = TimeCost(
      lower: AccountedTime(lower.total(.everything), in: .outside),
      upper: AccountedTime(upper.total(.everything), in: .outside),
      sure: AccountedTime(sure.total(.everything), in: .outside))
    cost.doubt(doubts, in: .outside)
    return cost
  }
}
