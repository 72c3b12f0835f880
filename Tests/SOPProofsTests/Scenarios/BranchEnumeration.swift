import SOPModel
import SOPProofs

/// Every way a case can go to an end, one after the other, with the branches on it: what coverage is held to.
///
/// Written straight from the language: an edge with `maks` is taken so often in the life of a case and then its `lewat`;
/// all branches of `paralel` are gone through.
struct BranchEnumeration {
  static let bound = 3_000

  private(set) var branches: Set<FlowBranch> = []
  private(set) var steps = 0
  var isComplete: Bool { steps < Self.bound }

  private let procedure: Procedure
  private let graph: ProcessGraph

  private struct Course {
    var branches: Set<FlowBranch> = []
    /// By node and choice.
    var taken: [Int64: Int32] = [:]
  }

  private typealias Arrival = (inout BranchEnumeration, Course) -> Void

  init(_ procedure: Procedure, _ view: ProcedureView) {
    self.procedure = procedure
    graph = view.graph
    var course = Course()
    for variant in view.kind.variants where !variant.isNone { course.branches.insert(.variant(variant)) }
    walk(view.start, course, until: nil) { $0.branches.formUnion($1.branches) }
  }

  private mutating func walk(_ node: GraphNodeID, _ course: Course, until join: GraphNodeID?, _ arrive: Arrival) {
    steps += 1
    guard isComplete else { return }
    if node == join { return arrive(&self, course) }
    switch graph[node].kind {
    case .end: return arrive(&self, course)
    case .unsettled: return
    case .fork(let block): return fork(node, graph.exit(of: block), course, until: join, arrive)
    case .start, .step, .join, .enter, .leave, .restart: break
    }
    for edge in graph.outgoing(node) {
      guard let next = taking(edge, course) else { continue }
      walk(edge.target, next, until: join, arrive)
    }
  }

  private func taking(_ edge: ProcessGraph.Edge, _ course: Course) -> Course? {
    var course = course
    let key = Int64(edge.source.index) << 16 | Int64(edge.choice)
    if let limit = edge.limit {
      guard course.taken[key, default: 0] < limit else { return nil }
      course.taken[key, default: 0] += 1
    }
    var head = edge
    if edge.kind == .exhausted {
      guard let before = graph.outgoing(edge.source).first(where: { $0.choice == edge.choice - 1 }) else { return nil }
      guard course.taken[key - 1, default: 0] == before.limit else { return nil }
      course.branches.insert(.exhausted(edge.source, choice: edge.choice))
      head = before
    }
    guard case .step(let id) = graph[edge.source].kind else { return course }
    let step = procedure.steps[Int(id.index)]
    switch head.kind {
    case .outcome:
      let outcome = step.outcomes.indices.first { procedure.outcomes[$0].label == head.label }
      course.branches.insert(.outcome(edge.source, Int32(outcome ?? -1)))
    case .timeout: course.branches.insert(.expired(edge.source))
    case .bypass:
      let isChosen = step.condition.isOptional || step.condition.isRequiredWhenTrue
      if isChosen { course.branches.insert(.skipped(edge.source)) }
      return course
    case .start, .sequence, .exhausted, .after, .fork, .join, .restart: break
    }
    if step.condition.isOptional || step.condition.isRequiredWhenTrue { course.branches.insert(.done(edge.source)) }
    return course
  }

  /// Each branch after the other; where it ends, the next begins.
  private mutating func fork(
    _ node: GraphNodeID, _ exit: GraphNodeID, _ course: Course, until join: GraphNodeID?, _ arrive: Arrival
  ) {
    for edge in graph.outgoing(node) where edge.kind == .bypass { walk(edge.target, course, until: join, arrive) }
    var courses = [course]
    for edge in graph.outgoing(node) where edge.kind != .bypass {
      var next: [Course] = []
      for course in courses { walk(edge.target, course, until: exit) { next.append($1) } }
      courses = next
      guard isComplete else { return }
    }
    for course in courses {
      for edge in graph.outgoing(exit) {
        guard let next = taking(edge, course) else { continue }
        walk(edge.target, next, until: join, arrive)
      }
    }
  }
}
