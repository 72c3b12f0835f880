/// All faults of a net: each is found in the net in which those before it are repaired, and none can be left unrepaired.
struct FlowVerdict: Sendable {
  private(set) var faults: [FlowFault] = []
  /// Ports of one waiting node that never hold a token together, though each holds one in some case.
  private(set) var neverTogether: [Pair] = []
  /// An exploration met its bound: there may be more than is said here.
  private(set) var isUndecided = false

  struct Pair: Sendable, Hashable {
    var node: Int
    /// Ports of the node, the smaller first.
    var first: Int
    var second: Int
  }

  /// More are not looked for in one net.
  static let faultBound = 32

  init(_ net: FlowNet) {
    var repaired = net
    if let trap = Self.trap(net) {
      faults.append(trap)
      repaired.apply(trap.repair)
    }
    while faults.count < Self.faultBound {
      var search = FaultSearch(repaired)
      switch search.run() {
      case .none:
        neverTogether = search.neverTogether
        dropNeedless(net)
        forgetPairsOfRepaired()
        return
      case .undecided:
        isUndecided = true
        return
      case .fault(let fault):
        faults.append(fault)
        repaired.apply(fault.repair)
      }
    }
    isUndecided = true
  }

  /// Nodes that a case can come to and that lead to no end.
  private static func trap(_ net: FlowNet) -> FlowFault? {
    let (isReached, ends) = (net.reachableNodes(), net.nodesThatEnd())
    let trapped = net.nodes.indices.filter { isReached[$0] && !ends[$0] }
    return trapped.isEmpty ? nil : FlowFault(kind: .trapped(trapped), story: [], repair: .hole(trapped))
  }

  /// A fault that is gone when the others are repaired follows from them.
  private mutating func dropNeedless(_ net: FlowNet) {
    var index = faults.count - 1
    while index >= 0, faults.count > 1 {
      if isNeedless(index, net) {
        faults.remove(at: index)
        index = faults.count
      }
      index -= 1
    }
  }

  private mutating func isNeedless(_ index: Int, _ net: FlowNet) -> Bool {
    if case .trapped = faults[index].kind { return false }
    var others = net
    for other in faults.indices where other != index { others.apply(faults[other].repair) }
    var search = FaultSearch(others)
    guard case .none = search.run() else { return false }
    neverTogether = search.neverTogether
    return true
  }

  /// A node that was made to wait is no `setelah` of the file.
  private mutating func forgetPairsOfRepaired() {
    for case .synchronise(let node) in faults.map(\.repair) { neverTogether.removeAll { $0.node == node } }
  }
}
