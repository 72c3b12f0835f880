/// Takes out of a net what cannot be at fault, in nearly linear time: sequences, choices that meet again, branches that
/// start together and meet in one join, loops with one way in. What is left of a sound, well-structured flow is the
/// start and the end.
///
/// Places are joined and groups spliced; nothing is ever looked at twice unless something beside it changed. For each
/// group it is kept which groups of the net it stands for (`History`), so that a run of the reduced net can be told in
/// steps of the file.
struct NetReduction {
  struct Place {
    enum Kind: UInt8 { case plain, port, end, hole, gone }
    var kind: Kind
    /// Of a port: the node that waits.
    var node: Int
    /// The place of the net in which its tokens rest.
    var rest: Int
    var groups = Chain()
    /// Arcs that lead here.
    var producers = Chain()
  }

  /// Gives a token to a place.
  struct Arc {
    var group: Int
    var target: Int
    /// The place of the net the token comes to; from there it goes on by `forward` to where it rests.
    var entry: Int
    var isRetreating: Bool
  }

  /// Takes the token of a place (or those of all ports of a node) and gives one to each arc.
  struct Group {
    /// A place, or `-1 - node` for what a waiting node or a join starts.
    var source: Int
    var history: Int
    var arcs = Chain()
    var isGone = false
  }

  let net: FlowNet
  var places: [Place] = []
  var arcs: [Arc] = []
  var groups: [Group] = []
  /// Of groups in their place; of arcs in their group; of arcs in the place they lead to.
  var (groupLinks, arcLinks, producerLinks) = ([Link](), [Link](), [Link]())
  var history = History()
  /// For each place of the net that was joined to the one after it, that one, and what happens on the way.
  var forward: [Int]
  var forwardHistory: [Int]
  /// For each node with ports, the group of what it starts.
  private var startedBy: [Int]
  /// For each port that is filled together with another, that one; ports are numbered as places.
  private(set) var filledWith: [Int: Int] = [:]
  /// Ports of each node that are left.
  var portCounts: [Int]
  /// Groups with one arc, by source and target: a second one says nothing new.
  private var single: [UInt64: Int] = [:]
  /// Ports with one arc, by its group and their node: two of them are always filled together.
  private var filled: [UInt64: Int] = [:]
  private var queue: [Int] = []
  private var isQueued: [Bool]

