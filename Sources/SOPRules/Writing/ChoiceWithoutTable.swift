import SOPDiagnostics
import SOPModel
import SOPText

/// `pilih` beside a tariff that has nothing to choose from.
enum ChoiceWithoutTable: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP073", name: "pilih-tanpa-tabel", family: .writing, severity: .error)

  static let summary = Wording(
    id: "'pilih' ditulis pada biaya yang tarifnya bukan tabel.", en: "'pilih' stands at a fee whose tariff is no table."
  )

  static let why = Wording(
    id: "'pilih' menyatakan berapa baris tabel tarif yang dikenakan; pada satu tarif tidak ada yang dipilih.",
    en: "'pilih' says how many rows of a table are charged; with one tariff there is nothing to choose.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: {tarif: Rp5.000, pilih: satu, dasar: Perda 3/2024}
      #                              ^^^^ SOP073
      """),
    .fixed(
      """
      biaya: {tarif: {Bau: Rp4.000, Warna: Rp6.000}, pilih: satu, dasar: Perda 3/2024}
      """),
    .good(
      """
      biaya: {tarif: Rp5.000, dasar: Perda 3/2024}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for fee in procedure.fees where fee.choice != nil && fee.money != nil {
      let place = procedure.place(fee.choiceText)
      report.add(
        finding(
          at: place, nothingToChoose(procedure.text(fee.choiceText)),
          related: [RelatedPlace(procedure.place(fee.tariff), oneTariff)], advice: writeTable))
    }
  }

  // MARK: Wording

  private static func nothingToChoose(_ word: String) -> Wording {
    Wording(id: "'pilih: \(word)' pada satu tarif saja", en: "'pilih: \(word)' with one tariff only")
  }

  private static let oneTariff = Wording(id: "satu tarif", en: "one tariff")
  private static let writeTable = Wording(
    id: "hapus 'pilih', atau tulis tabelnya: 'tarif: {Bau: Rp4.000, Warna: Rp6.000}'",
    en: "remove 'pilih', or write the table: 'tarif: {Bau: Rp4.000, Warna: Rp6.000}'")
}
