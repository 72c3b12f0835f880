import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// An effective working time that is not that of a year.
enum EffectiveTimeImpossible: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP432", name: "waktu-efektif-mustahil", family: .timing, severity: .error)

  static let summary = Wording(
    id: "'waktu_efektif' bukan lamanya kerja satu orang dalam setahun.",
    en: "'waktu_efektif' is not what one person works in a year.")

  static let why = Wording(
    id:
      "Kebutuhan orang dihitung dengan membagi pekerjaan setahun dengan waktu ini; waktu sehari atau seminggu membuatnya berlipat.",
    en:
      "The people needed are the work of a year divided by this time; that of a day or a week makes them many times too many."
  )

  static let examples: [RuleExample] = [
    .bad(
      """
      kalender: {hari: kerja, hari_kerja: 5, waktu_efektif: 5 jam}
      #                                                     ^^^^^ SOP432
      """),
    .fixed(
      """
      kalender: {hari: kerja, hari_kerja: 5, waktu_efektif: 1250 jam}
      """),
    .bad(
      """
      kalender: {hari: kerja, waktu_efektif: 240 hari kerja}
      #                                      ^^^^^^^^^^^^^^ SOP432
      """),
    .good(
      """
      kalender: {hari: kerja, waktu_efektif: 72000 menit}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let time = subject.calendar?.effectiveTime, subject.isOwn(time.text), let duration = time.value,
      WorkingYear.minutes(duration) == nil
    else { return }
    let text = subject.text(time.text).shortened
    report.add(finding(at: subject.place(time.text), impossible(text), advice: perYear))
  }

  // MARK: Wording

  private static func impossible(_ time: String) -> Wording {
    Wording(
      id: "'\(time)' bukan lamanya kerja satu orang dalam setahun",
      en: "'\(time)' is not what one person works in a year")
  }

  private static let perYear = Wording(
    id: "tulis jam atau menit setahun, misalnya 'waktu_efektif: 1250 jam' (PermenPAN-RB 1/2020), atau hapus barisnya",
    en: "write hours or minutes of a year, such as 'waktu_efektif: 1250 jam' (PermenPAN-RB 1/2020), or remove the line")
}
