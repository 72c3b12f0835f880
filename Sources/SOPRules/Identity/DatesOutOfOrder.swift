import SOPDiagnostics
import SOPModel
import SOPText

/// An SOP in force or revised before it was made.
enum DatesOutOfOrder: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP602", name: "urutan-tanggal", family: .identity, severity: .error,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (tanggal pembuatan, revisi, efektif)",
      en: "PermenPAN-RB 35/2012 (dates made, revised, in force)"))

  static let summary = Wording(
    id: "Tanggal efektif atau tanggal revisi mendahului tanggal pembuatan.",
    en: "The SOP is in force or revised before it was made.")

  static let why = Wording(
    id: "SOP tidak mungkin berlaku atau direvisi sebelum selesai dibuat; salah satu tanggal pasti keliru.",
    en: "An SOP cannot be in force or revised before it was made; one of the dates must be wrong.")

  static let examples: [RuleExample] = [
    .bad(
      """
      tanggal: {pembuatan: 2026-03-12, revisi: tidak ada, efektif: 2026-02-02}
      #                                                            ^^^^^^^^^^ SOP602
      """),
    .fixed(
      """
      tanggal: {pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-02-02}
      """),
    .bad(
      """
      tanggal: {pembuatan: 2026-01-12, revisi: 2025-01-12, efektif: 2026-02-02}
      #                                        ^^^^^^^^^^ SOP602
      """),
    .good(
      """
      tanggal: {pembuatan: 2026-01-12, revisi: 2027-01-12, efektif: 2026-01-12}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let identity = subject.procedure?.identity, let procedure = subject.procedure else { return }
    guard let made = identity.made.date else { return }
    if let effective = identity.effective.date, effective < made {
      add(identity.effective, effectiveBefore(effective, made), identity.made, procedure, &report)
    }
    if let revised = identity.revised.date, revised < made {
      add(identity.revised, revisedBefore(revised, made), identity.made, procedure, &report)
    }
  }

  private static func add(
    _ entry: DateEntry, _ headline: Wording, _ made: DateEntry, _ procedure: Procedure, _ report: inout Report
  ) {
    let related = [RelatedPlace(procedure.place(made.text), madeHere)]
    report.add(finding(at: procedure.place(entry.text), headline, related: related, advice: advice))
  }

  // MARK: Wording

  private static func effectiveBefore(_ effective: CivilDate, _ made: CivilDate) -> Wording {
    Wording(
      id: "tanggal efektif \(effective) mendahului tanggal pembuatan \(made)",
      en: "in force on \(effective), before it was made on \(made)")
  }

  private static func revisedBefore(_ revised: CivilDate, _ made: CivilDate) -> Wording {
    Wording(
      id: "tanggal revisi \(revised) mendahului tanggal pembuatan \(made)",
      en: "revised on \(revised), before it was made on \(made)")
  }

  private static let madeHere = Wording(id: "tanggal pembuatan", en: "date made")

  private static let advice = Wording(
    id: "periksa kembali kedua tanggal pada naskah asli lalu betulkan yang keliru",
    en: "look both dates up in the signed original and correct the wrong one")
}
