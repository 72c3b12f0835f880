/// What an SOP is made of, each kind with the pool its numbers count in.
public enum ElementKind: UInt8, Sendable, Hashable, CaseIterable {
  /// The SOP as a whole; it has no pool.
  case procedure
  /// `Procedure.steps`.
  case step
  /// `Procedure.blocks`.
  case block
  /// `Procedure.outcomes`.
  case outcome
  /// `Procedure.actors`.
  case actor
  /// `Procedure.ends`.
  case end
  /// `Procedure.channels`.
  case channel
  /// `Procedure.variants`.
  case variant
  /// `Procedure.requirements`.
  case requirement
  /// `Procedure.fees`.
  case fee
  /// `Procedure.promises`.
  case promise
  /// `Pairing.documents`: papers by their name, wherever they are named.
  case document
  /// `Procedure.products`.
  case product
  /// `Pairing.legalBases`: the entries of `dasar_hukum`.
  case legalBasis
  /// `Procedure.scenarios`.
  case scenario
  /// Other keys of the SOP and its office, by `Keyword.rawValue`; always the same on both sides.
  case component
}
