import SOPCompiler
import SOPSyntax
import SOPText

/// The texts of one run and the offices above them, each office once and before the first text that needs it.
struct WorkList: Sendable {
  struct Item: Sendable {
    let target: FileDiscovery.Target
    /// The path of the office above an SOP.
    let office: FilePath?
  }

  private(set) var items: [Item] = []
  let problems: [FileProblem]
  let emptyFolders: [FilePath]

  /// - Parameter paths: as on the command line; none stands for the current folder.
  init(_ paths: [FilePath], standardInputPath: FilePath?) {
    let discovery = FileDiscovery(paths.isEmpty ? [FilePath("")] : paths, standardInputPath: standardInputPath)
    problems = discovery.problems
    emptyFolders = discovery.emptyFolders
    var finder = OfficeFinder()
    var listed: Set<FileStatus.Identity> = []
    var listedPaths: Set<FilePath> = []
    for target in discovery.targets {
      let hasPlace = target.path.text != "-"
      let office = target.kind == .procedure && hasPlace ? finder.office(forFile: target.path) : nil
      let own = target.kind == .office && !target.isStandardInput ? target.path : office
      if let own, listedPaths.insert(own).inserted, case .success(let status) = FileAccess.status(of: own),
        listed.insert(status.identity).inserted
      {
        items.append(Item(target: .office(at: own, root: target.root), office: nil))
      }
      if target.kind == .procedure || target.isStandardInput { items.append(Item(target: target, office: office)) }
    }
  }
}

extension FileDiscovery.Target {
  fileprivate static func office(at path: FilePath, root: FilePath?) -> Self {
    Self(kind: .office, path: path, isStandardInput: false, root: root)
  }
}

/// Reads and compiles what a work list names. Offices are compiled when the list is opened and shared from then on.
struct Workshop: Sendable {
  let options: CompileOptions
  private var offices: [FilePath: Result<OfficeCompilation, FileProblem>] = [:]

  init(_ list: WorkList, options: CompileOptions = CompileOptions()) {
    self.options = options
    for item in list.items {
      for path in [item.target.kind == .office ? item.target.path : nil, item.office] {
        guard let path, offices[path] == nil, !(item.target.isStandardInput && path == item.target.path) else {
          continue
        }
        offices[path] = read(path, isStandardInput: false).map { SOPCompiler.compileOffice($0, options: options) }
      }
    }
  }

  /// An office that cannot be read is told once, where it stands in the list; its SOPs are compiled without it.
  func office(at path: FilePath?) -> OfficeCompilation? {
    path.flatMap { try? offices[$0]?.get() }
  }

  func compileOffice(_ item: WorkList.Item) -> Result<OfficeCompilation, FileProblem> {
    if !item.target.isStandardInput, let office = offices[item.target.path] { return office }
    return read(item.target.path, isStandardInput: item.target.isStandardInput)
      .map { SOPCompiler.compileOffice($0, options: options) }
  }

  func compileProcedure(_ item: WorkList.Item) -> Result<Compilation, FileProblem> {
    read(item.target.path, isStandardInput: item.target.isStandardInput).map { source in
      guard OfficeDeclaration.mayStand(in: source), let path = declaredOffice(in: source, options: options) else {
        return SOPCompiler.compile(source, office: office(at: item.office), options: options)
      }
      return compile(source, officeAt: OfficeDeclaration.path(path, from: item.target.path))
    }
  }

  /// An SOP that names its office: one of the list, or a file of its own.
  private func compile(_ source: SourceText, officeAt path: FilePath) -> Compilation {
    var options = options
    let office =
      office(at: path)
      ?? (try? read(path, isStandardInput: false).map { SOPCompiler.compileOffice($0, options: options) }.get())
    options.declaredOfficeIsUnreadable = office == nil
    return SOPCompiler.compile(source, office: office, options: options)
  }

  private func read(_ path: FilePath, isStandardInput: Bool) -> Result<SourceText, FileProblem> {
    FileAccess.read(isStandardInput ? nil : path, limit: options.limits.fileSize)
      .map { SourceText(name: path.text, bytes: $0) }
  }
}
