import SOPDiagnostics
import SOPModel
import SOPText

/// A fee of the list without a condition, paid at a step that has one.
enum FeeConditionUnsaid: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP555", name: "syarat-biaya-tak-disebut", family: .fees, severity: .advice)

  static let summary = Wording(
    id: "Biaya ditulis tanpa syarat, sedangkan langkah pembayarannya dapat dilewati.",
    en: "A fee stands without a condition, while the step of its payment may be skipped.")

  static let why = Wording(
    id: "Daftar biaya diumumkan tersendiri: pemohon yang tidak perlu membayar harus dapat melihatnya di sana.",
    en: "The list of fees is published by itself: applicants who need not pay must be able to see that there.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: {nama: Salinan, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar}
      #             ^^^^^^^ SOP555
      langkah:
        - {id: bayar, kegiatan: Membayar salinan, bila: salinan diminta, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      biaya: {nama: Salinan, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar, bila: salinan diminta}
      langkah:
        - {id: bayar, kegiatan: Membayar salinan, bila: salinan diminta, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .good(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar}
      langkah:
        - {id: bayar, kegiatan: Membayar retribusi, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for fee in procedure.fees where fee.paidAt.isWritten && !fee.paidAtStep.isNone && !fee.condition.isWritten {
      guard fee.isAboveZero(in: procedure), let condition = condition(around: fee.paidAtStep, procedure) else {
        continue
      }
      let related = condition.text.isWritten ? [RelatedPlace(procedure.place(condition.text), maybeSkipped)] : []
      report.add(
        finding(
          at: procedure.place(of: fee),
          headline(procedure.wording(of: fee), procedure.shortName(of: fee.paidAtStep)), related: related,
          advice: condition.isRequiredWhenTrue ? repeatCondition(procedure.text(condition.text).shortened) : sayWhen,
          discriminator: procedure.title(of: fee)))
    }
  }

  /// What lets the step be skipped: its own condition, or that of a block around it.
  private static func condition(around step: StepID, _ procedure: Procedure) -> StepCondition? {
    let row = procedure.steps[Int(step.index)]
    if row.condition.isOptional || row.condition.isRequiredWhenTrue { return row.condition }
    let around = procedure.block(around: row.position) { $0.condition.isOptional || $0.condition.isRequiredWhenTrue }
    return around.map { procedure.blocks[Int($0.index)].condition }
  }

  // MARK: Wording

  private static func headline(_ fee: Wording, _ step: String) -> Wording {
    Wording(
      id: "\(words: fee.id) ditulis tanpa syarat, tetapi langkah '\(step)' dapat dilewati",
      en: "\(words: fee.en) has no condition, but the step '\(step)' may be skipped")
  }

  private static let maybeSkipped = Wording(id: "langkahnya hanya bila ini", en: "the step is done only if this holds")

  private static func repeatCondition(_ condition: String) -> Wording {
    Wording(
      id: "tulis syaratnya juga pada biaya: 'bila: \(condition)'",
      en: "write the condition with the fee too: 'bila: \(condition)'")
  }

  private static let sayWhen = Wording(
    id: "tulis pada biaya ini kapan ia dipungut, dengan 'bila'",
    en: "write with the fee when it is charged, with 'bila'")
}
