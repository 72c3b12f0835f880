import SOPCompiler
import SOPSyntax
import SOPText

/// All SOPs of one side of a comparison, by paths that both sides share.
struct VersionTree {
  /// A file in it.
  struct File {
    /// The same for the same content in two revisions of git; `nil` in a folder.
    let id: [UInt8]?
    let isOffice: Bool
  }

  private enum Place {
    case revision(GitTree)
    case folder(FolderTree)
  }

  private let place: Place
  /// SOPs and office files.
  let files: [FilePath: File]
  /// What else was asked for and could not be looked into.
  let problems: [FileProblem]

  /// All of a revision.
  init(_ tree: GitTree) throws(GitProblem) {
    place = .revision(tree)
    problems = []
    var files: [FilePath: File] = [:]
    for entry in try tree.entries() {
      let isOffice = entry.path.isOffice
      guard isOffice || FileDiscovery.isProcedure(entry.path.bytes) else { continue }
      files[entry.path] = File(id: entry.id, isOffice: isOffice)
    }
    self.files = files
  }

  /// A folder of the work tree.
  /// - Parameter shared: what it is called in paths that both sides share.
  init(_ folder: FilePath, as shared: FilePath) {
    let tree = FolderTree(folder, as: shared)
    place = .folder(tree)
    problems = tree.workshop.list.problems
    files = tree.items.mapValues { File(id: nil, isOffice: $0.target.kind == .office) }
  }

  var revision: GitTree? {
    guard case .revision(let tree) = place else { return nil }
    return tree
  }

  /// How it is called in reports.
  var name: String {
    switch place {
    case .revision(let tree): tree.revision.text
    case .folder(let tree): tree.folder.bytes.isEmpty ? "." : tree.folder.text
    }
  }

  /// Where a file of it is on the disk, or was.
  /// - Parameter session: knows the folder that paths of a revision are counted from.
  func file(at path: FilePath, _ session: GitSession) -> FilePath {
    switch place {
    case .revision: (try? session.topFolder()).map { $0.appending(path.bytes) } ?? path
    case .folder(let tree): tree.items[path]?.target.path ?? path
    }
  }

  /// `nil` where it cannot be read.
  func text(at path: FilePath) -> SourceText? {
    switch place {
    case .revision(let tree): try? tree.text(at: path)
    case .folder(let tree): tree.items[path].flatMap { try? tree.workshop.read($0).get() }
    }
  }

  func compilation(at path: FilePath) -> Result<Compilation, TreeProblem> {
    switch place {
    case .revision(let tree):
      do throws(GitProblem) {
        return .success(try tree.compilation(at: path))
      } catch {
        return .failure(TreeProblem(wording: error.wording))
      }
    case .folder(let tree):
      guard let item = tree.items[path] else {
        return .failure(TreeProblem(wording: FileProblem(.read, path, code: 2).wording))
      }
      return tree.workshop.compileProcedure(item).mapError { TreeProblem(wording: $0.wording) }
    }
  }
}

/// Why an SOP of a tree could not be read.
struct TreeProblem: Error {
  let wording: Wording
}

/// The files below a folder.
private struct FolderTree {
  let folder: FilePath
  let workshop: Workshop
  /// By the paths that both sides share.
  let items: [FilePath: WorkList.Item]

  init(_ folder: FilePath, as shared: FilePath) {
    self.folder = folder
    let list = WorkList([folder], standardInputPath: nil)
    workshop = Workshop(list)
    let start = folder.appending("").bytes
    var items: [FilePath: WorkList.Item] = [:]
    for item in list.items where item.target.path.bytes.starts(with: start) {
      items[shared.appending(item.target.path.bytes.dropFirst(start.count)).withoutDots] = item
    }
    self.items = items
  }
}
