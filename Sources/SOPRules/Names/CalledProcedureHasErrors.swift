import SOPDiagnostics
import SOPModel
import SOPText

/// An SOP that is called or handed over to has errors itself.
enum CalledProcedureHasErrors: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP119", name: "sop-lain-bergalat", family: .names, severity: .advice)

  static let scope = RuleScope.links

  static let summary = Wording(
    id: "SOP yang dipanggil atau dituju mempunyai galat.", en: "An SOP that is called or handed over to has errors.")

  static let why = Wording(
    id: "Selama SOP itu keliru, waktu dan hasil yang diambil darinya belum dapat dipercaya.",
    en: "As long as that SOP is wrong, the time and the results taken from it cannot be trusted.")

  static let examples: [RuleExample] = [
    .bad(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: cetak, keluaran: kutipan}
        #           ^^^^^ SOP119
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """,
      beside: .init(
        "cetak",
        """
        langkah:
          - {kegiatan: Mencetak kutipan, pelaksana: petugas, waktu: 5 menit, keluaran: kutipan}
        """)),
    .fixed(
      """
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {panggil: cetak, keluaran: kutipan}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: tanda terima}
      """,
      beside: .init(
        "cetak",
        """
        langkah:
          - {kegiatan: Mencetak kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
        """)),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var told: Set<Int> = []
    for link in procedure.links.own where !link.isCircular {
      guard case .procedure(let index) = link.target, told.insert(index).inserted else { continue }
      let called = procedure.links.procedures[index]
      let count = subject.errorCount(called.file.place.id)
      guard count > 0 else { continue }
      report.add(
        finding(
          at: procedure.place(link.reference.name), hasErrors(called.shownName, count),
          advice: repair(called.file.source.name)))
    }
  }

  // MARK: Wording

  private static func hasErrors(_ called: String, _ count: Int) -> Wording {
    Wording(
      id: "SOP \(called) mempunyai \(count) galat",
      en: "the SOP \(called) has \(count) \(words: count == 1 ? "error" : "errors")")
  }

  private static func repair(_ path: String) -> Wording {
    Wording(
      id: "jalankan 'sop check \(path)' dan perbaiki galatnya lebih dahulu",
      en: "run 'sop check \(path)' and repair its errors first")
  }
}
