import SOPCompiler
import SOPDiagnostics
import SOPEmitters
import SOPModel
import SOPSyntax
import SOPText

/// Any bytes are an office and an SOP of that office, and go through everything that `sop check` and `sop build` do:
/// findings and fixes lie in the two files, in order; the graph's edges lead from node to node and are listed at both;
/// every rendering and every form can be made; a second compilation gives the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func anyBytesCompile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = sourceText(start, count)
  let office = compileOffice(source)
  let compilation = compile(source, office: office)
  expectFindings(office.diagnostics + office.suppressed.map(\.diagnostic), in: source)
  expectFindings(compilation.diagnostics + compilation.suppressed.map(\.diagnostic), in: source)
  expectConnected(compilation.procedure.graph)
  let again = compile(source, office: office)
  expect(render(compilation, isFirst: true) == render(again, isFirst: false), "two compilations find the same")
  expect(compilation.procedure.graphDump() == again.procedure.graphDump(), "two compilations make the same graph")
  emit(compilation)
  return 0
}

private func expectFindings(_ findings: [Diagnostic], in source: SourceText) {
  for finding in findings {
    let code = finding.profile.code
    expectInside(finding.place, of: source, source, what: code)
    for related in finding.related { expectInside(related.place, of: source, source, what: "place related to \(code)") }
    expect(finding.notes.contains { $0.kind == .advice }, "\(code) says what to do")
    for fix in finding.fixes {
      var end: UInt32 = 0
      for edit in fix.edits {
        expectInside(Place(fix.source, edit.span), of: source, source, what: "fix of \(code)")
        expect(edit.span.start >= end, "edits of a fix of \(code) are in order and do not overlap")
        end = edit.span.end
      }
    }
  }
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

/// The form that says the most; the others have to be possible too.
private func render(_ compilation: Compilation, isFirst: Bool) -> String {
  let findings = FileFindings(
    sources: compilation.sources, diagnostics: compilation.diagnostics, suppressed: compilation.suppressed)
  if isFirst {
    _ = TextRenderer(language: .indonesian).render([findings])
    _ = TextRenderer(language: .english).render([findings])
    _ = ShortRenderer().render([findings])
  }
  return JSONRenderer().render([findings])
}

private func emit(_ compilation: Compilation) {
  var options = EmitOptions()
  options.isDraft = !compilation.isSound
  for emitter in EmitterRegistry.all {
    let form = emitter.emit(compilation.procedure, from: compilation.sources[0], options: options)
    let again = emitter.emit(compilation.procedure, from: compilation.sources[0], options: options)
    expect(form == again, "\(emitter.name) is the same each time it is made")
  }
}
