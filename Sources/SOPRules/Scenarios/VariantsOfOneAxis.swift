import SOPDiagnostics
import SOPModel
import SOPText

/// A scenario with two variants of which a case has only one.
enum VariantsOfOneAxis: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP857", name: "dua-varian-sekelompok", family: .scenarios, severity: .error)

  static let summary = Wording(
    id: "Uji menyebut dua varian dari satu kelompok.", en: "A scenario names two variants of one axis.")

  static let why = Wording(
    id: "Satu permohonan mempunyai tepat satu varian dari setiap kelompok; kasus dengan dua varian tidak ada.",
    en: "An application has exactly one variant of each axis; there is no case with two.")

  static let examples: [RuleExample] = [
    .bad(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            varian: [baru, ulang]
            #              ^^^^^ SOP857
            harap: {hasil: terbit}
        """),
    .fixed(
      ScenarioSample.text + """
        uji:
          - {nama: Berkas baru, varian: baru, harap: {hasil: terbit}}
          - {nama: Berkas ulang, varian: ulang, harap: {hasil: terbit}}
        """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for scenario in procedure.scenarios where scenario.variants.count > 1 {
      var seen: [Int32: ScenarioVariant] = [:]
      for variant in scenario.variants {
        guard case .variant(let id) = variant.meaning else { continue }
        let axis = procedure.variants[Int(id.index)].axisIndex
        if let first = seen[axis] {
          report.add(finding(first, variant, procedure))
        } else {
          seen[axis] = variant
        }
      }
    }
  }

  private static func finding(
    _ first: ScenarioVariant, _ second: ScenarioVariant, _ procedure: Procedure
  ) -> Diagnostic {
    finding(
      at: procedure.place(second.text),
      both(procedure.text(first.text).shortened, procedure.text(second.text).shortened),
      related: [RelatedPlace(procedure.place(first.text), theFirst)], advice: part)
  }

  // MARK: Wording

  private static func both(_ first: String, _ second: String) -> Wording {
    Wording(
      id: "'\(first)' dan '\(second)' varian dari satu kelompok",
      en: "'\(first)' and '\(second)' are variants of one axis")
  }

  private static let theFirst = Wording(id: "varian yang pertama", en: "the first variant")
  private static let part = Wording(
    id: "pilih salah satunya, atau tulis dua uji", en: "choose one of them, or write two scenarios")
}
