import SOPModel

/// How two steps of one SOP stand to each other in time, rework left aside.
enum StepRelation: UInt8, Sendable, Hashable {
  /// The first is done before the second whenever both are done.
  case before
  case after
  /// Both are done, in any order.
  case together
  /// A case does one of them at most.
  case apart
}

/// The weak order of the steps of an SOP: which come before which. Bits, one row for each step; costs edges times
/// steps / 64.
struct StepOrder {
  private let procedure: Procedure
  private let count: Int
  private let rowLength: Int
  /// By graph node a row of bits: the steps that come behind it.
  private var rows: [UInt64]

  init(_ procedure: Procedure) {
    self.procedure = procedure
    count = procedure.steps.count
    rowLength = (count + 63) / 64
    rows = [UInt64](repeating: 0, count: rowLength * procedure.graph.nodes.count)
    for node in Self.completionOrder(procedure.graph) { fill(node) }
  }

  private mutating func fill(_ node: Int) {
    let graph = procedure.graph
    for edge in graph.edges[graph.nodes[node].outgoing.indices] where !edge.isRework {
      let target = Int(edge.target.index)
      for word in 0..<rowLength { rows[node * rowLength + word] |= rows[target * rowLength + word] }
      if case .step(let step) = graph.nodes[target].kind {
        rows[node * rowLength + Int(step.index) / 64] |= 1 << UInt64(step.index % 64)
      }
    }
  }

  /// Nodes so that all that comes behind a node stands before it.
  private static func completionOrder(_ graph: ProcessGraph) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(graph.nodes.count)
    var next = graph.nodes.map { Int($0.outgoing.start) }
    var isMet = [Bool](repeating: false, count: graph.nodes.count)
    var above: [Int] = []
    for root in graph.nodes.indices where !isMet[root] {
      isMet[root] = true
      above.append(root)
      while let node = above.last {
        guard next[node] < graph.nodes[node].outgoing.indices.upperBound else {
          order.append(node)
          above.removeLast()
          continue
        }
        let edge = graph.edges[next[node]]
        next[node] += 1
        let target = Int(edge.target.index)
        if !edge.isRework, !isMet[target] {
          isMet[target] = true
          above.append(target)
        }
      }
    }
    return order
  }

  func leads(_ first: Int, to second: Int) -> Bool {
    leads(fromNode: Int(procedure.graph.node(of: StepID(first)).index), to: second)
  }

  private func leads(fromNode node: Int, to step: Int) -> Bool {
    rows[node * rowLength + step / 64] & (1 << UInt64(step % 64)) != 0
  }

  /// Costs the size of the graph where neither comes before the other.
  func relation(_ first: Int, _ second: Int) -> StepRelation {
    if leads(first, to: second) { return .before }
    if leads(second, to: first) { return .after }
    return areTogether(first, second) ? .together : .apart
  }

  /// Some node starts ways to both at once.
  private func areTogether(_ first: Int, _ second: Int) -> Bool {
    let graph = procedure.graph
    func reaches(_ edge: ProcessGraph.Edge, _ step: Int) -> Bool {
      if case .step(let target) = graph[edge.target].kind, Int(target.index) == step { return true }
      return leads(fromNode: Int(edge.target.index), to: step)
    }
    for node in graph.nodes where node.outgoing.count > 1 {
      let edges = graph.edges[node.outgoing.indices].filter { !$0.isRework }
      for edge in edges where reaches(edge, first) {
        if edges.contains(where: { $0.choice == edge.choice && $0.target != edge.target && reaches($0, second) }) {
          return true
        }
      }
    }
    return false
  }
}

/// Pairs of steps that stand to each other in another way than before, and as few steps as explain them.
struct OrderComparison {
  struct Move {
    /// The number of the link of the step that moved.
    let link: Int
    /// Links of the steps it stands to in another way; those that moved by themselves left out.
    let others: [Int]
  }

  private(set) var moves: [Move] = []
  let old: StepOrder
  let new: StepOrder

  /// Costs steps squared.
  init(_ writer: FormWriter) {
    old = StepOrder(writer.procedures[0])
    new = StepOrder(writer.procedures[1])
    let links = writer.pairing[.step].links
    var changed = ChangedPairs(links, old, new)
    // Greedy: the step with most changed pairs explains most. Of two that explain the same it is the one that stood
    // first in both files together, whichever of them is the old one.
    while let top = links.indices.max(by: { isLess($0, $1, changed.counts, links) }), changed.counts[top] > 0 {
      moves.append(Move(link: top, others: changed.takeAll(of: top)))
    }
  }

  private func isLess(_ link: Int, _ other: Int, _ counts: [Int], _ links: [Matching.Link]) -> Bool {
    if counts[link] != counts[other] { return counts[link] < counts[other] }
    let (left, right) = (links[link].old + links[link].new, links[other].old + links[other].new)
    let (first, second) = (min(links[link].old, links[link].new), min(links[other].old, links[other].new))
    return left == right ? first > second : left > right
  }
}

/// Bits, one row for each link: the links to which it stands in another way.
private struct ChangedPairs {
  private(set) var counts: [Int]
  private var rows: [UInt64]
  private let rowLength: Int

  init(_ links: [Matching.Link], _ old: StepOrder, _ new: StepOrder) {
    rowLength = (links.count + 63) / 64
    rows = [UInt64](repeating: 0, count: rowLength * links.count)
    counts = [Int](repeating: 0, count: links.count)
    for (first, link) in links.enumerated() {
      for (second, other) in links.enumerated()
      where old.leads(link.old, to: other.old) != new.leads(link.new, to: other.new) {
        note(first, second)
        note(second, first)
      }
    }
  }

  private mutating func note(_ first: Int, _ second: Int) {
    let (word, bit) = (first * rowLength + second / 64, UInt64(1) << UInt64(second % 64))
    guard rows[word] & bit == 0 else { return }
    rows[word] |= bit
    counts[first] += 1
  }

  /// The partners of a link, in order; its pairs are told with it.
  mutating func takeAll(of link: Int) -> [Int] {
    var others: [Int] = []
    for word in 0..<rowLength {
      var bits = rows[link * rowLength + word]
      while bits != 0 {
        others.append(word * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    for other in others {
      rows[other * rowLength + link / 64] &= ~(1 << UInt64(link % 64))
      counts[other] -= 1
    }
    counts[link] = 0
    return others
  }
}
