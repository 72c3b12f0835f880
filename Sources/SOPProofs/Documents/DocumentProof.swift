public import SOPModel

/// Whether every document is there when a step works with it, and whether what is asked and made is of use.
///
/// What counts as an origin, the method, its cost and its bounds: docs/dokumen.md.
public struct DocumentProof: Sendable {
  /// A document as a step names it.
  public struct Use: Sendable, Hashable {
    public let step: StepID
    /// Into `Procedure.documentUses`.
    public let document: Int
  }

  /// A document that is not there in every case that comes to the step.
  public struct Gap: Sendable {
    public enum Kind: Sendable, Hashable {
      /// Made before, though not on every way.
      case passedBy
      /// Made only after.
      case madeLater
      /// Made only on ways that do not lead here, or by a branch that runs beside.
      case madeElsewhere
      /// A requirement that only other kinds of cases bring; into `Procedure.requirements`.
      case notBrought(requirement: Int)
    }

    public let kind: Kind
    /// The first step that lacks it, and later ones.
    public let use: Use
    public internal(set) var others: [Use]
    /// The steps that make it, in the order of the file.
    public let makers: [StepID]
    /// How a case comes to the step without it; empty where no way has it.
    public let story: [FlowProof.Moment]
    /// The kinds of cases that lack it; empty for all.
    public internal(set) var kinds: [CaseKind]
  }

  /// A product that is not made on every way to its end.
  public struct MissingProduct: Sendable {
    public let end: EndID
    /// Into `Procedure.products`.
    public let product: Int
    /// The steps that make it on other ways; empty where none does.
    public let makers: [StepID]
    public let story: [FlowProof.Moment]
    public internal(set) var kinds: [CaseKind]
  }

  /// One document that steps of branches that run beside each other make.
  public struct Collision: Sendable {
    public let first: Use
    public let others: [Use]
  }

  /// Steps work with documents of which nothing says where they come from, in order.
  public internal(set) var withoutOrigin: [Use] = []
  /// One for each document.
  public internal(set) var gaps: [Gap] = []
  public internal(set) var missingProducts: [MissingProduct] = []
  /// Outputs that no step works with and nobody receives.
  public internal(set) var unusedOutputs: [Use] = []
  /// Requirements that no step works with; into `Procedure.requirements`.
  public internal(set) var unusedRequirements: [Int] = []
  /// The applicant hands in again what was handed in before: the step that asks again, and the one that asked first.
  public internal(set) var askedAgain: [(again: Use, first: Use)] = []
  public internal(set) var collisions: [Collision] = []

  /// More gaps and missing products than this are not told.
  public static let limit = 50

  /// Proves nothing of an SOP whose flow is not proved: that is reported otherwise.
  public init(_ procedure: Procedure, _ flow: FlowProof) {
    guard flow.isComplete, flow.faults.isEmpty, !procedure.documentUses.isEmpty,
      !procedure.faults.contains(where: \.hidesDocuments)
    else { return }
    let inventory = DocumentInventory(procedure)
    var search = DocumentSearch(procedure, flow, inventory)
    search.run()
    withoutOrigin = search.withoutOrigin
    gaps = search.gaps
    missingProducts = search.missingProducts
    unusedOutputs = search.unusedOutputs()
    unusedRequirements = search.unusedRequirements()
    askedAgain = search.askedAgain()
    collisions = search.collisions()
  }
}

extension ModelFault {
  /// Something that was written may be missing because of it.
  fileprivate var hidesDocuments: Bool {
    switch kind {
    case .wrongShape, .emptyValue, .duplicateKey, .unknownKey, .missingKey, .conditionAndOutcomesMixed: true
    default: breaksFlow
    }
  }
}
