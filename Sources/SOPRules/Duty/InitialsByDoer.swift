import SOPDiagnostics
import SOPModel
import SOPText

/// The officer who does a row alone also initials it.
enum InitialsByDoer: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP311", name: "paraf-pelaksana-sendiri", family: .actors, severity: .advice)

  static let summary = Wording(
    id: "Pelaksana memaraf pekerjaannya sendiri.", en: "An officer initials a row that is the officer's own.")

  static let why = Wording(
    id: "Paraf menunjukkan bahwa orang lain telah memeriksa sebelum pejabat bertindak.",
    en: "Initials show that someone else has checked before the official acts.")

  static let examples: [RuleExample] = [
    .bad(
      """
      pelaksana: {loket: Petugas Loket, kasi: Kepala Seksi}
      langkah:
        - kegiatan: Menyusun kutipan
          pelaksana: loket
          paraf: [kasi, loket]
          #             ^^^^^ SOP311
          waktu: 5 menit
          keluaran: kutipan
      """),
    .fixed(
      """
      pelaksana: {loket: Petugas Loket, kasi: Kepala Seksi}
      langkah:
        - kegiatan: Menyusun kutipan
          pelaksana: loket
          paraf: kasi
          waktu: 5 menit
          keluaran: kutipan
      """),
    .good(
      """
      pelaksana: {loket: Petugas Loket, kasi: Kepala Seksi, kadis: Kepala Dinas}
      langkah:
        - kegiatan: Menyusun kutipan
          pelaksana: [loket, kasi]
          paraf: kasi
          tanda_tangan: kadis
          waktu: 5 menit
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    // With `tanda_tangan` the one who must not initial is the signer.
    for step in procedure.steps where !step.initials.isEmpty && step.signatories.isEmpty && step.actors.count == 1 {
      let doer = procedure.actorUses[Int(step.actors.start)]
      for use in procedure.actorUses[step.initials.indices] where !use.actor.isNone && use.actor == doer.actor {
        report.add(
          finding(
            at: procedure.place(use.text), headline(procedure.text(use.text).shortened),
            related: [RelatedPlace(procedure.place(doer.text), doesIt)], advice: advice))
      }
    }
  }

  // MARK: Wording

  private static func headline(_ actor: String) -> Wording {
    Wording(id: "'\(actor)' memaraf pekerjaannya sendiri", en: "'\(actor)' initials the officer's own work")
  }

  private static let doesIt = Wording(id: "ia yang mengerjakan baris ini", en: "does this row")
  private static let advice = Wording(
    id: "hapus namanya dari 'paraf', atau sebut pejabat lain yang memeriksa",
    en: "remove the name from 'paraf', or name another officer who checks")
}
