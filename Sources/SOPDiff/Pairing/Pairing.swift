public import SOPModel

/// What in the new SOP is what in the old one.
///
/// Made once; every rule about changes is a function of the two SOPs and this. Seen from the other side it pairs the
/// same.
public struct Pairing: Sendable {
  /// One step of one side is several of the other.
  public struct Division: Sendable, Hashable {
    /// The side on which it is one step.
    public let side: Side
    public let whole: StepID
    /// In order of the file; the one that `whole` is paired with is among them.
    public let parts: [StepID]

    public init(_ side: Side, whole: StepID, parts: [StepID]) {
      self.side = side
      self.whole = whole
      self.parts = parts
    }
  }

  /// By `ElementKind.rawValue`.
  private var matchings: [Matching]
  /// One old step that became several new ones (`side` is `.old`), and several that became one (`.new`).
  public internal(set) var divisions: [Division] = []
  /// Names of papers in each SOP, where they are first written, in order of the file.
  public internal(set) var documents: [Side: [TextRef]] = [:]
  /// The entries of `dasar_hukum`.
  public internal(set) var legalBases: [Side: [TextRef]] = [:]

  init() {
    matchings = [Matching](repeating: Matching(oldCount: 0, newCount: 0), count: ElementKind.allCases.count)
  }

  public internal(set) subscript(kind: ElementKind) -> Matching {
    get { matchings[Int(kind.rawValue)] }
    set { matchings[Int(kind.rawValue)] = newValue }
  }

  public func new(of old: StepID) -> StepID? { self[.step].new(of: Int(old.index)).map { StepID($0) } }
  public func old(of new: StepID) -> StepID? { self[.step].old(of: Int(new.index)).map { StepID($0) } }

  /// The division a step is the whole or a part of.
  public func division(of step: StepID, on side: Side) -> Division? {
    divisions.first { $0.side == side ? $0.whole == step : $0.parts.contains(step) }
  }

  /// Steps that are nothing of the other side: no partner, and no part of one.
  public func lonelySteps(on side: Side) -> [StepID] {
    self[.step].unpaired(on: side).map { StepID($0) }.filter { division(of: $0, on: side) == nil }
  }
}
