import SOPDiagnostics
import SOPText

/// Where places of a text are after its edits.
struct TextMoves {
  private let edits: [TextEdit]
  /// What the edits before each one add.
  private var shifts: [Int] = [0]

  /// - Parameter edits: in order, without overlaps.
  init(_ edits: [TextEdit]) {
    self.edits = edits
    for edit in edits {
      shifts.append(shifts[shifts.count - 1] + edit.replacement.utf8.count - Int(edit.span.end - edit.span.start))
    }
  }

  /// What an edit touches grows to all of its replacement. Costs a search.
  func span(of span: Span) -> Span {
    let first = index { $0.span.end < span.start }
    let last = index { $0.span.start <= span.end }
    let start = first < last ? min(span.start, edits[first].span.start) : span.start
    let end = first < last ? max(span.end, edits[last - 1].span.end) : span.end
    return Span(start: Int(start) + shifts[first], end: Int(end) + shifts[last])
  }

  /// Of the first edit of which this is not true any more.
  private func index(_ isBefore: (TextEdit) -> Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What a finding says, wherever it says it.
struct RepairStatement: Hashable {
  private let code: String
  private let headline: String
  private let discriminator: String

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.profile.code
    headline = diagnostic.headline.id
    discriminator = diagnostic.discriminator
  }
}

/// Findings that a repair leaves as they are, while the text around them changes.
struct KeptFindings {
  private struct Finding: Hashable {
    let statement: RepairStatement
    var place: Place
  }

  private var findings: Set<Finding>

  init(_ diagnostics: [Diagnostic]) {
    findings = Set(diagnostics.map { Finding(statement: RepairStatement($0), place: $0.place) })
  }

  func contains(_ diagnostic: Diagnostic) -> Bool {
    !findings.isEmpty
      && findings.contains(Finding(statement: RepairStatement(diagnostic), place: diagnostic.place))
  }

  /// To be called after each round, with its edits.
  mutating func move(_ moves: TextMoves) {
    findings = Set(
      findings.map { finding in
        let place = Place(finding.place.source, moves.span(of: finding.place.span))
        return Finding(statement: finding.statement, place: place)
      })
  }
}
