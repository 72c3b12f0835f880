import SOPDiagnostics
import SOPRules
import SOPText
import Testing

/// What the rules say about themselves in `sop explain` and in the manual.
@Suite("Prose of the rules")
struct RuleProseTests {
  @Test("a summary is one plain sentence in each language, and no two rules have the same")
  func summaries() {
    for rule in RuleRegistry.all {
      for language in Language.allCases {
        let text = rule.summary(language)
        #expect(text.hasSuffix(".") && !text.dropLast().contains(". "), "\(rule.profile.code): \(text)")
        #expect(text.first?.isLowercase == false && text.count <= 120, "\(rule.profile.code): \(text)")
      }
      #expect(rule.summary.id != rule.summary.en, "\(rule.profile.code) has one summary for both languages")
    }
    #expect(Set(RuleRegistry.all.map { $0.summary.id }).count == RuleRegistry.all.count)
    #expect(Set(RuleRegistry.all.map { $0.summary.en }).count == RuleRegistry.all.count)
  }

  @Test("why it matters is told in sentences, in each language")
  func reasons() {
    for rule in RuleRegistry.all {
      for language in Language.allCases {
        let text = rule.why(language)
        #expect(text.hasSuffix(".") && text.count <= 240, "\(rule.profile.code): \(text)")
      }
    }
  }
}
