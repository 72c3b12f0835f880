import SOPModel
import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

@Suite struct DOTGoldenTests {
  static let procedures = (try? Checkout.files(below: "Tests/Fixtures/procedures", named: "input.sop.yaml")) ?? []

  @Test(arguments: procedures) func `the picture of a procedure`(path: String) throws {
    let read = try ReadProcedure(path: path)
    let bytes = DOTEmitter().emit(read.procedure, from: read.source, options: EmitOptions())
    try Golden.expect(
      String(decoding: bytes, as: UTF8.self), at: path.replacing("input.sop.yaml", with: "graph.dot"))
  }

  @Test func `in English, as a draft`() throws {
    let read = try ReadProcedure(path: "Tests/Fixtures/procedures/keputusan/input.sop.yaml")
    var options = EmitOptions()
    options.language = .english
    options.isDraft = true
    let text = String(decoding: DOTEmitter().emit(read.procedure, from: read.source, options: options), as: UTF8.self)
    try Golden.expect(text, at: "Tests/Fixtures/procedures/keputusan/graph.en.draft.dot")
    #expect(text.contains("DRAFT"))
  }

  @Test func `every kind of node and edge is in a golden`() throws {
    var nodes: Set<String> = []
    var edges: Set<ProcessGraph.EdgeKind> = []
    for path in Self.procedures {
      let graph = try ReadProcedure(path: path).procedure.graph
      for node in graph.nodes where !node.incoming.isEmpty || !node.outgoing.isEmpty {
        nodes.insert(name(of: node.kind))
      }
      edges.formUnion(graph.edges.map(\.kind))
    }
    #expect(nodes == ["start", "step", "fork", "join", "enter", "leave", "restart", "end", "unsettled"])
    #expect(edges == Set(ProcessGraph.EdgeKind.allCases))
  }

  private func name(of kind: ProcessGraph.Kind) -> String {
    switch kind {
    case .start: "start"
    case .step: "step"
    case .fork: "fork"
    case .join: "join"
    case .enter: "enter"
    case .leave: "leave"
    case .restart: "restart"
    case .end: "end"
    case .unsettled: "unsettled"
    }
  }
}
