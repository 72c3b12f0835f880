import SOPDiagnostics
import SOPText

/// The baseline of a run: what is known of each file, and after the run what is to be written.
///
/// Paths in a baseline are counted from its folder, so that it means the same wherever `sop` is started. What is known of
/// a file that is no longer there holds for every file: it may have been moved.
struct KnownFindings: Sendable {
  /// `nil` where no baseline is read and everything found is to be recorded.
  private let known: [FilePath: Set<Baseline.Entry>]?
  private let moved: Set<Baseline.Entry>

  private static let sizeLimit = 64 << 20

  /// Nothing is known yet: every finding counts as known, to be written.
  init() {
    known = nil
    moved = []
  }

  private init(_ baseline: Baseline, in folder: FilePath) {
    var known: [FilePath: Set<Baseline.Entry>] = [:]
    var moved: Set<Baseline.Entry> = []
    for (path, entries) in baseline.files {
      let file = folder.resolving(FilePath(path))
      known[file, default: []].formUnion(entries)
      if !Self.exists(file) { moved.formUnion(entries) }
    }
    self.known = known
    self.moved = moved
  }

  /// Reads a baseline; says what is wrong with one that cannot be read.
  static func read(_ path: FilePath) -> Result<KnownFindings, BaselineFault> {
    switch FileAccess.read(path, limit: sizeLimit) {
    case .failure(let problem): return .failure(BaselineFault(wording: problem.wording))
    case .success(let bytes):
      guard let baseline = Baseline(json: bytes) else { return .failure(.notABaseline(path)) }
      return .success(KnownFindings(baseline, in: folder(of: path)))
    }
  }

  func contains(_ entry: Baseline.Entry, in file: FilePath) -> Bool {
    guard let known else { return true }
    return known[file]?.contains(entry) == true || moved.contains(entry)
  }

  /// What is to be written after a run: of a file that was checked what is known and still there, of the others what was
  /// known before. Nothing new is added to a baseline that was read.
  /// - Parameters:
  ///   - met: what was known in each file that was checked.
  ///   - isOff: whether findings of a code were not looked for.
  func remaining(met: [FilePath: Set<Baseline.Entry>], isOff: (String) -> Bool) -> [FilePath: Set<Baseline.Entry>] {
    var remaining = met
    for (file, entries) in known ?? [:] {
      if met[file] == nil {
        if Self.exists(file) { remaining[file] = entries }
      } else {
        remaining[file]?.formUnion(entries.filter { isOff($0.code) })
      }
    }
    return remaining.filter { !$0.value.isEmpty }
  }

  /// Writes what remains, sorted, with paths from the folder of the file.
  static func write(_ files: [FilePath: Set<Baseline.Entry>], to path: FilePath) -> (count: Int, problem: FileProblem?)
  {
    let folder = folder(of: path)
    var baseline = Baseline()
    for (file, entries) in files { baseline.files[file.relative(to: folder).text, default: []].formUnion(entries) }
    return (baseline.count, FileAccess.write(baseline.json, to: path))
  }

  // MARK: Paths

  /// One path for one file, links followed; of a file that is not there as far as its folder goes.
  static func file(at path: FilePath) -> FilePath {
    if exists(path) { return FileAccess.realPath(of: path) }
    return folder(of: path).resolving(FilePath(bytes: path.lastComponent))
  }

  /// The real folder a file lies in.
  static func folder(of path: FilePath) -> FilePath {
    let here = FileAccess.realPath(of: FilePath("."))
    return here.resolving(FileAccess.realPath(of: path.folder.bytes.isEmpty ? here : path.folder))
  }

  private static func exists(_ path: FilePath) -> Bool {
    if case .success = FileAccess.status(of: path) { return true }
    return false
  }
}

/// Why a baseline cannot be used.
struct BaselineFault: Error {
  let wording: Wording

  static func notABaseline(_ path: FilePath) -> BaselineFault {
    let name = PrintableText.of(path.text)
    return BaselineFault(
      wording: Wording(
        id: "'\(name)' bukan daftar temuan lama; buat dengan: sop check --write-baseline \(words: name)",
        en: "'\(name)' is no baseline; make one with: sop check --write-baseline \(words: name)"))
  }
}
