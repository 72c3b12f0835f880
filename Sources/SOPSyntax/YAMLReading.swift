import SOPText

/// Reads a text as often as it takes to get past its faults.
struct YAMLReading {
  /// Bytes that libyaml may read for one file, all rounds together.
  private static let workLimit = 64 << 20
  /// Lines that begin with `%`.
  private static let directiveLimit = 16

  private let readable: [UInt8]
  private let screening: TextScreening
  private let limits: YAMLLimits
  private var problems: [YAMLProblem]

  init(readable: [UInt8], screening: TextScreening, limits: YAMLLimits) {
    self.readable = readable
    self.screening = screening
    self.limits = limits
    problems = screening.problems
  }

  mutating func document() -> YAMLDocument {
    guard problems.count <= limits.problems else { return finished(nil) }
    let text = withoutManyDirectives()
    var composer = compose(text)
    if composer.stop != nil || !composer.doubtfulDashes.isEmpty {
      composer = composeWithRepairs(composer, text ?? RepairedText(readable))
    }
    if composer.isEmpty, problems.isEmpty, composer.problems.isEmpty {
      problems.append(YAMLProblem(.emptyFile, Span(0, 0)))
    }
    problems += composer.problems
    return finished(composer)
  }

  private func compose(_ repairs: RepairedText?) -> YAMLComposer {
    if let repairs { return compose(repairs.bytes, repairs) }
    return readable.withUnsafeBufferPointer { compose($0, nil) }
  }

  private func compose(_ feed: TextScan.Bytes, _ repairs: RepairedText?) -> YAMLComposer {
    var composer = YAMLComposer(
      feed: feed, readable: readable, screening: screening, limits: limits, repairs: repairs)
    composer.read(from: screening.contentStart)
    return composer
  }

  /// One round for every fault: it is reported and repaired, and the text read again from the start. What cannot be
  /// repaired ends the reading.
  private mutating func composeWithRepairs(_ first: YAMLComposer, _ text: RepairedText) -> YAMLComposer {
    for problem in problems { text.markReported(Int(problem.span.start)) }
    var composer = first
    var rounds = min(2 * limits.problems, Self.workLimit / max(readable.count, 1))
    while true {
      let changes = text.changes
      report(composer.doubtfulDashes.compactMap { FaultMender.mend(dash: $0, of: text) }, in: text)
      if text.changes == changes, let stop = composer.stop { mend(stop, text) }
      guard text.changes > changes, problems.count <= limits.problems else { break }
      rounds -= 1
      guard rounds > 0 else {
        let place = composer.stop?.complaint.place ?? readable.count
        problems.append(YAMLProblem(.tooManyProblems(limit: limits.problems), Span(start: place, end: place)))
        break
      }
      composer = compose(text)
    }
    return composer
  }

  /// libyaml's time grows with the square of the directives of a text. No sound file has many: beyond the first few
  /// they are taken away and the first of them reported. Nil for a text that has few.
  private mutating func withoutManyDirectives() -> RepairedText? {
    let superfluous = readable.withUnsafeBufferPointer { TextScan.directives($0).dropFirst(Self.directiveLimit) }
    guard let first = superfluous.first else { return nil }
    let text = RepairedText(readable)
    for place in superfluous { text.blank(from: place, to: TextLine(text.bytes, at: place).end) }
    problems.append(YAMLProblem(.reservedStart(UInt8(ascii: "%")), Span(start: first, end: first + 1)))
    return text
  }

  private mutating func mend(_ stop: ReadingStop, _ text: RepairedText) {
    let changes = text.changes
    let mender = FaultMender(text: text, stop: stop)
    report(mender.mend(), in: text)
    if text.changes == changes { mender.takeLineAway() }
  }

  /// Reports faults, but none that may follow from one on its line.
  private mutating func report(_ faults: [YAMLProblem], in text: RepairedText) {
    for fault in faults where !(fault.kind.mayFollow && text.isReported(Int(fault.span.start))) {
      if !problems.contains(fault) { problems.append(fault) }
    }
    for fault in faults { text.markReported(Int(fault.span.start)) }
  }

  /// The document with its problems in order, no more than the bound.
  private func finished(_ composer: YAMLComposer?) -> YAMLDocument {
    var sorted = problems.sorted { $0.span < $1.span }
    if sorted.count > limits.problems {
      let place = sorted[limits.problems].span
      sorted.removeLast(sorted.count - limits.problems)
      sorted.append(YAMLProblem(.tooManyProblems(limit: limits.problems), place))
    }
    return YAMLDocument(tree: composer?.tree ?? YAMLTree(nodes: [], bytes: [], root: .none), problems: sorted)
  }
}

extension YAMLProblem.Kind {
  /// It is often only the consequence of another fault on the same line.
  fileprivate var mayFollow: Bool {
    switch self {
    case .indentation, .colonMissing, .listAndMapMixed, .dashWithoutSpace, .colonInText, .bracketNeverClosed, .other:
      true
    case .invalidUTF8, .wideEncoding, .controlCharacter, .tab, .emptyFile, .secondDocument, .tooDeep, .aliasExpansion,
      .fileTooLarge, .tooManyProblems, .unknownAlias, .aliasInsideItsAnchor, .mergeKey, .customTag, .complexKey,
      .quoteNeverClosed, .textAfterQuote, .reservedStart, .unknownEscape:
      false
    }
  }
}
