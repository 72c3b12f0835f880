import SOPDiagnostics
import SOPModel
import SOPText

/// A date that cannot be read, or can be read in two ways.
enum UnreadableDate: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP062", name: "tanggal-tak-terbaca", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Tanggal tidak terbaca, atau dapat dibaca dengan dua cara.",
    en: "A date cannot be read, or can be read in two ways.")

  static let why = Wording(
    id: "Tanggal menentukan sejak kapan SOP berlaku; satu angka yang tertukar mengubahnya berbulan-bulan.",
    en: "Dates decide from when the SOP holds; one pair of swapped figures moves it by months.")

  static let examples: [RuleExample] = [
    .bad(
      """
      tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 02-03-2026}
      #                                                            ^^^^^^^^^^ SOP062
      """),
    .bad(
      """
      tanggal: {pembuatan: 12 Januri 2026, revisi: tidak ada, efektif: 2026-02-30}
      #                       ^^^^^^ SOP062
      #                                                                        ^^ SOP062
      """),
    .fixed(
      """
      tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-03-02}
      """),
    .good(
      """
      tanggal: {pembuatan: 12 Januari 2026, revisi: tidak ada, efektif: 2 Maret 2026}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(.date, let kind, _) = fault.kind, !subject.isReportedDash(fault.place) else { continue }
      report.add(finding(at: fault.place, kind, subject.source.shortString(fault.place.span)))
    }
  }

  private static func finding(at place: Place, _ kind: ValueFault.Kind, _ part: String) -> Diagnostic {
    if part == "-" {
      return finding(at: place, loneDash, advice: writeNone, fixes: [fix(at: place, with: "tidak ada", .safe)])
    }
    if let grade = none[part.lowercased()] {
      let headline = unreadable(ValueFaultWording.reason(kind, part))
      return finding(
        at: place, headline, label: ValueFaultWording.meant("tidak ada"), advice: writeNone,
        fixes: [fix(at: place, with: "tidak ada", grade)])
    }
    let headline = unreadable(ValueFaultWording.reason(kind, part))
    switch kind {
    case .ambiguousDate(let dayFirst, let monthFirst):
      var readings = [dayFirst, monthFirst].compactMap(\.self)
      if readings.count == 2, readings[0] == readings[1] { readings.removeLast() }
      let grade: Fix.Grade = readings.count == 1 ? .safe : .review
      return finding(
        at: place, headline, advice: yearFirst(readings),
        fixes: readings.map { fix(at: place, with: $0.canonical, grade) })
    case .unknownMonth:
      guard let month = NearestName.nearest(to: part, among: CivilDate.indonesianMonths) else { break }
      return finding(
        at: place, headline, label: ValueFaultWording.meant(month), advice: ValueFaultWording.replace(with: month),
        fixes: [fix(at: place, with: month)])
    case .wrongWeekday(let day):
      let name = day.name(.indonesian)
      return finding(at: place, headline, advice: checkDay(name), fixes: [fix(at: place, with: name)])
    default: break
    }
    return finding(at: place, headline, advice: ValueFaultWording.write(.date))
  }

  /// What offices write where there is no date, and whether it can mean anything else.
  private static let none: [String: Fix.Grade] = [
    "nihil": .safe, "--": .safe, "–": .safe, "belum ada": .review, "belum pernah": .review, "belum": .review,
  ]

  private static func fix(at place: Place, with text: String, _ grade: Fix.Grade = .review) -> Fix {
    let edit = TextEdit(span: place.span, replacement: text)
    return Fix(grade, ValueFaultWording.replace(with: text), source: place.source, edits: [edit])
  }

  // MARK: Wording

  private static func unreadable(_ reason: Wording) -> Wording {
    Wording(id: "tanggal tidak terbaca: \(words: reason.id)", en: "the date cannot be read: \(words: reason.en)")
  }

  private static let loneDash = Wording(
    id: "tanda '-' saja bukan tanggal dan tidak mengatakan apa-apa", en: "a lone '-' is no date and says nothing")
  private static let writeNone = Wording(
    id: "tulis 'tidak ada' bila memang tidak ada, atau tanggalnya, seperti '2026-03-02'",
    en: "write 'tidak ada' if there is none, or the date, such as '2026-03-02'")

  private static func yearFirst(_ readings: [CivilDate]) -> Wording {
    guard let first = readings.first?.canonical else { return ValueFaultWording.write(.date) }
    guard let second = readings.dropFirst().first?.canonical else {
      return Wording(id: "tulis tahun lebih dahulu: '\(first)'", en: "write the year first: '\(first)'")
    }
    return Wording(
      id: "tulis tahun lebih dahulu: '\(first)' atau '\(second)'",
      en: "write the year first: '\(first)' or '\(second)'")
  }

  private static func checkDay(_ day: String) -> Wording {
    Wording(
      id: "periksa tanggalnya, atau ganti nama harinya dengan '\(day)'",
      en: "look at the date, or replace the weekday with '\(day)'")
  }
}
