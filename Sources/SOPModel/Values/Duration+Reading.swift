extension Duration {
  /// Reads a whole text as a duration. About a hundred nanoseconds for the common spellings.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<Duration> {
    .reading(text) { $0.takeDuration(beforeClauses: false) }
  }
}

/// The word before a duration that makes it a limit or an estimate.
private enum DurationBound {
  case atMost, atLeast, approximate

  static let spellings: [(words: StaticString, bound: DurationBound, remark: ValueRemark.Kind?)] = [
    ("maks", .atMost, nil), ("maksimal", .atMost, nil), ("paling lama", .atMost, nil), ("paling lambat", .atMost, nil),
    ("maksimum", .atMost, nil), ("paling banyak", .atMost, nil), ("paling panjang", .atMost, nil),
    ("max", .atMost, .misspelt(readAs: "maks")), ("maximal", .atMost, .misspelt(readAs: "maks")),
    ("maximum", .atMost, .misspelt(readAs: "maks")), ("makasimal", .atMost, .misspelt(readAs: "maks")),
    ("selambat-lambatnya", .atMost, nil), ("selama-lamanya", .atMost, nil), ("tidak lebih dari", .atMost, nil),
    ("selambatnya", .atMost, nil), ("hingga", .atMost, nil), ("sampai dengan", .atMost, nil), ("s.d.", .atMost, nil),
    ("kurang dari", .atMost, .strictBound),
    ("min", .atLeast, nil), ("minimal", .atLeast, nil), ("minimum", .atLeast, nil), ("paling cepat", .atLeast, nil),
    ("paling sedikit", .atLeast, nil), ("paling singkat", .atLeast, nil), ("paling kurang", .atLeast, nil),
    ("sekurang-kurangnya", .atLeast, nil), ("sedikitnya", .atLeast, nil), ("setidaknya", .atLeast, nil),
    ("tidak kurang dari", .atLeast, nil), ("lebih dari", .atLeast, .strictBound),
    ("kurang lebih", .approximate, nil), ("lebih kurang", .approximate, nil), ("sekitar", .approximate, nil),
    ("kira-kira", .approximate, nil),
  ]

  static let symbols: [(symbol: StaticString, bound: DurationBound, remark: ValueRemark.Kind?)] = [
    ("<=", .atMost, nil), ("≤", .atMost, nil), (">=", .atLeast, nil), ("≥", .atLeast, nil), ("±", .approximate, nil),
    ("+/-", .approximate, nil), ("+-", .approximate, nil), ("~", .approximate, nil), ("≈", .approximate, nil),
    ("<", .atMost, .strictBound), (">", .atLeast, .strictBound),
  ]
}

/// What was measured: the ends of the interval before a bound is laid on it.
private struct MeasuredTime {
  var lower: TimeAmount
  var upper: TimeAmount
  var isRange: Bool
  var inWeeks: Bool
  var range: Range<Int>
}

extension ValueCursor {
  /// Takes a duration. Before clauses (`... sejak ...`) the name after `per` ends where a clause begins.
  mutating func takeDuration(beforeClauses: Bool) -> Duration? {
    let start = position
    if !startsNumber {
      if takePhrase("tidak dihitung") { return .notCounted }
      if takePhrase("belum diatur") { return .unsettled }
    }
    let bound = takeDurationBound()
    guard let time = takeMeasuredTime() else {
      if fault != nil { return nil }
      if bound != nil { return fail(.numberMissing, rest) }
      position = start
      return takeUnmeasurableTime()
    }
    let (lower, upper, manner) = interval(time, under: bound)
    let per = takeUnitName(beforeClauses: beforeClauses)
    return Duration(lower: lower, upper: upper, manner: manner, per: per, inWeeks: time.inWeeks)
  }

  private mutating func takeDurationBound() -> DurationBound? {
    guard !startsNumber else { return nil }
    let start = position
    if isLetter(current) {
      for spelling in DurationBound.spellings where takePhrase(spelling.words) {
        if let remark = spelling.remark { note(remark, start..<position) }
        _ = take(UInt8(ascii: "."))
        skipBlanks()
        return spelling.bound
      }
      return nil
    }
    for spelling in DurationBound.symbols where takeSymbol(spelling.symbol) {
      if let remark = spelling.remark { note(remark, start..<position) }
      skipBlanks()
      return spelling.bound
    }
    return nil
  }

  private mutating func interval(
    _ time: MeasuredTime, under bound: DurationBound?
  ) -> (lower: TimeAmount, upper: TimeAmount?, manner: Duration.Manner) {
    switch bound {
    case nil: return (time.lower, time.upper, time.isRange ? .range : .exact)
    case .approximate: return (time.lower, time.upper, .approximate)
    case .atMost:
      if time.isRange { note(.rangeUnderMaximum, time.range) }
      return (.zero, time.upper, .atMost)
    case .atLeast:
      if time.isRange { note(.rangeUnderMinimum, time.range) }
      return (time.lower, nil, .atLeast)
    }
  }

  // MARK: Amounts

