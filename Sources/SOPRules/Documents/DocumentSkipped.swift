import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// A document that a step works with is not made on every way to it.
enum DocumentSkipped: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP503", name: "dokumen-belum-tentu-ada", family: .documents, severity: .warning)

  static let summary = Wording(
    id: "Dokumen yang dipakai sebuah langkah tidak dibuat pada setiap jalur ke sana.",
    en: "A document that a step works with is not made on every way to it.")

  static let why = Wording(
    id: "Pada jalur itu petugas tidak memegang dokumen yang harus dipakainya: perkara tertahan, atau dikerjakan tanpa "
      + "dokumen itu.",
    en: "On that way officers do not have the document they must work with: the case is held up, or goes on without it."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil pemeriksaan
        jika:
          perlu ditinjau:
            - {kegiatan: Meninjau lokasi, pelaksana: loket, waktu: 1 jam, keluaran: berita acara}
          tidak perlu: lanjut
      - kegiatan: Menerbitkan kutipan
        pelaksana: loket
        kelengkapan: berita acara
        #            ^^^^^^^^^^^^ SOP503
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil pemeriksaan
        jika:
          perlu ditinjau:
            - {kegiatan: Meninjau lokasi, pelaksana: loket, waktu: 1 jam, keluaran: berita acara}
          tidak perlu: lanjut
      - kegiatan: Menerbitkan kutipan
        pelaksana: loket
        kelengkapan: {dokumen: berita acara, bila: lokasi ditinjau}
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      - paralel:
          data:
            - {kegiatan: Memeriksa data, pelaksana: loket, waktu: 5 menit, keluaran: hasil data}
          fisik:
            - kegiatan: Memeriksa fisik
              pelaksana: loket
              kelengkapan: hasil data
              #            ^^^^^^^^^^ SOP503
              waktu: 5 menit
              keluaran: hasil fisik
      - kegiatan: Menerbitkan kutipan
        pelaksana: loket
        kelengkapan: [hasil data, hasil fisik]
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      varian: {umum: Umum, terlambat: Terlambat}
      langkah:
        - {kegiatan: Menyusun surat alasan, untuk: terlambat, pelaksana: pemohon, waktu: 5 menit, keluaran: surat alasan}
        - kegiatan: Menerbitkan kutipan
          pelaksana: loket
          kelengkapan: {dokumen: surat alasan, untuk: terlambat}
          waktu: 5 menit
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents else { return }
    for gap in documents.gaps {
      switch gap.kind {
      case .passedBy: report.add(finding(gap, procedure, notEveryWay, passed))
      case .madeElsewhere: report.add(finding(gap, procedure, otherWay, elsewhere))
      case .madeLater, .notBrought: continue
      }
    }
  }

  private static func finding(
    _ gap: DocumentProof.Gap, _ procedure: Procedure, _ headline: (String) -> Wording, _ advice: Wording
  ) -> Diagnostic {
    let related =
      gap.makers.map { RelatedPlace(procedure.place(ofRow: $0), madeHere) }
      + gap.others.map { RelatedPlace(procedure.place(of: $0), usedHere) }
    return finding(
      at: procedure.place(of: gap.use), headline(procedure.documentName(gap.use)), related: related,
      notes: FlowStory(procedure).note(gap.story, gap.kinds), advice: advice)
  }

  // MARK: Wording

  private static func notEveryWay(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' belum tentu ada: langkah yang membuatnya dapat terlewati",
      en: "'\(name)' may be missing: the step that makes it can be passed by")
  }

  private static func otherWay(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' belum tentu ada: dibuat di jalur lain, atau di cabang yang berjalan bersamaan",
      en: "'\(name)' may be missing: it is made on another way, or by a branch that runs beside")
  }

  private static let madeHere = Wording(id: "dibuat di sini", en: "made here")
  private static let usedHere = Wording(id: "juga dipakai di sini", en: "used here too")

  private static let passed = Wording(
    id: "buat dokumen itu pada setiap jalur; atau bila memang hanya kadang-kadang ada, tulis "
      + "'kelengkapan: {dokumen: ..., bila: ...}'; bila bergantung pada varian, 'untuk' pada dokumen atau langkahnya",
    en: "make the document on every way; or, where it exists only sometimes, write "
      + "'kelengkapan: {dokumen: ..., bila: ...}'; where that depends on the variant, 'untuk' on the document or step")

  private static let elsewhere = Wording(
    id: "pindahkan langkah ini ke belakang pertemuan cabang, atau buat dokumen itu juga pada jalur ini",
    en: "move this step behind the place where the branches meet, or make the document on this way too")
}
