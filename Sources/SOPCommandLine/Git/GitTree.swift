import SOPCompiler
import SOPSyntax
import SOPText

/// The files of one revision: a commit, tag or branch. Paths are those from the top of the repository.
final class GitTree: Sendable {
  /// As the user wrote it.
  let revision: FilePath
  /// The object of the tree.
  let id: [UInt8]
  let repository: GitRepository
  private let listing = Once<Result<[GitRepository.Entry], GitProblem>>()
  private let contents = Guarded<[FilePath: Result<[UInt8], GitProblem>]>([:])

  init(_ revision: FilePath, in repository: GitRepository) throws(GitProblem) {
    self.revision = revision
    self.repository = repository
    switch try repository.object(revision.bytes + Array("^{tree}".utf8)) {
    case .object(let id, _, _): self.id = id
    case .missing: throw .unknownRevision(revision.text)
    }
  }

  /// Every file, in order of paths.
  func entries() throws(GitProblem) -> [GitRepository.Entry] {
    try listing.value {
      do throws(GitProblem) {
        return .success(try repository.entries(of: id))
      } catch {
        return .failure(error)
      }
    }.get()
  }

  /// The content of a file; of one that is too long its beginning, so that its reader can say so.
  func text(at path: FilePath) throws(GitProblem) -> SourceText {
    let known = contents.withLock { $0[path] }
    let content = known ?? read(path)
    if known == nil { contents.withLock { $0[path] = content } }
    return SourceText(name: name(of: path), bytes: try content.get())
  }

  private func read(_ path: FilePath) -> Result<[UInt8], GitProblem> {
    do throws(GitProblem) {
      switch try repository.object(id + [UInt8(ascii: ":")] + path.bytes) {
      case .object(_, "blob", let content): return .success(content)
      case .object: return .failure(.notFile(path: path.text, revision: revision.text))
      case .missing: return .failure(.noFile(path: path.text, revision: revision.text))
      }
    } catch {
      return .failure(error)
    }
  }

  func has(_ path: FilePath) -> Bool { (try? text(at: path)) != nil }

  /// As findings and reports call a file: `HEAD:akta.sop.yaml`.
  func name(of path: FilePath) -> String { "\(revision.text):\(path.text)" }

  // MARK: SOPs

  /// The office file an SOP belongs to: the one it names, or the nearest above it.
  func office(of source: SourceText, at path: FilePath) -> FilePath? {
    if OfficeDeclaration.mayStand(in: source), let written = declaredOffice(in: source) {
      return OfficeDeclaration.path(written, from: path).withoutDots
    }
    var folder = path.folder
    while true {
      let candidate = folder.appending(FileDiscovery.officeName)
      if has(candidate) { return candidate }
      guard !folder.bytes.isEmpty else { return nil }
      folder = folder.folder
    }
  }

  /// An SOP among those of its revision.
  func compilation(at path: FilePath) throws(GitProblem) -> Compilation {
    let source = try text(at: path)
    let library = GitLibrary(self)
    let officePath = office(of: source, at: path)
    let office = officePath.flatMap { library.office(at: $0) }
    var options = CompileOptions()
    options.declaredOfficeIsUnreadable = officePath != nil && office == nil
    let surroundings = Surroundings(library: library.view(from: path, office: office == nil ? nil : officePath))
    return compile(source, office: office, among: surroundings, options: options)
  }
}

extension FilePath {
  /// Without `.`, and without `..` as far as there is a folder before it.
  var withoutDots: FilePath {
    var parts: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: Self.slash) {
      if part.elementsEqual("..".utf8), let last = parts.last, !last.elementsEqual("..".utf8) {
        parts.removeLast()
      } else if !part.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    let start = bytes.first == Self.slash ? [Self.slash] : []
    return FilePath(bytes: start + Array(parts.joined(separator: [Self.slash])))
  }

  /// Whether it is this folder or below it; everything is below the empty path.
  func isBelow(_ folder: FilePath) -> Bool {
    folder.bytes.isEmpty || self == folder || bytes.starts(with: folder.appending("").bytes)
  }
}
