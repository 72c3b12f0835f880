import SOPDiagnostics
import SOPModel
import SOPText

/// Ramadan hours from a date to one before it, or longer than a month.
enum RamadanImpossible: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP716", name: "ramadan-mustahil", family: .components, severity: .error)

  static let summary = Wording(
    id: "Ramadan berakhir sebelum dimulai, atau lebih dari 30 hari.",
    en: "Ramadan ends before it begins, or is longer than 30 days.")

  static let why = Wording(
    id:
      "Jam kerja yang dipersingkat hanya berlaku pada tanggal itu; tanggal yang keliru mengubah semua perhitungan waktu.",
    en: "The shorter hours hold on these dates only; wrong dates change every computed time.")

  static let examples: [RuleExample] = [
    .bad(
      """
      kalender: {hari: kerja, ramadan: {dari: 2026-03-19, sampai: 2026-02-18, jam: 08.00-15.00}}
      #                                                           ^^^^^^^^^^ SOP716
      """),
    .fixed(
      """
      kalender: {hari: kerja, ramadan: {dari: 2026-02-18, sampai: 2026-03-19, jam: 08.00-15.00}}
      """),
    .bad(
      """
      kalender: {hari: kerja, ramadan: {dari: 2026-02-18, sampai: 2027-03-19, jam: 08.00-15.00}}
      #                                                           ^^^^^^^^^^ SOP716
      """),
  ]

  private static let longest = 30

  static func check(_ subject: Subject, into report: inout Report) {
    guard let ramadan = subject.calendar?.ramadan, let first = ramadan.first.value, let last = ramadan.last.value,
      subject.isOwn(ramadan.last.text)
    else { return }
    let days = last.daysSinceEpoch - first.daysSinceEpoch + 1
    guard days < 1 || days > longest else { return }
    report.add(
      finding(
        at: subject.place(ramadan.last.text), days < 1 ? backwards : tooLong(days, longest),
        related: [RelatedPlace(subject.place(ramadan.first.text), firstDay)], advice: correct))
  }

  // MARK: Wording

  private static let backwards = Wording(
    id: "Ramadan berakhir sebelum dimulai", en: "Ramadan ends before it begins")

  private static func tooLong(_ days: Int, _ longest: Int) -> Wording {
    Wording(
      id: "Ramadan di sini \(days) hari, padahal paling lama \(longest)",
      en: "Ramadan has \(days) days here, but never more than \(longest)")
  }

  private static let firstDay = Wording(id: "hari pertama", en: "the first day")
  private static let correct = Wording(
    id: "betulkan kedua tanggalnya menurut penetapan pemerintah", en: "correct the two dates as the state has set them")
}
