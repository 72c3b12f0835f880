import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// A key without which the rest says nothing.
enum KeyMissing: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP052", name: "kunci-wajib-tidak-ada", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Sebuah kunci yang wajib ada belum ditulis.",
    en: "A key that must be there is missing.")

  static let why = Wording(
    id: "Tanpa kunci ini bagian tersebut tidak dapat dipahami, sehingga tidak tercetak dan tidak diperiksa.",
    en: "Without this key the part says nothing, so it is neither printed nor checked.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - pelaksana: loket
      # ^^^^^^^^^ SOP052
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Melegalisasi kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .bad(
      """
      biaya:
        - {nama: Salinan tambahan, dasar: Perda 3/2024}
      #    ^^^^ SOP052
      """),
    .bad(
      """
      persyaratan: [{jumlah: 2 lembar}]
      #              ^^^^^^ SOP052
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard !subject.faults.isEmpty else { return }
    let lost = LostText(subject.problems, in: subject.source)
    for fault in subject.faults {
      guard case .missingKey(let key, let context) = fault.kind else { continue }
      // The key may stand on the line that could not be read.
      guard lost.isEmpty || !lost.touches((fault.related ?? fault.place).span) else { continue }
      report.add(finding(at: fault.place, missing(key.spelling, in: context), advice: write(key.sample)))
    }
  }

  // MARK: Wording

  private static func missing(_ key: String, in context: KeyContext) -> Wording {
    Wording(
      id: "kunci '\(key)' belum ada pada \(words: context.title.id)",
      en: "the key '\(key)' is missing in \(words: context.title.en)")
  }

  private static func write(_ sample: String) -> Wording {
    Wording(id: "tambahkan, misalnya '\(sample)'", en: "add it, for example '\(sample)'")
  }
}
