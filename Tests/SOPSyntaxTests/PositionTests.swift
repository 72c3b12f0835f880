import SOPSyntax
import SOPText
import Testing

@Suite("Places inside a value")
struct PositionTests {
  /// The source under a piece of the value of the only key, the piece given by its text.
  private func source(of piece: String, in text: String) throws -> String {
    let sample = Sample(text)
    let tree = sample.document.tree
    let value = try #require(tree.nodes.last { $0.kind == .scalar })
    let content = Array(tree.bytes[Int(value.textStart)..<Int(value.textEnd)])
    let wanted = Array(piece.utf8)
    let start = try #require((0...content.count).first { content[$0...].starts(with: wanted) })
    let span = YAMLPositions.sourceSpan(
      of: start..<start + wanted.count, in: value, tree: tree, source: sample.source.bytes)
    return sample.source.string(span)
  }

  @Test(
    "A piece of the content is found in the source",
    arguments: [
      ("a: 3 hari krja\n", "krja", "krja"),
      ("a: 'it''s krja'\n", "krja", "krja"),
      ("a: 'it''s krja'\n", "t's", "t''s"),
      ("a: \"é \\t\\u00e9 krja\\n\"\n", "krja", "krja"),
      ("a: \"x\\u00e9y\"\n", "é", "\\u00e9"),
      ("a: \"x\\L\\_y\"\n", "y", "y"),
      ("a: satu\n  dua krja\n\n  tiga\n", "krja", "krja"),
      ("a: satu\n  dua krja\n\n  tiga\n", "a\nt", "a\n\n  t"),
      ("a: satu\n  dua krja\n\n  tiga\n", "satu dua", "satu\n  dua"),
      ("a: \"satu \\\n  dua\n\n  krja\"\n", "krja", "krja"),
      ("a: \"satu \\\n  dua\n\n  krja\"\n", "dua", "dua"),
      ("a: |\n  satu\n   dua\n\n  krja\n", "krja", "krja"),
      ("a: |\n  satu\n   dua\n\n  krja\n", " dua", " dua"),
      ("a: |2\n   satu\n  krja\n", "krja", "krja"),
      ("a: |\n\n  satu\n  krja\n", "krja", "krja"),
      ("a: >\n  satu\n  dua\n\n  krja\n", "krja", "krja"),
      ("a: >\n  satu\n  dua\n   x\n  krja\n", "krja", "krja"),
      ("a: >-\n  satu\n  krja\n", "satu krja", "satu\n  krja"),
      ("é: [🙂, 'it''s krja']\n", "krja", "krja"),
      ("a: satu: krja\n", "krja", "krja"),
    ])
  func pieces(text: String, piece: String, expected: String) throws {
    #expect(try source(of: piece, in: text) == expected)
    #expect(try source(of: piece, in: "\u{FEFF}# é🙂\n" + text) == expected)
    let windows = text.replacing("\n", with: "\r\n")
    #expect(try source(of: piece, in: windows) == expected.replacing("\n", with: "\r\n"))
  }

  @Test("An alias, a missing node and a range beyond the content give the whole node")
  func whole() throws {
    let sample = Sample("a: &x bcd\ne: *x\nf: *y\n")
    let tree = sample.document.tree
    let nodes = tree.nodes
    for node in nodes where node.isAlias {
      #expect(YAMLPositions.sourceSpan(of: 0..<1, in: node, tree: tree, source: sample.source.bytes) == node.span)
    }
    let text = try #require(nodes.first { sample.source.string($0.span) == "bcd" })
    for range in [0..<4, 4..<5, -1..<1] {
      #expect(YAMLPositions.sourceSpan(of: range, in: text, tree: tree, source: sample.source.bytes) == text.span)
    }
    #expect(YAMLPositions.sourceSpan(of: 3..<3, in: text, tree: tree, source: sample.source.bytes) == Span(9, 9))
  }

  @Test("Any piece of any scalar lies in its node", arguments: (0..<4).map { UInt64($0) })
  func inside(seed: UInt64) {
    var writer = TextWriter(seed: seed)
    for _ in 0..<100 {
      let document = Array(writer.document().utf8)
      let sample = Sample(bytes: writer.chance(50) ? document : writer.mutated(document))
      let tree = sample.document.tree
      for node in tree.nodes where node.kind == .scalar {
        let count = Int(node.textEnd - node.textStart)
        for range in [0..<count, 0..<0, count..<count, count / 2..<count] {
          let span = YAMLPositions.sourceSpan(of: range, in: node, tree: tree, source: sample.source.bytes)
          #expect(node.span.contains(span), "seed \(seed): \(range) of \(node)")
        }
      }
    }
  }

  @Test("Every letter of a sound text is found exactly", arguments: (0..<4).map { UInt64($0) })
  func exact(seed: UInt64) {
    var writer = TextWriter(seed: seed)
    for _ in 0..<100 {
      let text = writer.document()
      let sample = Sample(text)
      let tree = sample.document.tree
      for node in tree.nodes where node.kind == .scalar && !node.isAlias {
        for index in Int(node.textStart)..<Int(node.textEnd) where isLetter(tree.bytes[index]) {
          let place = index - Int(node.textStart)
          let span = YAMLPositions.sourceSpan(
            of: place..<place + 1, in: node, tree: tree, source: sample.source.bytes)
          #expect(
            span.length == 1 && sample.source.bytes[Int(span.start)] == tree.bytes[index],
            "seed \(seed): byte \(place) of \(sample.source.string(node.span).debugDescription)")
        }
      }
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
