public import SOPText

/// The comments of one text that take findings out, each with a reason:
///
///     waktu: 3 hari   # sop: abaikan SOP402, alasan: sesuai sumber, belum direvisi
///     # sop: abaikan langkah-tanpa-waktu SOP231, alasan: sumber tidak mencantumkan waktu
///     - kegiatan: Menerima berkas
///
/// At the end of a line a comment covers the findings whose place starts on that line. Alone on its line it covers those
/// that start on the next line which is neither blank nor a comment, and only on that line: of a step, its first line,
/// never the whole step. A comment without a reason takes nothing out.
public struct Suppressions: Sendable {
  private let source: SourceID
  private let text: SourceText
  private let comments: [SuppressionComment]

  /// Costs one search for `#` where the text has no such comment.
  /// - Parameter scalars: spans of all scalars of the text, in any order, since `# sop:` inside quotes or a block of
  ///   text is no comment; asked for at most once.
  public init(in text: SourceText, as source: SourceID = .procedure, scalars: () -> [Span]) {
    self.source = source
    self.text = text
    comments = SuppressionComment.all(in: text.bytes, scalars: scalars)
  }

  public var isEmpty: Bool { comments.isEmpty }

  /// Takes the covered findings of this text out of a report, before the office's policy is applied to it.
  ///
  /// What covered nothing is a fault, unless its rule is off or could not judge, or the report had to drop findings.
  /// - Parameters:
  ///   - profile: finds a profile by code or name, codes in capitals.
  ///   - policy: tells which rules did not run.
  ///   - couldJudge: tells of a rule that is on whether what it looks at was at hand.
  public func apply(
    to report: inout Report, policy: SeverityPolicy, couldJudge: (DiagnosticProfile) -> Bool = { _ in true },
    profile: (String) -> DiagnosticProfile?
  ) -> SuppressionResult {
    guard !comments.isEmpty else { return SuppressionResult() }
    var result = SuppressionResult()
    var words = readWords(profile, &result.faults)
    let byLine = index(words)
    let lines = LineTable(text)
    var kept: [Diagnostic] = []
    for diagnostic in report.diagnostics {
      let line = diagnostic.place.source == source ? lines.lineNumber(of: diagnostic.place.span.start) : 0
      let covering = (byLine[line] ?? []).filter { words[$0].profile.code == diagnostic.profile.code }
      for word in covering { words[word].isUsed = true }
      if let first = covering.first {
        result.suppressed.append(SuppressedDiagnostic(diagnostic, reason: text.string(words[first].reason)))
      } else {
        kept.append(diagnostic)
      }
    }
    report.diagnostics = kept
    if report.droppedCount == 0 {
      for word in words where !word.isUsed && !policy.isOff(word.profile) {
        if couldJudge(word.profile) {
          result.faults.append(SuppressionFault(.stale(word.profile), Place(source, word.span)))
        } else {
          result.unjudged.append(word.profile)
        }
      }
    }
    result.faults.sort { $0.place < $1.place }
    return result
  }

  /// A code or name that a comment takes out, on the lines it covers.
  private struct Word {
    let profile: DiagnosticProfile
    let span: Span
    let reason: Span
    let lines: [Int]
    var isUsed = false
  }

  private func readWords(
    _ profile: (String) -> DiagnosticProfile?, _ faults: inout [SuppressionFault]
  ) -> [Word] {
    var words: [Word] = []
    for (comment, lines) in zip(comments, coveredLines()) {
      if comment.isConflict {
        faults.append(SuppressionFault(.conflict, Place(source, comment.span)))
        continue
      }
      if let misspelt = comment.misspelt {
        faults.append(SuppressionFault(.misspelt(text.string(misspelt)), Place(source, misspelt)))
        continue
      }
      if comment.words.isEmpty { faults.append(SuppressionFault(.codeMissing, Place(source, comment.span))) }
      if comment.reason == nil { faults.append(SuppressionFault(.reasonMissing, Place(source, comment.span))) }
      for span in comment.words {
        let written = text.string(span)
        if let profile = profile(written) ?? profile(written.uppercased()) {
          guard let reason = comment.reason else { continue }
          words.append(Word(profile: profile, span: span, reason: reason, lines: lines))
        } else {
          faults.append(SuppressionFault(.unknownCode(written), Place(source, span)))
        }
      }
    }
    return words
  }

  private func index(_ words: [Word]) -> [Int: [Int]] {
    var byLine: [Int: [Int]] = [:]
    for (index, word) in words.enumerated() {
      for line in word.lines { byLine[line, default: []].append(index) }
    }
    return byLine
  }

  /// For each comment the lines it covers, from 1: its own, and if it stands alone the next that says something. From
  /// the last to the first, so that comments below each other are passed once.
  private func coveredLines() -> [[Int]] {
    let lines = LineTable(text)
    var covered: [[Int]] = []
    var below: (line: Int, target: Int)?
    for comment in comments.reversed() {
      let line = lines.lineNumber(of: comment.span.start)
      guard comment.isAlone else {
        covered.append([line])
        below = (line, line)
        continue
      }
      var target = line + 1
      while target <= lines.lineCount, target != below?.line, saysNothing(lines.span(ofLine: target)) { target += 1 }
      if let below, target == below.line { target = below.target }
      covered.append([line, target])
      below = (line, target)
    }
    return covered.reversed()
  }

  private func saysNothing(_ line: Span) -> Bool {
    let first = text.bytes[line.range].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return first == nil || first == UInt8(ascii: "#")
  }
}

/// What suppressions did to a report.
public struct SuppressionResult: Sendable {
  public var suppressed: [SuppressedDiagnostic] = []
  /// In order of place.
  public var faults: [SuppressionFault] = []
  /// What comments wait for whose rules could not judge.
  public var unjudged: [DiagnosticProfile] = []

  public init() {}
}

/// A finding that the file asks not to hear of.
public struct SuppressedDiagnostic: Sendable {
  public let diagnostic: Diagnostic
  /// As written in the comment.
  public let reason: String

  public init(_ diagnostic: Diagnostic, reason: String) {
    self.diagnostic = diagnostic
    self.reason = reason
  }
}

/// Something wrong with a suppression. Facts only; rules in SOPRules/Housekeeping give them words.
public struct SuppressionFault: Sendable {
  public enum Kind: Sendable {
    /// No `alasan:`, or nothing after it; the comment has no effect.
    case reasonMissing
    /// `abaikan` without a code or name.
    case codeMissing
    /// A word that is no code and no name of a finding.
    case unknownCode(String)
    /// There is no such finding on the line that is covered.
    case stale(DiagnosticProfile)
    /// A word in the place of `abaikan` that looks like it.
    case misspelt(String)
    /// `# sop: bentrok`: not a suppression, but what a merge could not decide.
    case conflict
  }

  public let kind: Kind
  public let place: Place

  public init(_ kind: Kind, _ place: Place) {
    self.kind = kind
    self.place = place
  }
}
