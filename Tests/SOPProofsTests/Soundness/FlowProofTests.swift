import SOPModel
import SOPTestSupport
import Testing

@testable import SOPProofs

/// Faults of flows as offices write them.
@Suite("Proofs about the flow of an SOP")
struct FlowProofTests {
  @Test("the real SOPs are sound")
  func examples() throws {
    let files = try Checkout.files(below: "Examples", named: ".sop.yaml").filter { !$0.contains("/salah/") }
    #expect(files.count > 20)
    for file in files {
      let procedure = try ReadProcedure(path: file).procedure
      let proof = FlowProof(procedure)
      #expect(!procedure.graph.isIncomplete, "\(file)")
      #expect(proof.faults.isEmpty && proof.exclusivePairs.isEmpty && proof.unusedEdges.isEmpty, "\(file): \(proof)")
      #expect(!proof.isUndecided)
    }
  }

  /// A flow, and its faults in the words of `Said`.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let steps: String
    let faults: [String]

    init(_ name: String, _ steps: String, _ faults: String...) {
      (testDescription, self.steps, self.faults) = (name, steps, faults)
    }
  }

  static let cases: [Case] = [
    Case(
      "branches that are collected",
      """
      - {kegiatan: terima, lanjut: [a, b]}
      - {id: a, kegiatan: a}
      - {id: b, kegiatan: b}
      - {kegiatan: akhir, setelah: [a, b]}
      """),
    Case(
      "branches that meet in a step that does not wait",
      """
      - {kegiatan: terima, lanjut: [a, b]}
      - {id: a, kegiatan: a, lanjut: akhir}
      - {id: b, kegiatan: b, lanjut: akhir}
      - {id: akhir, kegiatan: akhir}
      """, "bertemu di akhir lewat a dan b: terima, a, b"),
    Case(
      "one branch ends the case",
      """
      - {kegiatan: terima, lanjut: [a, b]}
      - {id: a, kegiatan: a, selesai: ya}
      - {id: b, kegiatan: b}
      - {kegiatan: akhir}
      """, "berakhir lewat a dan akhir: terima, a, b, akhir"),
    Case(
      "a branch goes back to before the others started",
      """
      - {id: terima, kegiatan: terima, lanjut: [a, b]}
      - {id: a, kegiatan: a}
      - {id: b, kegiatan: b, jika: {baik: akhir, kurang: {ke: terima, maks: 2 kali, lewat: akhir}}}
      - {id: akhir, kegiatan: akhir, setelah: a}
      """, "bertemu di akhir lewat b dan ditunggu: terima, a, b", "kembali b ke terima: terima, b, terima"),
    Case(
      "a loop inside a branch",
      """
      - {kegiatan: terima, lanjut: [a, b]}
      - {id: a, kegiatan: a}
      - {id: a2, kegiatan: a2, jika: {baik: lanjut, kurang: {ke: a, maks: 2 kali, lewat: lanjut}}}
      - {id: c, kegiatan: c}
      - {id: b, kegiatan: b}
      - {kegiatan: akhir, setelah: [c, b]}
      """),
    Case(
      "all branches started by one outcome only",
      """
      - {kegiatan: periksa, jika: {berat: [a, b], ringan: [a]}}
      - {id: a, kegiatan: a}
      - {id: b, kegiatan: b}
      - {kegiatan: akhir, setelah: [a, b]}
      """),
    Case(
      "ways that exclude each other are waited for together",
      """
      - kegiatan: periksa
        jika:
          berat: [{id: a, kegiatan: a}]
          ringan: [{id: b, kegiatan: b}]
      - {kegiatan: akhir, setelah: [a, b]}
      """, "tak bersama: a, b"),
    Case(
      "what comes after the limit of a way that does not lead back",
      """
      - {kegiatan: periksa, jika: {baik: akhir, kurang: {ke: tolak, maks: 2 kali, lewat: rapat}}}
      - {id: tolak, kegiatan: tolak, selesai: ya}
      - {id: rapat, kegiatan: rapat}
      - {id: akhir, kegiatan: akhir}
      """, "tak terpakai: periksa ke rapat"),
    Case(
      "a jump to a step that waits, beside what it waits for",
      """
      - {kegiatan: terima, lanjut: [a, b]}
      - {id: a, kegiatan: a, lanjut: akhir}
      - {id: b, kegiatan: b}
      - {id: akhir, kegiatan: akhir, setelah: [a, b]}
      """, "bertemu di akhir lewat a dan ditunggu: terima, a, b"),
    Case(
      "two faults in one flow",
      """
      - {kegiatan: terima, lanjut: [a, b]}
      - {id: a, kegiatan: a, lanjut: c}
      - {id: b, kegiatan: b, lanjut: c}
      - {id: c, kegiatan: c, lanjut: [d, e]}
      - {id: d, kegiatan: d, lanjut: f}
      - {id: e, kegiatan: e, lanjut: f}
      - {id: f, kegiatan: f}
      """, "bertemu di c lewat a dan b: terima, a, b", "bertemu di f lewat d dan e: terima, a, b, c, d, e"),
    Case(
      "a parallel block within a loop and a branch",
      """
      - {id: mula, kegiatan: mula, lanjut: [a, blok]}
      - {id: a, kegiatan: a}
      - id: blok
        paralel:
          x: [{kegiatan: x, bila: perlu}]
          y: [{kegiatan: y, batas: {waktu: 1 hari kerja, lewat: []}}]
      - {id: akhir, kegiatan: akhir, setelah: [a, blok], jika: {baik: selesai, kurang: {ke: mula, maks: 1 kali, lewat: selesai}}}
      """),
    Case(
      "an admitted hole in a branch excuses those that wait for it",
      """
      - {kegiatan: terima, lanjut: [a, b]}
      - {id: a, kegiatan: a, lanjut: belum diatur}
      - {id: b, kegiatan: b}
      - {kegiatan: akhir, setelah: [b]}
      """),
  ]

  @Test("of small flows", arguments: cases)
  func small(_ example: Case) {
    let procedure = Self.read(example.steps)
    #expect(!procedure.graph.isIncomplete, "\(procedure.faults)")
    let proof = FlowProof(procedure)
    #expect(Said(procedure).lines(of: proof).sorted() == example.faults.sorted())
    #expect(!proof.isUndecided)
  }

  static func read(_ steps: String, top: String = "") -> Procedure {
    let indented = steps.split(separator: "\n").map { "  \($0)\n" }.joined()
    return ReadProcedure(text: "nama: uji\nproduk: hasil\n\(top)langkah:\n\(indented)").procedure
  }

  @Test("a fault of one variant names it, and steps of one variant exclude those of another")
  func variants() {
    let top = "varian: {umum: Umum, terlambat: Terlambat}\n"
    let faulty = Self.read(
      """
      - {kegiatan: terima, lanjut: [a, b]}
      - {id: a, kegiatan: a}
      - {id: b, kegiatan: b}
      - {kegiatan: c, untuk: terlambat, setelah: [a, b], lanjut: [d, e]}
      - {id: d, kegiatan: d, untuk: terlambat, lanjut: f}
      - {id: e, kegiatan: e, lanjut: f}
      - {id: f, kegiatan: f}
      """, top: top)
    let proof = FlowProof(faulty)
    #expect(proof.faults.map(\.kinds).map { $0.map(\.variants) } == [[[VariantID(1)]]])
    let consistent = Self.read(
      """
      - {kegiatan: terima, jika: {baik: lanjut, lain: selesai}}
      - {id: p, kegiatan: p, untuk: terlambat, lanjut: [a, b]}
      - {id: q, kegiatan: q, kecuali: terlambat, lanjut: akhir}
      - {id: a, kegiatan: a, untuk: terlambat}
      - {id: b, kegiatan: b, untuk: terlambat}
      - {id: c, kegiatan: c, untuk: terlambat, setelah: [a, b]}
      - {id: akhir, kegiatan: akhir}
      """, top: top)
    #expect(FlowProof(consistent).faults.isEmpty, "\(FlowProof(consistent).faults)")
  }

  @Test("a thousand branches, collected in pairs and then together, need no exploring")
  func manyBranches() {
    var steps = "- {kegiatan: mula, lanjut: [\((0..<1000).map { "s\($0)" }.joined(separator: ", "))]}\n"
    for branch in 0..<1000 { steps += "- {id: s\(branch), kegiatan: k\(branch)}\n" }
    for pair in 0..<500 {
      steps += "- {id: p\(pair), kegiatan: q\(pair), setelah: [s\(pair * 2), s\(pair * 2 + 1)]}\n"
    }
    steps += "- {kegiatan: akhir, setelah: [\((0..<500).map { "p\($0)" }.joined(separator: ", "))]}\n"
    let proof = FlowProof(Self.read(steps))
    #expect(proof.faults.isEmpty && !proof.isUndecided && proof.exclusivePairs.isEmpty)
  }

  @Test("what cannot be explored within the bound is not called sound")
  func bound() {
    var steps = "- {kegiatan: mula, lanjut: [\((0..<60).map { "s\($0)" }.joined(separator: ", "))]}\n"
    for branch in 0..<60 {
      let next = (branch * 7 + 1) % 60
      steps += "- {id: s\(branch), kegiatan: k\(branch), jika: {ya: [t\(branch), t\(next)], tidak: [t\(branch)]}}\n"
    }
    for branch in 0..<60 {
      steps += "- {id: t\(branch), kegiatan: t\(branch), jika: {a: akhir, b: s\((branch + 1) % 60)}}\n"
    }
    steps += "- {id: akhir, kegiatan: akhir}\n"
    let proof = FlowProof(Self.read(steps))
    #expect(proof.isUndecided || !proof.faults.isEmpty)
  }
}

