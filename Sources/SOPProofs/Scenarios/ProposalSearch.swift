import SOPModel

extension ScenarioRunner {
  /// What the scenarios go through, and for the rest a scenario each, as far as one does not serve several.
  ///
  /// Everything a case can do is explored once for each kind of case; then the shortest case through each branch is found.
  /// Linear in the states, of which `CaseSpace.limit` are looked at in all.
  public mutating func coverage(of trials: [ScenarioTrial]) -> BranchCoverage {
    let covered = trials.reduce(into: Set<FlowBranch>()) { $0.formUnion($1.branches) }
    var coverage = BranchCoverage(branches: FlowBranch.all(of: procedure), covered: covered)
    coverage.isUndecided = kinds.areTooMany
    guard !kinds.areTooMany else { return coverage }
    var search = ProposalSearch(procedure)
    coverage.isUndecided = !search.explore(kinds.kinds, &self)
    var reached = covered
    for branch in coverage.branches where !reached.contains(branch) {
      switch search.proposal(for: branch, &self) {
      case .failure(let obstacle):
        if !coverage.isUndecided || obstacle != .unreachable { coverage.obstacles[branch] = obstacle }
      case .success(let found):
        var proposal = found.proposal
        proposal.branches = coverage.branches.filter { found.trial.branches.contains($0) && !reached.contains($0) }
        coverage.proposals.append(proposal)
        reached.formUnion(found.trial.branches)
      }
    }
    return coverage
  }
}

extension BranchCoverage.Obstacle: Error {}

/// Finds short cases through branches.
private struct ProposalSearch {
  private struct Passage {
    var space: Int
    /// -1 for what a kind of case is by itself.
    var move: Int
    /// Moves from the start to the end over it.
    var length: Int
  }

  private let procedure: Procedure
  private let keys: ScenarioKeys
  private var spaces: [CaseSpace] = []
  /// By space and state, the move that leads to the end soonest; -1 at an end, `nil` if none does.
  private var nextMoves: [[Int?]] = []
  private var passages: [FlowBranch: Passage] = [:]
  private var passed: Set<FlowBranch> = []

  init(_ procedure: Procedure) {
    self.procedure = procedure
    keys = ScenarioKeys(procedure)
  }

  /// `false` if the bound was met.
  mutating func explore(_ kinds: [CaseKind], _ runner: inout ScenarioRunner) -> Bool {
    var answers = CaseAnswers()
    answers.opensTimers = true
    var states = 0
    for kind in kinds {
      let space = CaseSpace(runner.net(of: kind), answers)
      states += space.states.count
      guard !space.isCut, states <= CaseSpace.limit else { return false }
      note(space)
    }
    return true
  }

  private mutating func note(_ space: CaseSpace) {
    let first = space.firstMoves()
    var depths = [Int](repeating: 0, count: space.states.count)
    // A state stands behind the one from which it was first come to.
    for state in depths.indices where first[state] >= 0 {
      depths[state] = depths[Int(space.moves[first[state]].source)] + 1
    }
    let (next, lengths) = Self.waysToEnd(space)
    let number = spaces.count
    spaces.append(space)
    nextMoves.append(next)
    if let length = lengths[0] {
      for branch in FlowBranch.known(of: space.net.view.kind) {
        offer(Passage(space: number, move: -1, length: length), branch)
      }
    }
    passed.formUnion(FlowBranch.known(of: space.net.view.kind))
    for (index, move) in space.moves.enumerated() {
      for branch in FlowBranch.taken(by: move, in: space, procedure) {
        passed.insert(branch)
        guard let rest = lengths[Int(move.target)] else { continue }
        offer(Passage(space: number, move: index, length: depths[Int(move.source)] + 1 + rest), branch)
      }
    }
  }

  private mutating func offer(_ passage: Passage, _ branch: FlowBranch) {
    if let known = passages[branch], known.length <= passage.length { return }
    passages[branch] = passage
  }

  /// By state, the move that leads to the end soonest, and how many moves it takes.
  private static func waysToEnd(_ space: CaseSpace) -> (next: [Int?], lengths: [Int?]) {
    var next = [Int?](repeating: nil, count: space.states.count)
    var lengths = next
    var open: [Int] = []
    for state in space.states.indices {
      guard case .ended = space.fates[state] else { continue }
      next[state] = -1
      lengths[state] = 0
      open.append(state)
    }
    let incoming = space.incoming()
    var done = 0
    while done < open.count {
      let state = open[done]
      done += 1
      for move in incoming[state] where lengths[Int(space.moves[move].source)] == nil {
        let source = Int(space.moves[move].source)
        next[source] = move
        lengths[source] = (lengths[state] ?? 0) + 1
        open.append(source)
      }
    }
    return (next, lengths)
  }

  // MARK: One branch

