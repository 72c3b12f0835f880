public import SOPDiagnostics

/// Everything an SOP leads to by `panggil` and `ke_sop`, near and far, flat: no SOP holds another, so that no depth of
/// calls is a depth of anything else.
public struct ProcedureLinks: Sendable {
  /// The SOPs that are reached, each once. Those that are called stand before those that call them, except in circles:
  /// what adds up along calls is computed in one pass from the first to the last.
  public let procedures: [LinkedProcedure]
  /// What the SOP itself names, in the order of `Procedure.references()`.
  public let own: [ProcedureLink]
  /// More SOPs are reached than are followed: what a link leads to may be missing.
  public let isCut: Bool

  /// None at all: the SOP names no other, or nobody looked.
  public static let none = ProcedureLinks()

  private init() {
    procedures = []
    own = []
    isCut = false
  }

  public init(procedures: [LinkedProcedure], own: [ProcedureLink], isCut: Bool) {
    self.procedures = procedures
    self.own = own
    self.isCut = isCut
  }

  public var isEmpty: Bool { own.isEmpty }

  /// What a step calls or an end hands over to; `nil` if that is nothing, or nobody looked.
  /// Costs a search by halves.
  public func link(at site: ProcedureReference.Site) -> ProcedureLink? {
    var low = 0
    var high = own.count
    while low < high {
      let middle = (low + high) / 2
      if own[middle].reference.site.order < site.order { low = middle + 1 } else { high = middle }
    }
    return low < own.count && own[low].reference.site == site ? own[low] : nil
  }

  /// The SOP that is meant at a place, if it was found and is not the SOP itself.
  public func target(at site: ProcedureReference.Site) -> LinkedProcedure? {
    guard case .procedure(let index)? = link(at: site)?.target else { return nil }
    return procedures[index]
  }
}

/// An SOP among those another one leads to.
public struct LinkedProcedure: Sendable {
  public let file: LibraryProcedure
  /// Where places in it are, among the texts of the compilation.
  public let source: SourceID
  /// What it names itself.
  public let links: [ProcedureLink]

  public init(_ file: LibraryProcedure, source: SourceID, links: [ProcedureLink]) {
    self.file = file
    self.source = source
    self.links = links
  }

  public var procedure: Procedure { file.procedure }

  /// `nama`; empty if it has none.
  public var title: String { procedure.text(procedure.identity.title) }

  /// `nomor`; empty if it has none.
  public var number: String {
    let number = procedure.identity.number
    return procedure.isNoneOnPurpose(number) || procedure.isUnsettled(number) ? "" : procedure.text(number)
  }

  /// A place in its own file as one of the compilation; `nil` for what its office says.
  public func place(_ written: TextRef) -> Place? {
    guard written.isWritten, written.source == .procedure else { return nil }
    return Place(source, procedure.place(written).span)
  }
}

/// One place where an SOP names another one, and what that is.
public struct ProcedureLink: Sendable {
  public enum Target: Sendable, Hashable {
    /// Into `ProcedureLinks.procedures`.
    case procedure(Int)
    /// The SOP that was compiled.
    case itself
    case unresolved(LibraryAnswer)
    /// Not followed: too many SOPs were reached before it.
    case beyondLimit
  }

  public let reference: ProcedureReference
  public let target: Target
  /// The target stands under another `opd.yaml` than the SOP that names it: all time spent there is outside (*luar*).
  public let leadsToOtherOffice: Bool
  /// A call that comes back to the SOP it stands in by calls alone: it never ends, and has no time.
  public let isCircular: Bool

  public init(_ reference: ProcedureReference, _ target: Target, leadsToOtherOffice: Bool, isCircular: Bool) {
    self.reference = reference
    self.target = target
    self.leadsToOtherOffice = leadsToOtherOffice
    self.isCircular = isCircular
  }
}

extension ProcedureReference.Site {
  /// Calls before hand-overs, each in the order of the file.
  fileprivate var order: (Int, Int32) {
    switch self {
    case .call(let step): (0, step.index)
    case .handOver(let end): (1, end.index)
    }
  }
}
