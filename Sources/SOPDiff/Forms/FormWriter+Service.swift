import SOPModel

/// What the applicant brings, pays and gets, and the SOP as a whole.
extension FormWriter {
  mutating func write(_ aspect: Aspect, of end: End) {
    switch aspect {
    case .endName: write(text: end.name)
    case .endHandOver: write(text: end.handsOverTo)
    default: break
    }
  }

  mutating func write(_ aspect: Aspect, of product: Product, _ index: Int) {
    switch aspect {
    case .productName: write(text: product.name)
    case .productValidity: write(product.validity.value, of: product.validity.text)
    case .productDuties: write(list: product.duties)
    case .productCopies: write(product.copies)
    case .productDelivery: write(list: product.delivery)
    case .productEnd: write(.end, procedure.ends.firstIndex { $0.products.indices.contains(index) } ?? -1)
    default: break
    }
  }

  mutating func write(_ aspect: Aspect, of requirement: Requirement, _ index: Int) {
    switch aspect {
    case .requirementName: write(text: requirement.name)
    case .requirementAlternatives:
      let others = procedure.requirements.indices.filter {
        $0 != index && requirement.group >= 0 && procedure.requirements[$0].group == requirement.group
      }
      write(set: others) { $0.write(.requirement, $1) }
    case .requirementCondition: write(folded: requirement.condition)
    case .requirementCases: write(only: requirement.only, except: requirement.except)
    case .requirementOrigin: write(text: requirement.origin)
    case .requirementCount: write(requirement.count)
    case .requirementRemarks: write(texts: requirement.remarks)
    default: break
    }
  }

  mutating func write(_ aspect: Aspect, of fee: Fee) {
    switch aspect {
    case .feeName: write(text: fee.name)
    case .feeTariff:
      guard fee.isTable else { return write(fee.money, of: fee.tariff) }
      write(-4)
      write(fee.choice.map { $0 == .one ? 1 : 2 } ?? 0)
      if fee.choice == nil { write(text: fee.choiceText) }
      write(set: procedure.tariffs[fee.table.indices]) {
        $0.write(folded: $1.name)
        $0.write($1.money, of: $1.text)
      }
    case .feeKind: write(fee.kind == .deposit)
    case .feeBasis: write(citations: fee.basis)
    case .feePlace:
      if fee.paidAtStep.isNone { write(text: fee.paidAt) } else { write(.step, Int(fee.paidAtStep.index)) }
    case .feeCondition: write(folded: fee.condition)
    case .feeCases: write(only: fee.only, except: fee.except)
    case .feeRemarks: write(texts: fee.remarks)
    default: break
    }
  }

  mutating func write(_ aspect: Aspect, of promise: Promise) {
    switch aspect {
    case .promiseName: write(text: promise.name)
    case .promiseLength: write(promise.duration, of: promise.text, isLimit: true)
    case .promiseStart:
      // The application is where a promise starts that does not say anything else.
      write(promise.since)
      if promise.since.isNone { write(promise.hasStartField) }
    case .promiseEnd: write(promise.until)
    case .promiseCondition: write(set: procedure.texts(promise.condition)) { $0.write(folded: $1) }
    case .promiseCases:
      write(only: promise.only, except: promise.except)
      write(promise.isRest)
    case .promiseCounting: write(promise.countsEverything)
    case .promiseExtension: write(extension: promise.extension)
    default: break
    }
  }

  // MARK: Scenarios

  mutating func write(_ scenario: Scenario) {
    write(text: scenario.name)
    if scenario.channel >= 0 { write(.channel, Int(scenario.channel)) } else { write(text: scenario.channelText) }
    write(set: scenario.variants) { $0.write($1.meaning, $1.text) }
    write(set: scenario.choices) { writer, choice in
      writer.write(choice.subject, choice.key)
      writer.write(choice.visits.count)
      switch choice.subject {
      case .step, .block: for visit in choice.visits { writer.write(visit) }
      // What an answer to a condition means does not depend on whether something still asks for it.
      case .condition, .ambiguous, .unknown: for visit in choice.visits { writer.write(folded: visit.text) }
      }
    }
    guard let harap = scenario.expectation else { return write(-1) }
    if harap.end.isNone { write(text: harap.endText) } else { write(.end, Int(harap.end.index)) }
    write(harap.time.value, of: harap.time.text)
    write(harap.wholeTime.value, of: harap.wholeTime.text)
    write(harap.fee.value, of: harap.fee.text)
    write(harap.path.count)
    for name in harap.path { write(name.meaning, name.text) }
  }

  private mutating func write(_ subject: ScenarioChoice.Subject, _ key: TextRef) {
    switch subject {
    case .step(let step):
      write(1)
      write(.step, Int(step.index))
    case .block(let block):
      write(2)
      write(.block, Int(block.index))
    case .condition, .ambiguous, .unknown:
      write(3)
      write(folded: key)
    }
  }

  private mutating func write(_ visit: ScenarioChoice.Visit) {
    switch visit.answer {
    case .outcome(let outcome):
      write(1)
      write(.outcome, Int(outcome))
    case .taken: write(2)
    case .passed: write(3)
    case .expired: write(4)
    case .ambiguous, .unknown:
      write(5)
      write(folded: visit.text)
    }
  }

  // MARK: The whole

  mutating func writeWhole(_ aspect: Aspect) {
    let identity = procedure.identity
    switch aspect {
    case .title: write(text: identity.title)
    case .number: write(text: identity.number)
    case .unit: write(text: identity.unit)
    case .dateMade: write(identity.made)
    case .dateRevised: write(identity.revised)
    case .dateEffective: write(identity.effective)
    case .official:
      write(text: identity.official.position)
      write(text: identity.official.name)
      write(text: identity.official.nip)
      if identity.official.position.isNone, identity.official.name.isNone { write(text: identity.approvedBy) }
    case .traits:
      for trait in [identity.isInternal, identity.isMacro, identity.isTechnical, identity.isPartial] { write(trait) }
    case .forms: write(set: procedure.forms) { $0.write($1) }
    case .intake: write(documents: procedure.intake)
    case .units:
      write(set: procedure.units) {
        $0.write(folded: $1.name)
        $0.write(Written($1.text, $1.count))
      }
    case .volume:
      guard let volume = procedure.volume else { return write(-1) }
      write(Written(volume.text, volume.count))
    case .events: write(set: procedure.declaredEvents) { $0.write(folded: $1) }
    case .plainDay: write(procedure.plainDay.map { $0 == .working ? 1 : 2 } ?? 0)
    default: break
    }
  }
}
