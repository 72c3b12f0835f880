public import SOPModel
import SOPSyntax
public import SOPText

/// Where one SOP finds the others it names. The compiler asks only for SOPs that name another one, and never reads a
/// file itself; whoever answers gives the same answers as long as a run lasts, on any thread.
public protocol ProcedureLibrary: Sendable {
  /// Where the SOP that asks stands; `nil` if it has no place from which others could be found.
  var place: LibraryPlace? { get }
  /// What a name means that is written in an SOP.
  func answer(_ name: String, from place: LibraryPlace) -> LibraryAnswer
  /// An SOP that an answer gave.
  func procedure(_ id: LibraryID) -> Result<LibraryProcedure, UnreadableProcedure>
  /// Errors found in an SOP that an answer gave; 0 if it cannot be read.
  func errorCount(of id: LibraryID) -> Int
}

/// An SOP of a library whose file cannot be read.
public struct UnreadableProcedure: Error, Sendable {
  public let cause: Wording

  public init(cause: Wording) { self.cause = cause }
}

extension LibraryProcedure {
  /// Reads a text as an SOP that others name.
  public convenience init(
    reading source: SourceText, at place: LibraryPlace, office: OfficeCompilation?, options: CompileOptions,
    answer: (String) -> LibraryAnswer
  ) {
    let procedure = Procedure(reading: source, composeYAML(source, limits: options.limits), office: office?.office)
    self.init(procedure, from: source, at: place) { answer(procedure.text($0.name)) }
  }
}

/// The number of an SOP (`nomor`); `nil` if it has none. Reads the whole text.
public func procedureNumber(in source: SourceText, options: CompileOptions = CompileOptions()) -> String? {
  let procedure = Procedure(reading: source, composeYAML(source, limits: options.limits), office: nil)
  let number = procedure.identity.number
  guard number.isWritten, !procedure.isNoneOnPurpose(number), !procedure.isUnsettled(number) else { return nil }
  let text = procedure.text(number)
  return text.isEmpty ? nil : text
}
