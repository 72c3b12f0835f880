import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A step works with a document that only later steps make.
enum DocumentMadeLater: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP505", name: "dokumen-dibuat-kemudian", family: .documents, severity: .warning)

  static let summary = Wording(
    id: "Sebuah langkah memakai dokumen yang baru dibuat sesudahnya.",
    en: "A step works with a document that is made only afterwards.")

  static let why = Wording(
    id:
      "Dokumen itu belum ada ketika langkah ini dikerjakan. Urutan langkahnya tertukar, atau dokumen yang dimaksud lain.",
    en:
      "The document does not exist yet when this step is done. The steps are out of order, or another document is meant."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menandatangani kutipan
        pelaksana: loket
        kelengkapan: draf kutipan
        #            ^^^^^^^^^^^^ SOP505
        waktu: 5 menit
        keluaran: kutipan
      - kegiatan: Menyusun draf kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: draf kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menyusun draf kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: draf kutipan
      - kegiatan: Menandatangani kutipan
        pelaksana: loket
        kelengkapan: draf kutipan
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents else { return }
    for gap in documents.gaps where gap.kind == .madeLater {
      let makers = gap.makers.map { RelatedPlace(procedure.place(ofRow: $0), madeHere) }
      let row = gap.makers.first { $0 > gap.use.step } ?? gap.makers.first ?? gap.use.step
      report.add(
        finding(
          at: procedure.place(of: gap.use),
          notYet(procedure.documentName(gap.use), procedure.title(of: row).shortened), related: makers, advice: advice))
    }
  }

  // MARK: Wording

  private static func notYet(_ name: String, _ row: String) -> Wording {
    Wording(
      id: "'\(name)' belum ada: baru dibuat sesudahnya, di '\(row)'",
      en: "'\(name)' is not there yet: it is made afterwards, in '\(row)'")
  }

  private static let madeHere = Wording(id: "baru dibuat di sini", en: "made here only")

  private static let advice = Wording(
    id: "pindahkan langkah yang membuatnya ke depan, atau sebut dokumen yang benar-benar dipakai di sini",
    en: "move the step that makes it to the front, or name the document that is really used here")
}
