import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A document is named nearly, but not quite, like one that is there.
enum DocumentNameNearlySame: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP504", name: "nama-dokumen-mirip", family: .documents, severity: .warning)

  static let summary = Wording(
    id: "Nama sebuah dokumen hampir sama dengan dokumen yang ada, tetapi tidak persis.",
    en: "The name of a document is nearly, but not quite, that of one that is there.")

  static let why = Wording(
    id:
      "Dokumen dicocokkan menurut namanya. Satu dokumen dengan dua nama terbaca sebagai dua dokumen yang berbeda, juga "
      + "oleh petugas.",
    en: "Documents are matched by name. One document with two names reads as two different documents, to officers too.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: berkas permohonan
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        kelengkapan: berkas permohonann
        #            ^^^^^^^^^^^^^^^^^^ SOP504
        waktu: 10 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: berkas permohonan
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 10 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      formulir: [Formulir F-2.01, Formulir F-2.02]
      langkah:
        - kegiatan: Menyerahkan berkas permohonan
          pelaksana: pemohon
          kelengkapan: [persyaratan, Formulir F-2.02]
          waktu: 5 menit
          keluaran: berkas permohonan
        - kegiatan: Melegalisasi kutipan
          pelaksana: loket
          kelengkapan: [Berkas   Permohonan, Formulir F-2.01]
          waktu: 10 menit
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents, !documents.withoutOrigin.isEmpty else {
      return
    }
    let known = KnownDocuments(procedure)
    for use in documents.withoutOrigin {
      guard let near = known.nearest(to: use, in: procedure) else { continue }
      let name = procedure.text(near).shortened
      report.add(
        finding(
          at: procedure.place(of: use), nearly(procedure.documentName(use), name),
          related: [RelatedPlace(procedure.place(near), thisOne)], advice: replace(name),
          fixes: [fix(use, near, procedure)]))
    }
  }

  private static func fix(_ use: DocumentProof.Use, _ near: TextRef, _ procedure: Procedure) -> Fix {
    let text = KnownDocuments.compared(procedure.text(near))
    let place = procedure.place(of: use)
    return Fix(
      .review, replace(text.shortened), source: place.source,
      edits: [TextEdit(span: place.span, replacement: text.asYAML)])
  }

  // MARK: Wording

  private static func nearly(_ written: String, _ near: String) -> Wording {
    Wording(
      id: "'\(written)' tidak dibuat di mana pun; yang ada '\(near)'",
      en: "'\(written)' is made nowhere; there is '\(near)'")
  }

  private static let thisOne = Wording(id: "mungkin dokumen ini", en: "this document, perhaps")

  private static func replace(_ name: String) -> Wording {
    Wording(
      id: "ganti dengan '\(name)' bila yang dimaksud dokumen yang sama",
      en: "replace it with '\(name)' if the same document is meant")
  }
}
