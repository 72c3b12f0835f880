import SOPDiagnostics
import SOPModel
import SOPText

/// A satisfaction score that its scale does not have.
enum ScoreOffScale: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP709", name: "nilai-di-luar-skala", family: .components, severity: .error,
    basis: Wording(id: "PermenPAN-RB 14/2017 (nilai 25 sampai 100)", en: "PermenPAN-RB 14/2017 (scores from 25 to 100)")
  )

  static let summary = Wording(
    id: "Nilai survei kepuasan berada di luar skalanya.",
    en: "A satisfaction score is off its scale.")

  static let why = Wording(
    id: "Nilai SKM yang diumumkan berskala 25 sampai 100; nilai lain salah tulis atau belum dikonversi.",
    en: "Published SKM scores are on a scale from 25 to 100; others are slips or not converted yet.")

  static let examples: [RuleExample] = [
    .bad(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 6 bulan, nilai: "3,416", tahun: 2025}
      #                                                     ^^^^^^^ SOP709
      """),
    .fixed(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 6 bulan, nilai: "85,4", tahun: 2025}
      """),
    .bad(
      """
      evaluasi_kinerja: {cara: survei, setiap: 6 bulan, nilai: 854, tahun: 2025}
      #                                                        ^^^ SOP709
      """),
    .good(
      """
      evaluasi_kinerja: {cara: rapat evaluasi, setiap: 6 bulan, nilai: 8, tahun: 2025}
      """),
  ]

  private static let top = 100_000
  /// Raw scores run from 1 to 4; a published one is the raw one times 25.
  private static let (rawTop, conversion, bottom) = (4000, 25, 25_000)

  static func check(_ subject: Subject, into report: inout Report) {
    guard let evaluation = subject.evaluation, let score = evaluation.score.value,
      subject.isOwn(evaluation.score.text)
    else { return }
    let method = subject.text(evaluation.method).lowercased()
    let isSurvey = method.contains("skm") || method.contains("ikm") || method.contains("survei")
    guard score.thousandths > top || (isSurvey && score.thousandths < bottom) else { return }
    let place = subject.place(evaluation.score.text)
    let text = subject.text(evaluation.score.text).shortened
    guard isSurvey, (1000...rawTop).contains(score.thousandths) else {
      return report.add(finding(at: place, offScale(text), advice: correct))
    }
    let converted = Score(thousandths: score.thousandths * conversion).number
    let edit = TextEdit(span: place.span, replacement: converted.inQuotes)
    report.add(
      finding(
        at: place, offScale(text), label: raw, advice: convert(converted),
        fixes: [Fix(.review, ValueFaultWording.replace(with: converted), source: place.source, edits: [edit])]))
  }

  // MARK: Wording

  private static func offScale(_ score: String) -> Wording {
    Wording(
      id: "nilai survei \(score) tidak berada pada skala 25 sampai 100",
      en: "the score \(score) is not on the scale from 25 to 100")
  }

  private static let raw = Wording(id: "nilai sebelum dikonversi", en: "a score before conversion")

  private static func convert(_ score: String) -> Wording {
    Wording(id: "kalikan dengan 25, menjadi '\(score)'", en: "multiply it by 25, which gives '\(score)'")
  }

  private static let correct = Wording(
    id: "tulis nilai yang diumumkan, dengan koma untuk desimal: '\"85,4\"'",
    en: "write the published score, with a comma for decimals: '\"85,4\"'")
}
