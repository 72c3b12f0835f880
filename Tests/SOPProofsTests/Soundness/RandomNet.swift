@testable import SOPProofs

/// Numbers that are the same for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// A small flow made of blocks that fit each other, then perhaps spoilt: choices, branches that meet in a join or a
/// waiting node, some of several branches, loops, holes, several starts; jumps anywhere.
struct RandomNet {
  private struct Way {
    var choice: Int
    var target: Int
    var port: Int
  }

  private var generator: SeededGenerator
  private var nodes: [FlowNet.Node] = []
  private var ways: [[Way]] = []
  private var budget: Int

  static func net(seed: UInt64) -> FlowNet {
    var maker = RandomNet(seed)
    return maker.make()
  }

  private init(_ seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    budget = generator.number(2...7)
  }

  private mutating func make() -> FlowNet {
    let start = add()
    let starts = generator.chance(15) ? 2 : 1
    let core = block(depth: 0)
    for choice in 0..<starts {
      let first = starts == 1 ? -1 : add()
      link(start, first < 0 ? core.entry : first, choice: choice)
      if first >= 0 { link(first, core.entry, choice: 0) }
    }
    let finish = add(FlowNet.Node(kind: .plain, isEnding: true))
    link(core.exit, finish, choice: 0)
    link(finish, add(FlowNet.Node(kind: .end)), choice: 0)
    for _ in 0..<[0, 0, 1, 1, 1, 2, 3][generator.number(0...6)] { spoil(start: start, finish: finish) }
    return net(start)
  }

  private func net(_ start: Int) -> FlowNet {
    var edges: [FlowNet.Edge] = []
    for (source, ways) in ways.enumerated() {
      for way in ways.sorted(by: { $0.choice < $1.choice }) {
        edges.append(FlowNet.Edge(source: source, target: way.target, choice: way.choice, port: way.port))
      }
    }
    return FlowNet(nodes: nodes, edges: edges, start: start)
  }

  private mutating func add(_ node: FlowNet.Node = FlowNet.Node()) -> Int {
    nodes.append(node)
    ways.append([])
    return nodes.count - 1
  }

  private mutating func link(_ source: Int, _ target: Int, choice: Int, port: Int = -1) {
    ways[source].append(Way(choice: choice, target: target, port: port))
  }

  // MARK: Blocks

  private typealias Block = (entry: Int, exit: Int)

  private mutating func block(depth: Int) -> Block {
    budget -= 1
    guard budget > 0, depth < 4 else { return step() }
    switch generator.number(0...9) {
    case 0, 1: return sequence(depth)
    case 2, 3: return choice(depth)
    case 4, 5: return branches(depth)
    case 6: return someBranches(depth)
    case 7, 8: return loop(depth)
    default: return step()
    }
  }

  private mutating func step() -> Block {
    let node = add()
    return (node, node)
  }

  private mutating func sequence(_ depth: Int) -> Block {
    let (first, second) = (block(depth: depth + 1), block(depth: depth + 1))
    link(first.exit, second.entry, choice: 0)
    return (first.entry, second.exit)
  }

  private mutating func choice(_ depth: Int) -> Block {
    let (split, merge) = (add(), add())
    for choice in 0..<generator.number(2...3) {
      if generator.chance(25) {
        link(split, merge, choice: choice)
      } else {
        let way = block(depth: depth + 1)
        link(split, way.entry, choice: choice)
        link(way.exit, merge, choice: 0)
      }
    }
    return (split, merge)
  }

  private mutating func branches(_ depth: Int) -> Block {
    let count = generator.number(2...3)
    let split = add()
    let meet = add(FlowNet.Node(kind: generator.chance(50) ? .join : .waiting, ports: count))
    for port in 0..<count {
      let branch = block(depth: depth + 1)
      link(split, branch.entry, choice: 0)
      link(branch.exit, meet, choice: 0, port: port)
    }
    return (split, meet)
  }

