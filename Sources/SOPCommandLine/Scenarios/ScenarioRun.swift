import SOPCompiler
import SOPDiagnostics
import SOPText

/// A form in which played scenarios are told.
protocol ScenarioReport: Sendable {
  var opening: String { get }
  /// Between two SOPs.
  var separator: String { get }
  func piece(for tested: TestedProcedure) -> String
  func closing(_ summary: TestSummary) -> String
}

/// One run of `sop test`: the scenarios of every SOP.
struct ScenarioRun {
  let report: any ScenarioReport
  /// The run fails for less, in per cent of the branches.
  let leastCoverage: Int?

  private struct Product: Sendable {
    var tested: TestedProcedure?
    var piece = ""
    var problem: FileProblem?
  }

  func run(_ list: WorkList, console: inout Console) -> ExitStatus {
    for problem in list.problems { console.complain(problem) }
    for folder in list.emptyFolders { console.complain(CheckRun.nothing(in: folder)) }
    var status = list.problems.isEmpty ? ExitStatus.clean : .unreadable
    var summary = TestSummary()
    let workshop = Workshop(list)
    var isFirst = true
    console.write(report.opening)
    OrderedWork.run(count: list.items.count) { [self] index in
      product(of: list.items[index], workshop)
    } consume: { product in
      if let problem = product.problem {
        console.complain(problem)
        status = status.combined(with: .unreadable)
      }
      guard let tested = product.tested else { return }
      summary += tested
      status = status.combined(with: tested.status)
      console.write(isFirst ? product.piece : report.separator + product.piece)
      isFirst = false
    }
    console.write(report.closing(summary))
    if let leastCoverage, summary.percent < leastCoverage {
      console.complain(Self.tooLittle(summary.percent, leastCoverage))
      status = status.combined(with: .findings)
    }
    if leastCoverage != nil, summary.partlyExplored > 0 { status = status.combined(with: .undecided) }
    console.flush()
    return console.hasFailed ? .unreadable : status
  }

  private func product(of item: WorkList.Item, _ workshop: Workshop) -> Product {
    guard item.target.kind == .procedure else {
      if case .failure(let problem) = workshop.compileOffice(item) { return Product(problem: problem) }
      return Product()
    }
    switch workshop.compileProcedure(item) {
    case .failure(let problem): return Product(problem: problem)
    case .success(let compilation):
      let office = workshop.office(at: item.office)
      let officeErrors = office?.diagnostics.count { $0.severity == .error } ?? 0
      let tested = TestedProcedure(compilation, path: item.target.path.text, officeErrors: officeErrors)
      return Product(tested: tested, piece: report.piece(for: tested))
    }
  }

  private static func tooLittle(_ percent: Int, _ least: Int) -> Wording {
    Wording(
      id: "cakupan cabang \(percent)%, kurang dari \(least)% yang diminta --min-coverage",
      en: "branch coverage is \(percent)%, less than the \(least)% that --min-coverage asks for")
  }
}
