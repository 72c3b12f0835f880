/// Position of a node in `ProcessGraph.nodes`.
@frozen
public struct GraphNodeID: Hashable, Sendable, Comparable {
  public let index: Int32

  @inlinable
  public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  public static var none: GraphNodeID { @inlinable get { GraphNodeID(-1) } }

  @inlinable
  public var isNone: Bool { index < 0 }

  @inlinable
  public static func < (left: GraphNodeID, right: GraphNodeID) -> Bool { left.index < right.index }
}

/// Everything a case can do, as a directed graph: what all proofs and drawings are made from.
///
/// Node and edge kinds are described in docs/ARCHITECTURE.md. Starts stand first, then steps in the order of the file,
/// then blocks, then ends. Edges of one node stand together, in the order of the file.
public struct ProcessGraph: Sendable {
  public struct Node: Sendable, Hashable {
    public var kind: Kind
    /// Into `ProcessGraph.edges`.
    public var outgoing: PoolRange = .empty
    /// Into `ProcessGraph.incomingEdges`.
    public var incoming: PoolRange = .empty

    init(_ kind: Kind) { self.kind = kind }
  }

  public enum Kind: Sendable, Hashable {
    /// Where a case of one channel begins; into `Procedure.channels`.
    case start(Int32)
    /// A row of the form; with `jika` an exclusive choice, otherwise all followers start.
    case step(StepID)
    /// Entry of a parallel block: every branch starts.
    case fork(BlockID)
    /// Exit of a parallel block: waits for every branch.
    case join(BlockID)
    /// Entry and exit of a block with a condition or a stage; silent.
    case enter(BlockID)
    case leave(BlockID)
    /// `ke: mulai` where there are several channels: goes on to the start of the case's own; silent.
    case restart
    /// An end of the case.
    case end(EndID)
    /// A way the file admits is not settled (`belum diatur`).
    case unsettled
  }

  public struct Edge: Sendable, Hashable {
    public var source: GraphNodeID
    public var target: GraphNodeID
    public var kind: EdgeKind
    /// Edges of one node with the same number are taken together; different numbers exclude each other.
    public var choice: Int16
    /// Outcome of a decision, name of a branch, or channel.
    public var label: TextRef = .none
    /// `maks`: how often it may be taken in the life of one case.
    public var limit: Int32?
    /// Written condition.
    public var condition: TextRef = .none
    /// `peluang` in hundredths of a per cent.
    public var probability: Int32?
    /// Goes back to a node that was already passed: rework. Said so in the file (`maks`, `mulai`), or a retreating edge
    /// of a depth-first walk in the order of the file.
    public var isRework = false
    /// The value in the file that makes the edge; `.none` for the order of the file.
    public var written: TextRef = .none
  }

  public enum EdgeKind: UInt8, Sendable, Hashable, CaseIterable {
    /// From a start to its first step.
    case start
    /// One step after the other.
    case sequence
    /// A way out of a decision.
    case outcome
    /// A step or block that is off or skipped is passed over.
    case bypass
    /// The time limit has run out (`batas` ... `lewat`).
    case timeout
    /// The edge before may not be taken again (`maks` ... `lewat`).
    case exhausted
    /// Waited for (`setelah`): the target starts when all such edges it can still get have come.
    case after
    /// Into a branch, and out of one into the join.
    case fork
    case join
    /// Back to the start of one's own channel.
    case restart
  }

  public internal(set) var nodes: [Node] = []
  public internal(set) var edges: [Edge] = []
  /// Edge numbers grouped by target.
  public internal(set) var incomingEdges: [Int32] = []
  /// A name in the flow could not be resolved, so that edges are missing: questions about reachability say nothing.
  public internal(set) var isIncomplete = false
  /// The node of the first step; steps stand one after the other.
  private var firstStep: Int32 {
    Int32(nodes.firstIndex { if case .start = $0.kind { false } else { true } } ?? 0)
  }

  public init() {}

  public subscript(node: GraphNodeID) -> Node { nodes[Int(node.index)] }

  public func node(of step: StepID) -> GraphNodeID { GraphNodeID(Int(firstStep + step.index)) }

  /// Entry (`fork`, `enter`) and exit (`join`, `leave`) of a block; blocks stand behind the steps.
  public func entry(of block: BlockID) -> GraphNodeID { GraphNodeID(Int(firstBlock + block.index * 2)) }
  public func exit(of block: BlockID) -> GraphNodeID { GraphNodeID(Int(firstBlock + block.index * 2 + 1)) }

  /// The node behind the last step; steps stand together, so that halving finds it.
  private var firstBlock: Int32 {
    var (low, high) = (Int(firstStep), nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if case .step = nodes[middle].kind { low = middle + 1 } else { high = middle }
    }
    return Int32(truncatingIfNeeded: low)
  }

  public func outgoing(_ node: GraphNodeID) -> ArraySlice<Edge> { edges[nodes[Int(node.index)].outgoing.indices] }

  public func incoming(_ node: GraphNodeID) -> some Collection<Edge> {
    incomingEdges[nodes[Int(node.index)].incoming.indices].lazy.map { edges[Int($0)] }
  }
}
