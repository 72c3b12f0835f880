import SOPDiagnostics
import SOPModel
import SOPText

/// A jump to a step inside a block with a condition or a stage, past the top of the block.
enum BlockEnteredInside: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP210", name: "masuk-tengah-blok", family: .flow, severity: .error)

  static let summary = Wording(
    id: "Sebuah jalan menuju langkah di tengah blok, tanpa melalui syarat di awal blok itu.",
    en: "A way leads to a step in the middle of a block, past the condition at its top.")

  static let why = Wording(
    id: "Blok langkah dibaca dari atas, beserta syaratnya. Melompat ke tengahnya melewati syarat itu.",
    en: "A block of steps is read from its top, with its condition. A jump into the middle passes that condition by.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil pemeriksaan
        jika: {biasa: lanjut, khusus: survei}
      #                               ^^^^^^ SOP210
      - bila: lokasi di luar kota
        langkah:
          - kegiatan: Menyiapkan kendaraan
            pelaksana: loket
            waktu: 5 menit
            keluaran: kendaraan
          - id: survei
            kegiatan: Meninjau lokasi
            pelaksana: loket
            waktu: 5 menit
            keluaran: hasil survei
      - kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: hasil pemeriksaan
        jika: {biasa: serah, khusus: tinjau}
      - id: tinjau
        bila: lokasi di luar kota
        langkah:
          - kegiatan: Menyiapkan kendaraan
            pelaksana: loket
            waktu: 5 menit
            keluaran: kendaraan
          - kegiatan: Meninjau lokasi
            pelaksana: loket
            waktu: 5 menit
            keluaran: hasil survei
        lanjut: serah
      - id: serah
        kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .entersBlockInside(let name) = fault.kind else { continue }
      let related = fault.related.map { [RelatedPlace($0, block)] } ?? []
      report.add(finding(at: fault.place, inside(name), related: related, advice: advice))
    }
  }

  // MARK: Wording

  private static func inside(_ name: String) -> Wording {
    Wording(
      id: "langkah '\(name)' berada di dalam blok yang hanya boleh dimasuki dari atas",
      en: "step '\(name)' lies inside a block that is entered only at its top")
  }

  private static let block = Wording(id: "blok yang dimasuki", en: "the block entered")

  private static let advice = Wording(
    id: "beri blok itu 'id' lalu arahkan ke sana, atau pindahkan langkah tujuan ke luar blok",
    en: "give the block an 'id' and lead there, or move the step out of the block")
}
