/// What a case takes along into an SOP that is called: its variants and its channel, where the called SOP has one of the
/// same id. All other variants and channels of the called SOP stay open.
public struct CarriedNames: Sendable, Equatable {
  public struct Pair<ID: Hashable & Sendable>: Sendable, Hashable {
    /// Of the SOP that calls.
    public let own: ID
    /// Of the SOP that is called.
    public let called: ID

    public init(own: ID, called: ID) {
      self.own = own
      self.called = called
    }
  }

  public private(set) var variants: [Pair<VariantID>] = []
  /// Into `Procedure.channels` of both.
  public private(set) var channels: [Pair<Int32>] = []

  /// Ids that stand in several axes must stand in the axis of the same name.
  public init(from own: Procedure, into called: Procedure) {
    let ownVariants = Self.named(own.variants.map { (own.text($0.id), own.text($0.axis)) })
    let calledVariants = Self.named(called.variants.map { (called.text($0.id), called.text($0.axis)) })
    for (index, variant) in called.variants.enumerated() {
      let id = called.text(variant.id)
      let candidates = ownVariants[id] ?? []
      let isAlone = candidates.count == 1 && calledVariants[id]?.count == 1
      let axis = called.text(variant.axis)
      for candidate in candidates where isAlone || candidate.axis == axis {
        variants.append(Pair(own: VariantID(candidate.index), called: VariantID(index)))
      }
    }
    let ownChannels = Self.named(own.channels.map { (own.text($0.name), "") })
    for (index, channel) in called.channels.enumerated() where channel.name.isWritten {
      for candidate in ownChannels[called.text(channel.name)] ?? [] {
        channels.append(
          Pair(own: Int32(truncatingIfNeeded: candidate.index), called: Int32(truncatingIfNeeded: index)))
      }
    }
  }

  private static func named(_ names: [(id: String, axis: String)]) -> [String: [(index: Int, axis: String)]] {
    var table: [String: [(index: Int, axis: String)]] = [:]
    for (index, name) in names.enumerated() { table[name.id, default: []].append((index, name.axis)) }
    return table
  }
}
