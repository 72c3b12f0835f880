import SOPText

/// One kind of change that can be told. A case-less enum in a file of its own: what it is, how it is found, and at the
/// bottom its wording in both languages. A function of the pair: it looks at nothing else.
protocol ChangeRule: Sendable {
  static var profile: ChangeProfile { get }
  /// What it tells, for users: one plain sentence, for the manual.
  static var summary: Wording { get }
  /// Linear in what was found to be different.
  static func compare(_ pair: ProcedurePair, into changes: inout ChangeList)
}
