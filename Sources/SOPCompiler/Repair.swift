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
    let choice = RepairChoice(source: id, grade: grade, answers: answering)
    var attempt = RepairAttempt(on: RepairRound(source, choice, findings(source)), findings)
    var fixedCount = attempt.trial.fixedCount
    var texts: Set<[UInt8]> = [source.bytes]
    // What was held back beside one fix may be right once that is made.
    for _ in 1..<Self.attemptLimit {
      guard !attempt.trial.end.fixable.isEmpty, texts.insert(attempt.trial.end.source.bytes).inserted else { break }
      attempt = RepairAttempt(on: attempt.trial.end, findings)
      fixedCount += attempt.trial.fixedCount
    }
    self.source = attempt.trial.end.source
    self.fixedCount = fixedCount
    heldBackCount = attempt.trial.end.fixable.count
  }

  private static let attemptLimit = 10
}

/// All fixes of a text, or as many of them as keep what a repair promises.
private struct RepairAttempt {
  let trial: RepairTrial

  init(on start: RepairRound, _ findings: @escaping (SourceText) -> [Diagnostic]) {
    let all = RepairTrial(start, leavingOut: [], findings)
    guard !all.isSound else {
      trial = all
      return
    }
    let candidates = start.fixable
    var search = SoundFixes(start, candidates, findings)
    let sound = search.among(candidates[...], with: [])
    trial = RepairTrial(start, leavingOut: Set(candidates).subtracting(sound), findings)
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

/// All rounds of one attempt, as far as they kept what a repair promises.
private struct RepairTrial {
  /// After the last round that left no error behind that was not there before.
  private(set) var end: RepairRound
  private(set) var fixedCount = 0
  /// There was such a round, or nothing to do.
  private(set) var isSound: Bool

  /// Fixes that bring up ever more of their kind do not end by themselves.
  private static let roundLimit = 50

  /// - Parameter leftOut: numbers of findings of the first text, which stay as they are.
  init(_ start: RepairRound, leavingOut leftOut: Set<Int>, _ findings: (SourceText) -> [Diagnostic]) {
    end = start
    var current = start
    var kept = KeptFindings(leftOut.map { start.diagnostics[$0] })
    var chosen = current.chosenFixes(leavingOut: kept)
    isSound = chosen.answered.isEmpty
    let allowedErrors = Self.errorCounts(of: start, without: chosen.answered)
    var texts: Set<[UInt8]> = [start.source.bytes]
    var count = 0
    for _ in 0..<Self.roundLimit where !chosen.answered.isEmpty {
      let next = current.applying(chosen.edits, findings)
      guard texts.insert(next.source.bytes).inserted,
        current.allAreGone(chosen.answered, after: chosen.edits, in: next)
      else { return }
      count += chosen.answered.count
      kept.move(TextMoves(chosen.edits))
      current = next
      if current.errorCounts.allSatisfy({ $0.value <= allowedErrors[$0.key, default: 0] }) {
        (end, fixedCount, isSound) = (current, count, true)
      }
      chosen = current.chosenFixes(leavingOut: kept)
    }
  }

  private static func errorCounts(of round: RepairRound, without answered: [Int]) -> [String: Int] {
    var counts = round.errorCounts
    for index in answered where round.diagnostics[index].severity == .error {
      counts[round.diagnostics[index].profile.code, default: 0] -= 1
    }
    return counts
  }
}
