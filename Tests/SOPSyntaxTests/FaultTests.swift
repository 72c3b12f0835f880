import SOPSyntax
import SOPText
import Testing

/// A faulty text, what is said about it (`kind offset 'text under the span'`), and what is read all the same.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let text: String
  let problems: [String]
  let shape: String

  init(_ text: String, _ problems: [String], _ shape: String) {
    self.text = text
    self.problems = problems
    self.shape = shape
  }

  var testDescription: String { text.debugDescription }

  static let all = colons + reserved + quotes + brackets + tabs + indentation + lines + structure + several
}

@Suite("Faults")
struct FaultTests {
  @Test("Every fault is found at its place, and the rest is read", arguments: FaultCase.all)
  func found(fault: FaultCase) {
    let sample = Sample(fault.text)
    #expect(sample.problems == fault.problems)
    #expect(sample.shape == fault.shape)
  }

  @Test("What stands before a fault moves its place and nothing else", arguments: FaultCase.all)
  func moved(fault: FaultCase) {
    let plain = Sample(fault.text)
    for front in ["\u{FEFF}", "# é🙂\n", "\u{FEFF}# é🙂\r\n"] where !fault.text.hasPrefix("%") {
      let moved = Sample(front + fault.text)
      let distance = UInt32(front.utf8.count)
      #expect(moved.shape == plain.shape)
      #expect(moved.document.problems.map(\.kind) == plain.document.problems.map(\.kind))
      #expect(
        moved.document.problems.map(\.span)
          == plain.document.problems.map { Span($0.span.start + distance, $0.span.end + distance) })
    }
  }

  @Test("Line breaks of Windows change no fault", arguments: FaultCase.all)
  func windows(fault: FaultCase) {
    let plain = Sample(fault.text)
    let windows = Sample(fault.text.replacing("\n", with: "\r\n"))
    #expect(windows.document.problems.map(\.kind) == plain.document.problems.map(\.kind))
    #expect(
      windows.document.problems.map { windows.source.string($0.span).replacing("\r\n", with: "\n") }
        == plain.document.problems.map { plain.source.string($0.span) })
  }

  @Test(
    "The context is where the construct began",
    arguments: [
      ("a: b c: d\n", "b c"), ("a: \"b\" c\n", "\"b\""), ("a: b\n  c: d\n", "a: b"), ("a: \"\\q\"\n", "\""),
      ("x:\n  - a\n  b: c\n", "- a"),
    ])
  func context(text: String, context: String) throws {
    let sample = Sample(text)
    let problem = try #require(sample.document.problems.first)
    #expect(sample.source.string(try #require(problem.context)) == context)
  }
}
