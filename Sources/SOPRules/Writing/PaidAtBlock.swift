import SOPDiagnostics
import SOPModel
import SOPText

/// A fee that is paid at a group of steps.
enum PaidAtBlock: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP075", name: "dibayar-pada-kelompok", family: .writing, severity: .error)

  static let summary = Wording(
    id: "'dibayar' menyebut kelompok langkah, bukan langkah.", en: "'dibayar' names a group of steps, not a step.")

  static let why = Wording(
    id: "Biaya dikenakan pada satu langkah; pada kelompok tidak jelas kapan pemohon membayar.",
    en: "A fee is charged at one step; for a group it is not clear when applicants pay.")

  static let examples: [RuleExample] = [
    .bad(
      """
      biaya: {tarif: Rp5.000, dasar: Perda 3/2024, dibayar: loket_bayar}
      #                                                     ^^^^^^^^^^^ SOP075
      pelaksana: {loket: Petugas Loket}
      langkah:
        - id: loket_bayar
          bila: ada denda
          langkah:
            - {kegiatan: Menerima pembayaran, pelaksana: loket, waktu: 5 menit, keluaran: bukti bayar}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      biaya: {tarif: Rp5.000, dasar: Perda 3/2024, dibayar: bayar, bila: ada denda}
      pelaksana: {loket: Petugas Loket}
      langkah:
        - bila: ada denda
          langkah:
            - {id: bayar, kegiatan: Menerima pembayaran, pelaksana: loket, waktu: 5 menit, keluaran: bukti bayar}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let unsettled = procedure.fees.filter { $0.paidAt.isWritten && $0.paidAtStep.isNone }
    guard !unsettled.isEmpty else { return }
    var blocks: [String: Place] = [:]
    for block in procedure.blocks where block.id.isWritten {
      blocks[procedure.text(block.id)] = procedure.place(block.id)
    }
    for fee in unsettled {
      let name = procedure.text(fee.paidAt)
      guard let block = blocks[name] else { continue }
      report.add(
        finding(
          at: procedure.place(fee.paidAt), isGroup(name.shortened), related: [RelatedPlace(block, thisGroup)],
          advice: nameStep))
    }
  }

  // MARK: Wording

  private static func isGroup(_ name: String) -> Wording {
    Wording(id: "'\(name)' kelompok langkah, bukan langkah", en: "'\(name)' is a group of steps, not a step")
  }

  private static let thisGroup = Wording(id: "kelompok ini", en: "this group")
  private static let nameStep = Wording(
    id: "sebut id langkah di dalamnya tempat pemohon membayar", en: "name the step inside it where applicants pay")
}
