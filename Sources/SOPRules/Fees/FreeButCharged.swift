import SOPDiagnostics
import SOPModel
import SOPText

/// A service that is said to be free and asks for money all the same.
enum FreeButCharged: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP553", name: "gratis-tetapi-dipungut", family: .fees, severity: .error)

  static let summary = Wording(
    id: "Pelayanan disebut gratis, tetapi perkara yang sama dikenai biaya.",
    en: "A service is said to be free, but the same case is charged.")

  static let why = Wording(
    id: "Pemohon membaca 'gratis' di standar pelayanan lalu diminta membayar: salah satunya keliru.",
    en: "Applicants read 'free' in the service standard and are then asked to pay: one of the two is wrong.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: gratis
      #      ^^^^^^ SOP553
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - kegiatan: Menyerahkan kutipan
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          biaya: {tarif: Rp5.000, dasar: Perda 3/2024 Pasal 12}
      """),
    .fixed(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024 Pasal 12, dibayar: serah}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .good(
      """
      biaya:
        - {tarif: gratis}
        - {nama: Salinan, tarif: Rp5.000, dasar: Perda 3/2024 Pasal 13, bila: salinan diminta}
        - {nama: Uang jaminan, tarif: Rp100.000, jenis: titipan}
      """),
    .good(
      """
      varian: {umum: Umum, terlambat: Terlambat}
      biaya:
        - {tarif: gratis, untuk: umum}
        - {tarif: Rp50.000, untuk: terlambat, dasar: Perda 3/2024 Pasal 12}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.fees.count > 1 else { return }
    let free = procedure.fees.filter { isForAll($0) && $0.money?.kind == .free }
    let charged = procedure.fees.filter { !$0.condition.isWritten && $0.isAboveZero(in: procedure) }
    guard !free.isEmpty, !charged.isEmpty else { return }
    let cases = FeeCases(procedure)
    for promise in free {
      let broken = charged.filter { fee in
        cases.kinds.indices.contains { cases.holds(promise, for: $0) && cases.isAsked(fee, of: $0) }
      }
      guard let first = broken.first else { continue }
      let related = broken.map { fee in
        RelatedPlace(procedure.place(of: fee), fee.isWrittenAtStep ? askedAtStep : asked)
      }
      report.add(
        finding(
          at: procedure.place(promise.tariff), headline(procedure.wording(of: first)), related: related,
          advice: advice, discriminator: procedure.title(of: first)))
    }
  }

  /// Says of the whole service that it is free, not of a part of it.
  private static func isForAll(_ fee: Fee) -> Bool {
    fee.paidAtStep.isNone && !fee.name.isWritten && !fee.condition.isWritten && fee.kind == .charge
  }

  // MARK: Wording

  private static func headline(_ fee: Wording) -> Wording {
    Wording(
      id: "disebut gratis, tetapi \(words: fee.id) dipungut", en: "said to be free, but \(words: fee.en) is charged")
  }

  private static let asked = Wording(id: "dipungut dari perkara yang sama", en: "charged in the same case")
  private static let askedAtStep = Wording(id: "dipungut di langkah ini", en: "charged at this step")

  private static let advice = Wording(
    id:
      "hapus 'gratis' bila biaya itu memang dipungut, atau hapus biayanya; bila hanya sebagian pemohon membayar, tulis 'bila' atau 'untuk' pada biayanya",
    en:
      "remove 'gratis' if the fee is charged, or remove the fee; if only some applicants pay, write 'bila' or 'untuk' with the fee"
  )
}
