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
    /// For the survey of its office, if there is one.
    var testimony: SurveyQueue.Testimony?
  }

  /// What has been printed so far.
  private struct Delivery {
    let isReportBeside: Bool
    var progress: Progress
    var summary = Summary()
    var isFirst = true
    var met: [FilePath: Set<Baseline.Entry>] = [:]
  }

  func run(_ list: WorkList, console: inout Console) -> ExitStatus {
    for problem in list.problems { console.complain(problem) }
    for folder in list.emptyFolders { console.complain(Self.nothing(in: folder)) }
    let plan = SurveyPlan(list, policy: options.policy)
    // Repairs change what others call and are held against: all is read and heard before the first is made.
    let before = fixing.map { _ in Workshop(list, options: options) }
    let surveys = before.map(plan.concludeAll) ?? [:]
    let repairs = fixing.map { RepairWork(list, options, upTo: $0.grade, surveys: surveys, library: before?.library) }
    var workshop = Workshop(list, options: options, drafts: repairs?.drafts ?? [:], library: before?.library)
    workshop.surveys = surveys
    var delivery = Delivery(
      isReportBeside: fixing != nil && list.items.contains(where: \.target.isStandardInput),
      progress: Progress(total: list.items.count, language: console.language, descriptor: console.streams.messages))
    delivery.summary.unreadable = list.problems.count
    let isDiff = fixing?.showsDiff ?? false
    if !isDiff { Self.report(renderer.opening, beside: delivery.isReportBeside, &console) }
    check(workshop, repairs, fixing == nil ? plan : .none, &delivery, &console)
    delivery.progress.clear()
    if isDiff {
      console.complain(delivery.summary.repairSentence)
    } else {
      Self.report(renderer.closing(delivery.summary), beside: delivery.isReportBeside, &console)
    }
    console.flush()
    return writeBaseline(delivery.met, &console).combined(with: status(delivery.summary, console))
  }

  private func check(
    _ workshop: Workshop, _ repairs: RepairWork?, _ plan: SurveyPlan, _ delivery: inout Delivery,
    _ console: inout Console
  ) {
    let items = workshop.list.items
    var queue = SurveyQueue(plan, workshop)
    OrderedWork.run(count: items.count) { [self] index in
      product(of: items[index], workshop, repairs, plan)
    } consume: { product in
      delivery.progress.step()
      queue.hear(product.testimony)
      queue.hold(product)
      let ready = queue.takeReady()
      var surveyed = workshop
      if !ready.isEmpty { surveyed.surveys = queue.conclusions }
      deliver(ready, surveyed, &delivery, &console)
    }
  }

  /// What has to be made again is made on all processors, like the rest.
  private func deliver(
    _ ready: [SurveyQueue.Ready], _ workshop: Workshop, _ delivery: inout Delivery, _ console: inout Console
  ) {
    OrderedWork.run(count: ready.count, threads: ready.contains(where: \.isToBeMade) ? OrderedWork.threadCount : 1) {
      [self] index in
      switch ready[index] {
      case .product(let product): product
      case .again(let item): product(of: item, workshop, nil)
      }
    } consume: { product in
      deliver(product, &delivery, &console)
    }
  }

  private func deliver(_ product: Product, _ delivery: inout Delivery, _ console: inout Console) {
    delivery.summary += product.summary
    if let known = product.known { delivery.met[known.file, default: []].formUnion(known.entries) }
    if let problem = product.problem {
      delivery.progress.clear()
      delivery.summary.unreadable += 1
      console.complain(problem)
    }
    if !product.output.isEmpty {
      delivery.progress.clear()
      console.write(product.output)
    }
    if !product.piece.isEmpty {
      delivery.progress.clear()
      let piece = (delivery.isFirst ? "" : renderer.separator) + product.piece
      Self.report(piece, beside: delivery.isReportBeside, &console)
      delivery.isFirst = false
    }
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
    if summary.undecided > 0 { return .undecided }
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
