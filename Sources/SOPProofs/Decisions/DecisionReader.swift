import SOPModel

/// Makes a table of the outcomes of one decision.
struct DecisionReader {
  /// A value by name, and the unit its numbers are counted in.
  private struct Named {
    var name: String
    var units: [DecisionProof.Unit] = []
    var users: [Int] = []
  }

  private let procedure: Procedure
  private let outcomes: [Int]
  private let texts: [TextRef]
  /// `nil` for an outcome without a condition, and for one in words.
  private var conditions: [ValueCondition?]
  private var named: [Named] = []
  private var positions: [String: Int] = [:]

  init(_ procedure: Procedure, _ outcomes: Range<Int>) {
    self.init(
      procedure, outcomes: Array(outcomes),
      texts: outcomes.map { outcome in
        let target = procedure.outcomes[outcome].target
        return target.isNone ? .none : procedure.targets[Int(target.index)].condition
      })
  }

  init(_ procedure: Procedure, conditions: [TextRef]) {
    self.init(procedure, outcomes: Array(conditions.indices), texts: conditions)
  }

  private init(_ procedure: Procedure, outcomes: [Int], texts: [TextRef]) {
    self.procedure = procedure
    self.outcomes = outcomes
    self.texts = texts
    conditions = texts.map { text in
      text.isWritten ? ValueCondition.read(Array(procedure.textBytes(of: text)).span).value : nil
    }
    for index in conditions.indices { noteNames(index) }
  }

  var isComparing: Bool { conditions.contains { $0 != nil } }

  private mutating func noteNames(_ index: Int) {
    for comparison in (conditions[index]?.alternatives ?? []).joined() {
      let name = text(comparison.name, of: index)
      let position = positions[Self.folded(name)] ?? named.count
      if position == named.count {
        positions[Self.folded(name)] = position
        named.append(Named(name: name))
      }
      let unit = unit(comparison, index)
      if unit != .none, !named[position].units.contains(unit) { named[position].units.append(unit) }
      if named[position].users.last != outcomes[index] { named[position].users.append(outcomes[index]) }
    }
  }

  private func text(_ range: Range<Int>, of index: Int) -> String {
    let bytes = procedure.textBytes(of: texts[index])
    return String(decoding: bytes.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
  }

  private func unit(_ comparison: ValueCondition.Comparison, _ index: Int) -> DecisionProof.Unit {
    switch comparison.unit {
    case .none: .none
    case .rupiah: .rupiah
    case .percent: .percent
    case .word(let range): .word(Self.folded(text(range, of: index)))
    }
  }

  // MARK: The proof

  func proof(of step: StepID) -> DecisionProof {
    var proof = DecisionProof(step)
    let scales = named.map { UnitScale($0.units) }
    for (value, scale) in zip(named, scales) where scale == nil {
      proof.mixedUnits.append(
        DecisionProof.MixedUnits(name: value.name, units: value.units, outcomes: value.users))
    }
    guard proof.mixedUnits.isEmpty else { return proof }
    let known = scales.compactMap { $0 }
    let table = table(known)
    guard let verdict = table.verdict() else {
      proof.isUndecided = true
      return proof
    }
    fill(&proof, verdict, table, known)
    return proof
  }

  private func table(_ scales: [UnitScale]) -> DecisionTable {
    var hasParts = [Bool](repeating: false, count: named.count)
    let rows = conditions.enumerated().map { index, condition -> DecisionTable.Condition? in
      condition?.alternatives.map { line in
        line.map { comparison in
          let value = positions[Self.folded(text(comparison.name, of: index))] ?? 0
          let factor = scales[value].factor(of: unit(comparison, index))
          let number = comparison.thousandths.multipliedCapped(by: factor)
          if number % 1000 != 0 { hasParts[value] = true }
          return DecisionTable.Test(value: value, relation: Self.relation(comparison.relation), number: number)
        }
      }
    }
    let steps = named.indices.map { hasParts[$0] || scales[$0].isContinuous ? 1 : 1000 }
    return DecisionTable(steps: steps, conditions: rows)
  }

  private static func relation(_ relation: ValueCondition.Relation) -> DecisionTable.Relation {
    switch relation {
    case .less: .less
    case .atMost: .atMost
    case .equal: .equal
    case .notEqual: .notEqual
    case .atLeast: .atLeast
    case .greater: .greater
    }
  }

  private func fill(
    _ proof: inout DecisionProof, _ verdict: DecisionTable.Verdict, _ table: DecisionTable, _ scales: [UnitScale]
  ) {
    let rest = texts.indices.filter { texts[$0].isNone }
    let isAllCompared = texts.indices.allSatisfy { texts[$0].isNone || conditions[$0] != nil }
    if rest.isEmpty, isAllCompared { proof.gaps = verdict.gaps.map { values(of: $0, table, scales) } }
    proof.overlaps = verdict.overlaps.map {
      DecisionProof.Overlap(
        first: outcomes[$0.first], second: outcomes[$0.second], witness: values(of: $0.region, table, scales))
    }
    proof.neverMet = verdict.neverMet.map { outcomes[$0] }
    if rest.count == 1, verdict.isCovered { proof.uselessRest = outcomes[rest[0]] }
  }

  private func values(
    of region: DecisionTable.Region, _ table: DecisionTable, _ scales: [UnitScale]
  ) -> [DecisionProof.Value] {
    named.indices.map { value in
      let (from, to) = table.bounds(of: region, value: value)
      return DecisionProof.Value(name: named[value].name, unit: scales[value].unit, from: from, to: to)
    }
  }
}

/// The one unit in which the numbers of a value are counted: the smallest of those written that turn into each other.
struct UnitScale {
  let unit: DecisionProof.Unit
  private let factors: [DecisionProof.Unit: Int]

