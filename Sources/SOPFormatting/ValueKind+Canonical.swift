public import SOPModel

extension ValueKind {
  /// The canonical spelling of a text, or `nil` where it cannot be read, or not with certainty.
  ///
  /// What is spelt anew reads the same: a text with a remark on more than its spelling (`< 5 menit`, a maximum of a
  /// range) is left to its author.
  public func canonical(_ text: [UInt8]) -> [UInt8]? {
    guard let once = spelling(text) else { return nil }
    return once == text || spelling(once) == once ? once : nil
  }

  private func spelling(_ text: [UInt8]) -> [UInt8]? {
    let span = text.span
    return switch self {
    case .duration: Self.taken(Duration.read(span), span) { $0.canonical(in: $1) }
    case .promise: Self.taken(PromiseText.read(span), span) { $0.canonical(in: $1) }
    case .money: Self.taken(Money.read(span), span) { $0.canonical(in: $1) }
    case .date: Self.taken(CivilDate.read(span), span) { date, _ in date.canonical }
    case .offset: Self.taken(TimeOffset.read(span), span) { $0.canonical(in: $1) }
    case .count: Self.taken(Count.read(span), span) { $0.canonical(in: $1) }
    case .percent: Self.taken(Percent.read(span), span) { percent, _ in percent.canonical }
    case .truth: Self.taken(Truth.read(span), span) { truth, _ in truth.canonical }
    case .nip: Self.taken(NIP.read(span), span) { nip, _ in nip.canonical }
    case .hours: Self.taken(DayHours.read(span), span) { hours, _ in hours.canonical }
    case .score: Self.taken(Score.read(span), span) { $0.canonical(in: $1) }
    }
  }

  private static func taken<Value>(
    _ reading: ValueReading<Value>, _ text: Swift.Span<UInt8>, _ canonical: (Value, Swift.Span<UInt8>) -> String
  ) -> [UInt8]? {
    guard case .value(let value, let remark) = reading, remark?.isOnSpelling ?? true else { return nil }
    return Array(canonical(value, text).utf8)
  }
}

extension ValueRemark {
  /// The value spelt anew says the same.
  var isOnSpelling: Bool {
    switch kind {
    case .misspelt, .decimalPoint, .dateForm: true
    case .rangeUnderMaximum, .rangeUnderMinimum, .strictBound: false
    }
  }
}
