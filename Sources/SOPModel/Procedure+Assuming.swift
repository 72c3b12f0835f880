import SOPSyntax

extension Procedure {
  /// The SOP as it would be if a step took this long, whatever its `waktu` says and whatever it calls; its `tunggu` and
  /// `batas` stay.
  ///
  /// - Parameter time: measured, and not per unit.
  public func assuming(_ time: Duration, for step: StepID) -> Procedure {
    var changed = self
    changed.steps[Int(step.index)].times = changed.added(time, at: steps[Int(step.index)].node)
    let site = ProcedureReference.Site.call(step)
    if links.link(at: site) != nil {
      changed.links = ProcedureLinks(
        procedures: links.procedures, own: links.own.filter { $0.reference.site != site }, isCut: links.isCut)
    }
    return changed
  }

  /// The same for a stage (`tahap`) with a time for all its steps.
  public func assuming(_ time: Duration, for stage: BlockID) -> Procedure {
    var changed = self
    changed.blocks[Int(stage.index)].times = changed.added(time, at: blocks[Int(stage.index)].node)
    return changed
  }

  private mutating func added(_ time: Duration, at node: NodeID) -> PoolRange {
    times.append(TimeEntry(text: TextRef(node), duration: time))
    return PoolRange(start: times.count - 1, count: 1)
  }
}
