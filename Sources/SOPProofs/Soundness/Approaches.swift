/// From where a place of a reduced net can be come to. Each answer is one walk, made when it is first asked for.
struct Approaches {
  private let net: ReducedNet
  private var incoming: [[(place: Int, isRetreating: Bool)]]
  private var all: [Int: BitSet] = [:]
  private var awaited: [Int: BitSet] = [:]
  private var after: [Int: BitSet] = [:]
  /// Places looked at so far.
  private(set) var work = 0

  init(_ net: ReducedNet) {
    self.net = net
    incoming = [[(place: Int, isRetreating: Bool)]](repeating: [], count: net.places.count)
    for place in net.places.indices {
      for group in net.leads(from: place) {
        for arc in net.groups[group].arcs { incoming[arc.target].append((place, arc.isRetreating)) }
      }
    }
  }

  /// Places from which a token can come to `place`.
  mutating func places(before place: Int) -> BitSet {
    if let known = all[place] { return known }
    let found = walk(back: [place], avoiding: BitSet(count: net.places.count))
    all[place] = found
    return found
  }

  /// Places from which a token can come to this port without passing its node or what comes after it in this round:
  /// a waiting node waits for a token there.
  mutating func places(awaitedAt port: Int) -> BitSet {
    if let known = awaited[port] { return known }
    let meeting = net.places[port].meeting
    let found = walk(back: [port], avoiding: places(after: meeting))
    awaited[port] = found
    return found
  }

  /// The ports of a meeting, and what is come to from it without going back.
  private mutating func places(after meeting: Int) -> BitSet {
    if let known = after[meeting] { return known }
    var found = BitSet(count: net.places.count)
    for port in net.meetings[meeting].ports { found.insert(port) }
    var stack = net.meetings[meeting].group < 0 ? [] : [net.meetings[meeting].ports[0]]
    while let place = stack.popLast() {
      work += 1
      for group in net.leads(from: place) {
        for arc in net.groups[group].arcs where !arc.isRetreating && !found.contains(arc.target) {
          for place in net.together(arc.target) { found.insert(place) }
          stack.append(arc.target)
        }
      }
    }
    after[meeting] = found
    return found
  }

  private mutating func walk(back from: [Int], avoiding avoided: BitSet) -> BitSet {
    var found = BitSet(count: net.places.count)
    var stack = from
    while let place = stack.popLast() {
      work += 1
      for (source, _) in incoming[place] where !found.contains(source) && !avoided.contains(source) {
        found.insert(source)
        stack.append(source)
      }
    }
    return found
  }
}
