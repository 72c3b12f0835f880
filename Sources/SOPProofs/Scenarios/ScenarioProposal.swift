public import SOPModel

/// A scenario that goes through something no scenario has gone through.
public struct ScenarioProposal: Sendable {
  /// What it adds, in the order of the file.
  public internal(set) var branches: [FlowBranch]
  public let kind: CaseKind
  /// Lines of `pilih`, in the order in which a case comes by.
  public let choices: [Choice]
  public let expectation: Expected

  public struct Choice: Sendable {
    /// An id, or the words of a condition.
    public let key: TextRef
    /// One for each visit; a single one holds for all.
    public let answers: [Answer]
  }

  public enum Answer: Sendable, Hashable {
    case outcome(TextRef)
    case taken
    case passed
    case expired
  }

  /// What `harap` can say of it for certain.
  public enum Expected: Sendable {
    /// The name of the end, or its product.
    case end(TextRef)
    /// Ids of steps and blocks.
    case path([TextRef])
    case fee(Money)
    case wholeTime(atLeast: TimeAmount)
  }
}

/// What the scenarios of an SOP go through, and what they do not.
public struct BranchCoverage: Sendable {
  /// Why no scenario can go through something.
  public enum Obstacle: Sendable, Hashable {
    /// No case comes there.
    case unreachable
    /// From there no case comes to an end.
    case leadsToNoEnd
    /// Nothing in `pilih` can lead there, because this step has no id, or one with another meaning too.
    case needsID(GraphNodeID)

    /// No scenario could, whatever is given an id.
    var isFinal: Bool {
      switch self {
      case .unreachable, .leadsToNoEnd: true
      case .needsID: false
      }
    }
  }

  /// In the order of the file.
  public let branches: [FlowBranch]
  public let covered: Set<FlowBranch>
  public internal(set) var obstacles: [FlowBranch: Obstacle] = [:]
  public internal(set) var proposals: [ScenarioProposal] = []
  /// There is too much a case can do: for some branches nothing is proposed, though a case may come there.
  public internal(set) var isUndecided = false

  /// What scenarios could go through.
  public var possible: [FlowBranch] { branches.filter { obstacles[$0]?.isFinal != true } }
  /// What no scenario goes through though one could.
  public var uncovered: [FlowBranch] { possible.filter { !covered.contains($0) } }

  /// Of what is possible; 100 where nothing is. Rounded down, so that 100 means all.
  public var percent: Int {
    let possible = possible
    return possible.isEmpty ? 100 : possible.count { covered.contains($0) } * 100 / possible.count
  }
}
