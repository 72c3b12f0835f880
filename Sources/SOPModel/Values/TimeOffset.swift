/// When something must be done at the latest or may be done at the earliest: a day, or a distance to an event.
public enum TimeOffset: Hashable, Sendable {
  /// `2026-03-02`, `2 Maret 2026`.
  case date(CivilDate)
  /// `sebelum EVENT` (no distance), `5 hari kerja sejak EVENT`, `H-10 hari kerja EVENT`; the bytes of the event's name.
  case distance(TimeAmount, Side, event: Range<Int>, notation: Notation)

  public enum Side: Hashable, Sendable {
    case before, after
  }

  public enum Notation: Hashable, Sendable {
    /// `sebelum`, `sejak`.
    case words
    /// `H-10`, `H+3`: counted from the day of the event.
    case dayLetter
  }

  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<TimeOffset> {
    .reading(text) { $0.takeOffset() }
  }

  /// The one spelling the formatter writes; takes the text it was read from, whose event it repeats.
  public func canonical(in text: Swift.Span<UInt8>) -> String {
    switch self {
    case .date(let date): return date.canonical
    case .distance(let amount, let side, let event, .words):
      let distance = amount.isZero ? "" : "\(amount) "
      return "\(distance)\(side == .before ? "sebelum" : "sejak") \(text.string(event))"
    case .distance(let amount, let side, let event, .dayLetter):
      let distance = amount.isZero ? "" : "\(side == .before ? "-" : "+")\(amount)"
      return "H\(distance) \(text.string(event))"
    }
  }
}

extension ValueCursor {
  fileprivate mutating func takeOffset() -> TimeOffset? {
    if startsDayLetter { return takeDayLetterOffset() }
    if let date = takeOffsetDate() { return .date(date) }
    if fault != nil { return nil }
    let amount = takeAmount()
    if fault != nil { return nil }
    skipBlanks()
    let start = position
    guard let side = takeSide() else {
      return amount == nil ? nil : fail(.sideMissing, isAtEnd ? end..<end : word)
    }
    return offset(amount ?? .zero, side, .words, wordRange: start..<position)
  }

  /// Takes a date, or notes what is wrong with it; leaves `30 hari sejak ...` alone.
  private mutating func takeOffsetDate() -> CivilDate? {
    var probe = self
    let date = probe.takeDate()
    if date == nil {
      switch probe.fault?.kind {
      case nil, .unknownMonth, .notUnderstood: return nil
      default: break
      }
    }
    self = probe
    return date
  }

  private mutating func takeSide() -> TimeOffset.Side? {
    if takePhrase("sebelum") { return .before }
    return takePhrase("sejak") || takePhrase("setelah") || takePhrase("sesudah") || takePhrase("terhitung sejak")
      ? .after : nil
  }

  private mutating func offset(
    _ amount: TimeAmount, _ side: TimeOffset.Side, _ notation: TimeOffset.Notation, wordRange: Range<Int>
  ) -> TimeOffset? {
    skipBlanks()
    guard !isAtEnd else { return fail(.eventMissing, wordRange) }
    let event = position..<end
    position = end
    return .distance(amount, side, event: event, notation: notation)
  }

  // MARK: H-10

  /// `H` alone, or with a sign behind it.
  private var startsDayLetter: Bool {
    lowercased(current) == UInt8(ascii: "h") && !isLetter(self[position + 1]) && !isDigit(self[position + 1])
  }

  private mutating func takeDayLetterOffset() -> TimeOffset? {
    let start = position
    position += 1
    skipBlanks()
    let side: TimeOffset.Side
    if takeDash() {
      side = .before
    } else if take(UInt8(ascii: "+")) {
      side = .after
    } else {
      return offset(.zero, .after, .dayLetter, wordRange: start..<start + 1)
    }
    let sign = start..<position
    skipBlanks()
    guard startsNumber else { return fail(.numberMissing, sign) }
    guard let number = takeNumber() else { return nil }
    let unit = takeTimeUnit() ?? .plainDay
    guard let amount = amount(number, in: unit) else { return nil }
    let written = start..<position
    skipBlanks()
    _ = takeSide()
    return offset(amount, side, .dayLetter, wordRange: written)
  }
}
