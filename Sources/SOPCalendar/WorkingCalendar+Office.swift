public import SOPModel

extension WorkingCalendar {
  /// The calendar of an office as its `kalender` says it, and where it says nothing, as the state says it.
  ///
  /// - `hari_kerja`: five where it is not said, and any further day for which `jam` says hours.
  /// - `jam`: on a working day that it does not name, the hours of Perpres 21/2023, as long as `jam_kerja` says.
  /// - `istirahat`: on a day that it does not name, the break of the Perpres if it lies within the hours.
  /// - `ramadan`: its hours, else those of the Perpres; an office that is open day and night stays so.
  /// - Decreed days off: closed, or the hours of `hari libur`. An office that is open day and night every day works
  ///   through them; they are no `hari kerja` for it only if it says `hari_kerja`.
  /// - `libur` and `masuk`: closed, and worked, whatever else is said; `masuk` goes before `libur`.
  public init(_ said: OfficeCalendar?, lists: [HolidayList] = HolidayList.decreed) {
    let weeks = OfficeWeeks(said)
    let closures = weeks.closures(lists)
    self.init(
      week: weeks.week(.ordinary), periods: weeks.ramadan, closures: closures,
      workedDates: said?.workedDates.dates.compactMap(\.value) ?? [], minutesPerWorkingDay: weeks.minutesPerDay,
      listedYears: weeks.ignoresHolidays ? nil : Set(lists.map(\.year)))
  }
}

/// Reads the weeks of an office out of what it says.
private struct OfficeWeeks {
  let said: OfficeCalendar?
  /// `hari_kerja`.
  let workingDays: Int?
  /// `jam_kerja` in minutes; nil if it is no such length.
  let minutesPerDay: Int?

  init(_ said: OfficeCalendar?) {
    self.said = said
    workingDays = said?.workingDays.value
    let length = said?.workingTime.value?.upper
    minutesPerDay = length.flatMap { length in
      let isLength = length == TimeAmount(minutes: length.minutes) && (1...DayNumber.minutes).contains(length.minutes)
      return isLength ? length.minutes : nil
    }
  }

  // MARK: Weeks

  func week(_ season: WorkingWeek.Season) -> WorkingWeek {
    WorkingWeek(
      hours: { season == .ordinary ? ordinary($0) : fasting($0) },
      counts: { workingDays != nil ? isWorked($0) : isWorked($0) || said(said?.hours, on: $0) != nil })
  }

  private func isWorked(_ day: CivilDate.Weekday) -> Bool { day.rawValue <= (workingDays ?? 5) }

  private func ordinary(_ day: CivilDate.Weekday) -> WorkingHours {
    if let hours = said(said?.hours, on: day) { return hours.subtracting(pause(in: hours, on: day, .ordinary)) }
    let pause = said(said?.breaks, on: day) ?? WorkingWeek.asnBreak(on: day, season: .ordinary)
    return WorkingWeek.asnHours(
      on: day, workingDays: workingDays ?? 5, season: .ordinary, minutes: minutesPerDay, pause: pause)
  }

  /// A day on duty beside the working days keeps its hours.
  private func fasting(_ day: CivilDate.Weekday) -> WorkingHours {
    if let hours = said(said?.ramadan?.hours, on: day) { return hours.subtracting(pause(in: hours, on: day, .ramadan)) }
    let usual = ordinary(day)
    guard isWorked(day), !usual.isClosed, usual != .dayAndNight else { return usual }
    return WorkingWeek.asnHours(
      on: day, workingDays: workingDays ?? 5, season: .ramadan, minutes: nil,
      pause: WorkingWeek.asnBreak(on: day, season: .ramadan))
  }

  /// The office's own break; else the state's, if some hours go on before and after it.
  private func pause(in hours: WorkingHours, on day: CivilDate.Weekday, _ season: WorkingWeek.Season) -> WorkingHours {
    if season == .ordinary, let own = said(said?.breaks, on: day) { return own }
    let pause = WorkingWeek.asnBreak(on: day, season: season)
    guard hours != .dayAndNight, let start = pause.opening, let end = pause.closing else { return .closed }
    return hours.ranges.contains { $0.lowerBound < start && end < $0.upperBound } ? pause : .closed
  }

  private func said(_ hours: WeekHours?, on day: CivilDate.Weekday) -> WorkingHours? {
    hours?.hours(on: day, isWorked: isWorked(day)).map(WorkingHours.init)
  }

  var ramadan: [SpecialPeriod] {
    guard let first = said?.ramadan?.first.value, let last = said?.ramadan?.last.value, first <= last else { return [] }
    return [SpecialPeriod(first...last, week: week(.ramadan))]
  }

  // MARK: Days off

  private var isAlwaysOpen: Bool {
    CivilDate.Weekday.allCases.allSatisfy { ordinary($0) == .dayAndNight }
  }

  /// No decreed day off changes anything.
  var ignoresHolidays: Bool { isAlwaysOpen && workingDays == nil }

  func closures(_ lists: [HolidayList]) -> [Closure] {
    let duty = said?.hours?.hoursOnHolidays.map(WorkingHours.init)
    let own = said?.holidays.dates.compactMap(\.value) ?? []
    let ownClosures = own.map { Closure($0, .officeHoliday, hours: isAlwaysOpen ? .closed : duty ?? .closed) }
    let worksOnJointLeave = said?.jointLeave.value == .worked
    if ignoresHolidays { return ownClosures }
    let decreed = HolidayList.closures(
      of: lists, worksOnJointLeave: worksOnJointLeave, hours: duty ?? (isAlwaysOpen ? .dayAndNight : .closed))
    return isAlwaysOpen ? ownClosures + decreed : decreed + ownClosures
  }
}

extension WorkingHours {
  fileprivate init(_ said: DayHours) {
    self.init(said.ranges.filter { $0.start < $0.end }.map { $0.start..<$0.end })
  }
}
