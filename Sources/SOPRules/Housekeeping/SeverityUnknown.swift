import SOPDiagnostics
import SOPModel
import SOPText

/// A line of `pemeriksaan` in `opd.yaml` with a code or a word that there is not.
enum SeverityUnknown: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP905", name: "pemeriksaan-tak-dikenal", family: .housekeeping, severity: .error)

  static let summary = Wording(
    id: "'pemeriksaan' di opd.yaml menyebut temuan atau tingkat temuan yang tidak dikenal.",
    en: "'pemeriksaan' in opd.yaml names a finding or a severity that is not known.")

  static let why = Wording(
    id: "Pengaturan yang tidak dipahami tidak berlaku: temuan yang ingin diubah tetap seperti semula.",
    en: "A setting that is not understood has no effect: the finding stays as it was.")

  static let examples: [RuleExample] = [
    .bad(
      """
      nama: Dinas Contoh
      pemeriksaan:
        SOP999: saran
      # ^^^^^^ SOP905
        SOP301: biarkan
      #         ^^^^^^^ SOP905
      """, in: .office),
    .bad(
      """
      nama: Dinas Contoh
      pemeriksaan:
        langkah-tanpa-keluran: Saran
      # ^^^^^^^^^^^^^^^^^^^^^ SOP905
      #                        ^^^^^ SOP905
      """, in: .office),
    .fixed(
      """
      nama: Dinas Contoh
      pemeriksaan:
        SOP301: saran
        waktu: peringatan
        langkah-tanpa-keluaran: mati
      """, in: .office),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard subject.sourceID == .office, let lines = subject.office?.severityLines, !lines.isEmpty else { return }
    let known = RuleRegistry.profiles.flatMap { [$0.code, $0.name] } + RuleFamily.allCases.map(\.rawValue)
    for line in lines {
      if !known.contains(line.key) {
        let nearest = NearestName.nearest(to: line.key, among: known)
        report.add(
          finding(
            at: line.keyPlace, unknown(line.key), advice: nearest.map(meant) ?? writeCode,
            fixes: fixes(line.keyPlace, line.key, nearest)))
      }
      if line.setting == nil {
        let nearest = NearestName.nearest(to: line.word, among: SeverityPolicy.Setting.keywords.map(\.keyword))
        report.add(
          finding(
            at: line.wordPlace, unknownWord(line.word), advice: words,
            fixes: fixes(line.wordPlace, line.word, nearest)))
      }
    }
  }

  private static func fixes(_ place: Place, _ written: String, _ nearest: String?) -> [Fix] {
    guard let nearest else { return [] }
    let edit = TextEdit(span: place.span, replacement: nearest)
    let grade: Fix.Grade = NearestName.isSame(written, nearest) ? .safe : .review
    return [Fix(grade, meant(nearest), source: place.source, edits: [edit])]
  }

  // MARK: Wording

  private static func unknown(_ key: String) -> Wording {
    Wording(
      id: "tidak ada temuan atau kelompok temuan bernama '\(key)'", en: "there is no finding or family named '\(key)'")
  }

  private static func unknownWord(_ word: String) -> Wording {
    Wording(id: "'\(word)' bukan tingkat temuan", en: "'\(word)' is no severity")
  }

  private static func meant(_ nearest: String) -> Wording {
    Wording(id: "mungkin maksudnya '\(nearest)'", en: "did you mean '\(nearest)'?")
  }

  private static let writeCode = Wording(
    id: "tulis kode, nama, atau kelompok temuan, misalnya 'SOP301: saran' atau 'waktu: peringatan'",
    en: "write a code, name or family, for example 'SOP301: saran' or 'waktu: peringatan'")

  private static let words = Wording(
    id: "pakai salah satu: galat, peringatan, saran, mati", en: "use one of: galat, peringatan, saran, mati")
}
