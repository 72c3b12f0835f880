import SOPDiagnostics
import SOPModel
import SOPText

/// Hours of a day that cannot be read or cannot be.
enum UnreadableHours: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP069", name: "jam-tak-terbaca", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Jam layanan, jam kerja atau istirahat tidak terbaca, atau berakhir sebelum dimulai.",
    en: "Service hours, working hours or breaks cannot be read, or end before they begin.")

  static let why = Wording(
    id: "Pemohon datang menurut jam ini, dan tenggat dihitung dengannya.",
    en: "Applicants come by these hours, and due dates are computed from them.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jam_layanan: {senin s.d. kamis: 15.00-08.00, jumat: 08.00}
      #                               ^^^^^^^^^^^ SOP069
      #                                                   ^^^^^ SOP069
      """),
    .fixed(
      """
      jam_layanan: {senin s.d. kamis: 08.00-15.00, jumat: 08.00-11.00}
      """),
    .bad(
      """
      kalender: {hari: kerja, jam: {hari kerja: 07.75-16.00}, istirahat: 12.00-13.00 dan 12.30-13.30}
      #                                         ^^^^^ SOP069
      #                                                                                  ^^^^^^^^^^^ SOP069
      """),
    .good(
      """
      jam_layanan: {hari kerja: [08.00-12.00, 13.00-15.30], sabtu: 8 s.d. 11, minggu: tutup, zona: WIT}
      """),
    .good(
      """
      jam_layanan: Setiap hari kerja sesuai jadwal dokter
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(.hours, let kind, _) = fault.kind, !subject.isReportedDash(fault.place) else { continue }
      let part = subject.source.shortString(fault.place.span)
      let fix = ValueFaultWording.trailingMark(kind, part, at: fault.place)
      report.add(
        finding(
          at: fault.place, unreadable(ValueFaultWording.reason(kind, part)),
          advice: fix?.title ?? ValueFaultWording.advice(.hours, kind, part), fixes: fix.map { [$0] } ?? []))
    }
  }

  // MARK: Wording

  private static func unreadable(_ reason: Wording) -> Wording {
    Wording(id: "jam tidak terbaca: \(words: reason.id)", en: "the hours cannot be read: \(words: reason.en)")
  }
}
