import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A step works with a requirement that some of the cases that come to it do not bring.
enum RequirementOfOtherKind: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP506", name: "syarat-varian-lain", family: .documents, severity: .warning)

  static let summary = Wording(
    id: "Sebuah langkah memakai syarat yang tidak dibawa oleh semua varian yang melaluinya.",
    en: "A step works with a requirement that not all variants that come to it bring.")

  static let why = Wording(
    id: "Pemohon varian itu tidak diminta membawa dokumen ini, tetapi petugas memerlukannya.",
    en: "Applicants of that variant are not asked for this document, but officers need it.")

  static let examples: [RuleExample] = [
    .bad(
      """
      varian: {umum: Umum, terlambat: Terlambat}
      persyaratan:
        - Kutipan akta asli
        - {syarat: Keputusan Kepala Dinas, untuk: terlambat}
      langkah:
        - kegiatan: Menerbitkan kutipan
          pelaksana: [pemohon, loket]
          kelengkapan: [persyaratan, Keputusan Kepala Dinas]
      #                              ^^^^^^^^^^^^^^^^^^^^^^ SOP506
          waktu: 5 menit
          keluaran: kutipan
      """),
    .fixed(
      """
      varian: {umum: Umum, terlambat: Terlambat}
      persyaratan:
        - Kutipan akta asli
        - {syarat: Keputusan Kepala Dinas, untuk: terlambat}
      langkah:
        - kegiatan: Menerbitkan kutipan
          pelaksana: [pemohon, loket]
          kelengkapan: [persyaratan, {dokumen: Keputusan Kepala Dinas, untuk: terlambat}]
          waktu: 5 menit
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents else { return }
    for gap in documents.gaps {
      guard case .notBrought(let requirement) = gap.kind else { continue }
      let name = procedure.documentName(gap.use)
      let kinds = KindNames(procedure: procedure).cases(gap.kinds)
      let declared = RelatedPlace(procedure.place(procedure.requirements[requirement].name), askedHere)
      report.add(
        finding(at: procedure.place(of: gap.use), notBrought(name, kinds), related: [declared], advice: advice(name)))
    }
  }

  // MARK: Wording

  private static func notBrought(_ name: String, _ kinds: Wording) -> Wording {
    Wording(
      id: "'\(name)' tidak diminta dari semua yang melalui langkah ini: tidak dari \(words: kinds.id)",
      en: "'\(name)' is not asked of all who come to this step: not of \(words: kinds.en)")
  }

  private static let askedHere = Wording(id: "diminta di sini", en: "asked for here")

  private static func advice(_ name: String) -> Wording {
    Wording(
      id: "batasi dokumen ini seperti syaratnya, misalnya '{dokumen: \(name), untuk: ...}', atau mintalah dari semua",
      en: "limit the document like the requirement, for example '{dokumen: \(name), untuk: ...}', or ask it of all")
  }
}
