import Testing

@testable import SOPModel

/// Which steps no case runs both, against all runs of small random graphs.
@Suite("Steps that exclude each other")
struct MeetingTests {
  @Test("a pair that is told is in no run, and pairs of both kinds occur")
  func agreeWithRuns() {
    var generator = SeededGenerator(seed: 20_260_214)
    var told = [0, 0]
    for _ in 0..<1500 {
      let graph = Self.graph(&generator)
      let steps = (1..<graph.nodes.count - 2).map { GraphNodeID($0) }
      let meeting = GraphNodeID(graph.nodes.count - 2)
      let apart = graph.neverTogether(steps, before: meeting)
      let runs = Self.runs(of: graph, avoiding: meeting)
      for first in steps.indices {
        #expect(!apart[first][first])
        for second in steps.indices where second != first {
          let both = runs.contains { $0.contains(steps[first]) && $0.contains(steps[second]) }
          if apart[first][second] { #expect(!both) }
          told[apart[first][second] ? 1 : 0] += 1
        }
      }
    }
    #expect(told.allSatisfy { $0 > 1000 })
  }

  @Test("more than 64 nodes: the first of them are looked at")
  func many() {
    let steps = (0..<70).map { "- {id: a\($0), kegiatan: A\($0)}" }.joined(separator: "\n")
    let graph = FlowText(steps: steps).graph
    let apart = graph.neverTogether((1...70).map { GraphNodeID($0) }, before: GraphNodeID(71))
    #expect(apart.count == 64 && apart.allSatisfy { !$0.contains(true) })
  }

  /// Nodes a run passes: at each node one choice, with all its edges. A graph whose edges go forward has a few runs.
  private static func runs(of graph: ProcessGraph, avoiding avoided: GraphNodeID) -> [Set<GraphNodeID>] {
    var open: [(passed: Set<GraphNodeID>, next: [GraphNodeID])] = [([], [GraphNodeID(0)])]
    var runs: [Set<GraphNodeID>] = []
    while var run = open.popLast() {
      guard let node = run.next.popLast() else {
        runs.append(run.passed)
        continue
      }
      run.passed.insert(node)
      let ways = node == avoided ? [] : Set(graph.outgoing(node).map(\.choice)).sorted()
      if ways.isEmpty { open.append(run) }
      for choice in ways {
        let targets = graph.outgoing(node).filter { $0.choice == choice }.map(\.target)
        open.append((run.passed, run.next + targets.filter { !run.passed.contains($0) }))
      }
    }
    return runs
  }

  /// A start, three to five steps, a step they may meet at, an end; edges go forward, some taken together.
  private static func graph(_ generator: inout SeededGenerator) -> ProcessGraph {
    var graph = ProcessGraph()
    let steps = Int.random(in: 4...6, using: &generator)
    graph.nodes.append(.init(.start(0)))
    for step in 0..<steps { graph.nodes.append(.init(.step(StepID(step)))) }
    graph.nodes.append(.init(.end(EndID(0))))
    for node in 0...steps {
      let first = graph.edges.count
      for choice in 0..<Int.random(in: 1...2, using: &generator) {
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
          let target = Int.random(in: (node + 1)...(steps + 1), using: &generator)
          graph.edges.append(
            .init(
              source: GraphNodeID(node), target: GraphNodeID(target), kind: .sequence, choice: Int16(choice)))
        }
      }
      graph.nodes[node].outgoing = PoolRange(start: first, count: graph.edges.count - first)
    }
    graph.indexIncomingEdges()
    return graph
  }
}
