public import SOPModel

/// What came of a scenario.
public struct ScenarioTrial: Sendable {
  /// Into `Procedure.scenarios`; -1 for none of them.
  public internal(set) var scenario = -1
  public internal(set) var failures: [ScenarioFailure] = []
  /// The ways are too many to look at: what did not fail is not proved.
  public internal(set) var isUndecided = false
  /// How many kinds of cases it stands for.
  public internal(set) var kindCount = 0
  /// What the cases went through.
  public internal(set) var branches: Set<FlowBranch> = []
  /// The ends that cases come to, in order.
  public internal(set) var ends: [EndID] = []
  /// Office time and waits; `nil` where no case ends.
  public internal(set) var time: TimeSpread?
  public internal(set) var wholeTime: TimeSpread?
  public internal(set) var fee: FeeSum?
  /// A short one of its ways.
  public internal(set) var run: CaseRun?
  /// Lines of `pilih` that no case comes by, into `Scenario.choices`.
  public internal(set) var idleChoices: [Int] = []

  /// Nothing is left open: one way for each kind of case.
  public internal(set) var isOneWay = true
  var visited: Set<Int32> = []

  public var hasPassed: Bool { failures.isEmpty && !isUndecided }
}

/// The time of the ways of a scenario: the shortest and the longest.
public struct TimeSpread: Sendable {
  public internal(set) var lower: TimeAmount
  /// `nil` without a limit.
  public internal(set) var upper: TimeAmount?
  /// Steps and stages whose time is no measured interval.
  public internal(set) var unmeasured: [GraphNodeID] = []
}

/// Something that did not come as expected, and a way of a case on which it shows.
public struct ScenarioFailure: Sendable {
  public enum Reason: Sendable, Hashable {
    /// No such case can come in: the channel is closed to the variant.
    case noSuchCase
    /// At these ends, several if parts of the case end apart.
    case endsElsewhere([EndID])
    /// The case comes to what the file does not settle.
    case unsettled
    /// Nobody can go on.
    case stuck
    /// The case goes round for ever.
    case endless(GraphNodeID)
    /// A step of `melalui` is not passed in its order; into `Expectation.path`.
    case notPassed(Int)
    /// The longest is longer, the shortest is shorter than expected.
    case takesLonger(Accounts, TimeAmount)
    case takesShorter(Accounts, TimeAmount)
    /// Nothing limits the time; the node of a loop without a number, if that is why.
    case takesForever(Accounts, GraphNodeID?)
    /// Steps without a measured time.
    case timeUnmeasured(Accounts, [GraphNodeID])
    case feeDiffers(lower: Int64, upper: Int64?)
    /// Money that is no sum.
    case feeUnmeasured([FeeSource])
  }

  public let reason: Reason
  public let run: CaseRun?
}
