import SOPDiagnostics
import SOPModel
import SOPText

/// A scenario answers what cannot be answered there.
enum AnswerNotOffered: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP852", name: "pilihan-tak-tersedia", family: .scenarios, severity: .error)

  static let summary = Wording(
    id: "'pilih' memakai jawaban yang tidak tersedia pada langkah atau keadaan itu.",
    en: "'pilih' takes an answer that the step or condition does not offer.")

  static let why = Wording(
    id: "Jawaban yang tidak tersedia tidak dapat dijalankan; kasus itu tidak pernah sampai ke akhirnya.",
    en: "An answer that is not offered cannot be followed; the case never gets to its end.")

  static let examples: [RuleExample] = [
    .bad(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            pilih: {periksa: lengkp, salinan diminta: mungkin, serah: ya}
            #                ^^^^^^ SOP852
            #                                         ^^^^^^^ SOP852
            #                                                         ^^ SOP852
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
    for choice in procedure.scenarios.flatMap(\.choices) where choice.subject.isKnown {
      for visit in choice.visits where visit.answer == .unknown {
        report.add(finding(choice, visit, procedure, &names))
      }
    }
  }

  private static func finding(
    _ choice: ScenarioChoice, _ visit: ScenarioChoice.Visit, _ procedure: Procedure, _ names: inout ScenarioNames
  ) -> Diagnostic {
    let place = procedure.place(visit.text)
    let (key, answer) = (procedure.text(choice.key).shortened, procedure.text(visit.text))
    let answers = names.answers(to: choice.subject)
    let headline = notOffered(answer.shortened, key)
    guard !answers.isEmpty else { return finding(at: place, headline, advice: nothing(key)) }
    let list = answers.prefix(12).map { "'\($0.shortened)'" }.joined(separator: ", ")
    guard let nearest = names.nearestAnswer(to: answer, at: choice.subject) else {
      return finding(at: place, headline, advice: choose(list))
    }
    return finding(
      at: place, headline, label: UnknownName.meant(nearest), advice: choose(list),
      fixes: [ScenarioWording.fix(nearest, at: place)])
  }

  // MARK: Wording

  private static func notOffered(_ answer: String, _ key: String) -> Wording {
    Wording(id: "'\(key)' tidak mempunyai pilihan '\(answer)'", en: "'\(key)' does not offer '\(answer)'")
  }

  private static func choose(_ list: String) -> Wording {
    Wording(id: "pilih salah satu: \(list)", en: "choose one of: \(list)")
  }

  private static func nothing(_ key: String) -> Wording {
    Wording(
      id: "'\(key)' selalu dikerjakan dan tidak memutuskan apa pun; hapus pilihan ini",
      en: "'\(key)' is always done and decides nothing; remove this choice")
  }
}

extension ScenarioChoice.Subject {
  fileprivate var isKnown: Bool {
    switch self {
    case .step, .block, .condition: true
    case .ambiguous, .unknown: false
    }
  }
}
