import Testing

@testable import SOPModel

/// What one look at each node proves, a walk over the whole graph confirms.
@Suite("Quick proofs about graphs")
struct QuickProofTests {
  @Test("on small random graphs a proof is never wrong, and proofs and their absence both occur")
  func agreeWithWalks() {
    var generator = SeededGenerator(seed: 20_260_102)
    var leadsOn = [0, 0]
    var isLedInto = [0, 0]
    for _ in 0..<4000 {
      let graph = Self.graph(&generator)
      if graph.everyNodeLeadsOn {
        #expect(!graph.canReachEnd().contains(false))
        #expect(graph.hasReachableEnd(graph.reachableFromStarts()))
      }
      if graph.everyNodeIsLedInto {
        let reached = graph.reachableFromStarts()
        let steps = graph.nodes.indices.filter { if case .step = graph.nodes[$0].kind { true } else { false } }
        #expect(steps.allSatisfy { reached[$0] })
      }
      leadsOn[graph.everyNodeLeadsOn ? 1 : 0] += 1
      isLedInto[graph.everyNodeIsLedInto ? 1 : 0] += 1
    }
    #expect(leadsOn.allSatisfy { $0 > 100 } && isLedInto.allSatisfy { $0 > 100 })
  }

  @Test("edges that are no rework make no circle")
  func workGoesOn() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<2000 {
      let graph = Self.graph(&generator)
      var waitsFor = graph.nodes.map { node in node.incoming.indices.count { !graph.edges[graph.edge($0)].isRework } }
      var free = waitsFor.indices.filter { waitsFor[$0] == 0 }
      var passed = 0
      while let node = free.popLast() {
        passed += 1
        for edge in graph.outgoing(GraphNodeID(node)) where !edge.isRework {
          waitsFor[Int(edge.target.index)] -= 1
          if waitsFor[Int(edge.target.index)] == 0 { free.append(Int(edge.target.index)) }
        }
      }
      #expect(passed == graph.nodes.count)
    }
  }

  /// A start, up to six steps, an end; edges anywhere, some with a limit.
  private static func graph(_ generator: inout SeededGenerator) -> ProcessGraph {
    var graph = ProcessGraph()
    let steps = Int.random(in: 1...6, using: &generator)
    graph.nodes.append(.init(.start(0)))
    for step in 0..<steps { graph.nodes.append(.init(.step(StepID(step)))) }
    graph.nodes.append(.init(.end(EndID(0))))
    for node in 0...steps {
      let first = graph.edges.count
      for _ in 0..<(node == 0 ? 1 : Int.random(in: 0...2, using: &generator)) {
        let isOrder = Bool.random(using: &generator)
        let target = isOrder ? node + 1 : Int.random(in: 1...(steps + 1), using: &generator)
        var edge = ProcessGraph.Edge(
          source: GraphNodeID(node), target: GraphNodeID(target), kind: .sequence, choice: 0)
        if Int.random(in: 0..<8, using: &generator) == 0 { edge.limit = 2 }
        graph.edges.append(edge)
      }
      graph.nodes[node].outgoing = PoolRange(start: first, count: graph.edges.count - first)
    }
    graph.indexIncomingEdges()
    graph.markRework()
    return graph
  }
}

extension ProcessGraph {
  fileprivate func edge(_ incoming: Int) -> Int { Int(incomingEdges[incoming]) }
}
