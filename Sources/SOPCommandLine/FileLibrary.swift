import SOPCompiler
import SOPDiagnostics
import SOPModel
import SOPRules
import SOPSyntax
import SOPText

/// The SOPs that others name, found among files. Nothing is read before the first SOP asks, and every file once.
///
/// A name is looked for, in this order: as a file from the folder of the SOP that names it; as a file from the folder of
/// its `opd.yaml`; as the end of a path anywhere below that folder; as a number below that folder; as a number among the
/// files of the command line. Without an `opd.yaml` the SOP's own folder takes the place of the office's.
final class FileLibrary: Sendable {
  /// What is known of a file that was asked for; kept to the end of the run.
  private struct File {
    /// As it is shown, and as paths in it are meant from.
    let path: FilePath
    let reading = Once<Result<LibraryProcedure, UnreadableProcedure>>()
    let errors = Once<Int>()
  }

  private struct Known {
    var numbers: [FilePath: LibraryID] = [:]
    var files: [File] = []
    var finder = OfficeFinder()
    var offices: [LibraryID: Once<OfficeCompilation?>] = [:]
    var folders: [FilePath: Once<ProcedureIndex>] = [:]
    var numberings: [FilePath: Once<NumberIndex>] = [:]
  }

  private let list: WorkList
  private let options: CompileOptions
  /// Texts that stand in the place of files.
  private let drafts: [FilePath: SourceText]
  private let known = Guarded(Known())
  /// How the files of the command line are called there, by where they really are.
  private let listed = Once<[FilePath: FilePath]>()
  private let listedNumbers = Once<NumberIndex>()

  /// Errors of other SOPs are counted with all rules, whatever this run looks at.
  init(_ list: WorkList, options: CompileOptions, drafts: [FilePath: SourceText]) {
    self.list = list
    self.drafts = drafts
    var complete = CompileOptions()
    complete.limits = options.limits
    self.options = complete
  }

  /// The library as one SOP sees it.
  /// - Parameter office: the office file the SOP belongs to.
  func view(from path: FilePath, office: FilePath?) -> LibraryView {
    LibraryView(library: self, path: path, office: office)
  }

  // MARK: Files

  func place(of path: FilePath, office: FilePath?) -> LibraryPlace {
    LibraryPlace(id(of: path), office: office.map(id))
  }

  /// One number for one file, whatever path or link leads to it.
  private func id(of path: FilePath) -> LibraryID {
    let real = Self.canonical(path)
    let shown = listedPaths()[real] ?? Self.shown(real)
    return known.withLock { known in
      if let number = known.numbers[real] { return number }
      let number = LibraryID(known.files.count)
      known.files.append(File(path: shown))
      known.numbers[real] = number
      return number
    }
  }

  private func file(_ id: LibraryID) -> File { known.withLock { $0.files[id.number] } }

