/// Finds the office a file belongs to: the nearest `opd.yaml` in its folder or above.
///
/// Looks into each folder once, however many files are in it.
struct OfficeFinder {
  private var byFolder: [FilePath: FilePath?] = [:]

  /// `nil` if there is none up to the root.
  mutating func office(forFile path: FilePath) -> FilePath? {
    var passed: [FilePath] = []
    var folder: FilePath? = path.folder
    var office: FilePath?
    while let current = folder {
      if let known = byFolder[current] {
        office = known
        break
      }
      passed.append(current)
      let candidate = current.appending(FileDiscovery.officeName)
      if case .success(let status) = FileAccess.status(of: candidate), status.kind == .file {
        office = candidate
        break
      }
      folder = Self.isRoot(current) ? nil : current.parentFolder
    }
    for folder in passed { byFolder[folder] = office }
    return office
  }

  /// `../../..` never ends by itself: at the root `..` is the folder itself.
  private static func isRoot(_ folder: FilePath) -> Bool {
    guard let parent = folder.parentFolder else { return true }
    guard folder.bytes.isEmpty || folder.lastComponent.elementsEqual("..".utf8) else { return false }
    guard case .success(let here) = FileAccess.status(of: folder),
      case .success(let above) = FileAccess.status(of: parent)
    else { return true }
    return here.identity == above.identity
  }
}
