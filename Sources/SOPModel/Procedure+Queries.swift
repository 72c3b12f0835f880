public import SOPDiagnostics

extension Procedure {
  /// What to point at for a row: its `kegiatan`, else the called SOP, else the row itself.
  public func place(ofRow step: StepID) -> Place {
    let step = steps[Int(step.index)]
    if step.activity.isWritten { return place(step.activity) }
    return step.callee.isWritten ? place(step.callee) : place(step.node)
  }

  /// What a row is called in a sentence: its activity, else the called SOP, else its id.
  public func title(of step: StepID) -> String {
    let step = steps[Int(step.index)]
    if step.activity.isWritten { return text(step.activity) }
    return text(step.callee.isWritten ? step.callee : step.id)
  }
}
