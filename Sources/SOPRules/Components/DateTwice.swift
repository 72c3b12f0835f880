import SOPDiagnostics
import SOPModel
import SOPText

/// A date stands twice in the calendar, or as a holiday and as a working day.
enum DateTwice: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP715", name: "tanggal-ganda", family: .components, severity: .warning)

  static let summary = Wording(
    id: "Sebuah tanggal ditulis dua kali dalam kalender.",
    en: "A date stands twice in the calendar.")

  static let why = Wording(
    id: "Tanggal yang ganda biasanya salah ketik; tanggal yang dimaksud lalu tidak dihitung sebagai libur.",
    en: "A repeated date is usually a slip; the date that was meant is then not counted as a holiday.")

  static let examples: [RuleExample] = [
    .bad(
      """
      kalender: {hari: kerja, libur: [2026-04-22, 2026-05-20, 22 April 2026]}
      #                                                       ^^^^^^^^^^^^^ SOP715
      """),
    .fixed(
      """
      kalender: {hari: kerja, libur: [2026-04-22, 2026-05-20, 2026-04-23]}
      """),
    .bad(
      """
      kalender: {hari: kerja, libur: [2026-04-22], masuk: [2026-04-22]}
      #                                                    ^^^^^^^^^^ SOP715
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let calendar = subject.calendar else { return }
    var seen: [CivilDate: TextRef] = [:]
    for entry in calendar.holidays.dates + calendar.workedDates.dates {
      guard let date = entry.value else { continue }
      guard let first = seen[date] else {
        seen[date] = entry.text
        continue
      }
      guard subject.isOwn(entry.text) else { continue }
      report.add(
        finding(
          at: subject.place(entry.text), twice(date), related: [RelatedPlace(subject.place(first), firstHere)],
          advice: correct))
    }
  }

  // MARK: Wording

  private static func twice(_ date: CivilDate) -> Wording {
    Wording(
      id: "tanggal \(words: date.long(.indonesian)) sudah ada dalam kalender",
      en: "\(words: date.long(.english)) is in the calendar already")
  }

  private static let firstHere = Wording(id: "tanggal yang sama", en: "the same date")
  private static let correct = Wording(
    id: "hapus salah satunya, atau betulkan tanggalnya", en: "remove one of them, or correct the date")
}
