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

  @Test("events as written and what they mean")
  func events() throws {
    let read = ReadProcedure(
      text: """
        nama: Uji
        peristiwa: rapat
        jangka_waktu:
          - {maks: 3 hari kerja, sejak: a.lengkap, sampai: b, bila: [hujan, malam], perpanjangan: 1 hari kerja}
          - 2 hari kerja sejak berkas lengkap
          - 1 hari kerja sejak entah kapan
        langkah:
          - {id: a, kegiatan: Memeriksa berkas, jika: {lengkap: lanjut}}
          - {id: b, kegiatan: B, batas: {waktu: 1 jam, sejak: mulai a}, paling_lambat: H-3 hari kerja rapat}
        """)
    let document = try object(read)
    let promises = try #require(document["promises"] as? [[String: Any]])
    func event(_ holder: [String: Any], _ key: String) -> NSDictionary? { (holder[key] as? NSDictionary) }
    let since = try #require(event(promises[0], "since"))
    #expect(since["by"] as? String == "name")
    #expect(since["event"] as? NSDictionary == ["kind": "outcome", "step": 0, "label": "lengkap"])
    #expect((since["written"] as? NSDictionary)?["text"] as? String == "a.lengkap")
    #expect(event(promises[0], "until")?["event"] as? NSDictionary == ["kind": "finished", "step": 1])
    #expect((promises[0]["conditions"] as? [Any])?.count == 2)
    #expect(event(promises[0], "extension")?["duration"] is NSDictionary)
    #expect(event(promises[1], "since")?["by"] as? String == "wording")
    #expect(event(promises[2], "since")?["by"] as? String == "unknown")
    #expect(event(promises[2], "since")?["event"] is NSNull)
    let step = try #require((document["steps"] as? [[String: Any]])?.last)
    let limit = try #require(event(step, "limit"))
    #expect((limit["since"] as? NSDictionary)?["event"] as? NSDictionary == ["kind": "started", "step": 0])
    let latest = try #require(event(step, "latest"))
    #expect(latest["side"] as? String == "before")
    #expect((latest["event"] as? NSDictionary)?["event"] as? NSDictionary == ["kind": "declared", "declaredEvent": 0])
  }

  private func object(_ read: ReadProcedure) throws -> [String: Any] {
    let bytes = JSONEmitter().emit(read.procedure, from: read.source, options: EmitOptions())
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
