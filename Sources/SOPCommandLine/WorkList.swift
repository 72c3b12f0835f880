import SOPCompiler
import SOPSyntax
import SOPText

/// The texts of one run and the offices above them, each office once and before the first text that needs it.
struct WorkList: Sendable {
  struct Item: Sendable {
    let target: FileDiscovery.Target
    /// The path of the office above an SOP.
    let office: FilePath?
    /// On the command line, or in a folder of it; an office that is only above one of its SOPs is not.
    let isNamed: Bool
    /// Its position in the list.
    let number: Int
  }

  private(set) var items: [Item] = []
  let problems: [FileProblem]
  let emptyFolders: [FilePath]
  let standardInput = StandardInput()

  /// - Parameter paths: as on the command line; none stands for the current folder.
  init(_ paths: [FilePath], standardInputPath: FilePath?) {
    let discovery = FileDiscovery(paths.isEmpty ? [FilePath("")] : paths, standardInputPath: standardInputPath)
    problems = discovery.problems
    emptyFolders = discovery.emptyFolders
    var finder = OfficeFinder()
    let named = Set(
      discovery.targets.filter { $0.kind == .office && !$0.isStandardInput }
        .compactMap { try? FileAccess.status(of: $0.path).get().identity })
    var listed: Set<FileStatus.Identity> = []
    var listedPaths: Set<FilePath> = []
    for target in discovery.targets {
      let hasPlace = target.path.text != "-"
      let office = target.kind == .procedure && hasPlace ? finder.office(forFile: target.path) : nil
      let own = target.kind == .office && !target.isStandardInput ? target.path : office
      if let own, listedPaths.insert(own).inserted, case .success(let status) = FileAccess.status(of: own),
        listed.insert(status.identity).inserted
      {
        items.append(
          Item(
            target: .office(at: own, root: target.root), office: nil, isNamed: named.contains(status.identity),
            number: items.count))
      }
      if target.kind == .procedure || target.isStandardInput {
        items.append(Item(target: target, office: office, isNamed: true, number: items.count))
      }
    }
  }
}

extension FileDiscovery.Target {
  fileprivate static func office(at path: FilePath, root: FilePath?) -> Self {
    Self(kind: .office, path: path, isStandardInput: false, root: root)
  }
}
