import Testing

@testable import SOPModel

/// Steps side by side: lists of ids, `setelah`, `paralel`.
@Suite("Steps side by side")
struct JoinTests {
  @Test("order in the file is the default edge")
  func order() {
    let flow = FlowText(steps: "- {id: a, kegiatan: A}\n- {id: b, kegiatan: B}")
    #expect(flow.edges == ["mulai mulai> a", "a > b", "b > selesai"])
  }

  @Test("'lanjut: [b, c]' starts both and takes away the default edge into each; 'setelah' waits for both")
  func startAndWait() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, lanjut: [b, c]}
        - {id: b, kegiatan: B}
        - {id: c, kegiatan: C}
        - {id: d, kegiatan: D, setelah: [b, c]}
        """)
    #expect(flow.faults.isEmpty)
    #expect(
      flow.edges == [
        "mulai mulai> a", "a > b", "a > c", "b ditunggu> d", "c ditunggu> d", "d > selesai",
      ])
  }

  @Test("an outcome's list does the same")
  func outcomeStarts() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, jika: {x: [b, c], y: d}}
        - {id: b, kegiatan: B}
        - {id: c, kegiatan: C}
        - {id: d, kegiatan: D, setelah: [b, c]}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "a") == ["a x> b", "a x> c", "a y> d"])
    #expect(flow.edges(from: "b") == ["b ditunggu> d"])
  }

  @Test("several starts of one channel take away the default edge into each too")
  func starts() {
    let flow = FlowText(
      steps: "- {id: a, kegiatan: A}\n- {id: b, kegiatan: B}\n- {id: c, kegiatan: C, setelah: [a, b]}",
      "mulai: [a, b]")
    #expect(
      flow.edges == ["mulai mulai> a", "mulai mulai> b", "a ditunggu> c", "b ditunggu> c", "c > selesai"])
  }

  @Test("a step with several followers starts them all")
  func followers() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A}
        - {id: b, kegiatan: B, selesai: ya}
        - {id: c, kegiatan: C, setelah: a, selesai: ya}
        - {id: d, kegiatan: D, setelah: a}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "a") == ["a > b", "a ditunggu> c", "a ditunggu> d"])
  }

  @Test("'setelah' names a block by its end")
  func afterBlock() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, lanjut: [p, b]}
        - {id: p, tahap: T, langkah: [{id: x, kegiatan: X}]}
        - {id: b, kegiatan: B}
        - {id: c, setelah: [p, b], tahap: U, langkah: [{id: y, kegiatan: Y}]}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "a") == ["a > masuk-p", "a > b"])
    #expect(flow.edges(from: "keluar-p") == ["keluar-p ditunggu> masuk-c"])
    #expect(flow.edges(from: "b") == ["b ditunggu> masuk-c"])
  }

  @Test("a step with 'jika' cannot be waited for")
  func decision() {
    let flow = FlowText(
      steps: "- {id: a, kegiatan: A, jika: {x: lanjut}}\n- {id: b, kegiatan: B, setelah: [a]}")
    #expect(flow.faults.contains(.waitsForDecision("a")))
  }

  @Test("a jump to a step with 'setelah' starts it at once: the edge does not wait")
  func jump() {
    let flow = FlowText(
      steps: """
        - {id: d, kegiatan: D, jika: {x: [a, b], y: c}}
        - {id: a, kegiatan: A}
        - {id: b, kegiatan: B}
        - {id: c, kegiatan: C, setelah: [a, b]}
        """)
    #expect(flow.edges(from: "d").last == "d y> c")
    #expect(flow.graph.edges.filter { $0.kind == .after }.count == 2)
  }

  @Test("a step left with no way on is an error")
  func noWayOn() {
    let flow = FlowText(
      steps: "- {id: a, kegiatan: A}\n- {id: b, kegiatan: B}\n- {id: c, kegiatan: C, setelah: a}")
    #expect(flow.faults == [.noWayOn(belowStartsBesideOthers: false)])
    #expect(flow.edges(from: "b") == ["b > belum-diatur"])
  }

  // MARK: The border of a parallel block

  private static func parallel(_ inner: String, _ outer: String = "{id: z, kegiatan: Z}") -> FlowText {
    FlowText(
      steps: """
        - {id: a, kegiatan: A}
        - id: p
          paralel:
            satu: [\(inner)]
            dua: [{id: y, kegiatan: Y}]
        - \(outer)
        """)
  }

  @Test("every branch starts, and the join waits for every one")
  func branches() {
    let flow = Self.parallel("{id: x, kegiatan: X}, {id: w, kegiatan: W}")
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "bagi-p") == ["bagi-p cabang> x", "bagi-p cabang> y"])
    #expect(flow.edges(from: "w") == ["w gabung> temu-p"])
    #expect(flow.edges(from: "temu-p") == ["temu-p > z"])
  }

  @Test(
    "nothing leaves a parallel block but by its join",
    arguments: [
      ("{id: x, kegiatan: X, jika: {p: z, q: lanjut}}", ModelFault.BorderCrossing.jumpOut),
      ("{id: x, kegiatan: X, lanjut: a}", .jumpOut), ("{id: x, kegiatan: X, selesai: ya}", .end),
      ("{id: x, kegiatan: X, jika: {p: selesai, q: lanjut}}", .end),
      ("{id: x, kegiatan: X, jika: {p: mulai, q: lanjut}}", .restart),
      ("{id: x, kegiatan: X, batas: {waktu: 1 jam, lewat: z}}", .jumpOut),
      ("{id: x, kegiatan: X, jika: {p: {ke: x, maks: 1 kali, lewat: z}, q: lanjut}}", .jumpOut),
      ("{id: x, kegiatan: X, setelah: a}", .wait), ("{id: x, kegiatan: X, lanjut: y}", .jumpIn),
    ])
  func closed(_ inner: String, _ crossing: ModelFault.BorderCrossing) {
    #expect(Self.parallel(inner).faults == [.crossesParallelBorder(crossing)])
  }

  @Test(
    "nothing enters it but by its fork",
    arguments: [
      ("{id: z, kegiatan: Z, lanjut: x}", ModelFault.BorderCrossing.jumpIn),
      ("{id: z, kegiatan: Z, setelah: x}", .wait),
    ])
  func entered(_ outer: String, _ crossing: ModelFault.BorderCrossing) {
    let faults = Self.parallel("{id: x, kegiatan: X}", outer).faults
    #expect(faults.contains(.crossesParallelBorder(crossing)))
  }

  @Test("inside a branch the flow may go as it likes")
  func inside() {
    let flow = Self.parallel(
      "{id: x, kegiatan: X, jika: {p: lanjut, q: {ke: x, maks: 1 kali, lewat: w}}}, {id: w, kegiatan: W}")
    #expect(flow.faults.isEmpty)
  }

  @Test("other blocks are entered only at their top and may be left anywhere")
  func blocks() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, jika: {x: blok, y: dalam}}
        - id: blok
          opsional: ya
          langkah: [{id: luar, kegiatan: L, jika: {p: z, q: lanjut}}, {id: dalam, kegiatan: D}]
        - {id: z, kegiatan: Z}
        """)
    #expect(flow.faults == [.entersBlockInside("dalam")])
    #expect(flow.edges(from: "luar") == ["luar p> z", "luar q> dalam"])
  }

  @Test("a block may carry 'lanjut', 'setelah', 'selesai'")
  func blockWays() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A}
        - {id: p, setelah: a, lanjut: c, paralel: {x: [{id: x, kegiatan: X}], y: [{id: y, kegiatan: Y}]}}
        - {id: b, kegiatan: B}
        - {id: c, tahap: T, selesai: ya, langkah: [{id: e, kegiatan: E}]}
        - {id: f, kegiatan: F}
        """)
    #expect(flow.edges(from: "a") == ["a ditunggu> bagi-p"])
    #expect(flow.edges(from: "temu-p") == ["temu-p > masuk-c"])
    #expect(flow.edges(from: "keluar-c") == ["keluar-c > selesai"])
  }
}
