import SOPDiagnostics
import SOPModel
import SOPText

/// `langkah` is there but holds no step, so that the procedure has no start.
enum NoSteps: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP201", name: "tanpa-langkah", family: .flow, severity: .error,
    basis: Wording(id: "PermenPAN-RB 35/2012 (bagian flowchart)", en: "PermenPAN-RB 35/2012 (flowchart part)"))

  static let summary = Wording(id: "'langkah' belum berisi satu langkah pun.", en: "'langkah' holds no step.")

  static let why = Wording(
    id: "SOP tanpa langkah tidak mempunyai awal dan tidak dapat digambar.",
    en: "An SOP without steps has no start and cannot be drawn.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana: tidak ada
      langkah: []
      #        ^^ SOP201
      """),
    .fixed(
      """
      pelaksana:
        loket: Petugas Loket
      langkah:
        - kegiatan: Menerima berkas
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.steps.isEmpty, !subject.isUnreadable else { return }
    let written = procedure.value(of: .langkah)
    guard written.isWritten, !subject.faults.contains(where: { $0.isAbout(procedure.place(written)) }) else { return }
    report.add(finding(at: procedure.place(written), headline, advice: advice))
  }

  // MARK: Wording

  private static let headline = Wording(id: "'langkah' belum berisi satu langkah pun", en: "'langkah' holds no step")

  private static let advice = Wording(
    id: "tulis langkah pertama, misalnya '- {kegiatan: Menerima berkas, pelaksana: loket}'",
    en: "write the first step, for example '- {kegiatan: Menerima berkas, pelaksana: loket}'")
}
