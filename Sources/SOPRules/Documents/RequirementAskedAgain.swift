import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// The applicant hands in again what was handed in before.
enum RequirementAskedAgain: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP507", name: "syarat-diminta-lagi", family: .documents, severity: .advice)

  static let summary = Wording(
    id: "Syarat yang sudah diserahkan pemohon diminta lagi di langkah lain.",
    en: "What the applicant has handed in is asked for again in another step.")

  static let why = Wording(
    id: "Pemohon menyiapkan berkas dua kali, padahal kantor sudah memegangnya.",
    en: "Applicants prepare their papers twice, though the office has them already.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: berkas permohonan
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 5 menit
        keluaran: berkas terperiksa
      - kegiatan: Mengambil kutipan
        pelaksana: pemohon
        kelengkapan: [berkas terperiksa, persyaratan]
        #                                ^^^^^^^^^^^ SOP507
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: berkas permohonan
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 5 menit
        keluaran: berkas terperiksa
      - kegiatan: Mengambil kutipan
        pelaksana: pemohon
        kelengkapan: berkas terperiksa
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .good(
      """
      - kegiatan: Menyerahkan berkas permohonan
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: berkas permohonan
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        kelengkapan: berkas permohonan
        waktu: 5 menit
        keluaran: kutipan
        jika:
          lengkap: lanjut
          kurang: lengkapi
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        kelengkapan: kutipan
        waktu: 5 menit
        keluaran: tanda terima
        selesai: ya
      - id: lengkapi
        kegiatan: Melengkapi berkas
        pelaksana: pemohon
        kelengkapan: persyaratan
        waktu: 5 menit
        keluaran: berkas permohonan
        lanjut: {ke: periksa, maks: 2 kali, lewat: selesai}
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents else { return }
    for asked in documents.askedAgain {
      let row = procedure.title(of: asked.first.step).shortened
      report.add(
        finding(
          at: procedure.place(of: asked.again), again(procedure.documentName(asked.again), row),
          related: [RelatedPlace(procedure.place(of: asked.first), askedFirst)], advice: advice))
    }
  }

  // MARK: Wording

  private static func again(_ name: String, _ row: String) -> Wording {
    Wording(
      id: "'\(name)' diminta lagi dari pemohon, padahal sudah diserahkan di '\(row)'",
      en: "'\(name)' is asked of the applicant again, though it was handed in at '\(row)'")
  }

  private static let askedFirst = Wording(id: "sudah diminta di sini", en: "asked for here already")

  private static let advice = Wording(
    id: "hapus dari langkah ini dan pakai berkas yang sudah ada; bila yang diminta lain (misalnya aslinya), tulis "
      + "sebagai syarat tersendiri",
    en: "remove it from this step and use the papers that are there; where something else is asked for (the originals, "
      + "say), write it as a requirement of its own")
}
