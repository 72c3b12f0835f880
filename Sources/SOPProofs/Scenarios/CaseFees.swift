import SOPModel

/// The charges of one kind of case under given answers, by what it has passed.
struct CaseFees {
  private let plan: FeePlan
  /// Nodes at which something is paid.
  let nodes: [Int32]

  /// - Parameter plan: `Procedure.feePlanner`.
  init(
    _ procedure: Procedure, _ kind: CaseKind, _ answers: CaseAnswers,
    _ plan: (_ kind: CaseKind, _ isDue: (Int) -> Bool?) -> FeePlan
  ) {
    var dueFees: [Int: Bool] = [:]
    for (condition, answers) in answers.byCondition {
      for use in procedure.conditions[Int(condition)].uses {
        if case .fee(let fee) = use { dueFees[Int(fee)] = answers.last == .taken }
      }
    }
    self.plan = plan(kind) { dueFees[$0] }
    nodes = self.plan.points.prefix(FeeExploration.pointBound).map { procedure.graph.node(of: $0.step).index }
  }

  /// - Parameter paid: the nodes that were passed, a bit for each of `nodes`; what is beyond them may be paid.
  func sum(paid: UInt64) -> FeeSum {
    var sum = plan.atStart
    for (index, point) in plan.points.enumerated() {
      if index >= nodes.count {
        var amount = point.amount
        amount.charges.lower = 0
        sum.add(amount)
      } else if paid & 1 << UInt64(index) != 0 {
        sum.add(point.amount)
      }
    }
    let isLimited = sum.charges.upper != MoneyRange.unlimited
    return FeeSum(
      lower: sum.charges.lower, upper: isLimited ? sum.charges.upper : nil, unmeasured: sum.unmeasuredCharges.sorted(),
      isExact: sum.isExact)
  }
}
