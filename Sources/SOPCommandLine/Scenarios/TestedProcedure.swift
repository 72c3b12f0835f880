import SOPCompiler
import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// The scenarios of one SOP, played.
struct TestedProcedure: Sendable {
  let path: String
  let procedure: Procedure
  /// Texts that places point into.
  let sources: [SourceText]
  /// Errors of the SOP and its office; with some nothing is played.
  let errors: Int
  let trials: [ScenarioTrial]
  let coverage: BranchCoverage?

  init(_ compilation: Compilation, path: String, officeErrors: Int) {
    self.path = path
    procedure = compilation.procedure
    sources = compilation.sources
    errors = compilation.diagnostics.count { $0.severity == .error } + officeErrors
    guard errors == 0 else {
      trials = []
      coverage = nil
      return
    }
    var runner = ScenarioRunner(compilation.procedure)
    trials = runner.run()
    coverage = runner.coverage(of: trials)
  }

  var failed: Int { trials.count { !$0.failures.isEmpty } }
  var undecided: Int { trials.count { $0.failures.isEmpty && $0.isUndecided } }
  var passed: Int { trials.count - failed - undecided }

  var status: ExitStatus {
    if undecided > 0 { return .undecided }
    return errors > 0 || failed > 0 ? .findings : .clean
  }

  var title: String { PrintableText.of(procedure.text(procedure.identity.title)) }
}

/// What the scenarios of a whole run came to.
struct TestSummary: Sendable {
  var files = 0
  var filesWithoutScenarios = 0
  var filesWithErrors = 0
  var passed = 0
  var failed = 0
  var undecided = 0
  var branches = 0
  var covered = 0
  /// Files whose branches could not all be looked at.
  var partlyExplored = 0

  static func += (summary: inout TestSummary, tested: TestedProcedure) {
    summary.files += 1
    summary.filesWithErrors += tested.errors > 0 ? 1 : 0
    if tested.errors == 0, tested.trials.isEmpty { summary.filesWithoutScenarios += 1 }
    summary.passed += tested.passed
    summary.failed += tested.failed
    summary.undecided += tested.undecided
    guard let coverage = tested.coverage else { return }
    summary.branches += coverage.possible.count
    summary.covered += coverage.possible.count - coverage.uncovered.count
    summary.partlyExplored += coverage.isUndecided ? 1 : 0
  }

  /// Rounded down, so that 100 means all.
  var percent: Int { branches == 0 ? 100 : covered * 100 / branches }
}
