public import SOPModel

/// What is proved of the flow of an SOP: that every case ends, once, with nothing left running; or why not.
///
/// The meaning of the flow, the method, its cost and its bounds: docs/kesehatan-alur.md.
public struct FlowProof: Sendable {
  public struct Fault: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// Branches come to a node that does not wait for them: it is done for each of them. Edges by which they come;
      /// -1 where what is waited for comes.
      case meeting(GraphNodeID, edges: [Int])
      /// The case ends while a branch still runs. Edges by which the branches end it.
      case endsWhileRunning(edges: [Int])
      /// An edge leads back to before the case parted, while another branch still runs.
      case goesBack(edge: Int)
      /// The end of a parallel block waits for branches from which nothing comes any more; branches of the block.
      case joinWaits(GraphNodeID, branches: [Int])
      /// Steps with `setelah` wait for each other.
      case mutualWait(GraphNodeID)
      /// The case goes round for ever.
      case endless([GraphNodeID])
    }

    public let kind: Kind
    /// The steps that lead to it, in order.
    public let story: [Moment]
    /// The kinds of cases that have it; empty for all.
    public fileprivate(set) var kinds: [CaseKind] = []
  }

  /// One step of a story: a node, and the edges of the choice it took.
  public struct Moment: Sendable, Hashable {
    public let node: GraphNodeID
    public let edges: [Int]
  }

  /// Two names in one `setelah` that no case both brings, though a kind of case can bring either; into `Procedure.names`.
  public struct ExclusivePair: Sendable, Hashable {
    public let node: GraphNodeID
    public let first: Int
    public let second: Int
  }

  /// All faults, each independent of the others.
  public private(set) var faults: [Fault] = []
  public private(set) var exclusivePairs: [ExclusivePair] = []
  /// `lewat` edges that no case can take: the way they replace does not lead back, so that its `maks` is never used up.
  public private(set) var unusedEdges: [Int] = []
  /// The proof met its bound; the flow may have faults that are not listed.
  public private(set) var isUndecided = false
  /// The flow could be read and the proof came to its end: nothing is missing above.
  public var isComplete: Bool { isRead && !isUndecided }
  private var isRead = false

  /// With more kinds of cases than this the flow is looked at as if every step could be off in any case.
  public static let kindBound = 64

  /// Proves nothing of a flow that could not be read: it is reported otherwise.
  public init(_ procedure: Procedure) {
    guard !procedure.steps.isEmpty, !procedure.graph.isIncomplete else { return }
    unusedEdges = Self.unusedEdges(procedure.graph)
    isRead = true
    guard Self.runsBeside(procedure.graph) else { return }
    let kinds = procedure.caseKinds().kinds
    var pairs = ExclusivePairs(kinds: kinds.count)
    guard (2...Self.kindBound).contains(kinds.count) else {
      let net = FlowNet(procedure, without: Set(unusedEdges))
      add(FlowVerdict(net), net, procedure, for: nil, &pairs)
      exclusivePairs = pairs.found(in: procedure)
      return
    }
    for kind in kinds {
      let net = FlowNet(
        procedure, without: procedure.edgesClosed(to: kind).union(unusedEdges), channel: kind.channel)
      add(FlowVerdict(net), net, procedure, for: kind, &pairs)
    }
    exclusivePairs = pairs.found(in: procedure)
    for index in faults.indices where faults[index].kinds.count == kinds.count { faults[index].kinds = [] }
  }

  private mutating func add(
    _ verdict: FlowVerdict, _ net: FlowNet, _ procedure: Procedure, for kind: CaseKind?, _ pairs: inout ExclusivePairs
  ) {
    pairs.add(verdict, net)
    isUndecided = isUndecided || verdict.isUndecided
    for fault in verdict.faults {
      guard var found = Self.fault(fault, net, procedure) else { continue }
      if let known = faults.firstIndex(where: { $0.kind == found.kind }) {
        if let kind { faults[known].kinds.append(kind) }
      } else {
        if let kind { found.kinds = [kind] }
        faults.append(found)
      }
    }
  }

  /// Something runs beside something else outside of parallel blocks. Without it a case is in one place of each branch at
  /// a time, blocks are closed, and the flow is sound if every step leads to an end, which other rules look at.
  private static func runsBeside(_ graph: ProcessGraph) -> Bool {
    for node in graph.nodes {
      if case .fork = node.kind { continue }
      var previous: Int16 = -1
      for edge in graph.edges[node.outgoing.indices] {
        if edge.kind == .after || (edge.choice == previous && edge.choice != .max) { return true }
        previous = edge.choice
      }
    }
    return false
  }

  private static func unusedEdges(_ graph: ProcessGraph) -> [Int] {
    guard graph.edges.contains(where: { $0.kind == .exhausted }) else { return [] }
    let loops = LoopMembership(graph)
    var unused: [Int] = []
    for node in graph.nodes {
      let outgoing = node.outgoing.indices
      for index in outgoing where graph.edges[index].kind == .exhausted {
        let replaced = outgoing.filter { graph.edges[$0].choice == graph.edges[index].choice - 1 }
        let isUsedUp = replaced.contains { edge in
          let edge = graph.edges[edge]
          return edge.limit == 0
            || loops.components[Int(edge.source.index)] == loops.components[Int(edge.target.index)]
        }
        if !isUsedUp { unused.append(index) }
      }
    }
    return unused
  }
}

