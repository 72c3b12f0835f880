import SOPDiagnostics
import SOPModel
import SOPRules
import SOPSyntax
import SOPText

/// From a subject to its findings: rules, then suppressions, then the rules about those, then the office's severities.
struct Findings {
  let diagnostics: [Diagnostic]
  let suppressed: [SuppressedDiagnostic]

  static func about(_ subject: Subject, tree: YAMLTree, policy: SeverityPolicy, limit: Int) -> Findings {
    var report = Report(limit: limit)
    RuleRunner.run(RuleRegistry.ordinary, on: subject, policy: policy, into: &report)
    let suppressions = Suppressions(in: subject.source, as: subject.sourceID) {
      tree.nodes.filter { $0.kind == .scalar && !$0.isAlias }.map(\.span)
    }
    let result = suppressions.apply(to: &report, policy: policy, profile: RuleRegistry.profile)
    let last = Subject(
      source: subject.source, sourceID: subject.sourceID, problems: subject.problems, procedure: subject.procedure,
      office: subject.office, suppressionFaults: result.faults, droppedCount: report.droppedCount)
    RuleRunner.run(RuleRegistry.housekeeping, on: last, policy: policy, into: &report)
    report.apply(policy)
    report.sort()
    return Findings(diagnostics: report.diagnostics, suppressed: result.suppressed)
  }
}
