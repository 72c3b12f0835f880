import SOPCompiler
import SOPDiagnostics
import SOPRules
import SOPText

/// One run of `sop check`: what is compiled beside each other is printed in the order of the list.
struct CheckRun {
  let renderer: any FindingRenderer
  let failingSeverity: Severity
  let options: CompileOptions
  /// Findings that are not counted; `nil` without a baseline.
  var known: KnownFindings?
  /// Where the baseline is written after the run.
  var baselinePath: FilePath?

  /// `nil` where nothing is to be fixed.
  var fixing: Fixing?

  /// What one text gave; small, since many wait for their turn.
  struct Product: Sendable {
    var piece = ""
    /// For standard output, where findings are told beside it.
    var output: [UInt8] = []
    var summary = Summary()
    var problem: FileProblem?
    /// The file and what is known of it, where there is a baseline.
    var known: (file: FilePath, entries: Set<Baseline.Entry>)?
  }

  func run(_ list: WorkList, console: inout Console) -> ExitStatus {
    for problem in list.problems { console.complain(problem) }
    for folder in list.emptyFolders { console.complain(Self.nothing(in: folder)) }
    var summary = Summary()
    summary.unreadable = list.problems.count
    let repairs = fixing.map { RepairWork(list, options, upTo: $0.grade) }
    let workshop = Workshop(list, options: options, drafts: repairs?.drafts ?? [:])
    let isReportBeside = fixing != nil && list.items.contains(where: \.target.isStandardInput)
    let isDiff = fixing?.showsDiff ?? false
    var progress = Progress(total: list.items.count, language: console.language, descriptor: console.streams.messages)
    var isFirst = true
    var met: [FilePath: Set<Baseline.Entry>] = [:]
    if !isDiff { Self.report(renderer.opening, beside: isReportBeside, &console) }
    OrderedWork.run(count: list.items.count) { [self] index in
      product(of: list.items[index], workshop, repairs)
    } consume: { product in
      progress.step()
      summary += product.summary
      if let known = product.known { met[known.file, default: []].formUnion(known.entries) }
      if let problem = product.problem {
        progress.clear()
        summary.unreadable += 1
        console.complain(problem)
      }
      if !product.output.isEmpty {
        progress.clear()
        console.write(product.output)
      }
      if !product.piece.isEmpty {
        progress.clear()
        Self.report((isFirst ? "" : renderer.separator) + product.piece, beside: isReportBeside, &console)
        isFirst = false
      }
    }
    progress.clear()
    if isDiff {
      console.complain(summary.repairSentence)
    } else {
      Self.report(renderer.closing(summary), beside: isReportBeside, &console)
    }
    console.flush()
    return writeBaseline(met, &console).combined(with: status(summary, console))
  }

  /// Findings go to the output, unless that is a repaired text.
  private static func report(_ text: String, beside isBeside: Bool, _ console: inout Console) {
    if isBeside { console.report(text) } else { console.write(text) }
  }

  /// Says how many findings the baseline now holds.
  private func writeBaseline(_ met: [FilePath: Set<Baseline.Entry>], _ console: inout Console) -> ExitStatus {
    guard let known, let baselinePath else { return .clean }
    let off = Set(RuleRegistry.profiles.filter(options.policy.isOff).map(\.code))
    let result = KnownFindings.write(known.remaining(met: met, isOff: off.contains), to: baselinePath)
    if let problem = result.problem {
      console.complain(problem)
      return .unreadable
    }
    let name = PrintableText.of(baselinePath.text)
    console.complain(
      Wording(
        id: "'\(name)' mencatat \(result.count) temuan lama",
        en: "'\(name)' records \(result.count) known \(words: result.count == 1 ? "finding" : "findings")"))
    return .clean
  }

  private func status(_ summary: Summary, _ console: borrowing Console) -> ExitStatus {
    if summary.unreadable > 0 || console.hasFailed { return .unreadable }
    if let fixing, fixing.showsDiff { return summary.fixed > 0 ? .findings : .clean }
    guard let worst = summary.worst, worst >= failingSeverity else { return .clean }
    return .findings
  }

  static func nothing(in folder: FilePath) -> Wording {
    let name = folder.bytes.isEmpty ? "." : PrintableText.of(folder.text)
    return Wording(
      id: "tidak ada berkas *.sop.yaml atau opd.yaml di folder '\(name)'",
      en: "no file *.sop.yaml or opd.yaml in the folder '\(name)'")
  }
}