  func proposal(
    for branch: FlowBranch, _ runner: inout ScenarioRunner
  ) -> Result<(proposal: ScenarioProposal, trial: ScenarioTrial), BranchCoverage.Obstacle> {
    guard let passage = passages[branch] else {
      return .failure(passed.contains(branch) ? .leadsToNoEnd : .unreachable)
    }
    if let node = node(of: branch), keys.key(of: node) == nil, !isRework(branch) { return .failure(.needsID(node)) }
    let space = spaces[passage.space]
    let chosen = choices(in: run(over: passage), of: space)
    let kind = space.net.view.kind
    let trial = runner.trial(CaseAnswers(chosen.answers), [kind])
    guard trial.hasPassed, trial.branches.contains(branch) else {
      return .failure(.needsID(chosen.nameless ?? node(of: branch) ?? space.net.view.start))
    }
    let proposal = ScenarioProposal(
      branches: [branch], kind: kind, choices: chosen.lines, expectation: expectation(of: trial))
    return .success((proposal, trial))
  }

  private func node(of branch: FlowBranch) -> GraphNodeID? {
    switch branch {
    case .channel, .variant: nil
    case .outcome(let node, _), .done(let node), .skipped(let node), .expired(let node), .exhausted(let node, _): node
    }
  }

  /// Comes by itself when a step without a choice is passed again.
  private func isRework(_ branch: FlowBranch) -> Bool {
    guard case .exhausted(let node, _) = branch, case .step(let step) = procedure.graph[node].kind else { return false }
    return !procedure.steps[Int(step.index)].isDecision
  }

  private func run(over passage: Passage) -> [Int] {
    let space = spaces[passage.space]
    var moves: [Int] = []
    var state = 0
    if passage.move >= 0 {
      moves = space.run(to: Int(space.moves[passage.move].source)) + [passage.move]
      state = Int(space.moves[passage.move].target)
    }
    while let next = nextMoves[passage.space][state], next >= 0 {
      moves.append(next)
      state = Int(space.moves[next].target)
    }
    return moves
  }

  private struct Chosen {
    var answers: [Int32: [ScenarioChoice.Answer]] = [:]
    var lines: [ScenarioProposal.Choice] = []
    /// A node whose choice nothing in `pilih` can name.
    var nameless: GraphNodeID?
  }

  /// What must be chosen so that a case goes this way.
  private func choices(in run: [Int], of space: CaseSpace) -> Chosen {
    var chosen = Chosen()
    var visits: [Int32: [CaseNet.Way.Kind]] = [:]
    var order: [Int32] = []
    for move in run.map({ space.moves[$0] }) {
      guard let way = space.way(of: move), isChoice(space.net.ways[Int(move.node)]) else { continue }
      if visits[move.node] == nil { order.append(move.node) }
      visits[move.node, default: []].append(way.kind)
    }
    for node in order {
      let kinds = visits[node] ?? []
      let id = GraphNodeID(Int(node))
      if space.net.ways[Int(node)].count == 2, kinds.allSatisfy({ $0 == .done }), !isSkippable(id) { continue }
      let answers = kinds.compactMap { keys.answer(for: $0, at: id) }
      guard let key = keys.key(of: id), answers.count == kinds.count else {
        chosen.nameless = chosen.nameless ?? id
        continue
      }
      let all = Set(answers).count == 1 ? Array(answers.prefix(1)) : answers
      chosen.answers[node] = all
      chosen.lines.append(ScenarioProposal.Choice(key: key, answers: all.map { word(for: $0) }))
    }
    return chosen
  }

  private func isChoice(_ ways: [CaseNet.Way]) -> Bool { ways.count > 1 && ways.contains { $0.kind != .passed } }

  private func isSkippable(_ node: GraphNodeID) -> Bool { procedure.condition(of: node)?.isChosen ?? false }

  private func word(for answer: ScenarioChoice.Answer) -> ScenarioProposal.Answer {
    switch answer {
    case .outcome(let outcome): .outcome(procedure.outcomes[Int(outcome)].label)
    case .taken, .ambiguous, .unknown: .taken
    case .passed: .passed
    case .expired: .expired
    }
  }

  // MARK: What comes of it

  private func expectation(of trial: ScenarioTrial) -> ScenarioProposal.Expected {
    if trial.ends.count == 1 {
      let end = procedure.ends[Int(trial.ends[0].index)]
      if end.name.isWritten { return .end(end.name) }
      if procedure.ends.count == 1, let product = procedure.products.first?.name, product.isWritten {
        return .end(product)
      }
    }
    let path = trial.isOneWay ? passedIDs(trial.run) : []
    if !path.isEmpty { return .path(path) }
    if let fee = trial.fee, fee.unmeasured.isEmpty {
      let isFree = fee.lower == 0 && fee.upper == 0
      return .fee(isFree ? .free : Money(kind: .amount, lower: fee.lower, upper: fee.upper))
    }
    return .wholeTime(atLeast: trial.wholeTime?.lower ?? .zero)
  }

  private func passedIDs(_ run: CaseRun?) -> [TextRef] {
    (run?.stops ?? []).filter { $0.deed != .passed }.map { stop in
      switch procedure.graph[stop.node].kind {
      case .step(let step): procedure.steps[Int(step.index)].id
      case .fork(let block), .enter(let block): procedure.blocks[Int(block.index)].id
      case .start, .join, .leave, .restart, .end, .unsettled: .none
      }
    }.filter(\.isWritten).prefix(ExpectedPath.limit).map { $0 }
  }
}
