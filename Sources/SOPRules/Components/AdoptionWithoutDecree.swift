import SOPDiagnostics
import SOPModel
import SOPText

/// The adoption of the standard without the decree that adopts it.
enum AdoptionWithoutDecree: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP712", name: "penetapan-tanpa-sk", family: .components, severity: .advice,
    basis: Wording(id: "PermenPAN-RB 15/2014", en: "PermenPAN-RB 15/2014"))

  static let summary = Wording(
    id: "Penetapan standar pelayanan tidak menyebut keputusannya.",
    en: "The adoption of the service standard does not name its decree.")

  static let why = Wording(
    id: "Standar pelayanan mengikat sejak ditetapkan dengan keputusan; penilai meminta nomornya.",
    en: "A service standard binds once a decree adopts it; assessors ask for its number.")

  static let examples: [RuleExample] = [
    .bad(
      """
      penetapan: {tanggal: 2026-01-05, media: [situs web]}
      #^^^^^^^^ SOP712
      """),
    .fixed(
      """
      penetapan: {sk: SK 800/12/2026, tanggal: 2026-01-05, media: [situs web]}
      """),
    .good(
      """
      penetapan: belum diatur
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let adoption = subject.adoption, !adoption.decree.isWritten else { return }
    report.add(finding(at: subject.keyPlace(.penetapan, of: adoption.entry), without, advice: add))
  }

  // MARK: Wording

  private static let without = Wording(
    id: "keputusan yang menetapkan standar belum disebut", en: "the decree that adopts the standard is not named")
  private static let add = Wording(
    id: "tambahkan nomornya, misalnya 'sk: SK 800/12/2026', atau 'sk: belum diatur' bila belum ada",
    en: "add its number, such as 'sk: SK 800/12/2026', or 'sk: belum diatur' if there is none yet")
}
