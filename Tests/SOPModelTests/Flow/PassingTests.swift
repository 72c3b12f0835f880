import Testing

@testable import SOPModel

/// Steps and blocks that are off or skipped.
@Suite("Steps passed")
struct PassingTests {
  @Test(
    "a step that may be skipped is passed on to the next of its list",
    arguments: ["opsional: ya", "opsional: bila perlu", "bila: hujan", "untuk: lama", "kecuali: lama"])
  func step(_ condition: String) {
    let flow = FlowText(
      steps: "- {id: a, kegiatan: A}\n- {id: b, kegiatan: B, \(condition)}\n- {id: c, kegiatan: C}",
      "varian: {baru: Baru, lama: Lama}")
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "b") == ["b > c", "b 1 lewati> c"])
  }

  @Test("'opsional: tidak' is no condition")
  func notOptional() {
    #expect(FlowText(steps: "- {id: a, kegiatan: A, opsional: tidak}").edges(from: "a") == ["a > selesai"])
  }

  @Test("its own 'lanjut', 'jika', 'batas', 'selesai' do not act")
  func ownWays() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, opsional: ya, lanjut: d}
        - {id: b, kegiatan: B, opsional: ya, jika: {x: d, y: selesai}}
        - {id: c, kegiatan: C, opsional: ya, selesai: ya, batas: {waktu: 1 jam, lewat: d}}
        - {id: d, kegiatan: D}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "a") == ["a > d", "a 1 lewati> b"])
    #expect(flow.edges(from: "b") == ["b x> d", "b y> selesai", "b 2 lewati> c"])
    #expect(flow.edges(from: "c") == ["c > selesai", "c 1 lewati> d", "c 2 habis waktu> d"])
  }

  @Test("and on to those that wait for it")
  func waiters() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, lanjut: [b, c]}
        - {id: b, kegiatan: B, opsional: ya}
        - {id: c, kegiatan: C}
        - {id: d, kegiatan: D, setelah: [b, c]}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "b") == ["b ditunggu> d", "b 1 lewati> d"])
  }

  @Test("a block is passed as a whole, and those that wait for its end are told")
  func block() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, lanjut: [b, c]}
        - {id: b, bila: hujan, langkah: [{id: x, kegiatan: X}, {id: y, kegiatan: Y}]}
        - {id: c, kegiatan: C}
        - {id: d, kegiatan: D, setelah: [b, c]}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "masuk-b") == ["masuk-b > x", "masuk-b 1 lewati> d"])
    #expect(flow.edges(from: "keluar-b") == ["keluar-b ditunggu> d"])
  }

  @Test("a parallel block may be skipped too")
  func parallel() {
    let flow = FlowText(
      steps:
        "- {id: p, opsional: ya, paralel: [[{id: x, kegiatan: X}], [{id: y, kegiatan: Y}]]}\n- {id: z, kegiatan: Z}")
    #expect(flow.edges(from: "bagi-p") == ["bagi-p cabang> x", "bagi-p cabang> y", "bagi-p 1 lewati> z"])
  }

  @Test("without its line the step below is not started beside others")
  func startedBySelf() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, opsional: ya, lanjut: [b, c]}
        - {id: b, kegiatan: B}
        - {id: c, kegiatan: C}
        - {id: d, kegiatan: D, setelah: [b, c]}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "a") == ["a > b", "a > c", "a 1 lewati> b"])
  }

  @Test("a step that leads nowhere when it is passed is an error, never a silent end")
  func noWayPast() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A}
        - {id: b, kegiatan: B, opsional: ya, lanjut: d}
        - {id: c, kegiatan: C, setelah: e, selesai: ya}
        - {id: d, kegiatan: D, lanjut: [e, f]}
        - {id: e, kegiatan: E}
        - {id: f, kegiatan: F}
        """)
    #expect(flow.faults == [.noWayPast])
    #expect(flow.edges(from: "b") == ["b > d"])
  }

  @Test("one that was started beside others may be passed: they go on without it")
  func startedBesideOthers() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, lanjut: [b, c]}
        - {id: b, kegiatan: B, opsional: ya, selesai: ya}
        - {id: c, kegiatan: C}
        """)
    #expect(flow.faults.isEmpty)
    #expect(flow.edges(from: "b") == ["b > selesai"])
  }

  @Test("equal condition texts are not equal choices: each step has a way past of its own")
  func equalTexts() {
    let flow = FlowText(
      steps: "- {id: a, kegiatan: A, bila: hujan}\n- {id: b, kegiatan: B, bila: hujan}\n- {id: c, kegiatan: C}")
    #expect(flow.edges(from: "a") == ["a > b", "a 1 lewati> b"])
    #expect(flow.edges(from: "b") == ["b > c", "b 1 lewati> c"])
  }

  @Test("channels: each its own start, and 'ke: mulai' is that of the case")
  func channels() {
    let flow = FlowText(
      steps: """
        - {id: a, kegiatan: A, lanjut: c}
        - {id: b, kegiatan: B}
        - {id: c, kegiatan: C, jika: {x: lanjut, y: mulai}}
        """, "mulai: {daring: a, loket: b}")
    #expect(flow.edges.prefix(2) == ["mulai-daring mulai> a", "mulai-loket mulai> b"])
    #expect(flow.edges(from: "c") == ["c x> selesai", "c y> ke-mulai"])
    #expect(flow.edges(from: "ke-mulai") == ["ke-mulai ulang> a", "ke-mulai 1 ulang> b"])
  }

  @Test("without 'mulai' a case starts with the first step; 'mulai: ID' and a list say otherwise")
  func starts() {
    let steps = "- {id: a, kegiatan: A}\n- {id: b, kegiatan: B}"
    #expect(FlowText(steps: steps).edges.first == "mulai mulai> a")
    #expect(FlowText(steps: steps, "mulai: b").edges.first == "mulai mulai> b")
    #expect(FlowText(steps: steps, "mulai: [a, b]").edges.prefix(2) == ["mulai mulai> a", "mulai mulai> b"])
    #expect(FlowText(steps: steps, "mulai: {}").edges.first == "mulai mulai> a")
  }

  @Test("what no case passes has no way past: the variants before it took the others away")
  func complements() {
    let steps = """
      - {id: a, kegiatan: A, jika: {ya: lanjut, tidak: d}}
      - {id: b, kegiatan: B, untuk: baru, selesai: ya}
      - {id: c, kegiatan: C, untuk: lama, selesai: ya}
      - {id: d, kegiatan: D}
      """
    let two = FlowText(steps: steps, "varian: {baru: Baru, lama: Lama}")
    #expect(two.edges(from: "b") == ["b > selesai", "b 1 lewati> c"])
    #expect(two.edges(from: "c") == ["c > selesai"])
    // A third variant passes both.
    let three = FlowText(steps: steps, "varian: {baru: Baru, lama: Lama, hilang: Hilang}")
    #expect(three.edges(from: "c") == ["c > selesai", "c 1 lewati> d"])
  }

  @Test("where the last step is for the only variant that comes to it, nothing is said of the end behind it")
  func lastOfTheVariants() {
    let steps = """
      - {id: a, kegiatan: A}
      - {id: b, kegiatan: B, untuk: baru, selesai: terbit}
      - {id: c, kegiatan: C, untuk: lama, selesai: tolak}
      """
    let ends = "hasil: {terbit: Surat, tolak: Penolakan}"
    #expect(FlowText(steps: steps, "varian: {baru: Baru, lama: Lama}\n\(ends)").faults.isEmpty)
    #expect(FlowText(steps: steps, "varian: {baru: Baru, lama: Lama, hilang: Hilang}\n\(ends)").faults.count == 1)
  }
}