  /// Units that are whole numbers of each other, smallest first.
  private static let families: [[(name: String, size: Int)]] = [
    [("bulan", 1), ("bln", 1), ("tahun", 12), ("thn", 12)],
    [("hari", 1), ("minggu", 7)],
    [("menit", 1), ("jam", 60)],
    [("gram", 1), ("kg", 1000), ("kilogram", 1000), ("ton", 1_000_000)],
    [("m2", 1), ("m²", 1), ("meter persegi", 1), ("ha", 10_000), ("hektare", 10_000)],
    [("cm", 1), ("m", 100), ("meter", 100), ("km", 100_000)],
    [("liter", 1)],
  ]

  /// Families whose values lie anywhere between two numbers.
  private static let firstContinuous = 3

  /// Parts of a unit count too: measures and shares, not people, days or rupiah.
  let isContinuous: Bool

  /// `nil` where the units do not turn into each other. A bare number counts in the unit of the others.
  init?(_ units: [DecisionProof.Unit]) {
    guard let first = units.first else {
      unit = .none
      factors = [:]
      isContinuous = false
      return
    }
    guard units.count > 1 else {
      unit = first
      factors = [first: 1]
      isContinuous = Self.isContinuous(first)
      return
    }
    var sizes: [DecisionProof.Unit: Int] = [:]
    guard let family = Self.families.first(where: { $0.contains { .word($0.name) == first } }) else { return nil }
    for unit in units {
      guard let entry = family.first(where: { .word($0.name) == unit }) else { return nil }
      sizes[unit] = entry.size
    }
    let least = sizes.values.min() ?? 1
    unit = units.first { sizes[$0] == least } ?? first
    factors = sizes.mapValues { $0 / least }
    isContinuous = Self.isContinuous(first)
  }

  func factor(of unit: DecisionProof.Unit) -> Int { factors[unit] ?? 1 }

  private static func isContinuous(_ unit: DecisionProof.Unit) -> Bool {
    if unit == .percent { return true }
    return families[firstContinuous...].contains { $0.contains { .word($0.name) == unit } }
  }
}

extension Int {
  /// Stops well below `Int.max`, so that a step can still be added.
  fileprivate func multipliedCapped(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? Int.max / 4 : Swift.min(product, Int.max / 4)
  }
}
