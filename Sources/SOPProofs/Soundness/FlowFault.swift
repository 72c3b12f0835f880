/// What is wrong with a net, with the run that shows it.
struct FlowFault: Sendable {
  enum Kind: Sendable, Hashable {
    /// Two tokens come to one node that does not wait: what follows happens twice. The edges they came by.
    case meeting(node: Int, edges: [Int])
    /// The case ends while a part of it still runs. The edges by which it ends.
    case endsWhileRunning(node: Int, edges: [Int])
    /// An edge leads back to before the case parted, while another part of it still runs.
    case goesBack(edge: Int, node: Int)
    /// A join waits for a port to which nothing comes any more.
    case joinWaits(node: Int, ports: [Int])
    /// Waiting nodes wait for each other.
    case mutualWait(node: Int)
    /// No way leads from these nodes to an end.
    case trapped([Int])
    /// The case goes round for ever in these nodes, though each of them leads to an end by itself.
    case endless([Int])
  }

  enum Step: Sendable, Hashable {
    /// A group was chosen.
    case chose(Int)
    /// A waiting node or join had what it waited for.
    case met(Int)
  }

  var kind: Kind
  /// The deeds that lead to it, in order.
  var story: [Step]
  var repair: FlowNet.Repair
}
