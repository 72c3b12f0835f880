public import SOPModel

/// Why a day does not count, or nothing is worked on it.
public enum DayOff: Hashable, Sendable {
  /// The day of the week is none of the office's.
  case notAWorkingWeekday
  /// `libur nasional` or `cuti bersama`.
  case holiday(Holiday)
  /// A day the office itself has off: `libur` of its calendar, a holiday of its region.
  case officeHoliday
}

/// A day that is not like the others of its weekday.
public struct Closure: Hashable, Sendable {
  public let date: CivilDate
  public let reason: DayOff
  /// What is worked all the same, without making it a `hari kerja`: an office on duty on holidays.
  public let hours: WorkingHours

  public init(_ date: CivilDate, _ reason: DayOff, hours: WorkingHours = .closed) {
    self.date = date
    self.reason = reason
    self.hours = hours
  }
}

/// Days on which another week holds: the fasting month.
public struct SpecialPeriod: Hashable, Sendable {
  public let days: ClosedRange<CivilDate>
  public let week: WorkingWeek

  public init(_ days: ClosedRange<CivilDate>, week: WorkingWeek) {
    self.days = days
    self.week = week
  }
}
