import SOPModel

/// The steps of `melalui`, found again on the way of a case.
///
/// Passed in their order means: the case could have been told so that they follow each other. Steps that go on beside each
/// other have no order of their own.
struct ExpectedPath {
  /// Longer lists are not followed.
  static let limit = 64

  /// By node, its places in the list.
  private var places: [Int32: [Int]] = [:]
  let count: Int

  init() { count = 0 }

  init(_ path: [NameUse], _ graph: ProcessGraph) {
    count = min(path.count, Self.limit)
    for (place, name) in path.prefix(Self.limit).enumerated() {
      switch name.meaning {
      case .step(let step): places[graph.node(of: step).index, default: []].append(place)
      case .block(let block): places[graph.entry(of: block).index, default: []].append(place)
      case .variant, .channel, .unknown: break
      }
    }
  }

  /// The first place that was not passed, or `nil`.
  func missing(in state: CaseState) -> Int? { (0..<count).first { state.met & 1 << UInt64($0) == 0 } }

  /// A node is passed by what owes its being to some of the steps before. What was passed too early, because an earlier
  /// one only comes now, does not count any more. Gives what its followers owe their being to.
  func pass(_ node: Int32, _ seen: UInt64, in state: inout CaseState) -> UInt64 {
    guard let place = places[node]?.first(where: { state.met & 1 << UInt64($0) == 0 }) else { return seen }
    let bit: UInt64 = 1 << UInt64(place)
    let early = seen & ~(bit | (bit - 1))
    state.met = state.met & ~early | bit
    return seen & ~early | bit
  }
}
