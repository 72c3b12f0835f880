import SOPSyntax
import SOPText
import Testing

@Suite("Trees of sound files")
struct TreeTests {
  @Test(
    "Maps, lists and texts, in block and flow style",
    arguments: [
      ("nama: Legalisasi\nnomor: 012\n", #"{"nama": "Legalisasi", "nomor": "012"}"#),
      ("- a\n- b c\n-\n- 'it''s'\n", #"["a", "b c", "", "it's"]"#),
      ("a:\n- x\n- y\nb:\n  c: d\n", #"{"a": ["x", "y"], "b": {"c": "d"}}"#),
      ("{a: 1, b: [x, 'y', \"z\"], c, d: }", #"{"a": "1", "b": ["x", "y", "z"], "c": "", "d": ""}"#),
      ("[a: b, c]", #"[{"a": "b"}, "c"]"#),
      ("a: one\n  two\n\n  three\n", #"{"a": "one two\nthree"}"#),
      ("a: |\n  one\n   two\n\nb: >-\n  x\n  y\n\n  z\n", #"{"a": "one\n two\n", "b": "x y\nz"}"#),
      ("a: \"x\\ty\\u00e9\\\n  z\"\n", "{\"a\": \"x\tyéz\"}"),
      ("ya: tidak\non: ~\n", #"{"ya": "tidak", "on": "~"}"#),
      ("---\na: b\n...\n", #"{"a": "b"}"#),
      ("teks saja", #""teks saja""#),
    ])
  func shapes(text: String, shape: String) {
    let sample = Sample(text)
    #expect(sample.shape == shape)
    #expect(sample.problems == [])
    #expect(Sample(text.replacing("\n", with: "\r\n")).shape == shape)
    #expect(Sample(text.replacing("\n", with: "\r")).shape == shape)
    #expect(Sample("\u{FEFF}" + text).shape == shape)
  }

  @Test(
    "A span is what was written, without comments and trailing space",
    arguments: [
      ("nama: Legalisasi   # catatan\n", ["nama: Legalisasi", "nama", "Legalisasi"]),
      ("a:\n  - x  \n  - 'y'\n\n# akhir\n", ["a:\n  - x  \n  - 'y'", "a", "- x  \n  - 'y'", "x", "'y'"]),
      ("a: { b : c } # x\n", ["a: { b : c }", "a", "{ b : c }", "b", "c"]),
      ("[a: b , c]", ["[a: b , c]", "a: b", "c", "a", "b"]),
      ("a: |\n  one\n  two\n\n\nb: c\n", ["a: |\n  one\n  two\n\n\nb: c", "a", "|\n  one\n  two", "b", "c"]),
      ("a: one\n  two\nb:\n", ["a: one\n  two\nb:", "a", "one\n  two", "b", ""]),
      ("é: 🙂 x\nb: \"é\"\n", ["é: 🙂 x\nb: \"é\"", "é", "🙂 x", "b", "\"é\""]),
      ("a: &p {x: y}\nb: *p\n", ["a: &p {x: y}\nb: *p", "a", "{x: y}", "b", "*p", "x", "y"]),
      ("a: &p\n  x: y\n", ["a: &p\n  x: y", "a", "x: y", "x", "y"]),
      ("a: &p !!str teks\n", ["a: &p !!str teks", "a", "teks"]),
      ("&k a: b\n", ["a: b", "a", "b"]),
    ])
  func spans(text: String, spans: [String]) {
    #expect(Sample(text).spans == spans)
    #expect(Sample("\u{FEFF}# é🙂\n" + text).spans == spans)
    let windows = text.replacing("\n", with: "\r\n")
    #expect(Sample(windows).spans == spans.map { $0.replacing("\n", with: "\r\n") })
  }

  @Test(
    "A value that is not written has an empty span after its colon or dash",
    arguments: [
      ("a:\nb: c\n", UInt32(2)), ("a:   # x\nb: c\n", 2), ("- \n- x\n", 1), ("{a: , b: c}", 3), ("{a : , b: c}", 4),
      ("{a, b: c}", 2), ("a: &x\nb: c", 5),
    ])
  func emptyValues(text: String, place: UInt32) throws {
    let sample = Sample(text)
    let empty = try #require(sample.document.tree.nodes.first { $0.isEmptyPlain })
    #expect(empty.span == Span(place, place))
  }

  @Test("Unusual line breaks of YAML end lines too")
  func lineBreaks() {
    #expect(Sample("a: b\u{85}c: d\u{2028}e: f\u{2029}").shape == #"{"a": "b", "c": "d", "e": "f"}"#)
  }

  @Test("An alias has the content of its anchor and a place of its own")
  func aliases() throws {
    let sample = Sample("a: &x [p, q]\nb: *x\nc: *x\nd: &y é\ne: *y\n")
    #expect(
      sample.shape == #"{"a": ["p", "q"], "b": *["p", "q"], "c": *["p", "q"], "d": "é", "e": *"é"}"#)
    #expect(sample.problems == [])
    let aliases = sample.document.tree.nodes.filter(\.isAlias)
    #expect(aliases.map { sample.source.string($0.span) } == ["*x", "*x", "*y"])
  }
}
