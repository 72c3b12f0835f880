public import SOPCompiler
import SOPDiagnostics
public import SOPModel
import SOPRules
public import SOPText

/// SOPs that are texts, in one folder of one office or each in an office of its own.
public struct TextLibrary: ProcedureLibrary {
  public struct File: Sendable {
    /// Without `.sop.yaml`.
    public let name: String
    public let source: SourceText
    /// A number for the office it stands under.
    public let office: Int

    public init(_ name: String, _ text: String, office: Int = 0) {
      self.init(name, bytes: Array(text.utf8), office: office)
    }

    public init(_ name: String, bytes: [UInt8], office: Int = 0) {
      self.name = name
      source = SourceText(name: "\(name).sop.yaml", bytes: bytes)
      self.office = office
    }
  }

  public let files: [File]
  /// The SOP that is compiled; files that come after it are heard after it in a survey.
  private let own: Int
  private let unreadable: Set<String>
  private let countsErrors: Bool

  public init(_ files: [File], own: Int = 0, unreadable: Set<String> = [], countsErrors: Bool = true) {
    self.files = files
    self.own = own
    self.unreadable = unreadable
    self.countsErrors = countsErrors
  }

  private func place(of file: Int) -> LibraryPlace {
    LibraryPlace(LibraryID(file), office: LibraryID(-1 - files[file].office))
  }

  public var place: LibraryPlace? { place(of: own) }

  public func answer(_ name: String, from place: LibraryPlace, suggests: Bool) -> LibraryAnswer {
    if let index = files.firstIndex(where: { $0.name == name }) { return .found(LibraryID(index)) }
    let numbered = files.indices.filter { procedureNumber(in: files[$0].source) == name }
    if let first = numbered.first {
      return numbered.count == 1 ? .found(LibraryID(first)) : .ambiguous(numbered.map { files[$0].name })
    }
    if Procedure.isNumber(name) || !suggests { return .missing(nearest: nil) }
    return .missing(nearest: NearestName.nearest(to: name, among: files.map(\.name)))
  }

  public func procedure(_ id: LibraryID) -> Result<LibraryProcedure, UnreadableProcedure> {
    let file = files[id.number]
    guard !unreadable.contains(file.name) else {
      return .failure(UnreadableProcedure(cause: Wording(id: "tidak ada izin", en: "no permission")))
    }
    let place = place(of: id.number)
    return .success(
      LibraryProcedure(reading: file.source, in: self, at: place, office: nil, options: CompileOptions()))
  }

  public func errorCount(of id: LibraryID) -> Int {
    guard countsErrors else { return 0 }
    let view = TextLibrary(files, own: id.number, unreadable: unreadable, countsErrors: false)
    return compile(files[id.number].source, among: Surroundings(library: view))
      .diagnostics.count { $0.severity == .error }
  }

  /// Compiles the SOP among the others, all of them heard in a survey.
  public func compiled() -> Compilation {
    var survey = OfficeSurvey(office: nil)
    for (index, file) in files.enumerated() {
      survey.add(SurveyEntry(compile(file.source).procedure), of: index)
    }
    let files = files
    let surroundings = Surroundings(
      library: self, survey: .init(survey.concluded(), file: own) { files[$0].source })
    return compile(files[own].source, among: surroundings)
  }
}
