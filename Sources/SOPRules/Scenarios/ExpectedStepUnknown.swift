import SOPDiagnostics
import SOPModel
import SOPText

/// A scenario expects to pass a step that the SOP does not have.
enum ExpectedStepUnknown: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP855", name: "harapan-langkah-tak-dikenal", family: .scenarios, severity: .error)

  static let summary = Wording(
    id: "'melalui' menyebut langkah yang tidak ada dalam SOP.",
    en: "'melalui' names a step that the SOP does not have.")

  static let why = Wording(
    id: "Langkah yang tidak ada tidak pernah dilalui, sehingga uji ini selalu gagal.",
    en: "A step that is not there is never passed, so this test always fails.")

  static let examples: [RuleExample] = [
    .bad(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            pilih: {periksa: lengkap}
            harap: {melalui: [periksa, serahkan]}
            #                          ^^^^^^^^ SOP855
        """),
    .fixed(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            pilih: {periksa: lengkap}
            harap: {melalui: [periksa, serah]}
        """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.scenarios.isEmpty else { return }
    var names = ScenarioNames(procedure)
    for use in procedure.scenarios.compactMap(\.expectation).flatMap(\.path) where use.meaning == .unknown {
      report.add(finding(at: procedure.place(use.text), procedure.text(use.text), &names))
    }
  }

  private static func finding(at place: Place, _ name: String, _ names: inout ScenarioNames) -> Diagnostic {
    if let nearest = names.nearest(to: name, among: .passed) {
      return finding(
        at: place, unknown(name.shortened), label: UnknownName.meant(nearest.name),
        related: [RelatedPlace(nearest.place, ScenarioWording.declaredHere)],
        advice: UnknownName.replace(with: nearest.name), fixes: [ScenarioWording.fix(nearest.name, at: place)])
    }
    guard let step = names.stepWithoutID(worded: name) else {
      return finding(at: place, unknown(name.shortened), advice: nameStep)
    }
    return finding(
      at: place, unknown(name.shortened), related: [RelatedPlace(step.place, ScenarioWording.stepWithoutID)],
      advice: ScenarioWording.giveID(step.id))
  }

  // MARK: Wording

  private static func unknown(_ name: String) -> Wording {
    Wording(id: "tidak ada langkah dengan id '\(name)'", en: "no step has the id '\(name)'")
  }

  private static let nameStep = Wording(
    id: "sebut id sebuah langkah, atau beri id pada langkah yang dimaksud",
    en: "name the id of a step, or give an id to the step that is meant")
}
