import SOPText

/// The repository and the revisions that one run reads; nothing of git is started before the first is asked for.
final class GitSession {
  private var repository: GitRepository?
  private var trees: [FilePath: GitTree] = [:]
  private var knownPlaces: (top: FilePath, prefix: FilePath)?

  func tree(_ revision: FilePath) throws(GitProblem) -> GitTree {
    if let tree = trees[revision] { return tree }
    let tree = try GitTree(revision, in: try opened())
    trees[revision] = tree
    return tree
  }

  private func opened() throws(GitProblem) -> GitRepository {
    if let repository { return repository }
    let opened = try GitRepository()
    repository = opened
    return opened
  }

  /// A path as it is written behind a revision, from the top of the repository: `./` and `../` begin in this folder.
  func path(_ written: FilePath) throws(GitProblem) -> FilePath {
    let isRelative = written.bytes.starts(with: "./".utf8) || written.bytes.starts(with: "../".utf8)
    return isRelative ? try places().prefix.appending(written.bytes).withoutDots : written.withoutDots
  }

  /// A file or folder of the work tree, from the top of the repository.
  func path(ofFile file: FilePath) throws(GitProblem) -> FilePath {
    let top = FileAccess.realPath(of: try places().top)
    let real = FileAccess.realPath(of: file)
    guard real.isBelow(top) else { throw .noRepository }
    return FilePath(bytes: real.bytes.dropFirst(top.bytes.count).drop { $0 == FilePath.slash })
  }

  /// Of the work tree.
  func topFolder() throws(GitProblem) -> FilePath { try places().top }

  private func places() throws(GitProblem) -> (top: FilePath, prefix: FilePath) {
    if let knownPlaces { return knownPlaces }
    _ = try opened()
    let places = try GitRepository.places()
    knownPlaces = places
    return places
  }
}
