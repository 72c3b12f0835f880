import SOPDiagnostics
import SOPModel
import SOPProofs
import SOPText

/// Played scenarios for programs, version 1: one object with the scenarios and branches of each SOP.
///
/// Names of answers are the same in every language; `message` and `way` are told in one. A version only ever gains
/// members; a change of meaning is a new version.
struct ScenarioJSON: ScenarioReport {
  static let version = 1
  let language: Language

  var opening: String {
    "{\n  \"version\": \(Self.version),\n  \"language\": \"\(language.rawValue)\",\n  \"files\": [\n    "
  }

  let separator = ",\n    "

  func closing(_ summary: TestSummary) -> String {
    var json = JSONWriter(depth: 1)
    json.object {
      $0.member("files", summary.files)
      $0.member("filesWithErrors", summary.filesWithErrors)
      $0.member("passed", summary.passed)
      $0.member("failed", summary.failed)
      $0.member("undecided", summary.undecided)
      $0.member("branches", summary.branches)
      $0.member("covered", summary.covered)
      $0.member("percent", summary.percent)
    }
    return "\n  ],\n  \"summary\": \(json.text)\n}\n"
  }

  func piece(for tested: TestedProcedure) -> String {
    let words = ScenarioWords(procedure: tested.procedure)
    var json = JSONWriter(depth: 2)
    json.object {
      $0.member("path", tested.path)
      $0.member("title", tested.procedure.text(tested.procedure.identity.title))
      $0.member("errors", tested.errors)
      $0.array("scenarios") { json in
        for trial in tested.trials { json.object { write(trial, tested, words, to: &$0) } }
      }
      $0.array("branches") { json in
        for branch in tested.coverage?.branches ?? [] {
          json.object(.oneLine) { write(branch, tested, words, to: &$0) }
        }
      }
      $0.member("isFullyExplored", tested.coverage.map { !$0.isUndecided } ?? false)
      let proposals = tested.coverage?.proposals ?? []
      let lines = proposals.isEmpty ? [] : ProposalText(tested.procedure).lines(proposals)
      $0.member("proposals", lines.map { $0 + "\n" }.joined())
    }
    return json.text
  }

  private func write(
    _ trial: ScenarioTrial, _ tested: TestedProcedure, _ words: ScenarioWords, to json: inout JSONWriter
  ) {
    let procedure = tested.procedure
    let scenario = procedure.scenarios[trial.scenario]
    var lines = LineTables(tested.sources)
    json.member("name", scenario.name.isWritten ? procedure.text(scenario.name) : nil)
    json.member("line", lines.line(of: procedure.place(scenario.entry)))
    json.member("result", trial.hasPassed ? "passed" : trial.failures.isEmpty ? "undecided" : "failed")
    json.array("ends", .oneLine) { json in
      for end in trial.ends {
        let end = procedure.ends[Int(end.index)]
        json.object { $0.member("name", end.name.isWritten ? procedure.text(end.name) : nil) }
      }
    }
    json.member("time", trial.time.map { words.spread($0)(language) })
    json.member("wholeTime", trial.wholeTime.map { words.spread($0)(language) })
    json.member("fee", trial.fee.map { words.amount($0)(language) })
    json.member("way", trial.run.map { words.way($0)(language) })
    json.array("failures") { json in
      for (failure, finding) in zip(trial.failures, ScenarioFindings(procedure).findings(of: trial)) {
        json.object {
          $0.member("kind", Self.name(of: failure.reason))
          $0.member("message", finding.headline(language))
          $0.member("line", lines.line(of: finding.place))
          $0.member("way", failure.run.map { words.way($0)(language) })
        }
      }
    }
  }

  private func write(
    _ branch: FlowBranch, _ tested: TestedProcedure, _ words: ScenarioWords, to json: inout JSONWriter
  ) {
    json.member("name", words.name(of: branch)(language))
    json.member("kind", Self.name(of: branch))
    json.member("covered", tested.coverage?.covered.contains(branch) ?? false)
    json.member("obstacle", tested.coverage?.obstacles[branch].map { Self.name(of: $0) })
  }

  private static func name(of reason: ScenarioFailure.Reason) -> String {
    switch reason {
    case .noSuchCase: "noSuchCase"
    case .endsElsewhere: "endsElsewhere"
    case .unsettled: "unsettled"
    case .stuck: "stuck"
    case .endless: "endless"
    case .notPassed: "notPassed"
    case .takesLonger: "takesLonger"
    case .takesShorter: "takesShorter"
    case .takesForever: "takesForever"
    case .timeUnmeasured: "timeUnmeasured"
    case .feeDiffers: "feeDiffers"
    case .feeUnmeasured: "feeUnmeasured"
    }
  }

  private static func name(of branch: FlowBranch) -> String {
    switch branch {
    case .channel: "channel"
    case .variant: "variant"
    case .outcome: "outcome"
    case .done: "done"
    case .skipped: "skipped"
    case .expired: "expired"
    case .exhausted: "exhausted"
    }
  }

  private static func name(of obstacle: BranchCoverage.Obstacle) -> String {
    switch obstacle {
    case .unreachable: "unreachable"
    case .leadsToNoEnd: "leadsToNoEnd"
    case .needsID: "needsID"
    }
  }
}

/// Line numbers in the texts of one compilation.
struct LineTables {
  private let sources: [SourceText]
  private var tables: [LineTable?]

  init(_ sources: [SourceText]) {
    self.sources = sources
    tables = Array(repeating: nil, count: sources.count)
  }

  /// From 1; 0 for a text that is not at hand.
  mutating func line(of place: Place) -> Int {
    let index = Int(place.source.index)
    guard index < sources.count else { return 0 }
    let table = tables[index] ?? LineTable(sources[index])
    tables[index] = table
    return table.lineNumber(of: place.span.start)
  }
}
