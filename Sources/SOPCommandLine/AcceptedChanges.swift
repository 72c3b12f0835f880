import SOPDiagnostics
import SOPDiff
import SOPEmitters
import SOPText

/// The approvals of a run of `sop diff`: changes that somebody has accepted, by the new file they are in.
///
/// The file has the form of a baseline (`Baseline`), and paths in it are counted from its folder. A change that becomes
/// another one (a fee that is raised again) has another fingerprint and is no longer accepted.
struct AcceptedChanges: Sendable {
  private var files: [FilePath: Set<Baseline.Entry>] = [:]

  private static let sizeLimit = 64 << 20

  /// Reads a file of approvals; says what is wrong with one that cannot be read.
  static func read(_ path: FilePath) -> Result<AcceptedChanges, BaselineFault> {
    switch FileAccess.read(path, limit: sizeLimit) {
    case .failure(let problem): return .failure(BaselineFault(wording: problem.wording))
    case .success(let bytes):
      guard let approvals = Baseline(json: bytes) else { return .failure(.noApprovals(path)) }
      var accepted = AcceptedChanges()
      let folder = KnownFindings.folder(of: path)
      for (name, entries) in approvals.files {
        accepted.files[folder.resolving(FilePath(name)), default: []].formUnion(entries)
      }
      return .success(accepted)
    }
  }

  /// What is accepted of comparisons, each with its new file, and what is accepted but no longer there.
  func approvals(of pairs: [(comparison: Comparison, file: FilePath)]) -> Approvals {
    var approvals = Approvals()
    for (comparison, file) in pairs {
      let entries = files[file] ?? []
      let found = Set(comparison.changes.map { Baseline.Entry(code: $0.profile.code, $0.fingerprint) })
      approvals.accepted.append(Set(entries.intersection(found).map(\.fingerprint)))
      approvals.stale += entries.subtracting(found)
        .sorted { ($0.code, $0.fingerprint.value) < ($1.code, $1.fingerprint.value) }
    }
    return approvals
  }

  /// Accepts every change of a comparison, and takes out what is no longer there.
  mutating func acceptAll(of comparison: Comparison, in file: FilePath) {
    let entries = Set(comparison.changes.map { Baseline.Entry(code: $0.profile.code, $0.fingerprint) })
    files[file] = entries.isEmpty ? nil : entries
  }

  /// Writes them, sorted, with paths from the folder of the file.
  func write(to path: FilePath) -> (count: Int, problem: FileProblem?) { KnownFindings.write(files, to: path) }
}

extension BaselineFault {
  static func noApprovals(_ path: FilePath) -> BaselineFault {
    let name = PrintableText.of(path.text)
    return BaselineFault(
      wording: Wording(
        id: "'\(name)' bukan daftar persetujuan; buat dengan: sop diff LAMA BARU --write-approvals \(words: name)",
        en: "'\(name)' is no list of approvals; make one with: sop diff OLD NEW --write-approvals \(words: name)"))
  }
}
