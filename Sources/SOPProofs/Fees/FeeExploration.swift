import SOPModel

/// Plays the flow of one kind of case with what it has paid and how often it took each way that is limited: the sets of
/// places a case can have paid at when it comes to an end.
///
/// Tokens that nothing disturbs move one after the other, the first of them first: in a sound flow the order makes no
/// difference to what has been paid (a stubborn set of one, as in `Exploration`). Meetings go on when nothing else moves.
struct FeeExploration {
  private struct State: Hashable {
    /// Places of `FlowNet` with a token, in order.
    var tokens: [Int32]
    /// How often each limited way was taken.
    var taken: [Int32]
    /// Places that were paid at.
    var paid: UInt64
  }

  /// More places to pay at are not told apart.
  static let pointBound = 64

  private let net: FeeNet
  private let order: [Int]
  private var states: [State] = []
  private var known: Set<State> = []
  private var endOfNode: [Int: Int] = [:]
  /// For each of `FeeNet.ends`, the sets of places paid at by cases that come to it.
  private var found: [Set<UInt64>]
  /// Tokens met where nobody waits for them: the flow is not sound, and what is found says nothing.
  private var isUnsound = false

  private init(_ net: FeeNet) {
    self.net = net
    var rounds = RoundOrder(net.flow)
    order = rounds.positions()
    found = [Set<UInt64>](repeating: [], count: net.ends.count)
    for (index, end) in net.ends.enumerated() { endOfNode[end.node] = index }
  }

  /// - Parameter work: states that may still be looked at; what was looked at is taken off.
  /// - Returns: `nil` if that was too little, or if the flow is not sound.
  static func paidSets(_ net: FeeNet, pointCount: Int, work: inout Int) -> [Set<UInt64>]? {
    guard pointCount <= pointBound else { return nil }
    var exploration = FeeExploration(net)
    exploration.visit(
      State(tokens: [Int32(net.flow.start)], taken: [Int32](repeating: 0, count: net.limits.count), paid: 0))
    while let state = exploration.states.popLast(), !exploration.isUnsound {
      guard work > 0 else { return nil }
      work -= 1
      exploration.expand(state)
    }
    return exploration.isUnsound ? nil : exploration.found
  }

  private mutating func visit(_ state: State) {
    if known.insert(state).inserted { states.append(state) }
  }

  private mutating func expand(_ state: State) {
    let flow = net.flow
    if let token = state.tokens.first(where: { Int($0) < flow.nodes.count }) {
      let node = Int(token)
      if let end = endOfNode[node] {
        if state.tokens.count > 1 { isUnsound = true }
        found[end].insert(state.paid)
        return
      }
      // What the file does not settle leads to no end.
      if flow.nodes[node].kind == .hole { return }
      return fire(node, taking: [token], state)
    }
    guard let meeting = meetingToGoOn(state) else { return }
    let ports = flow.ports(of: meeting)
    fire(meeting, taking: state.tokens.filter { ports.contains(Int($0)) }, state)
  }

  /// A join whose branches have all come, else the first that waits.
  private func meetingToGoOn(_ state: State) -> Int? {
    let flow = net.flow
    var marked: [Int: Int] = [:]
    for token in state.tokens { marked[flow.nodeOfPlace[Int(token)], default: 0] += 1 }
    if let full = marked.filter({ $0.value == flow.nodes[$0.key].ports }).keys.min(by: { order[$0] < order[$1] }) {
      return full
    }
    return marked.keys.filter { flow.nodes[$0].kind == .waiting }.min { order[$0] < order[$1] }
  }

  private mutating func fire(_ node: Int, taking taken: [Int32], _ state: State) {
    let flow = net.flow
    for group in flow.nodes[node].choices {
      let rule = net.rules[group]
      guard !rule.isClosed else { continue }
      if rule.opensAfter >= 0, state.taken[Int(rule.opensAfter)] < net.limits[Int(rule.opensAfter)] { continue }
      var next = state
      if rule.limit >= 0 {
        guard state.taken[Int(rule.limit)] < net.limits[Int(rule.limit)] else { continue }
        next.taken[Int(rule.limit)] += 1
      }
      if rule.isDeed, net.points[node] >= 0 { next.paid |= 1 << UInt64(net.points[node]) }
      next.tokens.removeAll { taken.contains($0) }
      for edge in flow.groups[group].edges {
        let place = Int32(flow.place(of: flow.edges[edge]))
        if next.tokens.contains(place) {
          isUnsound = true
          return
        }
        next.tokens.append(place)
      }
      next.tokens.sort()
      visit(next)
    }
  }
}
