extension CivilDate {
  /// Reads a whole text: `2026-03-02`, `2 Maret 2026`, `Senin, 2 Maret 2026`. A date of three numbers that does not begin
  /// with its year is a fault that carries both readings.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<CivilDate> {
    .reading(text) { $0.takeDate() }
  }
}

/// Spellings of months; a correction makes the spelling a remark.
private let months: [(words: StaticString, month: Int, correction: KnownWord?)] = [
  ("januari", 1, nil), ("februari", 2, nil), ("maret", 3, nil), ("april", 4, nil), ("mei", 5, nil), ("juni", 6, nil),
  ("juli", 7, nil), ("agustus", 8, nil), ("september", 9, nil), ("oktober", 10, nil), ("november", 11, nil),
  ("desember", 12, nil),
  ("jan", 1, "Januari"), ("january", 1, "Januari"),
  ("feb", 2, "Februari"), ("peb", 2, "Februari"), ("pebruari", 2, "Februari"), ("febuari", 2, "Februari"),
  ("pebuari", 2, "Februari"), ("february", 2, "Februari"),
  ("mar", 3, "Maret"), ("march", 3, "Maret"), ("apr", 4, "April"), ("may", 5, "Mei"),
  ("jun", 6, "Juni"), ("june", 6, "Juni"), ("jul", 7, "Juli"), ("july", 7, "Juli"),
  ("agt", 8, "Agustus"), ("agu", 8, "Agustus"), ("ags", 8, "Agustus"), ("agust", 8, "Agustus"),
  ("aug", 8, "Agustus"), ("august", 8, "Agustus"),
  ("sep", 9, "September"), ("sept", 9, "September"), ("okt", 10, "Oktober"), ("oct", 10, "Oktober"),
  ("october", 10, "Oktober"),
  ("nov", 11, "November"), ("nop", 11, "November"), ("nopember", 11, "November"),
  ("des", 12, "Desember"), ("dec", 12, "Desember"), ("december", 12, "Desember"),
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
    guard let day = takeWeekdayName() else { return nil }
    let range = start..<position
    skipBlanks()
    _ = take(UInt8(ascii: ","))
    skipBlanks()
    return (day, range)
  }

  /// Takes the name of a day of the week.
  mutating func takeWeekdayName() -> CivilDate.Weekday? {
    weekdays.first { takePhrase($0.words) }?.day
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
    if let correction = found.correction { note(.misspelt(readAs: correction), start..<position) }
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
