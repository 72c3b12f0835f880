import SOPDiagnostics
import SOPModel
import SOPText

/// More findings in one file than are kept.
enum TooManyFindings: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP904", name: "temuan-terlalu-banyak", family: .housekeeping, severity: .error)

  static let summary = Wording(
    id: "Temuan dalam satu berkas lebih banyak daripada yang ditampilkan.",
    en: "One file has more findings than are shown.")

  static let why = Wording(
    id: "Temuan sebanyak ini biasanya berasal dari satu sebab; selebihnya tidak ditampilkan agar daftar tetap terbaca.",
    en: "So many findings usually have one cause; the rest is left out so that the list can be read.")

  static let canBeSuppressed = false

  /// No example can show it within a readable length; `ReportLimitTests` does.
  static let examples: [RuleExample] = []

  static func check(_ subject: Subject, into report: inout Report) {
    guard subject.droppedCount > 0 else { return }
    report.addBeyondLimit(
      finding(at: Place(subject.sourceID, Span(0, 0)), headline(subject.droppedCount), advice: advice))
  }

  // MARK: Wording

  private static func headline(_ count: Int) -> Wording {
    Wording(id: "\(count) temuan lagi tidak ditampilkan", en: "\(count) more findings are not shown")
  }

  private static let advice = Wording(
    id: "perbaiki temuan yang tampil lebih dahulu, lalu periksa lagi",
    en: "repair what is shown first, then check again")
}
