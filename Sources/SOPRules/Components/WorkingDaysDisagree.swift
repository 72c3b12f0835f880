import SOPDiagnostics
import SOPModel
import SOPText

/// The number of working days and the days with working hours differ.
enum WorkingDaysDisagree: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP714", name: "hari-kerja-berbeda", family: .components, severity: .warning)

  static let summary = Wording(
    id: "Banyaknya hari kerja seminggu tidak sama dengan hari yang mempunyai jam kerja.",
    en: "The number of working days differs from the days that have working hours.")

  static let why = Wording(
    id: "Janji dalam hari kerja dihitung menurut kalender ini; bila isinya berbeda, tanggal selesainya pun berbeda.",
    en: "Promises in working days are counted by this calendar; where it disagrees, so do the due dates.")

  static let examples: [RuleExample] = [
    .bad(
      """
      kalender: {hari: kerja, hari_kerja: 5, jam: {senin s.d. sabtu: 08.00-14.00}}
      #                                   ^ SOP714
      """),
    .fixed(
      """
      kalender: {hari: kerja, hari_kerja: 6, jam: {senin s.d. sabtu: 08.00-14.00}}
      """),
    .good(
      """
      kalender: {hari: kerja, hari_kerja: 5, jam: {senin s.d. jumat: 07.30-16.00, sabtu: tutup}}
      """),
    .good(
      """
      kalender: {hari: kerja, hari_kerja: 5, jam: {jumat: 07.30-16.30, hari kerja: 07.30-16.00}}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let calendar = subject.calendar, let wanted = calendar.workingDays.value, let hours = calendar.hours,
      subject.isOwn(calendar.workingDays.text) || subject.isOwn(hours.text)
    else { return }
    var open = 0
    for day in CivilDate.Weekday.allCases {
      guard let there = hours.hours(on: day, isWorked: calendar.works(on: day)) else {
        // Nothing is said, or it could not be read.
        if hours.isUnreadable(on: day) { return }
        continue
      }
      if !there.ranges.isEmpty { open += 1 }
    }
    guard open != wanted, open > 0 else { return }
    let isOwn = subject.isOwn(calendar.workingDays.text)
    let (here, there) = isOwn ? (calendar.workingDays.text, hours.text) : (hours.text, calendar.workingDays.text)
    report.add(
      finding(
        at: subject.place(here), disagree(wanted, open), related: [RelatedPlace(subject.place(there), other)],
        advice: agree(open)))
  }

  // MARK: Wording

  private static func disagree(_ wanted: Int, _ open: Int) -> Wording {
    Wording(
      id: "hari kerja seminggu \(wanted), tetapi yang mempunyai jam kerja \(open) hari",
      en: "there are \(wanted) working days in a week but \(open) with working hours")
  }

  private static let other = Wording(id: "bandingkan dengan ini", en: "compare this")

  private static func agree(_ open: Int) -> Wording {
    open == 5 || open == 6
      ? Wording(
        id: "tulis 'hari_kerja: \(open)', atau betulkan jam kerjanya",
        en: "write 'hari_kerja: \(open)', or correct the hours")
      : Wording(
        id: "betulkan jam kerjanya: yang dibuka di luar hari kerja ditulis pada 'jam_layanan'",
        en: "correct the hours: what is open beside working days belongs in 'jam_layanan'")
  }
}

extension WeekHours {
  /// Hours for the day are written but could not be read.
  fileprivate func isUnreadable(on day: CivilDate.Weekday) -> Bool {
    entries.contains { $0.hours == nil && ($0.days.names(day) || $0.days.isWorkingDays) }
  }
}
