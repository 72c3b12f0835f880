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
/// steps / 64, and as much again for each way that starts beside others.
struct StepOrder {
  private let procedure: Procedure
  private let count: Int
  private let rowLength: Int
  /// By graph node a row of bits: the steps that come behind it.
  private var rows: [UInt64]
  /// By step a row of bits: steps that are started beside it, some of them perhaps ordered all the same.
  private var beside: [UInt64]

  init(_ procedure: Procedure) {
    self.procedure = procedure
    count = procedure.steps.count
    rowLength = (count + 63) / 64
    rows = [UInt64](repeating: 0, count: rowLength * procedure.graph.nodes.count)
    beside = [UInt64](repeating: 0, count: rowLength * count)
    for node in Self.completionOrder(procedure.graph) { fill(node) }
    for node in procedure.graph.nodes where node.outgoing.count > 1 { noteStartedTogether(node) }
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

  func relation(_ first: Int, _ second: Int) -> StepRelation {
    if leads(first, to: second) { return .before }
    if leads(second, to: first) { return .after }
    return beside[first * rowLength + second / 64] & (1 << UInt64(second % 64)) != 0 ? .together : .apart
  }

  // MARK: At the same time

  /// Edges of one choice start all of their targets: what comes behind one of them runs beside what comes behind another.
  private mutating func noteStartedTogether(_ node: ProcessGraph.Node) {
    let graph = procedure.graph
    let edges = node.outgoing.indices.filter { !graph.edges[$0].isRework }
    for edge in edges {
      let others = edges.filter { graph.edges[$0].choice == graph.edges[edge].choice && $0 != edge }
      guard !others.isEmpty else { continue }
      var row = [UInt64](repeating: 0, count: rowLength)
      for other in others { addSteps(behind: graph.edges[other].target, to: &row) }
      var own = [UInt64](repeating: 0, count: rowLength)
      addSteps(behind: graph.edges[edge].target, to: &own)
      for step in 0..<count where own[step / 64] & (1 << UInt64(step % 64)) != 0 {
        for word in 0..<rowLength { beside[step * rowLength + word] |= row[word] }
      }
    }
  }

  /// The node itself, if it is a step, and all that come behind it.
  private func addSteps(behind node: GraphNodeID, to row: inout [UInt64]) {
    for word in 0..<rowLength { row[word] |= rows[Int(node.index) * rowLength + word] }
    if case .step(let step) = procedure.graph[node].kind { row[Int(step.index) / 64] |= 1 << UInt64(step.index % 64) }
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
      for second in 0..<first {
        let before = old.relation(link.old, links[second].old)
        let after = new.relation(link.new, links[second].new)
        // Steps that no case does both of stand in no order: what changed is a way, which is told by itself.
        guard before != after, before != .apart, after != .apart else { continue }
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
