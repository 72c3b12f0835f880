public import SOPText

/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
public struct CivilDate: Hashable, Sendable {
  /// 1...9999
  public var year: Int { Int(storedYear) }
  /// 1...12
  public var month: Int { Int(storedMonth) }
  /// 1...31
  public var day: Int { Int(storedDay) }

  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// Nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Self.lastDay(ofMonth: month, year: year) else { return nil }
    self.init(checkedYear: year, month, day)
  }

  private init(checkedYear year: Int, _ month: Int, _ day: Int) {
    storedYear = Int16(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  public static let earliest = CivilDate(checkedYear: 1, 1, 1)
  public static let latest = CivilDate(checkedYear: 9999, 12, 31)

  public static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// 28...31; the month must be 1...12.
  public static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // MARK: Days as numbers

  /// Days since 1970-01-01; negative before.
  public var daysSinceEpoch: Int {
    // Years begin in March here, so that the leap day is the last; after H. Hinnant, "chrono-Compatible Low-Level Date
    // Algorithms".
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days after 1970-01-01; beyond the calendar's ends, its first or last day.
  public init(daysSinceEpoch days: Int) {
    let days = Swift.min(Swift.max(days, Self.earliest.daysSinceEpoch), Self.latest.daysSinceEpoch) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(checkedYear: year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Stops at the calendar's ends.
  public func adding(days: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: daysSinceEpoch.addingSaturated(days))
  }

  /// The same day of a later or earlier month, or that month's last day: a month after 31 January is 28 or 29 February.
  /// Stops at the calendar's ends.
  public func adding(months: Int) -> CivilDate {
    let index = (year * 12 + month - 1).addingSaturated(months)
    guard index >= 12 else { return .earliest }
    guard index < 120_000 else { return .latest }
    let (year, month) = (index / 12, index % 12 + 1)
    return CivilDate(checkedYear: year, month, Swift.min(day, Self.lastDay(ofMonth: month, year: year)))
  }

  public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    public func name(_ language: Language) -> String {
      let (indonesian, english) =
        switch self {
        case .monday: ("Senin", "Monday")
        case .tuesday: ("Selasa", "Tuesday")
        case .wednesday: ("Rabu", "Wednesday")
        case .thursday: ("Kamis", "Thursday")
        case .friday: ("Jumat", "Friday")
        case .saturday: ("Sabtu", "Saturday")
        case .sunday: ("Minggu", "Sunday")
        }
      return language == .indonesian ? indonesian : english
    }
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; the sum is positive from the calendar's first day on.
    let daysAfterMonday = (daysSinceEpoch + 3 + 7 * 110_000) % 7
    return Weekday(rawValue: daysAfterMonday + 1) ?? .monday
  }

  // MARK: Spellings

  /// `2026-03-02`
  public var canonical: String {
    "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// `2 Maret 2026` or `2 March 2026`
  public func long(_ language: Language) -> String {
    let names = language == .indonesian ? Self.indonesianMonths : Self.englishMonths
    return "\(day) \(names[month - 1]) \(year)"
  }

  public static let indonesianMonths = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}

extension CivilDate: Comparable {
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  public var description: String { canonical }
}
