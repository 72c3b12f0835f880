import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Applicants can have paid before they are refused.
enum PaidBeforeRefusal: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP558", name: "bayar-sebelum-ditolak", family: .fees, severity: .advice)

  static let summary = Wording(
    id: "Pemohon yang akhirnya ditolak dapat sudah membayar.", en: "Applicants who are refused can have paid already.")

  static let why = Wording(
    id: "Uang yang diminta sebelum keputusan menjadi sengketa bila permohonannya ditolak.",
    en: "Money that is asked for before the decision is disputed when the application is refused.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar}
      #             ^^^^^^^^^ SOP558
      hasil: {terbit: kutipan, ditolak: surat penolakan}
      langkah:
        - {id: bayar, kegiatan: Membayar retribusi, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
        - kegiatan: Memutuskan permohonan
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          jika: {setuju: selesai terbit, tolak: [{kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 5 menit, keluaran: surat penolakan, selesai: ditolak}]}
      """),
    .fixed(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar}
      hasil: {terbit: kutipan, ditolak: surat penolakan}
      langkah:
        - kegiatan: Memutuskan permohonan
          pelaksana: loket
          waktu: 5 menit
          keluaran: keputusan
          jika: {setuju: lanjut, tolak: [{kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 5 menit, keluaran: surat penolakan, selesai: ditolak}]}
        - {id: bayar, kegiatan: Membayar retribusi, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan, selesai: terbit}
      """),
    .good(
      """
      biaya: {nama: Biaya uji, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar, keterangan: tidak dikembalikan}
      hasil: {terbit: kutipan, ditolak: surat penolakan}
      langkah:
        - {id: bayar, kegiatan: Membayar biaya uji, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
        - kegiatan: Memutuskan permohonan
          pelaksana: loket
          waktu: 5 menit
          keluaran: kutipan
          jika: {setuju: selesai terbit, tolak: [{kegiatan: Menyerahkan surat penolakan, pelaksana: loket, waktu: 5 menit, keluaran: surat penolakan, selesai: ditolak}]}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.ends.count > 1 else { return }
    let open = procedure.fees.indices.filter { isOpen(procedure.fees[$0], procedure) }
    guard !open.isEmpty, procedure.endsWithRefusal else { return }
    let totals = procedure.feeTotals().totals.filter { procedure.isRefusal($0.end) }
    for index in open {
      let fee = procedure.fees[index]
      let refused = totals.first { total in
        procedure.isOn(fee, for: total.kind) && (fee.paidAtStep.isNone || total.steps.contains(fee.paidAtStep))
      }
      guard let refused else { continue }
      var related = [RelatedPlace(procedure.place(procedure.ends[Int(refused.end.index)].name), refusal)]
      if !fee.paidAtStep.isNone {
        related.insert(RelatedPlace(procedure.place(ofRow: fee.paidAtStep), paidHere), at: 0)
      }
      report.add(
        finding(
          at: procedure.place(of: fee),
          headline(procedure.wording(of: fee), procedure.text(procedure.ends[Int(refused.end.index)].name).shortened),
          related: related, advice: fee.paidAtStep.isNone ? sayWhere : advice,
          discriminator: procedure.title(of: fee)))
    }
  }

  /// Charged to everyone, and nothing is said of what happens to the money.
  private static func isOpen(_ fee: Fee, _ procedure: Procedure) -> Bool {
    fee.isAboveZero(in: procedure) && !fee.condition.isWritten
      && !procedure.text(fee.remarks).lowercased().contains("kembali")
  }

  // MARK: Wording

  private static func headline(_ fee: Wording, _ end: String) -> Wording {
    Wording(
      id: "\(words: fee.id) dapat sudah dibayar ketika permohonan berakhir '\(end)'",
      en: "\(words: fee.en) can have been paid when the application ends '\(end)'")
  }

  private static let paidHere = Wording(id: "dibayar di sini, sebelum keputusan", en: "paid here, before the decision")
  private static let refusal = Wording(id: "hasil ini masih mungkin", en: "this result is still possible")

  private static let advice = Wording(
    id:
      "pindahkan pembayaran ke sesudah keputusan; bila biayanya memang untuk pemeriksaan, tulis pada biaya 'keterangan: tidak dikembalikan bila ditolak', atau 'jenis: titipan' bila dikembalikan",
    en:
      "move the payment behind the decision; if the fee is for the examination, write 'keterangan: tidak dikembalikan bila ditolak' with it, or 'jenis: titipan' if it is paid back"
  )

  private static let sayWhere = Wording(
    id: "sebut langkah pembayarannya dengan 'dibayar: ID', sesudah keputusan; tanpa itu biaya dihitung sejak awal",
    en: "name the step of its payment with 'dibayar: ID', behind the decision; without it the fee counts from the start"
  )
}
