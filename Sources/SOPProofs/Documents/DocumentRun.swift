import SOPModel

/// Looks for a run of the token game that comes to a place while no document of some kind was made, by trying all of
/// them: the answer where steps wait with `setelah` for what need not come.
struct DocumentRun {
  enum Answer {
    case none
    /// Nodes that made a choice on the way, with the edges of the graph they took, in order.
    case found([FlowProof.Moment])
    case undecided
  }

  /// Markings looked at before the answer is "cannot decide".
  static let stateBound = 4_000

  private let net: FlowNet
  /// Groups by which the document would be made.
  private let isBlocked: [Bool]
  private let goal: Int
  /// For each port of a waiting node, the places with a token it waits for.
  private var awaited: [Int: BitSet] = [:]
  /// For each node, the nodes with an edge to it.
  private var sources: [[Int]]
  private var states: [BitSet] = []
  private var numbers: [BitSet: Int] = [:]
  private var parents: [(state: Int, group: Int)] = []

  /// - Parameters:
  ///   - making: edges of the process graph by which the document is made.
  ///   - goal: a node of the net.
  init(_ net: FlowNet, making: Set<Int>, goal: Int) {
    self.net = net
    self.goal = goal
    isBlocked = net.groups.map { group in group.edges.contains { making.contains(net.edges[$0].origin) } }
    sources = [[Int]](repeating: [], count: net.nodes.count)
    for edge in net.edges { sources[edge.target].append(edge.source) }
    for node in net.nodes.indices where net.nodes[node].kind == .waiting { findAwaited(by: node) }
  }

  mutating func run() -> Answer {
    var first = BitSet(count: net.placeCount)
    first.insert(net.start)
    add(first, from: -1, by: -1)
    var next = 0
    while next < states.count {
      if states[next].contains(goal) { return .found(story(to: next)) }
      guard states.count <= Self.stateBound else { return .undecided }
      expand(next)
      next += 1
    }
    return .none
  }

  private mutating func add(_ state: BitSet, from parent: Int, by group: Int) {
    guard numbers[state] == nil else { return }
    numbers[state] = states.count
    states.append(state)
    parents.append((parent, group))
  }

  private mutating func expand(_ index: Int) {
    let state = states[index]
    for node in net.nodes.indices {
      if state.contains(node) {
        for group in net.nodes[node].choices where !isBlocked[group] {
          var after = state
          after.remove(node)
          for edge in net.groups[group].edges { after.insert(net.place(of: net.edges[edge])) }
          add(after, from: index, by: group)
        }
      }
      if net.nodes[node].ports > 0, canGoOn(node, state) {
        var after = state
        for port in net.ports(of: node) { after.remove(port) }
        after.insert(node)
        add(after, from: index, by: -1)
      }
    }
  }

  private func canGoOn(_ node: Int, _ state: BitSet) -> Bool {
    let empty = net.ports(of: node).filter { !state.contains($0) }
    if empty.isEmpty { return true }
    guard net.nodes[node].kind == .waiting, empty.count < net.nodes[node].ports else { return false }
    return !empty.contains { port in awaited[port].map { state.meets($0) } ?? false }
  }

  /// Places from which a token can come to a port without passing its node or what comes after it in this round.
  private mutating func findAwaited(by waiting: Int) {
    var avoided = BitSet(count: net.nodes.count)
    avoided.insert(waiting)
    var stack = [waiting]
    while let node = stack.popLast() {
      for edge in net.outgoing(node) where !net.edges[edge].isRetreating && !avoided.contains(net.edges[edge].target) {
        avoided.insert(net.edges[edge].target)
        stack.append(net.edges[edge].target)
      }
    }
    for port in net.ports(of: waiting) { awaited[port] = places(before: port, avoiding: avoided) }
  }

  private func places(before port: Int, avoiding avoided: BitSet) -> BitSet {
    var found = BitSet(count: net.placeCount)
    var isFound = [Bool](repeating: false, count: net.nodes.count)
    var stack: [Int] = []
    func take(_ node: Int) {
      guard !isFound[node], !avoided.contains(node) else { return }
      isFound[node] = true
      found.insert(node)
      for own in net.ports(of: node) { found.insert(own) }
      stack.append(node)
    }
    for edge in net.edges where edge.port >= 0 && net.place(of: edge) == port { take(edge.source) }
    while let node = stack.popLast() {
      for source in sources[node] { take(source) }
    }
    return found
  }

  private func story(to index: Int) -> [FlowProof.Moment] {
    var moments: [FlowProof.Moment] = []
    var state = index
    while state >= 0 {
      let (parent, group) = parents[state]
      if group >= 0 {
        let edges = net.groups[group].edges.map { net.edges[$0].origin }.filter { $0 >= 0 }
        if !edges.isEmpty {
          moments.append(FlowProof.Moment(node: GraphNodeID(net.groups[group].source), edges: edges))
        }
      }
      state = parent
    }
    return moments.reversed()
  }
}
