import SOPDiagnostics
import SOPModel
import SOPText

/// A suppression that names no finding there is.
enum SuppressionUnknown: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP903", name: "abaikan-tak-dikenal", family: .housekeeping, severity: .warning)

  static let summary = Wording(
    id: "Komentar 'abaikan' tidak menyebut temuan yang dikenal.",
    en: "A comment 'abaikan' names no finding there is.")

  static let why = Wording(
    id: "Komentar ini dimaksudkan untuk mengabaikan suatu temuan, tetapi tidak dapat dipahami, sehingga tidak berlaku.",
    en: "This comment is meant to ignore a finding but cannot be understood, so it has no effect.")

  static let examples: [RuleExample] = [
    .bad(
      """
      sarana: [Ruang tunggu]   # sop: abaikan SOP999, alasan: contoh
      #                                       ^^^^^^ SOP903
      """),
    .fixed(
      """
      sarana: [Ruang tunggu]
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.suppressionFaults {
      switch fault.kind {
      case .codeMissing: report.add(finding(at: fault.place, codeMissing, advice: writeCode))
      case .unknownCode(let written):
        let nearest = NearestName.nearest(to: written, among: RuleRegistry.profiles.flatMap { [$0.code, $0.name] })
        report.add(
          finding(
            at: fault.place, unknown(written), advice: nearest.map(meant) ?? writeCode,
            fixes: nearest.map { [fix(at: fault.place, with: $0)] } ?? []))
      case .misspelt(let written):
        report.add(
          finding(
            at: fault.place, misspelt(written), advice: writeWord, fixes: [fix(at: fault.place, with: "abaikan")]))
      case .reasonMissing, .stale, .conflict: break
      }
    }
  }

  private static func fix(at place: Place, with word: String) -> Fix {
    Fix(.review, meant(word), source: place.source, edits: [TextEdit(span: place.span, replacement: word)])
  }

  // MARK: Wording

  private static let codeMissing = Wording(
    id: "'abaikan' tidak menyebut temuan yang mana", en: "'abaikan' does not say which finding")

  private static func unknown(_ written: String) -> Wording {
    Wording(id: "tidak ada temuan dengan kode atau nama '\(written)'", en: "there is no finding named '\(written)'")
  }

  private static func misspelt(_ written: String) -> Wording {
    Wording(
      id: "'\(written)' bukan perintah; mungkin maksudnya 'abaikan'",
      en: "'\(written)' is no order; did you mean 'abaikan'?")
  }

  private static func meant(_ nearest: String) -> Wording {
    Wording(id: "mungkin maksudnya \(nearest)", en: "did you mean \(nearest)?")
  }

  private static let writeCode = Wording(
    id: "tulis kode yang tampil pada temuannya, misalnya '# sop: abaikan SOP301, alasan: ...'",
    en: "write the code shown with the finding, for example '# sop: abaikan SOP301, alasan: ...'")

  private static let writeWord = Wording(
    id: "tulis '# sop: abaikan KODE, alasan: ...'", en: "write '# sop: abaikan KODE, alasan: ...'")
}
