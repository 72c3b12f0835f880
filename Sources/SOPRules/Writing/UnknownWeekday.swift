import SOPDiagnostics
import SOPModel
import SOPText

/// Hours stand behind something that is no day of the week.
enum UnknownWeekday: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP070", name: "nama-hari-tak-dikenal", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Jam ditulis untuk sesuatu yang bukan hari.",
    en: "Hours are written for something that is no day.")

  static let why = Wording(
    id: "Jam tanpa hari yang dikenal tidak berlaku pada hari mana pun.",
    en: "Hours without a known day hold on no day at all.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jam_layanan: {senen s.d. kamis: 08.00-15.00, jumat: 08.00-11.00}
      #             ^^^^^ SOP070
      """),
    .fixed(
      """
      jam_layanan: {senin s.d. kamis: 08.00-15.00, jumat: 08.00-11.00}
      """),
    .bad(
      """
      kalender: {hari: kerja, jam: {kerja: 07.30-16.00}}
      #                             ^^^^^ SOP070
      """),
    .good(
      """
      jam_layanan: {senin-kamis: 08.00-15.00, Jum'at: 08.00-11.00, sabtu dan minggu: tutup, hari libur: tutup}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(.days, let kind, _) = fault.kind else { continue }
      report.add(finding(at: fault.place, kind, subject.source.shortString(fault.place.span)))
    }
  }

  private static func finding(at place: Place, _ kind: ValueFault.Kind, _ part: String) -> Diagnostic {
    let headline = unknown(ValueFaultWording.reason(kind, part))
    guard kind == .unknownWeekday, let day = NearestName.nearest(to: part, among: DaySelection.words) else {
      return finding(at: place, headline, advice: ValueFaultWording.advice(.days, kind, part))
    }
    let edit = TextEdit(span: place.span, replacement: day)
    return finding(
      at: place, headline, label: ValueFaultWording.meant(day), advice: ValueFaultWording.replace(with: day),
      fixes: [Fix(.review, ValueFaultWording.replace(with: day), source: place.source, edits: [edit])])
  }

  // MARK: Wording

  private static func unknown(_ reason: Wording) -> Wording {
    Wording(id: "hari tidak dikenal: \(words: reason.id)", en: "the day is unknown: \(words: reason.en)")
  }
}
