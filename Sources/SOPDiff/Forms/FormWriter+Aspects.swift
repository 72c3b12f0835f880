import SOPModel

/// What elements say, aspect by aspect.
extension FormWriter {
  /// - Parameter element: into the pool of the aspect's element.
  mutating func write(_ aspect: Aspect, of element: Int) {
    switch aspect.element {
    case .step: write(aspect, of: procedure.steps[element])
    case .outcome: write(text: procedure.outcomes[element].label)
    case .block: write(aspect, of: procedure.blocks[element])
    case .actor: write(aspect, of: procedure.actors[element])
    case .end: write(aspect, of: procedure.ends[element])
    case .product: write(aspect, of: procedure.products[element], element)
    case .channel: write(text: procedure.channels[element].name)
    case .variant: writeVariant(element)
    case .requirement: write(aspect, of: procedure.requirements[element], element)
    case .fee: write(aspect, of: procedure.fees[element])
    case .promise: write(aspect, of: procedure.promises[element])
    case .legalBasis: writeLegalBasis(pairing.legalBases[side]?[element] ?? .none)
    case .scenario: write(procedure.scenarios[element])
    case .procedure: writeWhole(aspect)
    case .document, .component: break
    }
  }

  // MARK: Steps

  private mutating func write(_ aspect: Aspect, of step: Step) {
    switch aspect {
    case .stepWording:
      write(text: step.activity)
      write(text: step.callee)
    case .stepActors:
      write(Int(step.sharing.rawValue))
      write(actors: step.actors, inOrder: step.sharing == .together || step.sharing == .inTurn)
      if step.actors.isEmpty { write(step.hasActorField) }
    case .stepDecider:
      if step.decider.isNone { write(text: step.deciderName) } else { write(.actor, Int(step.decider.index)) }
    case .stepInitials: write(actors: step.initials)
    case .stepSignatories: write(actors: step.signatories)
    case .stepInputs: write(documents: step.inputs)
    case .stepOutputs:
      write(documents: step.outputs)
      write(step.hasOutputField)
    case .stepTime:
      write(times: step.times)
      if step.times.isEmpty { write(step.hasTimeField) }
    case .stepWait:
      write(times: step.waits)
      write(.actor, Int(step.waitsFor.index))
    case .stepLimit: writeLimit(step.limit)
    case .stepLatest: write(deadline: step.latest)
    case .stepEarliest: write(deadline: step.earliest)
    case .stepExtension: write(extension: step.extension)
    case .stepAccount: write(step.countsAsOffice.map { $0 ? 1 : 0 } ?? -1)
    case .stepCondition: writeConditions(of: step)
    case .stepStage: write(.block, Int(procedure.block(around: step.position) { $0.stage.isWritten }?.index ?? -1))
    case .stepRemarks: write(texts: step.remarks)
    case .stepNumber: write(text: step.number)
    default: break
    }
  }

  private mutating func writeLimit(_ index: Int32) {
    guard index >= 0 else { return write(-1) }
    let limit = procedure.limits[Int(index)]
    write(times: limit.times, isLimit: true)
    write(limit.since)
  }

  /// Its own condition and those of the blocks around it, the innermost first.
  private mutating func writeConditions(of step: Step) {
    write(step.condition)
    var position = step.position
    while let id = procedure.block(around: position, where: { $0.condition.canSkip }) {
      let block = procedure.blocks[Int(id.index)]
      // `untuk` and `kecuali` of a block hold for each step alone; what is left open is left open for all of them.
      if block.condition.isOptional || block.condition.isRequiredWhenTrue { write(.block, Int(id.index)) }
      write(block.condition)
      position = block.position
    }
  }

  mutating func write(_ condition: StepCondition) {
    write(condition.isOptional)
    write(condition.isRequiredWhenTrue)
    // `opsional: ya` says no more than that.
    if condition.isRequiredWhenTrue || condition.isOptional { write(folded: condition.text) }
    write(only: condition.only, except: condition.except)
  }

  private mutating func write(_ aspect: Aspect, of block: Block) {
    switch aspect {
    case .blockName: write(text: block.stage)
    case .blockTime: write(times: block.times)
    case .blockBranches:
      write(set: procedure.branches[block.branches.indices]) { $0.write(text: $1.name) }
    case .blockRemarks: write(texts: block.remarks)
    default: break
    }
  }

  // MARK: Who

  private mutating func write(_ aspect: Aspect, of actor: Actor) {
    switch aspect {
    case .actorName: write(text: actor.name)
    case .actorRole:
      write(Int(actor.kind.rawValue))
      write(actor.isOutside)
      write(actor.countsAsOffice ?? !actor.isOutside)
    case .actorHeadcount: write(actor.headcount)
    case .actorCompetence: write(texts: actor.competence)
    default: break
    }
  }

  /// A variant without words of its own is called by its id.
  private mutating func writeVariant(_ index: Int) {
    write(text: procedure.variants[index].title)
    write(text: procedure.variants[index].axis)
  }

  // MARK: Legal basis

  private mutating func writeLegalBasis(_ written: TextRef) { write(citation: written) }

  /// A regulation however it is cited; anything else as its text.
  mutating func write(citation written: TextRef) {
    let bytes = Array(procedure.textBytes(of: written))
    guard !bytes.isEmpty, let citation = Citation.read(bytes.span).value, citation.kind != .free else {
      return write(text: written)
    }
    write(texts.number(of: Array(citation.canonical(in: bytes.span).utf8)[...]))
  }

  /// Each entry of a text or list as a citation, in any order.
  mutating func write(citations written: TextRef) {
    write(set: procedure.texts(written)) { $0.write(citation: $1) }
  }
}
