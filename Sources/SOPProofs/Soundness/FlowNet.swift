/// The token game that soundness is about: what docs/kesehatan-alur.md calls the flow of a case.
///
/// A node holds at most one token in a sound flow. A plain node takes a token, chooses one of its groups and gives a
/// token to every edge of that group. A waiting node (`setelah`) and a join (end of `paralel`) have ports: a join goes
/// on when every port holds a token, a waiting node when one does and no other token can still come to an empty port.
struct FlowNet: Sendable {
  enum Kind: UInt8, Sendable {
    case plain
    /// Waits for every port that can still be reached.
    case waiting
    /// Waits for every port.
    case join
    /// The case is over.
    case end
    /// An admitted hole: the case leaves what the file settles, and excuses those that wait for it.
    case hole
  }

  struct Node: Sendable {
    var kind: Kind = .plain
    /// Stands for an end of the SOP: two tokens that meet here ended the case twice.
    var isEnding = false
    /// Number of ports of a waiting node or join.
    var ports = 0
    /// Fires with what it has when nothing else can move; set where a circle of waiting was reported.
    var isImpatient = false
    /// Into `groups`.
    fileprivate(set) var choices = 0..<0
    /// Place of its first port.
    fileprivate(set) var firstPort = 0
  }

  struct Edge: Sendable {
    var source: Int
    var target: Int
    /// Edges of one node with the same number are taken together.
    var choice: Int
    /// Port of the target, or -1: starts it at once.
    var port = -1
    /// The edge of the process graph it was made from, or -1.
    var origin = -1
    /// Goes back: begins a new round of a loop (`RoundOrder`).
    fileprivate(set) var isRetreating = false
  }

  /// Edges of one node that are taken together.
  struct Group: Sendable {
    var source: Int
    var edges: Range<Int>
  }

  private(set) var nodes: [Node]
  /// Grouped by source, then by choice.
  private(set) var edges: [Edge]
  private(set) var groups: [Group] = []
  /// For each place that is a port, its node; a node is its own place.
  private(set) var nodeOfPlace: [Int] = []
  let start: Int

  /// - Parameter edges: those of one node and choice stand together.
  init(nodes: [Node], edges: [Edge], start: Int) {
    self.nodes = nodes
    self.edges = edges
    self.start = start
    number()
    markRetreating()
  }

  /// Nodes and ports: everything that can hold a token.
  var placeCount: Int { nodeOfPlace.count }

  func place(of edge: Edge) -> Int {
    edge.port < 0 ? edge.target : nodes[edge.target].firstPort + edge.port
  }

  func ports(of node: Int) -> Range<Int> {
    nodes[node].firstPort..<nodes[node].firstPort + nodes[node].ports
  }

  func outgoing(_ node: Int) -> Range<Int> {
    let choices = nodes[node].choices
    return choices.isEmpty
      ? 0..<0 : groups[choices.lowerBound].edges.lowerBound..<groups[choices.upperBound - 1].edges.upperBound
  }

  private mutating func number() {
    var ports = nodes.count
    nodeOfPlace = Array(nodes.indices)
    for node in nodes.indices {
      nodes[node].firstPort = ports
      nodes[node].choices = 0..<0
      ports += nodes[node].ports
      nodeOfPlace.append(contentsOf: repeatElement(node, count: nodes[node].ports))
    }
    groups.removeAll(keepingCapacity: true)
    var first = 0
    while first < edges.count {
      let source = edges[first].source
      var end = first + 1
      while end < edges.count, edges[end].source == source, edges[end].choice == edges[first].choice { end += 1 }
      if nodes[source].kind != .hole {
        let isNew = nodes[source].choices.isEmpty
        nodes[source].choices = (isNew ? groups.count : nodes[source].choices.lowerBound)..<groups.count + 1
        groups.append(Group(source: source, edges: first..<end))
      }
      first = end
    }
  }

  private mutating func markRetreating() {
    var order = RoundOrder(self)
    let position = order.positions()
    for edge in edges.indices {
      edges[edge].isRetreating = position[edges[edge].target] <= position[edges[edge].source]
    }
  }
}

// MARK: Walks

extension FlowNet {
  /// For each node, whether a walk from the start leads to it.
  func reachableNodes() -> [Bool] {
    var reached = [Bool](repeating: false, count: nodes.count)
    reached[start] = true
    var stack = [start]
    while let node = stack.popLast() {
      for edge in outgoing(node) where !reached[edges[edge].target] {
        reached[edges[edge].target] = true
        stack.append(edges[edge].target)
      }
    }
    return reached
  }

  /// For each node, whether a walk from it leads to the end or a hole.
  func nodesThatEnd() -> [Bool] {
    var ends = nodes.map { $0.kind == .end || $0.kind == .hole }
    var stack = ends.indices.filter { ends[$0] }
    // Of each node an edge into it, and of each edge the next into the same node.
    var first = [Int](repeating: -1, count: nodes.count)
    var next = [Int](repeating: -1, count: edges.count)
    for edge in edges.indices {
      next[edge] = first[edges[edge].target]
      first[edges[edge].target] = edge
    }
    while let node = stack.popLast() {
      var edge = first[node]
      while edge >= 0 {
        let source = edges[edge].source
        if !ends[source] {
          ends[source] = true
          stack.append(source)
        }
        edge = next[edge]
      }
    }
    return ends
  }
}

// MARK: Repairs

extension FlowNet {
  /// What takes a fault out of the net, so that the next one shows itself.
  enum Repair: Sendable, Hashable {
    /// The node waits for everything that can still come, each edge into it at a port of its own.
    case synchronise(Int)
    /// The edge leads to a hole.
    case cut(Int)
    /// The waiting node goes on with what it has when nothing else moves.
    case impatience(Int)
    /// The nodes are holes: nobody asks what comes after them.
    case hole([Int])
  }

  mutating func apply(_ repair: Repair) {
    switch repair {
    case .synchronise(let node): synchronise(node)
    case .cut(let edge): cut(edge)
    case .impatience(let node): nodes[node].isImpatient = true
    case .hole(let trapped):
      for node in trapped {
        nodes[node].kind = .hole
        for edge in edges.indices where edges[edge].target == node { edges[edge].port = -1 }
        nodes[node].ports = 0
      }
      number()
    }
  }

  private mutating func synchronise(_ node: Int) {
    var ports = 0
    for edge in edges.indices where edges[edge].target == node {
      edges[edge].port = ports
      ports += 1
    }
    nodes[node].kind = .waiting
    nodes[node].ports = ports
    number()
  }

  private mutating func cut(_ edge: Int) {
    let hole = nodes.firstIndex { $0.kind == .hole } ?? nodes.count
    if hole == nodes.count { nodes.append(Node(kind: .hole)) }
    edges[edge].target = hole
    edges[edge].port = -1
    number()
  }
}
