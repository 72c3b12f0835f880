import SOPModel
import SOPProofs

/// Every way a case can go, one after the other, with its time: what the analysis is held to.
///
/// Written straight from the language, not from the analysis: branches of `paralel` run at the same time and the longest
/// counts; an edge with `maks` is taken so often in the life of a case and then its `lewat`; a stage costs on the way in at
/// most and on the way out at least.
struct CaseEnumeration {
  /// The account sums that are compared.
  static let sums: [Accounts] = [.office, .waiting, .outside, .promised, .everything]

  /// Minutes for each of the sums, in their order.
  typealias Sums = SIMD8<Int>

  private(set) var longest = Sums(repeating: -1)
  private(set) var shortest = Sums(repeating: .max)
  private(set) var steps = 0

  static let bound = 800

  var isComplete: Bool { steps < Self.bound }

  private let procedure: Procedure
  private let graph: ProcessGraph
  private let made: RandomProcedure
  private let question: TimeQuestion
  /// By edge, what it costs at most and at least.
  private var prices: [(most: Sums, least: Sums)] = []

  private struct Course {
    var most = Sums.zero
    var least = Sums.zero
    /// By node and choice of the edge: how often it was taken.
    var taken: [Int64: Int32] = [:]
    var isRunning = false
  }

  init(_ procedure: Procedure, _ view: ProcedureView, _ made: RandomProcedure, _ question: TimeQuestion) {
    self.procedure = procedure
    self.made = made
    self.question = question
    graph = view.graph
    prices = graph.edges.map { price(of: $0) }
    var course = Course()
    course.isRunning = question.since == nil
    walk(view.start, course, until: nil) { search, _, course in
      if search.question.until == nil { search.measure(course) }
    }
  }

  private mutating func measure(_ course: Course) {
    guard course.isRunning else { return }
    longest = pointwiseMax(longest, course.most)
    shortest = pointwiseMin(shortest, course.least)
  }

  private typealias Arrival = (inout CaseEnumeration, GraphNodeID, Course) -> Void

  /// - Parameter join: where the walk stops, inside of a branch.
  private mutating func walk(_ node: GraphNodeID, _ course: Course, until join: GraphNodeID?, _ arrive: Arrival) {
    steps += 1
    guard isComplete else { return }
    if node == join { return arrive(&self, node, course) }
    switch graph[node].kind {
    case .end: return arrive(&self, node, course)
    case .unsettled: return
    case .fork(let block): return fork(node, graph.exit(of: block), course, until: join, arrive)
    case .start, .step, .join, .enter, .leave, .restart: break
    }
    for edge in graph.nodes[Int(node.index)].outgoing.indices {
      guard let next = taking(edge, course) else { continue }
      walk(graph.edges[edge].target, next, until: join, arrive)
    }
  }

  private func taking(_ index: Int, _ course: Course) -> Course? {
    let edge = graph.edges[index]
    var course = course
    let key = Int64(edge.source.index) << 16 | Int64(edge.choice)
    if let limit = edge.limit {
      guard course.taken[key, default: 0] < limit else { return nil }
      course.taken[key, default: 0] += 1
    }
    if edge.kind == .exhausted {
      let before = graph.outgoing(edge.source).first { $0.choice == edge.choice - 1 }
      guard course.taken[key - 1, default: 0] == before?.limit else { return nil }
    }
    course.most &+= prices[index].most
    course.least &+= prices[index].least
    return course
  }

  // MARK: Prices

  private func price(of edge: ProcessGraph.Edge) -> (most: Sums, least: Sums) {
    guard edge.kind != .bypass else { return (.zero, .zero) }
    switch graph[edge.source].kind {
    case .step(let step):
      let id = procedure.text(procedure.steps[Int(step.index)].id)
      guard let minutes = edge.kind == .timeout ? made.expiries[id] : made.steps[id] else { break }
      return (Self.sums(minutes.most), Self.sums(minutes.least))
    case .enter(let block): return (stage(block).map { Self.sums($0.most) } ?? .zero, .zero)
    case .leave(let block): return (.zero, stage(block).map { Self.sums($0.least) } ?? .zero)
    case .start, .fork, .join, .restart, .end, .unsettled: break
    }
    return (.zero, .zero)
  }

  private func stage(_ block: BlockID) -> RandomProcedure.Minutes? {
    made.stages[procedure.text(procedure.blocks[Int(block.index)].id)]
  }

  /// - Parameter minutes: kantor, tunggu, luar.
  private static func sums(_ minutes: [Int]) -> Sums {
    var all = Sums.zero
    for (index, sum) in sums.enumerated() {
      for (account, bit) in [Accounts.office, .waiting, .outside].enumerated() where sum.contains(bit) {
        all[index] += minutes[account]
      }
    }
    return all
  }

  /// Every combination of what the branches can do.
  private mutating func fork(
    _ node: GraphNodeID, _ exit: GraphNodeID, _ course: Course, until join: GraphNodeID?, _ arrive: Arrival
  ) {
    let edges = graph.outgoing(node)
    for edge in edges where edge.kind == .bypass { walk(edge.target, course, until: join, arrive) }
    var combined = [course]
    for edge in edges where edge.kind != .bypass {
      var branch: [Course] = []
      var begun = course
      (begun.most, begun.least) = (.zero, .zero)
      walk(edge.target, begun, until: exit) { _, _, done in branch.append(done) }
      combined = combined.flatMap { before in branch.map { Self.together(before, $0, from: course) } }
      steps += combined.count
      guard isComplete else { return }
    }
    for course in combined { walk(exit, course, until: nil, join: join, arrive) }
  }

  /// Goes on behind a join.
  private mutating func walk(
    _ exit: GraphNodeID, _ course: Course, until: GraphNodeID?, join: GraphNodeID?, _ arrive: Arrival
  ) {
    for edge in graph.nodes[Int(exit.index)].outgoing.indices {
      guard let next = taking(edge, course) else { continue }
      walk(graph.edges[edge].target, next, until: join, arrive)
    }
  }

  /// Two branches side by side: the longer one counts, sum by sum.
  private static func together(_ before: Course, _ branch: Course, from start: Course) -> Course {
    var course = before
    course.most = pointwiseMax(before.most, start.most &+ branch.most)
    course.least = pointwiseMax(before.least, start.least &+ branch.least)
    course.taken.merge(branch.taken) { max($0, $1) }
    return course
  }
}
