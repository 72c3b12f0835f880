import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Steps work with documents of which nothing says where they come from.
enum DocumentWithoutOrigin: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP502", name: "dokumen-tanpa-asal", family: .documents, severity: .advice)

  static let summary = Wording(
    id: "Sebuah langkah memakai dokumen yang tidak jelas asalnya.",
    en: "A step works with a document of which nothing says where it comes from.")

  static let why = Wording(
    id:
      "Petugas tidak tahu siapa yang menyiapkan dokumen itu, dan pemohon dapat diminta membawanya tanpa tercantum dalam "
      + "persyaratan.",
    en: "Officers do not know who prepares the document, and applicants may be asked for what is not among the "
      + "requirements.")

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
        kelengkapan: [berkas permohonan, surat tugas]
        #                                ^^^^^^^^^^^ SOP502
        waktu: 10 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      masukan: [Surat tugas]
      langkah:
        - kegiatan: Menyerahkan berkas permohonan
          pelaksana: pemohon
          kelengkapan: persyaratan
          waktu: 5 menit
          keluaran: berkas permohonan
        - kegiatan: Melegalisasi kutipan
          pelaksana: loket
          kelengkapan: [berkas permohonan, surat tugas]
          waktu: 10 menit
          keluaran: kutipan
      """),
    .good(
      """
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: Kutipan akta asli (dan salinannya)
        waktu: 5 menit
        keluaran: {dokumen: berkas permohonan, memuat: [surat pengantar]}
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        kelengkapan: [Berkas permohonan, surat pengantar, cap legalisasi, UU 24/2013]
        waktu: 10 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents, !documents.withoutOrigin.isEmpty else {
      return
    }
    let known = KnownDocuments(procedure)
    let unknown = documents.withoutOrigin.filter { known.nearest(to: $0, in: procedure) == nil }
    guard let first = unknown.first else { return }
    var names: [String] = []
    for use in unknown {
      let name = procedure.documentName(use)
      if !names.contains(where: { NearestName.isSame($0, name) }) { names.append(name) }
    }
    let others = unknown.dropFirst().map { RelatedPlace(procedure.place(of: $0), alsoUnclear) }
    report.add(
      finding(at: procedure.place(of: first), headline(names), label: unclear, related: others, advice: advice))
  }

  // MARK: Wording

  private static func headline(_ names: [String]) -> Wording {
    let rest = names.count - 1
    guard let first = names.first, rest > 0 else {
      return Wording(
        id: "asal '\(names.first ?? "")' tidak jelas", en: "nothing says where '\(names.first ?? "")' comes from")
    }
    return Wording(
      id: "asal '\(first)' dan \(rest) dokumen lain tidak jelas",
      en: "nothing says where '\(first)' and \(rest) more documents come from")
  }

  private static let unclear = Wording(id: "siapa yang menyiapkan?", en: "who prepares it?")
  private static let alsoUnclear = Wording(id: "asalnya juga tidak jelas", en: "its origin is unclear too")

  private static let advice = Wording(
    id: "sebut dokumen itu di tempat asalnya dengan nama yang sama: 'keluaran' langkah yang membuatnya, 'persyaratan' "
      + "bila dibawa pemohon, 'formulir' bila disediakan kantor, 'masukan' bila sudah ada, atau 'peralatan' bila alat",
    en: "name the document where it comes from, by the same name: 'keluaran' of the step that makes it, 'persyaratan' "
      + "if the applicant brings it, 'formulir' if the office supplies it, 'masukan' if it exists already, or "
      + "'peralatan' if it is a tool")
}
