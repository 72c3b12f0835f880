/// A unit of time as it is written.
enum TimeUnit: UInt8, Hashable, Sendable {
  case minute, hour, workingDay, calendarDay, plainDay, week, month, year
  /// `x 24 jam`: a day and night.
  case dayAndNight

  /// Spellings in the order they are tried: a longer one before its beginning, the frequent ones early. The correction
  /// makes the spelling a remark.
  private static let spellings: [(words: StaticString, unit: TimeUnit, correction: StaticString?)] = [
    ("menit", .minute, nil),
    ("hari kerja", .workingDay, nil),
    ("hari kalender", .calendarDay, nil),
    ("hari efektif", .workingDay, "hari kerja"),
    ("hari kalendar", .calendarDay, "hari kalender"),
    ("hari takwim", .calendarDay, "hari kalender"),
    ("hari", .plainDay, nil),
    ("jam kerja", .hour, nil),
    ("jam", .hour, nil),
    ("bulan", .month, nil),
    ("minggu", .week, nil),
    ("pekan", .week, nil),
    ("tahun", .year, nil),
    ("minit", .minute, "menit"),
    ("mnt", .minute, "menit"),
    ("mnit", .minute, "menit"),
    ("menti", .minute, "menit"),
    ("hr kerja", .workingDay, "hari kerja"),
    ("hr kalender", .calendarDay, "hari kalender"),
    ("harikerja", .workingDay, "hari kerja"),
    ("hr", .plainDay, "hari"),
    ("hri", .plainDay, "hari"),
    ("jm", .hour, "jam"),
    ("mgg", .week, "minggu"),
    ("mg", .week, "minggu"),
    ("bln", .month, "bulan"),
    ("thn", .year, "tahun"),
    ("th", .year, "tahun"),
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
    let start = cursor.position
    for spelling in spellings where cursor.takePhrase(spelling.words) {
      let range = start..<cursor.position
      if let correction = spelling.correction {
        _ = cursor.take(UInt8(ascii: "."))
        cursor.note(.misspelt(readAs: correction.description), range)
      }
      return spelling.unit
    }
    return nil
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
