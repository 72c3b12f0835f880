import SOPDiagnostics
import SOPModel
import SOPText

/// Two scenarios of one name.
enum ScenarioNameTwice: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP859", name: "nama-uji-ganda", family: .scenarios, severity: .warning)

  static let summary = Wording(id: "Dua uji memakai nama yang sama.", en: "Two scenarios have the same name.")

  static let why = Wording(
    id: "Bila salah satunya gagal, namanya tidak menunjukkan yang mana.",
    en: "When one of them fails, its name does not tell which.")

  static let examples: [RuleExample] = [
    .bad(
      ScenarioSample.text + """
        uji:
          - {nama: Lengkap, pilih: {periksa: lengkap}, harap: {hasil: terbit}}
          - {nama: Lengkap, pilih: {periksa: palsu}, harap: {hasil: ditolak}}
        #          ^^^^^^^ SOP859
        """),
    .fixed(
      ScenarioSample.text + """
        uji:
          - {nama: Lengkap, pilih: {periksa: lengkap}, harap: {hasil: terbit}}
          - {nama: Palsu, pilih: {periksa: palsu}, harap: {hasil: ditolak}}
        """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.scenarios.count > 1 else { return }
    var seen: [String: TextRef] = [:]
    for scenario in procedure.scenarios where scenario.name.isWritten {
      let name = procedure.text(scenario.name)
      guard let first = seen[name] else {
        seen[name] = scenario.name
        continue
      }
      report.add(
        finding(
          at: procedure.place(scenario.name), twice(name.shortened),
          related: [RelatedPlace(procedure.place(first), theFirst)], advice: rename))
    }
  }

  // MARK: Wording

  private static func twice(_ name: String) -> Wording {
    Wording(id: "nama uji '\(name)' sudah dipakai", en: "the name '\(name)' is taken by another scenario")
  }

  private static let theFirst = Wording(id: "uji yang pertama", en: "the first scenario")
  private static let rename = Wording(
    id: "beri nama yang menyebut bedanya", en: "give it a name that says how it differs")
}
