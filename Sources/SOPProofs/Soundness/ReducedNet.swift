/// What a reduction leaves, numbered without gaps, with what an exploration asks of it.
struct ReducedNet {
  struct Place {
    var groups: [Int] = []
    /// Of a port, its position in `meetings`; else -1.
    var meeting = -1
    var isEnd = false
    var isHole = false
    /// A token here may leave what the file settles, and no other token with it.
    var mayLeave = false
  }

  /// A waiting node or a join that is left.
  struct Meeting {
    var node: Int
    var isJoin: Bool
    var isImpatient: Bool
    var ports: [Int] = []
    var group = -1
  }

  struct Arc {
    var target: Int
    /// In the reduction.
    var origin: Int
    var isRetreating: Bool
  }

  struct Group {
    /// A place, or `-1 - meeting`.
    var source: Int
    var arcs: [Arc]
    /// In the reduction.
    var origin: Int
  }

  private(set) var places: [Place] = []
  private(set) var groups: [Group] = []
  private(set) var meetings: [Meeting] = []
  private(set) var start = 0
  /// For each place, its place in the reduction.
  private(set) var origins: [Int] = []

  init(_ reduction: NetReduction) {
    var numbers = [Int](repeating: -1, count: reduction.places.count)
    var meetingOf: [Int: Int] = [:]
    for (index, place) in reduction.places.enumerated() where place.kind != .gone {
      numbers[index] = places.count
      origins.append(index)
      var added = Place()
      added.isEnd = place.kind == .end
      added.isHole = place.kind == .hole
      if place.kind == .port { added.meeting = addPort(of: place.node, reduction.net, &meetingOf) }
      places.append(added)
    }
    start = numbers[reduction.net.start]
    for (index, group) in reduction.groups.enumerated() where !group.isGone {
      add(group, index, reduction, numbers, meetingOf)
    }
    for place in places.indices {
      places[place].mayLeave = places[place].groups.contains { group in
        groups[group].arcs.allSatisfy { places[$0.target].isHole }
      }
    }
  }

  private mutating func addPort(of node: Int, _ net: FlowNet, _ meetingOf: inout [Int: Int]) -> Int {
    let meeting = meetingOf[node] ?? meetings.count
    if meeting == meetings.count {
      let kind = net.nodes[node]
      meetings.append(Meeting(node: node, isJoin: kind.kind == .join, isImpatient: kind.isImpatient))
      meetingOf[node] = meeting
    }
    meetings[meeting].ports.append(places.count)
    return meeting
  }

  private mutating func add(
    _ group: NetReduction.Group, _ index: Int, _ reduction: NetReduction, _ numbers: [Int], _ meetingOf: [Int: Int]
  ) {
    var added = Group(source: 0, arcs: [], origin: index)
    if group.source >= 0 {
      added.source = numbers[group.source]
      guard added.source >= 0 else { return }
      places[added.source].groups.append(groups.count)
    } else {
      guard let meeting = meetingOf[-1 - group.source] else { return }
      added.source = -1 - meeting
      meetings[meeting].group = groups.count
    }
    var arc = group.arcs.first
    while arc >= 0 {
      let from = reduction.arcs[arc]
      added.arcs.append(Arc(target: numbers[from.target], origin: arc, isRetreating: from.isRetreating))
      arc = reduction.arcLinks[arc].next
    }
    groups.append(added)
  }

  /// Places from which a group leads on, its own or that of what it is a port of.
  func leads(from place: Int) -> [Int] {
    let meeting = places[place].meeting
    if meeting < 0 { return places[place].groups }
    let group = meetings[meeting].group
    return group < 0 ? [] : [group]
  }

  /// A port with the others of its node; any other place alone.
  func together(_ place: Int) -> [Int] {
    places[place].meeting < 0 ? [place] : meetings[places[place].meeting].ports
  }

  /// Nothing is left but the way from the start to the end or to a hole.
  var isTrivial: Bool {
    meetings.isEmpty && groups.allSatisfy { $0.source == start && $0.arcs.count == 1 && $0.arcs[0].target != start }
  }
}
