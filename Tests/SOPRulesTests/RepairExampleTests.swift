import SOPCompiler
import SOPDiagnostics
import SOPRules
import SOPText
import Testing

/// What a repair promises, over all examples of all rules.
@Suite("Repairs of the examples")
struct RepairExampleTests {
  struct Attempt: CustomTestStringConvertible, Sendable {
    let example: RuleExampleTests.Case
    let grade: Fix.Grade

    var testDescription: String { "\(example.testDescription), \(grade)" }
  }

  static let all = RuleExampleTests.all.filter { $0.example.kind == .bad }.flatMap { example in
    [Fix.Grade.safe, .review].map { Attempt(example: example, grade: $0) }
  }

  @Test("what has a fix is gone afterwards, no error is new, and a second run changes nothing", arguments: all)
  func keepsItsPromise(_ attempt: Attempt) {
    let frame = ExampleFrame(attempt.example.example)
    let isOffice = attempt.example.example.frame == .office
    let source = SourceText(name: isOffice ? "opd.yaml" : "contoh.sop.yaml", text: frame.text)
    let findings = { (source: SourceText) in attempt.example.diagnostics(in: source) }
    let id = isOffice ? SourceID.office : .procedure
    let repair = Repair(of: source, as: id, upTo: attempt.grade, findings: findings)
    let text = String(decoding: repair.source.bytes, as: UTF8.self)
    let before = findings(source)
    let after = findings(repair.source)

    let due = before.filter { Self.has(attempt.grade, $0) }
    #expect(repair.fixedCount >= due.count, "fixed \(repair.fixedCount) of \(due.map(\.profile.code)):\n\(text)")
    #expect(repair.heldBackCount == 0)
    #expect(!after.contains { Self.has(attempt.grade, $0) }, "left:\n\(text)")
    let errors = Self.errorCounts(after)
    let known = Self.errorCounts(before)
    #expect(errors.allSatisfy { $0.value <= known[$0.key, default: 0] }, "\(known) became \(errors) in\n\(text)")
    #expect(due.isEmpty == (text == frame.text))
    let again = Repair(of: repair.source, as: id, upTo: attempt.grade, findings: findings)
    #expect(again.source.bytes == repair.source.bytes && again.fixedCount == 0)
  }

  private static func has(_ grade: Fix.Grade, _ diagnostic: Diagnostic) -> Bool {
    diagnostic.answer(upTo: grade) != nil
  }

  private static func errorCounts(_ diagnostics: [Diagnostic]) -> [String: Int] {
    Dictionary(diagnostics.filter { $0.severity == .error }.map { ($0.profile.code, 1) }, uniquingKeysWith: +)
  }
}
