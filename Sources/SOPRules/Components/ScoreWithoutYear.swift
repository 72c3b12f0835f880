import SOPDiagnostics
import SOPModel
import SOPText

/// A survey score that does not say of which year it is.
enum ScoreWithoutYear: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP708", name: "nilai-tanpa-tahun", family: .components, severity: .warning,
    basis: Wording(
      id: "PermenPAN-RB 14/2017 (survei sekurang-kurangnya setahun sekali)",
      en: "PermenPAN-RB 14/2017 (a survey at least once a year)"))

  static let summary = Wording(
    id: "Nilai survei kepuasan tidak menyebut tahunnya.",
    en: "A satisfaction score does not say its year.")

  static let why = Wording(
    id: "Survei dilakukan setiap tahun; tanpa tahun, masyarakat dan penilai tidak tahu apakah nilainya masih berlaku.",
    en: "Surveys are yearly; without the year nobody knows whether the score still holds.")

  static let examples: [RuleExample] = [
    .bad(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 6 bulan, nilai: "85,4"}
      #                                                     ^^^^^^ SOP708
      """),
    .fixed(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 6 bulan, nilai: "85,4", tahun: 2025}
      """),
    .good(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 6 bulan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let evaluation = subject.evaluation, evaluation.score.value != nil, subject.isOwn(evaluation.score.text),
      !evaluation.year.isWritten
    else { return }
    let score = subject.text(evaluation.score.text).shortened
    report.add(finding(at: subject.place(evaluation.score.text), withoutYear(score), advice: addYear))
  }

  // MARK: Wording

  private static func withoutYear(_ score: String) -> Wording {
    Wording(id: "nilai survei \(score) tidak menyebut tahunnya", en: "the score \(score) does not say its year")
  }

  private static let addYear = Wording(
    id: "tambahkan tahun survei itu, misalnya 'tahun: 2025'", en: "add the year of the survey, such as 'tahun: 2025'")
}
