import SOPDiagnostics
import SOPSyntax

/// Names to positions, after everything has been read.
extension ProcedureReader {
  mutating func resolveNames() {
    for target in procedure.targets {
      if case .names(let names) = target.way { resolveSteps(names) }
    }
    for step in procedure.steps {
      resolveSteps(step.after)
      resolveConditions(step.condition)
    }
    for block in procedure.blocks {
      resolveSteps(block.after)
      resolveConditions(block.condition)
    }
    for channel in procedure.channels { resolveSteps(channel.starts) }
    for use in procedure.documentUses { resolveVariants(use.only, use.except) }
    for requirement in procedure.requirements { resolveVariants(requirement.only, requirement.except) }
    for promise in procedure.promises { resolveVariants(promise.only, promise.except) }
    for index in procedure.fees.indices {
      resolveVariants(procedure.fees[index].only, procedure.fees[index].except)
      resolvePayment(ofFee: index)
    }
    resolveTimeVariants()
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
    if let value = stepTable.value(of: tree.textRange(of: name.node), of: tree, in: procedure) {
      return value >= 0 ? .step(StepID(Int(value))) : .block(BlockID(Int(-2 - value)))
    }
    let text = procedure.text(name)
    if let end = procedure.ends.first(where: { $0.name.isWritten && procedure.text($0.name) == text }) {
      fault(.endAsStep(text, isDestination: isDestination), at: name, related: end.name)
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

  private mutating func resolveConditions(_ condition: StepCondition) {
    resolveVariants(condition.only, condition.except)
  }

  private mutating func resolveVariants(_ only: PoolRange, _ except: PoolRange) {
    for index in only.indices { resolveVariant(index) }
    for index in except.indices { resolveVariant(index) }
  }

  private mutating func resolveVariant(_ index: Int) {
    let name = procedure.names[index].text
    let meaning = variantMeaning(of: name)
    if meaning == .unknown {
      fault(.unknownName(.variant, procedure.text(name)), at: name, related: TextRef(key(.varian)))
    }
    procedure.names[index].meaning = meaning
  }

  /// A variant, a variant written `axis.name`, or a channel, which is one more axis.
  private mutating func variantMeaning(of name: TextRef) -> NameUse.Meaning {
    let wanted = tree.bytes[tree.textRange(of: name.node)]
    let matches = procedure.variants.indices.filter { index in
      tree.bytes[tree.textRange(of: procedure.variants[index].id.node)].elementsEqual(wanted)
    }
    let channel = procedure.channels.firstIndex { channel in
      channel.name.isWritten && tree.bytes[tree.textRange(of: channel.name.node)].elementsEqual(wanted)
    }
    if let first = matches.first {
      let other =
        matches.dropFirst().first.map { procedure.variants[$0].id } ?? channel.map { procedure.channels[$0].name }
      if let other {
        fault(.ambiguousName(procedure.text(name)), at: name, related: other)
      }
      return .variant(VariantID(first))
    }
    if let channel { return .channel(Int32(channel)) }
    let text = procedure.text(name)
    let qualified = procedure.variants.firstIndex { variant in
      variant.axis.isWritten && "\(procedure.text(variant.axis)).\(procedure.text(variant.id))" == text
    }
    return qualified.map { .variant(VariantID($0)) } ?? .unknown
  }

  /// Keys of a map of times by variant.
  private mutating func resolveTimeVariants() {
    for entry in procedure.times where entry.variant.isWritten {
      if variantMeaning(of: entry.variant) == .unknown {
        fault(.unknownName(.variant, procedure.text(entry.variant)), at: entry.variant, related: TextRef(key(.varian)))
      }
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
