/// A run told on the net itself: which deeds, in which order, and what each token owes to which deed.
struct Replay {
  struct Token {
    /// The edge it came by; -1 for the first token and for what a meeting starts.
    var edge: Int
    var place: Int
    /// The deed that made it; -1 for the first token.
    var maker: Int
    var isTaken = false
  }

  struct Event {
    var deed: History.Deed
    var node: Int
    var taken: [Int]
  }

  private let net: FlowNet
  private(set) var tokens: [Token] = []
  private(set) var events: [Event] = []
  private var resting: [Int: [Int]] = [:]

  init(_ net: FlowNet) {
    self.net = net
    put(Token(edge: -1, place: net.start, maker: -1))
  }

  /// Tokens that rest in a place, the oldest first.
  func tokens(in place: Int) -> [Int] { resting[place] ?? [] }

  mutating func play(_ deed: History.Deed) {
    switch deed {
    case .fired(let group):
      let source = net.groups[group].source
      events.append(Event(deed: deed, node: source, taken: take(from: source)))
      for edge in net.groups[group].edges {
        put(Token(edge: edge, place: net.place(of: net.edges[edge]), maker: events.count - 1))
      }
    case .met(let node):
      events.append(Event(deed: deed, node: node, taken: net.ports(of: node).flatMap { take(from: $0) }))
      put(Token(edge: -1, place: node, maker: events.count - 1))
    }
  }

  private mutating func put(_ token: Token) {
    resting[token.place, default: []].append(tokens.count)
    tokens.append(token)
  }

  private mutating func take(from place: Int) -> [Int] {
    guard var rest = resting[place], !rest.isEmpty else { return [] }
    let token = rest.removeFirst()
    resting[place] = rest
    tokens[token].isTaken = true
    return [token]
  }

  /// Every deed a token owes its being to, in order.
  func causes(of token: Int) -> [Int] {
    var isCause = [Bool](repeating: false, count: events.count)
    var stack = [tokens[token].maker]
    while let event = stack.popLast() {
      guard event >= 0, !isCause[event] else { continue }
      isCause[event] = true
      for token in events[event].taken { stack.append(tokens[token].maker) }
    }
    return isCause.indices.filter { isCause[$0] }
  }

  /// Deeds with all their causes, none before its causes, otherwise by node.
  func inOrder(of deeds: [Int]) -> [Int] {
    var missing: [Int: Int] = [:]
    var followers: [Int: [Int]] = [:]
    var ready = Heap()
    for deed in deeds {
      let causes = Set(events[deed].taken.map { tokens[$0].maker }.filter { $0 >= 0 })
      missing[deed] = causes.count
      for cause in causes { followers[cause, default: []].append(deed) }
      if causes.isEmpty { ready.push(events[deed].node, deed) }
    }
    var ordered: [Int] = []
    while let deed = ready.pop() {
      ordered.append(deed)
      for follower in followers[deed] ?? [] {
        missing[follower, default: 0] -= 1
        if missing[follower] == 0 { ready.push(events[follower].node, follower) }
      }
    }
    return ordered
  }
}

extension Replay {
  /// The last node on the ways of two tokens that they came to by different edges.
  struct Parting {
    var node: Int
    /// -1 for what a meeting started.
    var edges: [Int]
  }

  /// Where two tokens in one place last came by different edges: at that place, or at one they both passed before.
  func parting(_ first: Int, _ second: Int) -> Parting {
    var (one, other) = (tokens[first], tokens[second])
    while true {
      let found = Parting(node: net.nodeOfPlace[one.place], edges: [one.edge, other.edge])
      guard one.edge == other.edge, one.maker >= 0, other.maker >= 0, one.maker != other.maker else { return found }
      let (left, right) = (events[one.maker].taken, events[other.maker].taken)
      guard let before = pair(left, right) else { return found }
      (one, other) = before
    }
  }

  /// Of the tokens that two deeds of one node took: two of different edges, else two of the same port.
  private func pair(_ left: [Int], _ right: [Int]) -> (Token, Token)? {
    guard let first = left.first, let second = right.first else { return nil }
    for one in left {
      for other in right where tokens[one].place == tokens[other].place && tokens[one].edge != tokens[other].edge {
        return (tokens[one], tokens[other])
      }
    }
    for one in left {
      for other in right where tokens[one].edge == tokens[other].edge { return (tokens[one], tokens[other]) }
    }
    return (tokens[first], tokens[second])
  }

  /// The edge by which one of two tokens went back while the other was on its way, if one did: an edge by which it came
  /// to where they meet, or the last edge that goes back on its way to what both owe their being to and it does again.
  func wayBack(_ parting: Parting, _ first: Int, _ second: Int) -> Int? {
    for edge in parting.edges.reversed() where edge >= 0 && net.edges[edge].isRetreating { return edge }
    let (left, right) = (causes(of: first), causes(of: second))
    let shared = Set(left).intersection(right)
    let before = Set(shared.map { events[$0].node })
    for causes in [right, left] {
      for event in causes where !shared.contains(event) && before.contains(events[event].node) {
        if let edge = lastRetreat(before: event, in: Set(causes).subtracting(shared)) { return edge }
      }
    }
    return nil
  }

  private func lastRetreat(before event: Int, in causes: Set<Int>) -> Int? {
    var event = event
    while true {
      var next = -1
      for token in events[event].taken {
        let token = tokens[token]
        if token.edge >= 0, net.edges[token.edge].isRetreating { return token.edge }
        if causes.contains(token.maker) { next = max(next, token.maker) }
      }
      if next < 0 { return nil }
      event = next
    }
  }
}
