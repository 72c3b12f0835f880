import SOPModel

/// What changed from one SOP to another. Pure: the same two SOPs give the same answer on every machine, and from the
/// other side the same pairs. Near-linear in the size of the SOPs, beside the proofs of time, but for steps that moved
/// (`OrderComparison`).
public func compare(_ old: ProcedureVersion, _ new: ProcedureVersion) -> Comparison {
  let pair = ProcedurePair(old, new)
  var changes = ChangeList(pair)
  if !pair.isSameProcedure {
    for rule in ChangeRegistry.all { rule.compare(pair, into: &changes) }
  }
  return Comparison(
    old: old, new: new, pairing: pair.pairing, summary: pair.summaryRows(),
    omittedKinds: max(pair.measurement(.old).omittedKinds, pair.measurement(.new).omittedKinds),
    promises: pair.promiseRows(), changes: changes.sorted(), isSameProcedure: pair.isSameProcedure)
}

extension ProcedurePair {
  fileprivate func summaryRows() -> [SummaryRow] {
    let (olds, news) = (measurement(.old).cases, measurement(.new).cases)
    return kinds.rows.map { row in SummaryRow(old: row.old.map { olds[$0] }, new: row.new.map { news[$0] }) }
  }

  fileprivate func promiseRows() -> [PromiseRow] {
    let (olds, news) = (measurement(.old).promises, measurement(.new).promises)
    var rows: [PromiseRow] = []
    for new in news.indices {
      let old = pairing[.promise].old(of: new)
      rows.append(PromiseRow(old: old, new: new, oldStanding: old.map { olds[$0] }, newStanding: news[new]))
    }
    for old in unpaired(.promise, .old) {
      rows.append(PromiseRow(old: old, new: nil, oldStanding: olds[old], newStanding: nil))
    }
    return rows
  }
}
