import SOPCalendar
import SOPModel
import SOPText

/// Dates, days and reasons in the words of people.
struct DateWords {
  let language: Language

  /// `Rabu, 23 Desember 2026`
  func day(_ date: CivilDate) -> String {
    "\(date.weekday.name(language)), \(date.long(language))"
  }

  /// `Rabu, 23 Desember 2026 pukul 14.00`
  func time(_ date: CivilDate, _ minute: Int) -> String {
    let clock = ClockFace.text(minute)
    return Wording(id: "\(words: day(date)) pukul \(clock)", en: "\(words: day(date)) at \(clock)")(language)
  }

  func time(_ due: DueDate) -> String { time(due.day, due.minute) }

  func time(_ moment: Moment) -> String { time(moment.date, moment.minuteOfDay) }

  /// What a day adds.
  func event(_ event: StoryDay.Event) -> String {
    let wording =
      switch event {
      case .begins(let minute):
        Wording(
          id: "pukul \(ClockFace.text(minute)); dihitung mulai hari berikutnya",
          en: "\(ClockFace.text(minute)); counted from the next day on")
      case .workingDay(let number): Wording(id: "hari kerja ke-\(number)", en: "working day \(number)")
      case .calendarDay(let number): Wording(id: "hari ke-\(number)", en: "day \(number)")
      case .works(let minutes, let from, let to): work(minutes, clocks(from, to))
      case .runs(let from, let to):
        Wording(id: "pukul \(clocks(from, to)), siang dan malam", en: "\(clocks(from, to)), day and night")
      case .monthsLater(let months): Wording(same: later(months))
      case .afterHours: Wording(id: "jam kerja sudah lewat", en: "the office's hours are over")
      case .off(let reason):
        Wording(id: "tidak dihitung: \(words: off(reason))", en: "not counted: \(words: off(reason))")
      }
    return wording(language)
  }

  private func work(_ minutes: Int, _ clocks: String) -> Wording {
    let length = TimeAmount(minutes: minutes).rendering(language)
    return Wording(id: "pukul \(clocks), terhitung \(words: length)", en: "\(clocks), counts \(words: length)")
  }

  private func later(_ months: Int) -> String {
    let length = TimeAmount(months: months).rendering(language)
    return Wording(id: "\(words: length) kemudian", en: "\(words: length) later")(language)
  }

  private func clocks(_ from: Int, _ to: Int) -> String { "\(ClockFace.text(from))-\(ClockFace.text(to))" }

  func off(_ reason: DayOff) -> String {
    switch reason {
    case .notAWorkingWeekday: Wording(id: "bukan hari kerja kantor ini", en: "the office does not work")(language)
    case .holiday(let holiday): holiday.name(language)
    case .officeHoliday: Wording(id: "libur menurut kalender kantor", en: "off by the office's calendar")(language)
    }
  }

  /// `2027`, `2023 dan 2027-2029`
  func years(_ years: UnlistedYears) -> String {
    list(years.ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" })
  }

  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let rest = words.dropLast().joined(separator: ", ")
    return Wording(id: "\(rest) dan \(last)", en: "\(rest) and \(last)")(language)
  }
}
