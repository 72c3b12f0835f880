import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// `lewat` after a `maks` that can never be used up.
enum OverflowNeverUsed: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP224", name: "lewat-tak-terpakai", family: .flow, severity: .warning)

  static let summary = Wording(
    id: "'lewat' tidak pernah terpakai, karena jalan yang dibatasi 'maks' tidak pernah kembali ke langkah ini.",
    en: "'lewat' is never used, since the way that 'maks' limits never comes back to this step.")

  static let why = Wording(
    id: "'maks' menghitung berapa kali satu perkara menempuh jalan ini. Perkara yang tidak kembali menempuhnya "
      + "paling banyak satu kali, sehingga ketentuan 'lewat' tertulis tetapi tidak pernah berlaku.",
    en: "'maks' counts how often one case takes this way. A case that does not come back takes it once at most, so "
      + "that 'lewat' is written but never applies.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          lengkap: lanjut
          kurang: {ke: lengkapi, maks: 2 kali, lewat: tolak}
      #                                               ^^^^^ SOP224
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        selesai: ya
      - id: lengkapi
        kegiatan: Melengkapi berkas
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: berkas lengkap
      - id: tolak
        kegiatan: Menyerahkan surat penolakan
        pelaksana: loket
        waktu: 5 menit
        keluaran: surat penolakan
      """, in: .steps),
    .fixed(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          lengkap: lanjut
          kurang: {ke: lengkapi, maks: 2 kali, lewat: tolak}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        selesai: ya
      - id: lengkapi
        kegiatan: Melengkapi berkas
        pelaksana: pemohon
        waktu: 5 menit
        keluaran: berkas lengkap
        lanjut: periksa
      - id: tolak
        kegiatan: Menyerahkan surat penolakan
        pelaksana: loket
        waktu: 5 menit
        keluaran: surat penolakan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let flow = subject.flow, !flow.unusedEdges.isEmpty else { return }
    let story = FlowStory(procedure)
    var reported: Set<TextRef> = []
    for index in flow.unusedEdges {
      let edge = procedure.graph.edges[index]
      guard edge.written.isWritten, reported.insert(edge.written).inserted else { continue }
      let replaced = procedure.graph.outgoing(edge.source).first { $0.choice == edge.choice - 1 }
      let times = Int(replaced?.limit ?? 0)
      let related = replaced.flatMap { story.place(of: $0.target) }.map { [RelatedPlace($0, leadsHere)] } ?? []
      report.add(finding(at: procedure.place(edge.written), never(times), related: related, advice: advice))
    }
  }

  // MARK: Wording

  private static func never(_ times: Int) -> Wording {
    Wording(
      id: "'lewat' ini tidak pernah terpakai: jalannya tidak kembali ke sini, jadi tidak mungkin ditempuh \(times) "
        + "kali",
      en: "this 'lewat' is never used: the way does not come back here, so it cannot be taken \(times) times")
  }

  private static let leadsHere = Wording(id: "jalan yang dibatasi menuju ke sini", en: "the limited way leads here")

  private static let advice = Wording(
    id: "arahkan jalan itu kembali ke langkah ini, misalnya dengan 'lanjut' pada langkah terakhirnya; atau hapus "
      + "'maks' dan 'lewat'",
    en: "lead the way back to this step, for instance with 'lanjut' on its last step; or remove 'maks' and 'lewat'")
}
