public import SOPText

/// What was found in one file, ready to be printed.
public struct FileFindings: Sendable {
  /// The texts that places point into, indexed by `SourceID`; the first is the file itself.
  public let sources: [SourceText]
  /// In the order of `Report.sort()`.
  public let diagnostics: [Diagnostic]
  public let suppressed: [SuppressedDiagnostic]
  /// Findings left out because they are known.
  public let knownCount: Int
  private let givenFingerprints: [Fingerprint]?

  public init(sources: [SourceText], diagnostics: [Diagnostic], suppressed: [SuppressedDiagnostic] = []) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.suppressed = suppressed
    knownCount = 0
    givenFingerprints = nil
  }

  /// The findings of a file without those that are known. What is left keeps its fingerprint: it counts the equal
  /// findings before it, known or not.
  public init(_ all: FileFindings, without isKnown: (Diagnostic, Fingerprint) -> Bool) {
    let left = zip(all.diagnostics, all.fingerprints).filter { !isKnown($0, $1) }
    sources = all.sources
    diagnostics = left.map(\.0)
    suppressed = all.suppressed
    knownCount = all.knownCount + all.diagnostics.count - left.count
    givenFingerprints = left.map(\.1)
  }

  /// One for each finding. Made when asked for.
  public var fingerprints: [Fingerprint] {
    givenFingerprints ?? Fingerprint.all(of: diagnostics, in: sources)
  }

  /// One for each suppressed finding. Made when asked for.
  var suppressedFingerprints: [Fingerprint] { Fingerprint.all(of: suppressed.map(\.diagnostic), in: sources) }

  /// The path the file is reported under.
  public var path: String { sources.first?.name ?? "" }
}

/// An output format: an opening, one piece per file joined by a separator, and a closing. Pieces do not depend on each
/// other, so files can be rendered beside each other and put together in their order.
///
/// A piece may be empty; it is then left out, its separator with it.
public protocol FindingRenderer: Sendable {
  var opening: String { get }
  var separator: String { get }
  func piece(for file: FileFindings) -> String
  func closing(_ summary: Summary) -> String
}

extension FindingRenderer {
  /// The whole output for files that are all at hand.
  public func render(_ files: [FileFindings]) -> String {
    var summary = Summary()
    var pieces: [String] = []
    for file in files {
      summary += Summary(of: file)
      let piece = piece(for: file)
      if !piece.isEmpty { pieces.append(piece) }
    }
    return opening + pieces.joined(separator: separator) + closing(summary)
  }
}

/// Whether escapes for colour may be written.
public enum Style: Sendable {
  case plain
  /// The sixteen colours every terminal knows.
  case colored
}
