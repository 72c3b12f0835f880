import SOPDiagnostics
import SOPModel
import SOPText

/// A scenario that expects nothing.
enum NothingExpected: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP858", name: "uji-tanpa-harapan", family: .scenarios, severity: .warning)

  static let summary = Wording(
    id: "Sebuah uji tidak menyebut apa yang diharapkan.", en: "A scenario does not say what is expected.")

  static let why = Wording(
    id: "Uji tanpa harapan selalu berhasil dan tidak membuktikan apa pun.",
    en: "A test that expects nothing always succeeds and proves nothing.")

  static let examples: [RuleExample] = [
    .bad(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            pilih: {periksa: lengkap}
            harap: {}
            #      ^^ SOP858
        """),
    .fixed(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            pilih: {periksa: lengkap}
            harap: {hasil: terbit, waktu: maks 15 menit}
        """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for expectation in procedure.scenarios.compactMap(\.expectation) where expectation.isEmpty {
      // What is misspelt or has no value is reported there.
      let place = procedure.place(expectation.entry)
      guard !subject.faults.contains(where: { $0.isAbout(place) }) else { continue }
      report.add(finding(at: place, nothing, advice: expect))
    }
  }

  // MARK: Wording

  private static let nothing = Wording(id: "uji ini tidak mengharapkan apa pun", en: "this scenario expects nothing")
  private static let expect = Wording(
    id: "tulis hasil, waktu, biaya, atau langkah yang dilalui, misalnya 'harap: {hasil: terbit}'",
    en: "write the result, the time, the fee or the steps passed, such as 'harap: {hasil: terbit}'")
}
