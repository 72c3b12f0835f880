import SOPCompiler
import SOPSyntax
import SOPText

/// Reads and compiles what a work list names. Offices are compiled when the list is opened and shared from then on.
struct Workshop: Sendable {
  let list: WorkList
  let options: CompileOptions
  /// Texts that stand in the place of files, by path.
  private let drafts: [FilePath: SourceText]
  private var offices: [FilePath: Result<OfficeCompilation, FileProblem>] = [:]
  let library: FileLibrary
  /// What the SOPs of an office agree on, by the path of the office.
  var surveys: [FilePath: SurveyConclusion] = [:]

  /// - Parameter library: one that has read other SOPs already; `nil` for a new one.
  init(
    _ list: WorkList, options: CompileOptions = CompileOptions(), drafts: [FilePath: SourceText] = [:],
    library: FileLibrary? = nil
  ) {
    self.list = list
    self.options = options
    self.drafts = drafts
    self.library = library ?? FileLibrary(list, options: options, drafts: drafts)
    for item in list.items {
      for path in [item.target.kind == .office ? item.target.path : nil, item.office] {
        guard let path, offices[path] == nil, !(item.target.isStandardInput && path == item.target.path) else {
          continue
        }
        offices[path] = read(path).map(compileOffice)
      }
    }
  }

  // MARK: Offices

  /// An office that cannot be read is told once, where it stands in the list; its SOPs are compiled without it.
  func office(at path: FilePath?) -> OfficeCompilation? {
    path.flatMap { try? offices[$0]?.get() }
  }

  func compileOffice(_ item: WorkList.Item) -> Result<OfficeCompilation, FileProblem> {
    if !item.target.isStandardInput, let office = offices[item.target.path] { return office }
    return read(item).map(compileOffice)
  }

  func compileOffice(_ source: SourceText) -> OfficeCompilation {
    SOPCompiler.compileOffice(source, options: options)
  }

  // MARK: Procedures

  func compileProcedure(_ item: WorkList.Item) -> Result<Compilation, FileProblem> {
    read(item).map { compile($0, for: item) }
  }

  /// A text in the place of a file.
  func compile(_ source: SourceText, for item: WorkList.Item) -> Compilation {
    guard OfficeDeclaration.mayStand(in: source), let path = declaredOffice(in: source, options: options) else {
      var surroundings = Surroundings(library: library.view(from: item.target.path, office: item.office))
      surroundings.survey = item.office.flatMap { surveys[$0]?.view(of: item, from: self) }
      return SOPCompiler.compile(source, office: office(at: item.office), among: surroundings, options: options)
    }
    return compile(source, for: item, officeAt: OfficeDeclaration.path(path, from: item.target.path))
  }

  /// An SOP that names its office: one of the list, or a file of its own.
  private func compile(_ source: SourceText, for item: WorkList.Item, officeAt path: FilePath) -> Compilation {
    var options = options
    let office = office(at: path) ?? (try? read(path).map(compileOffice).get())
    options.declaredOfficeIsUnreadable = office == nil
    let surroundings = Surroundings(library: library.view(from: item.target.path, office: office == nil ? nil : path))
    return SOPCompiler.compile(source, office: office, among: surroundings, options: options)
  }

  // MARK: Files

  func read(_ item: WorkList.Item) -> Result<SourceText, FileProblem> {
    read(item.target.path, isStandardInput: item.target.isStandardInput)
  }

  /// For findings in other files that point to it.
  func text(ofItem number: Int) -> SourceText? {
    list.items.indices.contains(number) ? try? read(list.items[number]).get() : nil
  }

  private func read(_ path: FilePath, isStandardInput: Bool = false) -> Result<SourceText, FileProblem> {
    if !isStandardInput, let draft = drafts[path] { return .success(draft) }
    let limit = options.limits.fileSize
    return (isStandardInput ? list.standardInput.text(limit: limit) : FileAccess.read(path, limit: limit))
      .map { SourceText(name: path.text, bytes: $0) }
  }
}
