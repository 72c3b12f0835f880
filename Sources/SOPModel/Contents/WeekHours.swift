/// Hours for days of the week: `{senin s.d. kamis: 08.00-15.00, jumat: 08.00-11.00}`, or one text for all days.
public struct WeekHours: Sendable {
  /// One key and its value.
  public struct Entry: Sendable {
    /// `.none` where one text stands for all days.
    public var key: TextRef
    public var days: DaySelection
    public var text: TextRef
    /// `nil` if the value could not be read.
    public var hours: DayHours?
  }

  /// The whole value.
  public var text: TextRef
  /// In the order of the file.
  public var entries: [Entry] = []
  /// `zona`, or the zone behind the hours.
  public var zone: Written<ClockZone> = .none
  /// One text that is no hours: `Senin-Jumat, kecuali hari besar`.
  public var isProse = false
  /// Of the office, for days that are not named here.
  var inherited: [Entry] = []

  init(text: TextRef) { self.text = text }

  /// Hours on a day of the week; `nil` where nothing is said. A day's own name goes before `hari kerja`, the SOP's hours
  /// before the office's.
  /// - Parameter isWorked: whether the office works on this day of the week, for `hari kerja`.
  public func hours(on day: CivilDate.Weekday, isWorked: Bool) -> DayHours? {
    for entries in [entries, inherited] {
      if let named = entries.first(where: { $0.days.names(day) }) { return named.hours }
      if isWorked, let worked = entries.first(where: { $0.days.isWorkingDays }) { return worked.hours }
    }
    return nil
  }

  /// Hours on holidays, if they are said (`hari libur`).
  public var hoursOnHolidays: DayHours? {
    (entries + inherited).first { $0.days.isHolidays }?.hours
  }
}

extension WeekHours: Inheriting {
  func completed(from office: WeekHours) -> WeekHours {
    var merged = self
    merged.zone = zone.or(office.zone)
    // One text replaces all that the office says.
    let isMap = entries.contains { $0.key.isWritten } || (entries.isEmpty && !isProse)
    if isMap { merged.inherited = office.entries }
    return merged
  }
}
