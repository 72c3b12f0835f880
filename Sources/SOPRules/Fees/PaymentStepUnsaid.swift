import SOPDiagnostics
import SOPModel
import SOPText

/// A fee that does not say at which step it is paid, while some step is about paying.
enum PaymentStepUnsaid: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP561", name: "tempat-bayar-tak-disebut", family: .fees, severity: .advice)

  static let summary = Wording(
    id: "Ada langkah pembayaran, tetapi biayanya tidak menyebut langkah itu.",
    en: "There is a step of payment, but the fee does not name it.")

  static let why = Wording(
    id: "Tanpa 'dibayar' biaya dihitung sejak awal, juga bagi pemohon yang tidak pernah sampai ke langkah pembayaran.",
    en: "Without 'dibayar' the fee counts from the start, also for applicants who never come to the step of payment.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {kegiatan: Menerima pembayaran retribusi, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ SOP561
      """),
    .fixed(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: bayar, kegiatan: Menerima pembayaran retribusi, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .good(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.identity.isInternal else { return }
    let unplaced = procedure.fees.filter { $0.paidAtStep.isNone && $0.isAboveZero(in: procedure) }
    // A fee whose `dibayar` names nothing is reported as that.
    guard !unplaced.isEmpty, !unplaced.contains(where: \.paidAt.isWritten) else { return }
    let related = unplaced.map { RelatedPlace(procedure.place(of: $0), withoutStep) }
    for step in procedure.stepsAskingForMoney() {
      let title = procedure.title(of: step).shortened
      report.add(
        finding(
          at: procedure.place(ofRow: step), headline(title), related: related, advice: advice, discriminator: title))
    }
  }

  // MARK: Wording

  private static func headline(_ step: String) -> Wording {
    Wording(
      id: "tidak ada biaya yang menyebut '\(step)' sebagai langkah pembayarannya",
      en: "no fee names '\(step)' as the step of its payment")
  }

  private static let withoutStep = Wording(id: "tanpa 'dibayar'", en: "without 'dibayar'")

  private static let advice = Wording(
    id: "beri langkah ini 'id', lalu sebut pada biayanya: 'dibayar: ID'",
    en: "give this step an 'id' and name it with the fee: 'dibayar: ID'")
}
