import SOPCompiler
import SOPDiagnostics
import SOPDiff
import SOPText

/// One run of `sop diff`: two SOPs, each with the office above it.
struct DiffRun {
  let report: any ComparisonReport
  /// Changes of these impacts make the run fail.
  let failing: Set<Impact>
  var reader = VersionReader()

  func tell(_ old: ProcedureVersion, _ new: ProcedureVersion, console: inout Console) -> ExitStatus {
    let comparison = compare(old, new)
    console.write(report.text(of: comparison))
    console.flush()
    return console.hasFailed ? .unreadable : status(of: comparison)
  }

  func status(of comparison: Comparison) -> ExitStatus {
    if comparison.changes.contains(where: { failing.contains($0.impact) }) { return .findings }
    return comparison.isSameProcedure || !comparison.changes.isEmpty ? .clean : .undecided
  }
}
