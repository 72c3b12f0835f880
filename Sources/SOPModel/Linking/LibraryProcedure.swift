public import SOPText

/// A file of a library of SOPs: the same for one file, whatever path or link leads to it.
public struct LibraryID: Hashable, Sendable {
  public let number: Int

  public init(_ number: Int) { self.number = number }
}

/// Which file of a library an SOP is, and which office file it stands under.
public struct LibraryPlace: Sendable, Hashable {
  public let id: LibraryID
  /// `nil` where there is none.
  public let office: LibraryID?

  public init(_ id: LibraryID, office: LibraryID?) {
    self.id = id
    self.office = office
  }
}

/// What the name of another SOP means where it is written.
public enum LibraryAnswer: Sendable, Hashable {
  case found(LibraryID)
  /// There is no such SOP; `nearest` is how the one that was probably meant is written.
  case missing(nearest: String?)
  /// Several SOPs go by this name; their paths, in order.
  case ambiguous([String])
  /// The file is there and cannot be read.
  case unreadable(cause: Wording)
}

/// An SOP that others name, read once and shared by all of them.
public final class LibraryProcedure: Sendable {
  public let place: LibraryPlace
  public let source: SourceText
  /// Without links of its own.
  public let procedure: Procedure
  /// `procedure.references()`, and what each means.
  public let references: [(reference: ProcedureReference, answer: LibraryAnswer)]

  public init(
    _ procedure: Procedure, from source: SourceText, at place: LibraryPlace,
    answer: (ProcedureReference) -> LibraryAnswer
  ) {
    self.place = place
    self.source = source
    self.procedure = procedure
    references = procedure.references().map { ($0, answer($0)) }
  }
}
