import SOPModel

/// The symbols of one row and the lines among them: who acts, decides, initials and signs, and in which order.
struct StepParts {
  enum Role {
    case acts
    case decides
    /// `paraf`: before the deed.
    case initials
    /// `tanda_tangan`: in the same row, tied to the deed.
    case signs
    /// One of several of whom any may act.
    case mayAct

    var caption: String {
      switch self {
      case .acts, .decides: ""
      case .initials: "paraf"
      case .signs: "ttd"
      case .mayAct: "atau"
      }
    }
  }

  /// An arrow between two symbols, into `actors`.
  struct Arrow {
    var from: Int
    var to: Int
  }

  /// Each stands in a lane of its own; empty if no actor is known.
  private(set) var actors: [ActorID] = []
  private(set) var roles: [Role] = []
  private(set) var arrows: [Arrow] = []
  /// Those who act jointly, tied by a plain line: each a set of two or more, into `actors`.
  private(set) var ties: [[Int]] = []
  /// Where a case comes in and leaves, into `actors`: one, or all where each acts for itself.
  private(set) var entries: [Int] = []
  private(set) var exits: [Int] = []
  /// The step or a block around it may be passed over.
  private(set) var isConditional: Bool

  init(of id: StepID, in procedure: Procedure) {
    let step = procedure.steps[Int(id.index)]
    isConditional = procedure.canPass(id)
    let initials = add(step.initials, .initials, of: procedure)
    let doers = add(step.actors, step.isDecision && step.decider.isNone ? .decides : .acts, of: procedure)
    chain(initials)
    entries = Array((initials + doers).prefix(1))
    exits = doers.first.map { [$0] } ?? Array(initials.suffix(1))
    if let initial = initials.last, let first = doers.first { arrows.append(Arrow(from: initial, to: first)) }
    share(doers, step, hasInitials: !initials.isEmpty)
    addDecider(step)
    let signatories = add(step.signatories, .signs, of: procedure)
    guard !signatories.isEmpty else { return }
    if exits.isEmpty { (entries, exits) = (Array(signatories.prefix(1)), Array(signatories.prefix(1))) }
    let joint = ties.first ?? Array(exits.prefix(1))
    ties = [joint + signatories.filter { !joint.contains($0) }]
  }

  private mutating func share(_ doers: [Int], _ step: Step, hasInitials: Bool) {
    guard doers.count > 1 else { return }
    switch step.sharing {
    case .alone: break
    case .together: ties = [doers]
    case .anyOf:
      ties = [doers]
      for index in doers.dropFirst() { roles[index] = .mayAct }
    case .inTurn:
      chain(doers)
      exits = Array(doers.suffix(1))
      if step.isDecision { for index in doers.dropLast() { roles[index] = .acts } }
    case .each:
      exits = doers
      if !hasInitials { entries = doers }
    }
  }

  /// The diamond stands in the lane of who decides, after the deed.
  private mutating func addDecider(_ step: Step) {
    guard !step.decider.isNone else { return }
    if let same = actors.firstIndex(of: step.decider) {
      roles[same] = .decides
      exits = [same]
      return
    }
    actors.append(step.decider)
    roles.append(.decides)
    let diamond = actors.count - 1
    for exit in exits { arrows.append(Arrow(from: exit, to: diamond)) }
    if entries.isEmpty { entries = [diamond] }
    exits = [diamond]
  }

  /// Indices of the actors added; those who already have a symbol in the row, or are not known, are left out.
  private mutating func add(_ uses: PoolRange, _ role: Role, of procedure: Procedure) -> [Int] {
    var added: [Int] = []
    for use in procedure.actorUses[uses.indices] where !use.actor.isNone && !actors.contains(use.actor) {
      actors.append(use.actor)
      roles.append(role)
      added.append(actors.count - 1)
    }
    return added
  }

  private mutating func chain(_ indices: [Int]) {
    for (from, to) in zip(indices, indices.dropFirst()) { arrows.append(Arrow(from: from, to: to)) }
  }
}

extension Procedure {
  /// The step or a block around it may be passed over.
  func canPass(_ step: StepID) -> Bool {
    steps[Int(step.index)].condition.canSkip || passableBlock(around: steps[Int(step.index)].position) != nil
  }

  /// The innermost block with a condition around a position, ways of a decision not passed through: their first step
  /// happens because of the decision.
  func passableBlock(around position: ListPosition) -> BlockID? {
    var list = position.list
    while true {
      switch lists[Int(list.index)].owner {
      case .file, .way, .blockWay: return nil
      case .block(let block):
        if blocks[Int(block.index)].condition.canSkip { return block }
        list = blocks[Int(block.index)].position.list
      case .branch(let branch):
        list = blocks[Int(branches[Int(branch)].block.index)].position.list
      }
    }
  }
}
