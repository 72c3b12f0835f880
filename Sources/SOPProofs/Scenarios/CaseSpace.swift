import SOPModel

/// Everything a case of one kind can do under given answers: states, and moves from one to the next.
///
/// Of what goes on beside each other one thing moves at a time, always the same one: choices on one side do not depend on
/// the other, so that no way is missed. States with the same future are one.
struct CaseSpace {
  /// States that are looked at; beyond that nothing is said.
  static let limit = 50_000

  /// How a case ends in a state.
  enum Fate: Sendable, Hashable {
    case goesOn
    /// At these ends, each once.
    case ended([EndID])
    /// Where the file does not settle what comes next.
    case unsettled
    /// Nothing can move.
    case stuck
  }

  struct Move: Sendable {
    var source: Int32
    var target: Int32
    var node: Int32
    /// Into `CaseNet.ways`; -1 where those that wait go on together.
    var way: Int32 = -1
    /// The edges taken.
    var edges: Range<Int> = 0..<0
    /// Tokens of the source that it takes.
    var taken: [Int32]
    /// For each token of the target.
    var heritage: [Heritage] = []
  }

  struct Heritage: Sendable {
    /// The token of the source it was before, or -1.
    var token: Int32
    /// It begins, or learns something, when the move is done.
    var isNew: Bool
  }

  let net: CaseNet
  private(set) var states: [CaseState] = []
  private(set) var fates: [Fate] = []
  /// By state, those that lead on from it.
  private(set) var moves: [Move] = []
  private(set) var outgoing: [Range<Int>] = []
  /// The bound was met.
  private(set) var isCut = false
  private var numbers: [CaseState: Int32] = [:]
  private let answers: CaseAnswers
  private let path: ExpectedPath
  /// By node, its bit in `CaseState.paid`.
  private let feeBits: [Int32: UInt64]

  init(_ net: CaseNet, _ answers: CaseAnswers, path: ExpectedPath = ExpectedPath(), feeNodes: [Int32] = []) {
    self.net = net
    self.answers = answers
    self.path = path
    feeBits = Dictionary(feeNodes.prefix(64).enumerated().map { ($1, 1 << UInt64($0)) }) { first, _ in first }
    explore()
  }

  func way(of move: Move) -> CaseNet.Way? {
    move.way < 0 ? nil : net.ways[Int(move.node)][Int(move.way)]
  }

  private mutating func explore() {
    let start = CaseState(
      tokens: [CaseState.Token(node: net.view.start.index, mode: .moving)],
      taken: [Int32](repeating: 0, count: net.counterCount),
      visits: [Int32](repeating: 0, count: answers.lists.count))
    _ = number(of: start)
    var next = 0
    while next < states.count {
      let first = moves.count
      fates.append(expand(Int32(next)))
      outgoing.append(first..<moves.count)
      next += 1
      if states.count > Self.limit {
        isCut = true
        break
      }
    }
    numbers = [:]
  }

  private mutating func number(of state: CaseState) -> Int32 {
    if let known = numbers[state] { return known }
    let number = Int32(truncatingIfNeeded: states.count)
    numbers[state] = number
    states.append(state)
    return number
  }

  private mutating func expand(_ number: Int32) -> Fate {
    let state = states[Int(number)]
    if state.tokens.contains(where: { $0.node == net.hole }) { return .unsettled }
    if let token = state.tokens.firstIndex(where: { $0.mode == .moving && !isEnd($0.node) }) {
      let node = state.tokens[token].node
      let ways = answers.ways(net.ways[Int(node)], at: node, state)
      for way in ways { go(way, token, from: number) }
      return ways.isEmpty ? .stuck : .goesOn
    }
    if let node = meeting(in: state) {
      meet(at: node, from: number)
      return .goesOn
    }
    let rest = state.tokens.filter { $0.mode != .news }
    let ends = rest.compactMap { end(at: $0.node) }
    return ends.count == rest.count && !ends.isEmpty ? .ended(ends) : .stuck
  }

  private func isEnd(_ node: Int32) -> Bool { end(at: node) != nil }

