import SOPDiagnostics
import SOPModel
import SOPText

/// More combinations of variants and channels than are looked at one by one.
enum TooManyKinds: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP219", name: "gabungan-terlalu-banyak", family: .flow, severity: .advice)

  static let summary = Wording(
    id: "Gabungan varian dan kanal terlalu banyak untuk diperiksa satu per satu.",
    en: "There are too many combinations of variants and channels to look at one by one.")

  static let why = Wording(
    id: "Yang bergantung pada varian dan kanal tidak diperiksa dan tidak dibuktikan untuk setiap gabungan.",
    en: "What depends on variants and channels is not checked and not proved for every combination.")

  static let examples: [RuleExample] = [
    .bad(
      """
      varian:
      #^^^^^ SOP219
        asal: {a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6}
        luas: {b1: B1, b2: B2, b3: B3, b4: B4, b5: B5, b6: B6}
        jenis: {c1: C1, c2: C2, c3: C3, c4: C4, c5: C5, c6: C6}
        guna: {d1: D1, d2: D2, d3: D3, d4: D4, d5: D5, d6: D6}
      persyaratan:
        - {syarat: Akta, untuk: [a1, b1, c1, d1]}
      """),
    .good(
      """
      varian:
        asal: {a1: A1, a2: A2, a3: A3, a4: A4, a5: A5, a6: A6}
        luas: {b1: B1, b2: B2, b3: B3, b4: B4, b5: B5, b6: B6}
        jenis: {c1: C1, c2: C2, c3: C3, c4: C4, c5: C5, c6: C6}
        guna: {d1: D1, d2: D2, d3: D3, d4: D4, d5: D5, d6: D6}
      persyaratan:
        - {syarat: Akta, untuk: [a1, b1, c1]}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.dependsOnKind else { return }
    let kinds = procedure.caseKinds()
    guard kinds.areTooMany else { return }
    report.add(finding(at: procedure.place(procedure.key(.varian)), headline, advice: advice))
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "gabungan varian dan kanal lebih dari \(CaseKinds.limit)",
    en: "there are more than \(CaseKinds.limit) combinations of variants and channels")

  private static let advice = Wording(
    id: "gabungkan varian yang diperlakukan sama, atau pecah SOP ini menjadi beberapa SOP",
    en: "join variants that are treated alike, or split the SOP into several")
}
