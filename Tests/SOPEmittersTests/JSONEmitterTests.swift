import Foundation
import SOPEmitters
import SOPModel
import SOPTestSupport
import SOPText
import Testing

@Suite("JSON form")
struct JSONEmitterTests {
  static let paths =
    ((try? Checkout.files(below: "Examples", named: ".sop.yaml")) ?? [])
    + ((try? Checkout.files(below: "Tests/Fixtures/procedures", named: "input.sop.yaml")) ?? [])

  @Test("is JSON that says what the graph says", arguments: paths)
  func graph(_ path: String) throws {
    let read = try ReadProcedure(path: path)
    let document = try object(read)
    #expect(document["format"] as? String == "sop-procedure")
    #expect(document["version"] as? Int == 2)
    let graph = try #require(document["graph"] as? [String: Any])
    let nodes = try #require(graph["nodes"] as? [[String: Any]])
    let edges = try #require(graph["edges"] as? [[String: Any]])
    #expect(nodes.count == read.procedure.graph.nodes.count)
    #expect(edges.count == read.procedure.graph.edges.count)
    for (written, edge) in zip(edges, read.procedure.graph.edges) {
      #expect(written["from"] as? Int == Int(edge.source.index))
      #expect(written["to"] as? Int == Int(edge.target.index))
      #expect(written["rework"] as? Bool == edge.isRework)
    }
    let steps = try #require(document["steps"] as? [[String: Any]])
    #expect(steps.count == read.procedure.steps.count)
  }

  @Test("a written value has its place")
  func place() throws {
    let document = try object(ReadProcedure(text: "nama: é🙂 Surat\nlangkah: []\n"))
    let title = try #require((document["identity"] as? [String: Any])?["title"] as? [String: Any])
    #expect(title["text"] as? String == "é🙂 Surat")
    #expect(title["line"] as? Int == 1)
    #expect(title["column"] as? Int == 7)
    #expect(title["start"] as? Int == 6)
    #expect(title["end"] as? Int == 18)
    #expect(title["source"] as? String == "sop")
  }

  @Test("names from a file stay data")
  func hostile() throws {
    let document = try object(ReadProcedure(text: "nama: \"a\\\"\\u0001\\n</script>\\u2028\"\nlangkah: []\n"))
    let title = try #require((document["identity"] as? [String: Any])?["title"] as? [String: Any])
    #expect(title["text"] as? String == "a\"\u{1}\n</script>\u{2028}")
  }

  private func object(_ read: ReadProcedure) throws -> [String: Any] {
    let bytes = JSONEmitter().emit(read.procedure, from: read.source, options: EmitOptions())
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
