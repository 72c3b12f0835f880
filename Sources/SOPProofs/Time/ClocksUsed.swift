import SOPModel

/// The clocks that some lengths of time are counted on.
struct ClocksUsed: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let minutes = ClocksUsed(rawValue: 1)
  static let workingDays = ClocksUsed(rawValue: 2)
  /// Calendar days and `2x24 jam`.
  static let calendarDays = ClocksUsed(rawValue: 4)
  static let months = ClocksUsed(rawValue: 8)
  /// A bare `hari`, before it is read.
  static let plainDays = ClocksUsed(rawValue: 16)

  static let onCalendar: ClocksUsed = [.calendarDays, .months]
  static let all: ClocksUsed = [.minutes, .workingDays, .calendarDays, .months, .plainDays]
  static let each: [ClocksUsed] = [.minutes, .workingDays, .calendarDays, .months, .plainDays]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// As it is written.
  init(_ amount: TimeAmount) {
    self = []
    if amount.minutes != 0 { insert(.minutes) }
    if amount.workingDays != 0 { insert(.workingDays) }
    if amount.calendarDays != 0 || amount.elapsedMinutes != 0 { insert(.calendarDays) }
    if amount.months != 0 { insert(.months) }
    if amount.plainDays != 0 { insert(.plainDays) }
  }

  /// With a bare `hari` as one of the two kinds of day.
  init(_ amount: TimeAmount, plainDay: Office.PlainDay) { self.init(amount.reading(plainDay)) }

  /// Amounts on them compare without a calendar.
  var isAtMostOne: Bool { rawValue & (rawValue &- 1) == 0 }
}

extension TimeAmount {
  /// What of it is counted on some clocks.
  func part(on clocks: ClocksUsed) -> TimeAmount {
    var part = TimeAmount.zero
    if clocks.contains(.minutes) { part.minutes = minutes }
    if clocks.contains(.workingDays) { part.workingDays = workingDays }
    if clocks.contains(.calendarDays) { (part.calendarDays, part.elapsedMinutes) = (calendarDays, elapsedMinutes) }
    if clocks.contains(.months) { part.months = months }
    if clocks.contains(.plainDays) { part.plainDays = plainDays }
    return part
  }

  /// Clock by clock what it has more than another; nothing where it has less.
  func excess(over other: TimeAmount) -> TimeAmount {
    TimeAmount(
      minutes: max(minutes - other.minutes, 0), workingDays: max(workingDays - other.workingDays, 0),
      calendarDays: max(calendarDays - other.calendarDays, 0), months: max(months - other.months, 0),
      elapsedMinutes: max(elapsedMinutes - other.elapsedMinutes, 0), plainDays: max(plainDays - other.plainDays, 0))
  }
}
