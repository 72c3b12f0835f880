public import SOPDiagnostics
import SOPSyntax

extension Procedure {
  /// What to point at for a row: its `kegiatan`, else the called SOP, else the row itself.
  public func place(ofRow step: StepID) -> Place {
    let step = steps[Int(step.index)]
    if step.activity.isWritten { return place(step.activity) }
    return step.callee.isWritten ? place(step.callee) : place(step.node)
  }

  /// The value of a key of a row as it is written; `.none` if it is not.
  public func value(of keyword: Keyword, in step: Step) -> TextRef { TextRef(keyed.value(of: keyword, in: step.node)) }

  /// What a row is called in a sentence: its activity, else the called SOP, else its id.
  public func title(of step: StepID) -> String {
    let step = steps[Int(step.index)]
    if step.activity.isWritten { return text(step.activity) }
    return text(step.callee.isWritten ? step.callee : step.id)
  }
}

extension Procedure {
  /// Where the outcomes of a decision are written: the value of `jika`.
  public func waysPlace(of step: Step) -> Place? {
    let ways = keyed.value(of: .jika, in: step.node)
    return ways.isNone ? nil : place(ways)
  }
}

extension Procedure {
  /// Names of the ends the SOP declares, in order.
  public var endNames: [String] { ends.compactMap { $0.name.isWritten ? text($0.name) : nil } }
}

extension Procedure {
  /// Steps of which something holds, in the order of the file.
  @inlinable
  public func stepIDs(where holds: (Step) -> Bool) -> [StepID] {
    var found: [StepID] = []
    for index in steps.indices where holds(steps[index]) { found.append(StepID(index)) }
    return found
  }

  /// Whether a stage (`tahap`) around the step gives the time for it.
  public func isInTimedStage(_ step: Step) -> Bool { timedStage(around: step.position) != nil }

  /// The innermost block around a position that has one time for all its steps.
  public func timedStage(around position: ListPosition) -> BlockID? { block(around: position) { !$0.times.isEmpty } }

  /// The innermost block around a position of which something holds; lists of steps behind outcomes and timers are in
  /// the block their row is in. Costs the depth of the position.
  public func block(around position: ListPosition, where holds: (Block) -> Bool) -> BlockID? {
    var list = position.list
    while true {
      let around: BlockID
      switch lists[Int(list.index)].owner {
      case .file: return nil
      case .way(let step):
        list = steps[Int(step.index)].position.list
        continue
      case .blockWay(let block):
        list = blocks[Int(block.index)].position.list
        continue
      case .branch(let branch): around = branches[Int(branch)].block
      case .block(let block): around = block
      }
      if holds(blocks[Int(around.index)]) { return around }
      list = blocks[Int(around.index)].position.list
    }
  }
}
