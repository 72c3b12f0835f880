import SOPDiagnostics
import SOPModel
import SOPText

/// A fee of the list that cases it is meant for never pay: the step where it is paid is not theirs.
enum FeeNeverCharged: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP554", name: "biaya-tak-pernah-dipungut", family: .fees, severity: .warning)

  static let summary = Wording(
    id: "Daftar biaya menyebut biaya yang tidak pernah dibayar, karena langkah pembayarannya tidak berlaku.",
    en: "The list of fees names one that is never paid, because the step of its payment does not apply.")

  static let why = Wording(
    id: "Jumlah menurut alur berbeda dari daftar biaya, sehingga pemohon tidak tahu mana yang berlaku baginya.",
    en: "The sum along the flow differs from the list of fees, so that applicants do not know which one holds.")

  static let examples: [RuleExample] = [
    .bad(
      """
      varian: {umum: Umum, terlambat: Terlambat}
      biaya: {nama: Retribusi, tarif: Rp50.000, dasar: Perda 3/2024, dibayar: bayar}
      #             ^^^^^^^^^ SOP554
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: bayar, kegiatan: Membayar retribusi, untuk: terlambat, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      varian: {umum: Umum, terlambat: Terlambat}
      biaya:
        - {tarif: gratis, untuk: umum}
        - {nama: Retribusi, tarif: Rp50.000, dasar: Perda 3/2024, untuk: terlambat, dibayar: bayar}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: bayar, kegiatan: Membayar retribusi, untuk: terlambat, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure,
      procedure.fees.contains(where: { $0.paidAt.isWritten && !$0.paidAtStep.isNone }), procedure.dependsOnKind
    else { return }
    let cases = FeeCases(procedure)
    for fee in procedure.fees where fee.paidAt.isWritten && !fee.paidAtStep.isNone && fee.isAboveZero(in: procedure) {
      let meant = cases.kinds.indices.filter { cases.holds(fee, for: $0) }
      let never = meant.filter { !cases.isAsked(fee, of: $0) }
      guard let first = never.first else { continue }
      let step = RelatedPlace(procedure.place(ofRow: fee.paidAtStep), paidHere)
      let kind = PathWords(procedure: procedure).kind(cases.kinds[first])
      let isForAll = never.count == meant.count
      report.add(
        finding(
          at: procedure.place(of: fee),
          headline(procedure.wording(of: fee), isForAll ? nil : kind, procedure.shortName(of: fee.paidAtStep)),
          related: [step], advice: advice, discriminator: procedure.title(of: fee)))
    }
  }

  // MARK: Wording

  private static func headline(_ fee: Wording, _ kind: Wording?, _ step: String) -> Wording {
    guard let kind else {
      return Wording(
        id: "\(words: fee.id) tidak pernah dipungut: langkah '\(step)' tidak berlaku bagi perkaranya",
        en: "\(words: fee.en) is never charged: the step '\(step)' does not apply to its cases")
    }
    return Wording(
      id: "\(words: fee.id) tidak dipungut dari \(words: kind.id): langkah '\(step)' tidak berlaku baginya",
      en: "\(words: fee.en) is not charged to \(words: kind.en): the step '\(step)' does not apply to it")
  }

  private static let paidHere = Wording(id: "dibayar di sini", en: "paid here")

  private static let advice = Wording(
    id:
      "tulis pada biaya ini 'untuk' yang sama dengan langkahnya, atau sebut pada 'dibayar' langkah yang dilalui perkara itu",
    en: "write the same 'untuk' with the fee as with its step, or name in 'dibayar' a step that the case goes through")
}
