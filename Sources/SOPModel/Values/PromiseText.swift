/// A promise as one text: `3 hari kerja sejak berkas lengkap sampai terbit`. The events are prose or names, for the
/// reader of the file to resolve.
public struct PromiseText: Hashable, Sendable {
  public let duration: Duration
  /// The bytes of the event after `sejak`.
  public let since: Range<Int>?
  /// The bytes of the event after `setelah` or `sesudah`.
  public let after: Range<Int>?
  /// The bytes of the event after `sampai`.
  public let until: Range<Int>?

  public init(duration: Duration, since: Range<Int>? = nil, after: Range<Int>? = nil, until: Range<Int>? = nil) {
    self.duration = duration
    self.since = since
    self.after = after
    self.until = until
  }

  enum Clause { case since, after, until }

  /// Reads a whole text as a duration and its clauses, in any order. Prose without measure takes the whole text.
  public static func read(_ text: Swift.Span<UInt8>) -> ValueReading<PromiseText> {
    .reading(text) { $0.takePromise() }
  }

  /// The one spelling the formatter writes; takes the text it was read from, whose events it repeats.
  public func canonical(in text: Swift.Span<UInt8>) -> String {
    var result = duration.canonical(in: text)
    if let since { result += " sejak " + text.string(since) }
    if let after { result += " setelah " + text.string(after) }
    if let until { result += " sampai " + text.string(until) }
    return result
  }
}

extension ValueCursor {
  fileprivate mutating func takePromise() -> PromiseText? {
    guard let duration = takeDuration(beforeClauses: true) else { return nil }
    var events: (since: Range<Int>?, after: Range<Int>?, until: Range<Int>?)
    while true {
      let behind = position
      skipBlanks()
      if take(UInt8(ascii: ",")) { skipBlanks() }
      let start = position
      guard let clause = takeClauseWord() else {
        position = behind
        break
      }
      let word = start..<position
      guard let event = takeEvent() else { return fail(.eventMissing, word) }
      let isRepeated: Bool
      switch clause {
      case .since: (isRepeated, events.since) = (events.since != nil, event)
      case .after: (isRepeated, events.after) = (events.after != nil, event)
      case .until: (isRepeated, events.until) = (events.until != nil, event)
      }
      if isRepeated { return fail(.clauseRepeated, word) }
    }
    return PromiseText(duration: duration, since: events.since, after: events.after, until: events.until)
  }

  /// Takes the text up to the next clause.
  private mutating func takeEvent() -> Range<Int>? {
    skipBlanks()
    let start = position
    var end = trimmedEnd(nextClause(from: start), notBefore: start)
    position = end
    if end < self.end, end > start, self[end - 1] == UInt8(ascii: ",") { end = trimmedEnd(end - 1, notBefore: start) }
    return start < end ? start..<end : nil
  }
}
