import SOPDiagnostics
import SOPModel
import SOPText

/// An event told in words that fit no step and no outcome.
enum EventInProse: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP406", name: "peristiwa-tak-cocok", family: .timing, severity: .warning)

  static let summary = Wording(
    id: "Peristiwa ditulis sebagai kalimat yang tidak cocok dengan langkah atau pilihan hasil mana pun.",
    en: "An event is told in words that fit no step and no outcome.")

  static let why = Wording(
    id: "Selama tidak jelas langkah mana yang memulai atau mengakhiri hitungan, waktunya tidak dapat dibuktikan.",
    en: "As long as it is not clear which step starts or ends the count, the time cannot be proved.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: 3 hari kerja sejak dokumen dianggap memadai
      #                                ^^^^^^^^^^^^^^^^^^^^^^^^ SOP406
      """),
    .fixed(
      """
      jangka_waktu: {maks: 3 hari kerja, sejak: permohonan}
      """),
    .good(
      """
      jangka_waktu: 1 hari kerja sejak berkas lengkap
      langkah:
        - id: periksa
          kegiatan: Memeriksa kelengkapan berkas
          pelaksana: [loket, pemohon]
          waktu: 5 menit
          keluaran: kutipan
          jika: {lengkap: lanjut, kurang: selesai}
        - {kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .good(
      """
      peristiwa: [hari pemungutan suara]
      langkah:
        - kegiatan: Mengumumkan daftar pemilih
          pelaksana: [loket, pemohon]
          waktu: 5 menit
          paling_lambat: H-30 hari kalender hari pemungutan suara
          keluaran: kutipan
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    let unknown = procedure.eventUses.filter { $0.meaning == .unknown }
    guard !unknown.isEmpty else { return }
    var names = EventNames(procedure)
    for use in unknown {
      let text = procedure.text(of: use)
      guard !UnknownEvent.isName(text, &names) else { continue }
      let near = names.near(prose: text).map { "'\($0)'" }
      let advice = near.isEmpty ? declare(text.shortened) : name(near.joined(separator: ", "), or: text.shortened)
      report.add(finding(at: use.place, fitsNothing(text.shortened), label: label(of: use.role), advice: advice))
    }
  }

  private static func label(of role: EventUse.Role) -> Wording {
    switch role {
    case .promiseSince, .limitSince: startUnclear
    case .promiseUntil: endUnclear
    case .latest, .earliest: eventUnclear
    }
  }

  // MARK: Wording

  private static func fitsNothing(_ text: String) -> Wording {
    Wording(
      id: "'\(text)' tidak cocok dengan langkah atau pilihan hasil mana pun",
      en: "'\(text)' fits no step and no outcome")
  }

  private static let startUnclear = Wording(
    id: "sejak langkah yang mana?", en: "counted from which step?")
  private static let endUnclear = Wording(id: "sampai langkah yang mana?", en: "counted to which step?")
  private static let eventUnclear = Wording(id: "peristiwa yang mana?", en: "which event?")

  private static func name(_ names: String, or text: String) -> Wording {
    Wording(
      id:
        "tulis namanya, misalnya \(words: names); bila peristiwa itu dari luar alur, daftarkan: 'peristiwa: [\(text)]'",
      en:
        "write its name, such as \(words: names); if it comes from outside the flow, declare it: 'peristiwa: [\(text)]'"
    )
  }

  private static func declare(_ text: String) -> Wording {
    Wording(
      id:
        "tulis 'permohonan', id sebuah langkah, atau pilihan hasilnya ('periksa.lengkap'); bila peristiwa itu dari luar alur, daftarkan: 'peristiwa: [\(text)]'",
      en:
        "write 'permohonan', the id of a step, or one of its outcomes ('periksa.lengkap'); if it comes from outside the flow, declare it: 'peristiwa: [\(text)]'"
    )
  }
}
