/// Plays the token game on what a reduction left, breadth first, up to the first fault.
///
/// Of the tokens that can move, one set is chosen whose moves no other token can disturb (a stubborn set): a place that
/// no other token can come to, with all its choices; or a meeting that may go on, to whose ports none can come. Where
/// there is no such set, every move is tried.
struct Exploration {
  enum Result {
    case clean
    /// Two tokens came to one place by the last move.
    case meeting(run: [Move], place: Int)
    /// Nothing moves any more, and tokens wait at these meetings.
    case stuck(run: [Move], meetings: [Int])
    /// From this state on the case goes round for ever in these places.
    case endless(run: [Move], places: [Int])
    case undecided
  }

  struct Move {
    var group: Int
    /// Places that give up their token.
    var taken: [Int]
  }

  /// Markings looked at, and steps of walks over the net, before the answer is "cannot decide".
  static let stateBound = 20_000
  static let workBound = 4_000_000

  let net: ReducedNet
  private var approaches: Approaches
  private var states: [BitSet] = []
  private var numbers: [BitSet: Int] = [:]
  private var parents: [(state: Int, move: Move)] = []
  private var successors: [[Int]] = []
  /// For each waiting node, the sets of ports it went on with.
  private(set) var meetingsSeen: [Int: Set<[Int]>] = [:]
  private var work = 0

  init(_ net: ReducedNet) {
    self.net = net
    approaches = Approaches(net)
  }

  mutating func run() -> Result {
    var first = BitSet(count: net.places.count)
    first.insert(net.start)
    _ = number(of: first, from: (-1, Move(group: -1, taken: [])))
    var next = 0
    while next < states.count {
      guard states.count <= Self.stateBound, work + approaches.work <= Self.workBound else { return .undecided }
      if let fault = expand(next) { return fault }
      next += 1
    }
    return endlessState() ?? .clean
  }

  private mutating func number(of state: BitSet, from parent: (state: Int, move: Move)) -> Int {
    if let known = numbers[state] { return known }
    numbers[state] = states.count
    states.append(state)
    parents.append(parent)
    successors.append([])
    return states.count - 1
  }

  private mutating func expand(_ index: Int) -> Result? {
    let state = states[index]
    let tokens = state.members
    work += tokens.count * 4
    let moves = chosenMoves(state, tokens)
    if moves.isEmpty { return stuck(index, tokens) }
    for move in moves {
      var after = state
      for place in move.taken { after.remove(place) }
      for arc in net.groups[move.group].arcs {
        if net.places[arc.target].isHole, after.contains(arc.target) { continue }
        if after.contains(arc.target) { return .meeting(run: path(to: index) + [move], place: arc.target) }
        after.insert(arc.target)
      }
      note(move)
      let number = number(of: after, from: (index, move))
      successors[index].append(number)
    }
    return nil
  }

  private mutating func note(_ move: Move) {
    let source = net.groups[move.group].source
    if source < 0, !net.meetings[-1 - source].isJoin { meetingsSeen[-1 - source, default: []].insert(move.taken) }
  }

  // MARK: Moves

  private mutating func chosenMoves(_ state: BitSet, _ tokens: [Int]) -> [Move] {
    var all: [Move] = []
    for place in tokens where net.places[place].meeting < 0 {
      let moves = moves(of: place)
      if moves.isEmpty { continue }
      var others = state
      others.remove(place)
      if !others.meets(approaches.places(before: place)) { return moves }
      all += moves
    }
    for meeting in meetings(at: tokens) {
      guard let move = move(of: meeting, state, tokens) else { continue }
      if isUndisturbed(meeting, state) { return [move] }
      all.append(move)
    }
    if !all.isEmpty { return all }
    for meeting in meetings(at: tokens) where net.meetings[meeting].isImpatient {
      return [Move(group: net.meetings[meeting].group, taken: marked(net.meetings[meeting].ports, state))]
    }
    return []
  }

  /// Choices of a place, without those by which the case leaves what the file settles.
  private func moves(of place: Int) -> [Move] {
    net.places[place].groups.filter { group in !net.groups[group].arcs.allSatisfy { net.places[$0.target].isHole } }
      .map { Move(group: $0, taken: [place]) }
  }

  private func meetings(at tokens: [Int]) -> [Int] {
    var found: [Int] = []
    for place in tokens {
      let meeting = net.places[place].meeting
      if meeting >= 0, !found.contains(meeting) { found.append(meeting) }
    }
    return found
  }

  private func marked(_ ports: [Int], _ state: BitSet) -> [Int] { ports.filter { state.contains($0) } }

  private mutating func move(of meeting: Int, _ state: BitSet, _ tokens: [Int]) -> Move? {
    let ports = net.meetings[meeting].ports
    let marked = marked(ports, state)
    if marked.count < ports.count {
      if net.meetings[meeting].isJoin { return nil }
      for port in ports where !state.contains(port) {
        if state.meets(approaches.places(awaitedAt: port)) { return nil }
      }
    }
    return Move(group: net.meetings[meeting].group, taken: marked)
  }

  private mutating func isUndisturbed(_ meeting: Int, _ state: BitSet) -> Bool {
    var others = state
    for port in net.meetings[meeting].ports { others.remove(port) }
    for port in net.meetings[meeting].ports where others.meets(approaches.places(before: port)) { return false }
    return true
  }

  // MARK: Ends

  private func stuck(_ index: Int, _ tokens: [Int]) -> Result? {
    if tokens.contains(where: { net.places[$0].mayLeave || net.places[$0].isHole }) { return nil }
    let waiting = meetings(at: tokens)
    return waiting.isEmpty ? nil : .stuck(run: path(to: index), meetings: waiting)
  }

  private func path(to index: Int) -> [Move] {
    var moves: [Move] = []
    var state = index
    while state >= 0, parents[state].state >= 0 {
      moves.append(parents[state].move)
      state = parents[state].state
    }
    return moves.reversed()
  }

  /// A state from which none is reached in which the case is over or may leave what the file settles.
  private func endlessState() -> Result? {
    var before = [[Int]](repeating: [], count: states.count)
    for (state, next) in successors.enumerated() { for successor in next { before[successor].append(state) } }
    var ends = states.indices.map { state in
      successors[state].isEmpty || states[state].members.contains { net.places[$0].mayLeave || net.places[$0].isHole }
    }
    var stack = ends.indices.filter { ends[$0] }
    while let state = stack.popLast() {
      for source in before[state] where !ends[source] {
        ends[source] = true
        stack.append(source)
      }
    }
    guard let state = ends.firstIndex(of: false) else { return nil }
    return .endless(run: path(to: state), places: states[state].members)
  }
}
