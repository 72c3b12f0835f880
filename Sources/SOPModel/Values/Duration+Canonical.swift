public import SOPText

extension Duration {
  /// The one spelling the formatter writes. Takes the text it was read from, whose names and prose it repeats.
  public func canonical(in text: Swift.Span<UInt8>) -> String {
    rendering(.indonesian, in: text)
  }

  /// As for a message in one language; names and prose stay as they are written.
  public func rendering(_ language: Language, in text: Swift.Span<UInt8>) -> String {
    switch manner {
    case .unmeasurable(let range): return text.string(range)
    case .notCounted, .unsettled: return rendering(language)
    case .exact, .range, .atMost, .atLeast, .approximate:
      guard let per else { return rendering(language) }
      return "\(rendering(language)) per \(text.string(per))"
    }
  }

  /// Without the text it was read from: no unit of work, and prose is only named as such.
  public func rendering(_ language: Language) -> String {
    let isIndonesian = language == .indonesian
    return switch manner {
    case .exact: shown(lower, language)
    case .range: interval(language)
    case .approximate: "± \(upper == lower ? shown(lower, language) : interval(language))"
    case .atMost: (isIndonesian ? "maks " : "at most ") + shown(upper ?? lower, language)
    case .atLeast: (isIndonesian ? "min " : "at least ") + shown(lower, language)
    case .notCounted: isIndonesian ? "tidak dihitung" : "not counted"
    case .unsettled: isIndonesian ? "belum diatur" : "not settled yet"
    case .unmeasurable: isIndonesian ? "tidak terukur" : "not measurable"
    }
  }

  private func shown(_ amount: TimeAmount, _ language: Language) -> String {
    amount.rendering(language, inWeeks: inWeeks)
  }

  /// `3-14 hari kerja` where one unit serves both ends, else `30 menit - 3 jam`.
  private func interval(_ language: Language) -> String {
    guard let upper else { return shown(lower, language) }
    let words = TimeWords(language)
    guard let (unit, name) = sharedUnit(with: upper, words) else {
      return "\(shown(lower, language)) - \(shown(upper, language))"
    }
    let (low, high) = (unit.count(lower), unit.count(upper))
    return "\(words.decimal(low, places: 3))-\(words.decimal(high, places: 3)) \(name.many)"
  }

  private struct SharedUnit {
    /// Thousandths of the unit in an amount.
    let count: (TimeAmount) -> Int
  }

  private func sharedUnit(with upper: TimeAmount, _ words: TimeWords) -> (SharedUnit, TimeWords.Name)? {
    guard lower.isOnOneClock, upper.isOnOneClock else { return nil }
    func both(_ clock: KeyPath<TimeAmount, Int>) -> Bool { lower[keyPath: clock] != 0 && upper[keyPath: clock] != 0 }
    func thousandths(_ clock: KeyPath<TimeAmount, Int>) -> SharedUnit { SharedUnit { $0[keyPath: clock] } }
    if both(\.workingDays) { return (thousandths(\.workingDays), words.workingDay) }
    if both(\.plainDays) { return (thousandths(\.plainDays), words.day) }
    if both(\.calendarDays) {
      let areWeeks = inWeeks && lower.calendarDays % 7000 == 0 && upper.calendarDays % 7000 == 0
      return areWeeks
        ? (SharedUnit { $0.calendarDays / 7 }, words.week) : (thousandths(\.calendarDays), words.calendarDay)
    }
    if both(\.months) {
      let areYears = lower.months % 12 == 0 && upper.months % 12 == 0
      return areYears
        ? (SharedUnit { ($0.months / 12).multipliedSaturated(by: 1000) }, words.year)
        : (SharedUnit { $0.months.multipliedSaturated(by: 1000) }, words.month)
    }
    if both(\.minutes) { return sharedMinutes(with: upper, words) }
    return nil
  }

  /// Hours if both are whole, minutes if they are short: `1-2 jam`, `10-90 menit`, but `30 menit - 3 jam`.
  private func sharedMinutes(with upper: TimeAmount, _ words: TimeWords) -> (SharedUnit, TimeWords.Name)? {
    if lower.minutes % 60 == 0, upper.minutes % 60 == 0 {
      return (SharedUnit { ($0.minutes / 60).multipliedSaturated(by: 1000) }, words.hour)
    }
    guard upper.minutes <= 120 else { return nil }
    return (SharedUnit { $0.minutes.multipliedSaturated(by: 1000) }, words.minute)
  }
}

extension Swift.Span<UInt8> {
  /// The text under a range, cut to what there is; invalid UTF-8 is repaired with U+FFFD. For printing only.
  func string(_ range: Range<Int>) -> String {
    let clamped = range.clamped(to: 0..<count)
    return extracting(clamped).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
