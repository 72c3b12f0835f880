import SOPDiagnostics
import SOPModel
import SOPText

/// A fee that cannot be read.
enum UnreadableMoney: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP061", name: "uang-tak-terbaca", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Biaya tidak terbaca, atau dapat dibaca dengan dua cara.",
    en: "A fee cannot be read, or can be read in two ways.")

  static let why = Wording(
    id: "Pemohon berhak mengetahui biaya yang pasti; biaya yang dapat dibaca dua cara membuka peluang pungutan.",
    en: "Applicants have a right to a certain fee; one that can be read in two ways invites illegal charges.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: Rp25.00
      #        ^^^^^ SOP061
      """),
    .bad(
      """
      biaya: dua puluh ribu
      #      ^^^^^^^^^^^^^^ SOP061
      """),
    .fixed(
      """
      biaya: Rp25.000
      """),
    .good(
      """
      biaya: "Rp 25.000,00"
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(.money, let kind, _) = fault.kind, !subject.isReportedDash(fault.place) else { continue }
      let part = subject.source.shortString(fault.place.span)
      report.add(
        finding(
          at: fault.place, unreadable(ValueFaultWording.reason(kind, part)),
          advice: ValueFaultWording.advice(.money, kind, part)))
    }
  }

  // MARK: Wording

  private static func unreadable(_ reason: Wording) -> Wording {
    Wording(id: "biaya tidak terbaca: \(words: reason.id)", en: "the fee cannot be read: \(words: reason.en)")
  }
}