  private func end(at node: Int32) -> EndID? {
    if case .end(let end) = net.view.graph.nodes[Int(node)].kind { end } else { nil }
  }

  // MARK: One way of one token

  private mutating func go(_ way: Int, _ token: Int, from number: Int32) {
    var state = states[Int(number)]
    let mover = state.tokens[token]
    let chosen = net.ways[Int(mover.node)][way]
    answers.note(visitOf: mover.node, in: &state)
    var seen = mover.seen
    if chosen.kind != .passed {
      // Who lets the time limit run out has not paid.
      if chosen.kind != .expired, let bit = feeBits[mover.node] { state.paid |= bit }
      seen = path.pass(mover.node, seen, in: &state)
    }
    var move = CaseSpace.Move(
      source: number, target: -1, node: mover.node, way: Int32(way), taken: [Int32(token)])
    var next = Arrivals(state.tokens, without: [token])
    if let group = chosen.groups.first(where: { $0.counter < 0 || state.taken[$0.counter] < $0.limit ?? .max }) {
      if group.counter >= 0 { state.taken[group.counter] += 1 }
      move.edges = group.edges
      for edge in net.view.graph.edges[group.edges] {
        next.add(CaseState.Token(node: edge.target.index, mode: net.mode(atEndOf: edge), seen: seen))
      }
      for waiting in net.news(of: group.edges, from: Int(mover.node)) { next.tell(waiting) }
    } else {
      next.add(CaseState.Token(node: Int32(truncatingIfNeeded: net.hole), mode: .moving, seen: seen))
    }
    finish(&move, &state, &next)
  }

  private mutating func finish(_ move: inout Move, _ state: inout CaseState, _ next: inout Arrivals) {
    next.sort()
    state.tokens = next.entries.map(\.token)
    move.heritage = next.entries.map(\.heritage)
    move.target = self.number(of: state)
    moves.append(move)
  }

  // MARK: Those that wait

  /// A join that has all its branches, else a step that nothing more can come to.
  private func meeting(in state: CaseState) -> Int32? {
    let waiting = state.tokens.filter { $0.mode == .waiting }
    let joins = waiting.first { token in
      let branches = net.branchCounts[Int(token.node)]
      return branches > 0 && waiting.count { $0.node == token.node } >= branches
    }
    if let joins { return joins.node }
    let live = state.tokens.filter { $0.mode != .news }
    return waiting.first { token in
      net.branchCounts[Int(token.node)] == 0 && !live.contains { net.leads($0.node, to: token.node) }
    }?.node
  }

  private mutating func meet(at node: Int32, from number: Int32) {
    var state = states[Int(number)]
    let taken = state.tokens.indices.filter { state.tokens[$0].node == node && state.tokens[$0].mode != .moving }
    let seen = taken.reduce(0) { $0 | state.tokens[$1].seen }
    var move = Move(source: number, target: -1, node: node, taken: taken.map { Int32($0) })
    var next = Arrivals(state.tokens, without: taken)
    next.add(CaseState.Token(node: node, mode: .moving, seen: seen))
    finish(&move, &state, &next)
  }
}

/// The tokens of the next state while it is made.
private struct Arrivals {
  private(set) var entries: [(token: CaseState.Token, heritage: CaseSpace.Heritage)] = []

  init(_ tokens: [CaseState.Token], without taken: [Int]) {
    for (index, token) in tokens.enumerated() where !taken.contains(index) {
      entries.append((token, CaseSpace.Heritage(token: Int32(index), isNew: false)))
    }
  }

  mutating func add(_ token: CaseState.Token) {
    entries.append((token, CaseSpace.Heritage(token: -1, isNew: true)))
  }

  /// Of several pieces of news the last counts.
  mutating func tell(_ waiting: Int32) {
    let news = CaseState.Token(node: waiting, mode: .news)
    if let known = entries.firstIndex(where: { $0.token == news }) {
      entries[known].heritage.isNew = true
    } else {
      add(news)
    }
  }

  mutating func sort() { entries.sort { $0.token < $1.token } }
}
