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
  /// Kinds of cases whose variants and channel are paired stand in one row.
  fileprivate func summaryRows() -> [SummaryRow] {
    let olds = measurement(.old).cases
    var taken: Set<Int> = []
    var rows: [SummaryRow] = []
    let isPlain = olds.count == 1 && measurement(.new).cases.count == 1
    for new in measurement(.new).cases {
      let partner = olds.indices.first { isPlain || !taken.contains($0) && isSame(olds[$0].kind, new.kind) }
      if let partner { taken.insert(partner) }
      rows.append(SummaryRow(old: partner.map { olds[$0] }, new: new))
    }
    return rows + olds.indices.filter { !taken.contains($0) }.map { SummaryRow(old: olds[$0], new: nil) }
  }

  private func isSame(_ old: CaseKind, _ new: CaseKind) -> Bool {
    func links(_ kind: CaseKind, _ side: Side) -> Set<Int> {
      Set(
        kind.variants.filter { !$0.isNone }.map { variant in
          pairing[.variant].linkNumber(of: Int(variant.index), on: side) ?? -2 - Int(side.rawValue)
        })
    }
    let channels = (
      pairing[.channel].linkNumber(of: Int(old.channel), on: .old),
      pairing[.channel].linkNumber(of: Int(new.channel), on: .new)
    )
    return channels.0 != nil && channels.0 == channels.1 && links(old, .old) == links(new, .new)
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
