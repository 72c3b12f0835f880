public import SOPDiagnostics
public import SOPText

/// A text with the answers to its findings written into it.
public struct Repair: Sendable {
  /// The text after all fixes; the same bytes where there was nothing to do.
  public let source: SourceText
  /// Findings that were answered.
  public let fixedCount: Int
  /// Findings that have a fix which was left out: it would have brought another error to light, or not helped.
  public let heldBackCount: Int

  /// Findings a text should be compiled with for its repair: all of them, as far as memory allows.
  public static let findingLimit = 20_000

  /// Applies fixes in rounds, those that do not touch each other at once, until nothing is left to do.
  ///
  /// Every finding that was fixed is gone afterwards, and no error is there that was not there before: fixes that break
  /// this are found by halving and left out. Costs a compilation for each round; a repair of a repaired text changes
  /// nothing.
  /// - Parameters:
  ///   - id: which text of a compilation it is; fixes in other texts are left alone.
  ///   - grade: `safe`, or `review` for both.
  ///   - answering: findings that are left alone are left out; they still tell whether a fix makes the text worse.
  ///   - findings: what is found in a text, in the order of `Report.sort()`.
  public init(
    of source: SourceText, as id: SourceID = .procedure, upTo grade: Fix.Grade,
    answering: @escaping (Diagnostic) -> Bool = { _ in true }, findings: @escaping (SourceText) -> [Diagnostic]
  ) {
    let start = RepairRound(source, RepairChoice(source: id, grade: grade, answers: answering), findings(source))
    let candidates = start.fixable
    var trial = RepairTrial(start, leavingOut: [], findings)
    if !trial.isSound {
      var search = SoundFixes(start, candidates, findings)
      let sound = search.among(candidates[...], with: [])
      trial = RepairTrial(start, leavingOut: Set(candidates).subtracting(sound), findings)
    }
    self.source = trial.end.source
    fixedCount = trial.fixedCount
    heldBackCount = trial.heldBackCount
  }
}

/// Searches the fixes of a text that may be applied together, by the number of their finding.
private struct SoundFixes {
  private let start: RepairRound
  private let candidates: Set<Int>
  private let findings: (SourceText) -> [Diagnostic]
  /// Compilations are not free: a text that is broken all over is repaired as far as this leads.
  private var trialsLeft: Int

  private static let mostTrials = 200
  private static let leastTrials = 10
  /// Bytes that are compiled again before only the least number of trials is left.
  private static let mostBytes = 32 << 20

  init(_ start: RepairRound, _ candidates: [Int], _ findings: @escaping (SourceText) -> [Diagnostic]) {
    self.start = start
    self.candidates = Set(candidates)
    self.findings = findings
    trialsLeft = min(Self.mostTrials, max(Self.leastTrials, Self.mostBytes / max(1, start.source.bytes.count)))
  }

  /// Those that are sound already and as many of the others as stay so: halves are tried as a whole before they are
  /// halved again.
  mutating func among(_ others: ArraySlice<Int>, with sound: Set<Int>) -> Set<Int> {
    let all = sound.union(others)
    guard !others.isEmpty, trialsLeft > 0 else { return sound }
    trialsLeft -= 1
    if RepairTrial(start, leavingOut: candidates.subtracting(all), findings).isSound { return all }
    guard others.count > 1 else { return sound }
    let middle = others.startIndex + others.count / 2
    return among(others[middle...], with: among(others[..<middle], with: sound))
  }
}

/// All rounds of one attempt, and whether it kept what a repair promises.
private struct RepairTrial {
  private(set) var end: RepairRound
  private(set) var fixedCount = 0
  private(set) var heldBackCount = 0
  private(set) var isSound = true

  /// Fixes that bring up ever more of their kind do not end by themselves.
  private static let roundLimit = 50

  /// - Parameter leftOut: numbers of findings of the first text, which stay as they are.
  init(_ start: RepairRound, leavingOut leftOut: Set<Int>, _ findings: (SourceText) -> [Diagnostic]) {
    end = start
    var allowedErrors = start.errorCounts
    var kept = KeptFindings(leftOut.map { start.diagnostics[$0] })
    var texts: Set<[UInt8]> = [start.source.bytes]
    for round in 0...Self.roundLimit {
      let chosen = end.chosenFixes(leavingOut: kept)
      guard !chosen.answered.isEmpty else { break }
      let next = end.applying(chosen.edits, findings)
      isSound =
        round < Self.roundLimit && texts.insert(next.source.bytes).inserted
        && end.allAreGone(chosen.answered, after: chosen.edits, in: next)
      guard isSound else { return }
      if round == 0 {
        for index in chosen.answered where end.diagnostics[index].severity == .error {
          allowedErrors[end.diagnostics[index].profile.code, default: 0] -= 1
        }
      }
      fixedCount += chosen.answered.count
      kept.move(TextMoves(chosen.edits))
      end = next
    }
    isSound = end.errorCounts.allSatisfy { $0.value <= allowedErrors[$0.key, default: 0] }
    heldBackCount = end.fixable.count { kept.contains(end.diagnostics[$0]) }
  }
}
