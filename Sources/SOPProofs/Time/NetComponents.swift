/// The strongly connected parts of a net, as far as seeds reach: each part before those that it leads to.
/// Tarjan's algorithm (1972); linear.
struct NetComponents {
  /// Nodes part by part, inside of a part by rank.
  let nodes: [Int32]
  /// Where each part begins in `nodes`, and at the end their number.
  let starts: [Int32]
  /// Place of a node in `nodes`, or -1.
  let position: [Int32]
  /// Part of a node, or -1.
  let part: [Int32]

  var count: Int { starts.count - 1 }

  func range(_ part: Int) -> Range<Int> { Int(starts[part])..<Int(starts[part + 1]) }

  init(_ net: WalkNet, isOpen: [Bool], from seeds: [Int32]) {
    var search = TarjanSearch(net, isOpen)
    for seed in seeds { search.visit(from: seed) }
    let count = search.count
    // Parts are met in reverse order.
    part = search.part.map { $0 < 0 ? -1 : Int32(count) - 1 - $0 }
    var starts = [Int32](repeating: 0, count: count + 1)
    for part in part where part >= 0 { starts[Int(part) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var nodes = [Int32](repeating: 0, count: Int(starts[count]))
    var position = [Int32](repeating: -1, count: net.nodeCount)
    for node in net.order where part[Int(node)] >= 0 {
      let part = Int(part[Int(node)])
      position[Int(node)] = next[part]
      nodes[Int(next[part])] = node
      next[part] += 1
    }
    self.starts = starts
    self.nodes = nodes
    self.position = position
  }
}

private struct TarjanSearch {
  let net: WalkNet
  let isOpen: [Bool]
  private(set) var part: [Int32]
  private(set) var count = 0
  private var number: [Int32]
  private var low: [Int32]
  private var numbered: Int32 = 0
  private var open: [Int32] = []
  private var next: [Int]

  init(_ net: WalkNet, _ isOpen: [Bool]) {
    self.net = net
    self.isOpen = isOpen
    part = [Int32](repeating: -1, count: net.nodeCount)
    number = part
    low = part
    next = (0..<net.nodeCount).map { net.outgoing($0).lowerBound }
  }

  mutating func visit(from root: Int32) {
    guard number[Int(root)] < 0 else { return }
    var above: [Int32] = []
    var node = root
    enter(node)
    while true {
      if let child = nextChild(of: node) {
        above.append(node)
        node = child
        enter(node)
        continue
      }
      leave(node)
      guard let parent = above.popLast() else { return }
      low[Int(parent)] = min(low[Int(parent)], low[Int(node)])
      node = parent
    }
  }

  private mutating func enter(_ node: Int32) {
    number[Int(node)] = numbered
    low[Int(node)] = numbered
    numbered += 1
    open.append(node)
  }

  /// The next node that has not been met.
  private mutating func nextChild(of node: Int32) -> Int32? {
    let end = net.outgoing(Int(node)).upperBound
    while next[Int(node)] < end {
      let edge = next[Int(node)]
      next[Int(node)] += 1
      guard isOpen[edge] else { continue }
      let target = net.edges[edge].target
      if number[Int(target)] < 0 { return target }
      if part[Int(target)] < 0 { low[Int(node)] = min(low[Int(node)], number[Int(target)]) }
    }
    return nil
  }

  private mutating func leave(_ node: Int32) {
    guard low[Int(node)] == number[Int(node)] else { return }
    while let member = open.popLast() {
      part[Int(member)] = Int32(count)
      if member == node { break }
    }
    count += 1
  }
}
