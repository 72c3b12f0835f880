import SOPText

/// What the paths of a command line stand for.
struct FileDiscovery {
  /// A text to compile.
  struct Target: Sendable {
    enum Kind: Sendable {
      case procedure
      case office
    }

    let kind: Kind
    /// Where it is, or where it is said to be (`--stdin-path`); `-` for standard input without a place.
    let path: FilePath
    let isStandardInput: Bool
    /// The folder of the command line it was found in; `nil` for a file that was named.
    let root: FilePath?
  }

  static let procedureSuffix = ".sop.yaml"
  static let officeName = "opd.yaml"

  /// Whether a file's name is that of an SOP.
  static func isProcedure(_ name: [UInt8]) -> Bool { name.ends(with: procedureSuffix) }

  /// In the order of the command line, inside a folder in order of bytes; none twice, whatever links lead to it.
  private(set) var targets: [Target] = []
  private(set) var problems: [FileProblem] = []
  /// Folders of the command line with nothing to check in them.
  private(set) var emptyFolders: [FilePath] = []
  private var seen: Set<FileStatus.Identity> = []

  init(_ arguments: [FilePath], standardInputPath: FilePath?) {
    for argument in arguments {
      if argument.bytes.elementsEqual("-".utf8) {
        addStandardInput(standardInputPath)
      } else {
        add(argument)
      }
    }
  }

  private mutating func addStandardInput(_ path: FilePath?) {
    let path = path ?? FilePath("-")
    guard !targets.contains(where: \.isStandardInput) else { return }
    targets.append(Target(kind: kind(of: path), path: path, isStandardInput: true, root: nil))
  }

  private mutating func add(_ path: FilePath) {
    switch FileAccess.status(of: path) {
    case .failure(let problem): problems.append(problem)
    case .success(let status):
      switch status.kind {
      case .file: add(file: path, status, root: nil)
      case .folder: search(path, status)
      }
    }
  }

  private mutating func add(file path: FilePath, _ status: FileStatus, root: FilePath?) {
    guard seen.insert(status.identity).inserted else { return }
    targets.append(Target(kind: kind(of: path), path: path, isStandardInput: false, root: root))
  }

  private func kind(of path: FilePath) -> Target.Kind {
    path.lastComponent.elementsEqual(Self.officeName.utf8) ? .office : .procedure
  }

  // MARK: Folders

  /// A folder to look into.
  private struct Folder {
    let path: FilePath
    /// From the root, for ignore files.
    let realPath: FilePath
    /// Ignore files that speak of what is in it, the outermost first.
    var rules: [IgnoreFile]
  }

  private struct IgnoreFile {
    let folder: FilePath
    let rules: IgnoreRules
  }

  private typealias Found = (path: FilePath, status: FileStatus)

  /// Without recursion, and into no folder twice: links may lead in circles.
  private mutating func search(_ root: FilePath, _ status: FileStatus) {
    var entered: Set<FileStatus.Identity> = [status.identity]
    let realRoot = FileAccess.realPath(of: root)
    var open = [Folder(path: root, realPath: realRoot, rules: Self.ignoreFiles(above: realRoot))]
    var found: [Found] = []
    while var folder = open.popLast() {
      switch FileAccess.names(in: folder.path) {
      case .failure(let problem): problems.append(problem)
      case .success(let names):
        if names.contains(Self.ignoreFileName) { folder.rules += Self.ignoreFile(in: folder.realPath) }
        for name in names where name.first != UInt8(ascii: ".") {
          look(at: name, in: folder, &open, &entered, &found)
        }
      }
    }
    for file in found.sorted(by: { $0.path < $1.path }) { add(file: file.path, file.status, root: root) }
    if found.isEmpty { emptyFolders.append(root) }
  }

  private mutating func look(
    at name: [UInt8], in folder: Folder, _ open: inout [Folder], _ entered: inout Set<FileStatus.Identity>,
    _ found: inout [Found]
  ) {
    let path = folder.path.appending(name)
    let isForUs = kind(of: path) == .office || name.ends(with: Self.procedureSuffix)
    switch FileAccess.status(of: path) {
    case .failure(let problem):
      // A link that leads nowhere is nobody's SOP, unless it is called so.
      if isForUs { problems.append(problem) }
    case .success(let status):
      switch status.kind {
      case .file:
        if isForUs { found.append((path, status)) }
      case .folder:
        let realPath = folder.realPath.appending(name)
        guard !Self.isIgnored(realPath, folder.rules), entered.insert(status.identity).inserted else { return }
        open.append(Folder(path: path, realPath: realPath, rules: folder.rules))
      }
    }
  }

  // MARK: Ignore files

  private static let ignoreFileName = Array(".gitignore".utf8)

  /// The innermost file that says anything decides.
  private static func isIgnored(_ folder: FilePath, _ files: [IgnoreFile]) -> Bool {
    for file in files.reversed() {
      let below = folder.bytes.dropFirst(file.folder.appending("").bytes.count)
      if let isIgnored = file.rules.isIgnored(below) { return isIgnored }
    }
    return false
  }

  private static func ignoreFile(in folder: FilePath) -> [IgnoreFile] {
    guard case .success(let content) = FileAccess.read(folder.appending(ignoreFileName), limit: 1 << 20) else {
      return []
    }
    let rules = IgnoreRules(content)
    return rules.isEmpty ? [] : [IgnoreFile(folder: folder, rules: rules)]
  }

  /// Those above a folder up to the top of its git repository, the outermost first; none outside of a repository.
  private static func ignoreFiles(above realPath: FilePath) -> [IgnoreFile] {
    var above: [FilePath] = []
    var folder = realPath
    while case .failure = FileAccess.status(of: folder.appending(".git")) {
      guard let parent = folder.parentFolder else { return [] }
      folder = parent
      above.append(parent)
    }
    return above.reversed().flatMap(ignoreFile)
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }
}
