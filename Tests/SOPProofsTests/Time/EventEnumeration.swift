import SOPModel
import SOPProofs

/// Every way a case can go, with the time from each last occurrence of one event to the next of another: what questions
/// between events are held to. For SOPs without `paralel`, where a case is at one place at a time.
struct EventEnumeration {
  private(set) var longest = -1
  private(set) var shortest = Int.max
  private(set) var steps = 0

  static let bound = 3_000

  var isComplete: Bool { steps < Self.bound }

  private let procedure: Procedure
  private let graph: ProcessGraph
  private let made: RandomProcedure
  private let since: StepID
  private let until: StepID

  private struct Course {
    /// Minutes since the event; `nil` before it.
    var most: Int?
    var least: Int?
    var taken: [Int64: Int32] = [:]
  }

  /// From the end of one step to the end of another, as a promise counts.
  init(_ procedure: Procedure, _ view: ProcedureView, _ made: RandomProcedure, since: StepID, until: StepID) {
    self.procedure = procedure
    self.made = made
    self.since = since
    self.until = until
    graph = view.graph
    walk(view.start, Course())
  }

  private mutating func walk(_ node: GraphNodeID, _ course: Course) {
    steps += 1
    guard isComplete else { return }
    for edge in graph.outgoing(node) {
      guard var next = taking(edge, course) else { continue }
      finish(edge, &next)
      walk(edge.target, next)
    }
  }

  /// A step is finished unless it is passed or its time limit runs out.
  private mutating func finish(_ edge: ProcessGraph.Edge, _ course: inout Course) {
    guard case .step(let step) = graph[edge.source].kind, edge.kind != .bypass, edge.kind != .timeout else { return }
    if step == until, let most = course.most, let least = course.least {
      longest = max(longest, most)
      shortest = min(shortest, least)
    }
    if step == since { (course.most, course.least) = (0, 0) }
  }

  private func taking(_ edge: ProcessGraph.Edge, _ course: Course) -> Course? {
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
    guard edge.kind != .bypass, case .step(let step) = graph[edge.source].kind else { return course }
    let id = procedure.text(procedure.steps[Int(step.index)].id)
    guard let minutes = edge.kind == .timeout ? made.expiries[id] : made.steps[id] else { return course }
    course.most = course.most.map { $0 + minutes.most[0] + minutes.most[1] }
    course.least = course.least.map { $0 + minutes.least[0] + minutes.least[1] }
    return course
  }
}
