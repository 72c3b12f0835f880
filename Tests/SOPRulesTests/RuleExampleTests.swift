import SOPCompiler
import SOPDiagnostics
import SOPRules
import SOPTestSupport
import SOPText
import Testing

/// Every example of every rule is a test, and so are its variants.
@Suite("Examples of the rules")
struct RuleExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let code: String
    let number: Int
    let example: RuleExample

    var testDescription: String { "\(code) example \(number) (\(example.kind))" }

    /// What is found in a text that stands in the place of the example.
    func diagnostics(in source: SourceText) -> [Diagnostic] {
      if example.frame == .office { return compileOffice(source).diagnostics }
      let scope = RuleRegistry.all.first { $0.profile.code == code }?.scope ?? .file
      guard scope != .file || !example.neighbours.isEmpty else { return compile(source).diagnostics }
      let own = TextLibrary.File("contoh", bytes: source.bytes)
      let others = example.neighbours.enumerated().map { ExampleFrame.completed($1, $0) }
      return TextLibrary([own] + others).compiled().diagnostics
    }

    func diagnostics(in text: String) -> [Diagnostic] {
      diagnostics(in: SourceText(name: example.frame == .office ? "opd.yaml" : "contoh.sop.yaml", text: text))
    }
  }

  static let all: [Case] = RuleRegistry.all.flatMap { rule in
    rule.examples.enumerated().map { Case(code: rule.profile.code, number: $0 + 1, example: $1) }
  }

  /// Findings that no short text can have; tests of their own show them.
  static let shownElsewhere: Set<String> = [
    "SOP001", "SOP009", "SOP010", "SOP110", "SOP120", "SOP229", "SOP244", "SOP429", "SOP904",
  ]

  @Test("the clean frame is silent")
  func frame() {
    #expect(Self.diagnostics(in: CleanProcedure.text, office: false).isEmpty)
  }

  @Test("a bad example gives exactly its marks, a good or repaired one nothing", arguments: all)
  func marks(_ test: Case) {
    let frame = ExampleFrame(test.example)
    expectMarks(frame.marks, in: frame.text, test)
    #expect(frame.marks.isEmpty == (test.example.kind != .bad), "marks belong to bad examples")
  }

  @Test("every rule has a bad example of its own and none has more than six")
  func everyRule() {
    for rule in RuleRegistry.all where !Self.shownElsewhere.contains(rule.profile.code) {
      let own = rule.examples.filter { $0.kind == .bad }.flatMap { ExampleFrame($0).marks.map(\.code) }
      #expect(own.contains(rule.profile.code), "\(rule.profile.code) has no bad example marked with its code")
      #expect(rule.examples.count <= 6, "\(rule.profile.code) has too many examples")
    }
  }

  @Test("marks move with a line of other letters in front", arguments: all)
  func shifted(_ test: Case) {
    let frame = ExampleFrame(test.example)
    guard !frame.text.hasPrefix("\u{FEFF}"), !isAboutStart(frame, of: test) else { return }
    let marks = frame.marks.map { ExampleFrame.Mark(code: $0.code, line: $0.line + 1, columns: $0.columns) }
    expectMarks(marks, in: "# é🙂\n" + frame.text, test)
  }

  /// What is wrong with a file as a whole is said at its first byte, whatever stands in front.
  private func isAboutStart(_ frame: ExampleFrame, of test: Case) -> Bool {
    let rule = RuleRegistry.all.first { $0.profile.code == test.code }
    return rule?.canBeSuppressed == false && frame.marks.contains { $0.line == 1 && $0.columns.lowerBound == 0 }
  }

  @Test("marks are the same with CR LF", arguments: all)
  func carriageReturns(_ test: Case) {
    let frame = ExampleFrame(test.example)
    expectMarks(frame.marks, in: frame.text.replacing("\n", with: "\r\n"), test)
  }

  @Test("a comment above the line takes the finding out", arguments: all.filter { $0.example.kind == .bad })
  func suppressed(_ test: Case) {
    let frame = ExampleFrame(test.example)
    let rule = RuleRegistry.all.first { $0.profile.code == test.code }
    guard let rule, rule.profile.family != .housekeeping, rule.canBeSuppressed else { return }
    var lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let own = Set(frame.marks.filter { $0.code == test.code }.map(\.line))
    for line in own.sorted(by: >) {
      let indent = String(lines[line - 1].prefix { $0 == " " })
      lines.insert("\(indent)# sop: abaikan \(test.code), alasan: uji", at: line - 1)
    }
    let text = lines.joined(separator: "\n")
    let left = test.diagnostics(in: text).map(\.profile.code)
    #expect(!left.contains(test.code), "\(text)")
    #expect(left.sorted() == frame.marks.map(\.code).filter { $0 != test.code }.sorted(), "\(text)")
  }

  @Test("a safe or proposed fix makes the finding go away", arguments: all.filter { $0.example.kind == .bad })
  func fixes(_ test: Case) {
    let text = ExampleFrame(test.example).text
    for diagnostic in test.diagnostics(in: text) where diagnostic.profile.code == test.code {
      for fix in diagnostic.fixes where fix.grade != .manual {
        let repaired = Self.apply(fix.edits, to: text)
        let before = test.diagnostics(in: text).count { $0.profile.code == test.code }
        let after = test.diagnostics(in: repaired).count { $0.profile.code == test.code }
        #expect(after < before, "\(fix.title.en) left the finding:\n\(repaired)")
      }
    }
  }

  // MARK: Running

  private func expectMarks(_ marks: [ExampleFrame.Mark], in text: String, _ test: Case) {
    var expected = marks.sorted { ($0.line, $0.columns.lowerBound) < ($1.line, $1.columns.lowerBound) }
    var unexpected: [String] = []
    for found in Self.marks(of: test.diagnostics(in: text), in: text) {
      let match = expected.firstIndex { mark in
        mark.code == found.code && mark.line == found.line
          && (mark.columns == found.columns
            || found.columns.isEmpty && mark.isNarrow && mark.columns.lowerBound == found.columns.lowerBound)
      }
      if let match { expected.remove(at: match) } else { unexpected.append("\(found)") }
    }
    #expect(unexpected.isEmpty && expected.isEmpty, "unexpected \(unexpected), missing \(expected) in\n\(text)")
  }

  static func marks(of diagnostics: [Diagnostic], in text: String) -> [ExampleFrame.Mark] {
    let lines = LineTable(SourceText(name: "contoh.sop.yaml", text: text))
    return diagnostics.map { diagnostic in
      let span = diagnostic.place.span
      let line = lines.position(of: span.start).line
      let start = Int(lines.span(ofLine: line).start)
      let lineEnd = Int(lines.span(ofLine: line).end)
      let first = Int(span.start) - start
      let last = max(first, min(Int(span.end), lineEnd) - start)
      return ExampleFrame.Mark(code: diagnostic.profile.code, line: line, columns: first..<last)
    }
  }

  static func diagnostics(in text: String, office: Bool) -> [Diagnostic] {
    let source = SourceText(name: office ? "opd.yaml" : "contoh.sop.yaml", text: text)
    return office ? compileOffice(source).diagnostics : compile(source).diagnostics
  }

  static func apply(_ edits: [TextEdit], to text: String) -> String {
    var bytes = Array(text.utf8)
    for edit in edits.reversed() { bytes.replaceSubrange(edit.span.range, with: edit.replacement.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
