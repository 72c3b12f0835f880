import SOPDiagnostics
import SOPSyntax
import SOPText

/// A key that is a list or a map.
enum KeyNotText: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP014", name: "kunci-bukan-teks", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Sebuah kunci berupa daftar atau isian, bukan satu teks.",
    en: "A key is a list or a map instead of a text.")

  static let why = Wording(
    id: "Kunci adalah nama yang dicocokkan dengan kunci bahasa SOP; daftar tidak dapat menjadi nama.",
    en: "A key is a name that is looked up in the language of SOPs; a list cannot be a name.")

  static let examples: [RuleExample] = [
    .bad(
      """
      komponen_lain:
        [visi, misi]: Tertib administrasi
        #^^^^^^^^^^^ SOP014
      """),
    .fixed(
      """
      komponen_lain:
        visi: Tertib administrasi
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for problem in subject.problems where problem.kind == .complexKey {
      report.add(finding(at: Place(subject.sourceID, problem.span), notText, label: notRead, advice: advice))
    }
  }

  // MARK: Wording

  private static let notText = Wording(
    id: "kunci di sini berupa daftar atau isian, bukan satu teks", en: "the key is a list or a map, not a text")
  private static let notRead = Wording(id: "kunci ini dan nilainya tidak dibaca", en: "key and value are not read")

  private static let advice = Wording(
    id: "tulis satu nama di depan titik dua; bila kurung bagian dari teks, apit dengan tanda kutip",
    en: "write one name before the colon; if the brackets belong to the text, put it in quotes")
}
