import SOPDiagnostics
import SOPSyntax

/// Names to positions, after everything has been read.
extension ProcedureReader {
  mutating func resolveNames() {
    var variants = VariantNames(procedure.variants, procedure.channels, in: tree)
    for target in procedure.targets {
      if case .names(let names) = target.way { resolveSteps(names) }
    }
    for index in procedure.steps.indices {
      resolveSteps(procedure.steps[index].after)
      let condition = procedure.steps[index].condition
      if condition.canSkip { resolveConditions(condition, &variants) }
    }
    for index in procedure.blocks.indices {
      resolveSteps(procedure.blocks[index].after)
      resolveConditions(procedure.blocks[index].condition, &variants)
    }
    for channel in procedure.channels { resolveSteps(channel.starts) }
    for index in procedure.documentUses.indices {
      let (only, except) = (procedure.documentUses[index].only, procedure.documentUses[index].except)
      if !only.isEmpty || !except.isEmpty { resolveVariants(only, except, &variants) }
    }
    for requirement in procedure.requirements { resolveVariants(requirement.only, requirement.except, &variants) }
    for promise in procedure.promises { resolveVariants(promise.only, promise.except, &variants) }
    for index in procedure.fees.indices {
      resolveVariants(procedure.fees[index].only, procedure.fees[index].except, &variants)
      resolvePayment(ofFee: index)
    }
    resolveTimeVariants(&variants)
    noteFirstUses()
  }

  // MARK: Steps and blocks

  private mutating func resolveSteps(_ names: PoolRange) {
    for index in names.indices where procedure.names[index].meaning == .unknown {
      let name = procedure.names[index]
      procedure.names[index].meaning = stepMeaning(of: name.text, isDestination: name.isDestination)
    }
  }

  private mutating func stepMeaning(of name: TextRef, isDestination: Bool = false) -> NameUse.Meaning {
    if let value = stepTable.value(spelt: tree.textRange(of: name.node), in: tree.bytes) {
      return value >= 0 ? .step(StepID(Int(value))) : .block(BlockID(Int(-2 - value)))
    }
    let text = procedure.text(name)
    if let end = endTable.value(spelt: tree.textRange(of: name.node), in: tree.bytes) {
      fault(
        .endAsStep(text, isDestination: isDestination), at: name, related: procedure.ends[Int(end)].name)
    } else {
      fault(.unknownName(.step, text), at: name)
    }
    return .unknown
  }

  private mutating func resolvePayment(ofFee index: Int) {
    let paidAt = procedure.fees[index].paidAt
    guard paidAt.isWritten, isScalar(paidAt.node) else { return }
    if case .step(let step) = stepMeaning(of: paidAt) { procedure.fees[index].paidAtStep = step }
  }

  // MARK: Variants and channels

  private mutating func resolveConditions(_ condition: StepCondition, _ variants: inout VariantNames) {
    resolveVariants(condition.only, condition.except, &variants)
  }

  private mutating func resolveVariants(_ only: PoolRange, _ except: PoolRange, _ variants: inout VariantNames) {
    for index in only.indices { resolveVariant(index, &variants) }
    for index in except.indices { resolveVariant(index, &variants) }
  }

  private mutating func resolveVariant(_ index: Int, _ variants: inout VariantNames) {
    procedure.names[index].meaning = variantMeaning(of: procedure.names[index].text, &variants)
  }

  private mutating func variantMeaning(of name: TextRef, _ variants: inout VariantNames) -> NameUse.Meaning {
    let (meaning, other) = variants.meaning(of: name, in: procedure)
    if let other { fault(.ambiguousName(procedure.text(name)), at: name, related: other) }
    if meaning == .unknown {
      fault(.unknownName(.variant, procedure.text(name)), at: name, related: TextRef(key(.varian)))
    }
    return meaning
  }

  /// Keys of a map of times by variant.
  private mutating func resolveTimeVariants(_ variants: inout VariantNames) {
    for index in procedure.times.indices where procedure.times[index].variant.isWritten {
      procedure.times[index].meaning = variantMeaning(of: procedure.times[index].variant, &variants)
    }
  }

  // MARK: Lanes

  /// Lanes are drawn in order of first use; a decision may stand in a lane of its own.
  private mutating func noteFirstUses() {
    for (index, step) in procedure.steps.enumerated() {
      let id = StepID(index)
      for use in step.actors.indices { noteUse(procedure.actorUses[use].actor, id) }
      noteUse(step.decider, id)
      for use in step.initials.indices { noteUse(procedure.actorUses[use].actor, id) }
      for use in step.signatories.indices { noteUse(procedure.actorUses[use].actor, id) }
      noteUse(step.waitsFor, id)
    }
  }

  private mutating func noteUse(_ actor: ActorID, _ step: StepID) {
    guard !actor.isNone, procedure.actors[Int(actor.index)].firstUse.isNone else { return }
    procedure.actors[Int(actor.index)].firstUse = step
  }
}
