import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Requirements that no step works with.
enum RequirementUnused: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP508", name: "syarat-tak-dipakai", family: .documents, severity: .advice)

  static let summary = Wording(
    id: "Syarat yang diminta dari pemohon tidak dipakai langkah mana pun.",
    en: "What is asked of the applicant is used in no step.")

  static let why = Wording(
    id: "Syarat yang tidak dipakai membebani pemohon tanpa guna, atau langkah yang memakainya belum ditulis.",
    en: "A requirement that nobody uses burdens applicants for nothing, or the step that uses it is not written.")

  static let examples: [RuleExample] = [
    .bad(
      """
      persyaratan:
        - Kutipan akta asli
        - Surat pengantar
      #   ^^^^^^^^^^^^^^^ SOP508
      langkah:
        - kegiatan: Melegalisasi kutipan
          pelaksana: [pemohon, loket]
          kelengkapan: Kutipan akta asli
          waktu: 5 menit
          keluaran: kutipan
      """),
    .fixed(
      """
      persyaratan:
        - Kutipan akta asli
        - Surat pengantar
      langkah:
        - kegiatan: Melegalisasi kutipan
          pelaksana: [pemohon, loket]
          kelengkapan: persyaratan
          waktu: 5 menit
          keluaran: kutipan
      """),
    .good(
      """
      persyaratan:
        - Kutipan akta asli
        - salah_satu: [KTP-el, Paspor]
      langkah:
        - kegiatan: Melegalisasi kutipan
          pelaksana: [pemohon, loket]
          kelengkapan: [Kutipan akta asli, KTP-el]
          waktu: 5 menit
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, let documents = subject.documents else { return }
    let unused = documents.unusedRequirements.map { procedure.requirements[$0].name }
    guard let first = unused.first else { return }
    let others = unused.dropFirst().map { RelatedPlace(procedure.place($0), alsoUnused) }
    let headline = headline(procedure.text(first).shortened, unused.count - 1)
    report.add(finding(at: procedure.place(first), headline, related: others, advice: advice))
  }

  // MARK: Wording

  private static func headline(_ name: String, _ others: Int) -> Wording {
    guard others > 0 else {
      return Wording(
        id: "syarat '\(name)' tidak dipakai langkah mana pun", en: "the requirement '\(name)' is used in no step")
    }
    return Wording(
      id: "syarat '\(name)' dan \(others) lainnya tidak dipakai langkah mana pun",
      en: "the requirement '\(name)' and \(others) more are used in no step")
  }

  private static let alsoUnused = Wording(id: "juga tidak dipakai", en: "not used either")

  private static let advice = Wording(
    id: "tulis 'kelengkapan: persyaratan' pada langkah yang menerima berkas pemohon, atau hapus syarat yang tidak "
      + "diperlukan",
    en: "write 'kelengkapan: persyaratan' on the step that takes in the applicant's papers, or remove requirements "
      + "that are not needed")
}
