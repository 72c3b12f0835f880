import SOPDiagnostics
import SOPSyntax
import SOPText

/// The merge key `<<`.
enum MergeKey: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP012", name: "kunci-gabung", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Kunci gabung '<<' dipakai untuk menyalin isian lain.",
    en: "The merge key '<<' is used to copy another entry.")

  static let why = Wording(
    id: "Dengan kunci gabung, isi sebuah langkah tersebar di beberapa tempat dan mudah berubah tanpa sengaja.",
    en: "A merge key spreads what a step says over several places, where it changes by accident.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - &dasar
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - <<: *dasar
      # ^^ SOP012
        kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems where problem.kind == .mergeKey {
      report.add(finding(at: Place(subject.sourceID, problem.span), merge, label: notRead, advice: advice))
    }
  }

  // MARK: Wording

  private static let merge = Wording(
    id: "kunci gabung '<<' tidak dipakai dalam SOP", en: "the merge key '<<' is not used in SOPs")
  private static let notRead = Wording(id: "isinya tidak digabungkan", en: "nothing is merged")

  private static let advice = Wording(
    id: "hapus baris ini dan tulis setiap kunci pada tempatnya",
    en: "remove the line and write every key where it belongs")
}
