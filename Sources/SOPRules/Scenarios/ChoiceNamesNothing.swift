import SOPDiagnostics
import SOPModel
import SOPText

/// A scenario chooses at something that the SOP does not have.
enum ChoiceNamesNothing: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP851", name: "pilihan-tanpa-tempat", family: .scenarios, severity: .error)

  static let summary = Wording(
    id: "'pilih' menyebut langkah atau keadaan yang tidak ada dalam SOP.",
    en: "'pilih' names a step or a condition that the SOP does not have.")

  static let why = Wording(
    id: "Pilihan yang tidak menunjuk apa pun tidak menentukan jalannya kasus, sehingga ujinya membuktikan hal lain.",
    en: "A choice that names nothing does not decide how the case goes, so the test proves something else.")

  static let examples: [RuleExample] = [
    .bad(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            pilih: {preiksa: lengkap, salinan: tidak}
            #       ^^^^^^^ SOP851
            #                         ^^^^^^^ SOP851
            harap: {hasil: terbit}
        """),
    .fixed(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            pilih: {periksa: lengkap, salinan diminta: tidak}
            harap: {hasil: terbit}
        """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.scenarios.isEmpty else { return }
    var names = ScenarioNames(procedure)
    for choice in procedure.scenarios.flatMap(\.choices) where choice.subject == .unknown {
      report.add(finding(at: procedure.place(choice.key), procedure.text(choice.key), &names))
    }
  }

  private static func finding(at place: Place, _ name: String, _ names: inout ScenarioNames) -> Diagnostic {
    let headline = unknown(name.shortened)
    if let nearest = names.nearest(to: name, among: .choosable) {
      return finding(
        at: place, headline, label: UnknownName.meant(nearest.name),
        related: [RelatedPlace(nearest.place, ScenarioWording.declaredHere)],
        advice: UnknownName.replace(with: nearest.name), fixes: [ScenarioWording.fix(nearest.name, at: place)])
    }
    if let step = names.stepWithoutID(worded: name) {
      return finding(
        at: place, headline, related: [RelatedPlace(step.place, ScenarioWording.stepWithoutID)],
        advice: ScenarioWording.giveID(step.id))
    }
    return finding(at: place, headline, advice: names.list(.choosable).map(choose) ?? nothingToChoose)
  }

  // MARK: Wording

  private static func unknown(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' bukan id langkah dan bukan keadaan yang tertulis dalam SOP ini",
      en: "'\(name)' is neither the id of a step nor a condition written in this SOP")
  }

  private static let nothingToChoose = Wording(
    id: "SOP ini tidak mempunyai pilihan; hapus 'pilih', atau beri id pada langkah yang memutuskan",
    en: "this SOP has nothing to choose; remove 'pilih', or give the deciding step an id")

  private static func choose(_ list: Wording) -> Wording {
    Wording(
      id: "sebut salah satu yang dapat dipilih: \(words: list.id)",
      en: "name one of what can be chosen: \(words: list.en)")
  }
}
