public import SOPText

/// What formats that carry their own catalogue say about a rule, whether it found something or not.
public struct RuleDescription: Sendable {
  public let profile: DiagnosticProfile
  /// What is found, in one sentence.
  public let summary: Wording
  /// Why it matters.
  public let why: Wording

  public init(_ profile: DiagnosticProfile, summary: Wording, why: Wording) {
    self.profile = profile
    self.summary = summary
    self.why = why
  }

  /// The page of the manual, from the top of the project.
  public var page: String { "docs/aturan/\(profile.code).md" }
}
