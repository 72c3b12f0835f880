import SOPDiagnostics
import SOPModel
import SOPText

/// `24 jam` in an office that closes at night: read as working hours, though a day and night is probably meant. One
/// finding for the file.
enum DayAndNightUnclear: Rule {
  static let profile = DiagnosticProfile(
    code: "SOP430", name: "sehari-semalam-tak-jelas", family: .timing, severity: .advice)

  static let summary = Wording(
    id: "'24 jam' dihitung sebagai jam kerja, padahal mungkin sehari semalam yang dimaksud.",
    en: "'24 jam' counts as working hours, though a day and night may be meant.")

  static let why = Wording(
    id: "Jam tanpa 'x24' adalah jam kerja: di kantor yang tutup malam hari, 24 jam memakan lebih dari tiga hari kerja.",
    en:
      "Hours without 'x24' are working hours: in an office that closes at night, 24 of them take more than three days.")

  static let examples: [RuleExample] = [
    .bad(
      """
      jangka_waktu: {maks: 24 jam, sejak: permohonan}
      #                    ^^^^^^ SOP430
      """),
    .fixed(
      """
      jangka_waktu: {maks: 1 hari kerja, sejak: permohonan}
      """),
    .good(
      """
      jam_layanan: {setiap hari: 24 jam}
      jangka_waktu: {maks: 24 jam, sejak: permohonan}
      """),
  ]

  static func check(_ subject: Subject, into report: inout Report) {
    guard let procedure = subject.procedure else { return }
    var found: [(place: Place, days: Int)] = []
    for promise in procedure.promises {
      guard let days = promise.duration?.daysAndNightsInHours else { continue }
      found.append((procedure.place(promise.text), days))
    }
    for time in procedure.times {
      guard let days = time.duration.daysAndNightsInHours else { continue }
      found.append((procedure.place(time.text), days))
    }
    guard !found.isEmpty, !procedure.isOpenAtNight else { return }
    found.sort { $0.place < $1.place }
    let others = found.dropFirst().map { RelatedPlace($0.place, alsoHere) }
    report.add(finding(at: found[0].place, headline, related: others, advice: advice(found[0].days)))
  }

  // MARK: Wording

  private static let headline = Wording(
    id: "ini dihitung sebagai jam kerja, bukan sehari semalam",
    en: "this counts as working hours, not as days and nights")

  private static let alsoHere = Wording(id: "di sini juga", en: "here too")

  private static func advice(_ days: Int) -> Wording {
    Wording(
      id:
        "bila sehari semalam yang dimaksud, tulis '\(days)x24 jam'; bila kantor buka siang malam, tulis 'jam_layanan: {setiap hari: 24 jam}'; bila memang jam kerja, tulis dalam hari kerja",
      en:
        "if days and nights are meant, write '\(days)x24 jam'; if the office is open day and night, write 'jam_layanan: {setiap hari: 24 jam}'; if working hours are meant, write working days"
    )
  }
}

extension Duration {
  /// Whole days and nights that are written as plain hours: 2 for `48 jam`.
  fileprivate var daysAndNightsInHours: Int? {
    let dayAndNight = 24 * 60
    guard manner == .exact || manner == .atMost, let upper, upper.minutes > 0, upper.minutes % dayAndNight == 0,
      upper == TimeAmount(minutes: upper.minutes)
    else { return nil }
    return upper.minutes / dayAndNight
  }
}

extension Procedure {
  /// Some day of the calendar or of the service hours is worked around the clock.
  fileprivate var isOpenAtNight: Bool {
    [calendar?.hours, serviceHours].contains { hours in
      CivilDate.Weekday.allCases.contains { hours?.hours(on: $0, isWorked: true) == .wholeDay }
    }
  }
}
