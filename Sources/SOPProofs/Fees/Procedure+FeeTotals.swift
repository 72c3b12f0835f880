public import SOPModel

extension Procedure {
  /// What a case pays, for each kind of case and each end it can come to.
  ///
  /// Linear in the size of the SOP for each kind of case where no way is limited (`maks`) and nothing runs beside
  /// something else outside of `paralel`; beyond that a search with a bound, see `FeeSum.isExact`.
  public func feeTotals() -> FeeTotals { feeTotals(callee: feesOfCalls()) }

  /// Makes the plan of one kind of case after the other, called SOPs included.
  ///
  /// - Parameter isDue: of a fee with a condition, into `fees`, whether it holds; `nil` for both.
  func feePlanner() -> (_ kind: CaseKind, _ isDue: (Int) -> Bool?) -> FeePlan {
    let calls = calls(feesOfCalls())
    return { FeePlan(self, for: $0, calls: amounts(of: calls, for: $0), isDue: $1) }
  }

  private func feesOfCalls() -> (StepID) -> CalledFees? {
    var called: [CalledFees?] = []
    for linked in links.procedures {
      let totals = linked.procedure.feeTotals { step in
        for link in linked.links where link.reference.site == .call(step) {
          if case .procedure(let index) = link.target, called.indices.contains(index) { return called[index] }
        }
        return nil
      }
      called.append(CalledFees(linked.procedure, totals))
    }
    return { step in
      guard case .procedure(let index)? = links.link(at: .call(step))?.target else { return nil }
      return called.indices.contains(index) ? called[index] : nil
    }
  }

  /// - Parameter callee: the sums of the SOP that a step calls; `nil` if they are not known.
  private func feeTotals(callee: (StepID) -> CalledFees?) -> FeeTotals {
    var result = FeeTotals()
    guard !steps.isEmpty, !graph.isIncomplete else { return result }
    let kinds = caseKinds()
    guard !kinds.areTooMany, kinds.kinds.count <= FeeSearch.sizeBound / graph.nodes.count else {
      result.kindsAreTooMany = true
      return result
    }
    let calls = calls(callee)
    var work = FeeSearch.workBound
    for kind in kinds.kinds {
      let plan = FeePlan(self, for: kind, calls: amounts(of: calls, for: kind))
      result.totals += FeeSearch(self, for: kind, plan, work: &work).totals
    }
    return result
  }

  private typealias Call = (step: StepID, fees: CalledFees?, names: CarriedNames?)

  private func calls(_ callee: (StepID) -> CalledFees?) -> [Call] {
    stepIDs { $0.isCall }.map { step in
      (step, callee(step), callee(step).map { CarriedNames(from: self, into: $0.procedure) })
    }
  }

  private func amounts(of calls: [Call], for kind: CaseKind) -> [(step: StepID, amount: FeeAmount)] {
    calls.map { call in
      guard let fees = call.fees, let names = call.names else {
        return (call.step, FeeAmount(unmeasuredCharges: [.call(call.step)]))
      }
      return (call.step, fees.amount(for: kind, carrying: names, at: call.step))
    }
  }

  /// Edges of the graph that a case of a kind cannot take; the graph of its view keeps the others in their order.
  func edgesClosed(to kind: CaseKind) -> Set<Int> {
    var closed: Set<Int> = []
    let view = view(of: kind).graph
    for (node, seen) in zip(graph.nodes, view.nodes) {
      var next = seen.outgoing.indices.lowerBound
      for edge in node.outgoing.indices {
        if next < seen.outgoing.indices.upperBound, view.edges[next] == graph.edges[edge] {
          next += 1
        } else {
          closed.insert(edge)
        }
      }
    }
    return closed
  }
}

/// The sums of an SOP that others call.
private struct CalledFees {
  let procedure: Procedure
  private let totals: [FeeTotal]

  /// `nil` where nothing is known.
  init?(_ procedure: Procedure, _ totals: FeeTotals) {
    guard !totals.totals.isEmpty else { return nil }
    self.procedure = procedure
    self.totals = totals.totals
  }

  /// What a case of the SOP that calls pays there: variants and channels of the same id are carried over, all others
  /// stay open, and so does the end it comes back from.
  func amount(for kind: CaseKind, carrying names: CarriedNames, at step: StepID) -> FeeAmount {
    let variants = names.variants.filter { kind.variants.contains($0.own) }.map(\.called)
    let channels = names.channels.filter { $0.own == kind.channel }.map(\.called)
    let possible = totals.filter { total in
      let fits = variants.allSatisfy { carried in
        let axis = Int(procedure.variants[Int(carried.index)].axisIndex)
        guard total.kind.variants.indices.contains(axis), !total.kind.variants[axis].isNone else { return true }
        return total.kind.variants[axis] == carried
      }
      return fits && (channels.isEmpty || channels.contains(total.kind.channel))
    }
    var amount = FeeAmount()
    guard let first = possible.first else { return amount }
    amount.charges = MoneyRange(first.charges)
    amount.deposits = MoneyRange(first.deposits)
    for total in possible {
      amount.charges = amount.charges.hull(MoneyRange(total.charges))
      amount.deposits = amount.deposits.hull(MoneyRange(total.deposits))
      if !total.charges.isMeasured { amount.unmeasuredCharges = [.call(step)] }
      if !total.deposits.isMeasured { amount.unmeasuredDeposits = [.call(step)] }
      // Where the case goes on can depend on the end, and what it pays with it.
      let isSame = total.charges == first.charges && total.deposits == first.deposits
      amount.isExact = amount.isExact && total.charges.isExact && total.deposits.isExact
      if !isSame, total.end != first.end { amount.isExact = false }
    }
    return amount
  }
}

extension MoneyRange {
  fileprivate init(_ sum: FeeSum) {
    self.init(lower: sum.lower, upper: sum.upper ?? Self.unlimited)
  }
}
