import SOPText

/// What the arguments of `sop diff` ask for.
enum DiffPlan {
  /// Two SOPs, one of which may not be there.
  case pair(DiffOperand, DiffOperand)
  /// All SOPs of two sides.
  case trees(VersionTree, VersionTree, below: [FilePath])

  /// Why the arguments make no comparison, and how the run ends.
  struct Refusal: Error {
    let wording: Wording
    let status: ExitStatus
  }

  /// - Parameter arguments: the old, the new, and paths that narrow a comparison of two trees.
  init(_ arguments: [FilePath], _ session: GitSession) throws(Refusal) {
    guard arguments.count >= 2 else { throw Self.tooFew }
    let (old, new) = (DiffOperand(arguments[0]), DiffOperand(arguments[1]))
    do throws(GitProblem) {
      self = try Self.plan(old, new, Array(arguments.dropFirst(2)), session)
    } catch {
      throw Refusal(wording: Self.known(error, old, new).wording, status: .unreadable)
    }
    if case .pair(let old, let new) = self, !old.isOne || !new.isOne { throw Self.unlike }
    if case .pair = self, arguments.count > 2 { throw Self.tooMany }
  }

  private static func plan(
    _ old: DiffOperand, _ new: DiffOperand, _ paths: [FilePath], _ session: GitSession
  ) throws(GitProblem) -> DiffPlan {
    switch (old, new) {
    case (.revision(let left), .revision(let right)):
      return .trees(
        try VersionTree(session.tree(left)), try VersionTree(session.tree(right)),
        below: try paths.map { path throws(GitProblem) in try session.path(ofFile: path) })
    case (.folder(let left), .folder(let right)):
      return .trees(
        VersionTree(left, as: FilePath("")), VersionTree(right, as: FilePath("")), below: paths.map(\.withoutDots))
    case (.revision(let revision), .file(let file)) where paths.isEmpty:
      return .pair(.gitFile(revision: revision, path: try session.path(ofFile: file)), new)
    case (.file(let file), .revision(let revision)) where paths.isEmpty:
      return .pair(old, .gitFile(revision: revision, path: try session.path(ofFile: file)))
    case (.revision(let revision), .file(let path)), (.revision(let revision), .folder(let path)):
      let (tree, below) = try workTree([path] + paths, session)
      return .trees(try VersionTree(session.tree(revision)), tree, below: below)
    case (.folder(let path), .revision(let revision)) where paths.isEmpty:
      let (tree, below) = try workTree([path], session)
      return .trees(tree, try VersionTree(session.tree(revision)), below: below)
    default: return .pair(old, new)
    }
  }

  /// The folder that holds all these files and folders, and what they are called from the top of the repository.
  private static func workTree(
    _ paths: [FilePath], _ session: GitSession
  ) throws(GitProblem) -> (tree: VersionTree, below: [FilePath]) {
    let below = try paths.map { path throws(GitProblem) in try session.path(ofFile: path) }
    if paths.count == 1 { return (VersionTree(paths[0], as: below[0]), below) }
    let isInside = paths.allSatisfy {
      $0.bytes.first != FilePath.slash && !$0.withoutDots.bytes.starts(with: "..".utf8)
    }
    let folder = isInside ? FilePath("") : try session.topFolder()
    return (VersionTree(folder, as: try session.path(ofFile: folder)), below)
  }

  /// A name that is neither a file nor, where there is no git, anything else, was meant as a file.
  private static func known(_ problem: GitProblem, _ old: DiffOperand, _ new: DiffOperand) -> GitProblem {
    guard problem == .noRepository || problem == .notInstalled else { return problem }
    for case .revision(let name) in [old, new] where !name.bytes.contains(UInt8(ascii: "~")) {
      return .unknownRevision(name.text)
    }
    return problem
  }

  // MARK: Wording

  private static let tooFew = Refusal(
    wording: Wording(
      id:
        "tulis dua hal yang dibandingkan: sop diff LAMA BARU; masing-masing berkas, folder, REV:BERKAS, atau revisi git",
      en: "write two things to compare: sop diff OLD NEW; each a file, a folder, REV:FILE or a revision of git"),
    status: .wrongUse)

  private static let tooMany = Refusal(
    wording: Wording(
      id:
        "hanya dua berkas yang dapat dibandingkan sekaligus; nama berkas lain boleh mengikuti dua revisi git atau dua folder",
      en: "only two files can be compared at once; more names may follow two revisions of git or two folders"),
    status: .wrongUse)

  private static let unlike = Refusal(
    wording: Wording(
      id: "satu SOP tidak dapat dibandingkan dengan sebuah folder; tulis dua berkas, atau dua folder",
      en: "one SOP cannot be compared with a folder; write two files, or two folders"),
    status: .wrongUse)
}
