import SOPModel

/// For each node of the graph the documents that were made on every way to it: a forward analysis over sets of bits,
/// the greatest solution. Ways that exclude each other meet in what they have in common; branches that are waited for
/// add up.
///
/// Sixty-four documents are looked at together. Each lot costs some passes over the edges, mostly one more than loops lie
/// in each other.
struct DocumentFlow {
  /// What a node that waits with `setelah` is taken to have when not all it waits for need come.
  enum Guess {
    /// What all the ways have in common: never too much.
    case least
    /// What any of the ways brings: never too little.
    case most
  }

  /// Steps of the analysis before it is given up.
  static let workBound = 40_000_000

  private let net: DocumentGraph
  private let isUnused: [Bool]
  private let made: DocumentSets
  private let guess: Guess
  private var sets: DocumentSets
  /// The analysis met its bound; nothing must be said.
  private(set) var isUndecided = false

  /// - Parameters:
  ///   - isUnused: edges that no case looked at can take.
  ///   - made: what each node makes for certain, when its row is done.
  init(_ net: DocumentGraph, without isUnused: [Bool], making made: DocumentSets, _ guess: Guess) {
    self.net = net
    self.isUnused = isUnused
    self.made = made
    self.guess = guess
    sets = DocumentSets(count: net.graph.nodes.count, width: made.width, isFull: true)
    solve()
  }

  /// Whether a document is there whenever a case comes to a node.
  func isSure(_ document: Int, at node: GraphNodeID) -> Bool { sets.contains(document, at: Int(node.index)) }

  /// Whether it is there after an edge was taken.
  func isSure(_ document: Int, after edge: Int) -> Bool {
    let source = Int(net.graph.edges[edge].source.index)
    return sets.contains(document, at: source) || net.isAfterWork[edge] && made.contains(document, at: source)
  }

  private mutating func solve() {
    let order = orderOfVisit()
    var work = 0
    for word in 0..<sets.words {
      var hasChanged = true
      while hasChanged {
        hasChanged = false
        for node in order {
          let new = documents(word, at: node)
          if new != sets[word, at: node] {
            sets[word, at: node] = new
            hasChanged = true
          }
        }
        work += net.graph.edges.count + order.count
        if hasChanged, work > Self.workBound {
          isUndecided = true
          return
        }
      }
    }
  }

  /// Nodes that a start leads to, each before what it leads to, as far as no loop forbids.
  private func orderOfVisit() -> [Int] {
    let graph = net.graph
    var next = [Int](repeating: -1, count: graph.nodes.count)
    var finished: [Int] = []
    finished.reserveCapacity(graph.nodes.count)
    var stack: [Int] = []
    for root in graph.nodes.indices {
      guard case .start = graph.nodes[root].kind, next[root] < 0 else { continue }
      next[root] = graph.nodes[root].outgoing.indices.lowerBound
      stack.append(root)
      while let node = stack.last {
        guard next[node] < graph.nodes[node].outgoing.indices.upperBound else {
          finished.append(node)
          stack.removeLast()
          continue
        }
        let edge = next[node]
        next[node] += 1
        let target = Int(graph.edges[edge].target.index)
        if !isUnused[edge], next[target] < 0 {
          next[target] = graph.nodes[target].outgoing.indices.lowerBound
          stack.append(target)
        }
      }
    }
    return finished.reversed()
  }

  private func documents(_ word: Int, at node: Int) -> UInt64 {
    if case .start = net.graph.nodes[node].kind { return 0 }
    guard net.meetings[node] != .none, net.meetings[node] == .join || guess == .most else {
      return common(word, to: node, port: nil) ?? .max
    }
    var all: UInt64?
    for port in 0..<net.ports[node] {
      if let brought = common(word, to: node, port: port) { all = (all ?? 0) | brought }
    }
    return (all ?? .max) & (common(word, to: node, port: -1) ?? .max)
  }

  /// What all edges into a node, or into one port of it, have in common; `nil` if there is none.
  private func common(_ word: Int, to node: Int, port: Int?) -> UInt64? {
    var common: UInt64?
    for index in net.graph.nodes[node].incoming.indices {
      let edge = Int(net.graph.incomingEdges[index])
      if isUnused[edge] { continue }
      if let port, net.portOfEdge[edge] != port { continue }
      let source = Int(net.graph.edges[edge].source.index)
      let own = net.isAfterWork[edge] ? made[word, at: source] : 0
      common = (common ?? .max) & (sets[word, at: source] | own)
    }
    return common
  }
}

/// Sets of small numbers, one for each node, in one array.
struct DocumentSets {
  /// Members are below this.
  let width: Int
  let words: Int
  private var bits: [UInt64]

  init(count: Int, width: Int, isFull: Bool = false) {
    self.width = width
    words = (width + 63) / 64
    bits = [UInt64](repeating: isFull ? .max : 0, count: words &* count)
  }

  subscript(word: Int, at node: Int) -> UInt64 {
    get { bits[node &* words &+ word] }
    set { bits[node &* words &+ word] = newValue }
  }

  func contains(_ member: Int, at node: Int) -> Bool {
    self[member >> 6, at: node] >> UInt64(member & 63) & 1 == 1
  }

  mutating func insert(_ member: Int, at node: Int) { self[member >> 6, at: node] |= 1 << UInt64(member & 63) }
}
