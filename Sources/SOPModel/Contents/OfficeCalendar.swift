/// `kalender`: when the office works, beside what the state says of holidays.
public struct OfficeCalendar: Sendable {
  /// The map it was read from.
  public var entry: TextRef
  /// `hari_kerja`: working days of a week, 5 or 6.
  public var workingDays: Written<Int> = .none
  /// `jam_kerja`: how long one working day is.
  public var workingTime: Written<Duration> = .none
  /// `waktu_efektif`: what one person works in a year, for *beban kerja*.
  public var effectiveTime: Written<Duration> = .none
  /// `jam`: from when to when.
  public var hours: WeekHours?
  /// `istirahat`.
  public var breaks: WeekHours?
  /// `libur`: holidays of this office.
  public var holidays: DateList = .none
  /// `cuti_bersama`: whether days of joint leave are worked.
  public var jointLeave: Written<JointLeave> = .none
  /// `masuk`: dates worked all the same.
  public var workedDates: DateList = .none
  public var ramadan: Ramadan?

  public enum JointLeave: String, Sendable, CaseIterable {
    case holiday = "libur"
    case worked = "kerja"
  }

  /// Hours of the fasting month.
  public struct Ramadan: Sendable {
    public var entry: TextRef
    /// `dari`.
    public var first: Written<CivilDate> = .none
    /// `sampai`.
    public var last: Written<CivilDate> = .none
    public var hours: WeekHours?

    init(entry: TextRef) { self.entry = entry }
  }

  init(entry: TextRef) { self.entry = entry }

  /// Whether a day of the week is worked by what `hari_kerja` says; five days where it says nothing.
  public func works(on day: CivilDate.Weekday) -> Bool {
    day.rawValue <= (workingDays.value ?? 5)
  }
}

/// Dates of a list, in the order of the file.
public struct DateList: Sendable {
  /// The whole value.
  public var text: TextRef = .none
  public var dates: [Written<CivilDate>] = []

  public static let none = DateList()

  public var isWritten: Bool { text.isWritten }

  func or(_ other: DateList) -> DateList { isWritten ? self : other }
}

extension OfficeCalendar: Inheriting {
  func completed(from office: OfficeCalendar) -> OfficeCalendar {
    var merged = OfficeCalendar(entry: entry)
    merged.workingDays = workingDays.or(office.workingDays)
    merged.workingTime = workingTime.or(office.workingTime)
    merged.effectiveTime = effectiveTime.or(office.effectiveTime)
    merged.hours = Self.completed(hours, from: office.hours)
    merged.breaks = Self.completed(breaks, from: office.breaks)
    merged.holidays = holidays.or(office.holidays)
    merged.jointLeave = jointLeave.or(office.jointLeave)
    merged.workedDates = workedDates.or(office.workedDates)
    merged.ramadan = Self.completed(ramadan, from: office.ramadan)
    return merged
  }

  static func completed<Part: Inheriting>(_ own: Part?, from office: Part?) -> Part? {
    guard let own, let office else { return own ?? office }
    return own.completed(from: office)
  }
}

extension OfficeCalendar.Ramadan: Inheriting {
  func completed(from office: Self) -> Self {
    var merged = Self(entry: entry)
    merged.first = first.or(office.first)
    merged.last = last.or(office.last)
    merged.hours = OfficeCalendar.completed(hours, from: office.hours)
    return merged
  }
}
