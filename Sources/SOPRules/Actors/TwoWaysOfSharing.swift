import SOPDiagnostics
import SOPModel
import SOPText

/// The actors of one step are told in two ways at once, such as `berurutan` beside `salah_satu`.
enum TwoWaysOfSharing: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP308", name: "dua-cara-berbagi", family: .actors, severity: .error)

  static let summary = Wording(
    id: "'pelaksana' sebuah langkah memakai dua cara sekaligus, misalnya 'berurutan' dan 'salah_satu'.",
    en: "'pelaksana' of a step is told in two ways at once, such as 'berurutan' and 'salah_satu'.")

  static let why = Wording(
    id: "Satu langkah selesai dengan satu cara: bersama-sama, berurutan, oleh salah satu, atau masing-masing.",
    en: "A step is done in one way: together, one after the other, by one of them, or each for itself.")

  static let examples: [RuleExample] = [
    .bad(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: {berurutan: [loket, pemohon], salah_satu: [loket, pemohon]}
        #                                        ^^^^^^^^^^ SOP308
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
    .fixed(
      """
      - kegiatan: Memeriksa berkas
        pelaksana: {berurutan: [loket, pemohon]}
        waktu: 5 menit
        keluaran: kutipan
      """, in: .steps),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    for fault in subject.faults {
      guard case .twoSharings(let first, let second) = fault.kind else { continue }
      let related = fault.related.map { [RelatedPlace($0, firstWay)] } ?? []
      report.add(finding(at: fault.place, headline(first.spelling, second.spelling), related: related, advice: advice))
    }
  }

  // MARK: Wording

  private static func headline(_ first: String, _ second: String) -> Wording {
    Wording(
      id: "'\(second)' tidak dapat berdampingan dengan '\(first)'", en: "'\(second)' cannot stand beside '\(first)'")
  }

  private static let firstWay = Wording(id: "cara yang pertama", en: "the first way")

  private static let advice = Wording(
    id: "pilih salah satu cara, atau tulis dua langkah", en: "choose one of them, or write two steps")
}
