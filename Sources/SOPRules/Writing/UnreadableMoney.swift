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
    .bad(
      """
      biaya: Rp25,000
      #        ^^^^^^ SOP061
      """),
    .fixed(
      """
      biaya: {tarif: Rp25.000, dasar: Perda 3/2024}
      """),
    .good(
      """
      biaya: {tarif: "Rp 25.000,00", dasar: Perda 3/2024}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .unreadable(.money, let kind, _) = fault.kind, !subject.isReportedDash(fault.place),
        !subject.isCutByComma(fault.place)
      else { continue }
      let part = subject.source.shortString(fault.place.span)
      let fix = ValueFaultWording.trailingMark(kind, part, at: fault.place) ?? grouped(kind, part, at: fault.place)
      report.add(
        finding(
          at: fault.place, unreadable(ValueFaultWording.reason(kind, part)),
          label: kind == .wrongGrouping ? fix.map(\.title) : nil, advice: ValueFaultWording.advice(.money, kind, part),
          fixes: fix.map { [$0] } ?? []))
    }
  }

  /// `25,000` and `25.000.00` as other countries write them; `25.00` may be two things.
  private static func grouped(_ kind: ValueFault.Kind, _ part: String, at place: Place) -> Fix? {
    guard kind == .wrongGrouping else { return nil }
    var groups = part.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if groups.count > 1, let last = groups.last, last.hasSuffix(".00") {
      groups[groups.count - 1] = String(last.dropLast(3))
    }
    if groups.count == 1 {
      groups = part.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard groups.count > 2, groups.removeLast() == "00" else { return nil }
    }
    guard groups.count > 1, (1...3).contains(groups[0].utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } })
    else { return nil }
    let amount = groups.joined(separator: ".")
    return Fix(
      .review, ValueFaultWording.replace(with: amount), source: place.source,
      edits: [TextEdit(span: place.span, replacement: amount)])
  }

  // MARK: Wording

  private static func unreadable(_ reason: Wording) -> Wording {
    Wording(id: "biaya tidak terbaca: \(words: reason.id)", en: "the fee cannot be read: \(words: reason.en)")
  }
}
