import SOPDiagnostics
import SOPModel
import SOPText

/// A name in a scenario that can mean two things.
enum ChoiceAmbiguous: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP856", name: "pilihan-bermakna-ganda", family: .scenarios, severity: .error)

  static let summary = Wording(
    id: "Sebuah nama dalam uji dapat berarti dua hal.",
    en: "A name in a scenario can mean two things.")

  static let why = Wording(
    id: "Dua pembaca menjalankan kasus yang berbeda; yang dibuktikan tidak pasti.",
    en: "Two readers follow different cases; what is proved is uncertain.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana: {loket: Petugas Loket}
      langkah:
        - id: salinan
          kegiatan: Menyalin berkas
          pelaksana: loket
          bila: salinan
          waktu: 5 menit
          keluaran: salinan berkas
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      uji:
        - nama: Tanpa salinan
          pilih: {salinan: tidak}
          #       ^^^^^^^ SOP856
          harap: {waktu: maks 5 menit}
      """),
    .fixed(
      """
      pelaksana: {loket: Petugas Loket}
      langkah:
        - id: salin
          kegiatan: Menyalin berkas
          pelaksana: loket
          bila: salinan
          waktu: 5 menit
          keluaran: salinan berkas
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      uji:
        - nama: Tanpa salinan
          pilih: {salin: tidak}
          harap: {waktu: maks 5 menit}
      """),
    .bad(
      """
      pelaksana: {loket: Petugas Loket}
      langkah:
        - id: periksa
          kegiatan: Memeriksa berkas
          pelaksana: loket
          opsional: ya
          waktu: 5 menit
          keluaran: berkas terperiksa
          jika: {ya: lanjut, ragu: {ke: periksa, maks: 1 kali, lewat: lanjut}}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      uji:
        - nama: Diperiksa
          pilih: {periksa: ya}
          #                ^^ SOP856
          harap: {waktu: maks 10 menit}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.scenarios.isEmpty else { return }
    for choice in procedure.scenarios.flatMap(\.choices) {
      if case .ambiguous(let named, let condition) = choice.subject {
        report.add(finding(choice, named, condition, procedure))
      }
      for visit in choice.visits where visit.answer == .ambiguous {
        let answer = procedure.text(visit.text).shortened
        report.add(finding(at: procedure.place(visit.text), twoAnswers(answer), advice: renameOutcome(answer)))
      }
    }
    for variant in procedure.scenarios.flatMap(\.variants) {
      guard let other = variant.other else { continue }
      let name = procedure.text(variant.text).shortened
      report.add(
        finding(
          at: procedure.place(variant.text), twoVariants(name),
          related: [RelatedPlace(procedure.place(other), ScenarioWording.declaredHere)], advice: nameAxis(name)))
    }
  }

  private static func finding(
    _ choice: ScenarioChoice, _ named: ScenarioChoice.StepOrBlock, _ condition: Int32, _ procedure: Procedure
  ) -> Diagnostic {
    let id =
      switch named {
      case .step(let step): procedure.steps[Int(step.index)].id
      case .block(let block): procedure.blocks[Int(block.index)].id
      }
    let written = procedure.conditions[Int(condition)].text
    return finding(
      at: procedure.place(choice.key), twoThings(procedure.text(choice.key).shortened),
      related: [RelatedPlace(procedure.place(id), theStep), RelatedPlace(procedure.place(written), theCondition)],
      advice: renameStep)
  }

  // MARK: Wording

  private static func twoThings(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' adalah id langkah dan juga sebuah keadaan",
      en: "'\(name)' is the id of a step and a condition as well")
  }

  private static func twoAnswers(_ answer: String) -> Wording {
    Wording(
      id: "'\(answer)' adalah pilihan hasil, dan juga berarti langkahnya dikerjakan, dilewati, atau lewat batas",
      en: "'\(answer)' is an outcome, and also says that the step is done, skipped, or timed out")
  }

  private static func twoVariants(_ name: String) -> Wording {
    Wording(id: "varian '\(name)' ada dalam dua kelompok", en: "the variant '\(name)' is on two axes")
  }

  private static let theStep = Wording(id: "id ini", en: "this id")
  private static let theCondition = Wording(id: "keadaan ini", en: "this condition")
  private static let renameStep = Wording(
    id: "ganti id langkahnya, agar keadaan dan langkah dapat dibedakan",
    en: "change the id of the step, so that condition and step can be told apart")

  private static func renameOutcome(_ answer: String) -> Wording {
    Wording(
      id: "beri pilihan hasil '\(answer)' nama lain, misalnya yang menyebut hasilnya",
      en: "give the outcome '\(answer)' another name, such as one that says what came of it")
  }

  private static func nameAxis(_ name: String) -> Wording {
    Wording(id: "tulis dengan nama kelompoknya: 'kelompok.\(name)'", en: "write it with its axis: 'kelompok.\(name)'")
  }
}
