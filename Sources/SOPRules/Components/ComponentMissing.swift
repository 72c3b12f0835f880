import SOPDiagnostics
import SOPModel
import SOPText

/// A component of the service standard that neither the SOP nor its office has.
enum ComponentMissing: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP701", name: "komponen-tidak-ada", family: .components, severity: .error,
    basis: Wording(
      id: "UU 25/2009 Pasal 21; PermenPAN-RB 15/2014", en: "UU 25/2009 article 21; PermenPAN-RB 15/2014"))

  static let summary = Wording(
    id: "Salah satu dari empat belas komponen standar pelayanan belum ada, di SOP maupun di opd.yaml.",
    en: "One of the fourteen components of a service standard is neither in the SOP nor in opd.yaml.")

  static let why = Wording(
    id:
      "Standar pelayanan sekurang-kurangnya memuat empat belas komponen; Ombudsman menilai ada tidaknya masing-masing.",
    en: "A service standard holds at least fourteen components; the Ombudsman scores each of them.")

  static let examples: [RuleExample] = [
    .bad(
      """
      nama: Legalisasi Kutipan Akta
      #     ^^^^^^^^^^^^^^^^^^^^^^^ SOP701
      pengaduan: belum diatur
      """),
    .fixed(
      """
      nama: Legalisasi Kutipan Akta
      pengaduan: {kanal: [SP4N-LAPOR!], petugas: Sekretaris}
      """),
    .good(
      """
      nama: Pengelolaan Surat Masuk
      sifat: [internal]
      pengaduan: belum diatur
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !subject.isUnreadable, !procedure.identity.isInternal else { return }
    guard procedure.identity.title.isWritten else { return }
    let absent = StandardComponent.allCases.filter { !$0.isPresent(in: procedure) }
    guard !absent.isEmpty else { return }
    let attempted = subject.attemptedKeys
    for component in absent where !attempted.contains(component.keyword) {
      report.add(
        finding(
          at: procedure.place(procedure.identity.title), missing(component),
          advice: component.mayStandInOffice ? advice(component) : adviceHere(component),
          discriminator: component.title.id))
    }
  }

  // MARK: Wording

  private static func missing(_ component: StandardComponent) -> Wording {
    Wording(
      id: "komponen standar pelayanan \(component.number) belum ada: \(words: component.title.id)",
      en: "component \(component.number) of the service standard is missing: \(words: component.title.en)")
  }

  private static func adviceHere(_ component: StandardComponent) -> Wording {
    Wording(
      id: "tulis \(component.key) di SOP ini; isinya \(words: component.content.id)",
      en: "write \(component.key) in this SOP; it holds \(words: component.content.en)")
  }

  private static func advice(_ component: StandardComponent) -> Wording {
    Wording(
      id: "tulis \(component.key) di SOP ini atau di opd.yaml; isinya \(words: component.content.id)",
      en: "write \(component.key) in this SOP or in opd.yaml; it holds \(words: component.content.en)")
  }
}
