import SOPModel

/// Which kind of case of the new SOP is which of the old one, and what is different between them in numbers.
struct KindComparison: Sendable {
  struct Row: Sendable {
    /// Into `Measurement.cases`; `nil` where one side alone knows such cases.
    let old: Int?
    let new: Int?
  }

  /// In order of the new SOP; what only the old one has stands last.
  let rows: [Row]
  let measurements: [Measurement]

  init(_ measurements: [Measurement], _ pairing: Pairing) {
    self.measurements = measurements
    let (olds, news) = (measurements[0].cases, measurements[1].cases)
    let isPlain = olds.count == 1 && news.count == 1
    var taken: Set<Int> = []
    var rows: [Row] = []
    for (index, new) in news.enumerated() {
      let partner = olds.indices.first { old in
        isPlain || !taken.contains(old) && Self.isSame(olds[old].kind, new.kind, pairing)
      }
      if let partner { taken.insert(partner) }
      rows.append(Row(old: partner, new: index))
    }
    self.rows = rows + olds.indices.filter { !taken.contains($0) }.map { Row(old: $0, new: nil) }
  }

  /// Their variants are paired, and their channels.
  private static func isSame(_ old: CaseKind, _ new: CaseKind, _ pairing: Pairing) -> Bool {
    func links(_ kind: CaseKind, _ side: Side) -> Set<Int> {
      Set(
        kind.variants.filter { !$0.isNone }.map { variant in
          pairing[.variant].linkNumber(of: Int(variant.index), on: side) ?? -2 - Int(side.rawValue)
        })
    }
    let channel = pairing[.channel].linkNumber(of: Int(old.channel), on: .old)
    return channel != nil && channel == pairing[.channel].linkNumber(of: Int(new.channel), on: .new)
      && links(old, .old) == links(new, .new)
  }

  /// The difference in the kind of case for which it is worst: the most that is added, else the most that is taken.
  func worst(_ difference: (Row, CaseMeasures, CaseMeasures) -> Int) -> Int {
    var (most, least) = (0, 0)
    for row in rows {
      guard let old = row.old, let new = row.new else { continue }
      let value = difference(row, measurements[0].cases[old], measurements[1].cases[new])
      most = max(most, value)
      least = min(least, value)
    }
    return most > 0 ? most : least
  }
}

/// What all changes together add to the numbers of the kind of case for which it is worst.
struct TotalEffect: Sendable {
  /// Of the slowest way; where that is the same, of the quickest.
  let time: Int
  let visits: Int
  let handOvers: Int

  init(_ kinds: KindComparison) {
    time = kinds.worst { _, old, new in
      let worst = Self.slowest(old.time, new.time)
      return worst == 0 ? new.time.bestWorth - old.time.bestWorth : worst
    }
    visits = kinds.worst { _, old, new in
      let worst = Self.difference(old.visits.most, new.visits.most)
      return worst == 0 ? new.visits.least - old.visits.least : worst
    }
    handOvers = kinds.worst { _, old, new in Self.difference(old.handOvers.most, new.handOvers.most) }
  }

  /// Without a limit is worse than any; of two without a limit what is measured counts.
  static func slowest(_ old: TimeMeasure, _ new: TimeMeasure) -> Int {
    if old.worst == nil, new.worst != nil { return -.max }
    if old.worst != nil, new.worst == nil { return .max }
    return new.worstWorth - old.worstWorth
  }

  private static func difference(_ old: Int?, _ new: Int?) -> Int {
    switch (old, new) {
    case (let old?, let new?): new - old
    case (nil, nil): 0
    case (nil, _): -.max
    case (_, nil): .max
    }
  }
}
