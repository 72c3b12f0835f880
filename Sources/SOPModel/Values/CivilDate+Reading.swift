extension CivilDate {
  /// Reads a whole text: `2026-03-02`, `2 Maret 2026`, `Senin, 2 Maret 2026`. A date of three numbers that does not begin
  /// with its year is a fault that carries both readings.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<CivilDate> {
    .reading(text) { $0.takeDate() }
  }
}

/// Spellings of months; those with another name than the canonical one are a remark.
private let months: [(words: StaticString, month: Int, isCanonical: Bool)] = [
  ("januari", 1, true), ("februari", 2, true), ("maret", 3, true), ("april", 4, true), ("mei", 5, true),
  ("juni", 6, true), ("juli", 7, true), ("agustus", 8, true), ("september", 9, true), ("oktober", 10, true),
  ("november", 11, true), ("desember", 12, true),
  ("jan", 1, false), ("feb", 2, false), ("mar", 3, false), ("apr", 4, false), ("jun", 6, false), ("jul", 7, false),
  ("agt", 8, false), ("agu", 8, false), ("ags", 8, false), ("agust", 8, false), ("sep", 9, false), ("sept", 9, false),
  ("okt", 10, false), ("nov", 11, false), ("nop", 11, false), ("des", 12, false),
  ("pebruari", 2, false), ("febuari", 2, false), ("pebuari", 2, false), ("peb", 2, false), ("nopember", 11, false),
  ("novemer", 11, false), ("agustuts", 8, false), ("september", 9, false), ("oktobr", 10, false),
  ("january", 1, false), ("february", 2, false), ("march", 3, false), ("may", 5, false), ("june", 6, false),
  ("july", 7, false), ("august", 8, false), ("aug", 8, false), ("october", 10, false), ("oct", 10, false),
  ("december", 12, false), ("dec", 12, false),
]

private let weekdays: [(words: StaticString, day: CivilDate.Weekday)] = [
  ("senin", .monday), ("selasa", .tuesday), ("rabu", .wednesday), ("kamis", .thursday), ("jumat", .friday),
  ("jum'at", .friday), ("sabtu", .saturday), ("minggu", .sunday), ("ahad", .sunday),
]

/// A run of digits and the number it says, if that is small enough to be part of a date.
private struct DatePart {
  let range: Range<Int>
  let value: Int

  var isYear: Bool { range.count == 4 }
}

extension ValueCursor {
  mutating func takeDate() -> CivilDate? {
    let start = position
    guard let weekday = takeWeekday() else {
      position = start
      return takeBareDate()
    }
    guard let date = takeBareDate() else { return nil }
    guard date.weekday == weekday.day else { return fail(.wrongWeekday(date.weekday), weekday.range) }
    return date
  }

  private mutating func takeWeekday() -> (day: CivilDate.Weekday, range: Range<Int>)? {
    guard isLetter(current) else { return nil }
    let start = position
    guard let found = weekdays.first(where: { startsWith($0.words) }), takePhrase(found.words) else { return nil }
    let range = start..<position
    skipBlanks()
    _ = take(UInt8(ascii: ","))
    skipBlanks()
    return (found.day, range)
  }

  private mutating func takeBareDate() -> CivilDate? {
    let start = position
    if isLetter(current), takeMonth() != nil { return fail(.dayMissing, start..<start) }
    guard let first = takeDatePart() else { return nil }
    guard let separator = takeDateSeparator(), isDigit(current) else {
      return takeDateWithMonthName(day: first)
    }
    guard let second = takeDatePart(), takeDateSeparator() == separator, isDigit(current) else {
      return fail(first.isYear ? .dayMissing : .yearMissing, position..<position)
    }
    guard let third = takeDatePart() else { return nil }
    if first.isYear { return dateFromYearFirst(first, second, third, separator) }
    return refuseNumericDate(first, second, third)
  }

  private mutating func takeDatePart() -> DatePart? {
    let range = digits
    guard !range.isEmpty else { return nil }
    position = range.upperBound
    var value = 0
    for offset in range where value < 100_000 { value = value * 10 + Int(self[offset] &- 0x30) }
    return DatePart(range: range, value: value)
  }

  private mutating func takeDateSeparator() -> UInt8? {
    switch current {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
      let separator = current
      position += 1
      return separator
    default: return nil
    }
  }

  private mutating func dateFromYearFirst(
    _ year: DatePart, _ month: DatePart, _ day: DatePart, _ separator: UInt8
  ) -> CivilDate? {
    let isCanonical = separator == UInt8(ascii: "-") && month.range.count == 2 && day.range.count == 2
    if !isCanonical { note(.dateForm, year.range.lowerBound..<position) }
    return date(year, month: month.value, monthRange: month.range, day)
  }

  /// Two readings are possible, and the reader must not choose.
  private mutating func refuseNumericDate(_ first: DatePart, _ second: DatePart, _ year: DatePart) -> CivilDate? {
    guard year.isYear else { return fail(.yearNotFourDigits, year.range) }
    let dayFirst = CivilDate(year: year.value, month: second.value, day: first.value)
    let monthFirst = CivilDate(year: year.value, month: first.value, day: second.value)
    let range = first.range.lowerBound..<position
    return fail(.ambiguousDate(dayFirst: dayFirst, monthFirst: monthFirst), range)
  }

  /// `2 Maret 2026`, also with dashes or slashes between.
  private mutating func takeDateWithMonthName(day: DatePart) -> CivilDate? {
    skipDateGap()
    guard isLetter(current) else {
      return fail(isAtEnd ? .notUnderstood : .unknownMonth, isAtEnd ? day.range : chunk)
    }
    let monthRange = word
    guard let month = takeMonth() else { return fail(.unknownMonth, monthRange) }
    skipDateGap()
    guard let year = takeDatePart() else { return fail(.yearMissing, position..<position) }
    guard year.isYear else { return fail(.yearNotFourDigits, year.range) }
    return date(year, month: month, monthRange: monthRange, day)
  }

  private mutating func skipDateGap() {
    skipBlanks()
    _ = takeDateSeparator()
    skipBlanks()
  }

  private mutating func takeMonth() -> Int? {
    let start = position
    guard let found = months.first(where: { startsWith($0.words) }), takePhrase(found.words) else { return nil }
    if !found.isCanonical {
      note(.misspelt(readAs: CivilDate.indonesianMonths[found.month - 1]), start..<position)
    }
    return found.month
  }

  private mutating func date(_ year: DatePart, month: Int, monthRange: Range<Int>, _ day: DatePart) -> CivilDate? {
    guard year.value >= 1 else { return fail(.yearNotFourDigits, year.range) }
    guard (1...12).contains(month) else { return fail(.impossibleMonth, monthRange) }
    guard let date = CivilDate(year: year.value, month: month, day: day.value) else {
      return fail(.impossibleDay(last: CivilDate.lastDay(ofMonth: month, year: year.value)), day.range)
    }
    return date
  }
}
