import SOPModel

extension CaseSpace {
  /// States from which a case comes to an end, an unsettled place or a standstill.
  func leadingToFate() -> [Bool] { leading { $0 != .goesOn } }

  /// States from which a case comes to its end.
  func leadingToEnd() -> [Bool] {
    leading { if case .ended = $0 { true } else { false } }
  }

  private func leading(to isGoal: (Fate) -> Bool) -> [Bool] {
    var leads = fates.map(isGoal)
    var open = leads.indices.filter { leads[$0] }
    let incoming = incoming()
    while let state = open.popLast() {
      for move in incoming[state] where !leads[Int(moves[move].source)] {
        leads[Int(moves[move].source)] = true
        open.append(Int(moves[move].source))
      }
    }
    return leads
  }

  /// By state, the moves that lead to it.
  func incoming() -> [[Int]] {
    var incoming = [[Int]](repeating: [], count: states.count)
    for move in moves.indices { incoming[Int(moves[move].target)].append(move) }
    return incoming
  }

  /// By state, the move by which it was first come to; -1 for the first. Few moves lead there from the start.
  func firstMoves() -> [Int] {
    var first = [Int](repeating: -1, count: states.count)
    for move in moves.indices where moves[move].target != 0 && first[Int(moves[move].target)] < 0 {
      first[Int(moves[move].target)] = move
    }
    return first
  }

  /// The moves that lead to a state, in order.
  func run(to state: Int) -> [Int] {
    let first = firstMoves()
    var reversed: [Int] = []
    var state = state
    while first[state] >= 0, reversed.count <= states.count {
      reversed.append(first[state])
      state = Int(moves[first[state]].source)
    }
    return reversed.reversed()
  }

  /// States in an order in which every move leads onwards; those on circles, and behind them, are left out.
  func order() -> [Int] {
    var missing = [Int](repeating: 0, count: states.count)
    for move in moves { missing[Int(move.target)] += 1 }
    var order: [Int] = missing[0] == 0 ? [0] : []
    var next = 0
    while next < order.count {
      for move in moves[outgoing[order[next]]] {
        missing[Int(move.target)] -= 1
        if missing[Int(move.target)] == 0 { order.append(Int(move.target)) }
      }
      next += 1
    }
    return order
  }
}
