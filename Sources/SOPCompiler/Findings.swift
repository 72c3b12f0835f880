import SOPDiagnostics
import SOPModel
import SOPRules
import SOPSyntax
import SOPText

/// From a subject to its findings: rules, then suppressions, then the rules about those, then the office's severities.
struct Findings {
  let diagnostics: [Diagnostic]
  let suppressed: [SuppressedDiagnostic]
  let unjudged: [DiagnosticProfile]

  static func about(_ subject: consuming Subject, tree: YAMLTree, policy: SeverityPolicy, limit: Int) -> Findings {
    var report = Report(limit: limit)
    RuleRunner.run(RuleRegistry.ordinary, on: subject, policy: policy, into: &report)
    let suppressions = Suppressions(in: subject.source, as: subject.sourceID) {
      tree.nodes.filter { $0.kind == .scalar && !$0.isAlias }.map(\.span)
    }
    let scopes = suppressions.isEmpty ? [] : RuleScope.allCases.filter(subject.isAtHand)
    let result = suppressions.apply(
      to: &report, policy: policy, couldJudge: { scopes.contains(RuleRegistry.scope(of: $0)) },
      profile: RuleRegistry.profile)
    subject.suppressionFaults = result.faults
    subject.droppedCount = report.droppedCount
    RuleRunner.run(RuleRegistry.housekeeping, on: subject, policy: policy, into: &report)
    report.apply(policy)
    report.sort()
    return Findings(diagnostics: report.diagnostics, suppressed: result.suppressed, unjudged: result.unjudged)
  }
}
