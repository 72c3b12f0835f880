extension HolidayList {
  /// The days of several lists as an office keeps them, and the fixed days of the years after them.
  /// - Parameters:
  ///   - worksOnJointLeave: `cuti_bersama: kerja`.
  ///   - hours: what an office on duty works on them.
  public static func closures(
    of lists: [HolidayList] = decreed, worksOnJointLeave: Bool = false, hours: WorkingHours = .closed
  ) -> [Closure] {
    (lists.flatMap(\.days) + fixedDays(after: lists)).compactMap { holiday in
      if worksOnJointLeave, holiday.kind == .jointLeave { return nil }
      return Closure(holiday.date, .holiday(holiday), hours: hours)
    }
  }
}

extension WorkingCalendar {
  /// An office of which nothing is known but that it is one of the state: the hours of Perpres 21/2023 and the decreed
  /// days off.
  public static func asn(workingDays: Int = 5) -> WorkingCalendar {
    WorkingCalendar(
      week: .asn(workingDays: workingDays), closures: HolidayList.closures(),
      listedYears: Set(HolidayList.decreed.map(\.year)))
  }
}
