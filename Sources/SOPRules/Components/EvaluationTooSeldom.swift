import SOPDiagnostics
import SOPModel
import SOPText

/// Performance is judged less than once a year.
enum EvaluationTooSeldom: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP710", name: "evaluasi-terlalu-jarang", family: .components, severity: .warning,
    basis: Wording(
      id: "UU 25/2009 Pasal 38 dan penjelasannya; PermenPAN-RB 14/2017",
      en: "UU 25/2009 article 38 with its elucidation; PermenPAN-RB 14/2017"))

  static let summary = Wording(
    id: "Evaluasi kinerja dilakukan lebih jarang daripada sekali setahun.",
    en: "Performance is evaluated less than once a year.")

  static let why = Wording(
    id: "Penilaian kinerja dan survei kepuasan dilakukan sekurang-kurangnya sekali setahun.",
    en: "Performance is assessed, and satisfaction surveyed, at least once a year.")

  static let examples: [RuleExample] = [
    .bad(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 2 tahun}
      #                                     ^^^^^^^ SOP710
      """),
    .fixed(
      """
      evaluasi_kinerja: {cara: SKM, setiap: tahun}
      """),
    .good(
      """
      evaluasi_kinerja: {cara: SKM, setiap: semester}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let interval = subject.evaluation?.interval, subject.isOwn(interval.text),
      let longest = interval.value?.upper, longest.certainlyExceeds(years: 1)
    else { return }
    let text = subject.text(interval.text).shortened
    report.add(finding(at: subject.place(interval.text), seldom(text), advice: oftener))
  }

  // MARK: Wording

  private static func seldom(_ interval: String) -> Wording {
    Wording(
      id: "kinerja dievaluasi setiap \(interval), lebih jarang daripada sekali setahun",
      en: "performance is evaluated every \(interval), less than once a year")
  }

  private static let oftener = Wording(
    id: "tulis jarak paling lama setahun, misalnya 'setiap: 6 bulan', dan laksanakan",
    en: "write at most a year, such as 'setiap: 6 bulan', and keep to it")
}

extension TimeAmount {
  /// Longer than so many years, however a year is counted.
  func certainlyExceeds(years: Int) -> Bool {
    let days = years * 366 * Self.thousandthsPerDay
    return months > years * 12 || calendarDays > days || plainDays > days
      || workingDays > years * 313 * Self.thousandthsPerDay
  }
}
