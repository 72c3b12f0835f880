public import SOPDiagnostics
public import SOPDiff
public import SOPText

/// A form of compared SOPs that `sop diff --format NAME` writes.
///
/// Pure as an `Emitter` is: the same comparison and options give the same bytes on every machine. What files say is data
/// in every form.
public protocol ComparisonEmitter: Sendable {
  /// What `--format` calls it: one lower-case word.
  var name: String { get }

  /// The whole content of the output.
  func emit(_ report: ComparedProcedures, options: ComparisonOptions) -> [UInt8]
}

/// Every form that is a document of its own.
public enum ComparisonEmitterRegistry {
  public static let all: [any ComparisonEmitter] = [
    MarkdownComparison(), ComparisonJSON(), HTMLComparison(), DOTComparison(),
  ]

  public static func emitter(named name: String) -> (any ComparisonEmitter)? {
    all.first { $0.name == name }
  }
}

/// What was compared in one run.
public struct ComparedProcedures: Sendable {
  /// SOPs that both sides have.
  public var comparisons: [Comparison]
  /// SOPs that the new side alone has, and those the old one alone has.
  public var added: [Lone]
  public var removed: [Lone]

  /// An SOP that only one side has.
  public struct Lone: Sendable, Hashable {
    public let path: String
    /// `nama`, or nothing.
    public let title: String

    public init(path: String, title: String) {
      self.path = path
      self.title = title
    }
  }

  public init(_ comparisons: [Comparison], added: [Lone] = [], removed: [Lone] = []) {
    self.comparisons = comparisons
    self.added = added
    self.removed = removed
  }
}

/// How an output is wanted.
public struct ComparisonOptions: Sendable {
  /// Of the words that are added; what the files say stays as it is written.
  public var language = Language.indonesian
  /// Addresses under which the files of each side can be read, for links to lines: a path and `#L` with the number of the
  /// line are put behind them. `nil` for no links.
  public var oldAddress: String?
  public var newAddress: String?
  /// Which changes somebody has accepted.
  public var approvals = Approvals()

  public init() {}

  /// Whether a text can stand in `oldAddress` or `newAddress`; others give no links.
  public static func isWebAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
  }

  func address(_ side: Side) -> String? { side == .old ? oldAddress : newAddress }
}

/// Changes that somebody has looked at and accepted: shown as such, and not counted.
public struct Approvals: Sendable {
  /// By comparison of the report, in its order; none for those behind the last.
  public var accepted: [Set<Fingerprint>]
  /// Of changes that are no longer there.
  public var stale: [Baseline.Entry]

  public init(accepted: [Set<Fingerprint>] = [], stale: [Baseline.Entry] = []) {
    self.accepted = accepted
    self.stale = stale
  }

  /// Whether a change of a comparison is accepted.
  public func accept(_ change: Change, of comparison: Int) -> Bool {
    accepted.indices.contains(comparison) && accepted[comparison].contains(change.fingerprint)
  }
}
