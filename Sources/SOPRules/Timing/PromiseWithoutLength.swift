import SOPDiagnostics
import SOPModel
import SOPText

/// A promise that begins and ends with the same event.
enum PromiseWithoutLength: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP418", name: "janji-tanpa-rentang", family: .timing, severity: .error)

  static let summary = Wording(
    id: "Sebuah janji dimulai dan berakhir pada peristiwa yang sama.",
    en: "A promise begins and ends with the same event.")

  static let why = Wording(
    id: "Janji seperti itu selalu nol dan tidak menjanjikan apa pun kepada pemohon.",
    en: "Such a promise is always zero and promises nothing to the applicant.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: periksa, sampai: periksa}
      #                                                          ^^^^^^^ SOP418
      langkah:
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: berkas}
        - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .fixed(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: periksa, sampai: serah}
      langkah:
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: berkas}
        - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
    .good(
      """
      jangka_waktu: {maks: 1 jam, sejak: mulai periksa, sampai: periksa}
      langkah:
        - {id: periksa, kegiatan: Memeriksa berkas, pelaksana: [loket, pemohon], waktu: 5 menit, keluaran: berkas}
        - {id: serah, kegiatan: Menyerahkan kutipan, pelaksana: loket, waktu: 5 menit, keluaran: kutipan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    for promise in procedure.promises {
      guard let until = procedure.eventUse(promise.until), let event = until.event else { continue }
      let since = procedure.eventUse(promise.since)
      guard event == (since == nil ? .application : since?.event) else { continue }
      let related = since.map { [RelatedPlace($0.place, beginning)] } ?? []
      report.add(finding(at: until.place, headline, related: related, advice: advice))
    }
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "janji ini berakhir pada peristiwa yang memulainya", en: "this promise ends with the event it begins with")
  private static let beginning = Wording(id: "mulai di sini", en: "it begins here")

  private static let advice = Wording(
    id: "sebut peristiwa yang mengakhiri hitungan, misalnya langkah penyerahan; tanpa 'sampai': setiap akhir",
    en: "name the event that ends the count, such as the handing over; without 'sampai' it is every end")
}
