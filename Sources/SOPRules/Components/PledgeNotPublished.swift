import SOPDiagnostics
import SOPModel
import SOPText

/// A service pledge that is not fixed or published.
enum PledgeNotPublished: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP707", name: "maklumat-belum-diumumkan", family: .components, severity: .warning,
    basis: Wording(id: "UU 25/2009 Pasal 22", en: "UU 25/2009 article 22"))

  static let summary = Wording(
    id: "Tanggal penetapan atau tempat pengumuman maklumat belum disebut.",
    en: "When the pledge was fixed, or where it is published, is not said.")

  static let why = Wording(
    id: "Maklumat wajib ditetapkan dan dipublikasikan secara jelas dan luas.",
    en: "The pledge must be fixed, and published clearly and widely.")

  static let examples: [RuleExample] = [
    .bad(
      """
      maklumat: {isi: baku, sk: SK 800/12/2026}
      #^^^^^^^ SOP707
      """),
    .fixed(
      """
      maklumat: {isi: baku, ditetapkan: 2026-01-05, sk: SK 800/12/2026, media: [papan pengumuman, situs web]}
      """),
    .good(
      """
      maklumat: tidak ada
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let pledge = subject.pledge, !subject.isInternal else { return }
    var missing: [String] = []
    if !pledge.adopted.isWritten { missing.append("'ditetapkan'") }
    if pledge.media.entries.isEmpty { missing.append("'media'") }
    guard !missing.isEmpty else { return }
    report.add(
      finding(
        at: subject.keyPlace(.maklumat, of: pledge.entry), lacks(missing.joined(separator: ", ")), advice: complete))
  }

  // MARK: Wording

  private static func lacks(_ keys: String) -> Wording {
    Wording(id: "pada maklumat belum ada \(keys)", en: "the pledge does not say \(keys)")
  }

  private static let complete = Wording(
    id:
      "tulis tanggal penetapan dan tempat pengumumannya: 'ditetapkan: 2026-01-05', 'media: [papan pengumuman, situs web]'",
    en: "write when it was fixed and where it is published: 'ditetapkan: 2026-01-05', "
      + "'media: [papan pengumuman, situs web]'")
}
