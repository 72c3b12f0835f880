extension Duration {
  /// The spellings of nearly every step, as `readAnySpelling` reads them too: `10 menit`, `5-10 menit`,
  /// `maks 2 hari kerja`, with one blank between the words. Nil says nothing about the text.
  static func short(_ text: Swift.Span<UInt8>) -> Duration? {
    var place = 0
    let isMaximum = text.count > 5 && text[0] == UInt8(ascii: "m") && text.hasWords("maks ", at: 0)
    if isMaximum { place = 5 }
    guard let first = text.shortNumber(at: &place) else { return nil }
    var last = first
    if place < text.count, text[place] == UInt8(ascii: "-") {
      place += 1
      guard !isMaximum, let second = text.shortNumber(at: &place), second > first else { return nil }
      last = second
    }
    guard place < text.count, text[place] == UInt8(ascii: " "),
      let unit = TimeUnit.canonical(text, from: place + 1)
    else { return nil }
    let upper = unit.amount(ofWhole: last)
    if isMaximum { return .atMost(upper) }
    if first == last { return .exactly(upper) }
    return Duration(lower: unit.amount(ofWhole: first), upper: upper, manner: .range)
  }
}

extension Swift.Span<UInt8> {
  /// Up to four digits.
  func shortNumber(at place: inout Int) -> Int? {
    var value = 0
    let start = place
    while place < count, isDigit(self[place]) {
      guard place - start < 4 else { return nil }
      value = value * 10 + Int(self[place] &- 0x30)
      place += 1
    }
    return place > start ? value : nil
  }

  /// Whether these bytes stand at a place.
  func hasWords(_ words: StaticString, at place: Int) -> Bool {
    guard place >= 0, count - place >= words.utf8CodeUnitCount else { return false }
    for offset in 0..<words.utf8CodeUnitCount where self[place + offset] != words.utf8Start[offset] { return false }
    return true
  }
}

extension TimeUnit {
  /// The unit whose canonical name is the rest of a text: those in which steps are timed.
  fileprivate static func canonical(_ text: Swift.Span<UInt8>, from place: Int) -> TimeUnit? {
    switch text.count - place {
    case 3: text.hasWords("jam", at: place) ? .hour : nil
    case 4: text.hasWords("hari", at: place) ? .plainDay : nil
    case 5: text.hasWords("menit", at: place) ? .minute : nil
    case 10: text.hasWords("hari kerja", at: place) ? .workingDay : nil
    case 13: text.hasWords("hari kalender", at: place) ? .calendarDay : nil
    default: nil
    }
  }

  /// So many of a unit that `canonical` gives.
  fileprivate func amount(ofWhole number: Int) -> TimeAmount {
    switch self {
    case .minute: TimeAmount(minutes: number)
    case .hour: TimeAmount(minutes: number * 60)
    case .workingDay: TimeAmount(workingDays: number * TimeAmount.thousandthsPerDay)
    case .plainDay: TimeAmount(plainDays: number * TimeAmount.thousandthsPerDay)
    case .calendarDay: TimeAmount(calendarDays: number * TimeAmount.thousandthsPerDay)
    case .week, .month, .year, .dayAndNight: .zero
    }
  }
}
