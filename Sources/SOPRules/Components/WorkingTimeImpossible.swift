import SOPDiagnostics
import SOPModel
import SOPText

/// A working day that is no part of a day.
enum WorkingTimeImpossible: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP717", name: "jam-kerja-mustahil", family: .components, severity: .error)

  static let summary = Wording(
    id: "'jam_kerja' bukan lamanya satu hari kerja.",
    en: "'jam_kerja' is not the length of one working day.")

  static let why = Wording(
    id:
      "Satu hari kerja dihitung sebanyak jam ini; jam kerja seminggu yang ditulis di sini membuat semua hitungan keliru.",
    en: "One working day counts for these hours; the hours of a week written here make every sum wrong.")

  static let examples: [RuleExample] = [
    .bad(
      """
      kalender: {hari: kerja, hari_kerja: 5, jam_kerja: "37,5 jam"}
      #                                                 ^^^^^^^^^^ SOP717
      """),
    .fixed(
      """
      kalender: {hari: kerja, hari_kerja: 5, jam_kerja: 7 jam 30 menit}
      """),
    .bad(
      """
      kalender: {hari: kerja, jam_kerja: 1 hari kerja}
      #                                  ^^^^^^^^^^^^ SOP717
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let time = subject.calendar?.workingTime, subject.isOwn(time.text), let duration = time.value,
      duration.isMeasured, let longest = duration.upper
    else { return }
    let isPartOfDay = longest.isOnOneClock && (1...ClockRange.minutesPerDay).contains(longest.minutes)
    guard !isPartOfDay else { return }
    let text = subject.text(time.text).shortened
    report.add(finding(at: subject.place(time.text), impossible(text), advice: perDay))
  }

  // MARK: Wording

  private static func impossible(_ time: String) -> Wording {
    Wording(id: "'\(time)' bukan lamanya satu hari kerja", en: "'\(time)' is not the length of one working day")
  }

  private static let perDay = Wording(
    id: "tulis lamanya satu hari kerja tanpa istirahat, misalnya 'jam_kerja: 7 jam 30 menit'",
    en: "write the length of one working day without breaks, such as 'jam_kerja: 7 jam 30 menit'")
}
