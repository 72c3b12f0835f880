/// A time, a condition or a wait written inside a text for people, where no program can see it.
struct HiddenException {
  enum Kind {
    /// A number and a unit of time.
    case duration
    /// The same as the longest that is allowed.
    case deadline
    case condition
    case wait
  }

  let kind: Kind
  /// From the first word that says it to the end of its clause, in the bytes of its tree.
  let range: Range<Int>
}

extension WordScanner {
  /// The first exception in a text; `nil` if there is none.
  /// - Parameter waits: 'menunggu' counts; it may be an activity.
  mutating func firstException(waits: Bool) -> HiddenException? {
    var isSpokenOf = false
    var bound: Word?
    while let word = next() {
      if word.mark == UInt8(ascii: ".") || word.mark == UInt8(ascii: ";") { (isSpokenOf, bound) = (false, nil) }
      if word.key.opensCondition {
        if isCriterion() { continue }
        return HiddenException(kind: .condition, range: word.range.lowerBound..<endOfClause())
      }
      if waits, word.key == "menunggu" {
        return HiddenException(kind: .wait, range: word.range.lowerBound..<endOfClause())
      }
      if word.key.speaksOfTime { isSpokenOf = true }
      if word.key.isBound { bound = bound ?? word }
      if !isSpokenOf, word.key[0].isDigit, let end = endOfDuration() {
        return HiddenException(
          kind: bound == nil ? .duration : .deadline, range: (bound ?? word).range.lowerBound..<end)
      }
    }
    return nil
  }

  /// Behind a number: whether a unit of time follows, as in '3 hari', '3 (tiga) hari kerja', '3-5 hari', '2 x 24 jam'.
  /// - Returns: where the time ends.
  private func endOfDuration() -> Int? {
    var ahead = self
    for _ in 0..<4 {
      guard let word = ahead.next() else { return nil }
      if word.isBracketed || word.key[0].isDigit || word.key == "x" || word.key == "s" || word.key == "d" { continue }
      guard word.key.isUnitOfTime else { return nil }
      let end = word.range.upperBound
      guard let behind = ahead.next() else { return end }
      if behind.key.makesPeriod { return nil }
      return behind.key == "kerja" || behind.key == "kalender" ? behind.range.upperBound : end
    }
    return nil
  }

  /// Behind a condition word: 'bila sama' says how equals are ranked.
  private func isCriterion() -> Bool {
    var ahead = self
    return ahead.next()?.key == "sama"
  }

  /// Where the clause ends that has begun: at a bracket, a semicolon or a full stop, else at the end of the text.
  private func endOfClause() -> Int {
    var end = position
    while end < self.end, bytes[end] != UInt8(ascii: ")"), bytes[end] != UInt8(ascii: ";"), !isFullStop(end) {
      end += 1
    }
    return end
  }

  private func isFullStop(_ place: Int) -> Bool {
    bytes[place] == UInt8(ascii: ".") && (place + 1 == end || bytes[place + 1] <= 0x20)
  }
}

extension WordKey {
  fileprivate var opensCondition: Bool { Self.conditions.contains(self) }
  fileprivate var isUnitOfTime: Bool { Self.units.contains(self) }
  fileprivate var isBound: Bool { Self.bounds.contains(self) }
  /// The time belongs to what is spoken of: how old someone is, how long something is valid or kept.
  fileprivate var speaksOfTime: Bool { Self.properties.contains(self) }
  /// Behind a unit: a period that is spoken of ('3 bulan terakhir'), not a time that passes.
  fileprivate var makesPeriod: Bool { Self.periods.contains(self) }

  private static let conditions: WordSet = ["jika", "bila", "apabila", "kalau", "bilamana", "jikalau"]
  private static let units: WordSet = ["menit", "jam", "hari", "minggu", "bulan"]
  private static let bounds: WordSet = [
    "paling", "maks", "maksimal", "maksimum", "selambat-lambatnya", "selambatnya", "selama-lamanya", "dalam",
  ]
  private static let properties: WordSet = [
    "berlaku", "masa", "usia", "umur", "berusia", "berumur", "setiap", "tiap", "disimpan", "pengalaman", "retensi",
    "garansi", "buka",
  ]
  private static let periods: WordSet = ["terakhir", "pertama", "sekali", "kedua", "berjalan", "lalu", "sebelumnya"]
}
