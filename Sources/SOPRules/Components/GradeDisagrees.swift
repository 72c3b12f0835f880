import SOPDiagnostics
import SOPModel
import SOPText

/// The grade printed beside a satisfaction score is not the one of its band.
enum GradeDisagrees: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP720", name: "mutu-survei-tak-cocok", family: .components, severity: .warning,
    basis: Wording(
      id: "PermenPAN-RB 14/2017 (nilai, mutu pelayanan dan kinerja unit)",
      en: "PermenPAN-RB 14/2017 (scores, grades and performance of the unit)"))

  static let summary = Wording(
    id: "Mutu yang ditulis di belakang nilai survei bukan mutu bagi nilai itu.",
    en: "The grade behind a satisfaction score is not the grade of that score.")

  static let why = Wording(
    id: "Nilai dan mutunya diumumkan bersama; bila berselisih, pembaca tidak tahu mana yang benar.",
    en: "Score and grade are published together; where they disagree, readers cannot tell which is right.")

  static let examples: [RuleExample] = [
    .bad(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 1 tahun, nilai: "85,40 (Sangat Baik)", tahun: 2025}
      #                                                     ^^^^^^^^^^^^^^^^^^^^^ SOP720
      """),
    .fixed(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 1 tahun, nilai: "85,40 (Baik)", tahun: 2025}
      """),
    .good(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 1 tahun, nilai: "88,31 (A)", tahun: 2025}
      """),
    .good(
      """
      evaluasi_kinerja: {cara: SKM, setiap: 1 tahun, nilai: "90 (memuaskan)", tahun: 2025}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let evaluation = subject.evaluation, let score = evaluation.score.value, score.grade != nil,
      subject.isOwn(evaluation.score.text), let band = Band.of(score)
    else { return }
    let text = subject.text(evaluation.score.text)
    guard let bracket = text.lastIndex(of: "(") else { return }
    let written = text[bracket...].dropFirst().dropLast()
    let grade = written.split(separator: " ").joined(separator: " ").lowercased()
    guard Band.all.contains(where: { $0.isNamed(grade) }), !band.isNamed(grade) else { return }
    report.add(
      finding(
        at: subject.place(evaluation.score.text), disagrees(score.number, String(written)),
        advice: write(score.number, band)))
  }

  /// A range of scores and its grade. Source: PermenPAN-RB 14/2017, as about 18 published surveys print it.
  private struct Band {
    /// In thousandths of a point, the lowest score of the band.
    let bottom: Int
    let letter: String
    let name: String

    static let all = [
      Band(bottom: 88_310, letter: "A", name: "Sangat Baik"), Band(bottom: 76_610, letter: "B", name: "Baik"),
      Band(bottom: 65_000, letter: "C", name: "Kurang Baik"), Band(bottom: 25_000, letter: "D", name: "Tidak Baik"),
    ]

    /// Nothing off the scale, which is told elsewhere. Bands are published to two decimals.
    static func of(_ score: Score) -> Band? {
      guard score.thousandths <= 100_000 else { return nil }
      let rounded = (score.thousandths + 5) / 10 * 10
      return all.first { rounded >= $0.bottom }
    }

    func isNamed(_ grade: String) -> Bool {
      grade == letter.lowercased() || grade == name.lowercased()
        || grade == "\(letter), \(name)".lowercased() || grade == "\(letter) - \(name)".lowercased()
    }
  }

  // MARK: Wording

  private static func disagrees(_ score: String, _ grade: String) -> Wording {
    Wording(
      id: "nilai survei \(score) bukan '\(grade.shortened)'",
      en: "a score of \(score) is not '\(grade.shortened)'")
  }

  private static func write(_ score: String, _ band: Band) -> Wording {
    Wording(
      id: "tulis '\(score) (\(band.name))' bila nilainya benar; mutunya \(band.letter)",
      en: "write '\(score) (\(band.name))' if the score is right; its grade is \(band.letter)")
  }
}