  /// Two numbers as one.
  private func key(_ left: Int, _ right: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: left) << 32 | UInt64(truncatingIfNeeded: right) & 0xFFFF_FFFF
  }

  init(_ net: FlowNet) {
    self.net = net
    forward = [Int](repeating: -1, count: net.placeCount)
    forwardHistory = forward
    portCounts = net.nodes.map(\.ports)
    startedBy = [Int](repeating: -1, count: net.nodes.count)
    isQueued = [Bool](repeating: false, count: net.placeCount)
    addPlaces()
    for place in places.indices.reversed() { push(place) }
  }

  mutating func reduce() {
    while let place = queue.popLast() {
      isQueued[place] = false
      visit(place)
    }
  }

  // MARK: From the net

  private mutating func addPlaces() {
    let isReached = net.reachableNodes()
    places.reserveCapacity(net.placeCount)
    for place in 0..<net.placeCount {
      let node = net.nodeOfPlace[place]
      var kind: Place.Kind =
        switch net.nodes[node].kind {
        case .plain, .waiting, .join: place == node ? .plain : .port
        case .end: .end
        case .hole: .hole
        }
      if !isReached[node] { kind = .gone }
      places.append(Place(kind: kind, node: node, rest: place))
    }
    groups.reserveCapacity(net.groups.count)
    groupLinks.reserveCapacity(net.groups.count)
    arcs.reserveCapacity(net.edges.count)
    arcLinks.reserveCapacity(net.edges.count)
    producerLinks.reserveCapacity(net.edges.count)
    single.reserveCapacity(net.groups.count)
    for (index, group) in net.groups.enumerated() where isReached[group.source] {
      let added = addGroup(from: group.source, history.fired(index))
      for edge in group.edges {
        let place = net.place(of: net.edges[edge])
        addArc(added, to: place, isRetreating: net.edges[edge].isRetreating)
      }
    }
    for node in net.nodes.indices where net.nodes[node].ports > 0 && isReached[node] {
      let added = addGroup(from: -1 - node, history.met(node))
      startedBy[node] = added
      addArc(added, to: node, isRetreating: false)
    }
    for group in groups.indices { settle(group) }
  }

  private mutating func addGroup(from source: Int, _ history: Int) -> Int {
    groups.append(Group(source: source, history: history))
    groupLinks.append(Link())
    if source >= 0 { attach(group: groups.count - 1, to: source) }
    return groups.count - 1
  }

  private mutating func addArc(_ group: Int, to place: Int, isRetreating: Bool) {
    arcs.append(Arc(group: group, target: place, entry: place, isRetreating: isRetreating))
    arcLinks.append(Link())
    producerLinks.append(Link())
    append(arc: arcs.count - 1, to: group)
    attach(arc: arcs.count - 1, to: place)
  }

  mutating func push(_ place: Int) {
    guard place >= 0, !isQueued[place], places[place].kind != .gone else { return }
    isQueued[place] = true
    queue.append(place)
  }

  // MARK: Rules

  private mutating func visit(_ place: Int) {
    switch places[place].kind {
    case .gone, .end, .hole: return
    case .port:
      guard portCounts[places[place].node] == 1 else { return fusePort(place) }
      becomePlain(place)
    case .plain: break
    }
    while places[place].kind == .plain {
      if joinToNext(place) { continue }
      if !joinToPrevious(place) { return }
    }
  }

  /// The last port of a node: the node waits for nothing else.
  private mutating func becomePlain(_ port: Int) {
    let group = startedBy[places[port].node]
    guard group >= 0, !groups[group].isGone else { return }
    places[port].kind = .plain
    groups[group].source = port
    attach(group: group, to: port)
    settle(group)
  }

  /// Two ports of one node that only one and the same group fills are one.
  private mutating func fusePort(_ port: Int) {
    let node = places[port].node
    if places[port].producers.count == 0 {
      guard net.nodes[node].kind == .waiting else { return }
      return drop(port)
    }
    guard places[port].producers.count == 1 else { return }
    let arc = places[port].producers.first
    let key = key(arcs[arc].group, node)
    guard let other = filled[key], other != port, places[other].kind == .port,
      places[other].producers.count == 1, arcs[places[other].producers.first].group == arcs[arc].group
    else {
      filled[key] = port
      return
    }
    let group = arcs[arc].group
    let came = history.settled(from: arcs[arc].entry, to: places[port].rest)
    groups[group].history = history.joined(groups[group].history, came)
    filledWith[port] = other
    remove(arc: arc)
    drop(port)
    push(groups[group].source)
  }

  private mutating func drop(_ port: Int) {
    let node = places[port].node
    places[port].kind = .gone
    portCounts[node] -= 1
    if portCounts[node] == 1, let last = net.ports(of: node).first(where: { isPort($0, of: node) }) { push(last) }
  }

  private func isPort(_ place: Int, of node: Int) -> Bool { places[place].kind == .port && places[place].node == node }

  /// A place with one way on is joined to the place that way leads to.
  private mutating func joinToNext(_ place: Int) -> Bool {
    guard places[place].groups.count == 1, place != net.start else { return false }
    let group = places[place].groups.first
    guard groups[group].arcs.count == 1 else { return false }
    let arc = groups[group].arcs.first
    let next = arcs[arc].target
    guard next != place, !arcs[arc].isRetreating, places[next].kind != .hole else { return false }
    // Such a place is taken up from here by `joinToPrevious`, without moving the arcs of this one.
    if places[next].producers.count == 1, places[next].kind == .plain {
      push(next)
      return false
    }
    forward[places[place].rest] = arcs[arc].entry
    forwardHistory[places[place].rest] = groups[group].history
    remove(group: group)
    unite(place, into: next)
    return false
  }

  /// All tokens of `place` now rest in `next`; the cheaper of the two is moved.
  private mutating func unite(_ place: Int, into next: Int) {
    let kind = places[next].kind
    let cost = places[next].producers.count + places[next].groups.count
    guard places[place].producers.count > cost, kind == .plain || kind == .end else {
      moveProducers(of: place, to: next)
      places[place].kind = .gone
      return push(next)
    }
    moveProducers(of: next, to: place)
    places[place].kind = kind
    places[place].rest = places[next].rest
    places[place].node = places[next].node
    while places[next].groups.count > 0 {
      let group = places[next].groups.first
      detach(group: group)
      groups[group].source = place
      attach(group: group, to: place)
      settle(group)
    }
    places[next].kind = .gone
    push(place)
  }

  private mutating func moveProducers(of place: Int, to next: Int) {
    while places[place].producers.count > 0 {
      let arc = places[place].producers.first
      detach(arc: arc)
      arcs[arc].target = next
      attach(arc: arc, to: next)
      settle(arcs[arc].group)
    }
  }

  /// A place with one way in is joined to the place that way comes from.
  private mutating func joinToPrevious(_ place: Int) -> Bool {
    guard place != net.start, places[place].producers.count == 1, places[place].groups.count > 0 else { return false }
    let arc = places[place].producers.first
    let group = arcs[arc].group
    let source = groups[group].source
    guard source != place, !arcs[arc].isRetreating else { return false }
    let isWhole = groups[group].arcs.count == 1 && source >= 0
    if places[place].groups.count == 1 {
      guard leadsOn(places[place].groups.first) || (isWhole && !leavesOnly(places[place].groups.first)) else {
        return false
      }
    } else if !isWhole {
      return false
    }
    let came = history.settled(from: arcs[arc].entry, to: places[place].rest)
    let before = history.joined(groups[group].history, came)
    remove(arc: arc)
    if isWhole {
      remove(group: group)
      takeOver(place, by: source, after: before)
    } else {
      splice(places[place].groups.first, into: group, after: before)
    }
    places[place].kind = .gone
    push(source)
    return true
  }

  /// `source`, which led to `place` alone, gets its groups.
  private mutating func takeOver(_ place: Int, by source: Int, after before: Int) {
    while places[place].groups.count > 0 {
      let group = places[place].groups.first
      detach(group: group)
      groups[group].source = source
      groups[group].history = history.joined(before, groups[group].history)
      attach(group: group, to: source)
      settle(group)
    }
  }

  /// `group` gets the arcs of the only group of a place it led to.
  private mutating func splice(_ inner: Int, into group: Int, after before: Int) {
    groups[group].history = history.joined(before, groups[inner].history)
    while groups[inner].arcs.count > 0 {
      let arc = groups[inner].arcs.first
      unlink(arc: arc)
      arcs[arc].group = group
      append(arc: arc, to: group)
      push(arcs[arc].target)
    }
    remove(group: inner)
    settle(group)
  }

  /// Nobody waits for a token that goes back or leaves what the file settles: when it does so matters.
  private func leadsOn(_ group: Int) -> Bool {
    var arc = groups[group].arcs.first
    while arc >= 0 {
      if arcs[arc].isRetreating || places[arcs[arc].target].kind == .hole { return false }
      arc = arcLinks[arc].next
    }
    return true
  }

  private func leavesOnly(_ group: Int) -> Bool {
    var arc = groups[group].arcs.first
    while arc >= 0 {
      if places[arcs[arc].target].kind != .hole { return false }
      arc = arcLinks[arc].next
    }
    return true
  }

  /// A choice that leads back to itself, or where another choice leads, is none.
  private mutating func settle(_ group: Int) {
    guard !groups[group].isGone, groups[group].source >= 0, groups[group].arcs.count == 1 else { return }
    let source = groups[group].source
    let arc = groups[group].arcs.first
    if arcs[arc].target == source {
      if places[source].groups.count > 1 { remove(group: group) }
      return
    }
    let key = key(source, arcs[arc].target)
    if let other = single[key], other != group, !groups[other].isGone, groups[other].source == source,
      groups[other].arcs.count == 1, arcs[groups[other].arcs.first].target == arcs[arc].target
    {
      if !arcs[arc].isRetreating { arcs[groups[other].arcs.first].isRetreating = false }
      return remove(group: group)
    }
    single[key] = group
  }

  private mutating func remove(group: Int) {
    guard !groups[group].isGone else { return }
    while groups[group].arcs.count > 0 { remove(arc: groups[group].arcs.first) }
    groups[group].isGone = true
    if groups[group].source >= 0 {
      detach(group: group)
      push(groups[group].source)
    }
  }

  private mutating func remove(arc: Int) {
    let target = arcs[arc].target
    unlink(arc: arc)
    detach(arc: arc)
    push(target)
  }
}
