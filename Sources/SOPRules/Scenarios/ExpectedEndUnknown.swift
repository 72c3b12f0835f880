import SOPDiagnostics
import SOPModel
import SOPText

/// A scenario expects a result that the SOP does not have.
enum ExpectedEndUnknown: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP854", name: "harapan-hasil-tak-dikenal", family: .scenarios, severity: .error)

  static let summary = Wording(
    id: "'harap' menyebut hasil yang tidak dimiliki SOP.",
    en: "'harap' names a result that the SOP does not have.")

  static let why = Wording(
    id: "Hasil yang tidak terdaftar tidak pernah tercapai, sehingga uji ini selalu gagal.",
    en: "A result that is not declared is never reached, so this test always fails.")

  static let examples: [RuleExample] = [
    .bad(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            pilih: {periksa: lengkap}
            harap: {hasil: terbt}
            #              ^^^^^ SOP854
        """),
    .fixed(
      ScenarioSample.text + """
        uji:
          - nama: Berkas lengkap
            pilih: {periksa: lengkap}
            harap: {hasil: terbit}
        """),
    .good(
      """
      uji:
        - nama: Selalu selesai
          harap: {hasil: kutipan, waktu: maks 1 jam}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.scenarios.isEmpty else { return }
    var names = ScenarioNames(procedure)
    for expectation in procedure.scenarios.compactMap(\.expectation) {
      guard expectation.endText.isWritten, expectation.end.isNone else { continue }
      report.add(finding(expectation.endText, procedure, &names))
    }
  }

  private static func finding(
    _ written: TextRef, _ procedure: Procedure, _ names: inout ScenarioNames
  ) -> Diagnostic {
    let (place, name) = (procedure.place(written), procedure.text(written))
    guard let nearest = names.nearest(to: name, among: .ends) else {
      return finding(at: place, unknown(name.shortened), advice: names.list(.ends).map(choose) ?? declare)
    }
    return finding(
      at: place, unknown(name.shortened), label: UnknownName.meant(nearest.name),
      related: [RelatedPlace(nearest.place, ScenarioWording.declaredHere)],
      advice: UnknownName.replace(with: nearest.name), fixes: [ScenarioWording.fix(nearest.name, at: place)])
  }

  // MARK: Wording

  private static func unknown(_ name: String) -> Wording {
    Wording(id: "hasil '\(name)' tidak dimiliki SOP ini", en: "this SOP has no result '\(name)'")
  }

  private static func choose(_ list: Wording) -> Wording {
    Wording(id: "pakai salah satu hasil: \(words: list.id)", en: "use one of the results: \(words: list.en)")
  }

  private static let declare = Wording(
    id: "tulis 'produk' atau 'hasil' pada SOP ini lebih dahulu", en: "write 'produk' or 'hasil' in this SOP first")
}
