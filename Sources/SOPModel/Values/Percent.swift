import SOPText

/// A share of a whole: `30%`, `12,5 persen`.
public struct Percent: Hashable, Sendable {
  /// Hundredths of a per cent, from 0 to 10,000.
  public let basisPoints: Int

  public init(basisPoints: Int) {
    self.basisPoints = basisPoints
  }

  /// Reads a whole text; two decimals, at most a hundred.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<Percent> {
    .reading(text) { $0.takePercent() }
  }

  public var canonical: String {
    TimeWords(.indonesian).decimal(basisPoints, places: 2) + "%"
  }
}

extension ValueCursor {
  fileprivate mutating func takePercent() -> Percent? {
    guard let number = takeNumber() else { return nil }
    guard takePercentSign() else { return fail(.percentSignMissing, number.range) }
    guard number.thousandths % 10 == 0 else { return fail(.tooManyDecimals, number.range) }
    let basisPoints = number.thousandths / 10
    guard basisPoints <= 10_000 else { return fail(.percentAboveHundred, number.range) }
    return Percent(basisPoints: basisPoints)
  }

  mutating func takePercentSign() -> Bool {
    let behind = position
    skipBlanks()
    if take(UInt8(ascii: "%")) || takePhrase("persen") { return true }
    position = behind
    return false
  }
}
