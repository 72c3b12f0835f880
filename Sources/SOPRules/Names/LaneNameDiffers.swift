import SOPDiagnostics
import SOPModel
import SOPText

/// One role has several names across the SOPs of an office.
enum LaneNameDiffers: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP114", name: "nama-pelaksana-berbeda", family: .names, severity: .advice)

  static let scope = RuleScope.office

  static let summary = Wording(
    id: "Nama pelaksana ditulis lain daripada di SOP lain milik kantor yang sama.",
    en: "The name of an actor is spelt otherwise than in other SOPs of the same office.")

  static let why = Wording(
    id: "Satu jabatan dengan beberapa ejaan terbaca sebagai beberapa jabatan, dan bebannya tidak dapat dijumlahkan.",
    en: "One role in several spellings reads like several roles, and its load cannot be added up.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas  loket
        #      ^^^^^^^^^^^^^^ SOP114
      """, beside: .init("cetak", "produk: kutipan"), .init("antar", "produk: kutipan")),
    .bad(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petuags Loket
        #      ^^^^^^^^^^^^^ SOP114
      """, beside: .init("cetak", "produk: kutipan"), .init("antar", "produk: kutipan"),
      .init("arsip", "produk: kutipan")),
    .fixed(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket
      """, beside: .init("cetak", "produk: kutipan"), .init("antar", "produk: kutipan"),
      .init("arsip", "produk: kutipan")),
    .good(
      """
      pelaksana:
        pemohon: Pemohon
        loket: Petugas Loket 2
      """, beside: .init("cetak", "produk: kutipan"), .init("antar", "produk: kutipan"),
      .init("arsip", "produk: kutipan")),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let survey = subject.survey, !survey.consensus.names.isEmpty, let procedure = subject.procedure else {
      return
    }
    for actor in procedure.actors where actor.isDeclaredHere && actor.name.source == .procedure {
      let name = procedure.text(actor.name)
      guard let dispute = survey.consensus.names[name], isMistake(dispute, in: procedure) else { continue }
      report.add(finding(name, dispute, at: procedure.place(actor.name), survey))
    }
  }

  /// A word that the SOP uses elsewhere too is a word of its own; so is the name of a lane beside the right one.
  private static func isMistake(_ dispute: OfficeConsensus.NameDispute, in procedure: Procedure) -> Bool {
    guard let word = dispute.strangeWord else { return true }
    if procedure.actors.contains(where: { procedure.text($0.name) == dispute.preferred }) { return false }
    return procedure.tree.countOfWord(word, upTo: 2) < 2
  }

  private static func finding(
    _ name: String, _ dispute: OfficeConsensus.NameDispute, at place: Place, _ survey: SurveyView
  ) -> Diagnostic {
    let inOffice = dispute.office.isWritten
    let fix = Fix(
      .review, UnknownName.replace(with: dispute.preferred), source: place.source,
      edits: [TextEdit(span: place.span, replacement: dispute.preferred.asYAML)])
    return finding(
      at: place, inOffice ? officeSpells(name.shortened, dispute.preferred) : othersSpell(name.shortened, dispute),
      label: UnknownName.meant(dispute.preferred),
      related: survey.related(dispute.places).prefix(3).map { RelatedPlace($0, speltHere) },
      advice: alike(dispute.preferred), fixes: [fix])
  }

  // MARK: Wording

  private static func officeSpells(_ name: String, _ preferred: String) -> Wording {
    Wording(
      id: "pelaksana '\(name)' ditulis '\(preferred)' dalam opd.yaml",
      en: "the actor '\(name)' is spelt '\(preferred)' in opd.yaml")
  }

  private static func othersSpell(_ name: String, _ dispute: OfficeConsensus.NameDispute) -> Wording {
    Wording(
      id: "pelaksana '\(name)' ditulis '\(dispute.preferred)' dalam \(dispute.fileCount) SOP lain",
      en: "the actor '\(name)' is spelt '\(dispute.preferred)' in \(dispute.fileCount) other "
        + "\(words: dispute.fileCount == 1 ? "SOP" : "SOPs")")
  }

  private static let speltHere = Wording(id: "ejaan yang lain", en: "the other spelling")

  private static func alike(_ preferred: String) -> Wording {
    Wording(
      id: "tulis '\(preferred)' di semua SOP; nama yang sama cukup ditulis sekali di bawah 'pelaksana' dalam opd.yaml",
      en: "write '\(preferred)' in all SOPs; a name they share is best written once under 'pelaksana' in opd.yaml")
  }
}
