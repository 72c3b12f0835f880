import SOPDiagnostics
import SOPModel
import SOPText

/// Two steps with one id.
enum DuplicateStepID: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP102", name: "id-ganda", family: .names, severity: .error)

  static let summary = Wording(id: "Dua langkah memakai id yang sama.", en: "Two steps have the same id.")

  static let why = Wording(
    id: "Tujuan yang menyebut id itu bisa berarti langkah yang satu atau yang lain, sehingga alurnya tidak pasti.",
    en: "A destination that names the id may mean either step, so the flow is not certain.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - id: periksa
        #   ^^^^^^^ SOP102
        kegiatan: Memeriksa kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - id: periksa_kutipan
        kegiatan: Memeriksa kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .duplicateName(.step, let name) = fault.kind else { continue }
      let related = fault.related.map { [RelatedPlace($0, usedFirst)] } ?? []
      report.add(
        finding(at: fault.place, twice(name.shortened), label: again, related: related, advice: advice(name.shortened)))
    }
  }

  // MARK: Wording

  private static func twice(_ id: String) -> Wording {
    Wording(id: "id '\(id)' dipakai oleh dua langkah", en: "two steps have the id '\(id)'")
  }

  private static let again = Wording(id: "dipakai lagi di sini", en: "used again here")
  private static let usedFirst = Wording(id: "pertama kali dipakai di sini", en: "first used here")

  private static func advice(_ id: String) -> Wording {
    Wording(
      id: "beri salah satu langkah id lain, lalu periksa tujuan yang menyebut '\(id)'",
      en: "give one of the steps another id, then look at the destinations that name '\(id)'")
  }
}
