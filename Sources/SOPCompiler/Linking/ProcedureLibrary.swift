public import SOPModel
import SOPSyntax
public import SOPText

/// Where one SOP finds the others it names. The compiler asks only for SOPs that name another one, and never reads a
/// file itself; whoever answers gives the same answers as long as a run lasts, on any thread.
public protocol ProcedureLibrary: Sendable {
  /// Where the SOP that asks stands; `nil` if it has no place from which others could be found.
  var place: LibraryPlace? { get }
  /// What a name means that is written in an SOP.
  /// - Parameter suggests: for a name that means nothing the nearest is looked for, which costs more than the answer.
  func answer(_ name: String, from place: LibraryPlace, suggests: Bool) -> LibraryAnswer
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
    reading source: SourceText, in library: some ProcedureLibrary, at place: LibraryPlace, office: OfficeCompilation?,
    options: CompileOptions
  ) {
    let procedure = Procedure(reading: source, composeYAML(source, limits: options.limits), office: office?.office)
    var answers = NameAnswers(library, place)
    self.init(procedure, from: source, at: place) { answers[procedure.text($0.name)] }
  }
}

/// What the names in one SOP mean, each asked for once; a file full of wrong names gets few suggestions.
struct NameAnswers {
  private let library: any ProcedureLibrary
  private let place: LibraryPlace
  private var known: [String: LibraryAnswer] = [:]
  private var suggestionsLeft = 50

  init(_ library: any ProcedureLibrary, _ place: LibraryPlace) {
    self.library = library
    self.place = place
  }

  subscript(name: String) -> LibraryAnswer {
    mutating get {
      if let answer = known[name] { return answer }
      let answer = library.answer(name, from: place, suggests: suggestionsLeft > 0)
      if case .missing = answer { suggestionsLeft -= 1 }
      known[name] = answer
      return answer
    }
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
