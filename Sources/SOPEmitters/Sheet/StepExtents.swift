import SOPModel

/// Which steps each block and each branch of a procedure holds, those in ways of decisions in them included. Steps of
/// one block stand one after the other in the order of the file.
struct StepExtents {
  /// By block and by branch; `nil` for one without steps.
  private(set) var blocks: [Range<Int>?]
  private(set) var branches: [Range<Int>?]

  init(_ procedure: Procedure) {
    blocks = Array(repeating: nil, count: procedure.blocks.count)
    branches = Array(repeating: nil, count: procedure.branches.count)
    for (index, step) in procedure.steps.enumerated() { note(index, at: step.position, procedure) }
  }

  private mutating func note(_ step: Int, at position: ListPosition, _ procedure: Procedure) {
    var list = position.list
    while true {
      switch procedure.lists[Int(list.index)].owner {
      case .file: return
      case .way(let step): list = procedure.steps[Int(step.index)].position.list
      case .blockWay(let block): list = procedure.blocks[Int(block.index)].position.list
      case .block(let block):
        Self.extend(&blocks[Int(block.index)], to: step)
        list = procedure.blocks[Int(block.index)].position.list
      case .branch(let branch):
        let block = procedure.branches[Int(branch)].block
        Self.extend(&branches[Int(branch)], to: step)
        Self.extend(&blocks[Int(block.index)], to: step)
        list = procedure.blocks[Int(block.index)].position.list
      }
    }
  }

  private static func extend(_ range: inout Range<Int>?, to step: Int) {
    range = min(range?.lowerBound ?? step, step)..<max(range?.upperBound ?? 0, step + 1)
  }
}