  /// Takes one amount, or two with a range sign between; in `3-14 hari kerja` the first has the unit of the second.
  private mutating func takeMeasuredTime() -> MeasuredTime? {
    let start = position
    guard let first = takeNumber() else { return nil }
    var parts = AmountParts()
    if takeRangeSign() {
      guard startsNumber || isLetter(current), let second = takeNumber() else { return fail(.numberMissing, rest) }
      guard takeParts(startingWith: second, into: &parts), let unit = parts.firstUnit else { return nil }
      guard let lower = amount(first, in: unit) else { return nil }
      return measured(lower, parts.sum, parts.inWeeks, start)
    }
    guard takeParts(startingWith: first, into: &parts) else { return nil }
    let behind = position
    guard takeRangeSign(), startsNumber, let second = takeNumber() else {
      position = behind
      if fault != nil { return nil }
      let range = start..<behind
      return MeasuredTime(lower: parts.sum, upper: parts.sum, isRange: false, inWeeks: parts.inWeeks, range: range)
    }
    var upper = AmountParts()
    guard takeParts(startingWith: second, into: &upper) else { return nil }
    return measured(parts.sum, upper.sum, parts.inWeeks && upper.inWeeks, start)
  }

  private mutating func measured(
    _ lower: TimeAmount, _ upper: TimeAmount, _ inWeeks: Bool, _ start: Int
  ) -> MeasuredTime? {
    let range = start..<position
    guard lower == upper || !upper.isAtMost(lower) else { return fail(.rangeBackwards, range) }
    return MeasuredTime(lower: lower, upper: upper, isRange: lower != upper, inWeeks: inWeeks, range: range)
  }

  /// Takes one amount without a range: `5 hari kerja`, `1 jam 30 menit`.
  mutating func takeAmount() -> TimeAmount? {
    guard let number = takeNumber() else { return nil }
    var parts = AmountParts()
    return takeParts(startingWith: number, into: &parts) ? parts.sum : nil
  }

  /// Takes the rest of `NUMBER UNIT NUMBER UNIT ...`; false with a fault.
  private mutating func takeParts(startingWith number: WrittenNumber, into parts: inout AmountParts) -> Bool {
    var number = number
    while true {
      guard let unit = takeUnit(of: number), let part = amount(number, in: unit) else { return false }
      guard parts.add(part, in: unit) else {
        return fail(.unitRepeated, number.range.lowerBound..<position)
      }
      if isAtEnd { return true }
      let behind = position
      skipBlanks()
      if takePhrase("dan") { skipBlanks() }
      guard startsNumber else {
        position = behind
        return true
      }
      guard let next = takeNumber() else { return false }
      number = next
    }
  }

  private mutating func takeUnit(of number: WrittenNumber) -> TimeUnit? {
    if let unit = takeTimeUnit() { return unit }
    let behind = position
    skipBlanks()
    if takeSymbol("x") || takeSymbol("X") || takeSymbol("×") || takePhrase("kali") {
      skipBlanks()
      if takeDayAndNight() { return .dayAndNight }
      if isDigit(current) { return fail(.timesOtherThanDay, digits) }
      position = behind
      skipBlanks()
    }
    if takePhrase("detik") { return fail(.finerThanMinute, number.range.lowerBound..<position) }
    let unknown = word
    if unknown.isEmpty { return fail(.unitMissing, number.range) }
    return fail(.unknownUnit, unknown)
  }

  private mutating func takeDayAndNight() -> Bool {
    guard digits.count == 2, takeSymbol("24") else { return false }
    let behind = position
    skipBlanks()
    if takePhrase("jam") { return true }
    position = behind - 2
    return false
  }

  mutating func amount(_ number: WrittenNumber, in unit: TimeUnit) -> TimeAmount? {
    switch unit.amount(thousandths: number.thousandths) {
    case .amount(let amount): amount
    case .inexact(let kind): fail(kind, number.range)
    }
  }

  // MARK: The unit of work

  /// The name after `per`, `/`, `tiap`, `setiap`, if there is one.
  mutating func takeUnitName(beforeClauses: Bool) -> Range<Int>? {
    if isAtEnd { return nil }
    let behind = position
    skipBlanks()
    let sign = position
    guard take(UInt8(ascii: "/")) || takePhrase("per") || takePhrase("setiap") || takePhrase("tiap") else {
      position = behind
      return nil
    }
    let signRange = sign..<position
    skipBlanks()
    let start = position
    let end = beforeClauses ? nextClause(from: start) : self.end
    guard start < end else { return fail(.unitNameMissing, signRange) }
    guard !isDigit(current) else { return fail(.unitNameMissing, digits) }
    position = trimmedEnd(end, notBefore: start)
    return start..<position
  }
}

/// The parts of `2 hari kerja 4 jam`, each unit at most once.
private struct AmountParts {
  private(set) var sum = TimeAmount.zero
  private(set) var firstUnit: TimeUnit?
  private(set) var inWeeks = false
  private var units: UInt16 = 0

  /// False if the unit is there already.
  mutating func add(_ amount: TimeAmount, in unit: TimeUnit) -> Bool {
    let bit = UInt16(1) << UInt16(unit.rawValue)
    guard units & bit == 0 else { return false }
    units |= bit
    sum += amount
    firstUnit = firstUnit ?? unit
    inWeeks = inWeeks || unit == .week
    return true
  }
}
