@testable import SOPProofs

/// Plays the token game of docs/kesehatan-alur.md in every order, one move at a time, without any of the analyser's
/// thoughts. Exponential; for nets of a few nodes.
struct BruteForce {
  enum Fault: Hashable {
    /// A second token came to this place.
    case meeting(place: Int)
    /// Nothing moves and this join or waiting node has a token.
    case stuck(node: Int)
    /// A token came to this node, from which no way leads to an end or a hole.
    case trapped(node: Int)
    /// From some state neither an end nor a hole is reached.
    case endless
  }

  /// The places that hold a token, a bit each.
  typealias State = UInt64

  let net: FlowNet
  private(set) var faults: Set<Fault> = []
  /// For each waiting node, the sets of ports it went on with, as places.
  private(set) var meetings: [Int: Set<State>] = [:]
  private(set) var isTooLarge = false
  private var states: [State] = []
  private var numbers: [State: Int] = [:]
  private var successors: [[Int]] = []
  private var ports: [State] = []
  /// For each node, the places its choices give a token to.
  private var choices: [[[Int]]] = []
  /// For each port of a waiting node, the places with a token it waits for.
  private var awaited: [Int: State] = [:]
  private var holes: State = 0
  /// Nodes from which no way leads to an end or a hole.
  private var traps: State = 0

  init(_ net: FlowNet, bound: Int = 600) {
    self.net = net
    guard net.placeCount <= State.bitWidth else {
      isTooLarge = true
      return
    }
    ports = net.nodes.indices.map { net.ports(of: $0).reduce(0) { $0 | Self.bit($1) } }
    choices = net.nodes.indices.map { node in
      net.nodes[node].choices.map { choice in net.groups[choice].edges.map { net.place(of: net.edges[$0]) } }
    }
    for node in net.nodes.indices where net.nodes[node].kind == .hole { holes |= Self.bit(node) }
    for node in net.nodes.indices where net.nodes[node].kind == .waiting { findAwaited(by: node) }
    findTraps()
    _ = number(of: Self.bit(net.start))
    var next = 0
    while next < states.count {
      guard states.count <= bound else {
        isTooLarge = true
        return
      }
      expand(next)
      next += 1
    }
    if faults.isEmpty, !allEnd() { faults.insert(.endless) }
  }

  private static func bit(_ place: Int) -> State { 1 << State(place) }

  private mutating func number(of state: State) -> Int {
    if let known = numbers[state] { return known }
    numbers[state] = states.count
    states.append(state)
    successors.append([])
    return states.count - 1
  }

  private mutating func expand(_ index: Int) {
    let state = states[index]
    var hasMoved = false
    for node in ports.indices {
      if state & Self.bit(node) != 0 {
        for choice in choices[node] {
          hasMoved = true
          move(index, taking: Self.bit(node), giving: choice)
        }
      }
      if ports[node] & state != 0, canGoOn(node, state) {
        hasMoved = true
        meet(index, node)
      }
    }
    if hasMoved { return }
    for node in net.nodes.indices where net.nodes[node].isImpatient && ports[node] & state != 0 {
      hasMoved = true
      meet(index, node)
    }
    if !hasMoved { judge(state) }
  }

  private mutating func meet(_ index: Int, _ node: Int) {
    let full = ports[node] & states[index]
    if net.nodes[node].kind == .waiting { meetings[node, default: []].insert(full) }
    move(index, taking: full, giving: [node])
  }

  private mutating func move(_ index: Int, taking: State, giving: [Int]) {
    var state = states[index] & ~taking
    for place in giving {
      if state & Self.bit(place) & ~holes != 0 {
        faults.insert(.meeting(place: place))
        return
      }
      state |= Self.bit(place)
    }
    for node in net.nodes.indices where state & traps & Self.bit(node) != 0 { faults.insert(.trapped(node: node)) }
    let next = number(of: state)
    successors[index].append(next)
  }

  private mutating func judge(_ state: State) {
    guard state & holes == 0 else { return }
    for place in 0..<net.placeCount where state & Self.bit(place) != 0 {
      let node = net.nodeOfPlace[place]
      if net.nodes[node].kind != .end, place != node { faults.insert(.stuck(node: node)) }
    }
  }

  private mutating func findTraps() {
    var ends = net.nodes.map { $0.kind == .end || $0.kind == .hole }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for node in net.nodes.indices where !ends[node] {
        if net.outgoing(node).contains(where: { ends[net.edges[$0].target] }) {
          ends[node] = true
          hasChanged = true
        }
      }
    }
    for node in net.nodes.indices where !ends[node] { traps |= Self.bit(node) }
  }

  // MARK: Waiting

  private func canGoOn(_ node: Int, _ state: State) -> Bool {
    let empty = ports[node] & ~state
    if empty == 0 || net.nodes[node].kind == .join { return empty == 0 }
    return net.ports(of: node).allSatisfy { empty & Self.bit($0) == 0 || state & (awaited[$0] ?? 0) == 0 }
  }

  /// A waiting node waits for tokens that can come to an empty port without passing it or what comes after it.
  private mutating func findAwaited(by waiting: Int) {
    let avoided = nodes(after: waiting)
    for place in 0..<net.placeCount where !avoided.contains(net.nodeOfPlace[place]) {
      var seen: Set<Int> = [net.nodeOfPlace[place]]
      var stack = Array(seen)
      while let node = stack.popLast() {
        for edge in net.outgoing(node) {
          let target = net.edges[edge].target
          if target == waiting, net.edges[edge].port >= 0 {
            awaited[net.place(of: net.edges[edge]), default: 0] |= Self.bit(place)
          }
          if !avoided.contains(target), seen.insert(target).inserted { stack.append(target) }
        }
      }
    }
  }

  private func nodes(after waiting: Int) -> Set<Int> {
    var found: Set<Int> = [waiting]
    var stack = [waiting]
    while let node = stack.popLast() {
      for edge in net.outgoing(node) where !net.edges[edge].isRetreating {
        if found.insert(net.edges[edge].target).inserted { stack.append(net.edges[edge].target) }
      }
    }
    return found
  }

  // MARK: Option to complete

  private func allEnd() -> Bool {
    var ends = states.indices.map { successors[$0].isEmpty || states[$0] & holes != 0 }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for state in states.indices.reversed() where !ends[state] && successors[state].contains(where: { ends[$0] }) {
        ends[state] = true
        hasChanged = true
      }
    }
    return !ends.contains(false)
  }
}

extension BruteForce {
  /// Ports of waiting nodes that never hold a token together, though each holds one at some time.
  var neverTogether: Set<FlowVerdict.Pair> {
    var pairs: Set<FlowVerdict.Pair> = []
    for (node, seen) in meetings {
      let all = Array(net.ports(of: node))
      for (first, one) in all.enumerated() where seen.contains(where: { $0 & Self.bit(one) != 0 }) {
        for (second, other) in all.enumerated() where second > first {
          let both = Self.bit(one) | Self.bit(other)
          if seen.contains(where: { $0 & Self.bit(other) != 0 }), !seen.contains(where: { $0 & both == both }) {
            pairs.insert(FlowVerdict.Pair(node: node, first: first, second: second))
          }
        }
      }
    }
    return pairs
  }
}
