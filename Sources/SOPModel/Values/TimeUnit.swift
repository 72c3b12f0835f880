/// A unit of time as it is written.
enum TimeUnit: UInt8, Hashable, Sendable {
  case minute, hour, workingDay, calendarDay, plainDay, week, month, year
  /// `x 24 jam`: a day and night.
  case dayAndNight

  /// The rarer spellings; a correction makes the spelling a remark.
  private static let rareSpellings: [(words: StaticString, unit: TimeUnit, correction: KnownWord?)] = [
    ("bulan", .month, nil), ("minggu", .week, nil), ("tahun", .year, nil), ("pekan", .week, nil),
    ("minit", .minute, "menit"), ("mnt", .minute, "menit"), ("mnit", .minute, "menit"), ("menti", .minute, "menit"),
    ("minutes", .minute, "menit"), ("minute", .minute, "menit"), ("hours", .hour, "jam"), ("hour", .hour, "jam"),
    ("jm", .hour, "jam"),
    ("hr kerja", .workingDay, "hari kerja"), ("hr kalender", .calendarDay, "hari kalender"), ("hr", .plainDay, "hari"),
    ("harikerja", .workingDay, "hari kerja"), ("hri", .plainDay, "hari"),
    ("mgg", .week, "minggu"), ("mg", .week, "minggu"), ("bln", .month, "bulan"),
    ("thn", .year, "tahun"), ("th", .year, "tahun"),
  ]

  static let canonicalNames = ["menit", "jam", "hari kerja", "hari kalender", "hari", "minggu", "bulan", "tahun"]

  /// So many thousandths of the unit; the fault where the amount keeps no such fraction.
  func amount(thousandths: Int) -> Amount {
    switch self {
    case .minute: Self.whole(thousandths, times: 1, else: .finerThanMinute) { TimeAmount(minutes: $0) }
    case .hour: Self.whole(thousandths, times: 60, else: .finerThanMinute) { TimeAmount(minutes: $0) }
    case .dayAndNight: Self.whole(thousandths, times: 1440, else: .finerThanMinute) { TimeAmount(elapsedMinutes: $0) }
    case .workingDay: .amount(TimeAmount(workingDays: thousandths))
    case .plainDay: .amount(TimeAmount(plainDays: thousandths))
    case .calendarDay: .amount(TimeAmount(calendarDays: thousandths))
    case .week: .amount(TimeAmount(calendarDays: thousandths.multipliedSaturated(by: 7)))
    case .month: Self.whole(thousandths, times: 1, else: .fractionOfMonth) { TimeAmount(months: $0) }
    case .year: Self.whole(thousandths, times: 12, else: .fractionOfMonth) { TimeAmount(months: $0) }
    }
  }

  enum Amount {
    case amount(TimeAmount)
    case inexact(ValueFault.Kind)
  }

  private static func whole(
    _ thousandths: Int, times factor: Int, else fault: ValueFault.Kind, _ make: (Int) -> TimeAmount
  ) -> Amount {
    let scaled = thousandths.multipliedSaturated(by: factor)
    return scaled % 1000 == 0 ? .amount(make(scaled / 1000)) : .inexact(fault)
  }

  fileprivate static func take(_ cursor: inout ValueCursor) -> TimeUnit? {
    switch lowercased(cursor.current) {
    case UInt8(ascii: "m"): if cursor.takePhrase("menit") { return .minute }
    case UInt8(ascii: "h"): if cursor.takePhrase("hari") { return takeKindOfDay(&cursor) }
    case UInt8(ascii: "j"):
      if cursor.takePhrase("jam") {
        _ = cursor.takeNextPhrase("kerja")
        return .hour
      }
    default: break
    }
    let start = cursor.position
    for spelling in rareSpellings where cursor.takePhrase(spelling.words) {
      guard let correction = spelling.correction else { return spelling.unit }
      cursor.note(.misspelt(readAs: correction), start..<cursor.position)
      _ = cursor.take(UInt8(ascii: "."))
      return spelling.unit
    }
    return nil
  }

  /// What follows `hari`.
  private static func takeKindOfDay(_ cursor: inout ValueCursor) -> TimeUnit {
    if cursor.isAtEnd { return .plainDay }
    if cursor.takeNextPhrase("kerja") { return .workingDay }
    if cursor.takeNextPhrase("kalender") { return .calendarDay }
    let start = cursor.position - 4
    if cursor.takeNextPhrase("efektif") {
      cursor.note(.misspelt(readAs: "hari kerja"), start..<cursor.position)
      return .workingDay
    }
    if cursor.takeNextPhrase("kalendar") || cursor.takeNextPhrase("takwim") {
      cursor.note(.misspelt(readAs: "hari kalender"), start..<cursor.position)
      return .calendarDay
    }
    return .plainDay
  }
}

extension ValueCursor {
  /// Takes a unit of time, after blank space if there is any.
  mutating func takeTimeUnit() -> TimeUnit? {
    let start = position
    skipBlanks()
    if let unit = TimeUnit.take(&self) { return unit }
    position = start
    return nil
  }
}
