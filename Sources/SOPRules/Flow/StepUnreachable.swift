import SOPDiagnostics
import SOPModel
import SOPText

/// A step that no case can ever come to.
enum StepUnreachable: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP203", name: "langkah-tak-terjangkau", family: .flow, severity: .error,
    basis: Wording(same: "PermenPAN-RB 35/2012"))

  static let summary = Wording(
    id: "Sebuah langkah tidak pernah dicapai dari awal alur.",
    en: "A step is never reached from the start of the flow.")

  static let why = Wording(
    id: "Langkah yang tidak pernah dilalui menyesatkan petugas dan pemohon: tertulis di SOP, tetapi tidak terjadi.",
    en: "A step that is never passed misleads officers and applicants: it is written but does not happen.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: serah
      - kegiatan: Memeriksa berkas
      #           ^^^^^^^^^^^^^^^^ SOP203
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - id: serah
        kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.graph.isIncomplete else { return }
    let graph = procedure.graph
    guard !graph.everyNodeIsLedInto else { return }
    let reached = graph.reachableFromStarts()
    for index in procedure.steps.indices {
      let node = graph.node(of: StepID(index))
      guard !reached[Int(node.index)], !followsUnreachable(node, graph, reached) else { continue }
      report.add(finding(at: procedure.place(ofRow: StepID(index)), unreachable, advice: advice))
    }
  }

  /// Only the first step of an unreachable stretch is reported; the others follow from it.
  private static func followsUnreachable(_ node: GraphNodeID, _ graph: ProcessGraph, _ reached: [Bool]) -> Bool {
    graph.incoming(node).contains { $0.source < node && !reached[Int($0.source.index)] }
  }

  // MARK: Wording

  private static let unreachable = Wording(
    id: "langkah ini tidak pernah terjangkau dari awal alur", en: "no case ever comes to this step")

  private static let advice = Wording(
    id: "arahkan salah satu langkah ke sini (beri 'id' lalu tulis pada 'lanjut' atau 'jika'), atau hapus langkah ini",
    en: "lead a step here (give it an 'id' and name it in 'lanjut' or 'jika'), or remove the step")
}
