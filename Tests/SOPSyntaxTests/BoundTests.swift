import SOPSyntax
import SOPText
import Testing

@Suite("Bounds and bytes")
struct BoundTests {
  private func limits(_ change: (inout YAMLLimits) -> Void) -> YAMLLimits {
    var limits = YAMLLimits()
    change(&limits)
    return limits
  }

  @Test("Nesting beyond the bound is left out, once per place")
  func depth() {
    let three = limits { $0.depth = 3 }
    #expect(Sample("a:\n  b:\n    c: d\n", limits: three).problems == [])
    let deep = Sample("a:\n  b:\n    c:\n      d: {e: f}\n    g: h\ni: [[[[x]]], y]\n", limits: three)
    #expect(deep.problems == ["tooDeep(limit: 3) 21 'd'", "tooDeep(limit: 3) 45 '['"])
    #expect(deep.shape == #"{"a": {"b": {"c": !, "g": "h"}}, "i": [[!], "y"]}"#)
    #expect(deep.spans.contains("d: {e: f}"))
    #expect(deep.spans.contains("[[x]]"))
  }

  @Test("An alias counts with the depth of what it repeats")
  func aliasDepth() {
    let three = limits { $0.depth = 3 }
    let sample = Sample("a: &x [[p]]\nb: [*x]\nc: *x\n", limits: three)
    #expect(sample.problems == ["tooDeep(limit: 3) 16 '*x'"])
    #expect(sample.shape == #"{"a": [["p"]], "b": [*!], "c": *[["p"]]}"#)
  }

  @Test("An alias of what was too deep is absent without another word")
  func aliasOfSkipped() {
    let one = limits { $0.depth = 1 }
    let sample = Sample("a: [&x b]\nc: *x\n", limits: one)
    #expect(sample.problems == ["tooDeep(limit: 1) 3 '['"])
    #expect(sample.shape == #"{"a": !, "c": *!}"#)
  }

