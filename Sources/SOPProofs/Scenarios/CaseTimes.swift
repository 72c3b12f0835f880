import SOPModel

/// The shortest and the longest time that the ways of a case space take, for one sum of accounts.
struct CaseTimes {
  /// A length of time at one token, and how it came about.
  private struct Mark {
    var worth = 0
    var amount = AccountedTime()
    /// The move that made it, and the mark before; -1 for none.
    var move: Int32 = -1
    var before: Int32 = -1
  }

  struct Side {
    var worth: Int
    var amount: AccountedTime
    /// The moves it adds up over, in order.
    var moves: [Int]
  }

  private(set) var shortest: Side?
  /// `nil` if no case ends, or cases can go round for ever.
  private(set) var longest: Side?
  /// The node from which a case goes round without a number.
  private(set) var endless: GraphNodeID?

  private let space: CaseSpace
  private let costs: [TimeCost]
  private let accounts: Accounts
  private let rates: ClockRates
  private var marks: [Mark] = [Mark()]

  /// - Parameter costs: by edge of the view's graph.
  init(_ space: CaseSpace, _ costs: [TimeCost], _ accounts: Accounts, _ rates: ClockRates) {
    self.space = space
    self.costs = costs
    self.accounts = accounts
    self.rates = rates
    let leads = space.leadingToEnd()
    guard leads.first == true else { return }
    let order = space.order()
    let isWhole = order.count == space.states.count
    shortest = isWhole ? best(in: order, isLongest: false) : shortestRound(leads)
    if isWhole {
      longest = best(in: order, isLongest: true)
    } else {
      let ordered = Set(order)
      let onCircle = space.moves.first { move in
        leads[Int(move.target)] && !ordered.contains(Int(move.source)) && !ordered.contains(Int(move.target))
          && !move.edges.isEmpty && space.net.view.graph.edges[move.edges.lowerBound].isRework
      }
      endless = onCircle.map { GraphNodeID(Int($0.node)) } ?? space.net.view.start
    }
  }

  // MARK: States in order

  private mutating func best(in order: [Int], isLongest: Bool) -> Side? {
    var known = [[Int32]?](repeating: nil, count: space.states.count)
    known[0] = [0]
    var found: Int32 = -1
    for state in order {
      guard let here = known[state] else { continue }
      if let mark = end(of: state, here), isBetter(mark, found, isLongest) { found = mark }
      for move in space.outgoing[state] {
        let next = marks(after: move, here, isLongest)
        let target = Int(space.moves[move].target)
        guard let other = known[target] else {
          known[target] = next
          continue
        }
        known[target] = zip(other, next).map { isBetter($1, $0, isLongest) ? $1 : $0 }
      }
    }
    return side(found)
  }

  /// The same with circles: again as long as something becomes shorter.
  private mutating func shortestRound(_ leads: [Bool]) -> Side? {
    var known = [[Int32]?](repeating: nil, count: space.states.count)
    known[0] = [0]
    var open = [0]
    var next = 0
    var isOpen = [Bool](repeating: false, count: space.states.count)
    while next < open.count, open.count < CaseSpace.limit * 4 {
      let state = open[next]
      next += 1
      isOpen[state] = false
      guard let here = known[state] else { continue }
      for move in space.outgoing[state] where leads[Int(space.moves[move].target)] {
        let target = Int(space.moves[move].target)
        let after = marks(after: move, here, false)
        let merged = known[target].map { zip($0, after).map { isBetter($1, $0, false) ? $1 : $0 } } ?? after
        guard merged != known[target] else { continue }
        known[target] = merged
        if !isOpen[target] {
          isOpen[target] = true
          open.append(target)
        }
      }
    }
    var found: Int32 = -1
    for state in space.states.indices {
      guard let here = known[state], let mark = end(of: state, here), isBetter(mark, found, false) else { continue }
      found = mark
    }
    return side(found)
  }

  private func isBetter(_ mark: Int32, _ other: Int32, _ isLongest: Bool) -> Bool {
    guard other >= 0 else { return true }
    let (one, two) = (marks[Int(mark)].worth, marks[Int(other)].worth)
    return isLongest ? one > two : one < two
  }

  // MARK: One move

  private mutating func marks(after number: Int, _ here: [Int32], _ isLongest: Bool) -> [Int32] {
    let move = space.moves[number]
    var begun: Int32 = 0
    for token in move.taken where marks[Int(here[Int(token)])].worth >= marks[Int(begun)].worth {
      begun = here[Int(token)]
    }
    if let edge = move.edges.first {
      let cost = isLongest ? costs[edge].upper : costs[edge].lower
      marks.append(
        Mark(
          worth: marks[Int(begun)].worth.plusWorth(cost.worth(accounts, rates)),
          amount: marks[Int(begun)].amount + cost, move: Int32(truncatingIfNeeded: number), before: begun))
      begun = Int32(truncatingIfNeeded: marks.count - 1)
    }
    return move.heritage.map { heritage in
      guard heritage.token >= 0 else { return begun }
      let own = here[Int(heritage.token)]
      return heritage.isNew && marks[Int(begun)].worth > marks[Int(own)].worth ? begun : own
    }
  }

  /// The last of the ends.
  private func end(of state: Int, _ here: [Int32]) -> Int32? {
    guard case .ended = space.fates[state] else { return nil }
    return zip(space.states[state].tokens, here).filter { $0.0.mode != .news }.map(\.1)
      .max { marks[Int($0)].worth < marks[Int($1)].worth }
  }

  private func side(_ mark: Int32) -> Side? {
    guard mark >= 0 else { return nil }
    var moves: [Int] = []
    var next = mark
    while next > 0 {
      moves.append(Int(marks[Int(next)].move))
      next = marks[Int(next)].before
    }
    return Side(worth: marks[Int(mark)].worth, amount: marks[Int(mark)].amount, moves: moves.reversed())
  }
}
