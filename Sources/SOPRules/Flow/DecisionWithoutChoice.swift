import SOPDiagnostics
import SOPModel
import SOPText

/// A decision that offers fewer than two outcomes.
enum DecisionWithoutChoice: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP205", name: "keputusan-satu-hasil", family: .flow, severity: .error,
    basis: Wording(
      id: "PermenPAN-RB 35/2012 (simbol belah ketupat: pengambilan keputusan)",
      en: "PermenPAN-RB 35/2012 (diamond symbol: decision)"))

  static let summary = Wording(
    id: "Sebuah keputusan mempunyai kurang dari dua pilihan hasil.",
    en: "A decision has fewer than two outcomes.")

  static let why = Wording(
    id: "Keputusan dengan satu pilihan bukan keputusan: jalan untuk keadaan sebaliknya tidak diatur.",
    en: "A decision with one outcome is no decision: what happens otherwise is not settled.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai}
      #       ^^^^^^^^^^^^^^^^^^ SOP205
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai, tidak lengkap: {ke: mulai, maks: 2 kali, lewat: selesai}}
      """, in: .steps),
    .good(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
        jika: {lengkap: selesai, tidak lengkap: belum diatur}
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for step in procedure.steps where step.isDecision && step.outcomes.count < 2 {
      guard let ways = procedure.waysPlace(of: step), !subject.faults.contains(where: { $0.isAbout(ways) }) else {
        continue
      }
      let label =
        step.outcomes.isEmpty ? "" : procedure.text(procedure.outcomes[step.outcomes.indices.lowerBound].label)
      report.add(finding(at: ways, label.isEmpty ? none : only(label), advice: advice))
    }
  }

  // MARK: Wording

  private static let none = Wording(
    id: "keputusan ini tidak mempunyai pilihan hasil", en: "this decision has no outcome")

  private static func only(_ label: String) -> Wording {
    Wording(
      id: "keputusan ini hanya mempunyai satu pilihan hasil: '\(label)'",
      en: "this decision has only one outcome: '\(label)'")
  }

  private static let advice = Wording(
    id: "tulis pilihan yang lain beserta tujuannya; bila memang belum ada aturannya, tulis tujuannya 'belum diatur'",
    en: "write the other outcome and where it leads; if there is no rule for it yet, lead it to 'belum diatur'")
}
