import SOPCompiler
import SOPDiagnostics
import SOPDiff
import SOPText

/// One run of `sop diff`: two SOPs, each with the office above it.
struct DiffRun {
  let report: any ComparisonReport
  /// Changes of these impacts make the run fail.
  let failing: Set<Impact>

  func run(_ old: FilePath, _ new: FilePath, console: inout Console) -> ExitStatus {
    let versions = [version(at: old, &console), version(at: new, &console)].compactMap { $0 }
    guard versions.count == 2 else { return .unreadable }
    let comparison = compare(versions[0], versions[1])
    console.write(report.text(of: comparison))
    console.flush()
    if console.hasFailed { return .unreadable }
    return status(of: comparison)
  }

  private func status(of comparison: Comparison) -> ExitStatus {
    if comparison.changes.contains(where: { failing.contains($0.impact) }) { return .findings }
    return comparison.isSameProcedure || !comparison.changes.isEmpty ? .clean : .undecided
  }

  /// `nil` if it cannot be read, which is told.
  private func version(at path: FilePath, _ console: inout Console) -> ProcedureVersion? {
    let list = WorkList([path], standardInputPath: nil)
    for problem in list.problems { console.complain(problem) }
    guard list.problems.isEmpty else { return nil }
    guard let item = list.items.first(where: { $0.target.kind == .procedure }), item.target.root == nil else {
      console.complain(Self.noProcedure(PrintableText.of(path.text)))
      return nil
    }
    let workshop = Workshop(list)
    switch workshop.compileProcedure(item) {
    case .failure(let problem):
      console.complain(problem)
      return nil
    case .success(let compilation):
      let errors = compilation.diagnostics.count { $0.severity == .error }
      if errors > 0 { console.complain(Self.incomplete(PrintableText.of(path.text), errors)) }
      return ProcedureVersion(compilation.procedure, sources: compilation.sources)
    }
  }

  // MARK: Wording

  private static func noProcedure(_ name: String) -> Wording {
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