// MARK: In terms of the graph

extension FlowProof {
  /// A trap is a fault of single steps and reported as such.
  private static func fault(_ fault: FlowFault, _ net: FlowNet, _ procedure: Procedure) -> Fault? {
    let graph = procedure.graph
    let kind: Fault.Kind
    switch fault.kind {
    case .meeting(let node, let edges): kind = .meeting(GraphNodeID(node), edges: origins(edges, net))
    case .endsWhileRunning(_, let edges): kind = .endsWhileRunning(edges: endings(edges, net))
    case .goesBack(let edge, _): kind = .goesBack(edge: net.edges[edge].origin)
    case .joinWaits(let node, let ports):
      guard case .join(let block) = graph.nodes[node].kind else { return nil }
      let first = procedure.blocks[Int(block.index)].branches.indices.lowerBound
      kind = .joinWaits(GraphNodeID(node), branches: ports.map { first + $0 })
    case .mutualWait(let node): kind = .mutualWait(GraphNodeID(node))
    case .trapped: return nil
    case .endless(let nodes): kind = .endless(nodes.filter { $0 < graph.nodes.count }.map { GraphNodeID($0) })
    }
    return Fault(kind: kind, story: fault.story.compactMap { moment($0, net, graph) })
  }

  private static func moment(_ step: FlowFault.Step, _ net: FlowNet, _ graph: ProcessGraph) -> Moment? {
    guard case .chose(let group) = step, net.groups[group].source < graph.nodes.count else { return nil }
    let edges = net.groups[group].edges.map { net.edges[$0].origin }
    return Moment(node: GraphNodeID(net.groups[group].source), edges: edges.filter { $0 >= 0 })
  }

  private static func origins(_ edges: [Int], _ net: FlowNet) -> [Int] {
    edges.map { $0 < 0 ? -1 : net.edges[$0].origin }
  }

  /// Where two ends meet behind the ends of the file, the edges that lead to those.
  private static func endings(_ edges: [Int], _ net: FlowNet) -> [Int] {
    var endings: [Int] = []
    for edge in edges where edge >= 0 {
      if net.edges[edge].origin >= 0 {
        endings.append(net.edges[edge].origin)
      } else {
        let before = net.edges.filter { $0.target == net.edges[edge].source && $0.origin >= 0 }
        endings += before.prefix(1).map(\.origin)
      }
    }
    return endings
  }
}
