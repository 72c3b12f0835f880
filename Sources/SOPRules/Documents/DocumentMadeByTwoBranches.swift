import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Branches that run beside each other make the same document.
enum DocumentMadeByTwoBranches: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP511", name: "dokumen-dua-cabang", family: .documents, severity: .warning)

  static let summary = Wording(
    id: "Cabang yang berjalan bersamaan menulis dokumen yang sama.",
    en: "Branches that run beside each other write the same document.")

  static let why = Wording(
    id: "Dua petugas menulis satu dokumen pada waktu yang sama; yang selesai belakangan menimpa yang lain.",
    en: "Two officers write one document at the same time; the one who ends last overwrites the other.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - paralel:
          data:
            - {kegiatan: Memeriksa data, pelaksana: loket, waktu: 5 menit, keluaran: hasil pemeriksaan}
      #                                                                              ^^^^^^^^^^^^^^^^^ SOP511
          fisik:
            - {kegiatan: Memeriksa fisik, pelaksana: loket, waktu: 5 menit, keluaran: hasil pemeriksaan}
      - kegiatan: Menerbitkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - paralel:
          data:
            - {kegiatan: Memeriksa data, pelaksana: loket, waktu: 5 menit, keluaran: hasil pemeriksaan data}
          fisik:
            - {kegiatan: Memeriksa fisik, pelaksana: loket, waktu: 5 menit, keluaran: hasil pemeriksaan fisik}
      - kegiatan: Menerbitkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents else { return }
    for collision in documents.collisions {
      let others = collision.others.map { RelatedPlace(procedure.place(of: $0), writtenToo) }
      report.add(
        finding(
          at: procedure.place(of: collision.first), twice(procedure.documentName(collision.first)), related: others,
          advice: advice))
    }
  }

  // MARK: Wording

  private static func twice(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' ditulis oleh beberapa cabang yang berjalan bersamaan",
      en: "'\(name)' is written by several branches that run beside each other")
  }

  private static let writtenToo = Wording(id: "cabang ini menulisnya juga", en: "this branch writes it too")

  private static let advice = Wording(
    id: "beri keluaran setiap cabang nama sendiri, lalu satukan di langkah setelah cabang-cabang itu bertemu",
    en: "give the output of each branch a name of its own, and put them together in a step where the branches have met")
}
