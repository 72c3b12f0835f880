import SOPDiagnostics
import SOPModel
import SOPText

/// The service standard is reviewed later than the law allows.
enum ReviewTooLate: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP711", name: "tinjau-ulang-terlambat", family: .components, severity: .error,
    basis: Wording(id: "PP 96/2012 Pasal 33 ayat (1)", en: "PP 96/2012 article 33 paragraph (1)"))

  static let summary = Wording(
    id: "Standar pelayanan ditinjau ulang lebih dari tiga tahun setelah ditetapkan.",
    en: "The service standard is reviewed more than three years after its adoption.")

  static let why = Wording(
    id: "Standar pelayanan wajib ditinjau ulang setiap tiga tahun; kelalaian dapat dikenai sanksi.",
    en: "A service standard must be reviewed every three years; failing to do so can be sanctioned.")

  static let examples: [RuleExample] = [
    .bad(
      """
      penetapan: {sk: SK 800/12/2026, tanggal: 2026-01-05, tinjau_ulang: 5 tahun}
      #                                                                  ^^^^^^^ SOP711
      """),
    .fixed(
      """
      penetapan: {sk: SK 800/12/2026, tanggal: 2026-01-05, tinjau_ulang: 3 tahun}
      """),
    .bad(
      """
      penetapan: {sk: SK 800/12/2026, tanggal: 2026-01-05, tinjau_ulang: 2029-02-01}
      #                                                                  ^^^^^^^^^^ SOP711
      """),
    .good(
      """
      penetapan: {sk: SK 800/12/2026, tanggal: 2026-01-05, tinjau_ulang: 2029-01-05}
      """),
  ]

  private static let years = 3

  static func check(_ subject: Subject, into report: inout Report) {
    guard let adoption = subject.adoption, subject.isOwn(adoption.review.text), let review = adoption.review.value
    else { return }
    let isLate =
      switch review {
      case .every(let interval): interval.upper?.certainlyExceeds(years: years) ?? false
      case .on(let date): adoption.date.value.map { date > $0.adding(months: years * 12) } ?? false
      }
    guard isLate else { return }
    report.add(
      finding(
        at: subject.place(adoption.review.text), late(subject.text(adoption.review.text).shortened, years),
        advice: earlier))
  }

  // MARK: Wording

  private static func late(_ review: String, _ years: Int) -> Wording {
    Wording(
      id: "standar ditinjau ulang '\(review)', lebih lama daripada \(years) tahun",
      en: "the standard is reviewed '\(review)', which is later than \(years) years")
  }

  private static let earlier = Wording(
    id: "tulis 'tinjau_ulang: 3 tahun', atau tanggal paling lambat tiga tahun setelah penetapan",
    en: "write 'tinjau_ulang: 3 tahun', or a date at most three years after the adoption")
}
