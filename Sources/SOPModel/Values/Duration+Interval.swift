extension Duration {
  /// Reads how often something happens as the time between: `6 bulan`, `setiap 6 bulan`, `setiap tahun`, `semester`,
  /// `1 tahun sekali`.
  public static func readInterval(_ text: Swift.Span<UInt8>) -> ValueReading<Duration> {
    .reading(text) { $0.takeInterval() }
  }
}

/// Words that name a time between two occasions by themselves.
private let periods: [(words: StaticString, months: Int)] = [
  ("bulan", 1), ("bulanan", 1), ("triwulan", 3), ("triwulanan", 3), ("caturwulan", 4), ("semester", 6),
  ("semesteran", 6), ("tahun", 12), ("tahunan", 12),
]

extension ValueCursor {
  fileprivate mutating func takeInterval() -> Duration? {
    if takePhrase("setiap") || takePhrase("tiap") || takePhrase("per") { skipBlanks() }
    for period in periods where takePhrase(period.words) {
      return .exactly(TimeAmount(months: period.months))
    }
    let duration = takeDuration(beforeClauses: false)
    _ = takeNextPhrase("sekali")
    return duration
  }
}
