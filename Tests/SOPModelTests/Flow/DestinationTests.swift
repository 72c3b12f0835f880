import Testing

@testable import SOPModel

/// Where the flow goes: each sentence of the language about destinations, against the graph.
@Suite("Destinations")
struct DestinationTests {
  @Test(
    "every form of a destination, behind an outcome",
    arguments: [
      ("lanjut", ["d x> b"]), ("selesai", ["d x> selesai"]), ("mulai", ["d x> a"]), ("c", ["d x> c"]),
      ("[b, c]", ["d x> b", "d x> c"]), ("belum diatur", ["d x> belum-diatur"]),
      ("{ke: c, bila: nilai > 5, peluang: 20%}", ["d x> c"]),
      ("{ke: a, maks: 2 kali, lewat: c}", ["d x> a", "d 1 habis> c"]),
      ("{ke: a, maks: 1 kali, lewat: {ke: b, maks: 1 kali, lewat: c}}", ["d x> a", "d 1 habis> b", "d 2 habis> c"]),
      ("[{id: e, kegiatan: E}]", ["d x> e"]), ("[]", ["d x> b"]),
    ])
  func outcome(_ way: String, _ expected: [String]) {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A}
        - {id: d, kegiatan: D, jika: {x: \(way)}}
        - {id: b, kegiatan: B, selesai: ya}
        - {id: c, kegiatan: C}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "d") == expected)
  }

  @Test("one grammar for outcomes, 'lanjut' and 'lewat'")
  func sameGrammar() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, lanjut: {ke: c, maks: 1 kali, lewat: [{id: e, kegiatan: E}]}}
        - {id: b, kegiatan: B, batas: {waktu: 1 jam, lewat: [a, c]}}
        - {id: c, kegiatan: C}
        """)
    #expect(flow.edges(from: "a") == ["a > c", "a 1 habis> e"])
    #expect(flow.edges(from: "e") == ["e > b"])
    #expect(flow.edges(from: "b").suffix(2) == ["b 1 habis waktu> a", "b 1 habis waktu> c"])
  }

  @Test("a named end, and the unnamed one as 'selesai: ya'")
  func ends() {
    let named = FlowText(
      steps: "- {id: a, kegiatan: A, jika: {x: selesai terbit, y: lanjut}}\n- {id: b, kegiatan: B, selesai: tolak}",
      "hasil: {terbit: Akta, tolak: Surat}")
    #expect(named.edges.suffix(3) == ["a x> selesai-terbit", "a y> b", "b > selesai-tolak"])
    #expect(named.faults.isEmpty)
    let unnamed = FlowText(steps: "- {id: a, kegiatan: A, selesai: ya}\n- {id: b, kegiatan: B}")
    #expect(unnamed.edges(from: "a") == ["a > selesai"])
  }

  @Test("with several 'hasil' a last step or a 'selesai' without a name is an error")
  func endWithoutName() {
    let results = "hasil: {terbit: Akta, tolak: Surat}"
    for steps in [
      "- {id: a, kegiatan: A}", "- {id: a, kegiatan: A, selesai: ya}", "- {id: a, kegiatan: A, lanjut: selesai}",
      "- {id: a, kegiatan: A, jika: {x: lanjut}}",
    ] {
      #expect(FlowText(steps: steps, results).faults.contains(.endWithoutName), "\(steps)")
    }
    let passed = FlowText(steps: "- {id: a, kegiatan: A, opsional: ya, selesai: terbit}", results)
    #expect(passed.faults == [.passedIntoUnnamedEnd])
    #expect(FlowText(steps: "- {id: a, kegiatan: A, selesai: terbit}", results).faults.isEmpty)
  }

  @Test("'lanjut', 'selesai', 'mulai' are no ids", arguments: ["lanjut", "selesai", "mulai", "belum diatur"])
  func reserved(_ word: String) {
    #expect(FlowText(steps: "- {id: \(word), kegiatan: A}").faults == [.reservedName(word)])
  }

  @Test("at the end of a list 'lanjut' is where the list itself goes on")
  func endOfList() {
    let flow = FlowText(
      steps: """
        - id: d
          kegiatan: D
          jika:
            x:
              - {id: e, kegiatan: E, lanjut: lanjut}
              - {id: f, kegiatan: F, jika: {p: lanjut, q: []}}
        - opsional: ya
          id: blok
          langkah:
            - {id: g, kegiatan: G, jika: {p: lanjut}}
        - id: cabang
          paralel:
            - [{id: h, kegiatan: H, jika: {p: lanjut}}]
            - [{id: i, kegiatan: I}]
        - {id: z, kegiatan: Z, jika: {p: lanjut}}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "e") == ["e > f"])
    #expect(flow.edges(from: "f") == ["f p> masuk-blok", "f q> masuk-blok"])
    #expect(flow.edges(from: "g") == ["g p> keluar-blok"])
    #expect(flow.edges(from: "h") == ["h p> temu-cabang"])
    #expect(flow.edges(from: "i") == ["i gabung> temu-cabang"])
    #expect(flow.edges(from: "z") == ["z p> selesai"])
  }

  @Test("a list of steps rejoins after the decision or timer unless its last step says otherwise")
  func rejoins() {
    let flow = FlowText(
      steps: """
        - id: d
          kegiatan: D
          jika:
            x: [{id: e, kegiatan: E}]
            y: [{id: f, kegiatan: F, lanjut: d}]
            z: [{id: g, kegiatan: G, selesai: ya}]
        - {id: t, kegiatan: T, lanjut: c, batas: {waktu: 1 jam, lewat: [{id: h, kegiatan: H}]}}
        - {id: b, kegiatan: B}
        - {id: c, kegiatan: C}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "e") == ["e > t"])
    #expect(flow.edges(from: "f") == ["f > d"])
    #expect(flow.edges(from: "g") == ["g > selesai"])
    #expect(flow.edges(from: "t") == ["t > c", "t 1 habis waktu> h"])
    #expect(flow.edges(from: "h") == ["h > b"])
  }

  @Test("ids and steps in one list are an error")
  func mixed() {
    let flow = FlowText(steps: "- {id: a, kegiatan: A, lanjut: [b, {kegiatan: C}]}\n- {id: b, kegiatan: B}")
    #expect(flow.faults.contains(.mixedList))
  }

  @Test("a step has at most one of 'jika', 'lanjut', 'selesai'")
  func oneWay() {
    let flow = FlowText(steps: "- {id: a, kegiatan: A, lanjut: b, selesai: ya}\n- {id: b, kegiatan: B}")
    #expect(flow.faults == [.twoWays(.lanjut, .selesai)])
    let block = FlowText(
      steps: "- {tahap: T, lanjut: b, selesai: ya, langkah: [{kegiatan: A}]}\n- {id: b, kegiatan: B}")
    #expect(block.faults == [.twoWays(.lanjut, .selesai)])
  }

  @Test("'bila' with outcomes and 'jika' with a condition are one clear error each")
  func conditionAndOutcomes() {
    #expect(
      FlowText(steps: "- {id: a, kegiatan: A, bila: {x: lanjut}}").faults == [.conditionAndOutcomesMixed(.bila)])
    #expect(FlowText(steps: "- {id: a, kegiatan: A, jika: hujan}").faults == [.conditionAndOutcomesMixed(.jika)])
  }

  @Test("a destination that is not declared is an error and leaves no edge")
  func unknown() {
    let flow = FlowText(steps: "- {id: a, kegiatan: A, lanjut: x}\n- {id: b, kegiatan: B}")
    #expect(flow.faults == [.unknownName(.step, "x")])
    #expect(flow.graph.isIncomplete)
  }
}
