/// Looks for one fault in a net: reduces it, explores what is left, and tells what was found in terms of the net.
struct FaultSearch {
  enum Result {
    case none
    case fault(FlowFault)
    case undecided
  }

  private let net: FlowNet
  private var reduction: NetReduction
  private(set) var neverTogether: [FlowVerdict.Pair] = []

  init(_ net: FlowNet) {
    self.net = net
    reduction = NetReduction(net)
  }

  mutating func run() -> Result {
    reduction.reduce()
    let rest = ReducedNet(reduction)
    if rest.isTrivial { return .none }
    var exploration = Exploration(rest)
    switch exploration.run() {
    case .clean:
      notePairs(rest, exploration)
      return .none
    case .undecided: return .undecided
    case .meeting(let run, let place): return .fault(meeting(run, at: place, rest))
    case .stuck(let run, let meetings): return .fault(stuck(run, meetings, rest))
    case .endless(let run, let places): return .fault(endless(run, places, rest))
    }
  }

  /// Ports that never hold a token together; those that were found to be filled together speak for each other.
  private mutating func notePairs(_ rest: ReducedNet, _ exploration: Exploration) {
    for (index, meeting) in rest.meetings.enumerated() {
      guard !meeting.isJoin, let seen = exploration.meetingsSeen[index] else { continue }
      let used = meeting.ports.filter { port in seen.contains { $0.contains(port) } }
      for (position, first) in used.enumerated() {
        for second in used[(position + 1)...] {
          if seen.contains(where: { $0.contains(first) && $0.contains(second) }) { continue }
          notePairs(rest.origins[first], rest.origins[second], of: meeting.node)
        }
      }
    }
  }

  private mutating func notePairs(_ first: Int, _ second: Int, of node: Int) {
    for one in ports(filledWith: first, of: node) {
      for other in ports(filledWith: second, of: node) {
        neverTogether.append(FlowVerdict.Pair(node: node, first: min(one, other), second: max(one, other)))
      }
    }
  }

  private func ports(filledWith place: Int, of node: Int) -> [Int] {
    net.ports(of: node).filter { port in
      var port = port
      while let other = reduction.filledWith[port] { port = other }
      return port == place
    }.map(port)
  }

  private func port(_ place: Int) -> Int { place - net.nodes[net.nodeOfPlace[place]].firstPort }

  // MARK: Telling

  /// A run of what was left, played on the net; the last move is played, but its tokens do not go on.
  private func replay(_ run: [Exploration.Move], _ rest: ReducedNet) -> (replay: Replay, arcs: [Int: [Int]]) {
    var replay = Replay(net)
    // The arcs by which tokens came to the places of the rest.
    var arcs: [Int: [Int]] = [:]
    for move in run {
      for place in move.taken {
        guard var came = arcs[place], let arc = came.popLast() else { continue }
        arcs[place] = came
        play(settling: arc, to: reduction.places[rest.origins[place]].rest, &replay)
      }
      play(reduction.groups[rest.groups[move.group].origin].history, &replay)
      for arc in rest.groups[move.group].arcs { arcs[arc.target, default: []].append(arc.origin) }
    }
    return (replay, arcs)
  }

  private func play(_ history: Int, _ replay: inout Replay) {
    for deed in reduction.history.deeds(history, forward: { (reduction.forward[$0], reduction.forwardHistory[$0]) }) {
      replay.play(deed)
    }
  }

  private func play(settling arc: Int, to rest: Int, _ replay: inout Replay) {
    var place = reduction.arcs[arc].entry
    while place != rest, reduction.forward[place] >= 0 {
      play(reduction.forwardHistory[place], &replay)
      place = reduction.forward[place]
    }
  }

  private func meeting(_ run: [Exploration.Move], at place: Int, _ rest: ReducedNet) -> FlowFault {
    var (replay, arcs) = replay(run, rest)
    let came = arcs[place] ?? []
    let (first, second) = (came.first ?? 0, came.last ?? 0)
    let shared = sharedPlace(reduction.arcs[first].entry, reduction.arcs[second].entry)
    play(settling: first, to: shared, &replay)
    play(settling: second, to: shared, &replay)
    let tokens = replay.tokens(in: shared)
    let (one, other) = (tokens.first ?? 0, tokens.last ?? 0)
    let story = story(replay, [one, other])
    return fault(of: replay.parting(one, other), one, other, story, replay)
  }