  private func listedPaths() -> [FilePath: FilePath] {
    listed.value {
      Dictionary(
        list.items.map { (Self.canonical($0.target.path), $0.target.path) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// From the root; of a file that is not there yet, below where its folder really is.
  private static func canonical(_ path: FilePath) -> FilePath {
    if case .success = FileAccess.status(of: path) { return FileAccess.realPath(of: path) }
    return FileAccess.realPath(of: path.folder).appending(path.lastComponent)
  }

  /// Below the current folder as a path from there, else from the root: the same whoever names the file.
  private static func shown(_ real: FilePath) -> FilePath {
    let current = FileAccess.realPath(of: FilePath("")).appending("").bytes
    return real.bytes.starts(with: current) ? FilePath(bytes: real.bytes.dropFirst(current.count)) : real
  }

  private func read(_ path: FilePath) -> Result<SourceText, FileProblem> {
    if let draft = drafts[path] { return .success(draft) }
    if let item = list.items.first(where: { $0.target.isStandardInput }), item.target.path == path {
      return list.standardInput.text(limit: options.limits.fileSize).map { SourceText(name: path.text, bytes: $0) }
    }
    return FileAccess.read(path, limit: options.limits.fileSize).map { SourceText(name: path.text, bytes: $0) }
  }

  // MARK: Offices

  private func office(_ id: LibraryID?) -> OfficeCompilation? {
    guard let id else { return nil }
    let path = file(id).path
    return known.withLock { $0.offices[id, make: Once()] }.value {
      (try? read(path).get()).map { compileOffice($0, options: options) }
    }
  }

  /// The office a text belongs to: the one it names, or the nearest.
  private func officePath(of source: SourceText, at path: FilePath) -> FilePath? {
    if OfficeDeclaration.mayStand(in: source), let written = declaredOffice(in: source, options: options) {
      return OfficeDeclaration.path(written, from: path)
    }
    return known.withLock { $0.finder.office(forFile: path) }
  }

  // MARK: SOPs

  func procedure(_ id: LibraryID) -> Result<LibraryProcedure, UnreadableProcedure> {
    let file = file(id)
    return file.reading.value {
      switch read(file.path) {
      case .failure(let problem): .failure(UnreadableProcedure(cause: problem.cause))
      case .success(let source):
        .success(procedure(reading: source, id, at: file.path))
      }
    }
  }

  private func procedure(reading source: SourceText, _ id: LibraryID, at path: FilePath) -> LibraryProcedure {
    let officeID = officePath(of: source, at: path).map { self.id(of: $0) }
    let office = office(officeID)
    let place = LibraryPlace(id, office: office == nil ? nil : officeID)
    return LibraryProcedure(
      reading: source, in: LibraryView(library: self, place: place), at: place, office: office, options: options)
  }

  func errorCount(of id: LibraryID) -> Int {
    let file = file(id)
    return file.errors.value {
      guard case .success(let procedure) = procedure(id) else { return 0 }
      let view = LibraryView(library: self, place: procedure.place)
      let compilation = compile(
        procedure.source, office: office(procedure.place.office), among: Surroundings(library: view), options: options)
      return compilation.diagnostics.count { $0.severity == .error }
    }
  }

  // MARK: Names

  func answer(_ name: String, from place: LibraryPlace, suggests: Bool) -> LibraryAnswer {
    let search = search(from: place)
    if let answer = answer(file: name, search) { return answer }
    if Procedure.isNumber(name) { return answer(number: name, search) }
    guard suggests else { return .missing(nearest: nil) }
    // A name with the ending of a file is meant without it, if that leads somewhere.
    for ending in [FileDiscovery.procedureSuffix, ".sop", ".yaml"] where name.hasSuffix(ending) {
      let short = String(name.dropLast(ending.count))
      if !short.isEmpty, case .found = answer(file: short, search) { return .missing(nearest: short) }
    }
    return .missing(nearest: index(search).nearest(to: name))
  }

  /// Where names are looked for.
  private struct Search {
    let folder: FilePath
    /// Of the office, else the same.
    let top: FilePath
    let isBelowOffice: Bool
  }

  private func search(from place: LibraryPlace) -> Search {
    let folder = file(place.id).path.folder
    return Search(
      folder: folder, top: place.office.map { file($0).path.folder } ?? folder, isBelowOffice: place.office != nil)
  }

  private func answer(file name: String, _ search: Search) -> LibraryAnswer? {
    guard name.utf8.first != FilePath.slash else { return nil }
    for start in search.top == search.folder ? [search.folder] : [search.folder, search.top] {
      let path = start.appending(name + FileDiscovery.procedureSuffix)
      switch FileAccess.status(of: path) {
      case .success(let status) where status.kind == .file: return .found(id(of: path))
      case .success: break
      case .failure(let problem):
        if isStandardInput(path) { return .found(id(of: path)) }
        if !problem.isAbsence { return .unreadable(cause: problem.cause) }
      }
    }
    return name.utf8.first == UInt8(ascii: ".") ? nil : answer(index(search).files(named: name))
  }

  private func answer(_ paths: [FilePath]) -> LibraryAnswer? {
    guard let first = paths.first else { return nil }
    return paths.count == 1 ? .found(id(of: first)) : .ambiguous(paths.map(\.text))
  }

  private func answer(number: String, _ search: Search) -> LibraryAnswer {
    let numbering = known.withLock { $0.numberings[search.top, make: Once()] }.value {
      NumberIndex(index(search).files) { try? read($0).get() }
    }
    if let answer = answer(numbering.files(numbered: number)) { return answer }
    let others = listedNumbers.value {
      NumberIndex(list.items.lazy.map(\.target).filter { $0.kind == .procedure }.map(\.path)) { try? read($0).get() }
    }
    if let answer = answer(others.files(numbered: number)) { return answer }
    return .missing(nearest: numbering.nearest(to: number) ?? others.nearest(to: number))
  }

  private func index(_ search: Search) -> ProcedureIndex {
    known.withLock { $0.folders[search.top, make: Once()] }.value {
      ProcedureIndex(below: search.top, isDeep: search.isBelowOffice)
    }
  }

  private func isStandardInput(_ path: FilePath) -> Bool {
    guard let item = list.items.first(where: { $0.target.isStandardInput }) else { return false }
    return Self.canonical(item.target.path) == Self.canonical(path)
  }
}

extension Dictionary {
  /// The value of a key, which is made if there is none.
  fileprivate subscript(key: Key, make value: @autoclosure () -> Value) -> Value {
    mutating get {
      if let known = self[key] { return known }
      let value = value()
      self[key] = value
      return value
    }
  }
}

/// The library as one SOP sees it.
struct LibraryView: ProcedureLibrary {
  private enum Standpoint {
    case path(FilePath, office: FilePath?)
    case place(LibraryPlace)
  }

  private let library: FileLibrary
  private let standpoint: Standpoint

  init(library: FileLibrary, path: FilePath, office: FilePath?) {
    self.library = library
    standpoint = .path(path, office: office)
  }

  /// The view of an SOP whose own errors are counted: those of the SOPs it names are not asked for in turn.
  init(library: FileLibrary, place: LibraryPlace) {
    self.library = library
    standpoint = .place(place)
  }

  /// A text from standard input of which nobody said where it is meant to be has none.
  var place: LibraryPlace? {
    switch standpoint {
    case .place(let place): place
    case .path(let path, let office): path.text == "-" ? nil : library.place(of: path, office: office)
    }
  }

  func answer(_ name: String, from place: LibraryPlace, suggests: Bool) -> LibraryAnswer {
    library.answer(name, from: place, suggests: suggests)
  }

  func procedure(_ id: LibraryID) -> Result<LibraryProcedure, UnreadableProcedure> { library.procedure(id) }

  func errorCount(of id: LibraryID) -> Int {
    if case .place = standpoint { return 0 }
    return library.errorCount(of: id)
  }
}

/// Standard input, which can be read only once.
struct StandardInput: Sendable {
  private let content = Once<Result<[UInt8], FileProblem>>()

  /// - Parameter limit: as for `FileAccess.read`; of the first who asks.
  func text(limit: Int) -> Result<[UInt8], FileProblem> {
    content.value { FileAccess.read(nil, limit: limit) }
  }
}
