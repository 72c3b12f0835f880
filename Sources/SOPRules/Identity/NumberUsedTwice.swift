import SOPDiagnostics
import SOPModel
import SOPText

/// Two SOPs of an office have the same number.
enum NumberUsedTwice: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP604", name: "nomor-ganda", family: .identity, severity: .warning)

  static let scope = RuleScope.office

  static let summary = Wording(
    id: "Dua SOP dalam satu kantor bernomor sama.", en: "Two SOPs of one office have the same number.")

  static let why = Wording(
    id: "Nomor adalah cara SOP disebut dalam surat, keterkaitan, dan panggilan; nomor ganda menunjuk dua berkas.",
    en: "Letters, related SOPs and calls name an SOP by its number; a number used twice means two files.")

  static let examples: [RuleExample] = [
    .bad(
      """
      nomor: 470/031/SOP/DISDUKCAPIL/2026
      #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP604
      """, beside: .init("cetak", "nomor: 470/031/SOP/DISDUKCAPIL/2026")),
    .fixed(
      """
      nomor: 470/031/SOP/DISDUKCAPIL/2026
      """, beside: .init("cetak", "nomor: 470/033/SOP/DISDUKCAPIL/2026")),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let survey = subject.survey, !survey.consensus.numbers.isEmpty, let procedure = subject.procedure else {
      return
    }
    let number = procedure.identity.number
    guard number.isWritten, let places = survey.consensus.numbers[procedure.text(number)] else { return }
    let others = places.count { $0.file != survey.file }
    guard others > 0 else { return }
    report.add(
      finding(
        at: procedure.place(number), usedTwice(procedure.text(number).shortened, others),
        related: survey.related(places.prefix(OfficeConsensus.citationLimit)).map { RelatedPlace($0, alsoHere) },
        advice: advice))
  }

  // MARK: Wording

  private static func usedTwice(_ number: String, _ others: Int) -> Wording {
    Wording(
      id: "nomor '\(number)' juga dipakai \(others) SOP lain di kantor ini",
      en: "the number '\(number)' is also that of \(others) other \(words: others == 1 ? "SOP" : "SOPs") of this office"
    )
  }

  private static let alsoHere = Wording(id: "nomor yang sama", en: "the same number")

  private static let advice = Wording(
    id: "beri salah satunya nomor sendiri, atau hapus berkas yang sudah tidak berlaku",
    en: "give one of them a number of its own, or delete the file that is no longer in force")
}
