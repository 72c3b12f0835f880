public import SOPModel

/// What a case pays, in whole rupiah: an interval, and what of it nobody can know beforehand.
public struct FeeSum: Sendable, Hashable {
  /// Of what is measured.
  public var lower: Int64
  /// Of what is measured; `nil` where nothing limits it.
  public var upper: Int64?
  /// What may be part of the sum and has no known amount: fees, then calls, each in the order of the file.
  public var unmeasured: [FeeSource]
  /// Some case pays `lower`, and some case `upper`. Otherwise the search met its bound, and every case pays something
  /// between the two.
  public var isExact: Bool

  public init(lower: Int64 = 0, upper: Int64? = 0, unmeasured: [FeeSource] = [], isExact: Bool = true) {
    self.lower = lower
    self.upper = upper
    self.unmeasured = unmeasured
    self.isExact = isExact
  }

  public var isMeasured: Bool { unmeasured.isEmpty }

  /// Nothing is paid, whatever happens.
  public var isNothing: Bool { upper == 0 && unmeasured.isEmpty }
}

/// Where money is asked for.
public enum FeeSource: Sendable, Hashable, Comparable {
  /// Into `Procedure.fees`.
  case fee(Int)
  /// The fees of the SOP that a step calls.
  case call(StepID)
}

/// What a case of one kind pays until it comes to one end.
public struct FeeTotal: Sendable, Hashable {
  public let kind: CaseKind
  public let end: EndID
  /// Steps at which it may have been asked for money, in the order of the file.
  public let steps: [StepID]
  public let charges: FeeSum
  /// What is paid back (`jenis: titipan`), apart from the charges.
  public let deposits: FeeSum
}

/// The sums of fees of an SOP: docs/biaya.md says what they mean and how they are found.
public struct FeeTotals: Sendable {
  /// Kinds of cases in the order of `CaseKinds.kinds`, for each the ends it can come to in their order. Empty for a flow
  /// that could not be read.
  public internal(set) var totals: [FeeTotal] = []
  /// There are too many kinds of cases for a flow of this size to look at each; `totals` is empty.
  public internal(set) var kindsAreTooMany = false
}

/// An interval of sums; arithmetic stops at `unlimited`.
struct MoneyRange: Sendable, Hashable {
  var lower: Int64 = 0
  var upper: Int64 = 0

  static let unlimited = Int64.max
  static let nothing = MoneyRange()

  static func + (left: MoneyRange, right: MoneyRange) -> MoneyRange {
    MoneyRange(lower: left.lower.plusMoney(right.lower), upper: left.upper.plusMoney(right.upper))
  }

  /// The smallest interval around both.
  func hull(_ other: MoneyRange) -> MoneyRange {
    MoneyRange(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }
}

extension Int64 {
  /// Both from 0; never above `MoneyRange.unlimited`.
  func plusMoney(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? MoneyRange.unlimited : sum
  }

  func timesMoney(_ other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? MoneyRange.unlimited : product
  }
}
