/// A text in one of the few spellings so common that the general cursor is too much for them. What is not understood here
/// is no fault: the general reader is asked.
struct ShortSpelling {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// The text must outlive the spelling.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Up to four digits.
  mutating func takeNumber() -> Int? {
    let start = place
    var value = 0
    while place < bytes.count, isDigit(bytes[place]) {
      guard place - start < 4 else { return nil }
      value = value * 10 + Int(bytes[place] &- 0x30)
      place += 1
    }
    return place > start ? value : nil
  }

  @inline(__always)
  mutating func take(_ words: StaticString) -> Bool {
    guard hasNext(words) else { return false }
    place += words.utf8CodeUnitCount
    return true
  }

  /// The rest is just these words.
  @inline(__always)
  func ends(with words: StaticString) -> Bool { left == words.utf8CodeUnitCount && hasNext(words) }

  @inline(__always)
  private func hasNext(_ words: StaticString) -> Bool {
    guard left >= words.utf8CodeUnitCount else { return false }
    let start = words.utf8Start
    for offset in 0..<words.utf8CodeUnitCount where bytes[place + offset] != start[offset] { return false }
    return true
  }

  /// Bytes left.
  var left: Int { bytes.count - place }
  /// Offset of the rest.
  var offset: Int { place }
}

/// `10 menit`, `5-10 menit`, `maks 2 hari kerja`, with one blank between the words: nearly every step.
struct ShortDuration {
  private let lower: Int
  private let upper: Int
  private let unit: TimeUnit
  private let isMaximum: Bool

  /// Nil says nothing about the text.
  init?(_ text: Swift.Span<UInt8>) {
    let found: ShortDuration? = text.withUnsafeBufferPointer { bytes in
      var text = ShortSpelling(bytes)
      let isMaximum = text.take("maks ")
      guard let lower = text.takeNumber() else { return nil }
      var upper = lower
      if !isMaximum, text.take("-") {
        guard let second = text.takeNumber(), lower < second else { return nil }
        upper = second
      }
      return text.timeUnit.map { ShortDuration(lower: lower, upper: upper, unit: $0, isMaximum: isMaximum) }
    }
    guard let found else { return nil }
    self = found
  }

  private init(lower: Int, upper: Int, unit: TimeUnit, isMaximum: Bool) {
    self.lower = lower
    self.upper = upper
    self.unit = unit
    self.isMaximum = isMaximum
  }

  var duration: Duration {
    let upper = unit.amount(ofWhole: upper)
    if isMaximum { return .atMost(upper) }
    let lower = unit.amount(ofWhole: lower)
    return Duration(lower: lower, upper: upper, manner: self.lower == self.upper ? .exact : .range)
  }
}

extension Count {
  /// `5`, `2 kali`. Nil says nothing about the text.
  static func short(_ text: Swift.Span<UInt8>) -> Count? {
    text.withUnsafeBufferPointer { bytes in
      var text = ShortSpelling(bytes)
      guard let number = text.takeNumber() else { return nil }
      if text.left == 0 { return Count(lower: number, upper: number) }
      guard text.ends(with: " kali") else { return nil }
      return Count(lower: number, upper: number, unit: (text.offset + 1)..<bytes.count)
    }
  }
}

extension ShortSpelling {
  /// A unit in which steps are timed, by its canonical name behind one blank, if that is all the rest.
  fileprivate var timeUnit: TimeUnit? {
    switch left {
    case 4: ends(with: " jam") ? .hour : nil
    case 5: ends(with: " hari") ? .plainDay : nil
    case 6: ends(with: " menit") ? .minute : nil
    case 11: ends(with: " hari kerja") ? .workingDay : nil
    case 14: ends(with: " hari kalender") ? .calendarDay : nil
    default: nil
    }
  }
}

extension TimeUnit {
  /// A number of a unit that `timeUnit` gives.
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
