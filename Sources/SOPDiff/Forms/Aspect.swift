/// One thing that an element of an SOP says: what can differ between two elements that are paired.
///
/// Together they hold everything an SOP says but the ways between its steps (`Ways`) and the components of the standard
/// that are texts and lists (`ComponentFacts`).
enum Aspect: UInt8, Sendable, Hashable, CaseIterable {
  // Of a step.
  case stepWording, stepActors, stepDecider, stepInitials, stepSignatories, stepInputs, stepOutputs, stepTime
  case stepWait, stepLimit, stepLatest, stepEarliest, stepExtension, stepAccount, stepCondition, stepStage
  case stepRemarks, stepNumber
  // Of an outcome.
  case outcomeLabel
  // Of a block.
  case blockName, blockTime, blockBranches, blockRemarks
  // Of an actor.
  case actorName, actorRole, actorHeadcount, actorCompetence
  // Of an end and its products.
  case endName, endHandOver, productName, productValidity, productDuties, productCopies, productDelivery, productEnd
  // Of a channel, a variant.
  case channelName, variantTitle
  // Of a requirement.
  case requirementName, requirementAlternatives, requirementCondition, requirementCases, requirementOrigin
  case requirementCount, requirementRemarks
  // Of a fee.
  case feeName, feeTariff, feeKind, feeBasis, feePlace, feeCondition, feeCases, feeRemarks
  // Of a promise.
  case promiseName, promiseLength, promiseStart, promiseEnd, promiseCondition, promiseCases, promiseCounting
  case promiseExtension
  // Of an entry of the legal basis.
  case legalBasis
  // Of a scenario.
  case scenario
  // Of the SOP as a whole.
  case title, number, unit, dateMade, dateRevised, dateEffective, official, traits, forms, intake, units, volume
  case events, plainDay

  var element: ElementKind {
    switch self {
    case .stepWording, .stepActors, .stepDecider, .stepInitials, .stepSignatories, .stepInputs, .stepOutputs,
      .stepTime, .stepWait, .stepLimit, .stepLatest, .stepEarliest, .stepExtension, .stepAccount, .stepCondition,
      .stepStage, .stepRemarks, .stepNumber:
      .step
    case .outcomeLabel: .outcome
    case .blockName, .blockTime, .blockBranches, .blockRemarks: .block
    case .actorName, .actorRole, .actorHeadcount, .actorCompetence: .actor
    case .endName, .endHandOver: .end
    case .productName, .productValidity, .productDuties, .productCopies, .productDelivery, .productEnd: .product
    case .channelName: .channel
    case .variantTitle: .variant
    case .requirementName, .requirementAlternatives, .requirementCondition, .requirementCases, .requirementOrigin,
      .requirementCount, .requirementRemarks:
      .requirement
    case .feeName, .feeTariff, .feeKind, .feeBasis, .feePlace, .feeCondition, .feeCases, .feeRemarks: .fee
    case .promiseName, .promiseLength, .promiseStart, .promiseEnd, .promiseCondition, .promiseCases,
      .promiseCounting, .promiseExtension:
      .promise
    case .legalBasis: .legalBasis
    case .scenario: .scenario
    case .title, .number, .unit, .dateMade, .dateRevised, .dateEffective, .official, .traits, .forms, .intake,
      .units, .volume, .events, .plainDay:
      .procedure
    }
  }

  /// By element, in order.
  static let ofElement: [[Aspect]] = ElementKind.allCases.map { kind in allCases.filter { $0.element == kind } }

  static func all(of kind: ElementKind) -> [Aspect] { ofElement[Int(kind.rawValue)] }
}

/// Two paired elements that do not say the same in some respect.
struct Difference: Sendable, Hashable {
  let aspect: Aspect
  /// Into the pool of the aspect's element.
  let old: Int
  let new: Int
}
