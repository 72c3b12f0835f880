import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// Any bytes are an office and an SOP of that office: faults lie in the two files, the graph's edges lead from node to
/// node and are listed at both, and a second reading gives the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func anyBytesRead(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = sourceText(start, count)
  let document = composeYAML(source)
  let office = Office(source, document)
  let procedure = Procedure(reading: source, document, office: office)
  for fault in office.faults + procedure.faults {
    expectInside(fault.place, of: source, source, what: "fault \(fault.kind)")
    if let related = fault.related { expectInside(related, of: source, source, what: "related to \(fault.kind)") }
  }
  expectConnected(procedure.graph)
  let again = Procedure(reading: source, document, office: office)
  expect(procedure.graphDump() == again.graphDump(), "two readings make the same graph")
  expect(procedure.faults.map(\.place) == again.faults.map(\.place), "two readings find the same faults")
  return 0
}

private func expectConnected(_ graph: ProcessGraph) {
  var outgoing = 0
  var incoming = 0
  for index in graph.nodes.indices {
    let id = GraphNodeID(index)
    for edge in graph.outgoing(id) {
      expect(edge.source == id, "an edge that leaves node \(index) says so")
      expect(graph.nodes.indices.contains(Int(edge.target.index)), "an edge of node \(index) leads to a node")
      outgoing += 1
    }
    for edge in graph.incoming(id) {
      expect(edge.target == id, "an edge that enters node \(index) says so")
      incoming += 1
    }
  }
  expect(outgoing == graph.edges.count && incoming == graph.edges.count, "every edge is listed at both its nodes")
}
