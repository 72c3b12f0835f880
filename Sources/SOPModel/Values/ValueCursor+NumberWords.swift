/// Numbers in words, as legal Indonesian writes them beside the figures: `14 (empat belas) hari kerja`.
private enum NumberWord {
  /// A digit, which waits for what follows it.
  case digit(Int)
  /// A finished part of a group of three digits: `sepuluh`, `sebelas`, `seratus`.
  case part(Int)
  /// Multiplies the waiting digit: `puluh`, `ratus`.
  case times(Int)
  /// `belas`: ten more than the waiting digit.
  case teen
  /// Ends a group: `ribu`, `juta`; `seribu` is its own group.
  case scale(Int, selfContained: Bool)

  static let spellings: [(words: StaticString, word: NumberWord)] = [
    ("nol", .digit(0)), ("satu", .digit(1)), ("dua", .digit(2)), ("tiga", .digit(3)), ("empat", .digit(4)),
    ("lima", .digit(5)), ("enam", .digit(6)), ("tujuh", .digit(7)), ("delapan", .digit(8)), ("sembilan", .digit(9)),
    ("sepuluh", .part(10)), ("sebelas", .part(11)), ("seratus", .part(100)), ("belas", .teen), ("puluh", .times(10)),
    ("ratus", .times(100)), ("seribu", .scale(1000, selfContained: true)), ("ribu", .scale(1000, selfContained: false)),
    ("juta", .scale(1_000_000, selfContained: false)),
  ]
}

/// The sum of number words read so far. Words out of order ("sepuluh seratus") are not accepted.
private struct NumberWordSum {
  private var total = 0
  private var group = 0
  private var digit: Int?
  /// What comes next in the group must be smaller than this.
  private var below = 1000
  /// The next scale must be smaller than this.
  private var scaleBelow = Int.max

  var value: Int? {
    guard digit == nil || below > 1 else { return nil }
    return total.addingSaturated(group + (digit ?? 0))
  }

  /// False if the word cannot follow; the sum is then as before.
  mutating func add(_ word: NumberWord) -> Bool {
    switch word {
    case .digit(let value):
      guard digit == nil, below > 1 else { return false }
      digit = value
    case .part(let value):
      let size = value < 100 ? 10 : 100
      guard digit == nil, below > size else { return false }
      group += value
      below = value < 100 ? 1 : 100
    case .teen:
      guard let digit, below > 10 else { return false }
      group += digit + 10
      self.digit = nil
      below = 1
    case .times(let factor):
      guard let digit, below > factor else { return false }
      group += digit * factor
      self.digit = nil
      below = factor
    case .scale(let factor, let selfContained):
      let multiple = selfContained ? 1 : group + (digit ?? 0)
      guard factor < scaleBelow, multiple > 0, !selfContained || (group == 0 && digit == nil) else { return false }
      total = total.addingSaturated(multiple * factor)
      (group, digit, below, scaleBelow) = (0, nil, 1000, factor)
    }
    return true
  }
}

extension ValueCursor {
  /// Takes the longest number in words here; nil, and the place unchanged, if there is none.
  mutating func takeNumberWords() -> Int? {
    var sum = NumberWordSum()
    var found: (value: Int, end: Int)?
    let start = position
    while true {
      skipBlanks()
      guard let next = NumberWord.spellings.first(where: { startsWith($0.words) }) else { break }
      guard sum.add(next.word) else { break }
      _ = takePhrase(next.words)
      if let value = sum.value { found = (value, position) }
    }
    position = found?.end ?? start
    return found?.value
  }
}
