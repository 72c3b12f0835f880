import SOPTestSupport
import SOPText
import Testing

@testable import SOPEmitters

/// Graphviz itself says whether what is written for it can be drawn.
@Suite struct DOTRenderingTests {
  static let procedures =
    ((try? Checkout.files(below: "Examples", named: ".sop.yaml")) ?? [])
    + ((try? Checkout.files(below: "Tests/Fixtures/procedures", named: "input.sop.yaml")) ?? [])

  @Test(arguments: procedures) func `Graphviz draws every example without a word`(path: String) throws {
    try expectPicture(of: ReadProcedure(path: path))
  }

  @Test(arguments: [20, 100, 1000]) func `large charts with lines that go back`(steps: Int) throws {
    try expectPicture(of: ReadProcedure(text: Self.manySteps(steps)))
  }

  @Test func `names of the file are data`() throws {
    let names = [
      #"""#, #"a\"#, "\\N\\G", "</B>", "<IMG SRC=\\\"/etc/passwd\\\"/>", "]; n1 -> n2 [", "&amp; &#38; &", "a\\nb\\tc",
      "\\x01\\x1b[31m\\x7f", "\\u202E\\u2028\\uFEFF", "\\uFFFE\\uFFFF", "é🙂日本", "", " ", "*/ -- //",
    ]
    for name in names {
      let quoted = name == #"""# ? #"'"'"# : name == #"a\"# ? #"'a\'"# : "\"\(name)\""
      let read = ReadProcedure(
        text: """
          nama: \(quoted)
          nomor: \(quoted)
          pelaksana: {a: \(quoted), b: {nama: \(quoted), luar: ya}}
          hasil: {x: \(quoted), y: Surat}
          langkah:
            - {no: \(quoted), kegiatan: \(quoted), pelaksana: a, waktu: \(quoted)}
            - {kegiatan: \(quoted), pelaksana: [b, a], bila: \(quoted)}
            - {kegiatan: Memutus, pelaksana: a, jika: {\(quoted): selesai x, lain: {ke: selesai y, bila: \(quoted)}}}
          """)
      try expectPicture(of: read, "\(name)")
    }
  }

  @Test func `lanes stand in the order in which they are used, and are of one height`() throws {
    for path in Self.procedures {
      let read = try ReadProcedure(path: path)
      let chart = FlowChartBuilder.chart(of: read.procedure)
      let bytes = DOTEmitter().emit(read.procedure, from: read.source, options: EmitOptions())
      let positions = self.positions(in: try OtherProgram.run(["dot", "-Tplain"], input: bytes).output)
      let heads = chart.lanes.indices.compactMap { positions["head\($0)"] }
      #expect(heads.count == chart.lanes.count)
      #expect(zip(heads, heads.dropFirst()).allSatisfy { $0.x < $1.x }, "\(path)")
      #expect(Set(heads.map(\.y)).count <= 1, "\(path)")
      let rows = chart.symbols.enumerated().compactMap { index, symbol in
        positions["n\(index + 1)"].map { (row: symbol.row, y: $0.y) }
      }
      #expect(rows.count == chart.symbols.count)
      for (row, other) in zip(rows.sorted { $0.row < $1.row }, rows.sorted { $0.row < $1.row }.dropFirst()) {
        #expect(row.row == other.row ? row.y == other.y : row.y > other.y, "\(path)")
      }
    }
  }

  private func expectPicture(
    of read: ReadProcedure, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = DOTEmitter().emit(read.procedure, from: read.source, options: EmitOptions())
    let rendering = try OtherProgram.run(["dot", "-Tsvg"], input: bytes)
    #expect(rendering.status == 0, comment, sourceLocation: sourceLocation)
    #expect(rendering.complaints == "", comment, sourceLocation: sourceLocation)
    #expect(rendering.output.hasSuffix("</svg>\n"), comment, sourceLocation: sourceLocation)
    let chart = FlowChartBuilder.chart(of: read.procedure)
    let drawn = rendering.output.matches(of: /<g id="edge\d+" class="edge">/).count
    #expect(drawn >= chart.lines.count, comment, sourceLocation: sourceLocation)
  }

  /// Middles of the nodes in Graphviz's plain form: `node NAME X Y ...`.
  private func positions(in plain: String) -> [String: (x: Double, y: Double)] {
    var positions: [String: (x: Double, y: Double)] = [:]
    for line in plain.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 4)
      guard words.count > 3, words[0] == "node", let x = Double(words[2]), let y = Double(words[3]) else { continue }
      positions[String(words[1])] = (x, y)
    }
    return positions
  }

  /// Eight lanes, a decision that goes back in every fourth step, some steps shared or passed over.
  static func manySteps(_ count: Int) -> String {
    let actors = ["pemohon", "loket", "verif", "kasi", "kabid", "sekre", "kadis", "bank"]
    let names = actors.map { "\($0): Pelaksana \($0)" }.joined(separator: ", ")
    var text = "nama: \(count) langkah\npelaksana: {\(names)}\n"
    text += "hasil: {terbit: Surat izin, ditolak: Surat penolakan}\nlangkah:\n"
    for step in 0..<count {
      let (actor, other) = (actors[step * 5 % 8], actors[(step * 3 + 1) % 8])
      text += "  - id: l\(step)\n    kegiatan: Memeriksa berkas permohonan nomor \(step)\n"
      let isShared = step % 7 == 3 && actor != other
      text += "    pelaksana: \(isShared ? "[\(actor), \(other)]" : actor)\n    waktu: 10 menit\n"
      if step == count - 2 {
        text += "    selesai: terbit\n"
      } else if step == count - 1 {
        text += "    selesai: ditolak\n"
      } else if step % 4 == 3 {
        let back = max(0, step - 1 - step % 9)
        text += "    jika:\n      lengkap: lanjut\n"
        text += "      tidak lengkap: {ke: l\(back), maks: 2 kali, lewat: l\(count - 1)}\n"
      } else if step % 10 == 6 {
        text += "    opsional: bila perlu\n"
      }
    }
    return text
  }
}
