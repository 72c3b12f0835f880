public import SOPModel

/// A minute on the clock of the office: a day and a time, without a zone. From 0001-01-01 00.00 to the end of
/// 9999-12-31; the end of a day is the beginning of the next.
public struct Moment: Hashable, Sendable {
  /// Minutes since 0001-01-01 00.00, at most `Moment.latest.minutes`.
  let minutes: Int

  public static let earliest = Moment(clamping: 0)
  public static let latest = Moment(clamping: .max)

  /// - Parameter minute: minutes after midnight; what is beyond 0...1440 is taken for the nearer end.
  public init(_ date: CivilDate, minute: Int) {
    self.init(clamping: DayNumber.of(date) * DayNumber.minutes + min(max(minute, 0), DayNumber.minutes))
  }

  /// Stops at the ends of the calendar.
  init(clamping minutes: Int) {
    self.minutes = min(max(minutes, 0), DayNumber.count * DayNumber.minutes)
  }

  public var date: CivilDate { DayNumber.date(day) }

  /// Minutes after midnight: 0...1439, and 1440 at the very end of the calendar.
  public var minuteOfDay: Int { minutes - day * DayNumber.minutes }

  /// The day as a number, below `DayNumber.count`.
  var day: Int { min(minutes / DayNumber.minutes, DayNumber.count - 1) }
}

extension Moment: Comparable {
  public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }
}

extension Moment: CustomStringConvertible {
  /// `2026-12-23 14.00`
  public var description: String { "\(date) \(ClockFace.text(minuteOfDay))" }
}

/// Days counted from 0001-01-01, which was a Monday: the weekday of a day is its remainder by seven.
enum DayNumber {
  /// Minutes of a day.
  static let minutes = 1440
  /// Days from 0001-01-01 to 9999-12-31.
  static let count = CivilDate.latest.daysSinceEpoch - CivilDate.earliest.daysSinceEpoch + 1

  private static let first = CivilDate.earliest.daysSinceEpoch

  static func of(_ date: CivilDate) -> Int { date.daysSinceEpoch - first }

  static func date(_ day: Int) -> CivilDate { CivilDate(daysSinceEpoch: first.addingSaturated(day)) }
}

/// Times of a day as offices write them.
public enum ClockFace {
  /// `07.30`; 1440 minutes after midnight are `24.00`.
  public static func text(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0\(hour)" : "\(hour)") + (minute < 10 ? ".0\(minute)" : ".\(minute)")
  }
}
