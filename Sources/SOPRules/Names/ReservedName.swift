import SOPDiagnostics
import SOPModel
import SOPText

/// An id that the language uses as a word of its own.
enum ReservedName: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP107", name: "nama-terpesan", family: .names, severity: .error)

  static let summary = Wording(
    id: "Sebuah langkah memakai id yang sudah berarti lain, seperti 'lanjut' atau 'selesai'.",
    en: "A step has an id that already means something else, such as 'lanjut' or 'selesai'.")

  static let why = Wording(
    id: "Sebagai tujuan, kata itu sudah berarti lain, sehingga langkah dengan id ini tidak dapat dituju.",
    en: "As a destination the word already means something else, so a step with this id cannot be reached by it.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
      - id: selesai
        #   ^^^^^^^ SOP107
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
      - id: serah
        kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .reservedName(let name) = fault.kind else { continue }
      report.add(finding(at: fault.place, reserved(name.shortened), label: meaning(of: name), advice: advice))
    }
  }

  // MARK: Wording

  private static func reserved(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' tidak dapat dipakai sebagai id langkah", en: "'\(name)' cannot be used as the id of a step")
  }

  private static func meaning(of name: String) -> Wording {
    switch name {
    case "lanjut": Wording(id: "sudah berarti 'ke langkah berikutnya'", en: "already means 'on to the next step'")
    case "mulai": Wording(id: "sudah berarti 'kembali ke awal'", en: "already means 'back to the start'")
    case "belum diatur": Wording(id: "sudah berarti 'belum ditentukan'", en: "already means 'not settled yet'")
    default: Wording(id: "sudah berarti 'alur berakhir'", en: "already means 'the flow ends'")
    }
  }

  private static let advice = Wording(
    id: "beri langkah ini id lain, misalnya kata kerja kegiatannya, seperti 'id: serah'",
    en: "give the step another id, such as the verb of what is done: 'id: serah'")
}
