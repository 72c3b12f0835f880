import SOPDiagnostics
import SOPModel
import SOPText

/// A step at which money changes hands and no fee is paid.
enum MoneyAskedUnlisted: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP557", name: "uang-di-luar-daftar", family: .fees, severity: .warning)

  static let summary = Wording(
    id: "Pemohon membayar di sebuah langkah, tetapi daftar biaya tidak menyebut apa yang dibayar di sana.",
    en: "Applicants pay at a step, but the list of fees does not say what is paid there.")

  static let why = Wording(
    id: "Uang yang diminta di luar daftar biaya tidak dapat dipertanggungjawabkan dan mudah menjadi pungutan liar.",
    en: "Money that is asked for outside of the list cannot be accounted for and easily becomes illegal charging.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
      - {kegiatan: Membayar retribusi, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
      #            ^^^^^^^^^^^^^^^^^^ SOP557
      - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """, in: .steps),
    .fixed(
      """
      biaya: {nama: Retribusi, tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar}
      langkah:
        - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: bayar, kegiatan: Membayar retribusi, pelaksana: pemohon, waktu: 5 menit, keluaran: bukti}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .bad(
      """
      - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
      - {kegiatan: Menerima pembayaran map, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      #            ^^^^^^^^^^^^^^^^^^^^^^^ SOP557
      """, in: .steps),
    .good(
      """
      - {kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
      - {kegiatan: Membayar honor narasumber, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, !procedure.identity.isInternal, !procedure.fees.isEmpty else { return }
    // What such a fee is paid at is said or asked elsewhere; it may be this step.
    guard !procedure.fees.contains(where: { $0.paidAtStep.isNone && $0.isAboveZero(in: procedure) }) else { return }
    for step in procedure.stepsAskingForMoney() {
      let title = procedure.title(of: step).shortened
      report.add(finding(at: procedure.place(ofRow: step), headline(title), advice: advice, discriminator: title))
    }
  }

  // MARK: Wording

  private static func headline(_ step: String) -> Wording {
    Wording(
      id: "langkah '\(step)' menyangkut uang pemohon, tetapi tidak ada biaya yang dibayar di sini",
      en: "the step '\(step)' is about the applicant's money, but no fee is paid here")
  }

  private static let advice = Wording(
    id: "tulis biayanya beserta dasar hukumnya di daftar 'biaya', dengan 'dibayar' yang menyebut id langkah ini",
    en: "write the fee with its legal basis in the list 'biaya', with 'dibayar' that names the id of this step")
}

extension Procedure {
  /// Rows that say that an applicant pays, and at which no fee is paid.
  func stepsAskingForMoney() -> [StepID] {
    steps.indices.map { StepID($0) }.filter { step in
      asksForMoney(step) && !fees.contains { $0.paidAtStep == step }
    }
  }

  /// The row says that an applicant pays: 'Membayar ...' by someone outside, 'Menerima pembayaran ...', 'Memungut ...'.
  func asksForMoney(_ step: StepID) -> Bool {
    let row = steps[Int(step.index)]
    var words = words(of: row.activity)
    guard let verb = words.firstLetters()?.key else { return false }
    switch verb {
    case "membayar":
      return actorUses[row.actors.indices].contains { !$0.actor.isNone && actors[Int($0.actor.index)].isOutside }
    case "memungut": return words.next()?.key != "suara"
    case "menerima": return words.next()?.key == "pembayaran"
    default: return false
    }
  }
}
