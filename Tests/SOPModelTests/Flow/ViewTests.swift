import SOPTestSupport
import Testing

@testable import SOPModel

/// The SOP as one kind of case meets it.
@Suite("Views")
struct ViewTests {
  private func read(_ keys: String, _ steps: String = "- {id: a, kegiatan: A}") -> Procedure {
    FlowText(steps: steps, keys).procedure
  }

  private func names(_ procedure: Procedure, _ kinds: [CaseKind]) -> [String] {
    kinds.map { kind in procedure.names(of: kind).map { procedure.text($0) }.joined(separator: " ") }
  }

  // MARK: Kinds of cases

  @Test("without variants and channels there is one kind of case")
  func one() {
    let kinds = read("").caseKinds()
    #expect(kinds.count == 1 && kinds.kinds == [CaseKind(variants: [], channel: 0)])
  }

  @Test("variants of independent axes and channels combine, in the order of the file")
  func combinations() {
    let procedure = read(
      "varian: {pemohon: {orang: Orang, badan: Badan}, luas: {kecil: Kecil, besar: Besar}}\nmulai: {loket: a, daring: b}",
      "- {id: a, kegiatan: A, untuk: [badan, besar]}\n- {id: b, kegiatan: B}\n- {id: c, kegiatan: C}")
    let kinds = procedure.caseKinds()
    #expect(kinds.count == 8 && kinds.axes.map(\.count) == [2, 2] && kinds.homeless.isEmpty)
    // The channel 'loket' starts with a step that is on for large companies alone.
    #expect(
      names(procedure, kinds.kinds) == [
        "orang kecil daring", "orang besar daring", "badan kecil daring", "badan besar loket", "badan besar daring",
      ])
  }

  @Test("an axis that nothing depends on makes no difference")
  func irrelevantAxis() {
    let procedure = read(
      "varian: {pemohon: {orang: Orang, badan: Badan}, luas: {kecil: Kecil, besar: Besar}}",
      "- {id: a, kegiatan: A, waktu: {kecil: 1 jam, besar: 2 jam}}")
    #expect(names(procedure, procedure.caseKinds().kinds) == ["kecil", "besar"])
  }

  @Test("requirements, fees, promises and documents make an axis matter too")
  func relevance() {
    let variants = "varian: {orang: Orang, badan: Badan}\n"
    for keys in [
      "persyaratan: [{syarat: Akta, untuk: badan}]", "biaya: {tarif: gratis, kecuali: badan}",
      "jangka_waktu: {maks: 1 jam, untuk: badan}",
    ] {
      #expect(read(variants + keys).caseKinds().count == 2, "\(keys)")
    }
    let document = "- {id: a, kegiatan: A, kelengkapan: [{dokumen: Akta, untuk: badan}]}"
    #expect(read(variants, document).caseKinds().count == 2)
    #expect(read(variants).caseKinds().count == 1)
  }

  @Test("too many combinations are counted, not made")
  func tooMany() {
    let axes = (0..<11).map { "x\($0): {a\($0): A, b\($0): B}" }.joined(separator: ", ")
    let names = (0..<11).map { "a\($0)" }.joined(separator: ", ")
    let kinds = read("varian: {\(axes)}", "- {id: a, kegiatan: A, untuk: [\(names)]}").caseKinds()
    #expect(kinds.count == 2048 && kinds.areTooMany && kinds.kinds.isEmpty)
    let many = (0..<80).map { "x\($0): {a\($0): A, b\($0): B}" }.joined(separator: ", ")
    let all = (0..<80).map { "a\($0)" }.joined(separator: ", ")
    #expect(read("varian: {\(many)}", "- {id: a, kegiatan: A, untuk: [\(all)]}").caseKinds().count == .max)
  }

  @Test("a variant that no channel takes in is homeless")
  func homeless() {
    let procedure = read(
      "varian: {baru: Baru, lama: Lama, rusak: Rusak}\nmulai: {loket: a, daring: b}",
      "- {id: a, kegiatan: A, untuk: baru}\n- {id: b, kegiatan: B, untuk: [baru, lama]}\n- {id: c, kegiatan: C}")
    let kinds = procedure.caseKinds()
    #expect(names(procedure, kinds.kinds) == ["baru loket", "baru daring", "lama daring"])
    #expect(names(procedure, kinds.homeless) == ["rusak loket"])
  }

  @Test("a channel of several starts is open while one of them is on")
  func severalStarts() {
    let procedure = read(
      "varian: {baru: Baru, lama: Lama}\nmulai: [a, b]",
      "- {id: a, kegiatan: A, untuk: baru}\n- {id: b, kegiatan: B}\n- {id: c, kegiatan: C, setelah: [a, b]}")
    let kinds = procedure.caseKinds().kinds
    #expect(names(procedure, kinds) == ["baru", "lama"])
    #expect(view(procedure, "lama").edges(from: "mulai") == ["mulai mulai> b"])
  }

  @Test("without 'mulai' the first step is passed where it is off")
  func impliedStart() {
    let procedure = read(
      "varian: {baru: Baru, lama: Lama}", "- {id: a, kegiatan: A, untuk: baru}\n- {id: b, kegiatan: B}")
    #expect(names(procedure, procedure.caseKinds().kinds) == ["baru", "lama"])
    #expect(view(procedure, "lama").edges == ["mulai mulai> a", "a 1 lewati> b", "b > selesai"])
  }

  // MARK: untuk and kecuali

  @Test(
    "names of one axis are alternatives, names of different axes hold together; 'kecuali' is the opposite",
    arguments: [
      ("untuk: badan", ["badan kecil", "badan besar"]), ("untuk: [badan, besar]", ["badan besar"]),
      ("untuk: [badan, orang, besar]", ["orang besar", "badan besar"]),
      ("untuk: [badan, orang]", ["orang kecil", "orang besar", "badan kecil", "badan besar"]),
      ("kecuali: badan", ["orang kecil", "orang besar"]),
      ("kecuali: [badan, besar]", ["orang kecil", "orang besar", "badan kecil"]),
      ("untuk: badan, kecuali: besar", ["badan kecil"]), ("untuk: badan, kecuali: badan", []),
      ("untuk: luas.besar", ["orang besar", "badan besar"]),
      ("untuk: [badan, salah]", ["badan kecil", "badan besar"]),
    ])
  func condition(_ condition: String, _ expected: [String]) {
    let procedure = read(
      "varian: {pemohon: {orang: Orang, badan: Badan}, luas: {kecil: Kecil, besar: Besar}}",
      "- {id: a, kegiatan: A, \(condition)}\n- {id: b, kegiatan: B, untuk: [orang, kecil]}")
    let on = procedure.caseKinds().kinds.filter { procedure.isOn(procedure.steps[0].condition, for: $0) }
    #expect(names(procedure, on) == expected)
  }

  @Test("channels are one more axis")
  func channelAxis() {
    let procedure = read(
      "varian: {baru: Baru, lama: Lama}\nmulai: {loket: a, daring: b}",
      "- {id: a, kegiatan: A}\n- {id: b, kegiatan: B}\n- {id: c, kegiatan: C, untuk: [lama, daring]}")
    let on = procedure.caseKinds().kinds.filter { procedure.isOn(procedure.steps[2].condition, for: $0) }
    #expect(names(procedure, on) == ["lama daring"])
  }

  @Test("a name in two axes is an error unless it is written 'axis.name'")
  func twoAxes() {
    let keys = "varian: {pemohon: {umum: Umum, badan: Badan}, luas: {umum: Umum, besar: Besar}}"
    #expect(FlowText(steps: "- {kegiatan: A, untuk: umum}", keys).faults == [.ambiguousName("umum")])
    #expect(FlowText(steps: "- {kegiatan: A, untuk: luas.umum}", keys).faults.isEmpty)
  }

  @Test("what is on for a case: requirements, fees, promises, documents, times")
  func contents() {
    let procedure = read(
      """
      varian: {baru: Baru, lama: Lama}
      persyaratan: [KTP, {syarat: Akta, untuk: lama}]
      biaya: [{tarif: gratis, untuk: baru}, {tarif: Rp5.000, kecuali: baru}]
      jangka_waktu: [{maks: 1 jam, untuk: baru}, {maks: 2 jam, untuk: lama}]
      """,
      "- {id: a, kegiatan: A, kelengkapan: [KTP, {dokumen: Akta, kecuali: baru}], waktu: {baru: 1 jam, lama: 2 jam}}")
    let kinds = procedure.caseKinds().kinds
    #expect(procedure.requirements.map { procedure.isOn($0, for: kinds[0]) } == [true, false])
    #expect(procedure.fees.map { procedure.isOn($0, for: kinds[1]) } == [false, true])
    #expect(procedure.promises.map { procedure.isOn($0, for: kinds[1]) } == [false, true])
    #expect(procedure.documentUses.map { procedure.isOn($0, for: kinds[0]) } == [true, false])
    let times = procedure.times(procedure.steps[0].times, for: kinds[1]).map { procedure.text($0.text) }
    #expect(times == ["2 jam"])
  }

  // MARK: The graph of a view

  private func view(_ procedure: Procedure, _ name: String) -> FlowText {
    let kind = procedure.caseKinds().kinds.first { names(procedure, [$0]) == [name] }
    return kind.map { FlowText(procedure, procedure.view(of: $0).graph) } ?? FlowText(steps: "")
  }

  @Test("a step that is off has only the way past, one that is on has none; what may be skipped keeps both")
  func steps() {
    let procedure = read(
      "varian: {baru: Baru, lama: Lama}",
      """
      - {id: a, kegiatan: A, untuk: lama, lanjut: [b, c]}
      - {id: b, kegiatan: B, kecuali: lama, jika: {x: d, y: selesai}}
      - {id: c, kegiatan: C, untuk: lama, opsional: ya}
      - {id: d, kegiatan: D, setelah: c}
      """)
    let new = view(procedure, "baru")
    #expect(
      new.edges == ["mulai mulai> a", "a 1 lewati> b", "b x> d", "b y> selesai", "c 1 lewati> d", "d > selesai"])
    let old = view(procedure, "lama")
    #expect(old.edges == ["mulai mulai> a", "a > c", "c ditunggu> d", "c 1 lewati> d", "d > selesai"])
  }

  @Test("steps of a block that is off are off, and the case passes the block")
  func blocks() {
    let procedure = read(
      "varian: {baru: Baru, lama: Lama}",
      """
      - id: blok
        untuk: lama
        langkah:
          - {id: a, kegiatan: A, jika: {x: [{id: b, kegiatan: B}], y: lanjut}}
          - {tahap: T, langkah: [{id: c, kegiatan: C}]}
      - {id: d, kegiatan: D}
      """)
    let kinds = procedure.caseKinds().kinds
    let new = procedure.view(of: kinds[0])
    #expect(new.steps == [false, false, false, true] && new.blocks == [false, false])
    #expect(FlowText(procedure, new.graph).edges(from: "masuk-blok") == ["masuk-blok 1 lewati> d"])
    let old = procedure.view(of: kinds[1])
    #expect(old.steps.allSatisfy { $0 } && old.blocks.allSatisfy { $0 })
    #expect(FlowText(procedure, old.graph).edges(from: "masuk-blok") == ["masuk-blok > a"])
  }

  @Test("only the case's own channel begins, and 'ke: mulai' leads to its start")
  func channels() {
    let procedure = read(
      "mulai: {daring: a, loket: b}",
      """
      - {id: a, kegiatan: A, lanjut: c}
      - {id: b, kegiatan: B}
      - {id: c, kegiatan: C, jika: {x: lanjut, y: {ke: mulai, maks: 1 kali, lewat: selesai}}}
      """)
    let kinds = procedure.caseKinds().kinds
    let counter = procedure.view(of: kinds[1])
    let flow = FlowText(procedure, counter.graph)
    #expect(flow.edges.filter { $0.hasPrefix("mulai-") } == ["mulai-loket mulai> b"])
    #expect(flow.edges(from: "ke-mulai") == ["ke-mulai 1 ulang> b"])
    #expect(procedure.graph[counter.start].kind == .start(1))
  }

  @Test("the full graph, seen by every kind of case together, has no edge that none of them has")
  func cover() throws {
    for path in try Checkout.files(below: "Examples", named: ".sop.yaml") {
      let procedure = try ReadProcedure(path: path).procedure
      let kinds = procedure.caseKinds()
      #expect(!kinds.areTooMany && !kinds.kinds.isEmpty && kinds.homeless.isEmpty, "\(path)")
      var seen: Set<ProcessGraph.Edge> = []
      for kind in kinds.kinds {
        let view = procedure.view(of: kind)
        #expect(view.graph.nodes.count == procedure.graph.nodes.count)
        #expect(view.graph.edges.allSatisfy { view.graph.nodes[Int($0.source.index)].outgoing.count > 0 })
        seen.formUnion(view.graph.edges)
      }
      #expect(seen == Set(procedure.graph.edges), "\(path)")
    }
  }
}
