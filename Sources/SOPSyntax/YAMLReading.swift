import SOPText

/// Reads a text as often as it takes to get past its faults.
struct YAMLReading {
  /// Bytes that may be read for one file, all rounds together.
  private static let workLimit = 64 << 20
  /// Lines that begin with `%`.
  private static let directiveLimit = 16

  /// The source, what is unreadable in it replaced.
  private var readable: [UInt8]
  private let outline: TextOutline
  private let limits: YAMLLimits
  private var problems: [YAMLProblem] = []

  init(_ bytes: [UInt8], limits: YAMLLimits) {
    readable = bytes
    outline = bytes.withUnsafeBufferPointer { TextOutline($0) }
    self.limits = limits
  }

  mutating func document() -> YAMLDocument {
    if !outline.hasStrayMark, !hasManyDirectives {
      let round = round(nil)
      if round.stop == nil, round.doubtfulPlaces.isEmpty { return finished(round) }
    }
    return documentWithFaults()
  }

  private mutating func documentWithFaults() -> YAMLDocument {
    let screening = TextScreening(readable, problemLimit: limits.problems)
    problems = screening.problems
    guard problems.count <= limits.problems else { return finished(YAMLTree(nodes: [], bytes: [], root: .none)) }
    if let repaired = screening.repaired { readable = repaired }
    return finished(roundsWithRepairs())
  }

  private func round(_ repairs: RepairedText?) -> ReadingRound {
    if let repairs { return round(repairs.bytes, repairs) }
    return readable.withUnsafeBufferPointer { round($0, nil) }
  }

  private func round(_ feed: TextScan.Bytes, _ repairs: RepairedText?) -> ReadingRound {
    var composer = YAMLComposer(
      feed: feed, readable: readable, outline: outline, limits: limits, repairs: repairs)
    composer.read(from: outline.contentStart)
    return composer.round
  }

  /// One round for every fault: it is reported and repaired, and the text read again from the start. What cannot be
  /// repaired ends the reading.
  private mutating func roundsWithRepairs() -> ReadingRound {
    let text = RepairedText(readable)
    for problem in problems { text.markReported(Int(problem.span.start)) }
    takeDirectivesAway(text)
    var round = round(text)
    var roundsLeft = 2 * limits.problems
    var work = 0
    while true {
      let changes = text.changes
      for place in round.doubtfulPlaces where text.changes == changes && !text.isReported(place) {
        report([FaultMender.mend(doubtfulPlace: place, of: text)], in: text)
      }
      if text.changes == changes, let stop = round.stop { mend(stop, text) }
      guard text.changes > changes, problems.count <= limits.problems else { return round }
      // Repairs look at lines beyond the place, but not at each byte.
      let place = round.stop?.complaint.place ?? readable.count
      work += place + readable.count / 4
      roundsLeft -= 1
      guard roundsLeft > 0, work < Self.workLimit else {
        problems.append(YAMLProblem(.tooManyProblems(limit: limits.problems), Span(start: place, end: place)))
        return round
      }
      round = self.round(text)
    }
  }

  /// libyaml's time grows with the square of the directives of a text, of which no sound file has many.
  private var hasManyDirectives: Bool {
    readable.withUnsafeBufferPointer { TextScan.directives($0).count > Self.directiveLimit }
  }

  /// Directives beyond the first few are taken away, and the first of them reported.
  private mutating func takeDirectivesAway(_ text: RepairedText) {
    let superfluous = TextScan.directives(text.bytes).dropFirst(Self.directiveLimit)
    for place in superfluous { text.blank(from: place, to: TextLine(text.bytes, at: place).end) }
    guard let first = superfluous.first else { return }
    problems.append(YAMLProblem(.reservedStart(UInt8(ascii: "%")), Span(start: first, end: first + 1)))
  }

  private mutating func mend(_ stop: ReadingStop, _ text: RepairedText) {
    let changes = text.changes
    let mender = FaultMender(text: text, stop: stop)
    report(mender.mend(), in: text)
    if text.changes == changes { mender.takeLineAway() }
  }

  /// Reports faults, but none that may follow from one on its line, or from the indentation of the line above.
  private mutating func report(_ faults: [YAMLProblem], in text: RepairedText) {
    for fault in faults {
      let place = Int(fault.span.start)
      let follows =
        fault.kind.mayFollow
        && (text.isReported(place) || fault.kind == .indentation && text.isLineAboveReported(place))
      if !follows, problems.count <= limits.problems, !problems.contains(fault) { problems.append(fault) }
    }
    for fault in faults { text.markReported(Int(fault.span.start)) }
  }

  /// The document with its problems in order, no more than the bound.
  private mutating func finished(_ round: ReadingRound) -> YAMLDocument {
    problems += round.problems
    if round.isEmpty, problems.isEmpty { problems.append(YAMLProblem(.emptyFile, Span(0, 0))) }
    return finished(round.tree)
  }

  private func finished(_ tree: YAMLTree) -> YAMLDocument {
    guard !problems.isEmpty else { return YAMLDocument(tree: tree, problems: []) }
    var sorted = problems.sorted { $0.span < $1.span }
    if sorted.count > limits.problems {
      let place = sorted[limits.problems].span
      sorted.removeLast(sorted.count - limits.problems)
      sorted.append(YAMLProblem(.tooManyProblems(limit: limits.problems), place))
    }
    return YAMLDocument(tree: tree, problems: sorted)
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
