import SOPDiagnostics
import SOPText

/// Which fixes a repair may apply.
struct RepairChoice {
  /// Fixes in other texts are left alone.
  let source: SourceID
  let grade: Fix.Grade
  let answers: (Diagnostic) -> Bool
}

/// A text between two rounds of a repair, and what is found in it.
struct RepairRound {
  let source: SourceText
  let diagnostics: [Diagnostic]
  private let choice: RepairChoice

  init(_ source: SourceText, _ choice: RepairChoice, _ diagnostics: [Diagnostic]) {
    self.source = source
    self.choice = choice
    self.diagnostics = diagnostics
  }

  /// Numbers of the findings with a fix that may be applied.
  var fixable: [Int] {
    diagnostics.indices.filter { fix(for: diagnostics[$0]) != nil }
  }

  /// Errors of each code.
  var errorCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics where diagnostic.severity == .error {
      counts[diagnostic.profile.code, default: 0] += 1
    }
    return counts
  }

  /// The first fixes, in order of their findings, that do not touch each other; two findings with the same answer are
  /// both answered by it.
  func chosenFixes(leavingOut kept: KeptFindings) -> (edits: [TextEdit], answered: [Int]) {
    var answered: [Int] = []
    var accepted: Set<[TextEdit]> = []
    var edits = OrderedEdits()
    for (index, diagnostic) in diagnostics.enumerated() {
      guard let fix = fix(for: diagnostic), !kept.contains(diagnostic) else { continue }
      if accepted.contains(fix.edits) || edits.insert(fix.edits) {
        accepted.insert(fix.edits)
        answered.append(index)
      }
    }
    return (edits.all, answered)
  }

  /// The text after the edits, which are in order and do not touch.
  func applying(_ edits: [TextEdit], _ findings: (SourceText) -> [Diagnostic]) -> RepairRound {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count)
    var place = 0
    for edit in edits {
      bytes += source.bytes[place..<Int(edit.span.start)]
      bytes += Array(edit.replacement.utf8)
      place = Int(edit.span.end)
    }
    bytes += source.bytes[place...]
    let after = SourceText(name: source.name, bytes: bytes)
    return RepairRound(after, choice, findings(after))
  }

  /// Whether nothing is said again where it was answered.
  func allAreGone(_ answered: [Int], after edits: [TextEdit], in next: RepairRound) -> Bool {
    var places: [RepairStatement: [Span]] = [:]
    for diagnostic in next.diagnostics where diagnostic.place.source == choice.source {
      places[RepairStatement(diagnostic), default: []].append(diagnostic.place.span)
    }
    let moves = TextMoves(edits)
    return answered.allSatisfy { index in
      let span = moves.span(of: diagnostics[index].place.span)
      let again = places[RepairStatement(diagnostics[index])] ?? []
      return !again.contains { $0.meets(span) }
    }
  }

  /// The fix of this text that may be applied.
  private func fix(for diagnostic: Diagnostic) -> Fix? {
    guard !diagnostic.fixes.isEmpty, let fix = diagnostic.answer(upTo: choice.grade), fix.source == choice.source,
      fix.edits.allSatisfy({ Int($0.span.end) <= source.bytes.count }),
      zip(fix.edits, fix.edits.dropFirst()).allSatisfy({ $0.span.end <= $1.span.start }), choice.answers(diagnostic)
    else { return nil }
    return fix
  }
}

/// Edits in the order of their places, of which none touches another but those that came together.
private struct OrderedEdits {
  private(set) var all: [TextEdit] = []

  /// Takes all edits of one fix, or none. Costs a search for each, and room for them.
  mutating func insert(_ edits: [TextEdit]) -> Bool {
    let places = edits.map { index(behind: $0.span.start) }
    guard zip(edits, places).allSatisfy({ isFree($0.span, at: $1) }) else { return false }
    for (edit, place) in zip(edits, places).reversed() { all.insert(edit, at: place) }
    return true
  }

  /// Index of the first edit that starts at or after an offset.
  private func index(behind offset: UInt32) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isFree(_ span: Span, at index: Int) -> Bool {
    let isBehind = index == 0 || all[index - 1].span.end < span.start
    return isBehind && (index == all.count || span.end < all[index].span.start)
  }
}

extension Span {
  /// They share a byte, or one of them is empty and touches the other.
  fileprivate func meets(_ other: Span) -> Bool {
    let start = max(start, other.start)
    let end = min(end, other.end)
    return isEmpty || other.isEmpty ? start <= end : start < end
  }
}
