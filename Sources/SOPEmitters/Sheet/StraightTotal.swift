import SOPModel
import SOPText

/// The sum of all times of a procedure that has only one way through it.
///
/// Where a case can go more than one way, take a step twice or not at all, what a sum means is a question of paths, which
/// is answered where times are proved; a figure at the foot of an official form must not depend on that. The same holds
/// for times that cannot be measured and for those per unit of work. In all these cases there is no total.
enum StraightTotal {
  static func text(of procedure: Procedure) -> String? {
    guard isStraight(procedure), let stages = stages(of: procedure) else { return nil }
    var lower = TimeAmount.zero
    var upper: TimeAmount? = .zero
    func add(_ durations: [Duration]) -> Bool {
      for duration in durations {
        guard duration.isMeasured, duration.per == nil else { return false }
        lower += duration.lower
        upper = upper.flatMap { sum in duration.upper.map { sum + $0 } }
      }
      return true
    }
    for (index, step) in procedure.steps.enumerated() {
      let own = procedure.times[step.times.indices]
      let waits = procedure.times[step.waits.indices]
      let isTimed = stages.holdsStep[index] || !own.isEmpty || !waits.isEmpty
      guard isTimed, step.limit < 0, own.count <= 1, waits.count <= 1 else { return nil }
      guard (own + waits).allSatisfy({ !$0.variant.isWritten }), add((own + waits).map(\.duration)) else { return nil }
    }
    guard add(stages.durations) else { return nil }
    if upper == lower { return lower.description }
    let manner: Duration.Manner = upper == nil ? .atLeast : lower.isZero ? .atMost : .range
    return Duration(lower: lower, upper: upper, manner: manner).rendering(.indonesian)
  }

  private struct Stages {
    var durations: [Duration] = []
    /// By step.
    var holdsStep: [Bool]
  }

  /// Stages with one time; `nil` if one has several, or lies in another.
  private static func stages(of procedure: Procedure) -> Stages? {
    let extents = StepExtents(procedure)
    var stages = Stages(holdsStep: Array(repeating: false, count: procedure.steps.count))
    for (index, block) in procedure.blocks.enumerated() where !block.times.isEmpty {
      let times = procedure.times[block.times.indices]
      guard let time = times.first, times.count == 1, !time.variant.isWritten, let range = extents.blocks[index] else {
        return nil
      }
      for step in range {
        if stages.holdsStep[step] { return nil }
        stages.holdsStep[step] = true
      }
      stages.durations.append(time.duration)
    }
    return stages
  }

  /// Every case takes every step once, one after the other.
  private static func isStraight(_ procedure: Procedure) -> Bool {
    guard !procedure.steps.isEmpty, procedure.channels.count <= 1 else { return false }
    guard !procedure.graph.isIncomplete else { return false }
    let isPlain = procedure.blocks.allSatisfy { !$0.isParallel && !$0.condition.canSkip }
    guard isPlain, procedure.steps.allSatisfy({ !$0.isDecision && !$0.condition.canSkip }) else { return false }
    let reached = procedure.graph.reachableFromStarts()
    for (index, node) in procedure.graph.nodes.enumerated() {
      switch node.kind {
      case .step:
        guard reached[index], node.outgoing.count == 1, node.incoming.count == 1 else { return false }
      case .enter, .leave:
        guard node.outgoing.count <= 1 else { return false }
      case .start:
        guard node.outgoing.count == 1 else { return false }
      case .fork, .join, .restart, .end, .unsettled: break
      }
    }
    return true
  }
}