  @Test("Aliases that would repeat too much are not read")
  func bomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<40 {
      text +=
        "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    let sample = Sample(text)
    let limit = YAMLLimits().aliasedNodes
    #expect(sample.document.problems.first?.kind == .aliasExpansion(limit: limit))
    #expect(sample.document.problems.last?.kind == .tooManyProblems(limit: 50))
    #expect(sample.document.problems.count == 51)
    let exact = limits { $0.aliasedNodes = 4 }
    #expect(Sample("a: &x [p, q]\nb: *x\nc: *x\n", limits: exact).problems == [])
    #expect(
      Sample("a: &x [p, q]\nb: *x\nc: *x\nd: *x\n", limits: exact).problems == ["aliasExpansion(limit: 4) 28 '*x'"])
  }

  @Test("A file beyond the bound is not read")
  func size() {
    let ten = limits { $0.fileSize = 10 }
    #expect(Sample("a: 3456789", limits: ten).shape == #"{"a": "3456789"}"#)
    let sample = Sample("a: 34567890", limits: ten)
    #expect(sample.document.problems.map(\.kind) == [.fileTooLarge(limit: 10)])
    #expect(sample.document.tree.root.isNone)
  }

  @Test("After too many faults the rest is not read")
  func problems() {
    let three = limits { $0.problems = 3 }
    let sample = Sample(String(repeating: "a: b: c\n", count: 5), limits: three)
    #expect(
      sample.problems == [
        "colonInText 4 ':'", "colonInText 12 ':'", "colonInText 20 ':'", "tooManyProblems(limit: 3) 28 ':'",
      ])
    #expect(Sample(String(repeating: "a: b: c\n", count: 3), limits: three).document.problems.count == 3)
  }

  @Test(
    "Nothing to read",
    arguments: ["", "\n\n", "# catatan\n", "   \n  # x", "\u{FEFF}", "\u{FEFF}\n", "---\n", "---\n...\n"])
  func empty(text: String) {
    let sample = Sample(text)
    #expect(sample.document.problems == [YAMLProblem(.emptyFile, Span(0, 0))])
  }

  @Test(
    "UTF-16 and UTF-32 are named and not read",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0, 0x3A, 0] as [UInt8], Span(0, 2)), ([0xFE, 0xFF, 0, 0x61], Span(0, 2)),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], Span(0, 4)), ([0, 0, 0xFE, 0xFF], Span(0, 4)),
      ([0x61, 0, 0x3A, 0], Span(0, 4)), ([0, 0x61, 0, 0x3A], Span(0, 4)), ([0x61, 0, 0, 0], Span(0, 4)),
    ])
  func wide(bytes: [UInt8], span: Span) {
    let document = Sample(bytes: bytes).document
    #expect(document.problems == [YAMLProblem(.wideEncoding, span)])
    #expect(document.tree.root.isNone)
  }

  @Test(
    "Bytes that are not UTF-8 are read as question marks, one fault for a run",
    arguments: [
      ([0xFF] as [UInt8], "?"), ([0xC3], "?"), ([0xE2, 0x82], "??"), ([0xC0, 0xAF], "??"), ([0xED, 0xA0, 0x80], "???"),
      ([0xF4, 0x90, 0x80, 0x80], "????"), ([0xF0, 0x80, 0x80, 0x80], "????"), ([0x80, 0x80, 0xFE], "???"),
    ])
  func invalid(bytes: [UInt8], text: String) {
    let sample = Sample(bytes: Array("é: x".utf8) + bytes + Array("y\nb: c\n".utf8))
    #expect(sample.document.problems == [YAMLProblem(.invalidUTF8, Span(start: 5, end: 5 + bytes.count))])
    #expect(sample.shape == "{\"é\": \"x\(text)y\", \"b\": \"c\"}")
  }

  @Test(
    "Forbidden characters are read as spaces",
    arguments: [
      ("\u{0}", UInt32(0)), ("\u{1B}", 0x1B), ("\u{7F}", 0x7F), ("\u{80}", 0x80), ("\u{9F}", 0x9F),
      ("\u{FEFF}", 0xFEFF),
      ("\u{FFFE}", 0xFFFE), ("\u{FFFF}", 0xFFFF),
    ])
  func control(text: String, value: UInt32) {
    let sample = Sample("a: x\(text)y\nb: c\n")
    let length = text.utf8.count
    #expect(sample.document.problems == [YAMLProblem(.controlCharacter(value), Span(start: 4, end: 4 + length))])
    #expect(sample.shape == "{\"a\": \"x\(String(repeating: " ", count: length))y\", \"b\": \"c\"}")
  }

  @Test("Neighbours of forbidden characters are allowed")
  func allowed() {
    #expect(Sample("a: \u{A0}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}~\n").problems == [])
  }

  @Test("A second byte order mark is a fault, and moves nothing")
  func twoMarks() {
    let sample = Sample("\u{FEFF}\u{FEFF}a: b\nc: d\n")
    #expect(sample.document.problems == [YAMLProblem(.controlCharacter(0xFEFF), Span(3, 6))])
    #expect(sample.shape == #"{"a": "b", "c": "d"}"#)
  }

  @Test("Endless nesting ends", arguments: ["[", "{a: ", "- ", "? ", "[[", "{", "a: [", "&a [", "!t {"])
  func nesting(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    let sample = Sample(text)
    #expect(!sample.document.problems.isEmpty)
    #expect(sample.document.problems.count <= 51)
  }

  @Test("Directives without end")
  func directives() {
    let lines = (0..<5_000).map { "%TAG !a\($0)! b\n" }
    for text in [lines.joined() + "---\na: b\n", "a: b\n" + lines.joined()] {
      let sample = Sample(text)
      #expect(sample.document.problems.contains { $0.kind == .reservedStart(UInt8(ascii: "%")) })
      #expect(sample.shape == #"{"a": "b"}"#)
    }
  }

  @Test("Indentation that never ends")
  func stairs() {
    let text = (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let sample = Sample(text)
    #expect(sample.document.problems.map(\.kind) == [.tooDeep(limit: 64)])
  }
}