/// A proof in short lines of steps.
private struct Said {
  let procedure: Procedure

  init(_ procedure: Procedure) { self.procedure = procedure }

  func lines(of proof: FlowProof) -> [String] {
    proof.faults.map(line)
      + proof.exclusivePairs.map { pair in
        "tak bersama: "
          + [pair.first, pair.second].map { procedure.text(procedure.names[$0].text) }.joined(separator: ", ")
      }
      + proof.unusedEdges.map { "tak terpakai: \(source($0)) ke \(target($0))" }
  }

  private func line(_ fault: FlowProof.Fault) -> String {
    let told = fault.story.map { name($0.node) }.filter { !$0.isEmpty }.joined(separator: ", ")
    return head(fault.kind) + ": " + told
  }

  private func head(_ kind: FlowProof.Fault.Kind) -> String {
    switch kind {
    case .meeting(let node, let edges):
      "bertemu di \(name(node)) lewat \(edges.map(source).sorted { $0 < $1 }.joined(separator: " dan "))"
    case .endsWhileRunning(let edges): "berakhir lewat \(edges.map(source).sorted().joined(separator: " dan "))"
    case .goesBack(let edge): "kembali \(source(edge)) ke \(target(edge))"
    case .joinWaits(let node, let branches): "gabung \(node) menunggu \(branches)"
    case .mutualWait(let node): "saling menunggu \(name(node))"
    case .endless(let nodes): "berputar \(nodes.map(name))"
    }
  }

  private func source(_ edge: Int) -> String {
    edge < 0 ? "ditunggu" : name(procedure.graph.edges[edge].source)
  }

  private func target(_ edge: Int) -> String { name(procedure.graph.edges[edge].target) }

  private func name(_ node: GraphNodeID) -> String {
    guard case .step(let step) = procedure.graph[node].kind else { return "" }
    return procedure.title(of: step)
  }
}
