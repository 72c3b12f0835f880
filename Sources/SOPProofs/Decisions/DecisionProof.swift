public import SOPModel

/// Whether the outcomes of a decision that compare values fit every case, and each case one of them.
///
/// What can be compared, the method and its bounds: docs/keputusan.md.
public struct DecisionProof: Sendable {
  /// A named value of a witness, in its unit.
  public struct Value: Sendable, Hashable {
    /// As it was first written.
    public let name: String
    public let unit: Unit
    /// Thousandths, inclusive; `nil` where nothing limits it.
    public let from: Int
    public let to: Int?
  }

  public enum Unit: Sendable, Hashable {
    case none
    case rupiah
    case percent
    case word(String)
  }

  /// Two outcomes that some cases fit both; into `Procedure.outcomes`.
  public struct Overlap: Sendable {
    public let first: Int
    public let second: Int
    public let witness: [Value]
  }

  /// One name compared in units that do not turn into each other.
  public struct MixedUnits: Sendable {
    public let name: String
    public let units: [Unit]
    public let outcomes: [Int]
  }

  public let step: StepID
  /// Cases that fit no outcome. One for each stretch of a single value; of several values the first case.
  public internal(set) var gaps: [[Value]] = []
  public internal(set) var overlaps: [Overlap] = []
  /// Outcomes whose condition no case meets; into `Procedure.outcomes`.
  public internal(set) var neverMet: [Int] = []
  /// The one outcome without a condition, if nothing is left for it.
  public internal(set) var uselessRest: Int?
  public internal(set) var mixedUnits: [MixedUnits] = []
  /// There are more combinations of values than are looked at.
  public internal(set) var isUndecided = false

  init(_ step: StepID) { self.step = step }

  /// The decisions of an SOP some of whose outcomes compare values.
  public static func all(in procedure: Procedure) -> [DecisionProof] {
    guard procedure.targets.contains(where: { $0.condition.isWritten }) else { return [] }
    return procedure.steps.indices.compactMap { index in
      let step = procedure.steps[index]
      guard step.isDecision else { return nil }
      let reader = DecisionReader(procedure, step.outcomes.indices)
      return reader.isComparing ? reader.proof(of: StepID(index)) : nil
    }
  }

  /// Whether a condition compares values in a way that none can meet.
  public static func canNeverHold(_ condition: TextRef, in procedure: Procedure) -> Bool {
    guard condition.isWritten else { return false }
    let reader = DecisionReader(procedure, conditions: [condition])
    return reader.isComparing && reader.proof(of: StepID(0)).neverMet == [0]
  }
}
