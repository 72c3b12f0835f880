public import SOPDiagnostics

/// Runs every rule that is on over one subject.
public enum RuleRunner {
  public static func run(
    _ rules: [any Rule.Type], on subject: Subject, policy: SeverityPolicy, into report: inout Report
  ) {
    for rule in rules where !(policy.setsSomething && policy.isOff(rule.profile)) {
      if subject.hasSubject(for: rule.scope) { rule.check(subject, into: &report) }
    }
  }
}
