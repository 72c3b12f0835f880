import ArgumentParser
import SOPDiagnostics
import SOPRules
import SOPText

/// The forms findings can be printed in, as `--format` names them.
enum OutputForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case short
  case json
  case sarif
  case github
  case gitlab
  case junit
  case rdjson

  /// - Parameters:
  ///   - failingSeverity: what the run fails for.
  ///   - showsSuppressed: the forms for people show what files take out; those for programs always do where they can.
  ///   - paths: of all files of the run.
  func renderer(
    language: Language, style: Style, failingSeverity: Severity, showsSuppressed: Bool,
    paths: @autoclosure () -> [String]
  ) -> any FindingRenderer {
    switch self {
    case .text: TextRenderer(language: language, style: style, showsSuppressed: showsSuppressed)
    case .short: ShortRenderer(language: language, showsSuppressed: showsSuppressed)
    case .json: JSONRenderer(language: language)
    case .sarif:
      SARIFRenderer(
        language: language, version: SOPCommand.version, rules: RuleRegistry.descriptions, artifacts: paths())
    case .github: GitHubRenderer(language: language)
    case .gitlab: GitLabRenderer(language: language)
    case .junit: JUnitRenderer(language: language, failingSeverity: failingSeverity)
    case .rdjson: ReviewdogRenderer(language: language)
    }
  }
}
