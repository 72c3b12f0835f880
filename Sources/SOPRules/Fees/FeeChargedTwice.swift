import SOPDiagnostics
import SOPModel
import SOPText

/// The same fee written twice for one case, so that it counts twice.
enum FeeChargedTwice: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP556", name: "biaya-ganda", family: .fees, severity: .warning)

  static let summary = Wording(
    id: "Biaya yang sama tertulis dua kali untuk perkara yang sama, sehingga terhitung dua kali.",
    en: "The same fee is written twice for one case, so that it counts twice.")

  static let why = Wording(
    id: "Semua biaya yang berlaku dijumlahkan; pemohon akan ditagih lebih dari yang diumumkan.",
    en: "All fees that apply add up; applicants would be asked for more than what is published.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024}
      langkah:
        - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas}
        - kegiatan: Membayar retribusi
          pelaksana: pemohon
          waktu: 5 menit
          keluaran: kutipan
          biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024}
      #                 ^^^^^^^^^ SOP556
      """),
    .fixed(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar}
      langkah:
        - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas}
        - {id: bayar, kegiatan: Membayar retribusi, pelaksana: pemohon, waktu: 5 menit, keluaran: kutipan}
      """),
    .bad(
      """
      biaya:
        - {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024}
        - {nama: retribusi, tarif: Rp10.000, dasar: Perda 3/2024}
        #        ^^^^^^^^^ SOP556
      """),
    .good(
      """
      varian: {motor: Motor, mobil: Mobil}
      biaya:
        - {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024, untuk: motor}
        - {nama: Retribusi, tarif: Rp10.000, dasar: Perda 3/2024, untuk: mobil}
        - {nama: Salinan, tarif: Rp1.000, dasar: Perda 3/2024}
        - {nama: Salinan, tarif: Rp2.000, dasar: Perda 3/2024, bila: dilegalisasi}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.fees.count > 1 else { return }
    let fees = procedure.fees.filter { !$0.condition.isWritten && $0.isAboveZero(in: procedure) }
      .sorted { !$0.isWrittenAtStep && $1.isWrittenAtStep }
    guard fees.count > 1 else { return }
    var byName: [String: [Fee]] = [:]
    var cases: FeeCases?
    for fee in fees {
      let key = procedure.text(fee.name).lowercased()
      let known = byName[key] ?? []
      if let first = known.first(where: { areOne($0, fee, procedure) }) {
        let all = cases ?? FeeCases(procedure)
        cases = all
        if all.kinds.indices.contains(where: { all.isAsked(first, of: $0) && all.isAsked(fee, of: $0) }) {
          let related = [RelatedPlace(procedure.place(of: first), writtenFirst)]
          report.add(
            finding(
              at: procedure.place(of: fee), headline(procedure.wording(of: fee)), related: related, advice: advice,
              discriminator: key))
        }
      }
      byName[key, default: []].append(fee)
    }
  }

  /// Of one name, or nameless and of one tariff; and paid in one case, as far as the places say.
  private static func areOne(_ first: Fee, _ second: Fee, _ procedure: Procedure) -> Bool {
    guard first.paidAtStep.isNone || second.paidAtStep.isNone || first.paidAtStep == second.paidAtStep else {
      return false
    }
    if first.name.isWritten { return true }
    return first.money == second.money && procedure.text(first.tariff) == procedure.text(second.tariff)
  }

  // MARK: Wording

  private static func headline(_ fee: Wording) -> Wording {
    Wording(
      id: "\(words: fee.id) tertulis dua kali dan terhitung dua kali",
      en: "\(words: fee.en) is written twice and counts twice")
  }

  private static let writtenFirst = Wording(id: "tertulis juga di sini", en: "written here too")

  private static let advice = Wording(
    id:
      "tulis satu kali, dengan 'dibayar' untuk langkah pembayarannya; bila keduanya memang berbeda, beri nama yang berbeda atau 'untuk' dan 'bila' yang memisahkannya",
    en:
      "write it once, with 'dibayar' for the step of its payment; if the two differ, give them different names, or 'untuk' and 'bila' that tell them apart"
  )
}
