import SOPDiagnostics
import SOPModel
import SOPText

/// A channel that is open to no variant.
enum ChannelClosed: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP217", name: "kanal-tertutup", family: .flow, severity: .warning)

  static let summary = Wording(
    id: "Sebuah kanal tidak terbuka bagi varian mana pun.", en: "A channel is open to no variant.")

  static let why = Wording(
    id: "Langkah awal kanal ini tidak pernah berlaku, sehingga tidak ada permohonan yang dapat masuk lewat kanal ini.",
    en: "The first step of this channel is never on, so that no application can come in by it.")

  static let examples: [RuleExample] = [
    .bad(
      """
      mulai: {loket: daftar, daring: unggah}
      #                      ^^^^^^ SOP217
      langkah:
        - {id: daftar, kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas, lanjut: periksa}
        - {id: unggah, kegiatan: Mengunggah berkas, untuk: loket, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      mulai: {loket: daftar, daring: unggah}
      langkah:
        - {id: daftar, kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas, lanjut: periksa}
        - {id: unggah, kegiatan: Mengunggah berkas, untuk: daring, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.channels.count > 1, procedure.dependsOnKind else { return }
    let kinds = procedure.caseKinds()
    guard !kinds.areTooMany, kinds.homeless.isEmpty else { return }
    let open = Set(kinds.kinds.map(\.channel))
    for (index, channel) in procedure.channels.enumerated() where !open.contains(Int32(truncatingIfNeeded: index)) {
      report.add(
        finding(at: procedure.place(channel.name), closed(procedure.text(channel.name).shortened), advice: advice))
    }
  }

  // MARK: Wording

  private static func closed(_ channel: String) -> Wording {
    Wording(id: "kanal '\(channel)' tidak terbuka bagi siapa pun", en: "the channel '\(channel)' is open to no one")
  }

  private static let advice = Wording(
    id: "perbaiki 'untuk' atau 'kecuali' pada langkah awal kanal ini, atau hapus kanalnya",
    en: "correct 'untuk' or 'kecuali' at the first step of this channel, or remove the channel")
}
