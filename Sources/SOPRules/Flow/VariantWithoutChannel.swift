import SOPDiagnostics
import SOPModel
import SOPText

/// A variant for which no channel is open.
enum VariantWithoutChannel: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP216", name: "varian-tanpa-kanal", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Sebuah varian tidak dapat masuk: langkah awal semua kanal tidak berlaku baginya.",
    en: "A variant cannot come in: the first step of every channel is off for it.")

  static let why = Wording(
    id: "Kanal yang langkah awalnya tidak berlaku tertutup bagi varian itu. Tanpa satu pun kanal, ia tidak terlayani.",
    en: "A channel whose first step is off is closed to the variant. Without any channel it is not served.")

  static let examples: [RuleExample] = [
    .bad(
      """
      varian: {baru: Baru, lama: Lama}
      mulai: {loket: daftar, daring: unggah}
      #^^^^ SOP216
      langkah:
        - {id: daftar, kegiatan: Menyerahkan berkas, untuk: baru, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas, lanjut: periksa}
        - {id: unggah, kegiatan: Mengunggah berkas, kecuali: lama, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      varian: {baru: Baru, lama: Lama}
      mulai: {loket: daftar, daring: unggah}
      langkah:
        - {id: daftar, kegiatan: Menyerahkan berkas, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas, lanjut: periksa}
        - {id: unggah, kegiatan: Mengunggah berkas, kecuali: lama, pelaksana: pemohon, waktu: 5 menit, keluaran: berkas}
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .good(
      """
      varian: {baru: Baru, lama: Lama}
      langkah:
        - {kegiatan: Mengisi formulir, untuk: baru, pelaksana: pemohon, waktu: 5 menit, keluaran: formulir}
        - {kegiatan: Memeriksa berkas, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure, procedure.dependsOnKind else { return }
    let homeless = procedure.caseKinds().homeless
    guard !homeless.isEmpty else { return }
    let related = procedure.channels.flatMap { channel in
      procedure.names[channel.starts.indices].compactMap { start in
        condition(of: start.meaning, procedure).map { RelatedPlace(procedure.place($0), onlyFor) }
      }
    }
    let list = KindNames(procedure: procedure).listed(homeless)
    report.add(
      finding(at: procedure.place(procedure.key(.mulai)), cannotComeIn(list), related: related, advice: advice))
  }

  /// Where a start says for whom it is.
  private static func condition(of start: NameUse.Meaning, _ procedure: Procedure) -> TextRef? {
    let condition: StepCondition
    switch start {
    case .step(let step): condition = procedure.steps[Int(step.index)].condition
    case .block(let block): condition = procedure.blocks[Int(block.index)].condition
    case .variant, .channel, .unknown: return nil
    }
    let names = condition.only.isEmpty ? condition.except : condition.only
    return names.indices.first.map { procedure.names[$0].text }
  }

  // MARK: Wording

  private static func cannotComeIn(_ variants: Wording) -> Wording {
    Wording(
      id: "tidak ada kanal bagi varian \(words: variants.id)",
      en: "no channel is open to the variant \(words: variants.en)"
    )
  }

  private static let onlyFor = Wording(
    id: "langkah awal ini tidak berlaku bagi semua", en: "this first step is not for all")

  private static let advice = Wording(
    id:
      "hapus 'untuk' atau 'kecuali' pada salah satu langkah awal, atau tambahkan kanal pada 'mulai' yang langkah awalnya berlaku bagi varian itu",
    en:
      "remove 'untuk' or 'kecuali' from one of the first steps, or add a channel to 'mulai' that is open to the variant"
  )
}
