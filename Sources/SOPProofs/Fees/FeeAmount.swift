import SOPModel

/// What is asked for at one place: charges and deposits apart.
struct FeeAmount: Sendable, Hashable {
  var charges = MoneyRange.nothing
  var deposits = MoneyRange.nothing
  var unmeasuredCharges: [FeeSource] = []
  var unmeasuredDeposits: [FeeSource] = []
  /// The intervals are reached.
  var isExact = true

  var isNothing: Bool {
    charges == .nothing && deposits == .nothing && unmeasuredCharges.isEmpty && unmeasuredDeposits.isEmpty
  }

  mutating func add(_ range: MoneyRange, isMeasured: Bool, _ kind: Fee.Kind, from source: FeeSource) {
    switch kind {
    case .charge:
      charges = charges + range
      if !isMeasured { unmeasuredCharges.append(source) }
    case .deposit:
      deposits = deposits + range
      if !isMeasured { unmeasuredDeposits.append(source) }
    }
  }

  mutating func add(_ other: FeeAmount) {
    charges = charges + other.charges
    deposits = deposits + other.deposits
    unmeasuredCharges += other.unmeasuredCharges
    unmeasuredDeposits += other.unmeasuredDeposits
    isExact = isExact && other.isExact
  }
}

extension Procedure {
  /// What one fee comes to where it applies: the measured part, and whether that is all of it.
  ///
  /// - Parameter isDue: its condition is known to hold.
  func amount(of fee: Fee, isDue: Bool = false) -> (range: MoneyRange, isMeasured: Bool) {
    var (range, isMeasured) = fee.isTable ? amount(ofTable: fee) : amount(of: fee.money, unit: fee.unit)
    if fee.condition.isWritten, !isDue { range.lower = 0 }
    return (range, isMeasured)
  }

  /// `satu` is one row, whichever; `beberapa`, or nothing said, is one row or more.
  private func amount(ofTable fee: Fee) -> (range: MoneyRange, isMeasured: Bool) {
    var range: MoneyRange?
    var isMeasured = true
    for row in tariffs[fee.table.indices] {
      let next = amount(of: row.money, unit: row.unit)
      isMeasured = isMeasured && next.isMeasured
      guard let before = range else {
        range = next.range
        continue
      }
      var both = before.hull(next.range)
      if fee.choice != .one { both.upper = before.upper.plusMoney(next.range.upper) }
      range = both
    }
    return (range ?? .nothing, isMeasured)
  }

  /// A rate is charged for as many units as a case has; where `satuan` does not say, for one at least.
  private func amount(of money: Money?, unit: Int32) -> (range: MoneyRange, isMeasured: Bool) {
    guard let money, money.isMeasured else { return (.nothing, false) }
    var range = MoneyRange(lower: money.lower, upper: money.upper ?? MoneyRange.unlimited)
    if money.per != nil {
      let count = unit < 0 ? nil : units[Int(unit)].count
      let most = count?.upper.map { Int64($0) }
      range.lower = range.lower.timesMoney(count.map { Int64($0.lower) } ?? 1)
      range.upper = range.upper == 0 ? 0 : most.map { range.upper.timesMoney($0) } ?? MoneyRange.unlimited
    }
    return (range, true)
  }
}

/// What one kind of case is asked for, and where.
struct FeePlan {
  /// At the start, whatever happens after it.
  private(set) var atStart = FeeAmount()
  /// The steps at which something is asked for, in the order of the file.
  private(set) var points: [(step: StepID, amount: FeeAmount)] = []

  /// Something without a known amount is asked for at a step.
  var hasUnmeasuredPoint: Bool {
    points.contains { !$0.amount.unmeasuredCharges.isEmpty || !$0.amount.unmeasuredDeposits.isEmpty }
  }

  /// - Parameters:
  ///   - calls: what the SOPs that are called ask for, by step.
  ///   - isDue: of a fee with a condition, into `Procedure.fees`, whether it holds; `nil` for both.
  init(
    _ procedure: Procedure, for kind: CaseKind, calls: [(step: StepID, amount: FeeAmount)],
    isDue: (Int) -> Bool? = { _ in nil }
  ) {
    var atSteps: [StepID: FeeAmount] = [:]
    for (index, fee) in procedure.fees.enumerated() where procedure.isOn(fee, for: kind) {
      let known = fee.condition.isWritten ? isDue(index) : nil
      if known == false { continue }
      let (range, isMeasured) = procedure.amount(of: fee, isDue: known == true)
      if fee.paidAtStep.isNone {
        atStart.add(range, isMeasured: isMeasured, fee.kind, from: .fee(index))
      } else {
        atSteps[fee.paidAtStep, default: FeeAmount()].add(
          range, isMeasured: isMeasured, fee.kind, from: .fee(index))
      }
    }
    for call in calls { atSteps[call.step, default: FeeAmount()].add(call.amount) }
    points = atSteps.filter { !$0.value.isNothing }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