  /// A decision that starts one or several branches, which meet in a waiting node.
  private mutating func someBranches(_ depth: Int) -> Block {
    let count = generator.number(2...3)
    let split = add()
    let meet = add(FlowNet.Node(kind: .waiting, ports: count))
    let branches = (0..<count).map { _ in block(depth: depth + 1) }
    for (port, branch) in branches.enumerated() { link(branch.exit, meet, choice: 0, port: port) }
    for choice in 0..<generator.number(2...3) {
      let chosen = branches.indices.filter { _ in generator.chance(60) }
      for branch in chosen.isEmpty ? [0] : chosen { link(split, branches[branch].entry, choice: choice) }
    }
    return (split, meet)
  }

  private mutating func loop(_ depth: Int) -> Block {
    let (head, tail) = (add(), add())
    let body = block(depth: depth + 1)
    link(head, body.entry, choice: 0)
    link(body.exit, tail, choice: 0)
    if generator.chance(50) {
      link(tail, head, choice: 1)
    } else {
      let back = block(depth: depth + 1)
      link(tail, back.entry, choice: 1)
      link(back.exit, head, choice: 0)
    }
    let after = add()
    link(tail, after, choice: 0)
    return (head, after)
  }

  // MARK: Spoiling

  private mutating func spoil(start: Int, finish: Int) {
    let sources = nodes.indices.filter { $0 != start && nodes[$0].kind != .end && $0 != finish }
    let source = sources[generator.number(0...sources.count - 1)]
    switch generator.number(0...9) {
    case 0, 1, 2: retarget(source, start)
    case 3, 4: jump(from: source, choice: (ways[source].map(\.choice).max() ?? -1) + 1, start)
    case 5, 6: jump(from: source, choice: ways[source].first?.choice ?? 0, start)
    case 7: changeKind(start, finish)
    case 8: link(source, add(FlowNet.Node(kind: .hole)), choice: (ways[source].map(\.choice).max() ?? -1) + 1)
    default: leaveOut(source)
    }
  }

  private mutating func target(_ start: Int) -> (node: Int, port: Int) {
    let targets = nodes.indices.filter { $0 != start && nodes[$0].kind != .end && nodes[$0].kind != .hole }
    let target = targets[generator.number(0...targets.count - 1)]
    switch nodes[target].kind {
    case .plain, .end, .hole: return (target, -1)
    case .join: return (target, generator.number(0...nodes[target].ports - 1))
    case .waiting: return (target, generator.number(-1...nodes[target].ports - 1))
    }
  }

  private mutating func retarget(_ source: Int, _ start: Int) {
    guard !ways[source].isEmpty else { return }
    let way = generator.number(0...ways[source].count - 1)
    let target = target(start)
    ways[source][way].target = target.node
    ways[source][way].port = target.port
  }

  private mutating func jump(from source: Int, choice: Int, _ start: Int) {
    let target = target(start)
    link(source, target.node, choice: choice, port: target.port)
  }

  /// A join that does not wait, or waits otherwise.
  private mutating func changeKind(_ start: Int, _ finish: Int) {
    guard let meet = nodes.indices.filter({ nodes[$0].ports > 0 }).randomElement(using: &generator) else { return }
    if generator.chance(50) {
      nodes[meet].kind = nodes[meet].kind == .join ? .waiting : .join
      for source in ways.indices {
        for way in ways[source].indices where ways[source][way].target == meet && ways[source][way].port < 0 {
          ways[source][way].port = 0
        }
      }
      return
    }
    nodes[meet].kind = .plain
    nodes[meet].ports = 0
    for source in ways.indices {
      for way in ways[source].indices where ways[source][way].target == meet { ways[source][way].port = -1 }
    }
  }

  private mutating func leaveOut(_ source: Int) {
    guard !ways[source].isEmpty else { return }
    ways[source].remove(at: generator.number(0...ways[source].count - 1))
  }
}
