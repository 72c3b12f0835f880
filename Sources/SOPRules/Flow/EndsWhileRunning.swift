import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// The case ends in one branch while another still runs.
enum EndsWhileRunning: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP221", name: "berakhir-selagi-berjalan", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Alur berakhir di satu cabang selagi cabang lain masih berjalan.",
    en: "The flow ends in one branch while another still runs.")

  static let why = Wording(
    id: "Permohonan dinyatakan selesai padahal sebagian pekerjaannya belum; lalu selesai sekali lagi, dengan hasil "
      + "yang dapat berbeda.",
    en: "The application counts as done although part of the work is not; then it ends once more, perhaps with "
      + "another result.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menerima berkas permohonan
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas
        lanjut: [terbit, arsip]
      - id: terbit
        kegiatan: Menerbitkan kutipan
      #           ^^^^^^^^^^^^^^^^^^^ SOP221
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        selesai: ya
      - id: arsip
        kegiatan: Mengarsipkan berkas
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
        lanjut: [terbit, arsip]
      - id: terbit
        kegiatan: Menerbitkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      - id: arsip
        kegiatan: Mengarsipkan berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas arsip
      - kegiatan: Menyerahkan kutipan
        setelah: [terbit, arsip]
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
    .good(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: terbit, kurang: arsip}
      - id: terbit
        kegiatan: Menerbitkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        selesai: ya
      - id: arsip
        kegiatan: Mengarsipkan berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let flow = subject.flow else { return }
    for fault in flow.faults {
      guard case .endsWhileRunning(let edges) = fault.kind else { continue }
      report.add(finding(of: fault, edges, procedure))
    }
  }

  private static func finding(of fault: FlowProof.Fault, _ edges: [Int], _ procedure: Procedure) -> Diagnostic {
    let story = FlowStory(procedure)
    let ways = edges.map { procedure.graph.edges[$0] }.sorted { $0.source < $1.source }
    let places = ways.compactMap(story.place)
    let names = ways.compactMap { story.name(of: $0.source) }
    return finding(
      at: places.first ?? Place(.procedure, Span(0, 0)), ends(names), label: endsHere,
      related: places.dropFirst().map { RelatedPlace($0, endsToo) }, notes: story.note(fault), advice: advice)
  }

  // MARK: Wording

  private static func ends(_ names: [String]) -> Wording {
    guard let first = names.first, let second = names.dropFirst().first, first != second else {
      return Wording(
        id: "alur berakhir di sini selagi cabang lain masih berjalan",
        en: "the flow ends here while another branch still runs")
    }
    return Wording(
      id: "alur berakhir setelah '\(first)' selagi cabang '\(second)' masih berjalan",
      en: "the flow ends after '\(first)' while the branch '\(second)' still runs")
  }

  private static let endsHere = Wording(id: "berakhir di sini", en: "ends here")
  private static let endsToo = Wording(id: "cabang ini juga mengakhiri alur", en: "this branch ends the flow too")

  private static let advice = Wording(
    id: "akhiri alur di satu langkah penutup yang mengumpulkan semua cabang, misalnya 'setelah: [a, b]', dan tulis "
      + "'selesai' hanya di sana",
    en: "end the flow in one last step that collects all branches, such as 'setelah: [a, b]', and write 'selesai' "
      + "only there")
}
