import SOPDiagnostics
import SOPModel
import SOPText

/// A step from which no end can be reached although the SOP has one.
enum StepCannotEnd: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP204", name: "langkah-tak-berakhir", family: .flow, severity: .error,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (simbol terminator: mulai dan berakhir)",
      en: "PermenPAN-RB 35/2012 (terminator symbol: start and end)"))

  static let summary = Wording(
    id: "Dari sebuah langkah tidak ada jalan ke akhir, padahal SOP mempunyai akhir.",
    en: "From a step no way leads to an end although the SOP has one.")

  static let why = Wording(
    id: "Permohonan yang sampai di sini berputar terus dan tidak pernah selesai.",
    en: "A case that comes here goes round for ever and is never finished.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai, kurang: perbaiki}
      - id: perbaiki
        kegiatan: Memperbaiki berkas
      #           ^^^^^^^^^^^^^^^^^^ SOP204
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: berkas perbaikan
      - kegiatan: Menunggu kabar
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: kabar
        lanjut: {ke: perbaiki, maks: 3 kali, lewat: perbaiki}
      """, in: .steps),
    .fixed(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai, kurang: perbaiki}
      - id: perbaiki
        kegiatan: Memperbaiki berkas
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: berkas perbaikan
        lanjut: {ke: periksa, maks: 3 kali, lewat: selesai}
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.graph.isIncomplete else { return }
    let graph = procedure.graph
    guard !graph.everyNodeLeadsOn else { return }
    let reaches = graph.canReachEnd()
    guard reaches.contains(false) else { return }
    let reached = graph.reachableFromStarts()
    guard graph.hasReachableEnd(reached) else { return }
    for trap in graph.trappedGroups(reached, reaches) {
      let steps = trap.compactMap { node in
        if case .step(let step) = graph[node].kind { step } else { nil }
      }
      guard let first = steps.min() else { continue }
      let others = steps.filter { $0 != first }.sorted().map {
        RelatedPlace(procedure.place(ofRow: $0), alsoTrapped)
      }
      report.add(finding(at: procedure.place(ofRow: first), headline, related: others, advice: advice))
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "dari langkah ini alur tidak pernah sampai ke 'selesai'", en: "from this step no end is ever reached")

  private static let alsoTrapped = Wording(id: "ikut berputar", en: "goes round with it")

  private static let advice = Wording(
    id: "beri jalan keluar: satu pilihan 'jika' atau 'lewat' yang menuju 'selesai' atau ke langkah di luar putaran",
    en: "give it a way out: an outcome or a 'lewat' that leads to 'selesai' or to a step outside the loop")
}
