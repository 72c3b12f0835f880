import SOPDiff
import SOPModel
import SOPSyntax
import SOPTestSupport
import SOPText
import Testing

/// Nothing an SOP says is forgotten: whatever text of an example is made another one, the comparison tells a change.
@Suite struct ScalarTests {
  /// Keys behind which a text is a name for other places only, or says nothing of the SOP.
  private static let silent: Set = ["id", "opd"]

  @Test func `a change of any text is told`() throws {
    // Each place in the language, by the keys that lead there, once over all examples.
    var tried: [String: Int] = [:]
    var untold: [String] = []
    for path in Examples.paths {
      let old = try Examples.version(path)
      let surgery = Surgery(old)
      for (node, keys) in texts(of: surgery) where tried[keys, default: 0] < 1 {
        guard let text = changed(node, surgery) else { continue }
        tried[keys, default: 0] += 1
        let comparison = compare(old, try Examples.version(text, of: path))
        if comparison.isSameProcedure || comparison.changes.isEmpty && !comparison.new.procedure.graph.isIncomplete {
          untold.append("\(path): \(keys) '\(surgery.text(node))'")
        }
      }
    }
    #expect(tried.count > 80)
    #expect(untold == [])
  }

  /// Every text with the keys that lead to it; names the author chose stand for all others.
  private func texts(of surgery: Surgery) -> [(NodeID, String)] {
    var found: [(NodeID, String)] = []
    func visit(_ node: NodeID, _ keys: String) {
      switch surgery.tree[node].kind {
      case .missing: break
      case .scalar: found.append((node, keys))
      case .sequence: for child in surgery.children(of: node) { visit(child, keys + "/-") }
      case .mapping:
        for (key, value) in surgery.pairs(of: node) where !Self.silent.contains(surgery.text(key)) {
          let isKnown = surgery.procedure.keyed.keyword(of: key) != nil
          visit(value, keys + "/" + (isKnown ? surgery.text(key) : "*"))
        }
      }
    }
    visit(surgery.tree.root, "")
    return found
  }

  /// Another text in its place: another value of its kind where it is one, else one word more.
  private func changed(_ node: NodeID, _ surgery: Surgery) -> [UInt8]? {
    guard !surgery.tree[node].isAlias, !surgery.tree[node].isEmptyPlain else { return nil }
    let text = surgery.text(node)
    guard text != "tidak ada", text != "belum diatur" else { return nil }
    let span = surgery.tree.span(of: node).range
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if let number = Int(digits), surgery.tree[node].style == .plain {
      return surgery.replacing(span.lowerBound..<span.lowerBound + digits.count, with: "\(number + 17)")
    }
    switch surgery.tree[node].style {
    case .plain: return surgery.replacing(span.upperBound..<span.upperBound, with: " lain")
    case .singleQuoted, .doubleQuoted:
      return surgery.replacing(span.upperBound - 1..<span.upperBound - 1, with: " lain")
    case .literal, .folded, .flow: return nil
    }
  }
}
