/// In which order a case comes to the nodes of a net for the first time, so that edges that begin a new round can be
/// told from those that go on.
///
/// A node comes after all that lead to it. Where a loop makes that impossible, the loop is entered at the first plain
/// node (in the order of a depth-first walk) that something already leads to; at a node that waits only if there is no
/// other: nobody waits for what only the waiting one can start.
struct RoundOrder {
  private let net: FlowNet
  /// Edges into each node that do not come from an ordered one yet.
  private var missing: [Int]
  private var isOrdered: [Bool]
  private var walk: [Int]
  /// Nodes something leads to: those that wait for nothing more, plain ones, and those with ports; the first in the
  /// order of the walk on top.
  private var ready: [Heap] = [Heap(), Heap(), Heap()]

  init(_ net: FlowNet) {
    self.net = net
    missing = [Int](repeating: 0, count: net.nodes.count)
    isOrdered = [Bool](repeating: false, count: net.nodes.count)
    walk = Self.walk(net)
    for node in net.nodes.indices where walk[node] >= 0 {
      for edge in net.outgoing(node) { missing[net.edges[edge].target] += 1 }
    }
  }

  /// For each node its place in the order; those that no walk from the start reaches stand last.
  mutating func positions() -> [Int] {
    var positions = [Int](repeating: net.nodes.count, count: net.nodes.count)
    var next = 0
    ready[0].push(walk[net.start], net.start)
    while let node = pop() {
      positions[node] = next
      next += 1
      for edge in net.outgoing(node) { lead(to: net.edges[edge].target) }
    }
    return positions
  }

  private mutating func lead(to node: Int) {
    missing[node] -= 1
    if isOrdered[node] { return }
    if missing[node] == 0 { return ready[0].push(walk[node], node) }
    ready[net.nodes[node].ports > 0 ? 2 : 1].push(walk[node], node)
  }

  private mutating func pop() -> Int? {
    for kind in ready.indices {
      while let node = ready[kind].pop() {
        if isOrdered[node] { continue }
        isOrdered[node] = true
        return node
      }
    }
    return nil
  }

  /// The reverse of the order in which a depth-first walk from the start leaves the nodes; -1 for those it never enters.
  private static func walk(_ net: FlowNet) -> [Int] {
    var order = [Int](repeating: -1, count: net.nodes.count)
    var isEntered = [Bool](repeating: false, count: net.nodes.count)
    var next = net.nodes.indices.map { net.outgoing($0).lowerBound }
    var above = [net.start]
    var left = net.nodes.count
    isEntered[net.start] = true
    while let node = above.last {
      let edge = next[node]
      guard edge < net.outgoing(node).upperBound else {
        left -= 1
        order[node] = left
        above.removeLast()
        continue
      }
      next[node] += 1
      let target = net.edges[edge].target
      if !isEntered[target] {
        isEntered[target] = true
        above.append(target)
      }
    }
    return order
  }
}

/// Numbers with a key; the one with the smallest key comes out first.
struct Heap {
  private var items: [(key: Int, value: Int)] = []

  mutating func push(_ key: Int, _ value: Int) {
    items.append((key, value))
    var child = items.count - 1
    while child > 0, items[child].key < items[(child - 1) / 2].key {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Int? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    if items.isEmpty { return first.value }
    items[0] = last
    var parent = 0
    while true {
      var child = parent * 2 + 1
      guard child < items.count else { break }
      if child + 1 < items.count, items[child + 1].key < items[child].key { child += 1 }
      guard items[child].key < items[parent].key else { break }
      items.swapAt(child, parent)
      parent = child
    }
    return first.value
  }
}
