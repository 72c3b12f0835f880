import SOPModel

/// Hours of state offices by Perpres 21/2023 Pasal 3 and 4: 37 hours 30 minutes a week from 07.30 on with breaks of 60
/// minutes, on Friday 90; in Ramadan 32 hours 30 minutes from 08.00 on with breaks of 30, on Friday 60.
///
/// It fixes neither the closing time nor when the break begins. Here every day of the week is equally long and the break
/// begins at 12.00, on Friday at 11.30: 07.30-16.00, Friday 07.30-16.30, in Ramadan 08.00-15.00 and 08.00-15.30. An
/// office on six days divides the same week by six (07.30-14.45).
extension WorkingWeek {
  /// Whether the hours are those of the fasting month.
  public enum Season: Hashable, Sendable {
    case ordinary
    case ramadan

    /// Minutes of a week.
    var minutesPerWeek: Int { self == .ordinary ? 2250 : 1950 }
    /// Minutes after midnight.
    var opening: Int { self == .ordinary ? 450 : 480 }
  }

  /// - Parameters:
  ///   - workingDays: from Monday on, 5 or 6; others are taken for the nearer of 1 and 7.
  ///   - minutesPerDay: where the office says how long its day is; a day ends at midnight at the latest.
  public static func asn(
    workingDays: Int = 5, season: Season = .ordinary, minutesPerDay: Int? = nil
  ) -> WorkingWeek {
    WorkingWeek(hours: { day in
      asnHours(
        on: day, workingDays: workingDays, season: season, minutes: minutesPerDay,
        pause: asnBreak(on: day, season: season))
    })
  }

  /// When the office rests on a day of the week.
  static func asnBreak(on day: CivilDate.Weekday, season: Season) -> WorkingHours {
    let length = (season == .ordinary ? 60 : 30) + (day == .friday ? 30 : 0)
    let start = day == .friday ? 690 : 720
    return WorkingHours([start..<start + length])
  }

  /// - Parameters:
  ///   - minutes: of the day; else its part of the week.
  ///   - pause: left out of the hours; the day ends later for it.
  static func asnHours(
    on day: CivilDate.Weekday, workingDays: Int, season: Season, minutes: Int?, pause: WorkingHours
  ) -> WorkingHours {
    let days = min(max(workingDays, 1), 7)
    guard day.rawValue <= days else { return .closed }
    let open = WorkingHours([season.opening..<DayNumber.minutes]).subtracting(pause)
    return open.first(minutes ?? season.minutesPerWeek / days)
  }
}
