import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Some cases fit two outcomes of a decision that compares values.
enum OutcomesOverlap: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP241", name: "pilihan-tumpang-tindih", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Ada nilai yang cocok dengan dua pilihan hasil sekaligus.",
    en: "Some values fit two outcomes at once.")

  static let why = Wording(
    id: "Satu perkara hanya boleh menempuh satu pilihan. Bila dua pilihan cocok, putusannya bergantung pada petugas, "
      + "bukan pada aturan.",
    en: "A case takes one outcome only. Where two fit, the decision depends on the officer, not on the rule.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa umur anak
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          anak: {ke: lanjut, bila: umur <= 17 tahun}
          dewasa: {ke: selesai, bila: umur >= 17 tahun}
      #                               ^^^^^^^^^^^^^^^^ SOP241
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa umur anak
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          anak: {ke: lanjut, bila: umur < 17 tahun}
          dewasa: {ke: selesai, bila: umur >= 17 tahun}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
    .good(
      """
      - kegiatan: Memeriksa umur anak
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika:
          anak: {ke: lanjut, bila: umur < 17 tahun atau penghasilan = Rp0}
          dewasa: {ke: selesai, bila: umur >= 17 tahun dan penghasilan > Rp0}
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: tanda terima
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for decision in subject.decisions {
      for overlap in decision.overlaps.prefix(limit) {
        let (first, second) = (procedure.outcomes[overlap.first], procedure.outcomes[overlap.second])
        let names = (procedure.text(first.label).shortened, procedure.text(second.label).shortened)
        report.add(
          finding(
            at: procedure.conditionPlace(of: overlap.second),
            fitsBoth(CaseWords.value(overlap.witness), names.0, names.1),
            related: [RelatedPlace(procedure.conditionPlace(of: overlap.first), alsoFits)], advice: advice))
      }
    }
  }

  /// Pairs told of one decision.
  private static let limit = 10

  // MARK: Wording

  private static func fitsBoth(_ value: Wording, _ first: String, _ second: String) -> Wording {
    Wording(
      id: "\(words: value.id) cocok dengan dua pilihan hasil: '\(first)' dan '\(second)'",
      en: "\(words: value.en) fits two outcomes: '\(first)' and '\(second)'")
  }

  private static let alsoFits = Wording(id: "cocok dengan ini juga", en: "fits this too")

  private static let advice = Wording(
    id: "batasi salah satunya, misalnya '<' sebagai ganti '<=', sehingga setiap nilai termasuk tepat satu pilihan",
    en: "narrow one of them, '<' instead of '<=' say, so that each value is in exactly one outcome")
}
