public import SOPDiagnostics
public import SOPModel
public import SOPText

/// One of the two SOPs that are compared, with the texts its places point into.
public struct ProcedureVersion: Sendable {
  /// By `SourceID`: the SOP, then its office's (empty without one).
  public let sources: [SourceText]
  public let procedure: Procedure

  public init(_ procedure: Procedure, sources: [SourceText]) {
    self.procedure = procedure
    self.sources = sources
  }

  /// The text a place is in; the SOP's own for one that is not at hand.
  public func source(of place: Place) -> SourceText? {
    let index = Int(place.source.index)
    return index < sources.count ? sources[index] : sources.first
  }
}

/// Which of the two.
public enum Side: UInt8, Sendable, Hashable, CaseIterable {
  case old
  case new

  public var other: Side { self == .old ? .new : .old }
}
