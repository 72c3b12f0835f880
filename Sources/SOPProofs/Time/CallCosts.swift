import SOPModel

/// What called SOPs cost a kind of case.
public struct CallCosts: Sendable {
  /// Nobody looked: what is written beside a call counts.
  public static let none = CallCosts()

  /// What a call costs over one of the ways behind it; `nil` if it is not resolved.
  func cost(of step: StepID, over edge: ProcessGraph.Edge) -> TimeCost? { nil }
}
