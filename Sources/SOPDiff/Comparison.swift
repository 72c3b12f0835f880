public import SOPModel
public import SOPText

/// What changed from one SOP to another, and for whom.
public struct Comparison: Sendable {
  public let old: ProcedureVersion
  public let new: ProcedureVersion
  public let pairing: Pairing
  /// By kind of case, in order of the new SOP; kinds that only the old one has stand last.
  public let summary: [SummaryRow]
  /// Kinds of cases beyond those that `summary` shows.
  public let omittedKinds: Int
  /// By promise, in order of the new SOP; those that are gone stand last.
  public let promises: [PromiseRow]
  /// The heaviest impact first, then by place in the new file.
  public let changes: [Change]
  /// Proved: the pairing takes each element of one SOP to one of the other that says the same, and each way a case can
  /// go to one of the other. Files may differ in order, layout, ids and the spelling of values.
  public let isSameProcedure: Bool

  /// The heaviest impact; `nil` where nothing changed.
  public var impact: Impact? { changes.first?.impact }

  public func version(_ side: Side) -> ProcedureVersion { side == .old ? old : new }

  public func changes(of impact: Impact) -> [Change] { changes.filter { $0.impact == impact } }
}

/// The numbers of one kind of case, before and after.
public struct SummaryRow: Sendable {
  /// `nil` where only one of the SOPs knows such a case.
  public let old: CaseMeasures?
  public let new: CaseMeasures?

  public func measures(on side: Side) -> CaseMeasures? { side == .old ? old : new }
}

/// What one kind of case costs its applicant and the office.
public struct CaseMeasures: Sendable {
  public let kind: CaseKind
  /// Of its variants, and of its channel where there are several; empty where all cases are alike.
  public let names: [TextRef]
  /// *seluruhnya* from the application to an end.
  public let time: TimeMeasure
  public let fee: FeeMeasure
  /// What the applicant must bring: least and most.
  public let papers: ClosedRange<Int>
  /// How often the applicant must act, rework included at its written limit; `nil` above where nothing limits it.
  public let visits: CountMeasure
  /// From one actor to another on the way with most of them.
  public let handOvers: CountMeasure
}

/// Least and most of something on the ways of a case.
public struct CountMeasure: Sendable, Hashable {
  public let least: Int
  /// `nil` where a loop has no limit.
  public let most: Int?

  public init(least: Int, most: Int?) {
    self.least = least
    self.most = most
  }
}

/// The quickest and the slowest way.
public struct TimeMeasure: Sendable, Hashable {
  public let best: TimeAmount
  /// `nil` where nothing limits it.
  public let worst: TimeAmount?
  /// The same as one figure for comparisons, in thousandths of a working minute.
  public let bestWorth: Int
  public let worstWorth: Int
  /// Some time on the way is not measured, so that the sum holds the others only.
  public let isPartial: Bool
}

/// What a case pays.
public struct FeeMeasure: Sendable, Hashable {
  /// Rupiah; nothing less is paid.
  public let least: Int64
  /// `nil` where nothing limits it.
  public let most: Int64?
  /// Something is paid whose sum is not written.
  public let isPartial: Bool
}

/// A promise before and after.
public struct PromiseRow: Sendable {
  /// Into `Procedure.promises`.
  public let old: Int?
  public let new: Int?
  /// Whether it can be proved of every case; `nil` where there is no promise.
  public let oldStanding: PromiseStanding?
  public let newStanding: PromiseStanding?
}

/// What the proofs say of a promise.
public enum PromiseStanding: UInt8, Sendable, Hashable, CaseIterable {
  case proved
  case refuted
  case undecided

  public var name: Wording {
    switch self {
    case .proved: Wording(id: "terbukti dapat ditepati", en: "proved")
    case .refuted: Wording(id: "tidak mungkin ditepati", en: "cannot be kept")
    case .undecided: Wording(id: "tidak dapat dibuktikan", en: "not provable")
    }
  }
}
