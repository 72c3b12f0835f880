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
    let names = ScenarioNames(procedure)
    var declared: DeclaredNames?
    for choice in procedure.scenarios.flatMap(\.choices) where choice.subject == .unknown {
      if declared == nil { declared = names.choosable() }
      let name = procedure.text(choice.key)
      let nearest = declared?.nearest(to: name)
      report.add(finding(at: procedure.place(choice.key), name, nearest, names, declared))
    }
  }

  private static func finding(
    at place: Place, _ name: String, _ nearest: DeclaredNames.Entry?, _ names: ScenarioNames, _ declared: DeclaredNames?
  ) -> Diagnostic {
    let headline = unknown(name.shortened)
    if let nearest {
      return finding(
        at: place, headline, label: UnknownName.meant(nearest.name),
        related: [RelatedPlace(nearest.place, ScenarioWording.declaredHere)],
        advice: UnknownName.replace(with: nearest.name), fixes: [ScenarioWording.fix(nearest.name, at: place)])
    }
    if let step = names.stepWithoutID(worded: name) {
      return finding(at: place, headline, related: [RelatedPlace(step.place, thisStep)], advice: giveID(step.id))
    }
    guard let declared, !declared.entries.isEmpty else { return finding(at: place, headline, advice: nothingToChoose) }
    return finding(at: place, headline, advice: choose(declared.listed))
  }

  // MARK: Wording

  private static func unknown(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' bukan id langkah dan bukan keadaan yang tertulis dalam SOP ini",
      en: "'\(name)' is neither the id of a step nor a condition written in this SOP")
  }

  private static let thisStep = Wording(id: "langkah ini belum mempunyai id", en: "this step has no id yet")

  private static func giveID(_ id: String) -> Wording {
    Wording(
      id: "beri langkah itu id, misalnya 'id: \(id)', lalu sebut id itu di sini",
      en: "give that step an id, such as 'id: \(id)', and name it here")
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
