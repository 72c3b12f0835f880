/// Counts over the files of one run.
public struct Summary: Hashable, Sendable {
  public var errors = 0
  public var warnings = 0
  public var advice = 0
  /// Findings that a comment in the file takes out, with its reason.
  public var suppressed = 0
  /// Findings that are not counted because a baseline knows them.
  public var known = 0
  /// Findings with a fix that keeps the author's meaning.
  public var fixable = 0
  /// Others with a fix that probably is what the author means.
  public var fixableUnsafely = 0
  /// Findings that this run has fixed.
  public var fixed = 0
  /// Findings whose fix was left out, since it would have brought another error to light.
  public var heldBack = 0
  /// Files that were checked.
  public var files = 0
  /// Of these, files with at least one finding.
  public var filesWithFindings = 0
  /// Findings that say a proof met its bound.
  public var undecided = 0
  /// Files that could not be read.
  public var unreadable = 0

  public init() {}

  /// One checked file.
  public init(of file: FileFindings) {
    files = 1
    filesWithFindings = file.diagnostics.isEmpty ? 0 : 1
    suppressed = file.suppressed.count
    known = file.knownCount
    for diagnostic in file.diagnostics {
      if diagnostic.profile.isUndecided { undecided += 1 }
      switch diagnostic.answer(upTo: .review)?.grade {
      case .safe: fixable += 1
      case .review: fixableUnsafely += 1
      case .manual, nil: break
      }
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .advice: advice += 1
      }
    }
  }

  public var findings: Int { errors + warnings + advice }

  /// The heaviest finding, `nil` without any.
  public var worst: Severity? {
    if errors > 0 { return .error }
    if warnings > 0 { return .warning }
    return advice > 0 ? .advice : nil
  }

  public static func += (left: inout Summary, right: Summary) {
    left.errors += right.errors
    left.warnings += right.warnings
    left.advice += right.advice
    left.suppressed += right.suppressed
    left.known += right.known
    left.fixable += right.fixable
    left.fixableUnsafely += right.fixableUnsafely
    left.fixed += right.fixed
    left.heldBack += right.heldBack
    left.files += right.files
    left.filesWithFindings += right.filesWithFindings
    left.undecided += right.undecided
    left.unreadable += right.unreadable
  }
}
