import SOPCompiler
import SOPDiagnostics
import SOPDiff
import SOPEmitters
import SOPText

/// One run of `sop diff`: two SOPs, each with the office above it, or two trees of them.
struct DiffRun {
  let output: ComparisonOutput
  /// Changes of these impacts make the run fail.
  let failing: Set<Impact>
  /// Read before the run; where they are written, all changes of the run are added.
  var accepted = AcceptedChanges()
  var approvalsPath: FilePath?
  var reader = VersionReader()

  /// Prints what was compared, and tells what became of the approvals.
  /// - Parameters:
  ///   - files: of each comparison the new file.
  ///   - heading: what stands above several comparisons in the form of text.
  func tell(
    _ report: ComparedProcedures, in files: [FilePath], heading: String = "", console: inout Console
  ) -> ExitStatus {
    let pairs = Array(zip(report.comparisons, files.map { KnownFindings.file(at: $0) }))
    var accepted = accepted
    if approvalsPath != nil {
      for (comparison, file) in pairs { accepted.acceptAll(of: comparison, in: file) }
    }
    let approvals = accepted.approvals(of: pairs)
    console.write(output.bytes(of: report, approvals, heading: heading))
    console.flush()
    if !approvals.stale.isEmpty { console.complain(Self.stale(approvals.stale)) }
    let written = write(accepted, &console)
    if console.hasFailed { return .unreadable }
    return report.comparisons.indices.reduce(written) { status, index in
      status.combined(with: self.status(of: report.comparisons[index], index, approvals))
    }
  }

  private func status(of comparison: Comparison, _ index: Int, _ approvals: Approvals) -> ExitStatus {
    if comparison.changes.contains(where: { failing.contains($0.impact) && !approvals.accept($0, of: index) }) {
      return .findings
    }
    return comparison.isSameProcedure || !comparison.changes.isEmpty ? .clean : .undecided
  }

  private func write(_ accepted: AcceptedChanges, _ console: inout Console) -> ExitStatus {
    guard let approvalsPath else { return .clean }
    let result = accepted.write(to: approvalsPath)
    if let problem = result.problem {
      console.complain(problem)
      return .unreadable
    }
    console.complain(Self.recorded(PrintableText.of(approvalsPath.text), result.count))
    return .clean
  }

  // MARK: Wording

  private static func recorded(_ name: String, _ count: Int) -> Wording {
    Wording(
      id: "'\(name)' mencatat \(count) perubahan yang disetujui",
      en: "'\(name)' records \(count) accepted \(words: count == 1 ? "change" : "changes")")
  }

  private static func stale(_ entries: [Baseline.Entry]) -> Wording {
    let list = entries.map { "\($0.code) \($0.fingerprint)" }.joined(separator: ", ")
    return Wording(
      id: "persetujuan yang tidak lagi mengenai perubahan apa pun: \(list); hapus, atau tulis ulang daftarnya",
      en: "approvals of changes that are no longer there: \(list); take them out, or write the list again")
  }
}
