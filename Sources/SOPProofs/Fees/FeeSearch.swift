import SOPModel

/// The sums of one kind of case: by shortest and longest ways where those decide, else by playing the flow.
struct FeeSearch {
  /// States that are looked at for all kinds of cases of an SOP together.
  static let workBound = 50_000

  /// Kinds of cases times nodes of the graph.
  static let sizeBound = 500_000

  private(set) var totals: [FeeTotal] = []

  init(_ procedure: Procedure, for kind: CaseKind, _ plan: FeePlan, work: inout Int) {
    let net = FeeNet(procedure, for: kind, plan)
    let walks = FeeWalks(net)
    let charges = Account(walks, plan.points.map(\.amount.charges))
    let deposits = Account(walks, plan.points.map(\.amount.deposits))
    let reached = net.ends.indices.filter { walks.reaches(net.ends[$0].node) }
    let isOpen =
      plan.hasUnmeasuredPoint && (walks.hasLimits || !walks.isSequential)
      || reached.contains { index in
        !charges.isDecided(at: net.ends[index].node) || !deposits.isDecided(at: net.ends[index].node)
      }
    let paid = isOpen ? FeeExploration.paidSets(net, pointCount: plan.points.count, work: &work) : nil
    for index in reached {
      // No case comes to this end: the way to it waits for a limit that is never used up.
      if let paid, paid[index].isEmpty { continue }
      let node = net.ends[index].node
      var chargesSum = charges.sum(at: node, paid?[index])
      var depositsSum = deposits.sum(at: node, paid?[index])
      chargesSum.add(plan.atStart.charges, plan.atStart.unmeasuredCharges, isExact: plan.atStart.isExact)
      depositsSum.add(plan.atStart.deposits, plan.atStart.unmeasuredDeposits, isExact: plan.atStart.isExact)
      let points = Self.points(plan, walks, before: node, paid?[index])
      for point in points {
        let amount = plan.points[point].amount
        chargesSum.add(.nothing, amount.unmeasuredCharges, isExact: amount.isExact)
        depositsSum.add(.nothing, amount.unmeasuredDeposits, isExact: amount.isExact)
      }
      chargesSum.unmeasured.sort()
      depositsSum.unmeasured.sort()
      totals.append(
        FeeTotal(
          kind: kind, end: net.ends[index].end, steps: points.map { plan.points[$0].step }, charges: chargesSum,
          deposits: depositsSum))
    }
  }

  /// The places at which a case that comes to an end may have paid.
  private static func points(_ plan: FeePlan, _ walks: FeeWalks, before end: Int, _ paid: Set<UInt64>?) -> [Int] {
    guard !plan.points.isEmpty else { return [] }
    guard let paid else { return walks.points(before: end) }
    let all = paid.reduce(0, |)
    return plan.points.indices.filter { all & (1 << UInt64($0)) != 0 }
  }
}

/// Charges or deposits: what each place asks for, and what the ways through the flow make of it.
private struct Account {
  private let amounts: [MoneyRange]
  private let least: (bound: [Int64], reached: [Int64])
  private let most: (bound: [Int64], reached: [Int64])
  private let isNothing: Bool

  init(_ walks: FeeWalks, _ amounts: [MoneyRange]) {
    self.amounts = amounts
    isNothing = amounts.allSatisfy { $0 == .nothing }
    least = isNothing ? ([], []) : walks.least(amounts.map(\.lower))
    most = isNothing ? ([], []) : walks.most(amounts.map(\.upper))
  }

  func isDecided(at node: Int) -> Bool {
    isNothing || (least.bound[node] == least.reached[node] && most.bound[node] == most.reached[node])
  }

  /// - Parameter paid: the sets of places paid at, where the flow was played to its end.
  func sum(at node: Int, _ paid: Set<UInt64>?) -> FeeSum {
    if isNothing { return FeeSum() }
    guard !isDecided(at: node) else { return FeeSum(lower: least.bound[node], upper: limit(most.bound[node])) }
    guard let paid else {
      return FeeSum(lower: least.bound[node], upper: limit(most.bound[node]), isExact: false)
    }
    var range: MoneyRange?
    for set in paid {
      var sum = MoneyRange.nothing
      for (index, amount) in amounts.enumerated() where set & (1 << UInt64(index)) != 0 { sum = sum + amount }
      range = range?.hull(sum) ?? sum
    }
    return FeeSum(lower: range?.lower ?? 0, upper: limit(range?.upper ?? 0))
  }

  private func limit(_ upper: Int64) -> Int64? { upper == MoneyRange.unlimited ? nil : upper }
}

extension FeeSum {
  fileprivate mutating func add(_ range: MoneyRange, _ unmeasured: [FeeSource], isExact: Bool) {
    lower = lower.plusMoney(range.lower)
    upper = upper.flatMap { upper in
      let sum = upper.plusMoney(range.upper)
      return sum == MoneyRange.unlimited ? nil : sum
    }
    for source in unmeasured where !self.unmeasured.contains(source) { self.unmeasured.append(source) }
    self.isExact = self.isExact && isExact
  }
}
