public import SOPText

/// Which text of a compilation a place is in: 0 is the SOP itself, 1 the `opd.yaml` above it, then called SOPs.
@frozen
public struct SourceID: Hashable, Sendable, Comparable {
  public let index: UInt16

  @inlinable
  public init(_ index: UInt16) { self.index = index }

  public static let procedure = SourceID(0)
  public static let office = SourceID(1)

  @inlinable
  public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A span in one of the texts of a compilation.
@frozen
public struct Place: Hashable, Sendable, Comparable {
  public let source: SourceID
  public let span: Span

  @inlinable
  public init(_ source: SourceID, _ span: Span) {
    self.source = source
    self.span = span
  }

  @inlinable
  public static func < (left: Place, right: Place) -> Bool {
    (left.source, left.span) < (right.source, right.span)
  }
}

/// Another place that the finding is about: a declaration, the promise it breaks, a step of the witness path.
/// Several are given in the order in which they should be read.
public struct RelatedPlace: Hashable, Sendable {
  public let place: Place
  public let label: Wording

  public init(_ place: Place, _ label: Wording) {
    self.place = place
    self.label = label
  }
}

/// A sentence under the excerpt.
public struct Note: Hashable, Sendable {
  /// What the sentence is; printed as `= jalur`, `= contoh`, `= dasar`, `= saran` in this order.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// The steps that lead there, in order.
    case path
    /// A concrete case.
    case example
    /// Why it matters, in a sentence.
    case reason
    /// What to do.
    case advice
  }

  public let kind: Kind
  public let wording: Wording

  public init(_ kind: Kind, _ wording: Wording) {
    self.kind = kind
    self.wording = wording
  }
}

/// A change to the source that answers a finding.
public struct Fix: Hashable, Sendable {
  public enum Grade: UInt8, Sendable {
    /// Keeps the meaning the author wrote; applied by `--fix`.
    case safe
    /// Probably what the author meant; applied by `--fix-unsafe`, to be read afterwards.
    case review
    /// Only shown: a person must fill something in.
    case manual
  }

  public let grade: Grade
  /// What the change does, as an order: "ganti dengan 'kegiatan'".
  public let title: Wording
  public let source: SourceID
  /// In order of place, not overlapping.
  public let edits: [TextEdit]

  public init(_ grade: Grade, _ title: Wording, source: SourceID = .procedure, edits: [TextEdit]) {
    self.grade = grade
    self.title = title
    self.source = source
    self.edits = edits
  }
}

/// One finding: a value, the same in every output format.
public struct Diagnostic: Sendable {
  public let profile: DiagnosticProfile
  /// In force: after the office's policy.
  public var severity: Severity
  /// The narrowest span that is wrong.
  public let place: Place
  /// One short sentence: what is wrong, with the values.
  public let headline: Wording
  /// A few words printed after the carets; `nil` where the headline says it all.
  public let label: Wording?
  public let related: [RelatedPlace]
  /// `reason` and `advice` notes; every finding has advice.
  public let notes: [Note]
  public let fixes: [Fix]
  /// What tells it from other findings of the same rule at the same place (a component, a field), for its fingerprint.
  public let discriminator: String

  public init(
    _ profile: DiagnosticProfile,
    at place: Place,
    _ headline: Wording,
    label: Wording? = nil,
    related: [RelatedPlace] = [],
    notes: [Note],
    fixes: [Fix] = [],
    discriminator: String = ""
  ) {
    self.profile = profile
    severity = profile.severity
    self.place = place
    self.headline = headline
    self.label = label
    self.related = related
    self.notes = notes
    self.fixes = fixes
    self.discriminator = discriminator
  }

  /// The fix that a repair may apply by itself: that of the best grade. Where several have it, a person chooses.
  public func answer(upTo grade: Fix.Grade) -> Fix? {
    let real = fixes.filter { !$0.edits.isEmpty }
    guard let best = real.map(\.grade.rawValue).min(), best <= grade.rawValue else { return nil }
    let answers = real.filter { $0.grade.rawValue == best }
    return answers.count == 1 ? answers.first : nil
  }
}
