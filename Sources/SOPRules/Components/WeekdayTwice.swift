import SOPDiagnostics
import SOPModel
import SOPText

/// Two keys give hours for the same day of the week.
enum WeekdayTwice: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP713", name: "hari-ganda", family: .components, severity: .error)

  static let summary = Wording(
    id: "Jam untuk hari yang sama ditulis dua kali.",
    en: "Hours for the same day are written twice.")

  static let why = Wording(
    id: "Pemohon tidak tahu jam mana yang berlaku, dan waktu tidak dapat dihitung dengan pasti.",
    en: "Applicants cannot know which hours hold, and times cannot be computed with certainty.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jam_layanan: {senin s.d. jumat: 08.00-15.00, jumat: 08.00-11.00}
      #                                            ^^^^^ SOP713
      """),
    .fixed(
      """
      jam_layanan: {senin s.d. kamis: 08.00-15.00, jumat: 08.00-11.00}
      """),
    .good(
      """
      kalender: {hari: kerja, jam: {hari kerja: 07.30-16.00, jumat: 07.30-16.30, hari libur: tutup}}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    if let hours = subject.serviceHours { check(hours, subject, &report) }
    guard let calendar = subject.calendar else { return }
    for hours in [calendar.hours, calendar.breaks, calendar.ramadan?.hours].compactMap(\.self) {
      check(hours, subject, &report)
    }
  }

  private static func check(_ week: WeekHours, _ subject: Subject, _ report: inout Report) {
    guard week.entries.count > 1, subject.isOwn(week.text) else { return }
    // No more than nine keys can name different days, so the look back is short.
    var apart: [WeekHours.Entry] = []
    for entry in week.entries {
      guard let first = apart.first(where: { $0.days.overlaps(entry.days) }) else {
        apart.append(entry)
        continue
      }
      let (day, earlier) = (subject.text(entry.key).shortened, subject.text(first.key).shortened)
      // The same key twice is a fault of its own.
      if day == earlier { continue }
      report.add(
        finding(
          at: subject.place(entry.key), twice(day, earlier),
          related: [RelatedPlace(subject.place(first.key), firstHere)], advice: part))
    }
  }

  // MARK: Wording

  private static func twice(_ days: String, _ earlier: String) -> Wording {
    Wording(
      id: "'\(days)' sudah tercakup dalam '\(earlier)'", en: "'\(days)' is already among '\(earlier)'")
  }

  private static let firstHere = Wording(id: "jam yang pertama", en: "the first hours")
  private static let part = Wording(
    id: "tulis setiap hari satu kali saja, misalnya 'senin s.d. kamis' dan 'jumat'",
    en: "write each day only once, such as 'senin s.d. kamis' and 'jumat'")
}