  private func fault(
    of meeting: Replay.Parting, _ one: Int, _ other: Int, _ story: [FlowFault.Step], _ replay: Replay
  ) -> FlowFault {
    let node = meeting.node
    if let edge = replay.wayBack(meeting, one, other) {
      return FlowFault(kind: .goesBack(edge: edge, node: node), story: story, repair: .cut(edge))
    }
    let kind: FlowFault.Kind =
      net.nodes[node].isEnding
      ? .endsWhileRunning(node: node, edges: meeting.edges) : .meeting(node: node, edges: meeting.edges)
    let (first, second) = (meeting.edges[0], meeting.edges[1])
    if first != second, first < 0 || second < 0 || !isPortOfItsOwn(first) || !isPortOfItsOwn(second) {
      return FlowFault(kind: kind, story: story, repair: .synchronise(node))
    }
    return FlowFault(kind: kind, story: story, repair: second < 0 ? .hole([node]) : .cut(second))
  }

  /// Nothing but this edge leads to the port it leads to.
  private func isPortOfItsOwn(_ edge: Int) -> Bool {
    let edge = net.edges[edge]
    return edge.port >= 0 && net.edges.count { $0.target == edge.target && $0.port == edge.port } == 1
  }

  /// The first place that both ways to the same rest pass.
  private func sharedPlace(_ first: Int, _ second: Int) -> Int {
    var passed: Set<Int> = []
    var place = first
    while place >= 0 {
      passed.insert(place)
      place = reduction.forward[place]
    }
    place = second
    while !passed.contains(place), reduction.forward[place] >= 0 { place = reduction.forward[place] }
    return place
  }

  private func stuck(_ run: [Exploration.Move], _ meetings: [Int], _ rest: ReducedNet) -> FlowFault {
    let (replay, arcs) = replay(run, rest)
    let joins = meetings.filter { rest.meetings[$0].isJoin }
    let meeting = (joins.isEmpty ? meetings : joins).min { rest.meetings[$0].node < rest.meetings[$1].node } ?? 0
    let node = rest.meetings[meeting].node
    let ports = rest.meetings[meeting].ports
    let full = ports.filter { !(arcs[$0] ?? []).isEmpty }
    var told = replay
    for place in full { for arc in arcs[place] ?? [] { play(settling: arc, to: rest.origins[place], &told) } }
    let tokens = net.ports(of: node).flatMap { told.tokens(in: $0) }
    let story = story(told, tokens)
    guard !joins.isEmpty else {
      return FlowFault(kind: .mutualWait(node: node), story: story, repair: .impatience(node))
    }
    let missing = ports.filter { !full.contains($0) }.map { port(rest.origins[$0]) }
    return FlowFault(kind: .joinWaits(node: node, ports: missing), story: story, repair: .synchronise(node))
  }

  private func endless(_ run: [Exploration.Move], _ places: [Int], _ rest: ReducedNet) -> FlowFault {
    let (replay, _) = replay(run, rest)
    let nodes = places.map { net.nodeOfPlace[reduction.places[rest.origins[$0]].rest] }
    let last = replay.events.isEmpty ? [] : [replay.tokens.count - 1]
    return FlowFault(kind: .endless(nodes), story: story(replay, last), repair: .hole(nodes))
  }

  /// The deeds that these tokens owe their being to; where the order is free, that of the net.
  private func story(_ replay: Replay, _ tokens: [Int]) -> [FlowFault.Step] {
    var isTold = [Bool](repeating: false, count: replay.events.count)
    for token in tokens { for event in replay.causes(of: token) { isTold[event] = true } }
    return replay.inOrder(of: isTold.indices.filter { isTold[$0] }).map { event in
      switch replay.events[event].deed {
      case .fired(let group): .chose(group)
      case .met(let node): .met(node)
      }
    }
  }
}
