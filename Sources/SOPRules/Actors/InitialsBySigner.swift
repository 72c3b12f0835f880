import SOPDiagnostics
import SOPModel
import SOPText

/// An actor who initials and signs in one row.
enum InitialsBySigner: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP307", name: "paraf-penandatangan", family: .actors, severity: .advice)

  static let summary = Wording(
    id: "Pelaksana yang menandatangani juga disebut memaraf pada baris yang sama.",
    en: "The actor who signs is also named for initials in the same row.")

  static let why = Wording(
    id: "Paraf dibubuhkan sebelum penandatangan menandatangani, oleh orang lain daripada penandatangannya.",
    en: "Initials are put before the deed is signed, by others than the one who signs.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Menetapkan keputusan
        pelaksana: [loket, pemohon]
        paraf: loket
        #      ^^^^^ SOP307
        tanda_tangan: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Menetapkan keputusan
        pelaksana: [loket, pemohon]
        tanda_tangan: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for step in procedure.steps where !step.initials.isEmpty && !step.signatories.isEmpty {
      let signers = procedure.actorUses[step.signatories.indices]
      for use in procedure.actorUses[step.initials.indices] where !use.actor.isNone {
        guard let signer = signers.first(where: { $0.actor == use.actor }) else { continue }
        let related = [RelatedPlace(procedure.place(signer.text), signsHere)]
        report.add(
          finding(
            at: procedure.place(use.text), headline(procedure.text(use.text).shortened), related: related,
            advice: advice))
      }
    }
  }

  // MARK: Wording

  private static func headline(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' memaraf dan menandatangani pada baris yang sama", en: "'\(name)' initials and signs in one row")
  }

  private static let signsHere = Wording(id: "menandatangani di sini", en: "signs here")

  private static let advice = Wording(
    id: "hapus dari 'paraf', atau ganti dengan pejabat di bawahnya",
    en: "remove it from 'paraf', or replace it by an official below")
}
