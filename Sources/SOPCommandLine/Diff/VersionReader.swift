import SOPCompiler
import SOPDiagnostics
import SOPDiff
import SOPSyntax
import SOPText

/// Reads the SOPs that are compared, from files and from revisions of git. What cannot be read is told.
struct VersionReader {
  let session = GitSession()
  /// Where both are meant to be, for files that stand elsewhere for a moment (`--path`).
  var place: FilePath?

  /// `nil` if it cannot be read, which is told, or if there is nothing in its place.
  func version(of operand: DiffOperand, _ console: inout Console) -> ProcedureVersion? {
    switch operand {
    case .nothing: return nil
    case .file(let path):
      guard let place else { return version(at: path, &console) }
      switch FileAccess.read(path, limit: CompileOptions().limits.fileSize) {
      case .failure(let problem):
        console.complain(problem)
        return nil
      case .success(let bytes):
        let source = SourceText(name: path.text, bytes: bytes)
        return Self.version(FilePlace(place).compilation(of: source), &console)
      }
    case .gitFile(let revision, let path) where !path.isOffice:
      do throws(GitProblem) {
        return Self.version(try session.tree(revision).compilation(at: session.path(path)), &console)
      } catch {
        console.complain(error.wording)
        return nil
      }
    case .folder(let path), .revision(let path), .gitFile(_, let path):
      console.complain(Self.noProcedure(PrintableText.of(path.text)))
      return nil
    }
  }

  /// Where what is compared is on the disk, or was: what approvals call it.
  func file(of operand: DiffOperand) -> FilePath {
    if let place { return place }
    switch operand {
    case .file(let path), .folder(let path), .revision(let path): return path
    case .gitFile(_, let path):
      let below = try? session.topFolder().appending(session.path(path).bytes)
      return below ?? path
    case .nothing: return FilePath("/dev/null")
    }
  }

  private func version(at path: FilePath, _ console: inout Console) -> ProcedureVersion? {
    let list = WorkList([path], standardInputPath: nil)
    for problem in list.problems { console.complain(problem) }
    guard list.problems.isEmpty else { return nil }
    guard let item = list.items.first(where: { $0.target.kind == .procedure }), item.target.root == nil else {
      console.complain(Self.noProcedure(PrintableText.of(path.text)))
      return nil
    }
    switch Workshop(list).compileProcedure(item) {
    case .failure(let problem):
      console.complain(problem)
      return nil
    case .success(let compilation): return Self.version(compilation, &console)
    }
  }

  static func version(_ compilation: Compilation, _ console: inout Console) -> ProcedureVersion {
    let errors = compilation.diagnostics.count { $0.severity == .error }
    if errors > 0 { console.complain(incomplete(PrintableText.of(compilation.sources[0].name), errors)) }
    return ProcedureVersion(compilation.procedure, sources: compilation.sources)
  }

  // MARK: Wording

  static func noProcedure(_ name: String) -> Wording {
    Wording(
      id: "'\(name)' bukan satu SOP; tulis dua berkas SOP, yang lama lalu yang baru",
      en: "'\(name)' is not one SOP; write two SOP files, the old one and then the new one")
  }

  private static func incomplete(_ name: String, _ errors: Int) -> Wording {
    Wording(
      id: "'\(name)' mempunyai \(errors) galat; yang tidak terbaca tidak ikut dibandingkan, lihat sop check",
      en: "'\(name)' has \(errors) errors; what cannot be read is not compared, see sop check")
  }
}
