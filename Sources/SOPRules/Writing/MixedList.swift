import SOPDiagnostics
import SOPModel
import SOPText

/// Ids and steps in one list behind a destination.
enum MixedList: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP058", name: "daftar-campuran", family: .writing, severity: .error)

  static let summary = Wording(
    id: "Satu daftar tujuan mencampur id langkah dengan langkah yang ditulis lengkap.",
    en: "One list of destinations mixes ids of steps with steps written in full.")

  static let why = Wording(
    id: "Daftar id memulai semua langkah itu bersamaan, daftar langkah dijalankan berurutan; campurannya tidak jelas.",
    en: "A list of ids starts them all at once, a list of steps runs one after the other; a mixture is not clear.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika:
          lengkap: lanjut
          kurang:
            - {kegiatan: Melengkapi berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas}
            - serah
            # ^^^^^ SOP058
      - id: serah
        kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika:
          lengkap: lanjut
          kurang:
            - {kegiatan: Melengkapi berkas, pelaksana: loket, waktu: 5 menit, keluaran: berkas, lanjut: serah}
      - id: serah
        kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults where fault.kind == .mixedList {
      let id = subject.source.shortString(fault.place.span)
      let related = fault.related.map { [RelatedPlace($0, step)] } ?? []
      report.add(finding(at: fault.place, mixed(id), label: name, related: related, advice: advice(id)))
    }
  }

  // MARK: Wording

  private static func mixed(_ id: String) -> Wording {
    Wording(
      id: "daftar ini mencampur id '\(id)' dengan langkah yang ditulis lengkap",
      en: "the list mixes the id '\(id)' with steps written in full")
  }

  private static let name = Wording(id: "ini id", en: "this is an id")
  private static let step = Wording(id: "ini langkah", en: "this is a step")

  private static func advice(_ id: String) -> Wording {
    Wording(
      id: "tulis 'lanjut: \(id)' pada langkah terakhir daftar ini, atau jadikan daftar ini berisi id saja",
      en: "write 'lanjut: \(id)' in the last step of the list, or let the list hold ids only")
  }
}
