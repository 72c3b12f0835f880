import SOPDiagnostics
import SOPModel
import SOPSyntax
import SOPText

/// The basis of a fee is no regulation that may set one.
enum BasisSetsNoFees: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP552", name: "dasar-biaya-bukan-peraturan", family: .fees, severity: .warning,
    basis: Wording(
      id: "UU 25/2009 Pasal 31 ayat (4); UU 1/2022 Pasal 94; UU 9/2018 Pasal 8",
      en: "UU 25/2009 article 31 (4); UU 1/2022 article 94; UU 9/2018 article 8"))

  static let summary = Wording(
    id: "Dasar sebuah biaya bukan peraturan yang dapat menetapkan biaya.",
    en: "The basis of a fee is not a regulation that can set one.")

  static let why = Wording(
    id:
      "Retribusi daerah ditetapkan dengan Perda dan PNBP dengan peraturan pemerintah atau peraturan menteri. Keputusan, surat edaran, dan kesepakatan tidak dapat menetapkan pungutan.",
    en:
      "Regional levies are set by a Perda, PNBP by a government or ministerial regulation. Decrees, circulars and agreements cannot set a charge."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: {tarif: Rp5.000, dasar: SK 800/12/2026}
      #                              ^^^^^^^^^^^^^^ SOP552
      """),
    .fixed(
      """
      biaya: {tarif: Rp5.000, dasar: Perda 3/2024 Pasal 12}
      """),
    .bad(
      """
      biaya: {tarif: Rp5.000, dasar: Kesepakatan warga}
      #                              ^^^^^^^^^^^^^^^^^ SOP552
      """),
    .good(
      """
      biaya:
        - {nama: Retribusi, tarif: Rp5.000, dasar: Perbup 12/2025}
        - {nama: PNBP, tarif: Rp30.000, dasar: 46/PMK.01/2021}
        - {nama: Rekaman medis, tarif: Rp10.000, dasar: [SK 800/12/2026, Perda 3/2024]}
        - {nama: Parkir, tarif: Rp2.000, dasar: Peraturan Kepala Desa}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for fee in procedure.fees where fee.basis.isWritten && fee.isAboveZero(in: procedure) {
      let texts = procedure.texts(fee.basis)
      guard !procedure.isNoneOnPurpose(fee.basis), !procedure.isUnsettled(fee.basis),
        let first = texts.first, texts.allSatisfy({ setsNoFees($0, procedure) })
      else { continue }
      report.add(
        finding(
          at: procedure.place(first), headline(procedure.text(first).shortened, procedure.wording(of: fee)),
          advice: advice, discriminator: procedure.title(of: fee)))
    }
  }

  /// Certain only of decrees, circulars and instructions, and of words that do not begin like a regulation.
  private static func setsNoFees(_ text: TextRef, _ procedure: Procedure) -> Bool {
    guard case .value(let citation, _) = Citation.read(procedure.textBytes(of: text).span) else { return false }
    switch citation.kind {
    case .decree, .circular, .instruction, .presidentialDecree: return true
    case .free:
      let words = procedure.text(text).lowercased()
      return !words.isEmpty && !regulations.contains { words.hasPrefix($0) }
    case .constitution, .assemblyDecree, .law, .lawInLieu, .governmentRegulation, .presidentialRegulation,
      .provincialRegulation, .regencyRegulation, .regionalRegulation, .ministerialRegulation, .agencyRegulation,
      .governorRegulation, .regentRegulation, .mayorRegulation, .villageRegulation, .unnamed:
      return false
    }
  }

  private static let regulations = ["per", "uu", "pp", "undang", "pmk", "qanun", "tarif"]

  // MARK: Wording

  private static func headline(_ basis: String, _ fee: Wording) -> Wording {
    Wording(
      id: "dasar \(words: fee.id), '\(basis)', bukan peraturan yang dapat menetapkan biaya",
      en: "the basis of \(words: fee.en), '\(basis)', is no regulation that can set fees")
  }

  private static let advice = Wording(
    id:
      "tulis Perda, peraturan pemerintah, atau peraturan menteri yang menetapkan tarifnya beserta pasalnya; bila tidak ada, jangan pungut biaya ini",
    en: "write the Perda, government or ministerial regulation that sets the tariff; if there is none, do not charge")
}
